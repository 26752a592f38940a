"""How large a request for scores is, and that it has a bound."""

from __future__ import annotations

from functools import cache

import boto3
import pytest

from popcorn.adapters.aws.sagemaker_scorer import SageMakerScorer
from popcorn.adapters.aws.scorer_formats import CANDIDATES, FM_JSON, WIRE_FORMATS
from popcorn.domain.errors import ScorerUnavailableError
from popcorn.domain.listeners import Listener
from popcorn.domain.movies import MovieId
from popcorn.domain.ranking import FOUND
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.features import FeatureSpace

RATINGS = 10_000
ANCESTOR_BYTES = 5_300_000
"""All unseen of 62,000 movies as Factorization Machines' JSON, for one listener."""

ALLOWED_BYTES = ANCESTOR_BYTES // 20
HISTORY_LENGTHS = (10, 11, 15, 19, 20, 50, RATINGS)
"""A movie stands in one feature for new listeners, in three between, and then in one or two."""


@cache
def movie_ids(count: int) -> tuple[MovieId, ...]:
    return tuple(MovieId(f"{number:07}") for number in range(count))


def rated(movies: tuple[MovieId, ...], ratings_count: int = RATINGS) -> Listener:
    """Someone who rated the last movies, whose features have the longest numbers."""
    who = ListenerId("someone")
    ratings = (
        Rating(who, movie_id, Stars(1 + at % 10), at)
        for at, movie_id in enumerate(movies[-ratings_count:])
    )
    return Listener(who, tuple(ratings))


def request_bytes(wire_format: str, space: FeatureSpace, ratings_count: int = RATINGS) -> int:
    """Of a request for all candidates that the recommender finds."""
    context = space.context(rated(space.movie_ids, ratings_count).opinions)
    unseen = len(space.movie_ids) - RATINGS
    return len(
        WIRE_FORMATS[wire_format].request(range(unseen - FOUND, unseen), context, space.size)
    )


@pytest.mark.parametrize("movies", [62_000, 1_000_000])
@pytest.mark.parametrize("wire_format", [FM_JSON, CANDIDATES])
def test_a_request_is_a_twentieth_of_the_ancestors_at_most(wire_format: str, movies: int) -> None:
    space = FeatureSpace(movie_ids(movies))
    for ratings_count in HISTORY_LENGTHS:
        assert request_bytes(wire_format, space, ratings_count) <= ALLOWED_BYTES


def test_candidates_need_a_fiftieth_of_what_the_built_in_format_does() -> None:
    space = FeatureSpace(movie_ids(62_000))
    assert request_bytes(CANDIDATES, space) * 50 < request_bytes(FM_JSON, space)


@pytest.mark.parametrize("wire_format", [FM_JSON, CANDIDATES])
def test_a_request_does_not_grow_with_what_is_rated_beyond_the_longest_history(
    wire_format: str,
) -> None:
    space = FeatureSpace(movie_ids(20_000))
    longest, half = space.longest_history, space.longest_history // 2
    bounded = request_bytes(wire_format, space, longest)
    assert request_bytes(wire_format, space) == bounded
    assert request_bytes(wire_format, space, half) < bounded


def test_a_request_that_is_too_large_is_not_sent() -> None:
    space = FeatureSpace(movie_ids(20_000), longest_history=RATINGS)
    client = boto3.client(
        "sagemaker-runtime",
        region_name="us-east-1",
        aws_access_key_id="local",
        aws_secret_access_key="local",
        endpoint_url="http://127.0.0.1:9",  # sending would be another error
    )
    scorer = SageMakerScorer(client, "any", space)
    with pytest.raises(ScorerUnavailableError, match="more than an endpoint takes") as refused:
        scorer.score(rated(space.movie_ids), space.movie_ids[:FOUND])
    assert refused.value.__cause__ is None
    client.close()
