"""How far a run has come, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self

from popcorn.fresh.plan import Step

MOST_NAMED = 100
"""Titles that are named in a report; any more are counted."""


@dataclass
class Report:
    """What came of a run, as it is told.

    `added`: titles that are new to us; `changed`: others that were written; `unchanged`: others
    that were read. `not_joined` and `refused` are counted in `left_out`, and the first of them
    named: what, and why.
    """

    pages: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    left_out: int = 0
    not_joined: list[dict[str, str | int | None]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        names = ("pages", "added", "changed", "unchanged", "left_out")
        return {name: getattr(self, name) for name in names}

    def leave_unjoined(self, title: str, year: int | None, tmdb_id: str, reason: str) -> None:
        """Note a title that nobody can tell from those that we have."""
        self.left_out += 1
        if len(self.not_joined) < MOST_NAMED:
            named = {"title": title, "year": year, "tmdb_id": tmdb_id, "reason": reason}
            self.not_joined.append(named)

    def refuse(self, reason: str) -> None:
        """Note an entry of no use."""
        self.left_out += 1
        if len(self.refused) < MOST_NAMED:
            self.refused.append(reason)


@dataclass
class Run:
    """One run, over as many invocations as it takes.

    Args:
        began_ms: in milliseconds since 1970-01-01 UTC; a chart's moment.
        steps: what is left to read, the first of them from `page` on.
    """

    began_ms: int
    steps: list[Step]
    page: int = 1
    report: Report = field(default_factory=Report)

    def advance(self, pages: int) -> None:
        """Go on to the next page, or to the next step after the last one."""
        if self.page < min(pages, self.steps[0].most_pages):
            self.page += 1
        else:
            self.steps = self.steps[1:]
            self.page = 1


@dataclass
class State:
    """What a job remembers: the run that is not ended, and when the last one that ended began."""

    run: Run | None = None
    ended_ms: int | None = None

    @classmethod
    def of(cls, facts: Mapping[str, Any]) -> Self:
        """What a checkpoint remembers; of a new one, nothing."""
        found = facts.get("run")
        run = None
        if found:
            steps, report = map(Step.of, found["steps"]), Report(**found["report"])
            run = Run(found["began_ms"], list(steps), found["page"], report)
        return cls(run, facts.get("ended_ms"))

    def facts(self) -> dict[str, Any]:
        return asdict(self)
