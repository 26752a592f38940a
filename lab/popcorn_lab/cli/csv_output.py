"""Where a command writes its table: standard output, or a file that is whole or not there."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from popcorn.domain.errors import SettingsError


@contextmanager
def written_to(output: Path | None) -> Iterator[TextIO]:
    """A text stream in UTF-8; a file gets its name when the block has ended without an error.

    What is no plain file, such as a pipe, is written to as it is.

    Raises:
        SettingsError: the file cannot be written; what was there before is still there.
    """
    if output is None:
        yield sys.stdout
        return
    target = output.resolve()
    try:
        if target.exists() and not target.is_file():
            with target.open("w", encoding="utf-8", newline="") as stream:
                yield stream
            return
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                yield file
            Path(temporary).chmod(0o644)  # mkstemp's 0600 would shut out everybody else
            Path(temporary).replace(target)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise SettingsError(str(output), f"cannot be written ({error.strerror})") from error
