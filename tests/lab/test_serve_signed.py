"""`popcorn serve --verify`: Alexa is answered, and whoever only says to be her is not."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
import urllib3
from cryptography.hazmat.primitives.asymmetric import ec
from werkzeug.serving import make_server

from popcorn_lab.serving import certificate_chains
from popcorn_lab.serving.certificate_chains import (
    KEPT_S,
    LARGEST_BYTES,
    MOST_KEPT,
    CertificateChains,
    UntrustedRequestError,
    path_of,
)
from popcorn_lab.serving.signature import SIGNER, SignatureCheck
from popcorn_lab.serving.skill_server import create_hosted_app
from popcorn_lab.simulator.envelopes import (
    DEFAULT_APPLICATION_ID,
    Caller,
    Session,
    envelope,
)
from tests.lab.alexa_signing import (
    CHAIN_URL,
    NOW,
    Files,
    at,
    certificate,
    certificate_host,
    headers_of,
    serving,
    signed,
)
from tests.servers.unanswering import refusing, silent

WITHIN_S = 60
ANSWER = {"version": "1.0", "response": {}}
ROOT = certificate("root", "root")
BETWEEN = certificate("between", "root")
LEAF = certificate("signer", "between", host=SIGNER)
LAUNCH = envelope(Caller("USER"), Session(), {"type": "LaunchRequest"})
BODY = at(NOW, LAUNCH)


@dataclass
class Hosted:
    """The skill as a web service on loopback."""

    files: Files
    port: int = 0
    now: datetime = NOW
    seconds: float = 0.0
    heard: list[Any] = field(default_factory=list)

    def skill(self, event: dict[str, Any]) -> dict[str, Any]:
        self.heard.append(event)
        return ANSWER

    def send(
        self, body: bytes, headers: dict[str, str], method: str = "POST", path: str = "/"
    ) -> tuple[int, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WITHIN_S)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return response.status, json.loads(response.read())
        finally:
            connection.close()


@pytest.fixture
def hosted() -> Iterator[Hosted]:
    with ExitStack() as opened:
        hosted = Hosted(opened.enter_context(certificate_host()))
        hosted.files.put(LEAF, BETWEEN)
        pool = urllib3.HTTPConnectionPool("127.0.0.1", hosted.files.port)
        opened.callback(pool.close)
        chains = CertificateChains(pool, lambda: hosted.seconds)
        check = SignatureCheck(chains, [ROOT], lambda: hosted.now)
        app = create_hosted_app(hosted.skill, check, DEFAULT_APPLICATION_ID)
        server = make_server("127.0.0.1", 0, app, threaded=True)
        opened.callback(server.server_close)
        opened.enter_context(serving(server))
        hosted.port = server.server_port
        yield hosted


@pytest.fixture
def refused(
    hosted: Hosted, caplog: pytest.LogCaptureFixture
) -> Callable[[bytes, dict[str, str]], str]:
    """Sends what must be refused, and returns the reason that only the server's owner reads."""

    def send(body: bytes, headers: dict[str, str]) -> str:
        assert hosted.send(body, headers) == (400, {"error": "the request is not answered"})
        assert hosted.heard == []
        (facts,) = [vars(each)["facts"] for each in caplog.records if hasattr(each, "facts")]
        return str(facts["reason"])

    return send


Refused = Callable[[bytes, dict[str, str]], str]


def test_what_alexa_signed_is_answered(hosted: Hosted) -> None:
    assert hosted.send(BODY, headers_of(BODY)) == (200, ANSWER)
    assert hosted.heard == [json.loads(BODY)]


def test_there_is_no_page_and_nothing_else(hosted: Hosted) -> None:
    assert hosted.send(b"", {}, "GET")[0] == 405
    for path in ("/choices", "/page.js", "/renderer"):
        assert hosted.send(b"", {}, "GET", path)[0] == 404
    said = json.dumps({"session": "a", "utterance": "what's popular"}).encode()
    assert hosted.send(said, headers_of(said), path="/utterance")[0] in (400, 404)
    assert hosted.heard == []


def test_a_request_for_another_skill_is_refused_though_alexa_signed_it(hosted: Hosted) -> None:
    other = json.loads(BODY)
    other["context"]["System"]["application"]["applicationId"] = "amzn1.ask.skill.OTHER"
    body = json.dumps(other).encode()
    assert hosted.send(body, headers_of(body))[0] == 400
    assert hosted.heard == []


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"SignatureCertChainUrl": None}, "SignatureCertChainUrl is missing"),
        ({"Signature-256": None}, "Signature-256 is missing"),
        ({"Signature-256": ""}, "Signature-256 is missing"),
        ({"Signature-256": "no base64!"}, "not base64"),
        ({"Signature-256": "AAAA"}, "not of this body"),
        ({"Signature-256": signed(BODY + b" ")}, "not of this body"),
        ({"Signature-256": signed(BODY, "somebody")}, "not of this body"),
        ({"Signature-256": headers_of(BODY)["Signature"]}, "not of this body"),
    ],
)
def test_each_header_has_to_be_right(
    refused: Refused, changed: dict[str, str | None], reason: str
) -> None:
    assert reason in refused(BODY, headers_of(BODY, changed=changed))


