"""Genres that are liked or never wanted: kept for good, said back, asked for once, undone."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pytest

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.movies import Genre
from popcorn.domain.preferences import Preferences
from tests.conversations.conftest import Talk, says, start_talk
from tests.conversations.movies import NewTalk, movie
from tests.faults import Away

OPEN = "open popcorn picks"


def wishes(talk: Talk) -> tuple[set[Genre], set[Genre]]:
    found = Preferences.of(talk.store.genre_wishes_of(talk.listener))
    return set(found.liked), set(found.unwanted)


def genres(talk: Talk, offered: Sequence[str]) -> list[frozenset[Genre]]:
    return [movie(talk, each).genres for each in offered]


@pytest.mark.parametrize(
    "utterance", ["i like thrillers", "i love thrillers", "thrillers are my thing"]
)
def test_what_is_liked_is_kept_and_offered_at_once(talk: Talk, utterance: str) -> None:
    answer = talk.say(utterance)
    says(answer, "thrillers", "there")
    assert wishes(talk) == ({Genre.THRILLER}, set())
    assert len(answer.offered) == 3
    assert all(Genre.THRILLER in each for each in genres(talk, answer.offered))


@pytest.mark.parametrize(
    "utterance", ["no horror please", "i never want horror", "i don't like horror", "not horror"]
)
def test_with_nothing_on_offer_what_is_refused_is_refused_for_good(
    talk: Talk, utterance: str
) -> None:
    answer = talk.say(utterance)
    says(answer, "No horror then, until you ask")
    assert wishes(talk) == (set(), {Genre.HORROR})
    offers = [answer.offered, *(talk.say("more").offered for _ in range(4))]
    talk.say("stop")
    offers.append(talk.say("what's popular").offered)
    for offered in offers:
        assert offered
        assert not any(Genre.HORROR in each for each in genres(talk, offered))
    asked = talk.say("recommend a horror movie").offered
    assert all(Genre.HORROR in each for each in genres(talk, asked)), "until it is asked for"


def test_of_the_movies_on_offer_a_refusal_is_for_this_session(talk: Talk) -> None:
    talk.say("recommend a thriller")
    says(talk.say("not horror"), "horror")
    assert wishes(talk) == (set(), set())
    answer = talk.say("i don't like westerns")
    assert wishes(talk) == (set(), {Genre.WESTERN})
    assert all(Genre.THRILLER in each for each in genres(talk, answer.offered)), "and goes on"


def test_something_scary_is_no_preference(talk: Talk) -> None:
    talk.say("something scary")
    talk.say("comedies")
    assert wishes(talk) == (set(), set())


def test_several_in_one_breath(talk: Talk) -> None:
    says(talk.say("i like comedies but no horror"), "comedies", "no horror")
    assert wishes(talk) == ({Genre.COMEDY}, {Genre.HORROR})
    talk.say("i love westerns and thrillers")
    assert wishes(talk) == ({Genre.COMEDY, Genre.WESTERN, Genre.THRILLER}, {Genre.HORROR})


def test_what_was_said_is_told_changed_and_forgotten(talk: Talk) -> None:
    says(talk.say("what are my preferences"), "haven't told me")
    for utterance in ("i like comedies", "no horror", "i don't like westerns"):
        talk.say(utterance)
    says(talk.say("what do i like"), "You like comedies", "horror or westerns")
    says(talk.say("horror is fine again"), "horror")
    says(talk.say("forget that i like comedies"), "comedies")
    says(talk.say("forget that i like musicals"), "nothing changes")
    says(talk.say("what are my preferences"), "westerns")
    assert wishes(talk) == (set(), {Genre.WESTERN})
    talk.say("i love westerns")
    assert wishes(talk) == ({Genre.WESTERN}, set()), "the newer word counts"


def test_wishes_are_undone_in_turn(talk: Talk) -> None:
    for utterance in ("i like comedies", "i hate comedies", "comedies are fine again"):
        talk.say(utterance)
    stood = [wishes(talk) for _ in range(3) if talk.say("undo")]
    assert stood == [(set(), {Genre.COMEDY}), ({Genre.COMEDY}, set()), (set(), set())]


def test_an_unknown_genre_is_asked_about(talk: Talk) -> None:
    says(talk.say("i like bollywood"), "bollywood")
    assert wishes(talk) == (set(), set())


@pytest.fixture
def asked(talk: Talk) -> Talk:
    """At the last question of the first conversation."""
    for said in (OPEN, "five", "four", "two"):
        talk.say(said)
    return talk


@pytest.mark.parametrize(
    ("answer", "liked", "unwanted"),
    [
        ("i love comedies", {Genre.COMEDY}, set()),
        ("comedies", {Genre.COMEDY}, set()),
        ("no horror", set(), {Genre.HORROR}),
        ("not horror", set(), {Genre.HORROR}),
        ("skip", set(), set()),
        ("no", set(), set()),
        ("recommend me a movie", set(), set()),
        ("what's popular", set(), set()),
    ],
)
def test_the_first_conversation_asks_once_and_any_answer_leads_on(
    asked: Talk, answer: str, liked: set[Genre], unwanted: set[Genre]
) -> None:
    assert len(asked.say(answer).offered) == 3
    assert wishes(asked) == (liked, unwanted)
    asked.say("stop")
    assert "never want" not in asked.say(OPEN).speech
    for said in ("let me rate some movies", "five", "four"):
        asked.say(said)
    assert len(asked.say("two").offered) == 3, "a later round asks no such thing"


@pytest.mark.parametrize("answer", ["yes", "help", "qwertyuiop asdf"])
def test_what_names_no_genre_is_asked_again(asked: Talk, answer: str) -> None:
    says(asked.say(answer), "skip")
    asked.say("thrillers")
    assert wishes(asked) == ({Genre.THRILLER}, set())


def test_another_voice_is_not_told_and_is_not_meant(new_talk: NewTalk) -> None:
    ann, ben = new_talk("home", person="ann"), new_talk("home", person="ben")
    ann.say("no horror")
    ben.conversation._session = ann.conversation._session  # the same device, another voice
    assert "horror" not in ben.say("what are my preferences").speech.replace(
        "never want horror", ""
    )
    assert ben.say("undo").asks == "movie"
    assert wishes(ann) == (set(), {Genre.HORROR})
    assert wishes(ben) == (set(), set())


def test_what_could_not_be_stored_is_not_acknowledged(new_talk: NewTalk) -> None:
    services = new_talk().services
    away = Away(services.store, StoreUnavailableError)
    talk = start_talk(dataclasses.replace(services, store=away))  # type: ignore[arg-type]
    away.calls = {"put_genre_wish", "take_back_genre_wish", "genre_wishes_of"}
    for utterance in ("i like comedies", "no horror", "horror is fine again"):
        says(talk.say(utterance), "couldn't save")
    says(talk.say("what are my preferences"), "can't look up")
    assert wishes(start_talk(services)) == (set(), set())
