"""How fast stream records reach the index, beside a plain bulk load of the same documents.

Both write into one node, in turn, round after round, so that a slow moment hits both. The streams'
side includes what makes it right: versions, what became of each record, and counting every movie's
popularity anew at the end; in service that is done once a minute, however many records there are.
"""

from __future__ import annotations

import random
import resource
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import boto3
from opensearchpy.helpers import bulk

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.dynamodb_items import item_of
from popcorn.adapters.aws.opensearch_index import (
    MOVIES_INDEX,
    RATINGS_INDEX,
    Aliases,
    movie_document,
    rating_action,
)
from popcorn.adapters.aws.opensearch_popularity import Popularity, Yardstick
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movies import MovieId
from popcorn.domain.popularity import MS_PER_DAY, RatingPrior
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.sync.changes import Changes
from popcorn.sync.dead_letters import DeadLetters
from popcorn.sync.synchroniser import Synchroniser
from popcorn_lab.benchmarks.world import invented_movie

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

MOVIES = 2_000
RECORDS_A_ROUND = 20_000
ROUNDS = 10
BATCH = 1_000
"""Records a batch: what the template's event source mappings ask for."""
_BULK = 2_000
_TODAY = 20_000
_DAYS = 30  # a stream tells what people say now; counting takes the longer, the more days there are
_KNOWN = 20
_ALIASES = Aliases("popcorn-bench-movies", "popcorn-bench-ratings")
_PLAIN = "popcorn-bench-plain"
_ARN = "arn:aws:dynamodb:us-east-1:000000000000:table/Ratings/stream/bench"


@dataclass(frozen=True)
class MeasuredRate:
    """`ratio` is to the plain bulk load. `grown_mb`: of the process, since the first round."""

    case: str
    documents_a_second: float
    ratio: float
    grown_mb: float


def run_streams(
    url: str, *, movies: int = MOVIES, records_a_round: int = RECORDS_A_ROUND, rounds: int = ROUNDS
) -> list[MeasuredRate]:
    """Measure in indices of an OpenSearch that are removed afterwards; the first round is not
    measured, as the node warms up in it."""
    with closing(opensearch_client(url, timeout_s=60)) as client:
        _make_indices(client, movies)
        try:
            return _measure(client, movies, records_a_round, rounds)
        finally:
            client.indices.delete(index="popcorn-bench-*")


def _measure(
    client: OpenSearch, movies: int, records_a_round: int, rounds: int
) -> list[MeasuredRate]:
    popularity = Popularity(client, _ALIASES)
    popularity.start(Yardstick(_TODAY, RatingPrior(7.0, 4.0)))
    # Nothing is refused here, so the queue is never asked.
    queue = DeadLetters(boto3.client("sqs", region_name="us-east-1"), "unused")
    changes = Changes({"Ratings": "ratings"}, _ALIASES)
    synchroniser = Synchroniser(client, changes, popularity, queue)
    plain_s = streams_s = 0.0
    kilobytes = 0
    for number in range(rounds + 1):
        taken = _round(client, synchroniser, movies, records_a_round, number)
        if number == 0:
            popularity.count_changed()
            continue
        if number == 1:
            kilobytes = _peak_kilobytes()
        plain_s, streams_s = plain_s + taken[0], streams_s + taken[1]
    started_s = time.perf_counter()
    popularity.count_changed()
    streams_s += time.perf_counter() - started_s
    documents = rounds * records_a_round
    grown_mb = (_peak_kilobytes() - kilobytes) / 1000
    return [
        MeasuredRate("plain bulk", documents / plain_s, 1.0, grown_mb),
        MeasuredRate("stream records", documents / streams_s, plain_s / streams_s, grown_mb),
    ]


def _round(
    client: OpenSearch, synchroniser: Synchroniser, movies: int, count: int, number: int
) -> tuple[float, float]:
    """Seconds for the plain load, and for the same ratings as stream records."""
    chance = random.Random(number)  # noqa: S311 - not for secrets
    ratings = list(_ratings(chance, number, movies, count))
    records = [_record(rating, place) for place, rating in enumerate(ratings)]
    # Both are searched, as in service: an index that nobody asks puts off part of its work.
    client.search(index=f"{_PLAIN},{_ALIASES.ratings}", body={"size": 1})
    started_s = time.perf_counter()
    bulk(client, map(rating_action, ratings), index=_PLAIN, chunk_size=_BULK)
    loaded_s = time.perf_counter()
    for first in range(0, len(records), BATCH):
        answer = synchroniser.handle({"Records": records[first : first + BATCH]})
        if answer["batchItemFailures"]:
            raise CatalogueUnavailableError("OpenSearch did not take all records")
    return loaded_s - started_s, time.perf_counter() - loaded_s


def _make_indices(client: OpenSearch, movies: int) -> None:
    client.indices.delete(index="popcorn-bench-*")
    client.indices.create(index=_PLAIN, body=RATINGS_INDEX)
    for alias, body in ((_ALIASES.movies, MOVIES_INDEX), (_ALIASES.ratings, RATINGS_INDEX)):
        client.indices.create(index=f"{alias}-1", body={**body, "aliases": {alias: {}}})
    chance = random.Random(movies)  # noqa: S311 - not for secrets
    documents = (movie_document(invented_movie(chance, n, movies)) for n in range(movies))
    actions = ({"_id": each["movie_id"], "_source": each} for each in documents)
    bulk(client, actions, index=_ALIASES.movies)


def _ratings(chance: random.Random, round_: int, movies: int, count: int) -> Iterator[Rating]:
    """By as many listeners, of movies as unequally known as movies are."""
    weights = [1 / (number + _KNOWN) for number in range(movies)]
    for place, number in enumerate(chance.choices(range(movies), weights, k=count)):
        listener = f"amzn1.ask.person.{round_:04}{place:0120}"  # as long as Alexa's
        rated_at_ms = (_TODAY - chance.randrange(_DAYS)) * MS_PER_DAY
        yield Rating(
            ListenerId(listener), MovieId(str(number)), Stars(chance.randint(1, 10)), rated_at_ms
        )


def _record(rating: Rating, place: int) -> dict[str, Any]:
    item = {**item_of(rating), "version": {"N": str(rating.rated_at_ms * 1_000)}}
    keys = {name: item[name] for name in ("listener_id", "movie_id")}
    return {
        "eventName": "INSERT",
        "eventSourceARN": _ARN,
        "dynamodb": {"Keys": keys, "NewImage": item, "SequenceNumber": str(place)},
    }


def _peak_kilobytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
