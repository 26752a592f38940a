"""The text of a model's file: a line for each sample, and nothing that only takes room.

Alexa's limit counts the file as it is, so that indentation would cost a thousand titles.
"""

from __future__ import annotations

import json
from typing import Any


def as_json(content: Any) -> str:
    """A model, or a part of one, as it stands in the file; without the line's end."""
    return json.dumps(content, separators=(",\n", ":"), ensure_ascii=False)
