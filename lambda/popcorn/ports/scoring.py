"""Scores and expected stars."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from popcorn.domain.listeners import Listener
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import Rating


class Scorer(Protocol):
    """Ranks candidates for one listener."""

    @property
    def model_version(self) -> str | None:
        """Whose scores these are: the model's version, None where nobody knows it."""
        ...

    @property
    def repeats_search(self) -> bool:
        """Whether a search by factors of this version has the same scores, less a constant.

        Who has searched need not ask then. An endpoint may serve any algorithm's model.
        """
        ...

    def score(self, listener: Listener, candidates: Sequence[MovieId]) -> Mapping[MovieId, float]:
        """Rank candidates for one listener.

        Someone the model has never met is folded in from their own ratings.

        Args:
            listener: identity and ratings; no ratings means the global bias and the movies' own
                terms.
            candidates: up to 500 distinct ids, any order.
        Returns:
            Raw scores by id, higher is better, comparable within one listener and model version
            only. Movies unknown to the model are absent, not zero.
        Raises:
            ScorerUnavailableError: no answer in time, or no usable model.
        Source: Rendle, Factorization Machines, ICDM 2010, equation 1.
        """
        ...


class FoldedStars(Protocol):
    """What one listener would give."""

    def expected(self, movie_id: MovieId) -> float:
        """The expected stars, 0.5 to 5; a movie that the predictor does not know has some, too."""
        ...

    def deviation(self, movie_id: MovieId) -> float:
        """How far off that may be: one standard deviation, in stars."""
        ...


class StarsPredictor(Protocol):
    """Predicts the stars that a listener would give, from those that they gave."""

    def fold(self, ratings: Iterable[Rating]) -> FoldedStars:
        """Learn a listener from their ratings, oldest first, any number; it cannot fail."""
        ...
