"""What the functions answer, and `popcorn fresh --json` prints."""

from __future__ import annotations

from typing import Any

from popcorn.fresh.refresh import Refreshed

Answer = dict[str, Any]


def answer_of(refreshed: Refreshed) -> Answer:
    """Outcome, counts, and what could not be joined or used."""
    report = refreshed.report
    return {
        "outcome": refreshed.outcome.value,
        **report.counts(),
        "not_joined": report.not_joined,
        "refused": report.refused,
    }
