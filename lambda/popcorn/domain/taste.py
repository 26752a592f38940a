"""What can be told of a listener's taste from genres alone, for when no model answers."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ratings import Rating

NEUTRAL_STARS = 3.0
PRIOR_RATINGS = 3
"""A genre counts fully only after a few ratings: one bad western is no dislike of westerns."""


def genre_affinity(ratings: Sequence[Rating], rated: Mapping[MovieId, Movie]) -> dict[Genre, float]:
    """How far above neutral a listener rates each genre, in stars, shrunk towards 0."""
    totals: dict[Genre, float] = defaultdict(float)
    counts: dict[Genre, int] = defaultdict(int)
    for rating in ratings:
        movie = rated.get(rating.movie_id)
        for genre in movie.genres if movie else ():
            totals[genre] += rating.stars.value - NEUTRAL_STARS
            counts[genre] += 1
    return {genre: total / (counts[genre] + PRIOR_RATINGS) for genre, total in totals.items()}


def by_taste(candidates: Sequence[Movie], affinity: Mapping[Genre, float]) -> list[Movie]:
    """Candidates, the best fitting first: mean genre affinity plus popularity from 0 to 1."""
    most = math.log1p(max((movie.rating_count for movie in candidates), default=0)) or 1.0

    def fit(movie: Movie) -> float:
        known = [affinity.get(genre, 0.0) for genre in movie.genres]
        liking = sum(known) / len(known) if known else 0.0
        return liking + math.log1p(movie.rating_count) / most

    return sorted(candidates, key=lambda movie: (-fit(movie), movie.movie_id))
