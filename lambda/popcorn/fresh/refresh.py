"""A job that reads another catalogue's lists, page by page, and can be gone on with after each.

A page is: its titles written, then the checkpoint. What is lost in the middle of a page is read
again, and changes nothing the second time. What is new on a page that was begun is known then, and
need not be asked for title by title: so a page comes to its end however slow the answers are.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from popcorn.domain.errors import PopcornError
from popcorn.domain.fresh_titles import KnownTitles
from popcorn.fresh.plan import Step, of_fresh_titles, of_trending
from popcorn.fresh.state import Report, Run, State
from popcorn.fresh.taking import OutOfTimeError, Taking
from popcorn.ports.jobs import Checkpoint, Jobs, JobTakenError
from popcorn.ports.titles import TitleSource, TitleStore

logger = logging.getLogger(__name__)

LEAST_TIME_MS = 120_000
"""What one answer, all its attempts and the writing of a page may take."""
REREAD_DAYS = 150
"""Each title of The Movie Database's alone is read again that often: its terms want what is kept
to be no older than six months."""
_FINGERPRINT = "1"
"""The format of `State.facts`: a job goes on for ever, run after run."""


class JobKind(StrEnum):
    """The jobs, by their names."""

    FRESH_TITLES = "fresh-titles"
    TRENDING = "trending"


class Outcome(StrEnum):
    """What became of a run in one invocation."""

    DONE = "done"
    CONTINUED = "continued"
    BUSY = "busy"


@dataclass(frozen=True)
class Refreshed:
    """What became of a run, and what it has come to so far."""

    outcome: Outcome
    report: Report


class Refresh:
    """One of the jobs.

    Args:
        go_on: has somebody go on with a run whose time was up.
        progress: called after each page with the steps that are left and what was done.
        clock: nanoseconds since 1970-01-01 UTC.
    """

    def __init__(
        self,
        kind: JobKind,
        source: TitleSource,
        store: TitleStore,
        jobs: Jobs,
        *,
        go_on: Callable[[], None] = lambda: None,
        progress: Callable[[int, Report], None] = lambda _left, _report: None,
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self._kind = kind
        self._source = source
        self._store = store
        self._jobs = jobs
        self._go_on = go_on
        self._progress = progress
        self._clock = clock

    def run(self, time_left: Callable[[], int], since: date | None = None) -> Refreshed:
        """Begin a run, or go on with the one that has not ended.

        Args:
            time_left: milliseconds until the process is ended.
            since: the first day that new titles are looked for, in a run that is begun.
        Raises:
            TitleSourceUnavailableError, StoreUnavailableError: again goes on where it was.
            SettingsError: the source does not accept the token.
        """
        try:
            return self._run(self._jobs.take(self._kind, _FINGERPRINT), time_left, since)
        except JobTakenError:
            return self._told(Outcome.BUSY, Report())

    def _run(
        self, checkpoint: Checkpoint, time_left: Callable[[], int], since: date | None
    ) -> Refreshed:
        state = State.of(checkpoint.facts)
        run = state.run = state.run or self._begun(state, since)
        known = KnownTitles(self._store.all())
        taking = Taking(
            self._source,
            known,
            run.report,
            may_go_on=lambda: time_left() > LEAST_TIME_MS,
            began_ms=run.began_ms,
        )
        try:
            while run.steps:
                self._page(run, taking)
                checkpoint = self._jobs.save(checkpoint, state.facts())
                self._progress(len(run.steps), run.report)
                if run.steps and time_left() <= LEAST_TIME_MS:
                    raise OutOfTimeError
            if self._kind is JobKind.FRESH_TITLES:
                self._reread(run, taking, known)
        except OutOfTimeError:
            self._jobs.leave(checkpoint, is_done=False)
            self._go_on()
            return self._told(Outcome.CONTINUED, run.report)
        except BaseException:
            with suppress(PopcornError):  # so that the next attempt need not wait
                self._jobs.leave(checkpoint, is_done=False)
            raise
        ended = State(ended_ms=run.began_ms)
        checkpoint = self._jobs.save(checkpoint, ended.facts())
        self._jobs.leave(checkpoint, is_done=False)
        return self._told(Outcome.DONE, run.report)

    def _begun(self, state: State, since: date | None) -> Run:
        now_ms = self._clock() // 1_000_000
        return Run(now_ms, self._planned(_day(now_ms), state.ended_ms, since))

    def _planned(self, today: date, ended_ms: int | None, since: date | None) -> list[Step]:
        if self._kind is JobKind.TRENDING:
            return of_trending()
        return of_fresh_titles(today, since, None if ended_ms is None else _day(ended_ms))

    def _page(self, run: Run, taking: Taking) -> None:
        """Read a page, and write what it changes."""
        listing = run.steps[0].listing
        page = self._source.page(listing, run.page)
        for change in taking.changes(listing, page, run.page):
            self._store.put([change])
        run.report.pages += 1
        run.advance(page.pages)

    def _reread(self, run: Run, taking: Taking, known: KnownTitles) -> None:
        """Ask about those whose turn it is."""
        turn = _day(run.began_ms).toordinal() % REREAD_DAYS
        for movie in known.fresh():
            if movie.tmdb_id is not None and int(movie.tmdb_id) % REREAD_DAYS == turn:
                self._store.put(list(taking.reread(movie)))

    def _told(self, outcome: Outcome, report: Report) -> Refreshed:
        """Note in the log what became of a run."""
        line = {"event": self._kind.value, "outcome": outcome.value, **report.counts()}
        logger.info(self._kind.value, extra={"facts": line})
        if outcome is Outcome.DONE:
            for each in report.not_joined:
                logger.warning("not_joined", extra={"facts": {"event": "not_joined", **each}})
        return Refreshed(outcome, report)


def _day(at_ms: int) -> date:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at_ms)).date()
