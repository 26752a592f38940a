"""What goes to the search domain goes to the search domain alone, and encrypted."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from opensearchpy.exceptions import SSLError

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue
from popcorn.domain.errors import CatalogueUnavailableError, SettingsError
from tests.lab.alexa_signing import certificate, pem, rsa_key, serving

DECADES = (-3650, 3650)
ROOT = certificate("root", "root", days=DECADES)


@contextmanager
def domain(folder: Path, host: str) -> Iterator[tuple[str, list[str]]]:
    """A server with a certificate for `host`, and what it was asked; it is at localhost."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        do_POST = do_GET  # noqa: N815 the name that the class above calls

        def log_message(self, *_: Any) -> None:
            """Nothing: a test's output is its own."""

    file = folder / "server.pem"
    key = rsa_key("server").private_bytes(
        Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()
    )
    file.write_bytes(key + pem(certificate("server", "root", host=host, days=DECADES)))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        with serving(server):
            yield f"https://localhost:{server.server_port}", asked


@pytest.fixture
def trusting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test's authority is the one that is trusted."""
    authorities = tmp_path / "authorities.pem"
    authorities.write_bytes(pem(ROOT))
    monkeypatch.setenv("SSL_CERT_FILE", str(authorities))


@pytest.mark.usefixtures("trusting")
def test_a_domain_with_a_certificate_that_is_trusted_is_asked(tmp_path: Path) -> None:
    with domain(tmp_path, "localhost") as (url, asked), closing(opensearch_client(url)) as client:
        assert client.info() == {}
    assert asked == ["/"]


def test_a_certificate_of_an_unknown_authority_ends_the_connection(tmp_path: Path) -> None:
    with domain(tmp_path, "localhost") as (url, asked), closing(opensearch_client(url)) as client:
        with pytest.raises(SSLError, match="CERTIFICATE_VERIFY_FAILED"):
            client.info()
        with pytest.raises(CatalogueUnavailableError):
            OpenSearchCatalogue(client).find_titles("alien")
    assert asked == []


@pytest.mark.usefixtures("trusting")
def test_a_certificate_of_another_host_ends_the_connection(tmp_path: Path) -> None:
    with (
        domain(tmp_path, "elsewhere.example") as (url, asked),
        closing(opensearch_client(url)) as client,
        pytest.raises(SSLError, match="Hostname mismatch"),
    ):
        client.info()
    assert asked == []


@pytest.mark.parametrize(
    ("url", "is_refused"),
    [
        ("http://search.example", True),
        ("http://search.us-east-1.es.amazonaws.com", True),
        ("http://10.0.0.7:9200", True),
        ("http://localhost.example:9200", True),
        ("https://search.example", False),
        ("http://127.0.0.1:9200", False),
        ("http://[::1]:9200", False),
        ("http://localhost:9200", False),
    ],
)
def test_inside_lambda_nothing_leaves_unencrypted(
    url: str, is_refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_LAMBDA_FUNCTION_NAME", "popcorn")
    if is_refused:
        with pytest.raises(SettingsError, match="https://"):
            opensearch_client(url)
    else:
        opensearch_client(url).close()


def test_a_container_beside_a_laptop_may_be_asked_without() -> None:
    opensearch_client("http://opensearch:9200").close()
