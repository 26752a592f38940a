"""The watchlist, what is being watched, what was watched: kept, read out, and undone."""

from __future__ import annotations

import dataclasses

import pytest

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, Movie, MovieId, TitleKind
from popcorn.settings import Settings
from tests.conversations.conftest import ALIEN, TOY_STORY, Talk, Watch, says, start_talk
from tests.conversations.movies import HEAT, NewTalk
from tests.faults import Away
from tests.fresh.world import fill

SHOW = MovieId("severance-2022")
SEVERANCE = Movie(
    SHOW,
    "Severance",
    2022,
    frozenset({Genre.DRAMA, Genre.MYSTERY}),
    kind=TitleKind.SHOW,
    season_lengths=(2, 2),
    rating_count=90,
    released_on="2025-12-20",
)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """The sample, and a show."""
    fill(settings.database, [SEVERANCE])
    return settings


def lists(talk: Talk) -> dict[str, str]:
    """Where each title stands, with the last episode that was finished."""
    return {
        mark.movie_id: f"{mark.kind.value} {mark.episode or ''}".strip()
        for mark in talk.store.marks_of(talk.listener)
    }


def test_a_title_goes_from_the_watchlist_to_its_stars(talk: Talk) -> None:
    says(talk.say("add alien to my watchlist"), "Alien", "list")
    assert lists(talk) == {ALIEN: "watchlist"}
    says(talk.say("what's on my list"), "Alien")
    says(talk.say("we're watching the first one"), "Alien", "finished")
    assert lists(talk) == {ALIEN: "watching"}
    says(talk.say("what am i watching"), "Alien")
    assert talk.say("we finished it").asks == "stars"
    assert lists(talk) == {ALIEN: "watched"}
    talk.say("four and a half stars")
    assert talk.stars(ALIEN) == 4.5
    says(talk.say("what have i watched"), "Alien")


def test_the_stars_of_what_was_finished_move_the_next_offer(new_talk: NewTalk) -> None:
    plain, watched = new_talk("ann"), new_talk("ben")
    for talk, stars in ((plain, "no"), (watched, "five stars")):
        talk.say("i finished toy story")
        talk.say(stars)
    first, second = (talk.say("recommend me a movie").offered for talk in (plain, watched))
    assert first != second
    assert TOY_STORY not in {*first, *second}


def test_what_was_offered_is_put_on_the_list_by_its_place_and_the_offer_goes_on(
    talk: Talk,
) -> None:
    offered = talk.say("recommend me a movie").offered
    assert talk.say("put it on my list").asks == "movie"
    talk.say("the second one")
    assert lists(talk) == {offered[1]: "watchlist"}
    talk.say("add the first one to my list")
    assert set(lists(talk)) == set(offered[:2])
    more = talk.say("yes").offered
    assert len(more) == 3
    assert not set(more) & set(offered)


