"""What people say of the movies they are offered, and what it must not be mistaken for."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from popcorn_lab.simulator.understanding import FALLBACK
from tests.lab.simulator_ears import ears, seen, understand

SEEN, UNWANTED = "SeenItIntent", "NotInterestedIntent"
WHY, WOULD_LIKE = "WhyIntent", "WouldILikeIntent"
SIMILAR, LIKE_THAT = "SimilarMoviesIntent", "MoreLikeThatIntent"
POPULAR, BEST, TRENDING = "PopularMoviesIntent", "BestRatedMoviesIntent", "TrendingMoviesIntent"
RECOMMEND, RATE = "RecommendMovieIntent", "RateMovieIntent"


@pytest.mark.parametrize(
    ("utterances", "intent", "slots"),
    [
        (["what's popular", "popular movies", "what are the most rated movies"], POPULAR, {}),
        (["the most popular comedies", "top comedies"], POPULAR, {"genre": "comedy"}),
        (["the best rated comedies", "what are the best comedies"], BEST, {"genre": "comedy"}),
        (["the best movies of the eighties"], BEST, {"decade": "1980"}),
        (["what's trending", "what's popular right now", "popular movies today"], TRENDING, {}),
        (["what is everyone watching", "what's hot"], TRENDING, {}),
        (["trending horror movies", "popular horror right now"], TRENDING, {"genre": "horror"}),
        (["not interested", "not that one", "nothing for me", "that's not for me"], UNWANTED, {}),
        (["i'm not interested in it", "i don't want to watch that"], UNWANTED, {}),
        (["not the second one", "i'm not interested in the second"], UNWANTED, {"position": "2"}),
        (["the second one isn't for me"], UNWANTED, {"position": "2"}),
        (["not interested in alien", "alien is not for me"], UNWANTED, {"movie": "Alien"}),
        (["none of those are for me"], "NotInterestedInAnyIntent", {}),
        (["not interested in any of them"], "NotInterestedInAnyIntent", {}),
        (["seen it", "i've seen that", "i've already seen that one"], SEEN, {}),
        (["i've seen it already", "already seen it", "i know that one"], SEEN, {}),
        (["already seen the first one", "i've watched the first"], SEEN, {"position": "1"}),
        (["i've seen alien", "seen alien", "i saw alien"], SEEN, {"movie": "Alien"}),
        (["i've already watched the road"], SEEN, {"movie": "The Road"}),
        (["seen them all", "i've seen all of them", "i know those"], "SeenThemAllIntent", {}),
        (["all of them", "all three"], "ChooseAllIntent", {}),
        (["why", "why that one", "why those", "how come"], WHY, {}),
        (["why did you pick that", "what makes you think so"], WHY, {}),
        (["why the second one", "why do you recommend the second"], WHY, {"position": "2"}),
        (["why do you recommend alien", "why should i watch alien"], WHY, {"movie": "Alien"}),
        (["would i like alien", "how would i like alien"], WOULD_LIKE, {"movie": "Alien"}),
        (["what would i give alien", "is alien any good"], WOULD_LIKE, {"movie": "Alien"}),
        (["would i like it", "should i watch that one"], WOULD_LIKE, {}),
        (["would i like the last one"], WOULD_LIKE, {"position": "-1"}),
        (["movies like alien", "something similar to alien"], SIMILAR, {"movie": "Alien"}),
        (["more like alien", "recommend a movie like alien"], SIMILAR, {"movie": "Alien"}),
        (["more like that", "something like that", "similar movies"], LIKE_THAT, {}),
        (["more like the first one"], LIKE_THAT, {"position": "1"}),
    ],
)
def test_ways_to_say_it(utterances: Sequence[str], intent: str, slots: dict[str, str]) -> None:
    for utterance in utterances:
        reading = understand(utterance)
        assert (utterance, reading.name, seen(reading)) == (utterance, intent, slots)


@pytest.mark.parametrize(
    ("utterance", "intent"),
    [
        ("what should i watch", RECOMMEND),
        ("something else", "MoreMoviesIntent"),
        ("more", "MoreMoviesIntent"),
        ("no", "AMAZON.NoIntent"),
        ("rate it five stars", RATE),
        ("rate seven five stars", RATE),
        ("i'd give alien four stars", RATE),
        ("take that back", "TakeBackRatingIntent"),
        ("the second one", "ChooseMovieIntent"),
        ("something scary", RECOMMEND),
        ("how are you", FALLBACK),
        ("what's the weather like", FALLBACK),
    ],
)
def test_what_is_none_of_it(utterance: str, intent: str) -> None:
    assert understand(utterance).name == intent


@pytest.mark.parametrize("intent", [SEEN, UNWANTED, WHY, WOULD_LIKE, SIMILAR])
@pytest.mark.parametrize(
    ("utterance", "slots"),
    [
        ("alien", {"movie": "Alien"}),
        ("it's called toy story", {"movie": "Toy Story"}),
        ("the second one", {"position": "2"}),
        ("number three", {"position": "3"}),
        ("the shaggy moon", {"movie": "'the shaggy moon'"}),
    ],
)
def test_answers_to_which_movie(intent: str, utterance: str, slots: dict[str, str]) -> None:
    reading = ears().answer(ears().language.words(utterance), intent, "movie")
    assert (reading.name, reading.is_answer, seen(reading)) == (intent, True, slots)


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [("all of them", "ChooseAllIntent"), ("none of those", "DeclineMoviesIntent")],
)
def test_all_or_none_is_no_title_where_one_was_asked_for(utterance: str, expected: str) -> None:
    for intent in (SEEN, UNWANTED):
        assert ears().answer(ears().language.words(utterance), intent, "movie").name == expected
