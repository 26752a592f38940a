"""Which home a function reads: the snapshot that lies in S3, or else the one in its zip."""

from __future__ import annotations

import logging
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from popcorn.domain.errors import SettingsError, SnapshotUnavailableError
from popcorn.settings import Settings

logger = logging.getLogger(__name__)

WITHIN_S = 7.0
"""How long it may take: Lambda gives a container ten seconds to start, this and all imports."""
_READ_TIMEOUT_S = 2.0


def with_snapshot(settings: Settings) -> Settings:
    """The settings, with the home that is fetched from S3 where one is named.

    A process asks once. Where it cannot be had, the zip's home stays: movies have other ids there,
    so it stays for as long as the process lives.
    """
    if settings.snapshot is None or not settings.in_lambda:
        return settings
    home = _fetched(settings)
    return settings if home is None else replace(settings, home=home, model=home / "model")


def note_stand_in(settings: Settings) -> None:
    """One line for each turn that the zip's home stands in, which an alarm counts."""
    if settings.snapshot is not None and with_snapshot(settings) is settings:
        facts = {"event": "fallback", "service": SnapshotUnavailableError.service}
        logger.warning("fallback", extra={"facts": facts})


@lru_cache(maxsize=1)
def _fetched(settings: Settings) -> Path | None:
    from popcorn.adapters.aws.clients import s3_client
    from popcorn.adapters.aws.s3_snapshot import fetch_snapshot

    started_s = time.monotonic()
    folder = Path(tempfile.gettempdir()) / "popcorn"
    try:
        with closing(s3_client(read_timeout_s=_READ_TIMEOUT_S)) as client:
            home = fetch_snapshot(client, str(settings.snapshot), folder, within_s=WITHIN_S)
        _require_readable(replace(settings, home=home))
    except (SettingsError, SnapshotUnavailableError) as error:
        facts = {"event": "no_snapshot", "reason": str(error)}
        logger.error("%s", error, extra={"facts": facts})
        return None
    duration_ms = round(1000 * (time.monotonic() - started_s))
    logger.info("snapshot", extra={"facts": {"event": "snapshot", "duration_ms": duration_ms}})
    return home


def _require_readable(settings: Settings) -> None:
    """Raises SettingsError: another version of this project made the catalogue, or it has none."""
    from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue

    if settings.catalogue == "sqlite":
        SqliteCatalogue(settings.database, read_only=True).close()
