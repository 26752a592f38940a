"""Ratings as arrays: what training and evaluation read."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import LIKED_FROM_HALF_STEPS, Rating


@dataclass(frozen=True)
class Interactions:
    """Histories of many listeners, one after the other, each oldest first.

    Args:
        movie_ids: the catalogue, in ascending order; a movie's place here is its position.
        starts: int64[listeners + 1], where each listener's ratings begin and end.
        movies: int32[ratings], positions of the rated movies.
        half_steps: int8[ratings], the stars in half steps.
        times: int64[ratings], milliseconds since 1970, UTC.
    """

    movie_ids: tuple[MovieId, ...]
    starts: npt.NDArray[np.int64]
    movies: npt.NDArray[np.int32]
    half_steps: npt.NDArray[np.int8]
    times: npt.NDArray[np.int64]

    @classmethod
    def of_ratings(cls, movie_ids: Iterable[MovieId], ratings: Iterable[Rating]) -> Interactions:
        """Sort ratings into histories, in `popcorn.domain.listeners.in_order`'s order.

        Of several ratings of one movie by one listener the newest counts. Ratings of movies
        outside the catalogue are left out. Needs some 30 bytes a rating, whatever their order.
        """
        catalogue = tuple(sorted(movie_ids))
        position = {movie_id: place for place, movie_id in enumerate(catalogue)}
        number_of: dict[str, int] = {}
        listeners, movies, times, half_steps = array("q"), array("i"), array("q"), array("b")
        for rating in ratings:
            place = position.get(rating.movie_id)
            if place is None:
                continue
            listeners.append(number_of.setdefault(rating.listener_id, len(number_of)))
            movies.append(place)
            times.append(rating.rated_at_ms)
            half_steps.append(rating.stars.half_steps)
        # Numbered by name, so that the order in which a store yields them changes nothing.
        renumbered = np.empty(len(number_of), np.int64)
        renumbered[[number_of[name] for name in sorted(number_of)]] = np.arange(len(number_of))
        return cls.of_columns(
            catalogue,
            len(number_of),
            renumbered[np.asarray(listeners)],
            np.asarray(movies, np.int32),
            np.asarray(times),
            np.asarray(half_steps, np.int8),
        )

    @classmethod
    def of_columns(
        cls,
        movie_ids: tuple[MovieId, ...],
        listener_count: int,
        listeners: npt.NDArray[np.int32] | npt.NDArray[np.int64],
        movies: npt.NDArray[np.int32],
        times: npt.NDArray[np.int64],
        half_steps: npt.NDArray[np.int8],
    ) -> Interactions:
        """As `of_ratings`, from numbered listeners; those without a rating have an empty history.

        Args:
            movie_ids: as the class has them.
            listeners: whose each rating is, from 0; the others have a number for each, too.
        """
        by_movie = np.lexsort((times, movies, listeners))
        same = (np.diff(listeners[by_movie]) == 0) & (np.diff(movies[by_movie]) == 0)
        newest = by_movie[np.append(~same, True)] if len(by_movie) else by_movie
        # Positions ascend with the ids, so they break ties as `in_order` does.
        order = newest[np.lexsort((movies[newest], times[newest], listeners[newest]))]
        lengths = np.bincount(listeners[order], minlength=listener_count)
        starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
        return cls(movie_ids, starts, movies[order], half_steps[order], times[order])

    @property
    def movie_count(self) -> int:
        return len(self.movie_ids)

    @property
    def listener_count(self) -> int:
        return len(self.starts) - 1

    @property
    def rating_count(self) -> int:
        return len(self.movies)

    @cached_property
    def is_liked(self) -> npt.NDArray[np.bool_]:
        """bool[ratings], four stars or more."""
        return self.half_steps >= LIKED_FROM_HALF_STEPS

    @cached_property
    def lengths(self) -> npt.NDArray[np.int64]:
        """int64[listeners], how many movies each has rated."""
        return np.diff(self.starts)

    @cached_property
    def listeners(self) -> npt.NDArray[np.int64]:
        """int64[ratings], whose rating it is."""
        return np.repeat(np.arange(self.listener_count), self.lengths)

    @cached_property
    def places(self) -> npt.NDArray[np.int64]:
        """int64[ratings], 0 for each listener's oldest."""
        return np.arange(self.rating_count) - self.starts[:-1][self.listeners]

    def where(self, keep: npt.NDArray[np.bool_]) -> Interactions:
        """The ratings that `keep` (bool[ratings]) marks; listeners stay, if need be without any."""
        lengths = np.bincount(self.listeners[keep], minlength=self.listener_count)
        starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
        return Interactions(
            self.movie_ids, starts, self.movies[keep], self.half_steps[keep], self.times[keep]
        )

    def of_listeners(self, chosen: npt.NDArray[np.int64]) -> Interactions:
        """The histories of the chosen listeners, in the order of their numbers here."""
        is_chosen = np.zeros(self.listener_count, np.bool_)
        is_chosen[chosen] = True
        kept = self.where(is_chosen[self.listeners])
        starts = np.concatenate(([0], np.cumsum(kept.lengths[is_chosen]))).astype(np.int64)
        return replace(kept, starts=starts)

    def between(self, first: int, last: int) -> Interactions:
        """The histories of the listeners from `first` up to, and without, `last`; not copied."""
        starts = self.starts[first : last + 1]
        ratings = slice(starts[0], starts[-1])
        return Interactions(
            self.movie_ids,
            starts - starts[0],
            self.movies[ratings],
            self.half_steps[ratings],
            self.times[ratings],
        )

    def shuffled(self, random: np.random.Generator) -> Interactions:
        """Each history in random order: what is left without what MovieLens' pages showed next.

        The times stay in place, so that they still ascend.
        """
        order = np.argsort(self.listeners + random.random(self.rating_count))
        return replace(self, movies=self.movies[order], half_steps=self.half_steps[order])
