"""How large a request to the endpoint is, beside the classic design's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from popcorn.adapters.aws.scorer_formats import CANDIDATES, FM_JSON, WIRE_FORMATS
from popcorn.domain.movies import MovieId
from popcorn.domain.ranking import FOUND
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.features import FeatureSpace, SparseVector

_CLASSIC_LISTENERS = 1_000
"""Listeners of the classic design, who are features of it; their number hardly counts."""
_STARS = (Stars.of(4.5), Stars.of(2))


@dataclass(frozen=True)
class RequestSize:
    """`share` is of the classic request for as many movies."""

    case: str
    kilobytes: float
    share: float


def request_sizes(movie_counts: Sequence[int]) -> Iterator[RequestSize]:
    """Bodies for a listener with the longest history that counts, the last movies as candidates.

    The classic design has all unseen movies scored, each with one feature for the listener and
    one for the movie. Longer histories are cut off, so ours are the largest there are.
    """
    for count in movie_counts:
        classic = len(
            WIRE_FORMATS[FM_JSON].request(
                range(_CLASSIC_LISTENERS, _CLASSIC_LISTENERS + count),
                SparseVector([_CLASSIC_LISTENERS - 1], [1.0]),
                _CLASSIC_LISTENERS + count,
            )
        )
        yield RequestSize(f"{count:,} movies, classic design", classic / 1000, 1.0)
        space = FeatureSpace(tuple(MovieId(str(number)) for number in range(count)))
        rated = space.movie_ids[-2 * FOUND : -FOUND][-space.longest_history :]
        context = space.context(
            [
                Rating(ListenerId("anyone"), movie_id, _STARS[place % 2], place)
                for place, movie_id in enumerate(rated)
            ]
        )
        for name in (FM_JSON, CANDIDATES):
            body = WIRE_FORMATS[name].request(range(count - FOUND, count), context, space.size)
            yield RequestSize(
                f"{count:,} movies, {FOUND} candidates, {name}",
                len(body) / 1000,
                len(body) / classic,
            )
