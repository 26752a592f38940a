"""What the placeholders of messages stand for, and how it is made fit to be said."""

from __future__ import annotations

from collections.abc import Sequence

from popcorn.domain.movies import Movie
from popcorn.skill.speech.plain import as_ssml, shortened

Fact = str | int


class Markup(str):
    """A fact that is SSML of our own making, and therefore not escaped."""


class Worded(str):
    """A fact that was made of facts here, each of them short enough to be said."""


class Starred(Worded):
    """A fact that is a number of stars, which a screen draws."""

    half_steps: int = 0


class Named(Worded):
    """A fact that names movies, which a screen shows.

    `notes`: what is said of each of them, where something is.
    """

    movies: Sequence[Movie] = ()
    notes: Sequence[str] = ()


class Titles(Named):
    """A fact that names movies, which a card lists one a line, too."""


def escaped(fact: Fact) -> Fact:
    """As SSML holds it; whole numbers are said by the messages."""
    if isinstance(fact, Markup) or not isinstance(fact, str):
        return fact
    return as_ssml(str(brief(fact)))


def brief(fact: Fact) -> Fact:
    """A text from outside, no longer than can be said."""
    is_text = isinstance(fact, str) and not isinstance(fact, Worded | Markup)
    return shortened(str(fact)) if is_text else fact
