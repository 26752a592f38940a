"""The log on a laptop: warnings and errors, a readable line each, on standard error."""

from __future__ import annotations

import json
import logging
import traceback
from typing import Any

_LOGGERS = ("popcorn", "popcorn_lab")


class PlainLines(logging.Formatter):
    """ "popcorn: EVENT key=value ...", or the sentence that a record has for people.

    A stack follows on lines of its own: whoever runs this on a laptop may be looking for it.
    """

    def format(self, record: logging.LogRecord) -> str:
        facts = dict(getattr(record, "facts", None) or {})
        event, message = facts.pop("event", None), record.getMessage()
        known = [f"{key}={_shown(value)}" for key, value in facts.items() if value is not None]
        # A message that is more than the event's name has been written for people to read.
        lines = [f"popcorn: {' '.join([message, *known]) if message == event else message}"]
        stack = getattr(record, "stack", None)
        if stack is not None:
            lines += [line.rstrip() for line in traceback.format_tb(stack)]
        if record.exc_info:
            lines.append(self.formatException(record.exc_info))
        return "\n".join(lines)


def log_to_standard_error() -> None:
    """Let the project's warnings be read; once in a process."""
    handler = logging.StreamHandler()
    handler.setFormatter(PlainLines())
    handler.setLevel(logging.WARNING)
    for name in _LOGGERS:
        logging.getLogger(name).addHandler(handler)


def _shown(value: Any) -> str:
    text = str(value)
    return text if text and text.isprintable() and " " not in text else json.dumps(text)
