"""Movies as values of the slot type AMAZON.Movie, with the ways in which people say a title."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from popcorn.domain.movies import Movie
from popcorn.domain.titles import title_key

MOST_MOVIES = 5_000
MOST_BYTES = 1_100_000
"""What the values may take of the 1.5 MB that Alexa allows for a whole model."""
LONGEST_VALUE = 140
_INDENT = 7
"""How far a value is indented in the model's file, its line's end included."""

_SPEAKABLE = re.compile(r"(?:[^\W\d_]|[0-9])+(?:['.-](?:[^\W\d_]|[0-9])+)*[.']?")
_SIGNS = {"’": "'", "&": " and ", "½": " and a half ", "⅓": " and a third ", "¼": " and a quarter "}
_SUBTITLE = re.compile(r"\s*:\s|\s[-–]\s")
_ARTICLE = re.compile(r"^(?:the|a|an) (?=\w)")


def movie_values(movies: Iterable[Movie]) -> list[dict[str, Any]]:
    """Values for as many movies as Alexa's limits allow.

    Names of values are unique: of several movies with one title, the first has it as its name;
    the others have their year behind it, and the bare title as a synonym, so that Alexa answers
    with all of them.

    Args:
        movies: most popular first.
    """
    chosen = list(movies)[:MOST_MOVIES]
    known_as = Counter(key for movie in chosen for key in _all_keys(movie))
    values: list[dict[str, Any]] = []
    taken: set[str] = set()
    size = 0
    for movie in chosen:
        name = _free_name(movie, taken)
        if name is None:
            continue
        synonyms = _synonyms(movie, name, known_as)
        value = {"id": movie.movie_id, "name": {"value": name, "synonyms": synonyms}}
        text = json.dumps(value, indent=1, ensure_ascii=False)
        size += len(text.encode()) + (text.count("\n") + 1) * _INDENT
        if size > MOST_BYTES:
            break
        taken.add(name.casefold())
        values.append(value)
    return values


def _free_name(movie: Movie, taken: set[str]) -> str | None:
    title = _written(movie.title)
    names = [title, f"{title} {movie.year}"] if movie.year else [title]
    free = (name for name in names if name.casefold() not in taken)
    return next(free, None) if _is_usable(title) else None


def _synonyms(movie: Movie, name: str, known_as: Counter[str]) -> list[str]:
    spoken = [_spoken(title) for title in (movie.title, *movie.other_titles)]
    forms = [_written(movie.title), *spoken]
    if movie.year and name.endswith(str(movie.year)):
        forms.append(_spoken(name))
    for part in _before_subtitle(movie):
        if known_as[title_key(part)] == 1:
            forms += [_written(part), _spoken(part)]
    forms += [_ARTICLE.sub("", form.casefold()) for form in (name, *forms)]
    distinct: dict[str, str] = {name.casefold(): name}
    for form in forms:
        if _is_usable(form):
            distinct.setdefault(form.casefold(), form)
    return list(distinct.values())[1:]


def _all_keys(movie: Movie) -> set[str]:
    names = (movie.title, *movie.other_titles, *_before_subtitle(movie))
    return {title_key(name) for name in names}


def _before_subtitle(movie: Movie) -> Sequence[str]:
    parts = _SUBTITLE.split(movie.title, maxsplit=1)
    return parts[:1] if len(parts) > 1 else ()


def _written(title: str) -> str:
    """The title as it is, less the signs that Alexa does not take: "Face Off", "Will and Grace"."""
    for sign, words in _SIGNS.items():
        title = title.replace(sign, words)
    return " ".join(_SPEAKABLE.findall(title))


def _spoken(title: str) -> str:
    """The title in words: "terminator two judgment day"."""
    words = _written(title).split()
    return " ".join(word.casefold() if "'" in word else title_key(word) for word in words)


def _is_usable(name: str) -> bool:
    return bool(title_key(name)) and len(name) <= LONGEST_VALUE
