"""What is said: messages by key in one file a language, filled and escaped here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from babel.lists import format_list
from fluent.runtime import FluentBundle

from popcorn.domain.episodes import Episode
from popcorn.domain.kinds import Kind
from popcorn.domain.movies import Genre, Movie, telling_genres
from popcorn.domain.ratings import Stars
from popcorn.domain.titles import title_key
from popcorn.skill.speech.bundles import bundle_for
from popcorn.skill.speech.facts import (
    Fact,
    Markup,
    Named,
    Starred,
    Titles,
    Worded,
    brief,
    escaped,
)
from popcorn.skill.speech.plain import PAUSE, as_plain, shortened, speakable

__all__ = [
    "Card",
    "Fact",
    "Markup",
    "Named",
    "Said",
    "Speech",
    "Starred",
    "Titles",
    "Worded",
    "speech_for",
]

_NONE = "none"
"""What messages of kinds call whatever was not asked for."""
_KINDS = 100
"""How many kinds are kept in words: each turn of a conversation names the same one twice."""


@dataclass(frozen=True)
class Card:
    """What the Alexa app shows of an answer, in plain text.

    `is_own`: it has to do with the listener's own ratings.
    """

    title: str
    text: str
    is_own: bool = False


_CARDS = ("card", "own-card")
"""Attributes of a message that are no variants: its card's title."""
LONGEST_CARD = 6_000
"""Characters; Alexa takes 8,000, the title counted."""


@dataclass(frozen=True)
class Said:
    """SSML without its <speak> root; no reprompt means that the session ends."""

    speech: str
    reprompt: str | None
    card: Card | None = None


