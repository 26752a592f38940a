"""What is put beside a data file: how it went, and which lines were left out why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from popcorn.loading.run import Run

MOST_LINES = 10_000
"""Bad lines that are named; any more are counted."""


def refusal(file: str, dataset_id: str, kind: str, there: str) -> dict[str, Any]:
    """The report of a file of which nothing was loaded, because the tables hold `there`."""
    reason = (
        f"the tables hold {there}, and the same id means another movie there than in {dataset_id}. "
        f"If this is of {there}, put it again with that dataset_id. If it is to take the place of "
        f"{there}: `popcorn load --to aws --replace`, or empty the tables Movies, Users and "
        "Ratings, then ProgressTable, and put the files again."
    )
    return {
        "file": file,
        "dataset_id": dataset_id,
        "type": kind,
        "state": "refused",
        "reason": reason,
    }


@dataclass
class Report:
    """The bad lines of a file so far; `file` is its key."""

    file: str
    bad_lines: list[dict[str, Any]] = field(default_factory=list)
    is_changed: bool = False

    @classmethod
    def resumed(cls, file: str, found: Mapping[str, Any], line: int) -> Report:
        """The report as it was at a line: what a lost invocation noted behind it comes again."""
        noted = found.get("bad_lines", [])
        return cls(file, [each for each in noted if each["line"] <= line])

    def add(self, line: int, reason: str) -> None:
        if len(self.bad_lines) < MOST_LINES:
            self.bad_lines.append({"file": self.file, "line": line, "reason": reason})
            self.is_changed = True

    def as_json(self, run: Run, *, dataset_id: str, kind: str, is_done: bool) -> dict[str, Any]:
        return {
            "file": self.file,
            "dataset_id": dataset_id,
            "type": kind,
            "state": "done" if is_done else "running",
            **run.counts(),
            "bad_lines": self.bad_lines,
        }
