"""How far a long job has come: one at a time works on it, whoever goes on with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from popcorn.domain.errors import PopcornError


class JobTakenError(PopcornError):
    """Somebody else works on it."""


@dataclass(frozen=True)
class Checkpoint:
    """A job as it was last written.

    `fingerprint` says what the work is done on; `facts` how far it has come, as the job has it,
    and in what JSON can hold. `revision` grows with every write: whoever knows an older one has
    lost the job.
    """

    job: str
    fingerprint: str
    facts: Mapping[str, Any]
    revision: int
    is_done: bool = False


class Jobs(Protocol):
    """Checkpoints, each held by one worker for a while, who says so again with every `save`.

    Raises, in all methods:
        StoreUnavailableError: no answer in time.
        JobTakenError: somebody else is at it, or has taken it meanwhile.
    """

    def take(self, job: str, fingerprint: str) -> Checkpoint:
        """Begin a job, or go on with it; one that is done is left as it is.

        Another fingerprint begins anew.
        """
        ...

    def save(self, checkpoint: Checkpoint, facts: Mapping[str, Any]) -> Checkpoint:
        """Note how far it has come, and that somebody is at it still."""
        ...

    def leave(self, checkpoint: Checkpoint, *, is_done: bool) -> None:
        """Let others go on with it, or say that there is nothing left to do."""
        ...
