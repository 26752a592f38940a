"""What friends are watching and what they loved, of those who let their friends know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from popcorn.domain.befriending import Befriending
from popcorn.domain.friends import Friend
from popcorn.domain.marks import MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.domain.threads import Threads

if TYPE_CHECKING:
    from popcorn.ports import Friends, ListenerStore

LOVED_FROM_HALF_STEPS = 9
"""Four and a half stars: what one tells a friend about is more than liked."""
MOST_TITLES = 10
_THREADS = 6


@dataclass(frozen=True, slots=True)
class SharedTitles:
    """One friend's titles, newest first, up to `MOST_TITLES` of each."""

    friend: Friend
    watching: tuple[MovieId, ...]
    loved: tuple[MovieId, ...]


class Sharing:
    """Reads friends' shelves; nobody's who is no accepted friend, or does not share."""

    def __init__(self, friends: Friends, store: ListenerStore) -> None:
        self._befriending = Befriending(friends)
        self._store = store

    def of_friends(self, me: ListenerId) -> list[SharedTitles]:
        """Of each friend who shares, and has something to share, by name.

        Raises:
            StoreUnavailableError: no answer in time.
        """
        sharing = [friend for friend in self._befriending.all(me) if friend.is_sharing]
        with Threads(max_workers=_THREADS, thread_name_prefix="sharing") as threads:
            shared = list(threads.map(self._titles, sharing))
        return [each for each in shared if each.watching or each.loved]

    def _titles(self, friend: Friend) -> SharedTitles:
        marks = self._store.marks_of(friend.other_id)
        ratings = self._store.ratings_of(friend.other_id)
        watching = [each.movie_id for each in marks if each.kind is MarkKind.WATCHING]
        loved = [
            each.movie_id for each in ratings if each.stars.half_steps >= LOVED_FROM_HALF_STEPS
        ]
        return SharedTitles(friend, _newest(watching), _newest(loved))


def _newest(oldest_first: list[MovieId]) -> tuple[MovieId, ...]:
    return tuple(reversed(oldest_first[-MOST_TITLES:]))
