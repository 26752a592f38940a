"""What CloudWatch counts in the log: lines of some events say which of their values are metrics.

Turns, their duration, errors, throttles and how far a stream is behind are Lambda's own metrics.

Source: "Specification: Embedded metric format", CloudWatch User Guide.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

NAMESPACE = "PopcornPicks"
FUNCTION = "FunctionName"
"""The dimension that all metrics have, as Lambda's own do."""

Line = Mapping[str, Any]


class Counted(NamedTuple):
    """What lines of an event count.

    Args:
        counts: by metric, what a line adds to it.
        by: the fact that they are counted by besides; None: by none.
    """

    counts: Mapping[str, Callable[[Line], int]]
    by: str | None = None


def _one(_line: Line) -> int:
    return 1


COUNTED: Mapping[str, Counted] = {
    "turn": Counted(
        {
            # The outcomes of popcorn.skill.logs.
            "Apologies": lambda line: line["outcome"] not in ("answered", "not understood"),
            "NotUnderstood": lambda line: line["outcome"] == "not understood",
        }
    ),
    "unknown_request": Counted({"Unanswered": _one}),
    "fallback": Counted({"Fallbacks": _one}, by="service"),
    "cold_start": Counted({"ColdStarts": _one}),
    "stream_batch": Counted({"DocumentsWritten": lambda line: line.get("done", 0)}),
    "record_refused": Counted({"RecordsRefused": _one}),
    "api_incident": Counted({"Incidents": _one}),
    "api_unavailable": Counted({"Unavailable": _one}),
}


def with_metrics(line: dict[str, Any]) -> dict[str, Any]:
    """The line, and what CloudWatch is to count of it; outside Lambda, as it is."""
    function, counted = os.environ.get("AWS_LAMBDA_FUNCTION_NAME"), COUNTED.get(line["event"])
    if function is None or counted is None:
        return line
    dimensions = [[FUNCTION], [FUNCTION, counted.by]] if counted.by else [[FUNCTION]]
    directive = {
        "Namespace": NAMESPACE,
        "Dimensions": dimensions,
        "Metrics": [{"Name": name, "Unit": "Count"} for name in counted.counts],
    }
    told = {"Timestamp": time.time_ns() // 1_000_000, "CloudWatchMetrics": [directive]}
    values = {name: int(count(line)) for name, count in counted.counts.items()}
    return {**line, **values, FUNCTION: function, "_aws": told}
