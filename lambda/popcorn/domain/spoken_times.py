"""Days and times as Alexa gives them, as people mean them when they plan an evening.

Source of the forms: "AMAZON.DATE" and "AMAZON.TIME" in the "Slot Type Reference",
developer.amazon.com: "2026-11-27", "2026-W48", "2026-W48-WE", "2026-11", "2026"; "20:00", "EV".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_WEEK = re.compile(r"(\d{4})-W(\d{1,2})(-WE)?")
_PARTS_OF_A_DAY = {
    "MO": time(10),
    "AF": time(15),
    "EV": time(20),
    "NI": time(20),
}
"""What is proposed where no hour was said: it is read back before anybody is invited."""
_FIRST_CERTAIN_HOUR = 12
_AFTERNOON = timedelta(hours=12)
_TOMORROW = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Day:
    """What was said of a day: `at`, or, where that is none, two days to choose from, or neither."""

    at: date | None
    choices: tuple[date, date] | None = None


def day_heard(heard: str) -> Day | None:
    """What a date slot says; None where it is no date at all.

    A weekend has two days to choose from; a week, a month or a year has too many.
    """
    try:
        return Day(date.fromisoformat(heard)) if len(heard) == len("2026-11-27") else _span(heard)
    except ValueError:
        return _span(heard)


def time_heard(heard: str, *, is_said_again: bool = False) -> time | None:
    """What a time slot says; None where it is no time.

    "At eight" arrives as "08:00", as does "eight in the morning": a movie night is in the
    evening, so before noon is taken for after it.

    Args:
        is_said_again: the same was said after it was taken so: then it is meant as it is.
    """
    if heard in _PARTS_OF_A_DAY:
        return _PARTS_OF_A_DAY[heard]
    try:
        at = time.fromisoformat(heard)
    except ValueError:
        return None
    at = at.replace(tzinfo=None, second=0, microsecond=0)
    if is_ambiguous(at) and not is_said_again:
        return (datetime.combine(date.min, at) + _AFTERNOON).time()
    return at


def is_ambiguous(at: time) -> bool:
    """Whether what was heard may be meant twelve hours later; midnight is said as such."""
    return 1 <= at.hour < _FIRST_CERTAIN_HOUR


def local_now(now_ms: int, time_zone: str) -> datetime:
    """The moment in a zone of the IANA's.

    Args:
        now_ms: milliseconds since 1970-01-01 UTC.
    """
    return datetime.fromtimestamp(now_ms / 1000, ZoneInfo(time_zone))


def next_day_for(at: time, now: datetime) -> date:
    """Today where the time is still to come, else tomorrow."""
    return now.date() if at > now.time() else now.date() + _TOMORROW


def moment_ms(day: date, at: time, time_zone: str) -> int:
    """Milliseconds since 1970-01-01 UTC of a time in a zone.

    Of a time that a change of clocks skips, what the clocks show instead; of one that comes
    twice, the first.
    """
    return int(datetime.combine(day, at, ZoneInfo(time_zone)).timestamp() * 1000)


def _span(heard: str) -> Day | None:
    if week := _WEEK.fullmatch(heard):
        if not week[3]:
            return Day(None)
        try:
            saturday = date.fromisocalendar(int(week[1]), int(week[2]), 6)
        except ValueError:
            return None
        return Day(None, (saturday, saturday + _TOMORROW))
    return Day(None) if re.match(r"\d{3}[\dX]", heard) else None
