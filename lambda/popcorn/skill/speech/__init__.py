"""What is said: messages by key in one file a language, filled and escaped here.

`en-GB` takes its messages from `en-GB.ftl`, then from `en.ftl`. The file is read once in a process.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from xml.sax.saxutils import escape

from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource

from popcorn.domain.movies import Movie, MovieFilter
from popcorn.domain.ratings import Stars
from popcorn.domain.titles import title_key

FALLBACK_LANGUAGE = "en"
_LOCALE = re.compile(r"[a-z]{2,3}-[A-Z]{2}|[a-z]{2}")

Fact = str | int


@dataclass(frozen=True)
class Said:
    """SSML without its <speak> root; no reprompt means that the session ends."""

    speech: str
    reprompt: str | None


class Speech:
    """The messages of one locale."""

    def __init__(self, locale: str, bundle: FluentBundle) -> None:
        self._locale = locale
        self._bundle = bundle

    def variants(self, key: str) -> list[str | None]:
        """The variants of a message: None is its value, others are names of attributes."""
        attributes = self._bundle.get_message(key).attributes
        return [None, *sorted(name for name in attributes if name != "reprompt")]

    def say(self, key: str, turn: int, facts: Mapping[str, Fact]) -> Said:
        """One variant of a message, in turn.

        Args:
            turn: 0 for the first time it is said, then 1, 2 ...
            facts: text as it is (it is escaped here), or whole numbers.
        Raises:
            KeyError: no such message.
        """
        message = self._bundle.get_message(key)
        variants = self.variants(key)
        variant = variants[turn % len(variants)]
        pattern = message.value if variant is None else message.attributes[variant]
        reprompt = message.attributes.get("reprompt")
        return Said(
            self._filled(key, pattern, facts),
            None if reprompt is None else self._filled(key, reprompt, facts),
        )

    def stars(self, stars: Stars) -> str:
        return self._word("stars", half_steps=stars.half_steps)

    def titles(self, movies: Sequence[Movie], *, to_choose: bool = True) -> str:
        """ "Alien, Heat, or Fargo", or with "and"; years where titles sound the same."""
        titles = [title_key(movie.title) for movie in movies]
        spoken = [
            self._word("title-with-year", title=movie.title, year=str(movie.year))
            if titles.count(title_key(movie.title)) > 1 and movie.year is not None
            else movie.title
            for movie in movies
        ]
        return format_list(
            spoken,
            style="or" if to_choose else "standard",
            locale=self._locale.replace("-", "_"),
        )

    def kind(self, wanted: MovieFilter) -> str:
        """What a filter lets through: "comedy movies from the nineties"."""
        facts = {}
        if wanted.genre is not None:
            facts["genre"] = self._word(f"genre-{wanted.genre.value}")
        if wanted.decade is not None:
            facts["decade"] = self._word(f"decade-{wanted.decade}")
        return self._word("-".join(["kind", *facts] if facts else ["kind", "any"]), **facts)

    def _word(self, key: str, **facts: Fact) -> str:
        return self._format(key, self._bundle.get_message(key).value, facts)

    def _filled(self, key: str, pattern: object, facts: Mapping[str, Fact]) -> str:
        escaped = {
            name: escape(value) if isinstance(value, str) else value
            for name, value in facts.items()
        }
        spoken = self._format(key, pattern, escaped)
        return spoken[:1].upper() + spoken[1:]

    def _format(self, key: str, pattern: object, facts: Mapping[str, Fact]) -> str:
        text, errors = self._bundle.format_pattern(pattern, dict(facts))
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(text)


@lru_cache(maxsize=16)
def speech_for(locale: str) -> Speech:
    """The messages of a locale such as "en-US"; a language that we do not speak gets English."""
    if not _LOCALE.fullmatch(locale):
        locale = "en-US"
    language = locale.split("-")[0]
    bundle = FluentBundle([locale], use_isolating=False)
    found = [name for name in (locale, language) if _file(name).is_file()]
    for name in found or [FALLBACK_LANGUAGE]:
        bundle.add_resource(FluentResource(_file(name).read_text("utf-8")), allow_overrides=False)
    return Speech(locale if found else "en-US", bundle)


def _file(name: str) -> Traversable:
    return files(__package__).joinpath(f"{name}.ftl")
