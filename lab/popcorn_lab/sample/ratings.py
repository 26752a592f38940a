"""SYNTHETIC ratings: invented listeners with invented tastes, the same on every machine.

They say nothing about the films. They are there so that the skill, the training and the tests
have something to work with before real data is loaded; docs/sample.md tells how they are made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import HIGHEST_HALF_STEPS, LOWEST_HALF_STEPS, Stars
from popcorn_lab.sample.chance import WeightedDraw, normal, whole_number
from popcorn_lab.sample.films import Film
from popcorn_lab.sample.tastes import TASTES, Taste

GENERATOR_VERSION = "1"
"""To be raised with every change that changes a rating: it is part of the sample's fingerprint."""
LISTENERS = 700

PERIOD_FROM_MS = 1_546_300_800_000
"""2019-01-01 UTC."""
PERIOD_TO_MS = 1_735_689_600_000
"""2025-01-01 UTC: every rating is before this."""

_SHORTEST_HISTORY, _LONGEST_HISTORY = 15, 120
_MINUTE_MS = 60_000
_DAY_MS = 24 * 60 * _MINUTE_MS
_STARTS_WITHIN_DAYS = 1700
_SHARE_AFTER_A_PAUSE = 0.1
_LONGEST_PAUSE_DAYS = 12

_PULL_OF_FAME = (0.0, 1.0, 2.5, 7.0, 20.0, 60.0)
"""How often a film is seen, by its fame."""
_SEEN_WHATEVER_THE_TASTE = 0.25
_STAYS_WITH_SERIES = 0.4
_SHARES_WITH_ONE_TWO_THREE_TASTES = (0.35, 0.45, 0.2)
_TASTE_WEIGHTS = (1.0, 0.6, 0.4)
"""How much is seen for the sake of a listener's first, second and third taste."""
_TRIES = 25
"""Of finding a film that the listener has not seen, before looking elsewhere."""

_STARS_WITHOUT_TASTE = 2.6
_STARS_OF_FIT = 1.5
_STARS_OF_FAME = 0.1
"""For each step away from the middle."""
_SPREAD_OF_LISTENERS, _SPREAD_OF_SERIES, _SPREAD_OF_RATINGS = 0.2, 0.2, 0.5


@dataclass(frozen=True, slots=True)
class SyntheticRating:
    movie_id: MovieId
    stars: Stars
    rated_at_ms: int


@dataclass(frozen=True, slots=True)
class InventedListener:
    """One listener: a number from 1, one to three tastes, and ratings oldest first."""

    number: int
    tastes: tuple[Taste, ...]
    ratings: tuple[SyntheticRating, ...]


