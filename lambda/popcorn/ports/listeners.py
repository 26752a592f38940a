"""What is kept of listeners: their ratings, marks and wishes, and which voices a household has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId, Rating


class ListenerStore(Protocol):
    """What listeners rated, marked and wished. The truth; every other place may lag behind it."""

    def ratings_of(self, listener_id: ListenerId) -> Sequence[Rating]:
        """All ratings of one listener, oldest first, with every acknowledged write included.

        Returns:
            Empty for a listener who is not known.
        Raises:
            StoreUnavailableError: no answer in time.
        """
        ...

    def rating(self, listener_id: ListenerId, movie_id: MovieId) -> Rating | None:
        """One rating, or None.

        Raises:
            StoreUnavailableError: no answer in time.
        """
        ...

    def put_rating(self, rating: Rating) -> Rating | None:
        """Store a rating in place of an older one; returning means that it is stored.

        Writing the same rating again changes nothing, and one that is older than the stored
        one (`Rating.replaces`) is dropped, so that a retry that arrives late does no harm. One
        that arrives after the rating was taken back does store it again: nothing remembers what
        is not there.

        Returns:
            The rating that was stored before the call, None where there was none.
        Raises:
            StoreUnavailableError: it may or may not be stored; do not acknowledge it.
        """
        ...

    def take_back_rating(self, listener_id: ListenerId, movie_id: MovieId) -> Rating | None:
        """Remove a rating; taking back what is not there changes nothing.

        Returns:
            What was removed, None where there was nothing.
        Raises:
            StoreUnavailableError: it may or may not be removed; do not acknowledge it.
        """
        ...

    def marks_of(self, listener_id: ListenerId) -> Sequence[Mark]:
        """All marks of one listener, oldest first, with every acknowledged write included.

        Returns:
            Empty for a listener who is not known.
        Raises:
            StoreUnavailableError: no answer in time.
        """
        ...

    def put_mark(self, mark: Mark) -> Mark | None:
        """Store a mark in place of an older one, of whatever kind; as `put_rating` otherwise.

        A rating of the same movie stays.

        Returns:
            The mark that was stored before the call, None where there was none.
        Raises:
            StoreUnavailableError: it may or may not be stored; do not acknowledge it.
        """
        ...

    def take_back_mark(
        self, listener_id: ListenerId, movie_id: MovieId, kind: MarkKind | None = None
    ) -> Mark | None:
        """Remove a mark; taking back what is not there changes nothing.

        Args:
            kind: remove it only if it is of this kind, whatever others do meanwhile.
        Returns:
            What was removed, None where there was nothing.
        Raises:
            StoreUnavailableError: it may or may not be removed; do not acknowledge it.
        """
        ...

    def marks_and_wishes_of(
        self, listener_id: ListenerId
    ) -> tuple[Sequence[Mark], Sequence[GenreWish]]:
        """What `marks_of` and `genre_wishes_of` answer, in one read.

        Raises:
            StoreUnavailableError: no answer in time.
        """
        ...

    def genre_wishes_of(self, listener_id: ListenerId) -> Sequence[GenreWish]:
        """All that one listener said of genres, every acknowledged write included, by genre.

        Returns:
            Empty for a listener who is not known.
        Raises:
            StoreUnavailableError: no answer in time.
        """
        ...

    def put_genre_wish(self, wish: GenreWish) -> GenreWish | None:
        """Store what is said of a genre in place of what was; as `put_rating` otherwise.

        Returns:
            The wish that was stored before the call, None where there was none.
        Raises:
            StoreUnavailableError: it may or may not be stored; do not acknowledge it.
        """
        ...

    def take_back_genre_wish(self, listener_id: ListenerId, genre: Genre) -> GenreWish | None:
        """Remove what was said of a genre; taking back what is not there changes nothing.

        Returns:
            What was removed, None where there was nothing.
        Raises:
            StoreUnavailableError: it may or may not be removed; do not acknowledge it.
        """
        ...

    def forget(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        """Delete all that one listener rated, marked and wished; what others have stays.

        Doing it again changes nothing, so a call that failed half way is resumed by repeating it.

        Args:
            until_ms: keep what was said after that moment (milliseconds since
                1970-01-01 UTC): for a wish that arrives late.
        Raises:
            StoreUnavailableError: some of it may still be there; do not acknowledge it.
        """
        ...


class Households(Protocol):
    """Which recognised voices a household has: what is deleted with it is found here."""

    def remember_member(self, household_id: ListenerId, listener_id: ListenerId) -> None:
        """Note that a voice was recognised in a household; a second time changes nothing.

        Raises:
            StoreUnavailableError: it may or may not be noted.
        """
        ...

    def members(self, household_id: ListenerId) -> frozenset[ListenerId]:
        """The recognised voices of a household, every acknowledged one included.

        Returns:
            Empty for a household that is not known.
        Raises:
            StoreUnavailableError: no answer in time.
        """
        ...

    def forget_member(self, household_id: ListenerId, listener_id: ListenerId) -> None:
        """Strike one voice off; one that is not there changes nothing.

        Raises:
            StoreUnavailableError: it may or may not be noted still.
        """
        ...

    def forget_household(self, household_id: ListenerId) -> None:
        """Delete what is noted of a household; what its voices rated is the `ListenerStore`'s.

        Raises:
            StoreUnavailableError: it may or may not be there still.
        """
        ...
