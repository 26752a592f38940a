"""One person under two ids: an Echo's listener and an account become one, and part again.

docs/account-linking.md has the rules. Everything can be repeated, and goes on where it was ended:
what is there already is not written again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from popcorn.domain.addresses import Address
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.friends import Introduction
from popcorn.domain.marks import Mark
from popcorn.domain.merging_company import (
    copy_friends,
    move_code,
    move_friends,
    move_nights,
    move_reminders,
)
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId, Rating
from popcorn.domain.threads import Threads

if TYPE_CHECKING:
    from popcorn.ports import ListenerStore, Social

Said = TypeVar("Said", Rating, Mark, GenreWish)
_THREADS = 8
_MOST_RETRIES = 10


class Merging:
    """Takes what was said under one id to another.

    Raises, in all methods:
        StoreUnavailableError: some of it may not be there yet; repeat it.
    """

    def __init__(self, store: ListenerStore, social: Social) -> None:
        self._store = store
        self._social = social

    def join(self, echo_id: ListenerId, account_id: ListenerId, now_ms: int) -> None:
        """Let an account have all that an Echo's listener has: of two sayings the newer one, and of
        two that are as old, the account's.

        Friends, their code and movie nights move; the rest stays where it was, too.

        Args:
            now_ms: milliseconds since 1970-01-01 UTC.
        """
        self._copy_titles(echo_id, account_id)
        friends = self._social.friends
        move_friends(friends, echo_id, account_id)
        move_code(friends, echo_id, account_id, now_ms)
        move_nights(self._social.nights, echo_id, account_id)
        move_reminders(self._social.nights, echo_id, account_id)
        self._introduce(echo_id, account_id, now_ms)
        self._change_address(account_id, lambda mine: self._joined(mine, echo_id), now_ms)

    def part(
        self, account_id: ListenerId, echo_id: ListenerId, joined_at_ms: int, now_ms: int
    ) -> None:
        """Let an Echo's listener have all that the account has: what was said before `join`, and
        since. The account keeps it, and its movie nights to itself.

        Args:
            joined_at_ms: when `join` was done (milliseconds since 1970-01-01 UTC, like `now_ms`).
                What the Echo's listener has from before, and the account has not, was taken back
                since.
        """
        self._copy_titles(account_id, echo_id)
        self._take_back(account_id, echo_id, joined_at_ms)
        friends = self._social.friends
        copy_friends(friends, account_id, echo_id)
        given = friends.introductions([account_id]).get(account_id)
        if given:
            friends.set_name(echo_id, given.name, now_ms)
            friends.set_sharing(echo_id, given.is_sharing, now_ms)
            friends.set_time_zone(echo_id, friends.time_zone_of(account_id), now_ms)
        self._change_address(account_id, lambda mine: self._parted(mine, echo_id), now_ms)

    def _copy_titles(self, source: ListenerId, target: ListenerId) -> None:
        store = self._store
        marks, wishes = store.marks_and_wishes_of(source)
        other_marks, other_wishes = store.marks_and_wishes_of(target)
        ratings = _newer(store.ratings_of(source), store.ratings_of(target), _rated, target)
        writes: list[Callable[[], object]] = [
            *(partial(store.put_rating, each) for each in ratings),
            *(
                partial(store.put_mark, each)
                for each in _newer(marks, other_marks, _marked, target)
            ),
            *(
                partial(store.put_genre_wish, each)
                for each in _newer(wishes, other_wishes, _wished, target)
            ),
        ]
        with Threads(max_workers=_THREADS, thread_name_prefix="merging") as threads:
            for writing in [threads.submit(write) for write in writes]:
                writing.result()

    def _take_back(self, account_id: ListenerId, echo_id: ListenerId, until_ms: int) -> None:
        """What the account has no longer."""
        store = self._store
        rated = {each.movie_id for each in store.ratings_of(account_id)}
        marks, wishes = store.marks_and_wishes_of(account_id)
        marked, wished = {each.movie_id for each in marks}, {each.genre for each in wishes}
        for rating in store.ratings_of(echo_id):
            if rating.movie_id not in rated and rating.rated_at_ms <= until_ms:
                store.take_back_rating(echo_id, rating.movie_id)
        marks, wishes = store.marks_and_wishes_of(echo_id)
        for mark in marks:
            if mark.movie_id not in marked and mark.marked_at_ms <= until_ms:
                store.take_back_mark(echo_id, mark.movie_id)
        for wish in wishes:
            if wish.genre not in wished and wish.said_at_ms <= until_ms:
                store.take_back_genre_wish(echo_id, wish.genre)

    def _introduce(self, echo_id: ListenerId, account_id: ListenerId, now_ms: int) -> None:
        """What the account says of itself stays; it shares nothing that it did not agree to."""
        friends = self._social.friends
        given = friends.introductions([echo_id, account_id])
        theirs = given.get(echo_id, Introduction())
        mine = given.get(account_id)
        if theirs.is_sharing and mine is None:
            friends.set_sharing(account_id, True, now_ms)
        if theirs.name and not (mine and mine.name):
            friends.set_name(account_id, theirs.name, now_ms)
        time_zone = friends.time_zone_of(echo_id)
        if time_zone and not friends.time_zone_of(account_id):
            friends.set_time_zone(account_id, time_zone, now_ms)

    def _joined(self, mine: Address | None, echo_id: ListenerId) -> Address | None:
        """The account's address, with what it has not and the Echo's listener has."""
        theirs = self._social.addresses.address_of(echo_id)
        if theirs is None:
            return mine
        joined = mine or replace(
            Address(listener_id=echo_id), locale=theirs.locale, wanted=theirs.wanted
        )
        if joined.email is None and theirs.code is None:
            joined = replace(joined, email=theirs.email)
        if joined.alexa_user_id is None:
            user_id, endpoint = theirs.alexa_user_id, theirs.alexa_endpoint
            joined = replace(joined, alexa_user_id=user_id, alexa_endpoint=endpoint)
        return joined

    def _parted(self, mine: Address | None, echo_id: ListenerId) -> Address | None:
        """The account's address without the Echo's devices."""
        theirs = self._social.addresses.address_of(echo_id)
        if mine is None or theirs is None or mine.alexa_user_id != theirs.alexa_user_id:
            return mine
        return replace(mine, alexa_user_id=None, alexa_endpoint=None)

    def _change_address(
        self, account_id: ListenerId, step: Callable[[Address | None], Address | None], now_ms: int
    ) -> None:
        """Take a step from what is stored, again where somebody else was faster."""
        book = self._social.addresses
        for _ in range(_MOST_RETRIES):
            before = book.address_of(account_id)
            after = step(before)
            if after is None or after == before:
                return
            after = replace(
                after,
                listener_id=account_id,
                changes=before.changes + 1 if before else 1,
                changed_at_ms=now_ms,
            )
            if book.change(before, after, ()):
                return
        raise StoreUnavailableError("others change the same address faster")


def _newer(
    source: Sequence[Said],
    target: Iterable[Said],
    key: Callable[[Said], tuple[Hashable, int]],
    target_id: ListenerId,
) -> list[Said]:
    """What one listener has and another has not, or has as it was before; as the other's."""
    known = dict(map(key, target))
    found = []
    for each in source:
        what, at_ms = key(each)
        if what not in known or at_ms > known[what]:
            found.append(replace(each, listener_id=target_id))
    return found


def _rated(rating: Rating) -> tuple[Hashable, int]:
    return rating.movie_id, rating.rated_at_ms


def _marked(mark: Mark) -> tuple[Hashable, int]:
    return mark.movie_id, mark.marked_at_ms


def _wished(wish: GenreWish) -> tuple[Hashable, int]:
    return wish.genre, wish.said_at_ms