class Inventor:
    """Invents listeners who have seen some of the films."""

    def __init__(self, films: Sequence[Film]) -> None:
        self._films = films
        self._fits = {taste.name: [taste.fit(film) for film in films] for taste in TASTES}
        pulls = [_PULL_OF_FAME[film.fame] for film in films]
        self._famous = WeightedDraw(pulls)
        self._suiting = {
            name: WeightedDraw(
                [
                    pull * fit * fit if fit > 0 else 0.0
                    for pull, fit in zip(pulls, fits, strict=True)
                ]
            )
            for name, fits in self._fits.items()
        }
        self._series: dict[str, list[int]] = {}
        for place, film in enumerate(films):
            if film.series:
                self._series.setdefault(film.series, []).append(place)

    def listeners(self) -> Iterator[InventedListener]:
        for number in range(1, LISTENERS + 1):
            # A sequence of their own: one listener's change leaves the others as they are.
            chance = Random(f"popcorn-sample:{GENERATOR_VERSION}:{number}")  # noqa: S311
            tastes = _tastes(chance)
            places = self._seen(chance, tastes)
            stars = self._stars(chance, tastes, places)
            times = _times(chance, len(places))
            ratings = tuple(
                SyntheticRating(self._films[place].movie.movie_id, given, time)
                for place, given, time in zip(places, stars, times, strict=True)
            )
            yield InventedListener(number, tastes, ratings)

    def _fit(self, tastes: Sequence[Taste], place: int) -> float:
        """Of the taste that suits the film best."""
        return max(self._fits[taste.name][place] for taste in tastes)

    def _seen(self, chance: Random, tastes: Sequence[Taste]) -> list[int]:
        """Places of films, no one twice, in the order they are rated in."""
        skew = chance.random()  # squared: most histories are short
        span = _LONGEST_HISTORY - _SHORTEST_HISTORY
        length = min(_SHORTEST_HISTORY + int(skew * skew * span), len(self._films))
        which_taste = WeightedDraw(_TASTE_WEIGHTS[: len(tastes)])
        seen: dict[int, None] = {}
        while len(seen) < length:
            place = self._next_of_series(chance, tastes, seen)
            if place is None:
                place = self._next_of_taste(chance, tastes[which_taste(chance)], seen)
            seen[place] = None
        return list(seen)

    def _next_of_series(
        self, chance: Random, tastes: Sequence[Taste], seen: dict[int, None]
    ) -> int | None:
        """Another film of the series that the listener is at."""
        last = next(reversed(seen), None)
        if last is None or not self._films[last].series or self._fit(tastes, last) <= 0:
            return None
        if chance.random() >= _STAYS_WITH_SERIES:
            return None
        series = [place for place in self._series[self._films[last].series] if place not in seen]
        which = WeightedDraw([_PULL_OF_FAME[self._films[place].fame] for place in series])
        return None if which.is_empty else series[which(chance)]

    def _next_of_taste(self, chance: Random, taste: Taste, seen: dict[int, None]) -> int:
        if chance.random() < _SEEN_WHATEVER_THE_TASTE:
            draws = [self._famous]
        else:
            draws = [self._suiting[taste.name], self._famous]
        for draw in draws:
            for _ in range(0 if draw.is_empty else _TRIES):
                place = draw(chance)
                if place not in seen:
                    return place
        return next(place for place in range(len(self._films)) if place not in seen)

    def _stars(self, chance: Random, tastes: Sequence[Taste], places: list[int]) -> list[Stars]:
        mildness = _SPREAD_OF_LISTENERS * normal(chance)
        of_series: dict[str, float] = {}
        stars = []
        for place in places:
            film = self._films[place]
            mean = _STARS_WITHOUT_TASTE + mildness
            mean += _STARS_OF_FIT * self._fit(tastes, place)
            mean += _STARS_OF_FAME * (film.fame - 3)
            if film.series:
                if film.series not in of_series:
                    of_series[film.series] = _SPREAD_OF_SERIES * normal(chance)
                mean += of_series[film.series]
            half_steps = int(2 * (mean + _SPREAD_OF_RATINGS * normal(chance)) + 0.5)
            stars.append(Stars(max(LOWEST_HALF_STEPS, min(HIGHEST_HALF_STEPS, half_steps))))
        return stars


def _tastes(chance: Random) -> tuple[Taste, ...]:
    """One to three distinct tastes, the most important first."""
    which = WeightedDraw([taste.share for taste in TASTES])
    number = 1 + WeightedDraw(_SHARES_WITH_ONE_TWO_THREE_TASTES)(chance)
    chosen: dict[int, None] = {}
    while len(chosen) < number:
        chosen[which(chance)] = None
    return tuple(TASTES[place] for place in chosen)


def _times(chance: Random, length: int) -> list[int]:
    """Evenings of several ratings a few minutes apart, with pauses of days between them."""
    now = PERIOD_FROM_MS + whole_number(chance, 0, _STARTS_WITHIN_DAYS * _DAY_MS)
    times = []
    for _ in range(length):
        if chance.random() < _SHARE_AFTER_A_PAUSE:
            now += whole_number(chance, _DAY_MS, _LONGEST_PAUSE_DAYS * _DAY_MS)
        else:
            now += whole_number(chance, _MINUTE_MS // 4, 4 * _MINUTE_MS)
        times.append(now)
    return times
