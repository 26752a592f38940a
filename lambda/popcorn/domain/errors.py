"""Everything that can go wrong and has a name.

PopcornError
├── ListenerInputError              saying something else mends it; carries what the prompt needs
│   ├── UnknownTitleError           .heard .close
│   ├── AmbiguousTitleError         .heard .candidates
│   ├── StarsOutOfRangeError        .heard
│   ├── UnknownKindError            .heard
│   └── ...                         of friends and movie nights: popcorn.domain.social_errors
├── ServiceUnavailableError         .service; callers fall back and say nothing technical
│   ├── CatalogueUnavailableError
│   ├── NotifierUnavailableError    a queue delivers again
│   ├── RemindersUnavailableError   the listener's next turn tries again
│   ├── ScorerUnavailableError
│   ├── SnapshotUnavailableError    the zip's stands in
│   ├── StoreUnavailableError       reads fall back to the session, no write is acknowledged
│   └── TitleSourceUnavailableError what is new comes with the next run
├── MessageRefusedError             a channel will never take it
├── ReminderNotAllowedError         until the listener gives the permission
├── ReminderRefusedError            trying again is no use
├── UnnamedListenerError            a request that does not tell who speaks
├── DataFormatError                 .file .line .reason; loaders count these and go on
└── SettingsError                   .name .hint: the command or variable that mends it
    └── ModelFileError              the model is missing, damaged or of another catalogue
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from popcorn.domain.movies import Movie


class PopcornError(Exception):
    """The root of the tree: whatever this project raises on purpose."""


class ListenerInputError(PopcornError):
    """What was said cannot be used as it is; saying something else mends it."""


class UnknownTitleError(ListenerInputError):
    """No movie goes by what was heard; `close` holds up to three that come near, best first."""

    def __init__(self, heard: str, close: Sequence[Movie] = ()) -> None:
        super().__init__("no movie goes by the title that was heard")
        self.heard = heard
        self.close = tuple(close)


class AmbiguousTitleError(ListenerInputError):
    """Several movies go by what was heard; `candidates` holds two or three, most rated first."""

    def __init__(self, heard: str, candidates: Sequence[Movie]) -> None:
        super().__init__("several movies go by the title that was heard")
        self.heard = heard
        self.candidates = tuple(candidates)


class StarsOutOfRangeError(ListenerInputError):
    """What was heard is not a number of stars from one half to five."""

    def __init__(self, heard: str) -> None:
        super().__init__("stars run from 0.5 to 5 in half steps")
        self.heard = heard


class UnknownKindError(ListenerInputError):
    """What was heard is no genre and no decade that the catalogue knows."""

    def __init__(self, heard: str) -> None:
        super().__init__("not a known genre or decade")
        self.heard = heard


class ServiceUnavailableError(PopcornError):
    """A service gave no usable answer within its timeout and retries."""

    service = "service"


class CatalogueUnavailableError(ServiceUnavailableError):
    service = "catalogue"


class NotifierUnavailableError(ServiceUnavailableError):
    service = "notifier"


class RemindersUnavailableError(ServiceUnavailableError):
    service = "reminders"


class ScorerUnavailableError(ServiceUnavailableError):
    service = "scorer"


class StoreUnavailableError(ServiceUnavailableError):
    service = "store"


class TitleSourceUnavailableError(ServiceUnavailableError):
    service = "tmdb"


class SnapshotUnavailableError(ServiceUnavailableError):
    service = "snapshot"


class MessageRefusedError(PopcornError):
    """A channel will never take this message: sending it again is no use."""


class ReminderNotAllowedError(PopcornError):
    """The listener has not allowed the skill to set reminders."""


class ReminderRefusedError(PopcornError):
    """No reminder can be set here: there are too many, or the device has none."""


class UnnamedListenerError(PopcornError):
    """A request has neither a voice nor a household: nothing can be kept, or be recalled."""


class DataFormatError(PopcornError):
    """A line, or a whole file (`line` is None), is not what its format says."""

    def __init__(self, file: str, line: int | None, reason: str) -> None:
        where = file if line is None else f"{file}:{line}"
        super().__init__(f"{where}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason


class SettingsError(PopcornError):
    """Something has to be set or made first; `hint` says with which command or variable."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(f"{name}: {hint}")
        self.name = name
        self.hint = hint


class ModelFileError(SettingsError):
    """The model directory is missing, damaged, or was trained on another catalogue."""
