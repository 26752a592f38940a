"""The log of every function: JSON lines, and in each the request that it belongs to.

Never an utterance, a slot value, an id of a person, or a token.
"""

from __future__ import annotations

import json
import logging
import os
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from types import MappingProxyType
from typing import Any, TypeVar

from popcorn.metrics import with_metrics

logger = logging.getLogger(__name__)

Event = TypeVar("Event")
Answer = TypeVar("Answer")

_NOTHING: Mapping[str, Any] = MappingProxyType({})
_about: ContextVar[Mapping[str, Any]] = ContextVar("about", default=_NOTHING)


class JsonLines(logging.Formatter):
    """One JSON object a record, from its `facts` and what the line is about."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {"level": record.levelname.lower(), "logger": record.name}
        line.update(_about.get())
        line.update(getattr(record, "facts", None) or {"event": record.getMessage()})
        stack = getattr(record, "stack", None)
        if stack is not None:
            line["stack"] = [each.strip() for each in traceback.format_tb(stack)]
        return json.dumps(with_metrics(line), ensure_ascii=False)


@contextmanager
def about(**facts: str | None) -> Iterator[None]:
    """Have every line in between say these, too; those of threads, where they are `Threads`."""
    token = _about.set({**_about.get(), **facts})
    try:
        yield
    finally:
        _about.reset(token)


def logged(handler: Callable[[Event, Any], Answer]) -> Callable[[Event, Any], Answer]:
    """What Lambda calls: its lines name Lambda's request, and its first call is a cold start.

    Outside Lambda the log stays as it was.
    """
    is_first = True

    @wraps(handler)
    def with_log(event: Event, context: Any) -> Answer:
        nonlocal is_first
        was_first, is_first = is_first, False
        if was_first and "AWS_LAMBDA_FUNCTION_NAME" in os.environ:
            log_as_json_lines()
        started_s = time.perf_counter()
        with about(lambda_request_id=getattr(context, "aws_request_id", None)):
            try:
                return handler(event, context)
            finally:
                if was_first:
                    duration_ms = round(1000 * (time.perf_counter() - started_s))
                    facts = {"event": "cold_start", "duration_ms": duration_ms}
                    logger.info("cold_start", extra={"facts": facts})

    return with_log


def log_as_json_lines() -> None:
    """Make the process' log JSON lines: what the entry points do inside Lambda."""
    root = logging.getLogger()
    for handler in root.handlers:
        handler.setFormatter(JsonLines())
    logging.getLogger("popcorn").setLevel(logging.INFO)
