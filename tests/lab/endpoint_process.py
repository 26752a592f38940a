"""`popcorn endpoint` as a child process, for tests that need an address."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ENDS_WITHIN_S = 30


@contextmanager
def endpoint_process(model: Path, *options: str) -> Iterator[str]:
    """The address of an endpoint that serves the model until the block ends.

    `options` are further ones of the command.

    Ending it is a test of its own: it must take SIGTERM for an order, and end with status 0.
    """
    program = "from popcorn_lab.cli.main import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", program, "endpoint", "--port", "0", "--model", str(model), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        url = process.stdout.readline().strip()
        try:
            assert url.startswith("http://127.0.0.1:"), process.stderr.read()
            yield url
        finally:
            process.terminate()
            status = process.wait(_ENDS_WITHIN_S)
        assert status == 0, process.stderr.read()
