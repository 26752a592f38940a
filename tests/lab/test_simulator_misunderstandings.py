"""Requests that were once understood as something else: tests named after what went wrong."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from popcorn_lab.simulator.understanding import FALLBACK
from tests.lab.simulator_ears import answer, seen, understand

TAKE_BACK, CHOOSE = "TakeBackRatingIntent", "ChooseMovieIntent"
RECOMMEND, POPULAR, MORE = "RecommendMovieIntent", "PopularMoviesIntent", "MoreMoviesIntent"


@pytest.mark.parametrize(
    "utterance",
    [
        "three",
        "two",
        "eleven",
        "the fourth one",
        "the korean one",
    ],
)
def test_what_is_no_place_chooses_no_movie(utterance: str) -> None:
    assert understand(utterance).name == FALLBACK


@pytest.mark.parametrize(
    ("utterance", "position"),
    [
        ("first", "1"),
        ("the second one", "2"),
        ("number two", "2"),
        ("last", "-1"),
        ("the old one", "oldest"),
        ("the original", "oldest"),
        ("the newer one", "newest"),
        ("the remake", "newest"),
        ("the 1998 one", "'1998'"),
        ("the nineteen ninety eight one", "'nineteen ninety eight'"),
    ],
)
def test_places_and_years_choose_a_movie(utterance: str, position: str) -> None:
    reading = understand(utterance)
    assert (reading.name, seen(reading)) == (CHOOSE, {"position": position})
    assert seen(answer("movie", utterance)) == {"position": position}


@pytest.mark.parametrize(
    ("utterance", "heard"),
    [("the fourth one", "fourth"), ("the other one", "other"), ("number nine", "nine")],
)
def test_a_place_that_there_is_not_is_no_title_where_one_was_asked_for(
    utterance: str, heard: str
) -> None:
    assert seen(answer("movie", utterance)) == {"position": f"'{heard}'"}


def test_a_title_goes_before_a_place_that_is_called_the_same() -> None:
    assert seen(understand("rate old")) == {"movie": "Old"}


@pytest.mark.parametrize("utterance", ["comedies or so and more", "recommande-moi un film"])
def test_words_that_are_no_kind_of_movie_are_not_taken_for_one(utterance: str) -> None:
    assert understand(utterance).name == FALLBACK


def test_what_goes_beyond_a_known_kind_of_movie_is_no_part_of_it() -> None:
    reading = understand("horror movies no one knows")
    assert reading.name == "RecommendMovieIntent"
    assert seen(reading) == {"genre": "horror"}


@pytest.mark.parametrize(
    ("utterance", "intent", "genre"),
    [
        ("anything but comedies", "NotInterestedIntent", "comedy"),
        ("not another horror movie", "NotInterestedIntent", "horror"),
        ("no horror movies", "UnwantedGenreIntent", "horror"),
    ],
)
def test_a_genre_that_is_refused_is_not_asked_for(utterance: str, intent: str, genre: str) -> None:
    reading = understand(utterance)
    assert reading.name == intent
    assert seen(reading) == {"genre": genre}


@pytest.mark.parametrize(
    ("utterance", "heard"),
    [("a bollywood movie", "bollywood"), ("recommend a tom hanks movie", "tom hanks")],
)
def test_kinds_that_we_lack_are_still_heard(utterance: str, heard: str) -> None:
    assert seen(understand(utterance)) == {"genre": f"'{heard}'"}


@pytest.mark.parametrize(
    ("utterances", "intent", "slots"),
    [
        (["what's the highest rated movie", "best rated films"], "BestRatedMoviesIntent", {}),
        (["top ten movies"], POPULAR, {}),
        (["top rated comedy movies"], "BestRatedMoviesIntent", {"genre": "comedy"}),
        (["what are the top ten funny films"], POPULAR, {"genre": "comedy"}),
        (["surprise me", "pick something for me"], RECOMMEND, {}),
        (
            ["a movie for the whole family", "a movie for kids", "recommend a family movie"],
            RECOMMEND,
            {"genre": "children"},
        ),
        (["horror instead", "what about horror instead"], RECOMMEND, {"genre": "horror"}),
        (["change it to comedy"], RECOMMEND, {"genre": "comedy"}),
        (["i've already seen those", "i've seen them already"], "SeenThemAllIntent", {}),
        (["what else", "something else", "three more"], MORE, {}),
        (["none of those", "not those", "i don't like any of those"], "DeclineMoviesIntent", {}),
        (["oops", "undo that", "undo my last rating"], TAKE_BACK, {}),
        (["delete my last rating", "that was a mistake"], TAKE_BACK, {}),
        (["start over", "restart", "start again"], "AMAZON.StartOverIntent", {}),
        (["thanks", "thank you", "thank you very much"], "AMAZON.StopIntent", {}),
        (["that's wrong", "that is wrong", "wrong"], FALLBACK, {}),
        (["no thanks", "no thank you"], "AMAZON.NoIntent", {}),
    ],
)
def test_requests_that_were_taken_for_others(
    utterances: Sequence[str], intent: str, slots: dict[str, str]
) -> None:
    for utterance in utterances:
        reading = understand(utterance)
        assert (utterance, reading.name, seen(reading)) == (utterance, intent, slots)
