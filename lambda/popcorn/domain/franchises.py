"""Which movies are parts of one franchise, as far as their titles tell.

"Alien" and "Aliens", "The Godfather" and "The Godfather: Part II", two adventures of Indiana
Jones. A title that says nothing of it ("Raiders of the Lost Ark") is not found.
"""

from __future__ import annotations

import re
from functools import lru_cache

from popcorn.domain.movies import Movie
from popcorn.domain.titles import title_key

_SUBTITLE = re.compile(r"\s*(?::|\s[-–—]\s|,?\s\b(?:part|episode|chapter|vol(?:ume)?)\b).*", re.I)
_NUMBER = re.compile(r"(?<=\w)\W+(?:\d{1,2}(?:\s?1/[23])?|[IVX]{1,4})$")
_SAYS_LITTLE = frozenset("a an and at for from in is my of on the to who with your".split())
_FEWEST_WORDS = 2
"""So many telling words at the beginning in common make a franchise, whatever follows."""


def is_same_franchise(movie: Movie, other: Movie) -> bool:
    """Whether two movies' titles begin as those of one series do.

    One word in common ("Batman", "Batman Forever") is enough only where it is all of one title
    and the movies have a genre in common: "Big" and "Big Night" have none.
    """
    words, others = _stem(movie.title), _stem(other.title)
    if not words or not others:
        return False
    if words == others:
        return True
    shared = 0
    while shared < min(len(words), len(others)) and words[shared] == others[shared]:
        shared += 1
    telling = sum(word not in _SAYS_LITTLE for word in words[:shared])
    if telling >= _FEWEST_WORDS:
        return True
    is_whole_title = shared in (len(words), len(others))
    return bool(telling) and is_whole_title and not movie.genres.isdisjoint(other.genres)


@lru_cache(maxsize=4096)
def _stem(title: str) -> tuple[str, ...]:
    """A title's words without subtitle, number and plural."""
    words = title_key(_NUMBER.sub("", _SUBTITLE.sub("", title)) or title).split()
    return tuple(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)
