"""A catalogue, embedded or in DynamoDB, and the jobs that refresh it; time stands still."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from popcorn.adapters.embedded.database import open_database, transaction
from popcorn.adapters.embedded.rows import INSERT_MOVIE, movie_row, sound_rows, title_rows
from popcorn.adapters.embedded.sqlite_jobs import SqliteJobs
from popcorn.adapters.embedded.sqlite_titles import SqliteTitles
from popcorn.adapters.tmdb.client import TheMovieDatabase
from popcorn.domain.movies import Movie
from popcorn.fresh.refresh import JobKind, Refresh, Refreshed
from popcorn.ports.titles import TitleStore
from tests.fresh.tmdb import TOKEN, Tmdb

TODAY = "2025-03-14"
PLENTY_MS = 10_000_000


@dataclass
class World:
    """One catalogue, one source. `waiting` counts how often a job asked to be gone on with."""

    tmdb: Tmdb
    store: Any
    jobs: Any
    now_ns: int = int(datetime.fromisoformat(f"{TODAY}T03:00:00+00:00").timestamp()) * 10**9
    waiting: int = 0
    sources: list[TheMovieDatabase] = field(default_factory=list)

    @classmethod
    def embedded(cls, tmdb: Tmdb, database: Path, movies: Sequence[Movie] = ()) -> World:
        fill(database, movies)
        world = cls(tmdb, SqliteTitles(database), None)
        world.jobs = SqliteJobs(database, clock=world.clock)
        return world

    def clock(self) -> int:
        return self.now_ns

    def on(self, day: str) -> None:
        """Go to another day."""
        at = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)
        self.now_ns = int(at.timestamp()) * 10**9

    def refresh(self, kind: JobKind, *, store: TitleStore | None = None) -> Refresh:
        source = TheMovieDatabase(TOKEN, self.tmdb.url, timeout_s=0.3, pause_s=0.001)
        self.sources.append(source)
        return Refresh(
            kind, source, store or self.store, self.jobs, go_on=self._wait, clock=self.clock
        )

    def fresh(self, since: str | None = None) -> Refreshed:
        """A whole run of the nightly job."""
        day = date.fromisoformat(since) if since else None
        return self.refresh(JobKind.FRESH_TITLES).run(lambda: PLENTY_MS, day)

    def trending(self) -> Refreshed:
        return self.refresh(JobKind.TRENDING).run(lambda: PLENTY_MS)

    def movies(self) -> dict[str, Movie]:
        return {each.movie_id: each for each in self.store.all()}

    def close(self) -> None:
        for each in self.sources:
            each.close()
        for each in (self.store, self.jobs):
            if hasattr(each, "close"):
                each.close()

    def _wait(self) -> None:
        self.waiting += 1


def fill(database: Path, movies: Sequence[Movie]) -> None:
    """Put movies into an embedded catalogue, names and all."""
    with closing(open_database(database)) as connection, transaction(connection):
        connection.executemany(INSERT_MOVIE, map(movie_row, movies))
        for each in movies:
            rows = title_rows(each)
            connection.executemany("INSERT INTO title_words VALUES (?, ?)", rows)
            connection.executemany("INSERT INTO title_parts VALUES (?, ?)", rows)
            connection.executemany("INSERT INTO title_sounds VALUES (?, ?)", sound_rows(each))