class Speech:
    """The messages of one locale."""

    def __init__(self, locale: str, bundle: FluentBundle) -> None:
        self._locale = locale
        self._bundle = bundle
        self.kind = lru_cache(_KINDS)(self._kind)
        """What was asked for: "cheerful western movies from the nineties without romance"."""

    @property
    def language(self) -> str:
        """Such as "de", whatever was asked for: one that there are messages of."""
        return self._locale.split("-")[0]

    @property
    def locale(self) -> str:
        """Such as "de-DE"; a language without messages speaks American English."""
        return self._locale

    def variants(self, key: str) -> list[str | None]:
        """The variants of a message: None is its value, others are names of attributes."""
        attributes = self._bundle.get_message(key).attributes
        return [None, *sorted(name for name in attributes if name not in ("reprompt", *_CARDS))]

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
        spoken = self._filled(key, pattern, facts)
        return Said(
            spoken,
            None if reprompt is None else self._filled(key, reprompt, facts),
            self._card(key, as_plain(spoken), facts),
        )

    def word(self, key: str, **facts: Fact) -> str:
        """A message that is a part of others."""
        sayable = {name: brief(value) for name, value in facts.items()}
        return Worded(self._format(key, self._bundle.get_message(key).value, sayable))

    def listing(self, spoken: Sequence[str], *, to_choose: bool = False) -> str:
        """ "Ann, Ben, and Cleo", or with "or"."""
        if any("," in each for each in spoken):
            # "The Good, the Bad and the Ugly, or Heat": where one title ends has to be heard.
            spoken = [*(each + PAUSE for each in spoken[:-1]), *spoken[-1:]]
        style: Literal["standard", "or"] = "or" if to_choose else "standard"
        return Worded(format_list(spoken, style=style, locale=self._locale.replace("-", "_")))

    def stars(self, stars: Stars) -> str:
        starred = Starred(self.word("stars", half_steps=stars.half_steps))
        starred.half_steps = stars.half_steps
        return starred

    def titles(self, movies: Sequence[Movie], *, to_choose: bool = True, beside: str = "") -> str:
        """ "Alien, Heat, or Fargo", or with "and"; years where titles sound the same.

        Args:
            beside: a title that is said along with them.
        """
        titles = [title_key(title) for title in (beside, *(movie.title for movie in movies))]
        spoken = [
            self.word("title-with-year", title=movie.title, year=str(movie.year))
            if titles.count(title_key(movie.title)) > 1 and movie.year is not None
            else shortened(movie.title)
            for movie in movies
        ]
        named = Titles(self.listing(spoken, to_choose=to_choose))
        named.movies = tuple(movies)
        return named

    def genres(self, genres: Sequence[Genre]) -> str:
        """ "Horror and science fiction"."""
        return self.listing([self.word(f"genre-name-{genre.value}") for genre in genres])

    def ratings(self, ratings: Sequence[tuple[Movie, Stars]]) -> str:
        """ "Five stars for Alien and half a star for Cats"."""
        named = Named(
            self.listing(
                [
                    self.word("rated-movie", title=movie.title, stars=self.stars(stars))
                    for movie, stars in ratings
                ]
            )
        )
        named.movies = tuple(movie for movie, _ in ratings)
        named.notes = tuple(self.stars(stars) for _, stars in ratings)
        return named

    def standings(self, titles: Sequence[tuple[Movie, Episode | None]]) -> str:
        """ "Heat, and Dark up to season 2, episode 5": what is on a list, and how far it was."""
        spoken, notes = [], []
        for movie, episode in titles:
            note = self.episode(episode) if episode else ""
            title = self.titles([movie])
            spoken.append(self.word("standing", title=title, episode=note) if note else title)
            notes.append(note or self.genres(telling_genres(movie)))
        named = Named(self.listing(spoken))
        named.movies, named.notes = tuple(movie for movie, _ in titles), tuple(notes)
        return named

    def episode(self, episode: Episode | None) -> str:
        """ "Season 2, episode 5"; "none" where there is none."""
        if episode is None:
            return _NONE
        return self.word("episode", season=episode.season, number=episode.number)

    def shown(self, key: str, **facts: Fact) -> str:
        """A message that is read, not said: plain text, and titles in full."""
        text = self._format(key, self._bundle.get_message(key).value, facts)
        return speakable(_begun(text))

    def listed(self, movie: Movie) -> str:
        """ "Heat (1995)"."""
        if movie.year is None:
            return movie.title
        return self.shown("card-movie", title=movie.title, year=str(movie.year))

    def _kind(self, wanted: Kind) -> str:
        fame = "better" if wanted.fewest_ratings is not None else "lesser"
        is_any_fame = wanted.fewest_ratings is None and wanted.most_ratings is None
        before = None if wanted.until_year is None else wanted.until_year + 1
        return self.word(
            "kind-of-movies",
            fame=_NONE if is_any_fame else fame,
            mood=self._word_of("kind-mood", wanted.mood),
            other_genre=self._word_of("genre", wanted.other_genre),
            genre=self._word_of("genre", wanted.genre),
            decade=self._word_of("decade", wanted.decade),
            **{"from": str(wanted.from_year or _NONE)},
            before=str(before or _NONE),
            unwanted=self.left_out(wanted),
            titles=wanted.titles.value,
        )

    def left_out(self, wanted: Kind) -> str:
        """What may not come up: "horror or violence"; "none" where anything may."""
        words = self._genre_words(sorted(wanted.unwanted_genres))
        if wanted.is_gentle:
            words.append(self.word("kind-no-violence"))
        return self.listing(words, to_choose=True) if words else _NONE

    def genre_list(self, genres: Sequence[Genre], style: Literal["standard", "or"]) -> str:
        """ "Thrillers and westerns": each in as many words as make a kind of movies."""
        words = self._genre_words(genres)
        return self.listing(words, to_choose=style == "or") if words else _NONE

    def _genre_words(self, genres: Sequence[Genre]) -> list[str]:
        return [self.word(f"kind-no-{genre.value}") for genre in genres]

    def _word_of(self, kind: str, value: str | int | None) -> str:
        return _NONE if value is None else self.word(f"{kind}-{value}")

    def _card(self, key: str, spoken: str, facts: Mapping[str, Fact]) -> Card | None:
        attributes = self._bundle.get_message(key).attributes
        name = next((each for each in _CARDS if each in attributes), None)
        if name is None:
            return None
        title = self._format(key, attributes[name], {})
        listed = [
            self.listed(movie)
            for fact in facts.values()
            if isinstance(fact, Titles)
            for movie in fact.movies
        ]
        text = "\n".join([spoken, "", *map(speakable, listed)] if listed else [spoken])
        return Card(title, text[:LONGEST_CARD], is_own=name == "own-card")

    def _filled(self, key: str, pattern: object, facts: Mapping[str, Fact]) -> str:
        sayable = {name: escaped(value) for name, value in facts.items()}
        spoken = self._format(key, pattern, sayable)
        return _begun(spoken)

    def _format(self, key: str, pattern: object, facts: Mapping[str, Fact]) -> str:
        text, errors = self._bundle.format_pattern(pattern, dict(facts))
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(text)


def _begun(text: str) -> str:
    """A text with a capital, behind what Spanish opens with: "¡Tres estrellas para Alien!"."""
    at = len(text) - len(text.lstrip("¡¿"))
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


@lru_cache(maxsize=16)
def speech_for(locale: str) -> Speech:
    """The messages of a locale such as "en-US"; a language that we do not speak gets English."""
    return Speech(*bundle_for(locale))
