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
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.features import FeatureSpace

CANDIDATE_COUNT = 300
RATINGS = 10_000
ANCESTOR_BYTES = 5_300_000
"""All unseen of 62,000 movies as Factorization Machines' JSON, for one listener."""

ALLOWED_BYTES = ANCESTOR_BYTES // 20
LONGEST_IN_FM_JSON = 46
"""The longest history that keeps a request in that format within the bound at a million movies."""


@cache
def movie_ids(count: int) -> tuple[MovieId, ...]:
    return tuple(MovieId(f"{number:07}") for number in range(count))


def rated(movies: tuple[MovieId, ...]) -> Listener:
    """Someone who rated the last movies, whose features have the longest numbers."""
    who = ListenerId("someone")
    ratings = (
        Rating(who, movie_id, Stars(1 + at % 10), at)
        for at, movie_id in enumerate(movies[-RATINGS:])
    )
    return Listener(who, tuple(ratings))


def request_bytes(wire_format: str, movies: int, longest_history: int) -> int:
    space = FeatureSpace(movie_ids(movies), longest_history=longest_history)
    context = space.context(rated(space.movie_ids).opinions)
    candidates = range(movies - RATINGS - CANDIDATE_COUNT, movies - RATINGS)
    return len(WIRE_FORMATS[wire_format].request(candidates, context, space.size))


@pytest.mark.parametrize("movies", [62_000, 1_000_000])
@pytest.mark.parametrize(
    ("wire_format", "longest_history"), [(FM_JSON, LONGEST_IN_FM_JSON), (CANDIDATES, 300)]
)
def test_a_request_is_a_twentieth_of_the_ancestors_at_most(
    wire_format: str, longest_history: int, movies: int
) -> None:
    assert request_bytes(wire_format, movies, longest_history) <= ALLOWED_BYTES


def test_candidates_need_a_hundredth_of_what_the_built_in_format_does() -> None:
    built_in = request_bytes(FM_JSON, 62_000, 100)
    assert request_bytes(CANDIDATES, 62_000, 100) * 100 < built_in


@pytest.mark.parametrize("wire_format", [FM_JSON, CANDIDATES])
def test_a_request_does_not_grow_with_what_is_rated_beyond_the_longest_history(
    wire_format: str,
) -> None:
    space = FeatureSpace(movie_ids(20_000), longest_history=LONGEST_IN_FM_JSON)
    everything = rated(space.movie_ids).opinions
    write = WIRE_FORMATS[wire_format].request
    candidates = range(CANDIDATE_COUNT)
    bounded = write(candidates, space.context(everything[-LONGEST_IN_FM_JSON:]), space.size)
    whole = write(candidates, space.context(everything), space.size)
    assert len(whole) - len(bounded) <= CANDIDATE_COUNT  # the bucket's number may have a digit more


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
        scorer.score(rated(space.movie_ids), space.movie_ids[:CANDIDATE_COUNT])
    assert refused.value.__cause__ is None
    client.close()
