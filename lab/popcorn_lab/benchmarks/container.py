"""A container of a function, as Lambda starts one: a program for a fresh interpreter.

    python -I -S container.py FOLDER MODULE

It imports the module from the folder, and gives its `lambda_handler` what it reads: an envelope a
line. It writes a line for the import, and one for each answer, with processor seconds of the whole
process. It imports nothing itself that a function's start is to pay for.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from threading import Lock
from typing import Any


class ClientTime:
    """Processor seconds that threads have spent in calls of AWS' client, all of them together."""

    def __init__(self) -> None:
        self.total_s = 0.0
        self._lock = Lock()

    def begin(self) -> None:
        """Count from now on. It imports the client, so a function that does has to be first."""
        from botocore import client

        base: Any = client.BaseClient
        call = base._make_api_call  # what every operation of every service goes through

        def counted(*args: Any, **kwargs: Any) -> Any:
            started_s = time.thread_time()
            try:
                return call(*args, **kwargs)
            finally:
                with self._lock:
                    self.total_s += time.thread_time() - started_s

        base._make_api_call = counted


def main(folder: str, module: str) -> None:
    """Run until the input ends."""
    answers, sys.stdout = sys.stdout, sys.stderr  # whatever the function prints is no answer
    sys.dont_write_bytecode = True
    sys.path.insert(0, folder)
    started_s = time.process_time()
    handler = import_module(module).lambda_handler
    _write(answers, import_s=time.process_time() - started_s)
    client = ClientTime()
    for number, line in enumerate(sys.stdin):
        envelope = json.loads(line)
        client_s, started_s = client.total_s, time.process_time()
        answer = handler(envelope, None)
        taken_s = time.process_time() - started_s
        _write(answers, answer=answer, turn_s=taken_s, client_s=client.total_s - client_s)
        if number == 0:
            client.begin()


def _write(answers: Any, **facts: Any) -> None:
    answers.write(json.dumps(facts) + "\n")
    answers.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
