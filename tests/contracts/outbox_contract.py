"""What every Outbox does, and forgetting over it: a subclass supplies `social`."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from popcorn.domain.movie_nights import KEPT_MS, LASTS_MS, Answer
from popcorn.domain.night_events import EventKey, EventKind, events_of
from popcorn.domain.night_forgetting import forget_nights
from popcorn.domain.ratings import ListenerId
from tests.contracts.social import (
    DAY_MS,
    NOW_MS,
    START,
    Social,
    befriend,
    night_of,
    people,
    waiting_for,
)

LATER = replace(START, at_ms=START.at_ms + DAY_MS)


def kinds(social: Social, *listeners: ListenerId) -> list[tuple[EventKind, ListenerId]]:
    return sorted((event.kind, event.recipient_id) for event in waiting_for(social, *listeners))


class OutboxContract:
    """Every test has listeners of its own, so that one store can serve them all."""

    def test_a_change_is_stored_with_what_has_to_be_told_of_it(self, social: Social) -> None:
        ann, ben, cleo = people(3)
        night = night_of(social, ann, ben, cleo)
        social.planning.answer(ben, night.night_id, Answer.ACCEPTED, NOW_MS)
        for _ in range(2):  # a second yes, and a second move to the same time, tell nobody
            social.planning.answer(cleo, night.night_id, Answer.DECLINED, NOW_MS)
            moved = social.planning.change(ann, night.night_id, NOW_MS, start=LATER)
        events = waiting_for(social, ann, ben, cleo)
        assert sorted((event.kind, event.recipient_id) for event in events) == sorted(
            [
                *((EventKind.INVITED, each) for each in (ben, cleo)),
                *((EventKind.CHANGED, each) for each in (ben, cleo)),
                # Having been asked anew, she declines again.
                *((EventKind.ANSWERED, ann) for _ in range(3)),
            ]
        )
        (first, *_) = (event for event in events if event.kind is EventKind.CHANGED)
        assert (first.version, first.start, first.movie_id) == (2, LATER, None)
        assert first.kept_until_ms == moved.kept_until_ms
        answers = {(each.about_id, each.answer) for each in events if each.about_id}
        assert answers == {(ben, Answer.ACCEPTED), (cleo, Answer.DECLINED)}

    def test_what_is_refused_tells_nobody(self, social: Social) -> None:
        ann, ben = people(2)
        night = night_of(social, ann, ben)
        waiting_for(social, ann, ben)
        stale = night.answered(ben, Answer.ACCEPTED, NOW_MS)
        social.planning.answer(ben, night.night_id, Answer.DECLINED, NOW_MS)
        assert not social.nights.change(night, stale, events_of(night, stale, NOW_MS))
        (event,) = waiting_for(social, ann, ben)
        assert event.answer is Answer.DECLINED

    def test_an_event_is_delivered_by_one(self, social: Social) -> None:
        ann, ben = people(2)
        night_of(social, ann, ben)
        (key,) = (
            key
            for key in social.outbox.pending(NOW_MS, 100_000)
            if key.recipient_id == ben and not key.event_id.startswith("friend.")
        )
        with ThreadPoolExecutor(6) as pool:
            claims = list(
                pool.map(lambda _: social.outbox.claim(key, NOW_MS, NOW_MS + 10), range(6))
            )
        (event,) = (event for event in claims if event)
        assert event.key == key
        assert key not in social.outbox.pending(NOW_MS + 9, 100_000)
        assert social.outbox.mark_delivered(key)
        assert not social.outbox.mark_delivered(key)
        late_ms = NOW_MS + 11
        assert social.outbox.claim(key, late_ms, late_ms + 10) is None
        assert key not in social.outbox.pending(late_ms, 100_000)

    def test_a_claim_that_is_not_marked_runs_out(self, social: Social) -> None:
        ann, ben = people(2)
        night_of(social, ann, ben)
        (event,) = waiting_for(social, ben)
        until_ms = NOW_MS + 60_000
        assert social.outbox.claim(event.key, until_ms - 1, until_ms) is None
        assert event.key in social.outbox.pending(until_ms, 100_000)
        assert social.outbox.claim(event.key, until_ms, until_ms + 1) == event

    def test_an_event_that_is_not_there_is_nothing_to_deliver(self, social: Social) -> None:
        key = EventKey(people(1)[0], "no.such")
        assert social.outbox.claim(key, NOW_MS, NOW_MS + 1) is None
        assert not social.outbox.mark_delivered(key)

    def test_a_sweep_takes_as_many_as_it_wants_and_nothing_of_long_ago(
        self, social: Social
    ) -> None:
        ann, *guests = people(5)
        night = night_of(social, ann, *guests)
        assert len(social.outbox.pending(NOW_MS, 3)) == 3
        long_after_ms = night.kept_until_ms
        assert night.kept_until_ms == START.at_ms + KEPT_MS
        waiting = {key[0] for key in social.outbox.pending(long_after_ms, 100_000)}
        assert waiting.isdisjoint(guests)

    def test_guests_are_told_when_their_host_is_forgotten(self, social: Social) -> None:
        ann, ben, cleo = people(3)
        night = night_of(social, ann, ben, cleo)
        social.planning.answer(cleo, night.night_id, Answer.DECLINED, NOW_MS)
        waiting_for(social, ben, cleo)
        for _ in range(2):
            forget_nights(social.nights, ann, NOW_MS + 1)
        (event,) = waiting_for(social, ann, ben, cleo)
        assert (event.kind, event.recipient_id) == (EventKind.CANCELLED, ben)
        assert (event.start, event.version) == (START, 2)
        assert ann not in repr(event)
        assert all(list(social.nights.nights_of(each)) == [] for each in (ann, ben, cleo))
        assert social.nights.night(night.night_id) is None

    @pytest.mark.parametrize("is_over", [False, True])
    def test_nobody_is_told_of_what_was_cancelled_or_is_past(
        self, social: Social, is_over: bool
    ) -> None:
        ann, ben = people(2)
        night = night_of(social, ann, ben)
        now_ms = START.at_ms + LASTS_MS if is_over else NOW_MS
        if not is_over:
            social.planning.cancel(ann, night.night_id, NOW_MS)
        waiting_for(social, ben)
        forget_nights(social.nights, ann, now_ms)
        assert kinds(social, ann, ben) == []
        assert social.nights.night(night.night_id) is None

    def test_a_guest_who_is_forgotten_leaves_no_trace_with_the_host(self, social: Social) -> None:
        ann, ben, cleo = people(3)
        night = night_of(social, ann, ben, cleo)
        for each in (ben, cleo):
            social.planning.answer(each, night.night_id, Answer.ACCEPTED, NOW_MS)
        for _ in range(2):
            forget_nights(social.nights, ben, NOW_MS)
        found = social.nights.night(night.night_id)
        assert found
        assert found.answers == {ann: Answer.ACCEPTED, cleo: Answer.ACCEPTED}
        events = waiting_for(social, ann, ben, cleo)
        assert [(event.kind, event.recipient_id) for event in events if event.about_id] == [
            (EventKind.ANSWERED, ann)
        ]
        assert ben not in repr((found, events))
        assert list(social.nights.nights_of(ben)) == []

    def test_what_was_planned_or_said_after_the_moment_stays(self, social: Social) -> None:
        ann, ben = people(2)
        befriend(social, ann, ben)
        befriend(social, ben, ann)
        plan = social.planning.plan
        old = plan(ann, START, [ben], NOW_MS, request_id="old")
        new = plan(ann, START, [ben], NOW_MS + 2, request_id="new")
        asked = plan(ben, START, [ann], NOW_MS, request_id="asked")
        answered = plan(ben, START, [ann], NOW_MS, request_id="answered")
        social.planning.answer(ann, answered.night_id, Answer.ACCEPTED, NOW_MS + 2)
        forget_nights(social.nights, ann, NOW_MS + 3, until_ms=NOW_MS + 1)
        found = {night.night_id for night in social.nights.nights_of(ann)}
        assert found == {new.night_id, answered.night_id}
        left = social.nights.night(asked.night_id)
        assert left
        assert left.answers == {ben: Answer.ACCEPTED}
        assert social.nights.night(old.night_id) is None
