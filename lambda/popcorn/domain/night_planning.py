"""Planning movie nights: what hosts and guests can do, and who is told of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from enum import Enum
from typing import TYPE_CHECKING

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.friends import Tie
from popcorn.domain.movie_nights import MOST_GUESTS, MOST_NIGHTS, Answer, Night, Start
from popcorn.domain.movies import MovieId
from popcorn.domain.night_events import events_of
from popcorn.domain.ratings import ListenerId
from popcorn.domain.social_errors import (
    HostAnswersError,
    LimitReachedError,
    NightCancelledError,
    NightChangedError,
    NightOverError,
    NobodyInvitedError,
    NotTheHostError,
    UnknownFriendError,
    UnknownNightError,
)

if TYPE_CHECKING:
    from popcorn.ports import Friends, MovieNights

MOST_RETRIES = 25
"""More than the guests of a night: of those who write at once, one gets through each time."""


class Unchanged(Enum):
    """The default of an argument for which None is a value."""

    UNCHANGED = "unchanged"


class Planning:
    """Every change is stored together with the events that tell of it; a second one alike changes
    nothing and tells nobody.

    `now_ms`, here: milliseconds since 1970-01-01 UTC. `seen_version`: the version of the night that
    the listener knew when they spoke; None where it does not matter.

    Raises, in all methods:
        StoreUnavailableError: it may or may not be stored; do not acknowledge it.
    """

    def __init__(self, nights: MovieNights, friends: Friends) -> None:
        self._nights = nights
        self._friends = friends

    def plan(
        self,
        host_id: ListenerId,
        start: Start,
        guest_ids: Collection[ListenerId],
        now_ms: int,
        *,
        movie_id: MovieId | None = None,
        request_id: str,
    ) -> Night:
        """Make a night and invite friends to it; the host comes, everybody else is asked.

        Args:
            request_id: what a request and its repetitions have in common, such as Alexa's id of
                it: one host and id make one night.
        Raises:
            StartError, UnknownTimeZoneError: the start cannot be used.
            NobodyInvitedError: there is no guest but the host.
            UnknownFriendError: one of them is no friend.
            LimitReachedError: too many guests, or nights.
        """
        night_id = hashlib.sha256(f"{host_id}\n{request_id}".encode()).hexdigest()[:32]
        if made := self._nights.night(night_id):
            return made
        start.require_usable(now_ms)
        night = Night(night_id, host_id, movie_id, start, now_ms).inviting(guest_ids, now_ms)
        if not night.guests:
            raise NobodyInvitedError("a movie night needs a guest")
        self._require_invitable(night, night.guests)
        hosted = [each for each in self.upcoming(host_id, now_ms) if each.host_id == host_id]
        if sum(not each.is_cancelled for each in hosted) >= MOST_NIGHTS:
            raise LimitReachedError("nights", MOST_NIGHTS)
        if self._nights.create(night, events_of(None, night, now_ms)):
            return night
        return self.find(host_id, night_id)

    def invite(
        self, host_id: ListenerId, night_id: str, guest_ids: Collection[ListenerId], now_ms: int
    ) -> Night:
        """Invite more friends; who is invited already stays as they are.

        Raises: as `change`, and NobodyInvitedError, UnknownFriendError, LimitReachedError.
        """

        def invited(night: Night) -> Night:
            self._require_changeable(night, host_id, now_ms)
            after = night.inviting(guest_ids, now_ms)
            self._require_invitable(after, after.guests.keys() - night.guests.keys())
            return after

        if not set(guest_ids) - {host_id}:
            raise NobodyInvitedError("nobody to invite")
        return self._apply(host_id, night_id, invited, now_ms)

    def change(
        self,
        host_id: ListenerId,
        night_id: str,
        now_ms: int,
        *,
        movie_id: MovieId | Unchanged | None = Unchanged.UNCHANGED,
        start: Start | None = None,
        seen_version: int | None = None,
    ) -> Night:
        """Choose another movie (None: not decided) or another start.

        At another moment, guests are asked anew.

        Raises:
            UnknownNightError: there is none, or it is none of theirs.
            NotTheHostError: the listener is a guest.
            NightCancelledError, NightOverError: nothing can be changed any more.
            NightChangedError: it has another version than `seen_version`.
            StartError, UnknownTimeZoneError: the new start cannot be used.
        """

        def changed(night: Night) -> Night:
            self._require_changeable(night, host_id, now_ms)
            _require_version(night, seen_version)
            movie = night.movie_id if isinstance(movie_id, Unchanged) else movie_id
            after = night.planned(movie, start or night.start)
            if after.start != night.start:
                after.start.require_usable(now_ms)
            return after

        return self._apply(host_id, night_id, changed, now_ms)

    def cancel(self, host_id: ListenerId, night_id: str, now_ms: int) -> Night:
        """Call it off, for good.

        Raises:
            UnknownNightError, NotTheHostError, NightOverError: as `change`.
        """

        def cancelled(night: Night) -> Night:
            if not night.is_cancelled:
                self._require_changeable(night, host_id, now_ms)
            elif night.host_id != host_id:
                raise NotTheHostError("only the host cancels")
            return night.cancelled()

        return self._apply(host_id, night_id, cancelled, now_ms)

    def answer(
        self,
        guest_id: ListenerId,
        night_id: str,
        answer: Answer,
        now_ms: int,
        *,
        seen_version: int | None = None,
    ) -> Night:
        """Accept or decline; one may change one's mind.

        Raises:
            UnknownNightError: there is none, or they are not invited.
            HostAnswersError: the listener is the host.
            NightCancelledError, NightOverError: there is nothing to answer any more.
            NightChangedError: it has another version than `seen_version`.
        """

        def answered(night: Night) -> Night:
            if night.host_id == guest_id:
                raise HostAnswersError("the host comes, or cancels")
            _require_on(night, now_ms)
            _require_version(night, seen_version)
            return night.answered(guest_id, answer, now_ms)

        return self._apply(guest_id, night_id, answered, now_ms)

    def find(self, me: ListenerId, night_id: str) -> Night:
        """A night that a listener hosts or is invited to, over or cancelled ones too.

        Raises:
            UnknownNightError: there is none, or it is none of theirs.
        """
        night = self._nights.night(night_id)
        if night is None or me not in night.answers:
            raise UnknownNightError("there is no such night for them")
        return night

    def upcoming(self, me: ListenerId, now_ms: int) -> list[Night]:
        """The nights that a listener hosts or is invited to, the next one first; cancelled ones
        among them, past ones not.
        """
        nights = [each for each in self._nights.nights_of(me) if not each.is_over(now_ms)]
        return sorted(nights, key=lambda night: (night.start.at_ms, night.night_id))

    def _apply(
        self, me: ListenerId, night_id: str, step: Callable[[Night], Night], now_ms: int
    ) -> Night:
        """Take a step from what is stored, again where somebody else was faster."""
        for _ in range(MOST_RETRIES):
            before = self.find(me, night_id)
            after = step(before)
            if after == before or self._nights.change(
                before, after, events_of(before, after, now_ms)
            ):
                return after
        raise StoreUnavailableError("others change the same night faster")

    def _require_changeable(self, night: Night, host_id: ListenerId, now_ms: int) -> None:
        if night.host_id != host_id:
            raise NotTheHostError("only the host changes a night")
        _require_on(night, now_ms)

    def _require_invitable(self, night: Night, new_guest_ids: Collection[ListenerId]) -> None:
        if len(night.guests) > MOST_GUESTS:
            raise LimitReachedError("guests", MOST_GUESTS)
        friendships = self._friends.friendships_of(night.host_id)
        friends = {each.other_id for each in friendships if each.tie is Tie.FRIENDS}
        if not friends.issuperset(new_guest_ids):
            raise UnknownFriendError("only friends are invited")


def _require_on(night: Night, now_ms: int) -> None:
    if night.is_cancelled:
        raise NightCancelledError("the night was cancelled")
    if night.is_over(now_ms):
        raise NightOverError("the night is past")


def _require_version(night: Night, seen_version: int | None) -> None:
    if seen_version not in (None, night.version):
        raise NightChangedError(night)
