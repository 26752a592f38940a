"""The endpoint's answers to bad requests, and its process."""

from __future__ import annotations

import json
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import boto3
import pytest
from click.testing import CliRunner

from popcorn.domain.errors import SettingsError
from popcorn_lab.cli.endpoint import command
from popcorn_lab.managed.records import RECORDIO_PROTOBUF
from popcorn_lab.serving.endpoint import LARGEST_REQUEST_BYTES, create_app
from popcorn_lab.serving.formats import CANDIDATES_JSON, JSON, JSON_LINES
from popcorn_lab.serving.running import open_server
from tests.contracts.scorer_contract import by_hand  # noqa: F401 - a fixture
from tests.lab.endpoint_client import CLIENT, MODEL, SIZE, ask, candidates, sparse
from tests.lab.endpoint_process import endpoint_process


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"candidates": []}, "at least one candidate"),
        ({"candidates": None}, "whole numbers"),
        ({"candidates": [1.5]}, "whole numbers"),
        ({"candidates": [0, 0]}, "occurs twice"),
        ({"candidates": [SIZE]}, "candidates must be from 0"),
        ({"candidates": [-1]}, "candidates must be from 0"),
        ({"candidates": [0, 3]}, "in the context"),
        ({"shape": [SIZE + 1]}, "shape must be"),
        ({"shape": None}, "shape must be"),
        ({"context": None}, "expected"),
        ({"context": {"keys": [3]}}, "expected"),
        ({"context": {"keys": [3], "values": [1, 2]}}, "1 keys for 2 values"),
        ({"context": {"keys": [3], "values": [float("inf")]}}, "finite"),
        ({"context": {"keys": [3, 4], "values": [1e300, 1e300]}}, "too large"),
    ],
)
def test_a_bad_request_for_candidates_is_refused_with_the_reason(
    changed: dict[str, object], reason: str
) -> None:
    response = ask(CLIENT, {**candidates({3: 1.0}, [0]), **changed})
    assert response.status_code == 400
    assert response.json is not None
    assert reason in response.json["error"]


@pytest.mark.parametrize(
    ("instance", "reason"),
    [
        (sparse([0, 1], [1.0]), "2 keys for 1 values"),
        (sparse([SIZE], [1.0]), "keys must be from 0"),
        (sparse([-1], [1.0]), "keys must be from 0"),
        (sparse([2**70], [1.0]), "whole numbers"),
        (sparse([0.5], [1.0]), "whole numbers"),
        (sparse(["0"], [1.0]), "whole numbers"),
        (sparse([True], [1.0]), "whole numbers"),
        (sparse([[0]], [1.0]), "whole numbers"),
        (sparse("0", [1.0]), "whole numbers"),
        (sparse([0, 0], [1.0, 1.0]), "occurs twice"),
        (sparse([0], ["1"]), "numbers"),
        (sparse([0], [None]), "numbers"),
        (sparse([0], [float("nan")]), "finite"),
        (sparse([0], [float("inf")]), "finite"),
        (sparse([0], [10**400]), "numbers"),
        (sparse([0, 1], [1e300, 1e300]), "too large"),
        (sparse([0], [1.0], shape=[SIZE + 1]), "shape must be"),
        (sparse([0], [1.0], shape=None), "shape must be"),
        ({"features": [1.0] * (SIZE - 1)}, "dense values"),
        ({"features": {}}, "expected"),
        ({"data": None}, "expected"),
        ({}, "expected"),
        (None, "expected"),
        ([1.0], "expected"),
    ],
)
def test_a_bad_instance_is_refused_with_its_place_and_the_reason(
    instance: object, reason: str
) -> None:
    request = {"instances": [sparse([0], [1]), instance]}
    response = CLIENT.post("/invocations", data=json.dumps(request), content_type=JSON)
    assert response.status_code == 400
    assert response.json is not None
    assert reason in response.json["error"]
    assert "instance 1" in response.json["error"] or reason == "too large"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b"null",
        b"{}",
        b'{"instances": []}',
        b'{"instances": {}}',
        b"[" * 100_000,
        b'{"instances": [' + b"[" * 100_000,
    ],
)
@pytest.mark.parametrize("content_type", [JSON, JSON_LINES, RECORDIO_PROTOBUF, CANDIDATES_JSON])
def test_a_body_that_is_none_is_refused(body: bytes, content_type: str) -> None:
    response = CLIENT.post("/invocations", data=body, content_type=content_type)
    assert response.status_code == 400
    assert response.json is not None
    assert response.json["error"]


def test_other_content_types_methods_and_addresses_are_refused() -> None:
    csv = CLIENT.post("/invocations", data="1,2", content_type="text/csv")
    assert (csv.status_code, CLIENT.get("/invocations").status_code) == (415, 405)
    assert CLIENT.get("/nowhere").status_code == 404
    assert all(response.json for response in (csv, CLIENT.get("/nowhere")))


def test_a_request_over_the_limit_is_refused() -> None:
    body = b" " * (LARGEST_REQUEST_BYTES + 1)
    response = CLIENT.post("/invocations", data=body, content_type=JSON)
    assert response.status_code == 413
    assert response.json == {"error": f"a request must not exceed {LARGEST_REQUEST_BYTES} bytes"}


def test_an_aws_client_meets_what_the_service_answers(by_hand: Path) -> None:  # noqa: F811
    with endpoint_process(by_hand) as url:
        client = boto3.client(
            "sagemaker-runtime",
            endpoint_url=url,
            region_name="us-east-1",
            aws_access_key_id="local",
            aws_secret_access_key="local",
        )
        with pytest.raises(client.exceptions.ModelError) as refused:
            client.invoke_endpoint(EndpointName="any", ContentType=JSON, Body=b"{}")
        answer: Mapping[str, Any] = refused.value.response
        assert answer["OriginalStatusCode"] == 400
        assert "instances" in answer["OriginalMessage"]
        client.close()


def test_a_port_that_is_taken_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError, match=f"port {port}.*--port"):
            open_server(create_app(MODEL), port)


def test_without_a_model_the_command_says_what_to_do(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["--model", str(tmp_path), "--port", "0"])
    assert result.exit_code == 1
    assert "popcorn train" in str(result.exception)
