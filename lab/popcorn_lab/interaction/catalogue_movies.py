"""Whose titles a model knows: the shipped sample's, or those of what is loaded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from popcorn.domain.errors import DataFormatError, SettingsError
from popcorn.domain.movies import EVERYTHING, Movie, MovieId
from popcorn.ports import Catalogue
from popcorn_lab.datasets.dataset import Dataset

_PAGE = 500


def dataset_movies(dataset: Dataset) -> Sequence[Movie]:
    """A dataset's movies, most rated first.

    Raises:
        DataFormatError: the first line that is malformed.
    """
    counts: Counter[MovieId] = Counter(rating.movie_id for rating in dataset.ratings(_refuse))
    return sorted(
        dataset.movies(_refuse), key=lambda movie: (-counts[movie.movie_id], movie.movie_id)
    )


def catalogue_movies(catalogue: Catalogue, most: int) -> Sequence[Movie]:
    """The most popular movies of a catalogue, most rated first.

    Raises:
        SettingsError: the catalogue is empty.
        CatalogueUnavailableError: no answer in time.
    """
    found = list(_pages(catalogue, most))
    if not found:
        raise SettingsError(
            "catalogue",
            "it is empty; run `popcorn start` for the sample, or `popcorn load DATASET`",
        )
    return found


def _pages(catalogue: Catalogue, most: int) -> Iterator[Movie]:
    seen: list[MovieId] = []
    while len(seen) < most:
        page = catalogue.popular(EVERYTHING, exclude=seen, limit=min(_PAGE, most - len(seen)))
        if not page:
            return
        yield from page
        seen.extend(movie.movie_id for movie in page)


def _refuse(error: DataFormatError) -> None:
    raise error
