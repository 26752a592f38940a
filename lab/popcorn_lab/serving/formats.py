"""Requests and answers in the formats of SageMaker's Factorization Machines, and in our own.

Source: docs.aws.amazon.com/sagemaker/latest/dg/cdf-inference.html (requests) and
fm-in-formats.html (answers); docs/model.md for the candidates.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.special import expit

from popcorn_lab.managed.records import (
    RECORDIO_PROTOBUF,
    RecordError,
    decode,
    encode_labels,
    frame,
    read_frames,
)
from popcorn_lab.serving.inference import BadRequestError, Keys, Values, Vector

JSON = "application/json"
JSON_LINES = "application/jsonlines"
CANDIDATES_JSON = "application/vnd.popcorn.candidates+json"

INSTANCE_FORMATS = (JSON, JSON_LINES, RECORDIO_PROTOBUF)
"""Those of the managed algorithm."""


class CandidatesRequest(NamedTuple):
    """One listener's features, and the candidates to score with them."""

    context: Vector
    candidates: Keys


def read_instances(body: bytes, content_type: str, size: int) -> list[Vector]:
    """The instances of a request.

    Args:
        content_type: one of `INSTANCE_FORMATS`.
        size: the number of the model's features.
    Raises:
        BadRequestError: with the reason, naming the instance by its place from 0.
    """
    if content_type == JSON:
        reading = _json_instances(body, size)
    elif content_type == JSON_LINES:
        reading = (_vector(_parsed(line), size) for line in body.splitlines() if line.strip())
    else:
        reading = (_record_vector(each, size) for each in read_frames(io.BytesIO(body)))
    vectors: list[Vector] = []
    try:
        for vector in reading:
            vectors.append(vector)  # noqa: PERF402 - how many there are tells where it went wrong
    except (BadRequestError, RecordError) as error:
        raise BadRequestError(f"instance {len(vectors)}: {error}") from None
    if not vectors:
        raise BadRequestError("expected at least one instance, found none")
    return vectors


def read_candidates(body: bytes, size: int) -> CandidatesRequest:
    """A request in `CANDIDATES_JSON`.

    Raises:
        BadRequestError: with the reason.
    """
    request = _parsed(body)
    context = request.get("context") if isinstance(request, dict) else None
    if not isinstance(context, dict) or not {"keys", "values"} <= context.keys():
        raise BadRequestError(
            'expected {"shape": [...], "context": {"keys": [...], "values": [...]}, '
            '"candidates": [...]}'
        )
    values = _numbers(context["values"], "values", "if").astype(np.float64)
    keys = _numbers(context["keys"], "keys", "i").astype(np.int64)
    vector = _sparse(keys, values, request.get("shape"), size)
    candidates = _numbers(request.get("candidates"), "candidates", "i").astype(np.int64)
    if not len(candidates):
        raise BadRequestError("expected at least one candidate, found none")
    _require_features(candidates, "candidates", size)
    if np.isin(candidates, keys).any():
        raise BadRequestError("a candidate is in the context, too")
    return CandidatesRequest(vector, candidates)


def predictions(scores: Sequence[float], *, is_classifier: bool) -> list[dict[str, float]]:
    """What the managed algorithm answers: raw scores, or a classifier's sigmoid and label."""
    if not is_classifier:
        return [{"score": score} for score in scores]
    return [
        {"score": float(probability), "predicted_label": int(probability > 0.5)}
        for probability in expit(scores)
    ]


def write_predictions(answered: Sequence[dict[str, float]], content_type: str) -> bytes:
    """The response body in one of `INSTANCE_FORMATS`."""
    if content_type == JSON:
        return json.dumps({"predictions": answered}).encode()
    if content_type == JSON_LINES:
        return "".join(json.dumps(each) + "\n" for each in answered).encode()
    return b"".join(frame(encode_labels(each)) for each in answered)


def write_candidates(candidates: Keys, scores: Sequence[float], model_version: str) -> bytes:
    """The response body in `CANDIDATES_JSON`: raw scores, each with its candidate."""
    answered = [
        {"candidate": candidate, "score": score}
        for candidate, score in zip(candidates.tolist(), scores, strict=True)
    ]
    return json.dumps({"model_version": model_version, "predictions": answered}).encode()


def _json_instances(body: bytes, size: int) -> Iterator[Vector]:
    request = _parsed(body)
    instances = request.get("instances") if isinstance(request, dict) else None
    if not isinstance(instances, list):
        raise BadRequestError('expected {"instances": [...]} with at least one instance')
    return (_vector(instance, size) for instance in instances)


def _parsed(text: bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadRequestError("not JSON") from error


def _vector(instance: Any, size: int) -> Vector:
    data = instance.get("data", instance) if isinstance(instance, dict) else None
    features = data.get("features") if isinstance(data, dict) else None
    if isinstance(features, list):
        features = {"values": features}
    if not isinstance(features, dict) or "values" not in features:
        raise BadRequestError(
            'expected {"data": {"features": {"keys": [...], "shape": [...], "values": [...]}}} '
            'or {"features": [...]}'
        )
    values = _numbers(features["values"], "values", "if").astype(np.float64)
    if "keys" not in features:
        return _dense(values, size)
    keys = _numbers(features["keys"], "keys", "i").astype(np.int64)
    return _sparse(keys, values, features.get("shape"), size)


def _record_vector(message: bytes, size: int) -> Vector:
    record = decode(message)
    values = record.values.astype(np.float64)
    if len(values) and not len(record.keys):
        return _dense(values, size)
    return _sparse(record.keys, values, list(record.shape), size)


def _dense(values: Values, size: int) -> Vector:
    if len(values) != size:
        raise BadRequestError(f"{len(values)} dense values for {size} features")
    _require_finite(values)
    keys = np.flatnonzero(values)
    return keys, values[keys]


def _sparse(keys: Keys, values: Values, shape: Any, size: int) -> Vector:
    if len(keys) != len(values):
        raise BadRequestError(f"{len(keys)} keys for {len(values)} values")
    if shape != [size]:
        raise BadRequestError(f"shape must be [{size}], the number of this model's features")
    _require_finite(values)
    _require_features(keys, "keys", size)
    return keys, values


def _require_finite(values: Values) -> None:
    if not np.isfinite(values).all():
        raise BadRequestError("values must be finite")


def _require_features(keys: Keys, name: str, size: int) -> None:
    if len(keys) and not 0 <= keys.min() <= keys.max() < size:
        raise BadRequestError(f"{name} must be from 0 to {size - 1}")
    if not (np.diff(keys) > 0).all() and len(np.unique(keys)) != len(keys):
        raise BadRequestError(f"one of the {name} occurs twice")


def _numbers(values: Any, name: str, kinds: str) -> npt.NDArray[Any]:
    what = "whole numbers" if kinds == "i" else "numbers"
    if not isinstance(values, list):
        raise BadRequestError(f"{name} must be a list of {what}")
    if not values:
        return np.empty(0)
    try:
        numbers = np.asarray(values)
    except (ValueError, OverflowError):
        numbers = np.empty(0, object)
    if numbers.ndim != 1 or numbers.dtype.kind not in kinds:
        raise BadRequestError(f"{name} must be a list of {what}")
    return numbers
