"""What every MovieNights does, and planning over it: a subclass supplies `social`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from popcorn.domain.movie_nights import (
    KEPT_MS,
    LASTS_MS,
    MOST_GUESTS,
    MOST_NIGHTS,
    Answer,
    Start,
)
from popcorn.domain.movies import MovieId
from popcorn.domain.night_planning import Planning
from popcorn.domain.ratings import ListenerId
from popcorn.domain.social_errors import (
    HostAnswersError,
    LimitReachedError,
    NightCancelledError,
    NightChangedError,
    NightOverError,
    NobodyInvitedError,
    NotTheHostError,
    StartError,
    UnknownFriendError,
    UnknownNightError,
    UnknownTimeZoneError,
)
from tests.contracts.social import (
    DAY_MS,
    NOW_MS,
    START,
    Social,
    befriend,
    night_of,
    people,
    raised_by,
)

ALIEN = MovieId("alien-1979")
LATER = replace(START, at_ms=START.at_ms + DAY_MS)
OVER_MS = START.at_ms + LASTS_MS
Act = Callable[[Planning, ListenerId, str, int], object]
HOSTS: dict[str, Act] = {
    "movie": lambda planning, me, night, now: planning.change(me, night, now, movie_id=ALIEN),
    "start": lambda planning, me, night, now: planning.change(me, night, now, start=LATER),
    "cancel": lambda planning, me, night, now: planning.cancel(me, night, now),
    "invite": lambda planning, me, night, now: planning.invite(me, night, people(1), now),
}
GUESTS: dict[str, Act] = {
    answer.value: lambda planning, me, night, now, answer=answer: planning.answer(  # type: ignore[misc]
        me, night, answer, now
    )
    for answer in (Answer.ACCEPTED, Answer.DECLINED)
}


class NightsContract:
    """Every test has listeners of its own, so that one store can serve them all."""

    def test_everybody_sees_the_same_night(self, social: Social) -> None:
        ann, ben, cleo = people(3)
        befriend(social, ann, ben, cleo)
        night = social.planning.plan(
            ann, START, [ben, cleo], NOW_MS, movie_id=ALIEN, request_id="1"
        )
        assert (night.movie_id, night.start, night.version) == (ALIEN, START, 1)
        assert night.answers == {ann: Answer.ACCEPTED, ben: Answer.PENDING, cleo: Answer.PENDING}
        for each in (ann, ben, cleo):
            assert social.planning.upcoming(each, NOW_MS) == [night]
        assert social.planning.upcoming(people(1)[0], NOW_MS) == []

    @pytest.mark.parametrize(
        ("start", "error"),
        [
            (Start(NOW_MS - 1, "UTC"), StartError),
            (Start(NOW_MS + 400 * DAY_MS, "UTC"), StartError),
            (Start(NOW_MS + 1, "Mars/Olympus"), UnknownTimeZoneError),
        ],
    )
    def test_a_start_that_cannot_be_is_refused(
        self, social: Social, start: Start, error: type[Exception]
    ) -> None:
        ann, ben = people(2)
        night = night_of(social, ann, ben)
        with pytest.raises(error):
            social.planning.plan(ann, start, [ben], NOW_MS, request_id="1")
        with pytest.raises(error):
            social.planning.change(ann, night.night_id, NOW_MS, start=start)
        assert social.planning.upcoming(ann, NOW_MS) == [night]

    def test_a_night_for_nobody_or_for_strangers_is_refused(self, social: Social) -> None:
        ann, ben, stranger = people(3)
        night = night_of(social, ann, ben)
        # What is asked for is no friend's yet.
        code = social.befriending.offer_code(ann, NOW_MS)
        social.befriending.ask(stranger, code.digits, NOW_MS)
        for guests, error in (
            ([], NobodyInvitedError),
            ([ann], NobodyInvitedError),
            ([ben, stranger], UnknownFriendError),
        ):
            with pytest.raises(error):
                social.planning.plan(ann, START, guests, NOW_MS, request_id="1")
            with pytest.raises(error):
                social.planning.invite(ann, night.night_id, guests, NOW_MS)
        assert social.planning.upcoming(ann, NOW_MS) == [night]

    def test_there_are_only_so_many_guests_and_nights(self, social: Social) -> None:
        ann, *friends = people(MOST_GUESTS + 2)
        befriend(social, ann, *friends)
        with pytest.raises(LimitReachedError) as raised:
            social.planning.plan(ann, START, friends, NOW_MS, request_id="many")
        assert (raised.value.what, raised.value.most) == ("guests", MOST_GUESTS)
        nights = [
            social.planning.plan(ann, START, friends[:-1], NOW_MS, request_id=str(number))
            for number in range(MOST_NIGHTS)
        ]
        with pytest.raises(LimitReachedError):
            social.planning.invite(ann, nights[0].night_id, friends[-1:], NOW_MS)
        with pytest.raises(LimitReachedError) as raised:
            social.planning.plan(ann, START, friends[:1], NOW_MS, request_id="one more")
        assert (raised.value.what, raised.value.most) == ("nights", MOST_NIGHTS)
        social.planning.cancel(ann, nights[0].night_id, NOW_MS)
        social.planning.plan(ann, START, friends[:1], NOW_MS, request_id="one more")
        # Every guest of a full night hears of every change, in one transaction.
        moved = social.planning.change(ann, nights[1].night_id, NOW_MS, start=LATER)
        assert social.nights.night(moved.night_id) == moved
        social.planning.cancel(ann, moved.night_id, NOW_MS)

    def test_guests_answer_and_may_change_their_minds(self, social: Social) -> None:
        ann, ben, cleo = people(3)
        night = night_of(social, ann, ben, cleo)
        for answer in (Answer.ACCEPTED, Answer.ACCEPTED, Answer.DECLINED, Answer.ACCEPTED):
            after = social.planning.answer(ben, night.night_id, answer, NOW_MS)
            assert after.answers[ben] is answer
            assert social.nights.night(night.night_id) == after
        assert (after.guests[ben].changes, after.version) == (3, 1)
        assert after.answers[cleo] is Answer.PENDING

    def test_the_host_changes_movie_and_start(self, social: Social) -> None:
        ann, ben = people(2)
        night = night_of(social, ann, ben)
        social.planning.answer(ben, night.night_id, Answer.ACCEPTED, NOW_MS)
        chosen = social.planning.change(ann, night.night_id, NOW_MS, movie_id=ALIEN)
        assert (chosen.movie_id, chosen.start, chosen.version) == (ALIEN, START, 2)
        assert chosen.answers[ben] is Answer.ACCEPTED
        moved = social.planning.change(ann, night.night_id, NOW_MS, start=LATER)
        assert (moved.movie_id, moved.start, moved.version) == (ALIEN, LATER, 3)
        assert moved.answers[ben] is Answer.PENDING
        undecided = social.planning.change(ann, night.night_id, NOW_MS, movie_id=None)
        assert undecided.movie_id is None
        assert social.nights.night(night.night_id) == undecided
        assert social.planning.change(ann, night.night_id, NOW_MS, start=LATER) == undecided

    def test_who_knows_a_former_version_changes_and_answers_nothing(self, social: Social) -> None:
        ann, ben = people(2)
        night = night_of(social, ann, ben)
        now = social.planning.change(ann, night.night_id, NOW_MS, movie_id=ALIEN, seen_version=1)
        with pytest.raises(NightChangedError) as raised:
            social.planning.change(ann, night.night_id, NOW_MS, start=LATER, seen_version=1)
        assert raised.value.night == now
        with pytest.raises(NightChangedError):
            social.planning.answer(ben, night.night_id, Answer.ACCEPTED, NOW_MS, seen_version=1)
        assert social.nights.night(night.night_id) == now
        social.planning.answer(ben, night.night_id, Answer.ACCEPTED, NOW_MS, seen_version=2)

    def test_a_cancelled_night_stays_cancelled(self, social: Social) -> None:
        ann, ben = people(2)
        night = night_of(social, ann, ben)
        gone = social.planning.cancel(ann, night.night_id, NOW_MS)
        assert gone.is_cancelled
        assert social.planning.cancel(ann, night.night_id, NOW_MS) == gone
        for name in ("movie", "start", "invite"):
            with pytest.raises(NightCancelledError):
                HOSTS[name](social.planning, ann, night.night_id, NOW_MS)
        for act in GUESTS.values():
            with pytest.raises(NightCancelledError):
                act(social.planning, ben, night.night_id, NOW_MS)
        assert raised_by(lambda: social.planning.cancel(ben, night.night_id, NOW_MS)) is (
            NotTheHostError
        )
        assert social.planning.upcoming(ben, NOW_MS) == [gone]

    def test_past_nights_drop_out_and_cannot_be_changed(self, social: Social) -> None:
        ann, ben = people(2)
        night = night_of(social, ann, ben)
        assert social.planning.upcoming(ben, OVER_MS - 1) == [night]
        assert social.planning.upcoming(ben, OVER_MS) == []
        for who, acts in ((ann, HOSTS), (ben, GUESTS)):
            for act in acts.values():
                with pytest.raises(NightOverError):
                    act(social.planning, who, night.night_id, OVER_MS)

    def test_upcoming_nights_are_in_the_order_of_their_starts(self, social: Social) -> None:
        ann, ben = people(2)
        befriend(social, ann, ben)
        for number in (3, 1, 2):
            start = replace(START, at_ms=START.at_ms + number)
            social.planning.plan(ann, start, [ben], NOW_MS, request_id=str(number))
        starts = [
            night.start.at_ms - START.at_ms for night in social.planning.upcoming(ben, NOW_MS)
        ]
        assert starts == [1, 2, 3]

    @pytest.mark.parametrize("name", [*HOSTS, *GUESTS])
    def test_who_has_no_part_in_a_night_does_not_know_it(self, social: Social, name: str) -> None:
        ann, ben, stranger = people(3)
        night = night_of(social, ann, ben)
        act = (HOSTS | GUESTS)[name]
        with pytest.raises(UnknownNightError):
            act(social.planning, stranger, night.night_id, NOW_MS)
        with pytest.raises(UnknownNightError):
            act(social.planning, ann, "no such night", NOW_MS)
        with pytest.raises(NotTheHostError if name in HOSTS else HostAnswersError):
            act(social.planning, ben if name in HOSTS else ann, night.night_id, NOW_MS)
        assert social.nights.night(night.night_id) == night

    def test_a_night_is_kept_for_a_month_after_its_start(self, social: Social) -> None:
        ann, ben = people(2)
        night = night_of(social, ann, ben)
        assert night.kept_until_ms == START.at_ms + KEPT_MS
        moved = social.planning.change(ann, night.night_id, NOW_MS, start=LATER)
        assert moved.kept_until_ms == LATER.at_ms + KEPT_MS
        assert list(social.nights.nights_of(ben)) == [moved]
