"""A page of another catalogue's titles, made into changes of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from popcorn.domain.fresh_titles import (
    FoundTitle,
    KnownTitles,
    NotJoinedError,
    is_fresh,
    movie_of,
    updated,
)
from popcorn.domain.movies import ChartPlace, Movie, TitleKind
from popcorn.fresh.plan import WINDOW_DAYS
from popcorn.fresh.state import Report
from popcorn.ports.titles import Listing, ListingKind, TitleChange, TitlePage, TitleSource

A_PAGE = 20
"""Titles of each page of a chart but the last."""


class OutOfTimeError(Exception):
    """The rest of the page is for the next invocation."""


class Taking:
    """Makes changes of pages.

    Args:
        known: what we have; kept up to date with the changes that are made.
        may_go_on: asked before each title that has to be asked for by itself.
        began_ms: when the run began, in milliseconds since 1970-01-01 UTC.
    """

    def __init__(
        self,
        source: TitleSource,
        known: KnownTitles,
        report: Report,
        *,
        may_go_on: Callable[[], bool],
        began_ms: int,
    ) -> None:
        self._source = source
        self._known = known
        self._report = report
        self._may_go_on = may_go_on
        self._began_ms = began_ms
        began = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=began_ms)
        self._recent: date = began.date() - timedelta(WINDOW_DAYS)

    def changes(self, listing: Listing, page: TitlePage, number: int) -> Iterator[TitleChange]:
        """What a page changes, title by title.

        Raises:
            OutOfTimeError: what came before stands.
            TitleSourceUnavailableError: likewise.
        """
        for reason in page.refused:
            self._report.refuse(reason)
        if listing.what is ListingKind.CHANGED:
            yield from self._changed(listing, page)
            return
        for place, found in enumerate(page.titles):
            if found is None:
                continue
            chart = None
            if listing.what is ListingKind.CHART:
                chart = ChartPlace((number - 1) * A_PAGE + place + 1, self._began_ms)
            yield from self._taken(found, chart)

    def reread(self, movie: Movie) -> Iterator[TitleChange]:
        """What has changed of a title that we have."""
        assert movie.tmdb_id is not None  # noqa: S101 - whoever is asked about has one
        if (found := self._asked(movie.kind, movie.tmdb_id)) is not None:
            yield from self._noted(movie, updated(movie, found))

    def _changed(self, listing: Listing, page: TitlePage) -> Iterator[TitleChange]:
        """Of the thousands that change each day, those that are ours and may matter."""
        for tmdb_id in page.ids:
            movie = self._known.with_tmdb_id(listing.kind, tmdb_id)
            if movie is not None and self._matters(movie):
                yield from self.reread(movie)

    def _matters(self, movie: Movie) -> bool:
        """A dataset's old films change no more in what we take."""
        day = movie.released_on
        return is_fresh(movie.movie_id) or (
            day is not None and date.fromisoformat(day) >= self._recent
        )

    def _taken(self, found: FoundTitle, chart: ChartPlace | None) -> Iterator[TitleChange]:
        movie = self._known.with_tmdb_id(found.kind, found.tmdb_id)
        if movie is None:
            whole = self._asked(found.kind, found.tmdb_id)
            if whole is None:
                return
            try:
                movie = self._known.joined(whole)
            except NotJoinedError as error:
                self._report.leave_unjoined(whole.title, whole.year, whole.tmdb_id, error.reason)
                return
            found = whole
        after = updated(movie, found) if movie else movie_of(found)
        yield from self._noted(movie, replace(after, chart=chart or after.chart))

    def _asked(self, kind: TitleKind, tmdb_id: str) -> FoundTitle | None:
        if not self._may_go_on():
            raise OutOfTimeError
        found = self._source.title(kind, tmdb_id)
        if found is None:
            self._report.refuse(f"{tmdb_id} is gone, or of no use")
        return found

    def _noted(self, before: Movie | None, after: Movie) -> Iterator[TitleChange]:
        if before == after:
            self._report.unchanged += 1
            return
        if before is None:
            self._report.added += 1
        else:
            self._report.changed += 1
        self._known.put(after)
        yield TitleChange(before, after)
