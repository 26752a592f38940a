"""One Java server as a child process: started, waited for, and surely ended."""

from __future__ import annotations

import atexit
import contextlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from tests.servers.download import HERE

_READY_WITHIN_S = 120
_POLL_EVERY_S = 0.1
_TAIL_LINES = 30
_MOST_STARTS = 3


class ServerFailedError(Exception):
    """A server did not come up; the message ends with the last lines of its log."""


class JavaServer:
    """A server on loopback, on a port and with a folder of its own.

    The child holds the other end of its standard input, and ends itself when that closes: no
    server, and no folder of one, outlives its test run, a killed one included.
    """

    def __init__(self, name: str, libraries: Path, options: Sequence[str] = ()) -> None:
        self._name = name
        self._options = [*options, f"-Djava.library.path={libraries}"]
        self._class_path = f"{libraries}/*:{libraries}/plugins/*"
        self._process: subprocess.Popen[bytes] | None = None
        self._folder = Path()
        self._launched: tuple[str, list[str]] = ("", [])
        self._log: IO[bytes] | None = None
        self.start_s = 0.0
        self.url = ""

    def start(self, source: str) -> None:
        """Run `source` (a Java file of this folder), and return when it answers.

        Raises:
            ServerFailedError: it ended, or did not answer in time.
        """
        started = time.monotonic()
        for attempt in range(1, _MOST_STARTS + 1):
            port, second_port = _free_ports(2)
            self._folder = Path(tempfile.mkdtemp(prefix=f"popcorn-{self._name}-"))
            arguments = [str(port), str(second_port), str(self._folder)]
            self.url = f"http://127.0.0.1:{port}"
            self._launched = (source, arguments)
            self._launch(source, arguments)
            try:
                self._wait_until_ready()
            except ServerFailedError as error:
                self.stop()
                # Between choosing a port and using it, another program may have taken it.
                if attempt == _MOST_STARTS or "Address already in use" not in str(error):
                    raise
            except BaseException:
                self.stop()
                raise
            else:
                break
        self.start_s = time.monotonic() - started

    def kill(self) -> None:
        """End the server as a crash does; `revive` brings it back with what it had on disk."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def revive(self) -> None:
        """Start a killed server again, under the same address; returns when it answers.

        Raises:
            ServerFailedError: it ended, or did not answer in time.
        """
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.close()
        if self._log:
            self._log.close()
        atexit.unregister(self.stop)
        self._launch(*self._launched)
        self._wait_until_ready()

    def stop(self) -> None:
        """End the server and remove its folder; its data is thrown away, so it needs no notice."""
        process, self._process = self._process, None
        if process is None:
            return
        atexit.unregister(self.stop)
        process.kill()
        process.wait()
        if process.stdin:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()
        shutil.rmtree(self._folder, ignore_errors=True)
        if self._log:
            self._log.close()

    def _launch(self, source: str, arguments: Sequence[str]) -> None:
        command = ["java", *self._options, "-cp", self._class_path, str(HERE / source), *arguments]
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the server is stopped
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            cwd=self._folder,
            start_new_session=True,  # Ctrl-C ends the tests first, and they end the server
        )
        atexit.register(self.stop)

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + _READY_WITHIN_S
        while not _answers(self.url):
            assert self._process is not None
            status = self._process.poll()
            if status is not None:
                raise ServerFailedError(f"{self._name} ended with status {status}\n{self._tail()}")
            if time.monotonic() > deadline:
                reason = f"{self._name} did not answer within {_READY_WITHIN_S} s"
                raise ServerFailedError(f"{reason}\n{self._tail()}")
            time.sleep(_POLL_EVERY_S)

    def _tail(self) -> str:
        assert self._log is not None
        self._log.seek(0)
        lines = self._log.read().decode(errors="replace").splitlines()
        return "\n".join(lines[-_TAIL_LINES:])


def _free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2):  # noqa: S310 - loopback, from this module
            return True
    except urllib.error.HTTPError as error:
        # DynamoDB Local answers an unsigned GET with 400; a starting OpenSearch with 503.
        is_ready = error.code < 500
        error.close()
        return is_ready
    except (urllib.error.URLError, OSError):
        return False
