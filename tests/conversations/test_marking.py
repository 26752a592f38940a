""" "Seen it" and "not interested": what is stored, what is offered instead, and undone."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.marks import MarkKind
from popcorn.domain.movies import MovieId
from popcorn.skill.app import Services
from tests.conversations.conftest import ALIEN, TOY_STORY, Talk, says
from tests.faults import Away

NewTalk = Callable[..., Talk]
GODZILLA_1998 = MovieId("godzilla-1998")


def marks(talk: Talk) -> dict[str, MarkKind]:
    return {mark.movie_id: mark.kind for mark in talk.store.marks_of(talk.listener)}


def title(talk: Talk, movie_id: str) -> str:
    return talk.services.catalogue.movies([MovieId(movie_id)])[MovieId(movie_id)].title


def test_not_interested_by_place_names_another_at_once(talk: Talk) -> None:
    first = talk.say("recommend me a movie").offered
    answer = talk.say("i'm not interested in the second one")
    assert marks(talk) == {first[1]: MarkKind.NOT_INTERESTED}
    (instead,) = answer.offered
    assert instead not in first
    says(answer, title(talk, first[1]), title(talk, instead))
    says(talk.say("rate the second one four stars"), title(talk, instead))
    assert talk.stars(MovieId(instead)) == 4


def test_not_interested_goes_on_with_the_one_just_named(talk: Talk) -> None:
    talk.say("recommend me a movie")
    (instead,) = talk.say("not the first one").offered
    (another,) = talk.say("not interested").offered
    assert marks(talk)[instead] is MarkKind.NOT_INTERESTED
    assert another != instead
    talk.say("stop")
    assert not {instead, *marks(talk)} & set(talk.say("recommend me a movie").offered)


def test_not_interested_stays_with_the_kind_that_was_asked_for(talk: Talk) -> None:
    heard = talk.say("what are the most popular westerns").offered
    (instead,) = talk.say("not the last one").offered
    assert instead in talk.services.catalogue.movies([MovieId(instead)])
    more = talk.say("more").offered
    assert not {*heard, instead} & set(more)


@pytest.mark.parametrize("everything", ["all of them", "none of those"])
def test_with_three_on_offer_it_is_asked_which_is_not_wanted(talk: Talk, everything: str) -> None:
    first = talk.say("recommend me a movie").offered
    assert talk.say("not interested").asks == "movie"
    answer = talk.say(everything)
    assert marks(talk) == dict.fromkeys(first, MarkKind.NOT_INTERESTED)
    assert len(answer.offered) == 3
    assert not set(first) & set(answer.offered)


def test_the_answer_to_which_is_a_place_or_a_title(talk: Talk) -> None:
    first = talk.say("recommend me a movie").offered
    talk.say("not interested")
    talk.say("the third one")
    assert marks(talk) == {first[2]: MarkKind.NOT_INTERESTED}
    talk.say("recommend me a movie")
    talk.say("seen it")
    assert talk.say("alien").asks == "stars"
    assert marks(talk)[ALIEN] is MarkKind.SEEN


def test_seen_by_title_asks_for_the_stars(talk: Talk) -> None:
    asked = talk.say("i've seen alien")
    says(asked, "Alien", "stars")
    assert asked.asks == "stars"
    assert marks(talk) == {ALIEN: MarkKind.SEEN}
    talk.say("four and a half")
    assert talk.stars(ALIEN) == 4.5


def test_no_stars_for_what_was_seen_is_no_rating(talk: Talk) -> None:
    talk.say("i've seen alien")
    assert not talk.say("no").session_ended
    assert talk.stars(ALIEN) is None
    assert marks(talk) == {ALIEN: MarkKind.SEEN}


def test_seen_what_is_rated_already_asks_for_nothing(talk: Talk) -> None:
    talk.say("rate alien four stars")
    answer = talk.say("i've already seen it")
    says(answer, "Alien", "four stars")
    assert answer.asks is None
    assert marks(talk) == {ALIEN: MarkKind.SEEN}


def test_seen_them_all(talk: Talk) -> None:
    first = talk.say("what's popular").offered
    answer = talk.say("i've seen them all")
    assert marks(talk) == dict.fromkeys(first, MarkKind.SEEN)
    assert len(answer.offered) == 3
    assert not set(first) & set(answer.offered)
    talk.say("take that back")
    assert marks(talk) == {}


@pytest.mark.parametrize(
    "utterance", ["seen it", "not interested", "seen them all", "not interested in any of them"]
)
def test_with_nothing_offered_the_title_is_asked_for(talk: Talk, utterance: str) -> None:
    talk.say("help")
    assert talk.say(utterance).asks == "movie"
    talk.say("toy story")
    assert list(marks(talk)) == [TOY_STORY]


@pytest.mark.parametrize("utterance", ["i've seen godzilla", "not interested in godzilla"])
def test_an_ambiguous_title_is_asked_about(talk: Talk, utterance: str) -> None:
    asked = talk.say(utterance)
    says(asked, "Godzilla from 1998", "Godzilla from 1954")
    assert marks(talk) == {}
    talk.say("the 1998 one")
    assert list(marks(talk)) == [GODZILLA_1998]


def test_an_unknown_title_marks_nothing_and_cancel_leaves_it(talk: Talk) -> None:
    asked = talk.say("i've seen xylophone quartz wombat")
    says(asked, "xylophone quartz wombat")
    assert asked.asks == "movie"
    assert not talk.say("cancel").session_ended
    assert marks(talk) == {}
    says(talk.say("not interested in the shawshank redumpsion for real"), "Did you mean")
    talk.say("yes")
    assert list(marks(talk)) == ["the-shawshank-redemption-1994"]


def test_the_same_again_is_one_mark_and_the_newer_kind_wins(talk: Talk) -> None:
    for utterance in ("not interested in alien", "not interested in alien", "i've seen alien"):
        talk.say(utterance)
    assert marks(talk) == {ALIEN: MarkKind.SEEN}
    says(talk.say("undo"), "Alien")
    assert marks(talk) == {ALIEN: MarkKind.NOT_INTERESTED}, "as it was before"


def test_undo_takes_back_what_was_done_last(talk: Talk) -> None:
    talk.say("rate toy story five stars")
    talk.say("not interested in alien")
    says(talk.say("take that back"), "Alien")
    assert marks(talk) == {}
    assert talk.stars(TOY_STORY) == 5


def test_undo_of_the_stars_and_then_of_the_mark(talk: Talk) -> None:
    talk.say("i've seen alien")
    talk.say("four stars")
    talk.say("undo")
    assert talk.stars(ALIEN) is None
    assert marks(talk) == {ALIEN: MarkKind.SEEN}
    talk.say("undo")
    assert marks(talk) == {}


def test_undo_while_the_stars_are_asked_for(talk: Talk) -> None:
    talk.say("i've seen alien")
    talk.say("undo")
    assert marks(talk) == {}
    assert talk.say("four stars").asks == "movie"


def test_a_mark_is_taken_back_by_title(talk: Talk) -> None:
    talk.say("not interested in alien")
    talk.say("stop")
    says(talk.say("undo my rating of alien"), "Alien")
    assert marks(talk) == {}


def test_not_interested_is_a_signal(new_talk: NewTalk) -> None:
    plain, choosy = new_talk("anna"), new_talk("ben")
    choosy.say("not interested in toy story")
    choosy.say("not interested in the lion king from 1994")
    choosy.say("stop")
    offers = [talk.say("recommend me a movie").offered for talk in (plain, choosy)]
    assert offers[0] != offers[1]


def test_another_voice_undoes_nothing(new_talk: NewTalk) -> None:
    ann = new_talk("home", person="ann")
    ann.say("not interested in alien")
    ben = new_talk("home", person="ben")
    ben.conversation._session = ann.conversation._session  # the same device, another voice
    assert ben.say("undo").asks == "movie"
    assert "Alien" not in ben.say("why").speech, "nor hears what Ann talked about"
    assert marks(ann) == {ALIEN: MarkKind.NOT_INTERESTED}
    assert marks(ben) == {}


@pytest.fixture
def store_away(services: Services) -> tuple[Away, Services]:
    away = Away(services.store, StoreUnavailableError)
    return away, dataclasses.replace(services, store=away)  # type: ignore[arg-type]


def test_a_mark_that_was_not_stored_is_never_acknowledged(
    new_talk: NewTalk, store_away: tuple[Away, Services]
) -> None:
    away, services = store_away
    talk = new_talk(over=services)
    talk.say("recommend me a movie")
    away.calls = {"put_mark"}
    for utterance in ("i've seen alien", "not the first one", "seen them all"):
        answer = talk.say(utterance)
        says(answer, "couldn't save")
        assert not answer.session_ended
    away.calls = {"take_back_mark"}
    talk.say("not interested in alien")
    says(talk.say("undo"), "couldn't take that back")
    assert marks(talk) == {ALIEN: MarkKind.NOT_INTERESTED}
    away.calls = set()
    talk.say("undo")
    assert marks(talk) == {}


def test_without_the_store_the_session_remembers_its_marks(
    new_talk: NewTalk, store_away: tuple[Away, Services]
) -> None:
    away, services = store_away
    talk, healthy = new_talk("ann", over=services), new_talk("ben")
    for each in (talk, healthy):
        each.say("not interested in toy story")
    away.calls = {"marks_and_wishes_of", "ratings_of"}
    assert talk.say("recommend me a movie").offered == healthy.say("recommend me a movie").offered
