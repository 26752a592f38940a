"""Where a training on SageMaker is: kept on this machine, so that an interrupted one goes on."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path

from popcorn.model.described import write_whole

_FOLDER = "sagemaker"


@dataclass(frozen=True)
class RunState:
    """A job that was started, and what is needed to go on after it."""

    job: str
    algorithm: str
    image: str
    endpoint: str


class RunFolder:
    """`sagemaker` in POPCORN_HOME: what is uploaded, and the state of the run."""

    def __init__(self, home: Path) -> None:
        self.folder = home / _FOLDER
        self._state = self.folder / "run.json"

    @property
    def input(self) -> Path:
        """What the job learns from; for the managed algorithm, its export."""
        return self.folder / "input"

    def read(self, endpoint: str) -> RunState | None:
        """The run of an endpoint that did not end; None where there is none."""
        try:
            state = RunState(**json.loads(self._state.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None
        return state if state.endpoint == endpoint else None

    def write(self, state: RunState) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        write_whole(self._state, json.dumps(dataclasses.asdict(state)).encode())

    def remove(self) -> None:
        self._state.unlink(missing_ok=True)
