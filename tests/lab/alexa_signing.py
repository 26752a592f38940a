"""A stand-in for Alexa who signs: certificates made for the test, and a server that has them."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import BaseServer
from types import MappingProxyType
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA1, SHA256, HashAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
"""When the tests' certificates are valid, and their requests sent."""
CHAIN_URL = "https://s3.amazonaws.com/echo.api/chain.pem"
_LOOKS_UP_S = 0.01
_NOTHING: Mapping[str, str | None] = MappingProxyType({})
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@cache
def rsa_key(_owner: str) -> rsa.RSAPrivateKey:
    """One for each owner."""
    return rsa.generate_private_key(65537, 2048)


def certificate(
    subject: str,
    issuer: str,
    *,
    key: Key | None = None,
    days: tuple[float, float] = (-30, 30),
    host: str | None = None,
) -> x509.Certificate:
    """A certificate that `issuer` signs for `subject`; of an authority where it names no host.

    Args:
        days: from when to when it is valid, from `NOW`.
    """
    subject_key = (key or rsa_key(subject)).public_key()
    issuer_key = rsa_key(issuer)
    authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key())
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(_name(issuer))
        .public_key(subject_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW + timedelta(days=days[0]))
        .not_valid_after(NOW + timedelta(days=days[1]))
        .add_extension(authority, critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(subject_key), critical=False)
        .add_extension(x509.BasicConstraints(ca=host is None, path_length=None), critical=True)
        .add_extension(_usage(is_authority=host is None), critical=True)
    )
    if host is not None:
        names = x509.SubjectAlternativeName([x509.DNSName(host)])
        for_servers = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
        builder = builder.add_extension(names, critical=False)
        builder = builder.add_extension(for_servers, critical=False)
    return builder.sign(issuer_key, SHA256())


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _usage(*, is_authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not is_authority,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def pem(*chain: x509.Certificate) -> bytes:
    return b"".join(each.public_bytes(Encoding.PEM) for each in chain)


def signed(body: bytes, signer: str = "signer", algorithm: HashAlgorithm | None = None) -> str:
    """The signature of a body, as a header has it."""
    signature = rsa_key(signer).sign(body, PKCS1v15(), algorithm or SHA256())
    return base64.b64encode(signature).decode()


def headers_of(
    body: bytes, url: str = CHAIN_URL, changed: Mapping[str, str | None] = _NOTHING
) -> dict[str, str]:
    """What Alexa sends with a body, both kinds of signature; None takes a header away."""
    headers: dict[str, str | None] = {
        "SignatureCertChainUrl": url,
        "Signature": signed(body, algorithm=SHA1()),  # noqa: S303 as Alexa still sends it
        "Signature-256": signed(body),
    }
    return {name: value for name, value in {**headers, **changed}.items() if value is not None}


@dataclass
class Files:
    """What is on the stand-in for Amazon's host, and what was asked of it."""

    at: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    port: int = 0

    def put(self, *chain: x509.Certificate, name: str = "chain.pem") -> None:
        self.at[f"/echo.api/{name}"] = (200, pem(*chain))


@contextmanager
def certificate_host() -> Iterator[Files]:
    """Amazon's host of certificates, on loopback."""
    files = Files()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            files.asked.append(self.path)
            status, content = files.at.get(self.path, (404, b""))
            self.send_response(status)
            if status == 302:
                self.send_header("Location", content.decode())
                content = b""
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            """Nothing: a test's output is its own."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        files.port = server.server_port
        with serving(server):
            yield files


@contextmanager
def serving(server: BaseServer) -> Iterator[None]:
    """A server at work in a thread of its own."""
    thread = threading.Thread(target=server.serve_forever, args=[_LOOKS_UP_S], daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()


def at(moment: datetime, envelope: dict[str, Any], **request: Any) -> bytes:
    """The body of a request that is sent at a moment."""
    sent = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    changed = envelope | {"request": envelope["request"] | {"timestamp": sent, **request}}
    return json.dumps(changed).encode()
