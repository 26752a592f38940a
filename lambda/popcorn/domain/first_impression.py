"""What the first few opinions say by genre and decade.

One rating of a movie that few have rated moves a model's scores too little to be heard. Its
genres and its decade say something at once, and less and less of it is needed as opinions come
in. docs/retrieval.md has what this costs and changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ratings import Opinion

FEW = 20
"""From so many opinions on, there is nothing to add to what the model knows."""

_SHARE = 1.4
"""What a first opinion's genres and decade count each, in logits, before `_PRIOR`."""
_FADING = 0.85
"""The power of the number of opinions that the share is divided by."""
_PRIOR = 3
_YEARS = 10
_CROWD_SHARE = 0.75
"""How much less what all listeners share counts: what is left is the listener's own. Less at the
first opinion, which says little, and fading as the model gets to know the listener."""
_CROWD_PRIOR = 0.3


def first_impression(
    opinions: Sequence[Opinion], rated: Mapping[MovieId, Movie], movies: Iterable[Movie]
) -> dict[MovieId, float]:
    """What to add to each movie's score, in logits.

    The mean over a movie's genres of how much more often each was liked than not, and the same of
    its decade; both shrunk towards 0. A movie without genres or year gets nothing for them.

    Args:
        rated: the movies that the opinions are on; those that are missing say nothing.
    """
    if not 0 < len(opinions) < FEW:
        return {movie.movie_id: 0.0 for movie in movies}
    known = [(rated[each.movie_id], each) for each in opinions if each.movie_id in rated]
    likings = _shrunk((trait, each.is_liked) for movie, each in known for trait in _traits(movie))
    share = _SHARE / len(opinions) ** _FADING
    return {movie.movie_id: share * _liking(movie, likings) for movie in movies}


def crowd_share(opinion_count: int) -> float:
    """How much of `Explanation.crowd` is taken off a score where the listener's own is wanted.

    The model trusts the crowd most while it knows little, and would offer everybody the same few
    movies. Without any opinion there is nothing else to go by.
    """
    if not 0 < opinion_count < FEW:
        return 0.0
    certainty = opinion_count / (opinion_count + _CROWD_PRIOR)
    return _CROWD_SHARE * certainty * (1 - opinion_count / FEW)


def _liking(movie: Movie, likings: Mapping[Hashable, float]) -> float:
    of_genres = sum(likings.get(genre, 0.0) for genre in movie.genres) / max(len(movie.genres), 1)
    return of_genres + likings.get(_decade(movie), 0.0)


def _traits(movie: Movie) -> Iterable[Hashable]:
    decade = _decade(movie)
    return [*movie.genres] if decade is None else [*movie.genres, decade]


def _decade(movie: Movie) -> int | None:
    return None if movie.year is None else movie.year // _YEARS


def _shrunk(votes: Iterable[tuple[Hashable, bool]]) -> dict[Hashable, float]:
    totals: dict[Hashable, int] = defaultdict(int)
    counts: dict[Hashable, int] = defaultdict(int)
    for trait, is_liked in votes:
        totals[trait] += 1 if is_liked else -1
        counts[trait] += 1
    return {trait: total / (counts[trait] + _PRIOR) for trait, total in totals.items()}
