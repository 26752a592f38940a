"""Which movies to ask a new listener about, so that few answers teach the most.

A question about a movie that the listener does not know teaches nothing, so popularity comes
first; answers about movies of one kind repeat each other, so each next movie is to differ in
genres and decade from those before it. docs/onboarding.md compares this with popularity alone, with
popularity times entropy (Rashid et al., Getting to Know You: Learning New User Preferences in
Recommender Systems, IUI 2002) and with combinations of both.
"""

from __future__ import annotations

from collections.abc import Sequence

from popcorn.domain.diversity import genres_in_common
from popcorn.domain.franchises import is_same_franchise
from popcorn.domain.movies import Movie

CHOSEN_AMONG = 100
"""How many of the most rated movies are worth asking about: what is below, few have seen."""

_GENRES_SHARE = 0.3
"""The share of its worth that a movie loses with all genres in common with one before it."""
_DECADE_SHARE = 0.2
"""The same for being of the decade of one before it."""


def worth_asking(well_known: Sequence[Movie], count: int) -> list[Movie]:
    """Up to `count` movies, in the order in which to ask about them.

    Args:
        well_known: movies that were not asked about yet, the most rated first. Those without any
            rating are left out: nothing tells that anybody knows them.
    """
    rest = [movie for movie in well_known[:CHOSEN_AMONG] if movie.rating_count]
    chosen: list[Movie] = []
    while rest and len(chosen) < count:
        best = _most_worth(rest, chosen)
        rest = [movie for movie in rest if movie is not best and not is_same_franchise(movie, best)]
        chosen.append(best)
    return chosen


def a_favourite(well_known: Sequence[Movie]) -> Movie | None:
    """Of the movies that most people know, the one they rate highest; None where nobody rated."""
    rated = [movie for movie in well_known[:CHOSEN_AMONG] if movie.bayesian_mean is not None]
    return max(rated, key=lambda movie: movie.bayesian_mean or 0.0, default=None)


def _most_worth(rest: Sequence[Movie], chosen: Sequence[Movie]) -> Movie:
    """The first of those that are worth most; `rest` has the most rated first."""
    best, highest = rest[0], _worth(rest[0], chosen)
    for movie in rest[1:]:
        if movie.rating_count <= highest:  # and no movie is worth more than its ratings
            break
        if (worth := _worth(movie, chosen)) > highest:
            best, highest = movie, worth
    return best


def _worth(movie: Movie, chosen: Sequence[Movie]) -> float:
    genres = max((genres_in_common(movie, each) for each in chosen), default=0.0)
    is_of_decade = any(_decade(movie) == _decade(each) for each in chosen)
    return movie.rating_count * (1 - _GENRES_SHARE * genres) * (1 - _DECADE_SHARE * is_of_decade)


def _decade(movie: Movie) -> int | None:
    return None if movie.year is None else movie.year // 10