def test_the_older_signature_does_not_count(hosted: Hosted) -> None:
    assert hosted.send(BODY, headers_of(BODY, changed={"Signature": "AAAA"}))[0] == 200
    assert hosted.send(BODY, headers_of(BODY, changed={"Signature": None}))[0] == 200


def test_the_body_counts_byte_by_byte(refused: Refused) -> None:
    same_json = json.dumps(json.loads(BODY), indent=1).encode()
    assert "not of this body" in refused(same_json, headers_of(BODY))


@pytest.mark.parametrize(
    "url",
    [
        CHAIN_URL,
        "https://s3.amazonaws.com:443/echo.api/chain.pem",
        "HTTPS://S3.AmazonAWS.com/echo.api/chain.pem",
        "https://s3.amazonaws.com/echo.api/../echo.api/chain.pem",
        "https://s3.amazonaws.com/echo.api/./chain.pem",
        "https://s3.amazonaws.com/echo%2Eapi/chain.pem",
    ],
)
def test_addresses_that_mean_the_same_do(hosted: Hosted, url: str) -> None:
    assert hosted.send(BODY, headers_of(BODY, url))[0] == 200
    assert hosted.files.asked == ["/echo.api/chain.pem"]


@pytest.mark.parametrize(
    "url",
    [
        "http://s3.amazonaws.com/echo.api/chain.pem",
        "file:///echo.api/chain.pem",
        "https://notamazon.com/echo.api/chain.pem",
        "https://s3.amazonaws.com.notamazon.com/echo.api/chain.pem",
        "https://s3.amazonaws.com@notamazon.com/echo.api/chain.pem",
        "https://me@s3.amazonaws.com/echo.api/chain.pem",
        "https://notamazon.com\\@s3.amazonaws.com/echo.api/chain.pem",
        "https://s3.amazonaws.com:563/echo.api/chain.pem",
        "https://s3.amazonaws.com:x/echo.api/chain.pem",
        "https://[s3.amazonaws.com/echo.api/chain.pem",
        "https://s3.amazonaws.com/EcHo.aPi/chain.pem",
        "https://s3.amazonaws.com/invalid.path/chain.pem",
        "https://s3.amazonaws.com/echo.api/../mine/chain.pem",
        "https://s3.amazonaws.com/echo.api/%2e%2e/mine/chain.pem",
        "https://s3.amazonaws.com/echo.api",
        "https://s3.amazonaws.com/echo.api.mine/chain.pem",
        "https://s3.amazonaws.com//echo.api/chain.pem",
        "https://s3.amazonaws.com/echo.api/chain.pem?versionId=1",
        "https://s3.amazonaws.com/echo.api/chain.pem#mine",
        "https://s3.amazonaws.com/echo.api/\tchain.pem",
        "https://s3.amazonaws.com/echo.api/" + "x" * 500,
        "s3.amazonaws.com/echo.api/chain.pem",
        "https://s3.amazonaws.com/écho.api/chain.pem",
    ],
)
def test_nothing_is_fetched_from_elsewhere(url: str) -> None:
    with pytest.raises(UntrustedRequestError, match="certificates"):
        path_of(url)


def test_a_foreign_address_is_refused_before_anything_is_fetched(
    hosted: Hosted, refused: Refused
) -> None:
    foreign = headers_of(BODY, "https://notamazon.com/echo.api/chain.pem")
    assert "not on Amazon's host" in refused(BODY, foreign)
    assert hosted.files.asked == []


@pytest.mark.parametrize(
    "chain",
    [
        [certificate("signer", "between", host=SIGNER, days=(-30, -1)), BETWEEN],
        [certificate("signer", "between", host=SIGNER, days=(1, 30)), BETWEEN],
        [LEAF, certificate("between", "root", days=(-30, -1))],
        [certificate("signer", "between", host="echo-api.amazon.com.example"), BETWEEN],
        [certificate("signer", "between", host="*.amazon.com.example"), BETWEEN],
        [certificate("signer", "signer", host=SIGNER)],
        [certificate("signer", "forger", host=SIGNER), certificate("forger", "forger")],
        [certificate("signer", "leaf", host=SIGNER), certificate("leaf", "root", host=SIGNER)],
        [LEAF],
        [BETWEEN, LEAF],
        [certificate("signer", "between"), BETWEEN],
    ],
    ids=[
        "expired",
        "of tomorrow",
        "by an expired authority",
        "of another name",
        "of other names",
        "signed by itself",
        "of an authority that nobody trusts",
        "by what is no authority",
        "without what is between",
        "in the wrong order",
        "of an authority itself",
    ],
)
def test_a_chain_has_to_be_valid_whole(hosted: Hosted, refused: Refused, chain: list[Any]) -> None:
    hosted.files.put(*chain)
    assert "certificates are not valid" in refused(BODY, headers_of(BODY))


