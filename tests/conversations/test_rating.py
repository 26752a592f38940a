"""Rating by voice: the dialog, misheard stars and titles, changing one's mind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from popcorn.domain.movies import MovieId
from tests.conversations.conftest import ALIEN, TOY_STORY, Talk, says


@pytest.mark.parametrize(
    ("utterance", "stars"),
    [
        ("rate alien four stars", 4),
        ("rate alien four and a half stars", 4.5),
        ("rate alien 3.5 stars", 3.5),
        ("give alien 2 stars", 2),
        ("rate alien half a star", 0.5),
        ("please rate alien one star", 1),
        ("ask popcorn picks to rate alien five stars", 5),
    ],
)
def test_stars_as_people_say_them(talk: Talk, utterance: str, stars: float) -> None:
    says(talk.say(utterance), "Alien")
    assert talk.stars(ALIEN) == stars


def test_the_movie_and_then_the_stars_are_asked_for(talk: Talk) -> None:
    assert talk.say("rate a movie").asks == "movie"
    asked = talk.say("alien")
    assert asked.asks == "stars"
    says(asked, "Alien")
    talk.say("four and a half")
    assert talk.stars(ALIEN) == 4.5


def test_stars_first_then_the_movie(talk: Talk) -> None:
    talk.say("help")
    asked = talk.say("four stars")
    assert asked.asks == "movie"
    says(asked, "four stars")
    talk.say("alien")
    assert talk.stars(ALIEN) == 4


@pytest.mark.parametrize("bad", ["eleven", "zero", "banana", "six stars", "a hundred"])
def test_unusable_stars_are_asked_again_and_the_movie_is_kept(talk: Talk, bad: str) -> None:
    talk.say("rate alien")
    asked = talk.say(bad)
    assert asked.asks == "stars"
    says(asked, "half", "five", "Alien")
    assert talk.stars(ALIEN) is None
    talk.say("three")
    assert talk.stars(ALIEN) == 3


@pytest.mark.parametrize("bad", ["eleven stars", "zero stars", "banana stars"])
def test_unusable_stars_in_one_breath_keep_the_movie_too(talk: Talk, bad: str) -> None:
    asked = talk.say(f"rate alien {bad}")
    assert asked.asks == "stars"
    says(asked, "Alien")
    talk.say("four stars")
    assert talk.stars(ALIEN) == 4


def test_after_three_unusable_answers_the_skill_stops_asking(talk: Talk) -> None:
    talk.say("rate alien")
    for _ in range(3):
        answer = talk.say("banana")
    assert answer.asks is None
    assert not answer.session_ended
    assert len(talk.say("yes").offered) == 3


def test_rating_again_replaces(talk: Talk) -> None:
    talk.say("rate alien two stars")
    says(talk.say("rate alien five stars"), "from two stars to five stars")
    assert talk.stars(ALIEN) == 5
    assert len(talk.store.ratings_of(talk.listener)) == 1


def test_correcting_the_stars_just_given(talk: Talk) -> None:
    talk.say("rate alien two stars")
    talk.say("four stars")
    assert talk.stars(ALIEN) == 4


def test_a_rating_can_be_taken_back(new_talk: Callable[..., Talk]) -> None:
    talk, silent = new_talk("me"), new_talk("another")
    assert talk.say("recommend me a movie").offered == silent.say("recommend me a movie").offered
    talk.say("rate alien two stars")
    says(talk.say("take that back"), "two stars", "Alien")
    assert talk.stars(ALIEN) is None
    for each in (talk, silent):
        each.say("stop")
    again = "ask popcorn picks to recommend me a movie"
    assert talk.say(again).offered == silent.say(again).offered


def test_taking_back_by_title(talk: Talk) -> None:
    talk.say("rate alien two stars")
    talk.say("rate toy story two stars")
    talk.say("remove my rating of alien")
    assert talk.stars(ALIEN) is None
    assert talk.stars(TOY_STORY) == 2
    says(talk.say("remove my rating of alien"), "no rating", "Alien")


def test_taking_back_asks_for_the_title(talk: Talk) -> None:
    talk.say("rate alien two stars")
    talk.say("stop")
    asked = talk.say("ask popcorn picks to take back my rating")
    assert asked.asks == "movie"
    talk.say("alien")
    assert talk.stars(ALIEN) is None


def test_the_second_one_of_an_offer(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    talk.say("rate the second one four stars")
    assert talk.stars(MovieId(offered[1])) == 4
    asked = talk.say("the first one")
    assert asked.asks == "stars"
    talk.say("five")
    assert talk.stars(MovieId(offered[0])) == 5


def test_it_is_asked_for_where_three_were_offered(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    assert talk.say("rate it four stars").asks == "movie"
    talk.say("the third one")
    assert talk.stars(MovieId(offered[2])) == 4


def test_two_movies_of_one_name_are_told_apart_by_year(talk: Talk) -> None:
    asked = talk.say("rate godzilla three stars")
    says(asked, "Godzilla from 1954", "Godzilla from 1998", "Godzilla from 2014")
    talk.say("the 2014 one")
    assert talk.stars(MovieId("godzilla-2014")) == 3
    assert talk.stars(MovieId("godzilla-1998")) is None


def test_a_series_is_asked_about(talk: Talk) -> None:
    asked = talk.say("rate lord of the rings five stars")
    says(asked, "The Fellowship of the Ring", "The Two Towers", "The Return of the King")
    talk.say("the two towers")
    assert talk.stars(MovieId("the-lord-of-the-rings-the-two-towers-2002")) == 5


def test_numbers_in_titles(talk: Talk) -> None:
    says(talk.say("rate terminator two four stars"), "Terminator 2")
    says(talk.say("rate twelve angry men five stars"), "12 Angry Men")
    says(talk.say("rate seven four stars"), "Seven", "four stars")


def test_an_unknown_title_with_one_close_is_offered_and_yes_takes_it(talk: Talk) -> None:
    asked = talk.say("rate the shawshank redumpsion for real five stars")
    says(asked, "The Shawshank Redemption")
    talk.say("yes")
    assert talk.stars(MovieId("the-shawshank-redemption-1994")) == 5


def test_no_to_did_you_mean_asks_for_the_title_and_keeps_the_stars(talk: Talk) -> None:
    talk.say("rate the shawshank redumpsion for real five stars")
    assert talk.say("no").asks == "movie"
    talk.say("alien")
    assert talk.stars(ALIEN) == 5


def test_a_title_that_nothing_comes_near(talk: Talk) -> None:
    asked = talk.say("rate xylophone quartz wombat four stars")
    says(asked, "xylophone quartz wombat")
    assert asked.asks == "movie"
    talk.say("alien")
    assert talk.stars(ALIEN) == 4


def test_cancel_drops_the_rating_and_stays(talk: Talk) -> None:
    talk.say("rate alien")
    answer = talk.say("cancel")
    assert not answer.session_ended
    assert talk.say("four stars").asks == "movie", "Alien is forgotten"
    assert talk.stars(ALIEN) is None


def test_a_recommendation_in_the_middle_drops_the_rating(talk: Talk) -> None:
    talk.say("rate alien")
    assert len(talk.say("recommend me a movie").offered) == 3
    talk.say("three stars")
    assert talk.stars(ALIEN) is None


def test_yes_after_a_rating_recommends_with_it(talk: Talk) -> None:
    talk.say("rate toy story five stars")
    assert len(talk.say("yes").offered) == 3


def test_stars_said_after_a_title_that_nobody_knows_are_of_no_other_movie(talk: Talk) -> None:
    talk.say("tell me about alien")
    assert talk.say("i loved the quartz wombat").asks == "movie"
    asked = talk.say("four and a half stars")
    assert asked.asks == "movie"
    says(asked, "four and a half stars")
    assert talk.stars(ALIEN) is None
