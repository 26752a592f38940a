"""The function behind a schedule, every minute: what the indices need besides the streams."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any

from popcorn.logs import logged
from popcorn.settings import read_settings
from popcorn.sync.services import Upkeep

logger = logging.getLogger(__name__)


@lru_cache(maxsize=1)
def _from_environment() -> Upkeep:
    return Upkeep(read_settings())


@logged
def handler(_event: dict[str, Any], _context: object) -> dict[str, int]:
    """What Lambda calls; the event says nothing."""
    done = _from_environment().run()
    logger.info("index_upkeep", extra={"facts": {"event": "index_upkeep", **done}})
    return done
