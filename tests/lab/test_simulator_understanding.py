"""From utterances to intents, through the committed interaction model."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from popcorn_lab.simulator.grammar import Reading
from popcorn_lab.simulator.language import ENGLISH
from popcorn_lab.simulator.understanding import FALLBACK
from tests.models import understanding


def understand(utterance: str) -> Reading:
    return understanding().understand(understanding().language.words(utterance))


def seen(reading: Reading) -> dict[str, str]:
    """By slot: the id it resolved to, the ids, or in quotes what was heard and is not listed."""
    return {
        slot: "|".join(value.id for value in heard.values) or f"'{heard.heard}'"
        for slot, heard in reading.slots.items()
    }


@pytest.mark.parametrize(
    ("utterance", "intent", "slots"),
    [
        ("what's popular", "PopularMoviesIntent", {}),
        ("What is popular?", "PopularMoviesIntent", {}),
        ("what’s trending", "TrendingMoviesIntent", {}),
        ("popular comedies", "PopularMoviesIntent", {"genre": "comedy"}),
        (
            "what are the most popular horror movies of the 80's",
            "PopularMoviesIntent",
            {"genre": "horror", "decade": "1980"},
        ),
        ("recommend me a movie", "RecommendMovieIntent", {}),
        ("what should I watch?", "RecommendMovieIntent", {}),
        ("something funny", "RecommendMovieIntent", {"genre": "comedy"}),
        (
            "a science fiction film from the nineties",
            "RecommendMovieIntent",
            {"genre": "sci-fi", "decade": "1990"},
        ),
        ("suggest a korean movie", "RecommendMovieIntent", {"genre": "'korean'"}),
        ("none of those", "DeclineMoviesIntent", {}),
        ("what else", "MoreMoviesIntent", {}),
        ("rate alien five stars", "RateMovieIntent", {"movie": "alien-1979", "stars": "5"}),
        (
            "rate alien four and a half stars",
            "RateMovieIntent",
            {"movie": "alien-1979", "stars": "4.5"},
        ),
        ("rate Alien 4.5", "RateMovieIntent", {"movie": "alien-1979", "stars": "4.5"}),
        ("rate alien 4½ stars", "RateMovieIntent", {"movie": "alien-1979", "stars": "4.5"}),
        ("rate alien half a star", "RateMovieIntent", {"movie": "alien-1979", "stars": "0.5"}),
        (
            "rate alien banana stars",
            "RateMovieIntent",
            {"movie": "alien-1979", "stars": "'banana'"},
        ),
        (
            "rate toy story eleven",
            "RateMovieIntent",
            {"movie": "toy-story-1995", "stars": "'eleven'"},
        ),
        (
            "rate toy story zero stars",
            "RateMovieIntent",
            {"movie": "toy-story-1995", "stars": "'zero'"},
        ),
        ("rate it eleven", "RateMovieIntent", {"stars": "'eleven'"}),
        ("rate it five stars", "RateMovieIntent", {"stars": "5"}),
        ("rate seven and a half stars", "RateMovieIntent", {"stars": "'seven and a half'"}),
        ("rate seven five stars", "RateMovieIntent", {"movie": "seven-1995", "stars": "5"}),
        (
            "rate terminator two five stars",
            "RateMovieIntent",
            {"movie": "terminator-2-judgment-day-1991", "stars": "5"},
        ),
        (
            "rate the godfather part II 5",
            "RateMovieIntent",
            {"movie": "the-godfather-part-ii-1974", "stars": "5"},
        ),
        (
            "rate the shaggy moon four stars",
            "RateMovieIntent",
            {"movie": "'the shaggy moon'", "stars": "4"},
        ),
        (
            "rate the shaggy moon banana stars",
            "RateMovieIntent",
            {"movie": "'the shaggy moon'", "stars": "'banana'"},
        ),
        ("rate the second one four stars", "RateMovieIntent", {"position": "2", "stars": "4"}),
        (
            "4 stars for the godfather",
            "RateMovieIntent",
            {"movie": "the-godfather-1972", "stars": "4"},
        ),
        ("take that back", "TakeBackRatingIntent", {}),
        ("remove my rating of alien", "TakeBackRatingIntent", {"movie": "alien-1979"}),
        ("the last one", "ChooseMovieIntent", {"position": "-1"}),
        ("number two", "ChooseMovieIntent", {"position": "2"}),
        ("help", "AMAZON.HelpIntent", {}),
        ("stop", "AMAZON.StopIntent", {}),
        ("yes", "AMAZON.YesIntent", {}),
        ("no thanks", "AMAZON.NoIntent", {}),
        ("say that again", "AMAZON.RepeatIntent", {}),
        # Courtesies and misspellings.
        ("Alexa, could you please recommend me a movie? Thanks!", "RecommendMovieIntent", {}),
        (
            "please rate alien five stars for me",
            "RateMovieIntent",
            {"movie": "alien-1979", "stars": "5"},
        ),
        ("recomend me a movie", "RecommendMovieIntent", {}),
        ("waht is popular", "PopularMoviesIntent", {}),
        ("recommend me a comdey", "RecommendMovieIntent", {"genre": "comedy"}),
        ("recommend a moovie for me", "RecommendMovieIntent", {}),
        ("raet alien five stars", "RateMovieIntent", {"movie": "alien-1979", "stars": "5"}),
        ("recommend me something nice to watch", "RecommendMovieIntent", {}),
        # Nothing of ours.
        ("what's the weather", FALLBACK, {}),
        ("banana", FALLBACK, {}),
        ("the help", "ChooseMovieIntent", {"movie": "the-help-2011"}),
        ("", FALLBACK, {}),
        ("?!", FALLBACK, {}),
    ],
)
def test_utterances(utterance: str, intent: str, slots: Mapping[str, str]) -> None:
    reading = understand(utterance)
    assert (reading.name, seen(reading)) == (intent, slots)


def test_every_value_that_goes_by_a_title_is_reported_most_popular_first() -> None:
    heard = understand("rate godzilla").slots["movie"]
    assert len(heard.values) >= 2
    assert all("Godzilla" in value.names for value in heard.values)


def test_what_was_heard_is_passed_on_in_small_letters_as_it_was_written() -> None:
    assert understand("Rate Ocean's Eleven 4.5 stars!").slots["movie"].heard == "ocean's eleven"
    assert understand("Rate Ocean's Eleven 4.5 stars!").slots["stars"].heard == "4.5"


@pytest.mark.parametrize(
    ("slot", "utterance", "intent", "slots"),
    [
        ("stars", "five", "RateMovieIntent", {"stars": "5"}),
        ("stars", "four and a half stars", "RateMovieIntent", {"stars": "4.5"}),
        ("stars", "i'd say three", "RateMovieIntent", {"stars": "3"}),
        ("stars", "4 out of 5", "RateMovieIntent", {"stars": "4"}),
        ("stars", "banana", "RateMovieIntent", {"stars": "'banana'"}),
        ("stars", "eleven stars", "RateMovieIntent", {"stars": "'eleven'"}),
        ("stars", "two please", "RateMovieIntent", {"stars": "2"}),
        ("stars", "help", "AMAZON.HelpIntent", {}),
        ("stars", "not interested", "NotInterestedIntent", {}),
        ("stars", "would i like toy story", "WouldILikeIntent", {"movie": "toy-story-1995"}),
        ("stars", "cancel", "AMAZON.CancelIntent", {}),
        ("stars", "recommend me a comedy", "RecommendMovieIntent", {"genre": "comedy"}),
        ("stars", "rate alien two stars", "RateMovieIntent", {"movie": "alien-1979", "stars": "2"}),
        ("movie", "alien", "RateMovieIntent", {"movie": "alien-1979"}),
        ("movie", "it's called toy story", "RateMovieIntent", {"movie": "toy-story-1995"}),
        ("movie", "the help", "RateMovieIntent", {"movie": "the-help-2011"}),
        ("movie", "help", "AMAZON.HelpIntent", {}),
        ("movie", "stop", "AMAZON.StopIntent", {}),
        ("movie", "the shaggy moon", "RateMovieIntent", {"movie": "'the shaggy moon'"}),
        ("movie", "the second one", "RateMovieIntent", {"position": "2"}),
        ("movie", "number three", "RateMovieIntent", {"position": "3"}),
        ("movie", "what's popular", "PopularMoviesIntent", {}),
        ("movie", "alien five stars", "RateMovieIntent", {"movie": "alien-1979", "stars": "5"}),
    ],
)
def test_answers_to_a_question(
    slot: str, utterance: str, intent: str, slots: Mapping[str, str]
) -> None:
    reading = understanding().answer(
        understanding().language.words(utterance), "RateMovieIntent", slot
    )
    assert (reading.name, seen(reading)) == (intent, slots)


def test_what_was_typed_with_a_minus_or_a_leading_point_is_heard_as_it_is_spoken() -> None:
    assert ENGLISH.words("rate alien -1").forms[-2:] == ("minus", "one")
    assert ENGLISH.words("\N{MINUS SIGN}2 stars").forms == ("minus", "two", "stars")
    assert ENGLISH.words(".5").text == "zero point five"
    assert ENGLISH.words("x-men 2-1").text == "x men two one"
