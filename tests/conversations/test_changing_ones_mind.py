"""Corrections, second thoughts and detours in the middle of a rating."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import Rating, Stars
from popcorn.entrypoints.skill import skill_handler
from popcorn.skill.app import Services
from popcorn.skill.speech.variety import in_order
from popcorn_lab.simulator.conversation import Conversation
from tests.conversations.conftest import ALIEN, HOUSEHOLD, TOY_STORY, Talk, says, ticking_clock
from tests.models import built_model

NewTalk = Callable[..., Talk]


def test_the_stars_of_an_abandoned_rating_go_to_no_other_movie(talk: Talk) -> None:
    says(talk.say("rate godzilla four stars"), "Godzilla from 1998")
    assert talk.say("rate alien").asks == "stars"
    talk.say("two")
    assert talk.stars(ALIEN) == 2


def test_the_stars_of_an_unknown_title_go_to_no_other_movie(talk: Talk) -> None:
    talk.say("rate zzzz qqqq one star")
    assert talk.say("rate toy story").asks == "stars"
    assert talk.stars(TOY_STORY) is None


def test_a_title_in_answer_keeps_the_stars(talk: Talk) -> None:
    talk.say("rate zzzz qqqq one star")
    talk.say("toy story")
    assert talk.stars(TOY_STORY) == 1


@pytest.mark.parametrize("detour", ["help", "repeat", "yes"])
def test_a_detour_while_a_title_is_asked_for_still_takes_the_title(talk: Talk, detour: str) -> None:
    talk.say("rate a movie")
    assert talk.say(detour).asks == "movie"
    assert talk.say("alien").asks == "stars"


@pytest.mark.parametrize("detour", ["help", "repeat", "yes"])
def test_a_detour_while_choosing_still_takes_the_choice(talk: Talk, detour: str) -> None:
    talk.say("rate godzilla three stars")
    talk.say(detour)
    talk.say("the 1954 one")
    assert talk.stars(MovieId("godzilla-1954")) == 3


@pytest.mark.parametrize(
    ("choice", "movie"),
    [
        ("the old one", "godzilla-1954"),
        ("the newest one", "godzilla-2014"),
        ("number two", "godzilla-1998"),
        ("the last one", "godzilla-1954"),
        ("nineteen ninety eight", "godzilla-1998"),
    ],
)
def test_ways_to_choose(talk: Talk, choice: str, movie: str) -> None:
    says(talk.say("rate godzilla three stars"), "2014, Godzilla from 1998, or Godzilla from 1954")
    talk.say(choice)
    assert talk.stars(MovieId(movie)) == 3


@pytest.mark.parametrize("choice", ["the fourth one", "the other one", "number nine"])
def test_a_choice_that_is_none_rates_nothing(talk: Talk, choice: str) -> None:
    talk.say("rate godzilla three stars")
    answer = talk.say(choice)
    assert not talk.store.ratings_of(talk.listener)
    assert not answer.session_ended
    talk.say("the 1998 one")
    assert talk.stars(MovieId("godzilla-1998")) == 3


def test_none_of_those_asks_for_the_title(talk: Talk) -> None:
    talk.say("recommend a comedy")
    talk.say("rate godzilla three stars")
    assert talk.say("none of those").asks == "movie"
    talk.say("alien")
    assert talk.stars(ALIEN) == 3


def test_none_of_those_drops_what_a_title_is_asked_for(talk: Talk) -> None:
    talk.say("recommend a comedy")
    assert talk.say("i have seen the quartz wombat").asks == "movie"
    dropped = talk.say("none of those")
    assert not dropped.offered
    assert not dropped.asks


def test_a_year_said_along_needs_no_question(talk: Talk) -> None:
    talk.say("rate the lion king from 1994 five stars")
    assert talk.stars(MovieId("the-lion-king-1994")) == 5


def test_a_word_from_the_middle_of_a_title_is_asked_about(talk: Talk) -> None:
    talk.say("rate them five stars")
    assert not talk.store.ratings_of(talk.listener)


def test_undo_brings_back_the_stars_of_before(talk: Talk) -> None:
    talk.say("rate alien five stars")
    talk.say("rate alien two stars")
    says(talk.say("undo"), "Alien", "five stars")
    assert talk.stars(ALIEN) == 5


def test_undo_of_a_first_rating_removes_it_and_a_third_undo_asks(talk: Talk) -> None:
    talk.say("rate toy story five stars")
    talk.say("rate alien two stars")
    talk.say("undo")
    assert talk.stars(ALIEN) is None
    assert talk.stars(TOY_STORY) == 5
    talk.say("undo")
    assert talk.stars(TOY_STORY) is None
    assert talk.say("undo").asks == "movie"


def test_undo_in_the_middle_of_a_rating_drops_that_one_only(talk: Talk) -> None:
    talk.say("rate alien five stars")
    talk.say("rate toy story")
    talk.say("undo")
    assert talk.stars(ALIEN) == 5
    assert talk.say("four stars").asks == "movie"


@pytest.mark.parametrize(
    "correction",
    ["make it two", "change that to two stars", "actually two stars", "i meant two stars"],
)
def test_corrections_right_after_a_rating(talk: Talk, correction: str) -> None:
    talk.say("rate alien five stars")
    says(talk.say(correction), "from five stars to two stars")
    assert talk.stars(ALIEN) == 2


def test_no_after_a_rating_leaves_room_for_the_next(talk: Talk) -> None:
    talk.say("rate alien five stars")
    assert not talk.say("no").session_ended
    talk.say("rate toy story four stars")
    assert talk.stars(TOY_STORY) == 4


def test_a_clock_that_went_back_acknowledges_nothing(talk: Talk) -> None:
    newer = Rating(talk.listener, ALIEN, Stars.of(5), rated_at_ms=4_000_000_000_000)
    talk.store.put_rating(newer)
    says(talk.say("rate alien one star"), "stays at five stars")
    assert talk.stars(ALIEN) == 5


def test_start_over_forgets_the_talk_and_not_the_ratings(talk: Talk) -> None:
    talk.say("rate alien five stars")
    first = talk.say("recommend me a movie").offered
    talk.say("rate godzilla")
    talk.say("start over")
    assert talk.say("four stars").asks == "movie", "Godzilla is no longer being rated"
    talk.say("cancel")
    assert talk.say("recommend me a movie").offered == first
    assert talk.stars(ALIEN) == 5


def test_an_empty_kind_is_not_called_used_up_and_more_stays_with_it(talk: Talk) -> None:
    talk.say("recommend a comedy")
    answer = talk.say("recommend a western from the twenties")
    assert not answer.offered
    assert "more" not in answer.speech.lower()
    assert not talk.say("more").offered
    assert len(talk.say("yes").offered) == 3


def test_another_voice_in_the_session_starts_from_its_own_silence(
    new_talk: NewTalk,
) -> None:
    ann = new_talk("home", person="ann")
    ann.say("rate alien five stars")
    ben = new_talk("home", person="ben")
    ben.conversation._session = ann.conversation._session  # the same device, another voice
    assert ben.say("undo").asks == "movie"
    assert ann.stars(ALIEN) == 5


def test_a_place_after_a_failed_title_is_not_an_older_offers(talk: Talk) -> None:
    talk.say("what's popular")
    talk.say("rate godzilla five stars")
    talk.say("xylophone quartz wombat")
    talk.say("the first one")
    assert {each.movie_id for each in talk.store.ratings_of(talk.listener)} == {"godzilla-2014"}


@pytest.mark.parametrize("away", ["none of those", "more"])
def test_a_place_after_the_choices_were_declined_means_nothing(talk: Talk, away: str) -> None:
    talk.say("what's popular")
    talk.say("rate godzilla five stars")
    talk.say(away)
    assert talk.say("the first one").asks == "movie"
    assert not talk.store.ratings_of(talk.listener)


def test_a_place_that_does_not_exist_rates_nothing_else(talk: Talk) -> None:
    talk.say("rate alien")
    assert talk.say("rate the second one four stars").asks == "movie"
    assert not talk.store.ratings_of(talk.listener)


def test_bare_stars_while_choosing_keep_the_choice_open(talk: Talk) -> None:
    assert len(talk.say("recommend a film noir from the thirties").offered) <= 1
    talk.say("rate godzilla")
    assert talk.say("five stars").asks == "movie"
    talk.say("the 1954 one")
    ratings = talk.store.ratings_of(talk.listener)
    assert [(each.movie_id, each.stars.value) for each in ratings] == [("godzilla-1954", 5)]


@pytest.mark.parametrize("place", ["the new one", "number three", "the 1979 one"])
def test_a_place_while_stars_are_asked_for_keeps_the_movie(talk: Talk, place: str) -> None:
    talk.say("what's popular")
    talk.say("rate alien")
    assert talk.say(place).asks == "stars"
    talk.say("four")
    assert talk.stars(ALIEN) == 4


def test_old_or_new_is_no_yes(talk: Talk) -> None:
    says(talk.say("rate the shawshank redumpsion for real five stars"), "Did you mean")
    talk.say("the new one")
    assert not talk.store.ratings_of(talk.listener)


@pytest.mark.parametrize("title", ["wolf", "them", "argon"])
def test_a_guess_is_asked_about(talk: Talk, title: str) -> None:
    says(talk.say(f"rate {title} five stars"), "mean")
    assert not talk.store.ratings_of(talk.listener)


def test_undo_after_the_same_stars_again_undoes_the_rating(talk: Talk) -> None:
    talk.say("rate alien five stars")
    talk.say("rate alien five stars")
    talk.say("undo")
    assert talk.stars(ALIEN) is None


def test_the_place_and_the_stars_in_one_breath(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    talk.say("the second one four stars")
    assert talk.stars(MovieId(offered[1])) == 4


@pytest.mark.parametrize("is_backwards", [False, True])
def test_what_undo_turns_to_does_not_depend_on_the_order_of_attributes(
    services: Services, is_backwards: bool
) -> None:
    """Alexa may send a JSON object's members in any order."""
    skill = skill_handler(services, variety=in_order)

    def transported(event: dict[str, Any]) -> dict[str, Any]:
        return dict(in_this_order(json.loads(json.dumps(skill(event))), is_backwards))

    talk = Conversation(transported, built_model(), user_id=HOUSEHOLD, clock=ticking_clock())
    turns = [talk.say(each) for each in ("rate alien four stars", "no i meant heat", "undo")]
    assert turns[-1].response["sessionAttributes"]["about"] == ALIEN


def in_this_order(value: Any, is_backwards: bool) -> Any:
    """The same JSON, each object's members by name."""
    if isinstance(value, dict):
        names = sorted(value, reverse=is_backwards)
        return {name: in_this_order(value[name], is_backwards) for name in names}
    return value
