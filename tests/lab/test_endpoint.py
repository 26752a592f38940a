"""The endpoint's formats, its answers to bad requests, and its process."""

from __future__ import annotations

import io
import json
import math
import socket
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import boto3
import numpy as np
import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from popcorn.domain.errors import SettingsError
from popcorn.domain.movies import MovieId
from popcorn.model.features import FeatureSpace, SparseVector
from popcorn.model.file import Model
from popcorn.model.machine import FactorizationMachine
from popcorn_lab.cli.endpoint import command
from popcorn_lab.managed.records import (
    RECORDIO_PROTOBUF,
    decode,
    encode_example,
    frame,
    read_frames,
)
from popcorn_lab.serving.endpoint import CLASSIFIER, LARGEST_REQUEST_BYTES, create_app
from popcorn_lab.serving.formats import CANDIDATES_JSON, JSON, JSON_LINES
from popcorn_lab.serving.running import open_server
from tests.contracts.scorer_contract import by_hand  # noqa: F401 - a fixture
from tests.lab.endpoint_process import endpoint_process

SPACE = FeatureSpace((MovieId("a"),))
SIZE = SPACE.size
MACHINE = FactorizationMachine(
    0.5,
    [(-1) ** number * number / 4 for number in range(SIZE)],
    [((7 * number) % 11 - 5) / 8 for number in range(3 * SIZE)],
    factors=3,
)
MODEL = Model(SPACE, MACHINE, "0123456789ab", "by hand", "", {})
# Its parameters are plain lists, so arrays of them are of double precision throughout.
CLIENT = create_app(MODEL).test_client()


def sparse(keys: object, values: object, shape: object = (SIZE,)) -> dict[str, object]:
    return {"data": {"features": {"keys": keys, "shape": shape, "values": values}}}


def invoke(client: FlaskClient, *instances: object) -> list[float]:
    response = client.post("/invocations", json={"instances": instances})
    assert response.status_code == 200, response.text
    assert response.content_type == JSON
    assert response.json is not None
    return [prediction["score"] for prediction in response.json["predictions"]]


def test_ping() -> None:
    assert CLIENT.get("/ping").status_code == 200


VECTORS = st.lists(
    st.dictionaries(st.integers(0, SIZE - 1), st.floats(-3, 3), max_size=SIZE),
    min_size=1,
    max_size=5,
)


@given(VECTORS)
def test_every_prediction_is_the_equations(vectors: list[dict[int, float]]) -> None:
    instances = [sparse(list(vector), list(vector.values())) for vector in vectors]
    expected = [MACHINE.score(SparseVector(list(each), list(each.values()))) for each in vectors]
    assert invoke(CLIENT, *instances) == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_sparse_and_both_dense_forms_say_the_same() -> None:
    dense = [0.0] * SIZE
    dense[0], dense[-1] = 1.0, 2.5
    answers = invoke(
        CLIENT,
        sparse([0, SIZE - 1], [1.0, 2.5]),
        sparse([SIZE - 1, 0], [2.5, 1]),
        {"features": dense},
        {"data": {"features": {"values": dense}}},
        {"data": {"features": dense}, "configuration": {}},
    )
    assert answers == pytest.approx([answers[0]] * 5)


def test_json_lines() -> None:
    instances = [sparse([0], [1]), sparse([], [])]
    body = "\n".join(map(json.dumps, instances)) + "\n"
    response = CLIENT.post("/invocations", data=body, content_type=JSON_LINES)
    assert response.content_type == JSON_LINES
    lines = [json.loads(line)["score"] for line in response.text.splitlines()]
    assert lines == invoke(CLIENT, *instances)


def records(*vectors: dict[int, float], size: int = SIZE) -> bytes:
    return b"".join(
        frame(encode_example(vector.keys(), vector.values(), size, 0)) for vector in vectors
    )


@given(VECTORS)
def test_records_are_scored_as_json_is(vectors: list[dict[int, float]]) -> None:
    # The format has 32-bit numbers.
    vectors = [{key: float(np.float32(value)) for key, value in each.items()} for each in vectors]
    instances = [sparse(list(vector), list(vector.values())) for vector in vectors]
    response = CLIENT.post(
        "/invocations",
        data=records(*vectors),
        content_type=RECORDIO_PROTOBUF,
        headers={"Accept": JSON},
    )
    assert response.json is not None
    scores = [each["score"] for each in response.json["predictions"]]
    assert scores == pytest.approx(invoke(CLIENT, *instances), rel=1e-12, abs=1e-12)


def test_records_are_answered_in_records_where_nothing_else_is_asked_for() -> None:
    response = CLIENT.post(
        "/invocations", data=records({0: 1.0}, {}), content_type=RECORDIO_PROTOBUF
    )
    assert response.content_type == RECORDIO_PROTOBUF
    answered = [decode(each).labels for each in read_frames(io.BytesIO(response.data))]
    assert [each["score"] for each in answered] == pytest.approx(
        invoke(CLIENT, sparse([0], [1]), sparse([], [])), rel=1e-6
    )


