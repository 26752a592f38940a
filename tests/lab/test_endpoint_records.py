"""The endpoint's records in RecordIO-protobuf."""

from __future__ import annotations

import io
import struct

import numpy as np
import pytest
from hypothesis import given

from popcorn_lab.managed.records import (
    RECORDIO_PROTOBUF,
    decode,
    encode_example,
    frame,
    read_frames,
)
from popcorn_lab.serving.formats import JSON
from tests.lab.endpoint_client import CLIENT, SIZE, VECTORS, invoke, sparse


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
