"""A training's state on disk: a long one that was interrupted goes on where it was."""

from __future__ import annotations

import json
import os
import time
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt


class Resumable(Protocol):
    """Something whose state can be taken and brought back."""

    def state(self) -> dict[str, Any]: ...
    def restore(self, state: dict[str, Any]) -> None: ...


class Checkpoint:
    """One file, replaced in one stroke every so many seconds.

    Args:
        path: None keeps nothing.
        signature: of the data and the hyperparameters; the state of another training is no use.
        resumes: whether to go on from what is there.
    """

    def __init__(
        self,
        path: Path | None,
        signature: str = "",
        *,
        resumes: bool = False,
        every_s: float = 30.0,
    ) -> None:
        self._path = path
        self._signature = signature
        self._resumes = resumes
        self._every_s = every_s
        self._kept_s = time.monotonic()
        self.resumed = False

    def restore(
        self,
        arrays: Mapping[str, npt.NDArray[Any]],
        phases: Sequence[Resumable],
        random: np.random.Generator,
        stopping: Resumable,
    ) -> None:
        """Bring back what was kept, if anything was, and it was of the same training."""
        if self._path is None or not self._resumes or not self._path.exists():
            return
        try:
            with self._path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
                kept = {name: file[name] for name in file.files}
        except (OSError, ValueError, zipfile.BadZipFile):
            return
        if str(kept.get("signature")) != self._signature:
            return
        for name, array in arrays.items():
            array[:] = kept[f"arrays/{name}"]
        for place, phase in enumerate(phases):
            phase.restore(_under(kept, f"phase{place}/"))
        stopping.restore(_under(kept, "stopping/"))
        random.bit_generator.state = json.loads(str(kept["random"]))
        self.resumed = True

    def keep(
        self,
        arrays: Mapping[str, npt.NDArray[Any]],
        phases: Sequence[Resumable],
        random: np.random.Generator,
        stopping: Resumable,
    ) -> None:
        """Write the state, if the last time is long enough ago."""
        if self._path is None or time.monotonic() - self._kept_s < self._every_s:
            return
        state = {f"arrays/{name}": array for name, array in arrays.items()}
        for place, phase in enumerate(phases):
            state |= {f"phase{place}/{name}": each for name, each in phase.state().items()}
        state |= {f"stopping/{name}": each for name, each in stopping.state().items()}
        state["random"] = np.array(json.dumps(random.bit_generator.state))
        state["signature"] = np.array(self._signature)
        temporary = self._path.with_suffix(".part")
        temporary.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            np.savez(file, **state)  # type: ignore[arg-type]
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self._path)
        self._kept_s = time.monotonic()

    def remove(self) -> None:
        """The training is done."""
        if self._path is not None:
            self._path.unlink(missing_ok=True)


NO_CHECKPOINT = Checkpoint(None)


def _under(kept: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    return {name[len(prefix) :]: each for name, each in kept.items() if name.startswith(prefix)}
