"""Messages in the recipient's language, as plain text. The files are Project Fluent's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle, FluentResource

from popcorn.domain.movie_nights import Answer, Start
from popcorn.domain.night_events import EventKind
from popcorn.domain.notices import NoticeKind
from popcorn.domain.tellings import NightTold, Telling

LANGUAGES = ("en", "de", "es", "fr", "it")
SERVICE = "Popcorn Picks"


@dataclass(frozen=True, slots=True)
class Letter:
    """A message in words: one line each, plain text that is not escaped.

    `details`: what is known of the night, by what it is called.
    """

    language: str
    subject: str
    opening: str
    details: tuple[tuple[str, str], ...]
    closing: tuple[str, ...]


class Wording:
    """The messages of one locale, such as "de-AT"; of a language without any, in English."""

    def __init__(self, locale: str) -> None:
        language = locale.split("-")[0]
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self._babel = Locale.parse(
            locale if language == self.language else "en-US", sep="-", resolve_likely_subtags=True
        )
        self._bundle = FluentBundle([self.language], use_isolating=False)
        text = files(__package__).joinpath("texts", f"{self.language}.ftl").read_text("utf-8")
        self._bundle.add_resource(FluentResource(text))

    def letter(self, telling: Telling) -> Letter:
        """A message as mail says it."""
        key = _key(telling)
        facts = self._facts(telling)
        return Letter(
            self.language,
            self.word(f"{key}-subject", facts),
            self.word(f"{key}-opening", facts),
            self._details(telling.night) if telling.night else (),
            tuple(
                self.word(each)
                for each in (f"{key}-closing", "address-footer")
                if each != "address-footer" or telling.kind is not NoticeKind.EMAIL_GIVEN
            ),
        )

    def title_of(self, night: NightTold) -> str:
        """What a calendar calls a night."""
        if night.title is None:
            return self.word("night")
        return self.word("night-of", {"title": _line(night.title)})

    def when(self, start: Start) -> str:
        """ "Friday, 27 November 2026, 20:00 (Berlin)": in the zone in which it was said."""
        at = datetime.fromtimestamp(start.at_ms / 1000, UTC).astimezone(ZoneInfo(start.time_zone))
        day = format_date(at, "full", locale=self._babel)
        time = format_time(at, "short", tzinfo=at.tzinfo, locale=self._babel)
        # Babel's names of zones are left out of the zip, as no speech needs them.
        city = start.time_zone.rpartition("/")[2].replace("_", " ")
        return f"{day}, {time} ({city})"

    def word(self, key: str, facts: Mapping[str, str] | None = None) -> str:
        """One message.

        Raises:
            KeyError: there is none, or it lacks a fact.
        """
        message = self._bundle.get_message(key)
        text, errors = self._bundle.format_pattern(message.value, dict(facts or {}))
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return _line(str(text))

    def _facts(self, telling: Telling) -> dict[str, str]:
        night = telling.night
        somebody = self.word("somebody")
        return {
            "host": _line((night and night.host) or somebody),
            "about": _line(telling.about or somebody),
            "when": self.when(night.start) if night else "",
            "code": telling.code or "",
        }

    def _details(self, night: NightTold) -> tuple[tuple[str, str], ...]:
        title = _line(night.title) if night.title else self.word("no-movie-yet")
        return (
            (self.word("label-movie"), title),
            (self.word("label-when"), self.when(night.start)),
        )


@lru_cache(maxsize=16)
def wording_for(locale: str) -> Wording:
    """The messages of a locale, read once in a process."""
    return Wording(locale)


def _key(telling: Telling) -> str:
    if telling.kind is EventKind.ANSWERED:
        return "accepted" if telling.answer is Answer.ACCEPTED else "declined"
    return telling.kind.value


def _line(text: str) -> str:
    """One line of what can be printed: nothing of it may end a header."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())
