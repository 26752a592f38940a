"""The function behind a schedule of several times a day: what is talked about."""

from __future__ import annotations

from typing import Any

from popcorn.fresh.answers import Answer, answer_of
from popcorn.fresh.refresh import JobKind
from popcorn.fresh.services import refreshing_tables
from popcorn.logs import logged
from popcorn.settings import read_settings


@logged
def handler(_event: dict[str, Any], context: Any) -> Answer:
    """What Lambda calls; the event says nothing."""
    settings = read_settings(ports=())
    with refreshing_tables(settings, JobKind.TRENDING, context.function_name) as refresh:
        return answer_of(refresh.run(context.get_remaining_time_in_millis))
