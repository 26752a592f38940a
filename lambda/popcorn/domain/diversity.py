"""The three that are said: good ones, but not three sequels, nor three of one kind.

Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): the best movie is one of them;
each next one is that with the highest score less what it has in common with those before it. The
shares are in logits, as scores are, so they decide between movies of about the same score only.
docs/retrieval.md has what they cost and change.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

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
_KIN_SHARE = 0.6
"""What it costs to be kin to one before, for each of them: like parts of a franchise whose titles
do not tell ("Star Wars", "Return of the Jedi"), less because it may be none."""
_KIN_ALIKE, _KIN_GENRES = 0.5, 0.75
"""Kin are movies that please so much the same listeners and have so many genres in common."""

_DECLINED_SHARE = 1.0
"""What it costs to have been offered in vain, for each doubling."""
_DECLINED_PLACES = 10
"""The same where there are no scores, in places of the list."""


def diverse(
    movies: Sequence[Movie],
    scores: Mapping[MovieId, float],
    direction: Callable[[MovieId], Vector],
    count: int,
    variety: float = 1.0,
) -> list[Movie]:
    """All movies, the first `count` of them chosen among the best `CONSIDERED`.

    The best movie is always chosen; the chosen are in the order of their scores.

    Args:
        movies: best first.
        scores: logits, of all movies: what the others are chosen by. Another yardstick than the
            one that the movies are in order by is allowed.
        direction: of a movie, `popcorn.domain.factors.Fit.direction`; one with an empty vector
            is like no other.
        variety: from 0 to 1, how much of the cost of being of one kind counts. Below 1 for new
            listeners, whose first opinions it would outweigh; franchises and kin always count.
    """
    rest = list(movies[:CONSIDERED])
    penalties = dict.fromkeys((movie.movie_id for movie in rest), _Penalty())
    directions = {movie.movie_id: direction(movie.movie_id) for movie in rest}
    chosen: list[Movie] = []

    def worth(movie: Movie) -> float:
        return scores[movie.movie_id] - penalties[movie.movie_id].in_all(variety)

    while rest and len(chosen) < count:
        best = max(rest, key=worth) if chosen else rest[0]
        rest.remove(best)
        chosen.append(best)
        for movie in rest if len(chosen) < count else ():
            penalties[movie.movie_id] = penalties[movie.movie_id].beside(movie, best, directions)
    chosen.sort(key=lambda movie: -scores[movie.movie_id])
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
    """What a movie has in common with those before it: the most, and series added up."""

    def __init__(self, alike: float = 0.0, genres: float = 0.0, series: float = 0.0) -> None:
        self._alike = alike
        self._genres = genres
        self._series = series

    def in_all(self, variety: float) -> float:
        of_one_kind = _ALIKE_SHARE * self._alike + _GENRES_SHARE * self._genres
        return variety * of_one_kind + self._series

    def beside(self, movie: Movie, chosen: Movie, directions: Mapping[MovieId, Vector]) -> _Penalty:
        alike = inner_product(directions[movie.movie_id], directions[chosen.movie_id])
        genres = genres_in_common(movie, chosen)
        series = 0.0
        if is_same_franchise(movie, chosen):
            series = _FRANCHISE_SHARE
        elif alike >= _KIN_ALIKE and genres >= _KIN_GENRES:
            series = _KIN_SHARE
        return _Penalty(max(self._alike, alike), max(self._genres, genres), self._series + series)


def genres_in_common(movie: Movie, other: Movie) -> float:
    """The share of either's genres that both have; 0 where none has any."""
    both = len(movie.genres & other.genres)
    return both / (len(movie.genres) + len(other.genres) - both) if both else 0.0