def test_all_of_them(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    talk.say("put them on my list")
    says(talk.say("all of them"), "3")
    assert lists(talk) == dict.fromkeys(offered, "watchlist")
    talk.say("undo")
    assert lists(talk) == {}


def test_three_at_a_time_with_more_and_by_number(talk: Talk) -> None:
    titles = ["alien", "heat", "jaws", "toy story"]
    for each in titles:
        talk.say(f"add {each} to my list")
    says(talk.say("what's on my list"), "4", "Toy Story", "Jaws", "Heat", "?")
    says(talk.say("more"), "Alien")
    talk.say("take the first one off my list")
    assert ALIEN not in lists(talk)
    assert len(lists(talk)) == 3


@pytest.mark.parametrize(
    "utterance", ["what's on my list", "what am i watching", "what have i watched"]
)
def test_an_empty_list_says_how_to_fill_it(talk: Talk, utterance: str) -> None:
    answer = talk.say(utterance)
    assert answer.reprompt
    assert len(talk.say("yes").offered) == 3


def test_each_act_is_undone_in_turn(talk: Talk) -> None:
    for utterance in ("add heat to my list", "i'm watching heat", "i gave up on heat"):
        talk.say(utterance)
    assert lists(talk) == {}
    stood = [lists(talk) for _ in range(3) if talk.say("undo")]
    assert stood == [{HEAT: "watching"}, {HEAT: "watchlist"}, {}]


def test_finished_is_undone_with_its_stars_still_asked_for(talk: Talk) -> None:
    talk.say("i'm watching heat")
    assert talk.say("we finished it").asks == "stars"
    says(talk.say("undo"), "Heat")
    assert lists(talk) == {HEAT: "watching"}


def test_we_finished_it_means_what_is_being_watched(new_talk: NewTalk) -> None:
    talk = new_talk()
    talk.say("we're watching heat")
    talk.say("stop")
    says(talk.say("we finished it"), "Heat", "stars")
    talk.say("no")
    talk.say("stop")
    for each in ("alien", "jaws"):
        talk.say(f"i'm watching {each}")
    talk.say("stop")
    asked = talk.say("we finished it")
    says(asked, "Jaws", "Alien")
    assert asked.asks == "movie"
    talk.say("the second one")
    assert lists(talk)[ALIEN] == "watched"


def test_what_is_not_there_is_said_and_nothing_changes(talk: Talk) -> None:
    says(talk.say("take alien off my list"), "isn't on your list")
    says(talk.say("i stopped watching heat"), "aren't watching")
    says(talk.say("add alien to my list"), "Alien")
    says(talk.say("add alien to my list"), "already")
    assert lists(talk) == {ALIEN: "watchlist"}


def test_two_of_one_name_are_asked_about(talk: Talk) -> None:
    says(talk.say("add godzilla to my list"), "1998", "1954")
    talk.say("the 1998 one")
    assert lists(talk) == {"godzilla-1998": "watchlist"}


def test_episodes_of_a_show_one_after_the_other(talk: Talk) -> None:
    says(talk.say("we're watching severance"), "Severance")
    says(talk.say("we finished an episode of severance"), "episode 1", "episode 2")
    assert lists(talk) == {SHOW: "watching s1e1"}
    says(talk.say("i finished the second episode of severance"), "season 2, episode 1")
    says(talk.say("i'm watching severance"), "season 2, episode 1")
    says(talk.say("what am i watching"), "up to season 1, episode 2")
    says(talk.say("we finished season two episode one of severance"), "season 2, episode 2")
    assert talk.say("i finished the next episode of severance").asks == "stars", "the last one"
    assert lists(talk) == {SHOW: "watched"}
    talk.say("undo")
    assert lists(talk) == {SHOW: "watching s2e1"}
    says(talk.say("i've finished the whole show"), "Severance", "all of it")
    assert lists(talk) == {SHOW: "watched"}


def test_shows_are_offered_where_they_are_asked_for_and_nowhere_else(talk: Talk) -> None:
    assert talk.say("recommend a show").offered == [SHOW]
    talk.say("start over")
    assert talk.say("popular shows").offered == [SHOW]
    talk.say("start over")
    assert talk.say("a mystery series").offered == [SHOW]
    says(talk.say("tell me about severance"), "Severance is from 2022")
    talk.say("start over")
    assert talk.say("what's new").offered == [], "no film came out in the last two months"
    assert talk.say("are there any new shows").offered == [SHOW]
    talk.say("stop")
    heard = [talk.say("recommend a mystery"), talk.say("popular mystery movies")]
    heard += [talk.say("more") for _ in range(3)]
    assert not any(SHOW in turn.offered for turn in heard)


def test_who_comes_back_is_told_once_what_they_are_watching(new_talk: NewTalk) -> None:
    talk = new_talk()
    talk.say("open popcorn picks")
    talk.say("i'm watching heat")
    talk.say("stop")
    says(talk.say("open popcorn picks"), "Heat", "finished")
    assert talk.say("we finished it").asks == "stars"
    assert lists(talk) == {HEAT: "watched"}
    talk.say("stop")
    assert "Heat" not in talk.say("open popcorn picks").speech


def test_another_voice_hears_nothing_of_a_list(new_talk: NewTalk) -> None:
    ann, ben = new_talk("home", person="ann"), new_talk("home", person="ben")
    for each in ("alien", "heat", "jaws", "toy story"):
        ann.say(f"add {each} to my list")
    ann.say("what's on my list")
    ben.conversation._session = ann.conversation._session  # the same device, another voice
    assert "Alien" not in ben.say("more").speech
    says(ben.say("what's on my list"), "empty")
    assert ben.say("undo").asks == "movie"
    assert len(lists(ann)) == 4


def test_what_could_not_be_stored_is_not_acknowledged(new_talk: NewTalk) -> None:
    services = new_talk().services
    away = Away(services.store, StoreUnavailableError)
    talk = start_talk(dataclasses.replace(services, store=away))  # type: ignore[arg-type]
    talk.say("add heat to my list")
    away.calls = {"put_mark", "take_back_mark"}
    for utterance in ("add alien to my list", "take heat off my list", "we finished heat"):
        answer = talk.say(utterance)
        says(answer, "couldn't save")
        assert not answer.session_ended
    assert lists(talk) == {HEAT: "watchlist"}
    away.calls = {"marks_of"}
    says(talk.say("what's on my list"), "can't look up")


def test_two_devices_at_once_both_have_their_way(new_talk: NewTalk) -> None:
    kitchen, den = new_talk(), new_talk()
    kitchen.say("add alien to my list")
    den.store.put_mark(Mark(den.listener, HEAT, MarkKind.WATCHLIST, 1))
    says(kitchen.say("what's on my list"), "Alien", "Heat")


def test_a_screen_shows_the_list_and_a_touch_is_the_words(watch: Watch) -> None:
    for each in ("alien", "heat", "jaws", "toy story"):
        watch.say(f"add {each} to my list")
    watch.say("what's on my list")
    assert [card["title"] for card in watch.screen["movies"]] == ["Toy Story", "Jaws", "Heat"]
    watch.touch_button("More")
    assert [card["title"] for card in watch.screen["movies"]] == ["Alien"]
    says(watch.touch_movie(1), "Alien", "if you've seen it")
