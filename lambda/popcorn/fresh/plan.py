"""What a run reads, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, Self

from popcorn.domain.movies import TitleKind
from popcorn.ports.titles import Listing, ListingKind

WINDOW_DAYS = 60
"""Titles are looked for again that long after they came out: many are added late."""
AHEAD_DAYS = 30
PAGES_A_MONTH = 5
"""Of 20 titles, the most popular first, of each kind."""
PAGES_OF_SHOWS = 25
"""Of the most popular shows of all time: no dataset has shows."""
PAGES_OF_CHART = 3
MOST_PAGES = 500
"""The most that The Movie Database serves of a list."""
_LONGEST_CHANGES = timedelta(days=13)
"""Of changes it tells 14 days at once, the first and the last included."""


@dataclass(frozen=True, slots=True)
class Step:
    """A listing, and how many of its pages are read at most."""

    listing: Listing
    most_pages: int

    @classmethod
    def of(cls, facts: dict[str, Any]) -> Self:
        """The step that `facts` are of."""
        named = facts["listing"]
        kinds = {"what": ListingKind(named["what"]), "kind": TitleKind(named["kind"])}
        return cls(Listing(**{**named, **kinds}), facts["most_pages"])

    def facts(self) -> dict[str, Any]:
        """What JSON can hold of it."""
        return asdict(self)


def of_fresh_titles(today: date, since: date | None, changed_since: date | None) -> list[Step]:
    """What has come out, or will, the best-known shows, and what has changed since the last run.

    Args:
        since: the first day that new titles are looked for; None: as far back as is needed.
        changed_since: the day of the last run; None where this is the first.
    """
    first = since or min(today - timedelta(WINDOW_DAYS), changed_since or today)
    steps = [
        Step(Listing(ListingKind.RELEASED, kind, start.isoformat(), end.isoformat()), PAGES_A_MONTH)
        for start, end in _months(first, today + timedelta(AHEAD_DAYS))
        for kind in TitleKind
    ]
    steps.append(Step(Listing(ListingKind.POPULAR, TitleKind.SHOW), PAGES_OF_SHOWS))
    if changed_since is not None:
        steps += [
            Step(Listing(ListingKind.CHANGED, kind, start.isoformat(), end.isoformat()), MOST_PAGES)
            for start, end in _fortnights(changed_since, today)
            for kind in TitleKind
        ]
    return steps


def of_trending() -> list[Step]:
    """The charts of both kinds."""
    return [Step(Listing(ListingKind.CHART, kind), PAGES_OF_CHART) for kind in TitleKind]


def _months(first: date, last: date) -> Iterator[tuple[date, date]]:
    """The calendar months between two days, the first and the last one cut short."""
    while first <= last:
        next_month = (first.replace(day=1) + timedelta(31)).replace(day=1)
        yield first, min(next_month - timedelta(1), last)
        first = next_month


def _fortnights(first: date, last: date) -> Iterator[tuple[date, date]]:
    while first <= last:
        end = min(first + _LONGEST_CHANGES, last)
        yield first, end
        first = end + timedelta(1)