def test_a_key_of_another_kind_signs_nothing(hosted: Hosted, refused: Refused) -> None:
    curve = ec.generate_private_key(ec.SECP256R1())
    hosted.files.put(certificate("signer", "between", key=curve, host=SIGNER), BETWEEN)
    assert "none of RSA" in refused(BODY, headers_of(BODY))


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ((404, b""), "status 404"),
        ((500, b""), "status 500"),
        ((302, b"/echo.api/other.pem"), "status 302"),
        ((200, b""), "cannot be read"),
        ((200, b"no certificate"), "cannot be read"),
        (
            (200, b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
            "cannot be read",
        ),
        ((200, b"x" * (LARGEST_BYTES + 1)), "too large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_fetched_has_to_be_a_chain(
    hosted: Hosted, refused: Refused, file: tuple[int, bytes], reason: str
) -> None:
    hosted.files.put(LEAF, BETWEEN, name="other.pem")
    hosted.files.at["/echo.api/chain.pem"] = file
    assert reason in refused(BODY, headers_of(BODY))
    assert hosted.files.asked == ["/echo.api/chain.pem"]


@pytest.mark.parametrize("where", [silent, refusing])
def test_a_host_that_does_not_answer_is_not_waited_for(
    where: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(certificate_chains, "TIMEOUT_S", 0.2)
    with where() as url, urllib3.connection_from_url(url) as pool:
        chains = CertificateChains(pool)
        with pytest.raises(UntrustedRequestError, match="cannot be fetched"):
            chains.at(CHAIN_URL)


def test_a_chain_is_fetched_once_an_hour(hosted: Hosted) -> None:
    for seconds, times in ((0.0, 1), (KEPT_S - 1, 1), (KEPT_S + 1, 2)):
        hosted.seconds = seconds
        assert hosted.send(BODY, headers_of(BODY))[0] == 200
        assert len(hosted.files.asked) == times


def test_a_failed_fetch_is_not_remembered(hosted: Hosted) -> None:
    found = hosted.files.at.pop("/echo.api/chain.pem")
    assert hosted.send(BODY, headers_of(BODY))[0] == 400
    hosted.files.at["/echo.api/chain.pem"] = found
    assert hosted.send(BODY, headers_of(BODY))[0] == 200


def test_only_so_many_chains_are_kept(hosted: Hosted) -> None:
    names = [f"chain-{number}.pem" for number in range(MOST_KEPT + 1)]
    for name in names:
        hosted.files.put(LEAF, BETWEEN, name=name)
    urls = [CHAIN_URL.replace("chain.pem", name) for name in [*names, names[0]]]
    assert {hosted.send(BODY, headers_of(BODY, url))[0] for url in urls} == {200}
    assert len(hosted.files.asked) == MOST_KEPT + 2, "the first had to go"


def test_a_kept_chain_that_has_expired_since_is_refused(hosted: Hosted) -> None:
    hosted.files.put(certificate("signer", "between", host=SIGNER, days=(-1, 1 / 1440)), BETWEEN)
    assert hosted.send(BODY, headers_of(BODY))[0] == 200
    hosted.now = NOW + timedelta(seconds=100)
    assert hosted.send(BODY, headers_of(BODY))[0] == 400
    assert len(hosted.files.asked) == 1


@pytest.mark.parametrize("seconds", [-150, -1, 0, 150])
def test_a_clock_may_be_off_a_little(hosted: Hosted, seconds: int) -> None:
    body = at(NOW + timedelta(seconds=seconds), LAUNCH)
    assert hosted.send(body, headers_of(body))[0] == 200


@pytest.mark.parametrize("seconds", [-151, 151, -86_400])
def test_a_request_that_was_kept_back_or_is_sent_again_is_refused(
    refused: Refused, seconds: int
) -> None:
    body = at(NOW + timedelta(seconds=seconds), LAUNCH)
    assert f"off by {abs(seconds)} s" in refused(body, headers_of(body))


@pytest.mark.parametrize(("minutes", "status"), [(59, 200), (61, 400)])
def test_events_may_be_an_hour_late(hosted: Hosted, minutes: int, status: int) -> None:
    disabled = "AlexaSkillEvent.SkillDisabled"
    body = at(NOW - timedelta(minutes=minutes), LAUNCH, type=disabled)
    assert hosted.send(body, headers_of(body))[0] == status


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]",
        b"{",
        b"\xff",
        b"[" * 100_000,
        at(NOW, LAUNCH, timestamp="noon"),
        at(NOW, LAUNCH, timestamp=None),
        at(NOW, LAUNCH, timestamp="2026-03-01T12:00:00"),
        at(NOW, LAUNCH, timestamp="0001-01-01T00:00:00+23:59"),
    ],
    ids=range(10),
)
def test_a_body_without_a_time_is_refused(refused: Refused, body: bytes) -> None:
    assert refused(body, headers_of(body))


def test_mozillas_roots_are_trusted_where_none_are_named(hosted: Hosted) -> None:
    with urllib3.HTTPConnectionPool("127.0.0.1", hosted.files.port) as pool:
        check = SignatureCheck(CertificateChains(pool), now=lambda: NOW)
        with pytest.raises(UntrustedRequestError, match="not valid"):
            check.require_alexas(headers_of(BODY).get, BODY)
