"""The certificates that Alexa signs with: from where, valid for whom, and kept how long."""

from __future__ import annotations

import itertools
from datetime import timedelta
from typing import Any

import pytest
import urllib3
from cryptography.hazmat.primitives.asymmetric import ec

from popcorn_lab.serving import certificate_chains
from popcorn_lab.serving.certificate_chains import (
    KEPT_S,
    LARGEST_BYTES,
    MOST_KEPT,
    TIMEOUT_S,
    CertificateChains,
    UntrustedRequestError,
    path_of,
)
from popcorn_lab.serving.signature import SIGNER, SignatureCheck
from tests.lab.alexa_signing import CHAIN_URL, NOW, certificate, headers_of
from tests.lab.hosted_skill import BETWEEN, BODY, LEAF, Hosted, Refused
from tests.servers.unanswering import refusing, silent


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


def test_a_host_that_trickles_is_not_waited_for(hosted: Hosted) -> None:
    hosted.files.at["/echo.api/chain.pem"] = (200, b"x" * LARGEST_BYTES)
    with urllib3.HTTPConnectionPool("127.0.0.1", hosted.files.port) as pool:
        chains = CertificateChains(pool, itertools.count(0.0, TIMEOUT_S / 2).__next__)
        with pytest.raises(UntrustedRequestError, match="too long"):
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


def test_mozillas_roots_are_trusted_where_none_are_named(hosted: Hosted) -> None:
    with urllib3.HTTPConnectionPool("127.0.0.1", hosted.files.port) as pool:
        check = SignatureCheck(CertificateChains(pool), now=lambda: NOW)
        with pytest.raises(UntrustedRequestError, match="not valid"):
            check.require_alexas(headers_of(BODY).get, BODY)
