"""The function behind a nightly schedule: new films and shows, and what changed of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from popcorn.fresh.answers import Answer, answer_of
from popcorn.fresh.refresh import JobKind
from popcorn.fresh.services import refreshing_tables
from popcorn.logs import logged
from popcorn.settings import read_settings


@logged
def handler(event: dict[str, Any], context: Any) -> Answer:
    """What Lambda calls; by hand, `{"since": "2023-10-01"}` looks that far back.

    Raises:
        ValueError: `since` is no day.
    """
    since = date.fromisoformat(event["since"]) if "since" in event else None
    settings = read_settings(ports=())
    with refreshing_tables(settings, JobKind.FRESH_TITLES, context.function_name) as refresh:
        return answer_of(refresh.run(context.get_remaining_time_in_millis, since))
