"""Where titles come from, and where they go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from popcorn.domain.fresh_titles import FoundTitle
from popcorn.domain.movies import Movie, TitleKind


class ListingKind(StrEnum):
    """What a list of titles is of."""

    RELEASED = "released"
    POPULAR = "popular"
    CHART = "chart"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of titles to be read page by page.

    `first` and `last` are days ("2024-05-17"), both included: of first showing for RELEASED, of
    the change for CHANGED, None for the others.
    """

    what: ListingKind
    kind: TitleKind
    first: str | None = None
    last: str | None = None


class TitlePage(NamedTuple):
    """A page of a listing, in its order.

    Args:
        titles: what can be used; of CHANGED none, as that tells ids only.
        ids: The Movie Database's, of CHANGED.
        refused: why other entries cannot be used.
        pages: how many the listing has.
    """

    titles: tuple[FoundTitle | None, ...]
    ids: tuple[str, ...]
    refused: tuple[str, ...]
    pages: int


class TitleSource(Protocol):
    """Another catalogue, which is asked for what is new.

    Raises, in all methods:
        TitleSourceUnavailableError: no usable answer within timeout and retries.
        SettingsError: it does not accept who asks.
    """

    def page(self, listing: Listing, number: int) -> TitlePage:
        """One page of a listing, counted from 1."""
        ...

    def title(self, kind: TitleKind, tmdb_id: str) -> FoundTitle | None:
        """All that is known of one title; None where there is none (any more), or none of use."""
        ...


class TitleChange(NamedTuple):
    """A title as it was, None where it is new, and as it is to be."""

    before: Movie | None
    after: Movie


class TitleStore(Protocol):
    """The movies as they are kept; what comes from ratings is nobody's business here.

    Raises, in all methods:
        StoreUnavailableError: no answer in time.
    """

    def all(self) -> Iterable[Movie]:
        """Every title; its numbers of ratings may be missing."""
        ...

    def put(self, changes: Sequence[TitleChange]) -> int:
        """Write what differs between `before` and `after`, and nothing else of a title.

        So writers of different things do not undo each other. A title that was there and is gone
        meanwhile stays gone.

        Returns:
            How many titles were written.
        Raises:
            StoreUnavailableError: some, or none, were; again does the rest.
        """
        ...
