"""How far the loading of a file has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from popcorn.loading.rows import Written


@dataclass(frozen=True)
class Run:
    """One load of one file, over as many invocations as it takes.

    Args:
        load_id: when it began, in milliseconds since 1970-01-01 UTC; every row carries it.
        line, offset: lines and bytes that are done with.
        written, unchanged: rows; `unchanged` were there before, or something newer was.
        left_out: lines that stand for nothing, such as ml-100k's movie "unknown".
        bad: lines that are none of the format.
    """

    load_id: int
    line: int = 0
    offset: int = 0
    written: int = 0
    unchanged: int = 0
    left_out: int = 0
    bad: int = 0

    @classmethod
    def of(cls, facts: Mapping[str, Any], now_ms: int) -> Run:
        """The run that a checkpoint remembers; a new one where it remembers none."""
        return cls(**facts) if facts else cls(now_ms)

    def advanced(self, line: int, offset: int, written: Written, *, left_out: int, bad: int) -> Run:
        """The run after some more lines."""
        return replace(
            self,
            line=line,
            offset=offset,
            written=self.written + written.written,
            unchanged=self.unchanged + written.unchanged,
            left_out=self.left_out + left_out,
            bad=self.bad + bad,
        )

    def facts(self) -> dict[str, int]:
        """What a checkpoint remembers."""
        return asdict(self)

    def counts(self) -> dict[str, int]:
        """What is told to people."""
        return {
            "lines": self.line,
            "written": self.written,
            "unchanged": self.unchanged,
            "left_out": self.left_out,
            "bad": self.bad,
        }