def dense_record(values: list[float]) -> bytes:
    """A record without keys, as AWS' SDK writes a dense vector."""
    tensor = struct.pack(f"<{len(values)}f", *values)
    tensor = b"\x0a" + varint(len(tensor)) + tensor
    value = b"\x12" + varint(len(tensor)) + tensor
    entry = b"\x0a\x06values\x12" + varint(len(value)) + value
    return frame(b"\x0a" + varint(len(entry)) + entry)


def varint(number: int) -> bytes:
    """Protobuf's form of a length below 16,384."""
    return bytes([number]) if number < 128 else bytes([number & 127 | 128, number >> 7])


def test_a_dense_record_is_one_without_keys() -> None:
    values = [0.0] * SIZE
    values[0], values[-1] = 1.0, 2.5
    response = CLIENT.post(
        "/invocations", data=dense_record(values), content_type=RECORDIO_PROTOBUF
    )
    (answered,) = (decode(each).labels for each in read_frames(io.BytesIO(response.data)))
    assert answered["score"] == pytest.approx(invoke(CLIENT, {"features": values})[0], rel=1e-6)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "at least one instance"),
        (records({0: 1.0})[:-1], "instance 0: ends within"),
        (records({0: 1.0}) + b"abc", "instance 1: ends within"),
        (records({0: 1.0}) + b"more than a head", "instance 1: something that is no RecordIO"),
        (frame(b"\xff"), "not a Record message"),
        (records({0: 1.0}, {SIZE: 1.0}), "instance 1: keys must be from 0"),
        (records({2**63: 1.0}), "a key is too large"),
        (records({0: 1.0}, size=SIZE + 1), "shape must be"),
        (records({0: float("nan")}), "finite"),
        (frame(encode_example([0, 0], [1.0, 1.0], SIZE, 0)), "occurs twice"),
        (frame(encode_example([0, 1], [1.0], SIZE, 0)), "2 keys for 1 values"),
        (frame(encode_example([], [1.0], SIZE, 0)), "dense values"),
        (frame(b""), "shape must be"),
    ],
)
def test_bad_records_are_refused_with_their_place_and_the_reason(body: bytes, reason: str) -> None:
    response = CLIENT.post("/invocations", data=body, content_type=RECORDIO_PROTOBUF)
    assert response.status_code == 400
    assert response.json is not None
    assert reason in response.json["error"]


def candidates(context: dict[int, float], asked: list[int]) -> dict[str, object]:
    return {
        "shape": [SIZE],
        "context": {"keys": list(context), "values": list(context.values())},
        "candidates": asked,
    }


def ask(client: FlaskClient, request: object) -> TestResponse:
    return client.post("/invocations", data=json.dumps(request), content_type=CANDIDATES_JSON)


@given(st.dictionaries(st.integers(3, SIZE - 1), st.floats(-3, 3)), st.permutations([0, 1, 2]))
def test_candidates_are_scored_as_instances_are(
    context: dict[int, float], asked: list[int]
) -> None:
    whole = [sparse([each, *context], [1.0, *context.values()]) for each in asked]
    response = ask(CLIENT, candidates(context, asked))
    assert response.content_type == CANDIDATES_JSON
    assert response.json is not None
    assert response.json["model_version"] == MODEL.model_version
    answered = {each["candidate"]: each["score"] for each in response.json["predictions"]}
    assert answered == pytest.approx(
        dict(zip(asked, invoke(CLIENT, *whole), strict=True)), rel=1e-9, abs=1e-9
    )


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


def test_a_classifier_answers_sigmoids_and_labels() -> None:
    instances = [sparse([0], [1]), sparse([3], [2]), sparse([], [])]
    client = create_app(MODEL, CLASSIFIER).test_client()
    response = client.post("/invocations", json={"instances": instances})
    assert response.json is not None
    raw = invoke(CLIENT, *instances)
    assert [each["score"] for each in response.json["predictions"]] == pytest.approx(
        [1 / (1 + math.exp(-score)) for score in raw]
    )
    assert [each["predicted_label"] for each in response.json["predictions"]] == [
        int(score > 0) for score in raw
    ]
    assert len({score > 0 for score in raw}) == 2
    compact = ask(client, candidates({3: 2.0}, [0]))
    assert compact.json == ask(CLIENT, candidates({3: 2.0}, [0])).json


def test_every_answer_names_the_models_version() -> None:
    for response in (
        CLIENT.post("/invocations", json={"instances": [sparse([0], [1])]}),
        ask(CLIENT, candidates({3: 1.0}, [0])),
    ):
        attributes = response.headers["X-Amzn-SageMaker-Custom-Attributes"]
        assert attributes == f"model_version={MODEL.model_version}"


def test_the_answers_form_can_be_chosen() -> None:
    request = {"instances": [sparse([0], [1])]}
    lines = CLIENT.post("/invocations", json=request, headers={"Accept": JSON_LINES})
    assert lines.content_type == JSON_LINES
    refused = CLIENT.post("/invocations", json=request, headers={"Accept": "text/csv"})
    assert refused.status_code == 406
    compact = CLIENT.post(
        "/invocations",
        data=json.dumps(candidates({}, [0])),
        content_type=CANDIDATES_JSON,
        headers={"Accept": JSON_LINES},
    )
    assert compact.status_code == 406


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
