"""`popcorn serve --verify`: Alexa is answered, and whoever only says to be her is not."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from tests.lab.alexa_signing import NOW, at, headers_of, signed
from tests.lab.hosted_skill import ANSWER, BODY, LAUNCH, Hosted, Refused


def test_what_alexa_signed_is_answered(hosted: Hosted) -> None:
    assert hosted.send(BODY, headers_of(BODY)) == (200, ANSWER)
    assert hosted.heard == [json.loads(BODY)]


def test_there_is_no_page_and_nothing_else(hosted: Hosted) -> None:
    assert hosted.send(b"", {}, "GET")[0] == 405
    for path in ("/choices", "/page.js", "/renderer"):
        assert hosted.send(b"", {}, "GET", path)[0] == 404
    said = at(NOW, {**LAUNCH, "session": "a", "utterance": "what's popular"})
    assert hosted.send(said, headers_of(said), path="/utterance")[0] == 404
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
