"""Days and times as Alexa gives them, and what people mean by them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from popcorn.domain.spoken_times import (
    Day,
    day_heard,
    local_now,
    moment_ms,
    next_day_for,
    time_heard,
)

SATURDAY, SUNDAY = date(2026, 11, 28), date(2026, 11, 29)


@pytest.mark.parametrize(
    ("heard", "day"),
    [
        ("2026-11-28", Day(SATURDAY)),
        ("2026-W48-WE", Day(None, (SATURDAY, SUNDAY))),
        ("2026-W48", Day(None)),
        ("2026-11", Day(None)),
        ("2026", Day(None)),
        ("202X", Day(None)),
        ("2026-W60-WE", None),
        ("2026-02-30", Day(None)),
        ("PRESENT_REF", None),
        ("?", None),
    ],
)
def test_a_day_is_one_or_two_or_too_many(heard: str, day: Day | None) -> None:
    assert day_heard(heard) == day


@pytest.mark.parametrize(
    ("heard", "at"),
    [
        ("20:00", time(20)),
        ("08:00", time(20)),
        ("11:30", time(23, 30)),
        ("12:00", time(12)),
        ("00:00", time(0)),
        ("EV", time(20)),
        ("MO", time(10)),
        ("25:00", None),
        ("?", None),
    ],
)
def test_a_night_is_in_the_evening(heard: str, at: time | None) -> None:
    assert time_heard(heard) == at


def test_what_is_said_again_is_meant_as_it_is() -> None:
    assert time_heard("08:00", is_said_again=True) == time(8)


@pytest.mark.parametrize(("at", "day"), [(time(20), 27), (time(18), 28), (time(18, 30), 28)])
def test_a_time_alone_is_the_next_one(at: time, day: int) -> None:
    assert next_day_for(at, datetime(2026, 11, 27, 18, 30)) == date(2026, 11, day)  # noqa: DTZ001


def test_a_moment_is_where_people_live() -> None:
    at_ms = moment_ms(SATURDAY, time(20), "Europe/Berlin")
    assert datetime.fromtimestamp(at_ms / 1000, UTC) == datetime(2026, 11, 28, 19, tzinfo=UTC)
    assert local_now(at_ms, "America/New_York").hour == 14


def test_a_time_that_clocks_skip_is_an_hour_later() -> None:
    at_ms = moment_ms(date(2026, 3, 29), time(2, 30), "Europe/Berlin")
    assert local_now(at_ms, "Europe/Berlin").time() == time(3, 30)
