"""Movies as values of the slot type AMAZON.Movie, with the ways in which people say a title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from popcorn.domain.movies import Movie
from popcorn.domain.title_words import TitleWords
from popcorn.domain.titles import title_key
from popcorn_lab.interaction.json_text import as_json

MOST_MOVIES = 5_000
LONGEST_VALUE = 140
_BETWEEN_VALUES = len(",\n")

_SUBTITLE = re.compile(r"\s*:\s|\s[-–]\s")
_ARTICLE = re.compile(r"^(?:the|a|an) (?=\w)")


def movie_values(
    movies: Iterable[Movie],
    code: str = "en",
    signs: Mapping[str, str] | None = None,
    *,
    most_bytes: int = 1_000_000,
) -> list[dict[str, Any]]:
    """Values for as many movies as Alexa's limits allow.

    Names of values are unique: of several movies with one title, the first has it as its name;
    the others have their year behind it, and the bare title as a synonym, so that Alexa answers
    with all of them.

    Args:
        movies: most popular first.
        code: the language in whose words numbers are said, besides English ones.
        signs: its words for "&" and fractions.
        most_bytes: what the values may take of a model's file.
    """
    words = TitleWords(code, signs)
    chosen = list(movies)[:MOST_MOVIES]
    known_as = Counter(key for movie in chosen for key in _all_keys(movie))
    values: list[dict[str, Any]] = []
    taken: set[str] = set()
    size = 0
    for movie in chosen:
        name = _free_name(movie, taken, words)
        if name is None:
            continue
        synonyms = _synonyms(movie, name, known_as, words)
        value = {"id": movie.movie_id, "name": {"value": name, "synonyms": synonyms}}
        size += len(as_json(value).encode()) + _BETWEEN_VALUES
        if size > most_bytes:
            break
        taken.add(name.casefold())
        values.append(value)
    return values


def _free_name(movie: Movie, taken: set[str], words: TitleWords) -> str | None:
    title = words.written(movie.title)
    names = [title, f"{title} {movie.year}"] if movie.year else [title]
    free = (name for name in names if name.casefold() not in taken)
    return next(free, None) if _is_usable(title) else None


def _synonyms(movie: Movie, name: str, known_as: Counter[str], words: TitleWords) -> list[str]:
    names = (movie.title, *movie.other_titles)
    spoken = [form for title in names for form in words.spoken(title)]
    forms = [words.written(movie.title), *spoken]
    if movie.year and name.endswith(str(movie.year)):
        forms += words.spoken(name)
    for part in _before_subtitle(movie):
        if known_as[title_key(part)] == 1:
            forms += [words.written(part), *words.spoken(part)]
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


def _is_usable(name: str) -> bool:
    return bool(title_key(name)) and len(name) <= LONGEST_VALUE
