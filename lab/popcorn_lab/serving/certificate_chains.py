"""The certificates that Alexa signs with: where they may come from, fetched, and kept for a while.

Source: "Host a Custom Skill as a Web Service", developer.amazon.com, "Verify the signature
certificate URL".
"""

from __future__ import annotations

import posixpath
import time
from collections.abc import Callable, Sequence
from threading import Lock
from urllib.parse import quote, unquote, urlsplit

import certifi
import urllib3
from cachetools import TTLCache
from cryptography.x509 import Certificate, load_pem_x509_certificates

from popcorn.domain.errors import PopcornError

HOST, PORT, FOLDER = "s3.amazonaws.com", 443, "/echo.api/"
LONGEST_URL = 500
LARGEST_BYTES = 64 * 1024
"""A chain has some five thousand."""
TIMEOUT_S = 3.0
"""Of a fetch as a whole: Alexa waits for eight."""
KEPT_S = 3600.0
MOST_KEPT = 8
_CHUNK_BYTES = 8192


class UntrustedRequestError(PopcornError):
    """A request that Alexa did not sign, or not now; the text is for the server's owner alone."""


class CertificateChains:
    """Chains by their addresses, the signing certificate first.

    Whether a chain is to be trusted is not looked into here.

    Args:
        pool: connections to Amazon's host; by default ones that check its certificate.
        clock: seconds that only ever grow.
    """

    def __init__(
        self,
        pool: urllib3.HTTPConnectionPool | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._pool = pool or urllib3.HTTPSConnectionPool(
            HOST, PORT, cert_reqs="CERT_REQUIRED", ca_certs=certifi.where()
        )
        self._clock = clock
        self._kept: TTLCache[str, Sequence[Certificate]] = TTLCache(MOST_KEPT, KEPT_S, clock)
        self._lock = Lock()

    def at(self, url: str) -> Sequence[Certificate]:
        """The chain at an address, or as it was there within the last hour.

        Raises:
            UntrustedRequestError: it is no address of Amazon's, or has no chain.
        """
        path = path_of(url)
        with self._lock:
            kept = self._kept.get(path)
        if kept is not None:
            return kept
        chain = _read(self._fetch(path))
        with self._lock:
            self._kept[path] = chain
        return chain

    def _fetch(self, path: str) -> bytes:
        until_s = self._clock() + TIMEOUT_S
        found = bytearray()
        try:
            response = self._pool.request(
                "GET",
                quote(path),
                redirect=False,
                retries=False,
                timeout=urllib3.Timeout(total=TIMEOUT_S),
                preload_content=False,
            )
            try:
                if response.status != 200:
                    raise UntrustedRequestError(f"the certificates have status {response.status}")
                while chunk := response.read1(_CHUNK_BYTES):
                    found += chunk
                    if len(found) > LARGEST_BYTES:
                        raise UntrustedRequestError("the certificates are too large")
                    if self._clock() > until_s:
                        raise UntrustedRequestError("the certificates take too long")
            finally:
                response.close()
        except urllib3.exceptions.HTTPError as error:
            reason = f"the certificates cannot be fetched ({type(error).__name__})"
            raise UntrustedRequestError(reason) from error
        return bytes(found)


def path_of(url: str) -> str:
    """Where on Amazon's host a chain is, in its simplest form.

    Raises:
        UntrustedRequestError: the address breaks one of Amazon's rules.
    """
    if len(url) > LONGEST_URL or not (url.isascii() and url.isprintable()) or "\\" in url:
        raise UntrustedRequestError("the certificates' address is no address")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise UntrustedRequestError("the certificates' address is no address") from error
    if parts.scheme != "https":  # in lower case by now, as the host is
        raise UntrustedRequestError("the certificates' address is not https")
    if parts.hostname != HOST or parts.username is not None:
        raise UntrustedRequestError("the certificates are not on Amazon's host")
    if port not in (None, PORT):
        raise UntrustedRequestError("the certificates' address has another port")
    path = posixpath.normpath(unquote(parts.path))
    if not path.startswith(FOLDER) or parts.query or parts.fragment:
        raise UntrustedRequestError("the certificates are not in Alexa's folder")
    return path


def _read(pem: bytes) -> Sequence[Certificate]:
    try:
        return load_pem_x509_certificates(pem)
    except ValueError as error:
        raise UntrustedRequestError("the certificates cannot be read") from error
