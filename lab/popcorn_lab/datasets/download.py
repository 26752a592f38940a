"""Fetches MovieLens datasets by name, from GroupLens' own site."""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from popcorn.domain.errors import SettingsError
from popcorn_lab.datasets.archive import READ_ERRORS
from popcorn_lab.datasets.published import GROUPLENS

_TIMEOUTS_S = (10, 30)  # to connect, and between two pieces
_CONNECT_RETRIES = 3
_BROKEN_STREAMS = 5
_CHUNK_BYTES = 1 << 17

BytesDone = Callable[[int, int], None]
"""Called with the bytes that are here, and all that there are, 0 where nobody said."""


def download(name: str, folder: Path, *, site: str = GROUPLENS, bytes_done: BytesDone) -> Path:
    """Fetch a dataset's zip into a folder, complete and checked, or not at all.

    A connection that breaks is taken up where it broke, a few times.

    Args:
        name: one of `published.README_SUFFIXES`; asking for the user's agreement is the caller's.
        site: the address in front of "/NAME.zip".
    Returns:
        The zip's path, at once where it is there from before.
    Raises:
        SettingsError: no connection, or what came is not a zip; says what to do by hand.
    """
    target = folder / f"{name}.zip"
    if target.exists():
        return target
    address = f"{site.rstrip('/')}/{name}.zip"
    folder.mkdir(parents=True, exist_ok=True)
    descriptor, part = tempfile.mkstemp(prefix=f"{name}-", suffix=".part", dir=folder)
    try:
        with os.fdopen(descriptor, "wb") as file:
            _fetch(address, file, bytes_done)
        _check(part)
        Path(part).replace(target)
    except (requests.RequestException, *READ_ERRORS) as error:
        by_hand = f"download {address} in a browser, then run: popcorn load PATH/{name}.zip"
        reason = f"could not be downloaded: {_reason(error, address)}; {by_hand}"
        raise SettingsError(name, reason) from error
    finally:
        Path(part).unlink(missing_ok=True)
    return target


def _fetch(address: str, file: BinaryIO, bytes_done: BytesDone) -> None:
    retry = Retry(_CONNECT_RETRIES, backoff_factor=0.2, status_forcelist=(429, 500, 502, 503, 504))
    with closing(requests.Session()) as session:
        for scheme in ("http://", "https://"):
            session.mount(scheme, HTTPAdapter(max_retries=retry))
        version = ""
        for attempts_left in reversed(range(_BROKEN_STREAMS)):
            headers = {"Accept-Encoding": "identity"}
            if version:
                headers |= {"Range": f"bytes={file.tell()}-", "If-Range": version}
            response = session.get(address, headers=headers, stream=True, timeout=_TIMEOUTS_S)
            try:
                with closing(response):
                    version = _start(response, file)
                    size_bytes = int(response.headers.get("Content-Length", 0))
                    total_bytes = size_bytes and file.tell() + size_bytes
                    for chunk in response.iter_content(_CHUNK_BYTES):
                        file.write(chunk)
                        bytes_done(file.tell(), total_bytes)
            except (requests.ConnectionError, requests.exceptions.ChunkedEncodingError):
                if not attempts_left:
                    raise
            else:
                return


def _start(response: requests.Response, file: BinaryIO) -> str:
    """Go to where the response's bytes belong; its version, empty where it cannot be continued."""
    response.raise_for_status()
    if response.status_code != requests.codes.partial_content:
        file.seek(0)
        file.truncate()
    version = response.headers.get("ETag", "")
    return "" if version.startswith("W/") else version


def _reason(error: Exception, address: str) -> str:
    """In plain words: what these libraries say is for those who know them."""
    host = urlsplit(address).netloc
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return f"{host} answers {error.response.status_code} {error.response.reason}"
    if isinstance(error, requests.exceptions.RetryError):
        return f"{host} is too busy to answer"
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return f"the connection to {host} broke again and again"
    if isinstance(error, requests.exceptions.ConnectionError | requests.exceptions.Timeout):
        return f"{host} cannot be reached"
    if isinstance(error, requests.RequestException):
        return f"{address} is no address that can be asked"
    if isinstance(error, OSError) and error.strerror:
        return f"it cannot be written here ({error.strerror})"
    return f"what {host} sent is not a whole zip"


def _check(path: str) -> None:
    """Read the zip to its end, which compares its checksums."""
    with zipfile.ZipFile(path) as opened:
        damaged = opened.testzip()
    if damaged is not None:
        raise zipfile.BadZipFile(f"{damaged} is damaged")
