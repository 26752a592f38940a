"""Containers of the function as it is deployed: its zip, unpacked, and nothing else to import."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any, NamedTuple, Self, cast

from popcorn.domain.errors import PopcornError
from popcorn_lab.packaging.byte_code import python_of, version_of
from popcorn_lab.packaging.function_zip import build_zip
from popcorn_lab.packaging.places import runtime_version
from popcorn_lab.simulator.envelopes import Json

OURS, EMPTY = "lambda_function", "empty_skill"
_HERE = Path(__file__).parent


class Python(NamedTuple):
    """An interpreter, and its version, such as "3.13"."""

    path: str
    version: str


def function_python(path: str | None = None) -> Python:
    """What is asked for, or of Lambda's version where there is one, else what this runs in.

    Raises:
        PopcornError: what is asked for is no interpreter.
    """
    path = path or python_of(runtime_version()) or sys.executable
    if version := version_of(path):
        return Python(path, version)
    raise PopcornError(f"{path} is no Python interpreter")


def unpacked_function(folder: Path, python_version: str, say: Callable[[str], None]) -> Path:
    """The function's zip with byte code, unpacked, and the empty skill beside it.

    Args:
        python_version, say: as in `build_zip`.
    Raises:
        PopcornError: as `build_zip`.
    """
    zipped, function = folder / "function.zip", folder / "function"
    build_zip(zipped, say, python_version=python_version)
    with zipfile.ZipFile(zipped) as archive:
        archive.extractall(function)
    shutil.copy(_HERE / f"{EMPTY}.py", function)
    return function


class Container:
    """A fresh interpreter that has imported a function; not for several threads at once.

    `import_s`, `turn_s`, `client_s`: processor seconds, of the import and of the last turn, and
    how many of these all threads together spent in calls of AWS' client (0 in the first turn).

    Args:
        function: what `unpacked_function` has made.
        module: `OURS` or `EMPTY`.
        environment: all of it.
        python: an interpreter of the version that the function was made for.
    """

    def __init__(
        self, function: Path, module: str, environment: Mapping[str, str], python: str
    ) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - ours
            [python, "-I", "-S", str(_HERE / "container.py"), str(function), module],
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # the log
            text=True,
        )
        self._events = cast(IO[str], self._process.stdin)
        self._answers = cast(IO[str], self._process.stdout)
        self.turn_s = self.client_s = 0.0
        try:
            self.import_s: float = self._told()["import_s"]
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __call__(self, envelope: Json) -> Json:
        """What the function answers.

        Raises:
            PopcornError: it failed.
        """
        self._events.write(json.dumps(envelope) + "\n")
        self._events.flush()
        told = self._told()
        self.turn_s, self.client_s = told["turn_s"], told["client_s"]
        answer: Json = told["answer"]
        return answer

    def close(self) -> None:
        """End the interpreter."""
        self._process.kill()
        self._process.communicate()

    def _told(self) -> dict[str, Any]:
        line = self._answers.readline()
        if not line:
            raise PopcornError("the function failed; `popcorn talk` may tell why")
        told: dict[str, Any] = json.loads(line)
        return told
