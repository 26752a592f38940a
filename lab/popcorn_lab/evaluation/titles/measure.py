"""Which movies spoken titles end in: what a listener would get, counted."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from popcorn.domain.errors import AmbiguousTitleError, UnknownTitleError
from popcorn.domain.movies import Movie
from popcorn.domain.title_matching import movie_meant
from popcorn.domain.titles import title_key
from popcorn.ports import Catalogue
from popcorn_lab.evaluation.titles.spoken import SpokenTitle

Meant = frozenset[tuple[str, int | None]]
"""Title keys and years of the movies that a heard title may mean."""


class Outcome(StrEnum):
    """What the skill does with a heard title."""

    TAKEN = "taken"
    """One movie, without a question."""
    ASKED = "asked"
    """Which of two or three?"""
    OFFERED = "offered"
    """Did you mean one of these? Or, where there is none: I don't know that one."""


@dataclass(frozen=True)
class Understood:
    """What one heard title ended in: one movie, or up to three in the order they are named."""

    heard: str
    meant: Meant
    outcome: Outcome
    movies: tuple[Movie, ...]
    seconds: float

    def is_among(self, first: int) -> bool:
        """Whether the movie meant is among the first ones."""
        return any((title_key(m.title), m.year) in self.meant for m in self.movies[:first])


@dataclass(frozen=True)
class Score:
    """Shares of all heard titles; `median_s` is of search and choice together."""

    count: int
    top_1: float
    top_3: float
    taken: float
    taken_wrongly: float
    median_s: float


def understand(catalogue: Catalogue, titles: Iterable[SpokenTitle]) -> list[Understood]:
    """What becomes of each heard title, in their order.

    Titles of movies that the catalogue does not have are left out.

    Raises:
        CatalogueUnavailableError: no answer in time.
    """
    meant: dict[str, set[tuple[str, int | None]]] = {}
    for spoken in titles:
        meant.setdefault(spoken.heard, set()).add((title_key(spoken.title), spoken.year))
    understood = (_understood(catalogue, heard, frozenset(keys)) for heard, keys in meant.items())
    return [each for each in understood if each.is_among(3) or _has_any(catalogue, each.meant)]


def score(understood: Sequence[Understood]) -> Score:
    """Of at least one."""
    count = len(understood)

    def share(holds: Callable[[Understood], bool]) -> float:
        return sum(map(holds, understood)) / count

    return Score(
        count,
        share(lambda each: each.is_among(1)),
        share(lambda each: each.is_among(3)),
        share(lambda each: each.outcome is Outcome.TAKEN and each.is_among(1)),
        share(lambda each: each.outcome is Outcome.TAKEN and not each.is_among(1)),
        statistics.median(each.seconds for each in understood),
    )


def scores(understood: Mapping[str, Sequence[Understood]]) -> dict[str, Score]:
    """Each list's score, and that of all together."""
    everything = [each for some in understood.values() for each in some]
    return {name: score(some) for name, some in {**understood, "all": everything}.items() if some}


def as_json(each: Understood) -> dict[str, Any]:
    return {
        "heard": each.heard,
        "meant": [f"{key} ({year})" for key, year in sorted(each.meant, key=str)],
        "outcome": each.outcome,
        "movies": [_named(movie) for movie in each.movies],
    }


def _has_any(catalogue: Catalogue, meant: Meant) -> bool:
    return any(
        (title_key(movie.title), movie.year) in meant
        for key, year in meant
        for movie in catalogue.find_titles(f"{key} {year}")
    )


def _understood(catalogue: Catalogue, heard: str, meant: Meant) -> Understood:
    started_s = time.perf_counter()
    movies: Sequence[Movie]
    try:
        outcome, movies = Outcome.TAKEN, [movie_meant(heard, catalogue.find_titles(heard))]
    except AmbiguousTitleError as error:
        outcome, movies = Outcome.ASKED, error.candidates
    except UnknownTitleError as error:
        outcome, movies = Outcome.OFFERED, error.close
    return Understood(heard, meant, outcome, tuple(movies), time.perf_counter() - started_s)


def _named(movie: Movie) -> str:
    return movie.title if movie.year is None else f"{movie.title} ({movie.year})"
