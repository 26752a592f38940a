"""What is talked about now: by our own listeners' ratings, and by somebody else's chart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from popcorn.domain.movies import Movie, MovieFilter, MovieId

CHART_LASTS_MS = 2 * 86_400_000
"""A chart is refreshed several times a day; one that was not for two days counts no more."""
NEW_FOR_DAYS = 60
"""How long a title is new."""
_K = 60


def trending(ours: Sequence[Movie], charted: Sequence[Movie], now_ms: int) -> list[Movie]:
    """Both lists in one, by reciprocal rank fusion: a title's score is the sum of 1 / (60 + rank).

    So what is high in both comes first, and neither list needs a number that compares with the
    other's. What is in neither keeps its order behind them; without a chart the list is ours.

    Args:
        ours: in order of `Movie.trend`.
        charted: in order of `Movie.chart`. What is not out yet, or was in older charts only, is
            left out.
        now_ms: milliseconds since 1970-01-01 UTC.
    Source: Cormack, Clarke, Büttcher: Reciprocal Rank Fusion outperforms Condorcet and individual
        Rank Learning Methods, SIGIR 2009.
    """
    today = _day(now_ms)
    fresh = [movie for movie in charted if _counts(movie, now_ms, today)]
    if not fresh:
        return list(ours)
    scores: defaultdict[MovieId, float] = defaultdict(float)
    for movies in ([movie for movie in ours if movie.trend > 0], fresh):
        for rank, movie in enumerate(movies, start=1):
            scores[movie.movie_id] += 1 / (_K + rank)
    both = {movie.movie_id: movie for movie in (*ours, *fresh)}
    return sorted(both.values(), key=lambda movie: -scores[movie.movie_id])


def newly_released(wanted: MovieFilter, now_ms: int) -> MovieFilter:
    """The filter, narrowed to what came out in the last `NEW_FOR_DAYS` days; for the order NEWEST.

    Args:
        now_ms: milliseconds since 1970-01-01 UTC.
    """
    days_ms = NEW_FOR_DAYS * 86_400_000
    return replace(wanted, released_from=_day(now_ms - days_ms), released_until=_day(now_ms))


def _counts(movie: Movie, now_ms: int, today: str) -> bool:
    if movie.chart is None or movie.chart.at_ms < now_ms - CHART_LASTS_MS:
        return False
    return movie.released_on is None or movie.released_on <= today


def _day(at_ms: int) -> str:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at_ms)).date().isoformat()
