"""Listening, serving, and ending in an orderly way."""

from __future__ import annotations

import signal
import socket
from types import FrameType
from typing import NoReturn

import waitress
from flask import Flask
from waitress.server import BaseWSGIServer

from popcorn.domain.errors import SettingsError

LOOPBACK = "127.0.0.1"
_THREADS = 4


def open_server(app: Flask, port: int, host: str = LOOPBACK) -> BaseWSGIServer:
    """Listen; `run()` serves, `effective_port` tells which port 0 became.

    Raises:
        SettingsError: the address cannot be used.
    """
    try:
        listening = socket.create_server((host, port))
    except OSError as error:
        raise SettingsError(
            f"{host} port {port}", f"cannot be used ({error.strerror}); choose another with --port"
        ) from error
    return waitress.create_server(app, sockets=[listening], threads=_THREADS)


def serve_until_terminated(server: BaseWSGIServer) -> None:
    """Serve, and end in an orderly way on SIGTERM or Ctrl-C. Only in a process' main thread."""
    former = signal.signal(signal.SIGTERM, _end)
    try:
        server.run()  # returns on SystemExit and KeyboardInterrupt, its threads finished
    finally:
        server.close()
        signal.signal(signal.SIGTERM, former)


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)
