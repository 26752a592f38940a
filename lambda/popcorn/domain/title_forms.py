"""The forms in which people say a movie's title: its names, and their parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from popcorn.domain.movies import Movie
from popcorn.domain.sounds import bounded_sound_of
from popcorn.domain.titles import title_key

_BETWEEN_PARTS = re.compile(r",?(?:\s+or)?\s*:\s+|\s+[-–]\s+|;\s+", re.IGNORECASE)
_MOST_PARTS = 4


def keys_of(movie: Movie) -> list[str]:
    """All keys a movie goes by, its own title's first."""
    return _keys((movie.title, *movie.other_titles))


def part_keys_of(movie: Movie) -> list[str]:
    """The keys of a movie's names with parts left out, as people do.

    "Star Wars: Episode V - The Empire Strikes Back" is "Star Wars the empire strikes back", too,
    and "the empire strikes back".
    """
    parts = [key for name in (movie.title, *movie.other_titles) for key in _part_keys(name)]
    whole = keys_of(movie)
    return [key for key in dict.fromkeys(parts) if key not in whole]


def short_names_of(movie: Movie) -> list[str]:
    """A movie's names without what they share with a series, as they are written.

    "The Lord of the Rings: The Two Towers" is "The Two Towers", but not "The Lord of the Rings".
    """
    names = (movie.title, *movie.other_titles)
    ends = [end for name in names for end in _ends(name)]
    return list(dict.fromkeys(end for end in ends if title_key(end)))


def sounds_of(names: Sequence[str]) -> list[str]:
    """What the search by sound finds a movie with these names by: each form, between marks."""
    forms = [*_keys(names), *(key for name in names for key in _part_keys(name))]
    return list(dict.fromkeys(bounded_sound_of(form) for form in forms if form))


def _keys(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(map(title_key, names)))


@lru_cache(maxsize=8_192)
def _part_keys(name: str) -> Sequence[str]:
    parts = _parts(name)[:_MOST_PARTS]
    chosen = (
        " ".join(some) for count in range(1, len(parts)) for some in combinations(parts, count)
    )
    return [key for key in _keys(chosen) if key]


def _ends(name: str) -> list[str]:
    """What is left of a name without its first parts, the shortest last."""
    parts = _parts(name)
    return [" ".join(parts[start:]) for start in range(1, len(parts))]


def _parts(name: str) -> list[str]:
    return [part for part in _BETWEEN_PARTS.split(name) if part]
