"""What recommending answers with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from popcorn.domain.listeners import Listener
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ranking import Basis
from popcorn.domain.ratings import Stars
from popcorn.domain.reasons import Reason

OFFER_SIZE = 3
"""As many titles as a listener can keep in mind."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Up to three movies, best first; fewer, or none, where the filter leaves no more.

    `reasons` holds why, for those movies of which it can be told; `scores` what the model makes of
    them, where it put them in order: comparable within this offer.
    """

    movies: tuple[Movie, ...]
    basis: Basis
    listener: Listener
    reasons: Mapping[MovieId, Reason] = field(default_factory=dict)
    scores: Mapping[MovieId, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ExpectedStars:
    """What a listener would give a movie.

    `stars`: from 0.5 to 5. `deviation`: how far off that may be, one standard deviation, in
    stars. `rated`: what the listener did give, None where they have not rated it.
    """

    stars: float
    deviation: float
    rated: Stars | None = None
