"""What changes of a night make of it, and who has to be told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from popcorn.domain.movie_nights import (
    FARTHEST_MS,
    LASTS_MS,
    MOST_GUESTS,
    Answer,
    Guest,
    Night,
    Start,
    changed_guests,
)
from popcorn.domain.movies import MovieId
from popcorn.domain.night_events import EventKind, events_of
from popcorn.domain.night_planning import MOST_RETRIES
from popcorn.domain.ratings import ListenerId
from popcorn.domain.social_errors import StartError, UnknownTimeZoneError

ANN, BEN, CLEO, DAN = (ListenerId(name) for name in ("ann", "ben", "cleo", "dan"))
NOW_MS = 1_800_000_000_000
HOUR_MS = 3_600_000
START = Start(NOW_MS + 24 * HOUR_MS, "Europe/Berlin")
LATER = replace(START, at_ms=START.at_ms + HOUR_MS)
ALIEN = MovieId("alien-1979")
NIGHT = Night("n1", ANN, ALIEN, START, NOW_MS).inviting([BEN, CLEO, DAN], NOW_MS)
ANSWERED = NIGHT.answered(BEN, Answer.ACCEPTED, NOW_MS).answered(CLEO, Answer.DECLINED, NOW_MS)


def told(before: Night | None, after: Night) -> set[tuple[EventKind, ListenerId]]:
    events = events_of(before, after, NOW_MS)
    assert len({event.event_id for event in events}) == len(events)
    return {(event.kind, event.recipient_id) for event in events}


def test_the_host_comes_and_everybody_else_is_asked() -> None:
    pending = dict.fromkeys((BEN, CLEO, DAN), Answer.PENDING)
    assert NIGHT.answers == {ANN: Answer.ACCEPTED, **pending}
    assert told(None, NIGHT) == {(EventKind.INVITED, each) for each in (BEN, CLEO, DAN)}


def test_the_host_is_no_guest_and_nobody_is_invited_twice() -> None:
    assert NIGHT.inviting([ANN, BEN], NOW_MS + 1) == NIGHT
    assert ANSWERED.inviting([BEN], NOW_MS + 1).guests == ANSWERED.guests


def test_an_answer_is_told_to_the_host_once() -> None:
    once = NIGHT.answered(BEN, Answer.ACCEPTED, NOW_MS)
    (event,) = events_of(NIGHT, once, NOW_MS)
    assert (event.kind, event.recipient_id) == (EventKind.ANSWERED, ANN)
    assert (event.about_id, event.answer) == (BEN, Answer.ACCEPTED)
    again = once.answered(BEN, Answer.ACCEPTED, NOW_MS + 5)
    assert again == once
    assert events_of(once, again, NOW_MS) == []


def test_changes_of_mind_are_told_one_by_one() -> None:
    night, ids = NIGHT, set()
    for answer in (Answer.ACCEPTED, Answer.DECLINED, Answer.ACCEPTED):
        after = night.answered(BEN, answer, NOW_MS)
        ids |= {event.event_id for event in events_of(night, after, NOW_MS)}
        night = after
    assert len(ids) == 3


def test_a_change_has_one_id_however_often_it_is_computed() -> None:
    after = ANSWERED.planned(None, LATER)
    assert events_of(ANSWERED, after, NOW_MS) == events_of(ANSWERED, after, NOW_MS)


def test_another_movie_is_told_to_who_may_come_and_answers_stay() -> None:
    after = ANSWERED.planned(None, START)
    assert (after.version, after.movie_id, after.guests) == (2, None, ANSWERED.guests)
    assert told(ANSWERED, after) == {(EventKind.CHANGED, BEN), (EventKind.CHANGED, DAN)}


def test_at_another_moment_everybody_is_asked_anew() -> None:
    after = ANSWERED.planned(ALIEN, LATER)
    assert set(after.answers.values()) == {Answer.ACCEPTED, Answer.PENDING}
    assert after.answers[ANN] is Answer.ACCEPTED
    assert told(ANSWERED, after) == {(EventKind.CHANGED, each) for each in (BEN, CLEO, DAN)}


def test_the_same_moment_in_another_zone_asks_nobody_anew() -> None:
    after = ANSWERED.planned(ALIEN, replace(START, time_zone="Europe/Paris"))
    assert after.guests == ANSWERED.guests
    assert after.version == 2


def test_no_change_is_no_version_and_no_event() -> None:
    assert ANSWERED.planned(ALIEN, START) == ANSWERED
    gone = ANSWERED.cancelled()
    assert gone.cancelled() == gone
    assert told(gone, gone.cancelled()) == set()


def test_a_cancellation_is_told_to_who_might_have_come() -> None:
    assert told(ANSWERED, ANSWERED.cancelled()) == {
        (EventKind.CANCELLED, BEN),
        (EventKind.CANCELLED, DAN),
    }


def test_an_event_holds_the_plan_of_its_moment() -> None:
    (event, *_) = events_of(ANSWERED, ANSWERED.planned(None, LATER), NOW_MS)
    assert (event.version, event.movie_id, event.start) == (2, None, LATER)
    assert event.night_id == "n1"
    assert (event.about_id, event.answer) == (None, None)


def test_new_guests_are_told_of_the_invitation_and_others_of_nothing() -> None:
    fay = ListenerId("fay")
    assert told(ANSWERED, ANSWERED.inviting([fay], NOW_MS)) == {(EventKind.INVITED, fay)}


def test_who_leaves_is_told_to_nobody() -> None:
    after = ANSWERED.without(BEN)
    assert changed_guests(ANSWERED, after) == {BEN: None}
    assert told(ANSWERED, after) == set()


def test_an_answer_to_an_invitation_after_an_earlier_one_is_another_event() -> None:
    """Struck off, invited again, and answered as before: the host is told again."""
    again = NIGHT.without(BEN).inviting([BEN], NOW_MS + 1)
    first = events_of(NIGHT, NIGHT.answered(BEN, Answer.ACCEPTED, NOW_MS), NOW_MS)
    second = events_of(again, again.answered(BEN, Answer.ACCEPTED, NOW_MS + 2), NOW_MS + 2)
    assert first[0].event_id != second[0].event_id


@pytest.mark.parametrize(
    ("at_ms", "is_over"), [(-1, False), (LASTS_MS - 1, False), (LASTS_MS, True)]
)
def test_a_night_is_over_hours_after_its_start(at_ms: int, is_over: bool) -> None:
    assert NIGHT.is_over(START.at_ms + at_ms) is is_over


@pytest.mark.parametrize("at_ms", [NOW_MS, NOW_MS - 1, NOW_MS + FARTHEST_MS + 1, -1])
def test_a_start_is_within_a_year_from_now(at_ms: int) -> None:
    with pytest.raises(StartError):
        Start(at_ms, "UTC").require_usable(NOW_MS)
    Start(NOW_MS + 1, "UTC").require_usable(NOW_MS)
    Start(NOW_MS + FARTHEST_MS, "America/Argentina/Ushuaia").require_usable(NOW_MS)


@pytest.mark.parametrize(
    "zone",
    ["", "Mars/Olympus", "../../etc/passwd", "/etc/passwd", "America", "Europe/Berlin\x00", "."],
)
def test_a_zone_is_one_of_the_ianas(zone: str) -> None:
    with pytest.raises(UnknownTimeZoneError) as raised:
        Start(START.at_ms, zone).require_usable(NOW_MS)
    assert raised.value.heard == zone


def test_every_guest_may_write_at_the_same_time() -> None:
    assert MOST_RETRIES > MOST_GUESTS


def test_a_guest_with_the_same_answer_is_the_same_guest() -> None:
    guest = Guest(Answer.PENDING, 5)
    assert guest.asked_anew() is guest
    assert guest.with_answer(Answer.DECLINED, 9) == Guest(Answer.DECLINED, 9, 1)
