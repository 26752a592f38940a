"""The day and time that were said of a night, and what is wrong with them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from ask_sdk_core.handler_input import HandlerInput

from popcorn.domain.movie_nights import FARTHEST_MS
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.domain.spoken_times import (
    Day,
    day_heard,
    local_now,
    moment_ms,
    next_day_for,
    time_heard,
)
from popcorn.skill.alexa import slots
from popcorn.skill.alexa.identity import requested_at_ms
from popcorn.skill.nights.zone import zone_of
from popcorn.skill.session.together import Draft


class Fault(StrEnum):
    """Why a moment cannot be taken; the value is the message that asks for another."""

    DAY_IS_NONE = "night-day-unclear"
    DAY_IS_WEEKEND = "night-day-of-weekend"
    DAY_IS_PAST = "night-day-past"
    DAY_IS_FAR = "night-day-far"
    TIME_IS_NONE = "night-time-unclear"
    TIME_IS_PAST = "night-time-past"

    @property
    def is_of_time(self) -> bool:
        return self in (Fault.TIME_IS_NONE, Fault.TIME_IS_PAST)


def hear_moment(handler_input: HandlerInput, draft: Draft) -> Fault | None:
    """Note the day and time that were said, as far as they can be used."""
    fault = _hear_day(slots.said(handler_input, "day"), draft)
    heard = slots.said(handler_input, "time")
    if not heard:
        return fault
    at = time_heard(heard, is_said_again=heard == draft.time_heard)
    if at is None:
        return fault or Fault.TIME_IS_NONE
    draft.clock, draft.time_heard = at.isoformat("minutes"), heard
    return fault


def weekend_of(heard: str) -> tuple[date, date] | None:
    """The two days of a weekend that was said."""
    day = day_heard(heard)
    return day.choices if day else None


def settle_day(handler_input: HandlerInput, draft: Draft) -> None:
    """ "At eight" without a day is today's eight, or tomorrow's where that has passed."""
    if draft.at is not None and draft.on is None:
        now = local_now(requested_at_ms(handler_input), zone_of(handler_input).name)
        draft.day = next_day_for(draft.at, now).isoformat()


def fault_of_moment(handler_input: HandlerInput, draft: Draft) -> Fault | None:
    """What is wrong with the day, or with both; it is dropped, so that it is asked for."""
    now_ms, zone = requested_at_ms(handler_input), zone_of(handler_input).name
    today = local_now(now_ms, zone).date()
    if draft.on is None:
        return None
    if draft.on < today:
        draft.day = ""
        return Fault.DAY_IS_PAST
    if (draft.on - today).days >= FARTHEST_MS // MS_PER_DAY:
        draft.day = ""
        return Fault.DAY_IS_FAR
    if draft.at is not None and moment_ms(draft.on, draft.at, zone) <= now_ms:
        draft.clock = draft.time_heard = ""
        return Fault.TIME_IS_PAST
    return None


def start_ms(draft: Draft, zone: str) -> int:
    """Milliseconds since 1970-01-01 UTC; the draft has to have a day and a time."""
    if draft.on is None or draft.at is None:
        raise ValueError("a night needs a day and a time")
    return moment_ms(draft.on, draft.at, zone)


def _hear_day(heard: str, draft: Draft) -> Fault | None:
    if not heard:
        return None
    day = day_heard(heard) or Day(None)
    if day.at is not None:
        draft.day = day.at.isoformat()
        return None
    draft.day = ""
    return Fault.DAY_IS_WEEKEND if day.choices else Fault.DAY_IS_NONE
