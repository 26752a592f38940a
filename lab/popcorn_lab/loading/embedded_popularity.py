"""Counting popularity from the embedded store's ratings."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator

from popcorn.domain.popularity import MS_PER_DAY, RatingPrior, RatingTotals, trend, trend_day

_NEWEST = """
SELECT coalesce((SELECT max(rated_at_ms) FROM staging.ratings),
                (SELECT max(rated_at_ms) FROM main.ratings))
"""
_RATED = """
SELECT movie_id, count(*), sum(half_steps), sum(half_steps * half_steps),
       group_concat(rated_at_ms / :ms_per_day)
  FROM main.ratings
 GROUP BY movie_id
"""
_COUNT = """
UPDATE staging.movies
   SET rating_count = ?, rating_mean = ?, bayesian_mean = ?, trend = ?
 WHERE movie_id = ?
"""


def count_popularity(connection: sqlite3.Connection, now_ms: int) -> None:
    """Fill in the staged movies' popularity from the ratings that are in place.

    One pass over the ratings, which SQLite sorts by movie on disk; memory holds one movie's days.

    Raises:
        sqlite3.Error: of the statements.
    """
    (newest_ms,) = connection.execute(_NEWEST).fetchone()
    if newest_ms is None:
        return
    today = trend_day(newest_ms, now_ms)
    totals = (
        (*sums, _trend(days, today))
        for *sums, days in connection.execute(_RATED, {"ms_per_day": MS_PER_DAY})
    )
    connection.executemany("INSERT INTO staging.rated VALUES (?, ?, ?, ?, ?)", totals)
    rated = _Rated(connection)
    prior = RatingPrior.of(rated)
    connection.executemany(
        _COUNT,
        (
            (each.rating_count, each.mean, prior.bayesian_mean(each), each.trend, each.movie_id)
            for each in rated
        ),
    )


def _trend(days: str, today: int) -> float:
    """Of a movie's ratings, whose days are a list such as "9999,9998,9999"."""
    numbers = Counter(days.split(","))
    return trend(((int(day), number) for day, number in numbers.items()), today)


class _Rated:
    """The rated movies' totals, to be read any number of times."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __iter__(self) -> Iterator[RatingTotals]:
        return map(RatingTotals._make, self._connection.execute("SELECT * FROM staging.rated"))
