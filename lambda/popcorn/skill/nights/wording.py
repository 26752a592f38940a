"""A movie night in words: "Alien on Friday at 8 PM"."""

from __future__ import annotations

from datetime import date, time

from ask_sdk_core.handler_input import HandlerInput
from babel import Locale

from popcorn.domain.movie_nights import Start
from popcorn.domain.spoken_times import local_now
from popcorn.skill.alexa.identity import requested_at_ms
from popcorn.skill.nights.zone import Zone, zone_of
from popcorn.skill.replies.answers import speech
from popcorn.skill.speech import Speech, Worded

_DAYS_OF_A_WEEK = 7
_NOON = 12


def night_words(handler_input: HandlerInput, title: str, start: Start) -> str:
    """What and when; in the listener's own zone where that is known, else in the night's.

    Args:
        title: empty where no movie is chosen.
    """
    own = zone_of(handler_input)
    zone = own if own.is_sure else Zone(start.time_zone, is_sure=False)
    at = local_now(start.at_ms, zone.name)
    return plan_words(handler_input, title, at.date(), at.time(), zone)


def plan_words(handler_input: HandlerInput, title: str, day: date, at: time, zone: Zone) -> str:
    """The same of a night in the making."""
    words = speech(handler_input)
    today = local_now(requested_at_ms(handler_input), zone.name).date()
    return words.word(
        "night",
        movie=title or "none",
        day=day_words(words, day, today),
        time=time_words(words, at, None if zone.is_sure else zone.name),
    )


def day_words(words: Speech, day: date, today: date) -> str:
    """ "Tomorrow", "on Friday", "on Friday, November 27"."""
    ahead = (day - today).days
    when = {0: "today", 1: "tomorrow"}.get(ahead)
    locale = Locale.parse(words.locale, sep="-")
    return words.word(
        "night-day",
        when=when or ("weekday" if 1 < ahead < _DAYS_OF_A_WEEK else "date"),
        weekday=weekday_words(words, day),
        month=locale.months["format"]["wide"][day.month],
        day=day.day,
    )


def weekday_words(words: Speech, day: date) -> str:
    locale = Locale.parse(words.locale, sep="-")
    return str(locale.days["format"]["wide"][day.weekday()])


def time_words(words: Speech, at: time, zone: str | None) -> str:
    """ "At 8 PM", with the city whose time it is where that has to be said.

    Without Babel's own formats: to import them asks for the machine's time zone, which fails on
    Lambda where its settings name a file.
    """
    return words.word(
        "night-time",
        clock=_clock_of_twelve(at) if words.word("night-hours") == "12" else f"{at.hour}:{at:%M}",
        hour=at.hour,
        city="none" if zone is None else _city(words, zone),
    )


def _clock_of_twelve(at: time) -> str:
    """ "8 PM", "7:30 AM"."""
    clock = f"{(at.hour - 1) % _NOON + 1}:{at:%M}".removesuffix(":00")
    return f"{clock} {'AM' if at.hour < _NOON else 'PM'}"


def _city(words: Speech, zone: str) -> str:
    known = Locale.parse(words.locale, sep="-").time_zones.get(zone, {})
    return Worded(known.get("city") or zone.rpartition("/")[2].replace("_", " "))
