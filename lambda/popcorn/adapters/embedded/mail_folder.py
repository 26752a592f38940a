"""Mail into a folder, one file each: for a laptop, where nobody's mail is sent."""

from __future__ import annotations

import os
import re
from email.message import EmailMessage
from pathlib import Path
from uuid import uuid4

from popcorn.domain.errors import NotifierUnavailableError

_UNUSABLE = re.compile(r"[^A-Za-z0-9._-]")


class MailFolder:
    """Writes messages as .eml files, which mail programs open.

    A file is named after its message: one that is sent again replaces itself.
    """

    knows_events = True

    def __init__(self, folder: Path) -> None:
        """Args: folder: made when the first message comes."""
        self._folder = folder

    def post(self, message: EmailMessage) -> None:
        """Raises NotifierUnavailableError where the folder cannot be written to."""
        name = _UNUSABLE.sub("_", str(message["Message-ID"]).strip("<>").partition("@")[0])
        part = self._folder / f".{uuid4().hex}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(message.as_bytes())
            part.replace(self._folder / f"{name}.eml")  # whole, or not at all
        except OSError as error:
            reason = f"mail cannot be written: {os.strerror(error.errno or 0)}"
            raise NotifierUnavailableError(reason) from error
