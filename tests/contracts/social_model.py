"""Friends and movie nights as plain dictionaries: what any store has to agree with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field
from typing import Any

from popcorn.domain import social_errors as errors
from popcorn.domain.movie_nights import LASTS_MS
from tests.contracts.social import DAY_MS

Refusal = type[Exception] | None
Told = tuple[Any, ...]
"""Recipient, kind, night, version, guest who answered, answer."""


@dataclass
class ModelNight:
    host: str
    start_ms: int
    guests: dict[str, str]
    movie: str | None = None
    version: int = 1
    is_cancelled: bool = False


@dataclass
class Model:
    """Each act returns what it is refused with, or None; a refused act changes nothing."""

    asked: set[tuple[str, str]] = field(default_factory=set)
    friends: set[frozenset[str]] = field(default_factory=set)
    codes: dict[str, tuple[str, int]] = field(default_factory=dict)
    tries: Counter[tuple[str, int]] = field(default_factory=Counter)
    nights: dict[str, ModelNight] = field(default_factory=dict)
    told: Counter[Told] = field(default_factory=Counter)

    # ------------------------------------------------------------------------------ friends

    def ask(self, me: str, digits: str, now_ms: int) -> Refusal:
        self.tries[me, now_ms // DAY_MS] += 1
        if self.tries[me, now_ms // DAY_MS] > 10:
            return errors.TooManyTriesError
        owners = [
            owner
            for owner, (code, at_ms) in self.codes.items()
            if code == digits and now_ms < at_ms + DAY_MS
        ]
        if not owners:
            return errors.UnknownCodeError
        (other,) = owners
        if other == me:
            return errors.OwnCodeError
        if (other, me) in self.asked:
            self._become_friends(me, other)
        elif frozenset((me, other)) not in self.friends:
            self.asked.add((me, other))
        return None

    def accept(self, me: str, other: str) -> Refusal:
        if frozenset((me, other)) in self.friends:
            return None
        if (other, me) not in self.asked:
            return errors.UnknownFriendError
        self._become_friends(me, other)
        return None

    def end(self, me: str, other: str) -> None:
        self.asked -= {(me, other), (other, me)}
        self.friends.discard(frozenset((me, other)))

    def ties(self, me: str) -> dict[str, str]:
        friends = {other: "friends" for pair in self.friends if me in pair for other in pair - {me}}
        asked = {other: "asked" for who, other in self.asked if who == me}
        asks = {who: "asks-me" for who, other in self.asked if other == me}
        return friends | asked | asks

    def _become_friends(self, me: str, other: str) -> None:
        self.end(me, other)
        self.friends.add(frozenset((me, other)))

    # ------------------------------------------------------------------------------- nights

    def plan(self, host: str, night_id: str, start_ms: int, guests: Set[str]) -> Refusal:
        refusal = self._may_invite(host, guests)
        if refusal is None:
            self.nights[night_id] = ModelNight(host, start_ms, dict.fromkeys(guests, "pending"))
            self._tell("invited", night_id, guests)
        return refusal

    def invite(self, me: str, night_id: str, guests: Set[str], now_ms: int) -> Refusal:
        if not guests - {me}:
            return errors.NobodyInvitedError
        if refusal := self._may_change(me, night_id, now_ms):
            return refusal
        new = guests - self.nights[night_id].guests.keys()
        if new and (refusal := self._may_invite(me, new)):
            return refusal
        self.nights[night_id].guests |= dict.fromkeys(new, "pending")
        self._tell("invited", night_id, new)
        return None

    def change(
        self, me: str, night_id: str, movie: str | None, start_ms: int, now_ms: int
    ) -> Refusal:
        if refusal := self._may_change(me, night_id, now_ms):
            return refusal
        night = self.nights[night_id]
        is_moved = start_ms != night.start_ms
        if not is_moved and movie == night.movie:
            return None
        if is_moved and start_ms <= now_ms:
            return errors.StartError
        told = {guest for guest, answer in night.guests.items() if is_moved or answer != "declined"}
        if is_moved:
            night.guests = dict.fromkeys(night.guests, "pending")
        night.movie, night.start_ms, night.version = movie, start_ms, night.version + 1
        self._tell("changed", night_id, told)
        return None

    def cancel(self, me: str, night_id: str, now_ms: int) -> Refusal:
        refusal = self._may_change(me, night_id, now_ms)
        if refusal is errors.NightCancelledError:
            return None
        if refusal is None:
            self._cancel(night_id)
        return refusal

    def answer(self, me: str, night_id: str, answer: str, now_ms: int) -> Refusal:
        night = self.nights.get(night_id)
        if night is None or me not in (night.host, *night.guests):
            return errors.UnknownNightError
        if me == night.host:
            return errors.HostAnswersError
        if refusal := self._is_closed(night, now_ms):
            return refusal
        if night.guests[me] != answer:
            night.guests[me] = answer
            self.told[night.host, "answered", night_id, night.version, me, answer] += 1
        return None

    def forget(self, me: str, now_ms: int) -> None:
        for night_id, night in list(self.nights.items()):
            if night.host == me:
                if not self._is_closed(night, now_ms):
                    self._cancel(night_id)
                del self.nights[night_id]
            elif me in night.guests:
                del night.guests[me]
        for other in self.ties(me):
            self.end(me, other)
        self.codes.pop(me, None)
        self.told = Counter({each: n for each, n in self.told.items() if me not in each})

    def upcoming(self, me: str, now_ms: int) -> dict[str, ModelNight]:
        return {
            night_id: night
            for night_id, night in self.nights.items()
            if me in (night.host, *night.guests) and now_ms < night.start_ms + LASTS_MS
        }

    def _cancel(self, night_id: str) -> None:
        night = self.nights[night_id]
        night.is_cancelled, night.version = True, night.version + 1
        may_come = {guest for guest, answer in night.guests.items() if answer != "declined"}
        self._tell("cancelled", night_id, may_come)

    def _may_change(self, me: str, night_id: str, now_ms: int) -> Refusal:
        night = self.nights.get(night_id)
        if night is None or me not in (night.host, *night.guests):
            return errors.UnknownNightError
        if me != night.host:
            return errors.NotTheHostError
        return self._is_closed(night, now_ms)

    def _is_closed(self, night: ModelNight, now_ms: int) -> Refusal:
        if night.is_cancelled:
            return errors.NightCancelledError
        return errors.NightOverError if now_ms >= night.start_ms + LASTS_MS else None

    def _may_invite(self, host: str, guests: Set[str]) -> Refusal:
        if not guests - {host}:
            return errors.NobodyInvitedError
        friends = {other for other, tie in self.ties(host).items() if tie == "friends"}
        return None if guests <= friends else errors.UnknownFriendError

    def _tell(self, kind: str, night_id: str, guests: Set[str]) -> None:
        for guest in guests:
            self.told[guest, kind, night_id, self.nights[night_id].version, None, None] += 1
