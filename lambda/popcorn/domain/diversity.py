"""The three that are said: good ones, but not three sequels, nor three of one kind.

Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): the best movie is first; each
next one is that with the highest score less what it has in common with those before it. The
shares are in logits, as scores are, so they decide between movies of about the same score only.
docs/retrieval.md has what they cost and change.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from popcorn.domain.factors import Vector, inner_product
from popcorn.domain.franchises import is_same_franchise
from popcorn.domain.movies import Movie, MovieId

CONSIDERED = 20
"""How many of the best the three are chosen among."""

_ALIKE_SHARE = 0.2
"""What it costs to please the very same listeners as one before, in logits."""
_GENRES_SHARE = 0.2
"""What it costs to have all genres in common with one before."""
_FRANCHISE_SHARE = 1.0
"""What it costs to be of the franchise of one before, for each of them."""

_DECLINED_SHARE = 1.0
"""What it costs to have been offered in vain, for each doubling."""
_DECLINED_PLACES = 10
"""The same where there are no scores, in places of the list."""


def diverse(
    movies: Sequence[Movie],
    scores: Mapping[MovieId, float],
    directions: Mapping[MovieId, Vector],
    count: int,
    variety: float = 1.0,
) -> list[Movie]:
    """All movies, the first `count` of them chosen among the best `CONSIDERED`.

    Args:
        movies: best first.
        scores: logits, of all movies.
        directions: vectors of length 1, `popcorn.domain.factors.Fit.direction`; a movie without
            is like no other.
        variety: from 0 to 1, how much of the cost of being of one kind counts. Below 1 for new
            listeners, whose first opinions it would outweigh; franchises always count.
    """
    rest = list(movies[:CONSIDERED])
    penalties = dict.fromkeys((movie.movie_id for movie in rest), _Penalty())
    chosen: list[Movie] = []
    while rest and len(chosen) < count:
        best = max(
            rest,
            key=lambda movie: scores[movie.movie_id] - penalties[movie.movie_id].in_all(variety),
        )
        rest.remove(best)
        chosen.append(best)
        for movie in rest:
            penalties[movie.movie_id] = penalties[movie.movie_id].beside(movie, best, directions)
    return [*chosen, *rest, *movies[CONSIDERED:]]


def one_of_each_franchise(movies: Sequence[Movie]) -> list[Movie]:
    """The same movies in the same order, but later parts of a franchise behind all others."""
    first: list[Movie] = []
    others: list[Movie] = []
    for movie in movies:
        is_another_part = any(is_same_franchise(movie, each) for each in first)
        (others if is_another_part else first).append(movie)
    return first + others


def declined_penalty(times: int) -> float:
    """What having been offered so many times in vain takes from a score, in logits."""
    return _DECLINED_SHARE * math.log2(1 + max(times, 0))


def sunk(movies: Sequence[Movie], lately: Mapping[MovieId, int]) -> list[Movie]:
    """Movies without scores, those lately offered in vain some places further behind."""
    places = {
        movie.movie_id: place + _DECLINED_PLACES * declined_penalty(lately.get(movie.movie_id, 0))
        for place, movie in enumerate(movies)
    }
    return sorted(movies, key=lambda movie: places[movie.movie_id])


class _Penalty:
    """What a movie has in common with those before it: the most, and franchises added up."""

    def __init__(self, alike: float = 0.0, genres: float = 0.0, parts: int = 0) -> None:
        self._alike = alike
        self._genres = genres
        self._parts = parts

    def in_all(self, variety: float) -> float:
        of_one_kind = _ALIKE_SHARE * self._alike + _GENRES_SHARE * self._genres
        return variety * of_one_kind + _FRANCHISE_SHARE * self._parts

    def beside(self, movie: Movie, chosen: Movie, directions: Mapping[MovieId, Vector]) -> _Penalty:
        a, b = directions.get(movie.movie_id, ()), directions.get(chosen.movie_id, ())
        return _Penalty(
            max(self._alike, inner_product(a, b)),
            max(self._genres, genres_in_common(movie, chosen)),
            self._parts + is_same_franchise(movie, chosen),
        )


def genres_in_common(movie: Movie, other: Movie) -> float:
    """The share of either's genres that both have; 0 where none has any."""
    return len(movie.genres & other.genres) / max(len(movie.genres | other.genres), 1)
