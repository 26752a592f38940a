"""`popcorn endpoint` as a child process, for tests that need an address."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

_ENDS_WITHIN_S = 120


def endpoint_process(model: Path, *options: str) -> AbstractContextManager[str]:
    """The address of an endpoint that serves the model until the block ends.

    `options` are further ones of the command.
    """
    program = "from popcorn_lab.cli.main import main; main()"
    command = [sys.executable, "-c", program, "endpoint", "--port", "0"]
    return serving_process([*command, "--model", str(model), *options])


@contextmanager
def serving_process(command: Sequence[str]) -> Iterator[str]:
    """The address of a server on loopback whose first line ends with its address, or its port.

    Ending it is a test of its own: it must take SIGTERM for an order, and end with status 0.
    """
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        said = process.stdout.readline().split()
        try:
            assert said, process.stderr.read()
            address = said[-1] if "://" in said[-1] else f"http://127.0.0.1:{said[-1]}"
            assert address.startswith("http://127.0.0.1:"), process.stderr.read()
            yield address
        finally:
            process.terminate()
            status = process.wait(_ENDS_WITHIN_S)
        assert status == 0, process.stderr.read()
