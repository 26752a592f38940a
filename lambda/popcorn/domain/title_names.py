"""What a few movies go by while they are being talked of: no name means two of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from popcorn.domain.movies import Movie
from popcorn.domain.title_forms import short_names_of
from popcorn.domain.title_words import TitleWords
from popcorn.domain.titles import title_key

LONGEST_NAME = 140
"""Characters of a slot's value, as Alexa takes it."""
_ARTICLE = re.compile(r"^(?:the|a|an) (?=\w)")


class Names(NamedTuple):
    """One movie's names: the one it is known by, then the others that people may say."""

    movie: Movie
    name: str
    others: tuple[str, ...]


def names_of(movies: Sequence[Movie], language: str, most: int) -> list[Names]:
    """The names of movies that were just named, spoken as in the interaction model.

    A name that two of them share is nobody's: of two with one title, each has its year behind it.
    A movie that has no name of its own is left out.

    Args:
        language: such as "de", in whose words numbers are said, besides English ones.
        most: how many names there may be in all; each movie keeps its first ones.
    """
    titles = Counter(title_key(movie.title) for movie in movies)
    forms = {movie: _forms(movie, titles[title_key(movie.title)] > 1, language) for movie in movies}
    owners = Counter(key for each in forms.values() for key in set(map(title_key, each)))
    named = []
    for movie, each in forms.items():
        own = [form for form in each if owners[title_key(form)] == 1][: most // len(forms)]
        if own:
            named.append(Names(movie, own[0], tuple(own[1:])))
    return named


@lru_cache(500)  # the same few movies are talked of again and again
def _forms(movie: Movie, needs_year: bool, language: str) -> tuple[str, ...]:
    """Each form once, the most telling first."""
    words = TitleWords(language)
    names = [movie.title, *movie.other_titles, *short_names_of(movie)]
    if needs_year and movie.year is not None:
        names.insert(0, f"{movie.title} {movie.year}")
    spoken = [form for name in names for form in (words.written(name), *words.spoken(name))]
    spoken += [_ARTICLE.sub("", form.casefold()) for form in spoken]
    distinct: dict[str, str] = {}
    for form in spoken:
        if title_key(form) and len(form) <= LONGEST_NAME:
            distinct.setdefault(form.casefold(), form)
    return tuple(distinct.values())
