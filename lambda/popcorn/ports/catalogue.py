"""The movies."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from popcorn.domain.movies import EVERYTHING, Movie, MovieFilter, MovieId
from popcorn.domain.popularity import PopularityOrder
from popcorn.domain.ratings import ListenerId


class Catalogue(Protocol):
    """The movies, and what is known of all listeners together."""

    def movies(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, Movie]:
        """Movies by id; unknown ids are absent.

        Args:
            movie_ids: up to 500.
        Raises:
            CatalogueUnavailableError: no answer in time.
        """
        ...

    def find_titles(self, heard: str, limit: int = 50) -> Sequence[Movie]:
        """Movies whose title or other title may be what was heard, misspellings included.

        Made for recall: order and false friends are
        `domain.title_matching`'s business. Whatever shares
        the whole folded title, its beginning, or all its words is always in it; where these are
        more than `limit`, in this order, and the most rated first within each.

        Args:
            heard: as speech recognition spelled it; may be empty, or hold any character.
        Raises:
            CatalogueUnavailableError: no answer in time.
        """
        ...

    def popular(
        self,
        wanted: MovieFilter = EVERYTHING,
        *,
        order: PopularityOrder = PopularityOrder.RATING_COUNT,
        exclude: Collection[MovieId] = (),
        limit: int = 500,
    ) -> Sequence[Movie]:
        """The most popular movies that the filter accepts, less the excluded ones.

        Ties go by the number of ratings, then by `movie_id` as text, so that two stores with the
        same data give the same list.

        Args:
            order: the number of ratings, `Movie.bayesian_mean` (movies without any rating last)
                or `Movie.trend`, the highest first; the newest `Movie.released_on` first; or by
                `Movie.chart`, the newest chart's titles by rank, then those of older ones. What
                has no such day or place comes last.
            exclude: any number, a long history included.
            limit: 1 to 500.
        Raises:
            CatalogueUnavailableError: no answer in time.
        """
        ...

    def seen_by(self, listener_id: ListenerId) -> frozenset[MovieId]:
        """What the catalogue knows a listener to have seen; may lag behind the store by seconds.

        Raises:
            CatalogueUnavailableError: no answer in time.
        """
        ...
