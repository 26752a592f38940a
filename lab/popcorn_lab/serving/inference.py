"""The inference formats of SageMaker's built-in Factorization Machines, and their answers.

Source: docs.aws.amazon.com/sagemaker/latest/dg/cdf-inference.html (requests) and
fm-in-formats.html (responses, regression).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from popcorn.domain.errors import PopcornError
from popcorn.model.machine import FactorizationMachine

JSON = "application/json"
JSON_LINES = "application/jsonlines"


class BadRequestError(PopcornError):
    """A request is not of the format that its content type says."""


class Inference:
    """Scores instances by the machine's equation, in double precision."""

    def __init__(self, machine: FactorizationMachine) -> None:
        self._w0 = machine.w0
        self._w = np.asarray(machine.w)
        self._v = np.asarray(machine.v).reshape(-1, machine.factors)

    def scores(self, body: bytes, content_type: str) -> list[float]:
        """One raw score for each instance.

        Args:
            content_type: `JSON`, or `JSON_LINES` with an instance in each line.
        Raises:
            BadRequestError: with the reason, naming the instance by its place from 0.
        """
        instances = _json_lines(body) if content_type == JSON_LINES else _json(body)
        vectors = []
        for place, instance in enumerate(instances):
            try:
                vectors.append(_vector(instance, len(self._w)))
            except BadRequestError as error:
                raise BadRequestError(f"instance {place}: {error}") from None
        return self._equation(vectors)

    def _equation(self, vectors: Sequence[_Vector]) -> list[float]:
        ends = np.cumsum([len(keys) for keys, _ in vectors])
        features, columns = np.unique(
            np.concatenate([keys for keys, _ in vectors]), return_inverse=True
        )
        x = sparse.csr_array(
            (
                np.concatenate([values for _, values in vectors]),
                columns,
                np.concatenate(([0], ends)),
            ),
            shape=(len(vectors), len(features)),
        )
        w = self._w[features].astype(np.float64)
        v = self._v[features].astype(np.float64)
        with np.errstate(over="ignore", invalid="ignore"):
            squares = x.multiply(x) @ (v * v).sum(axis=1)
            scores = self._w0 + x @ w + 0.5 * (((x @ v) ** 2).sum(axis=1) - squares)
        if not np.isfinite(scores).all():
            raise BadRequestError("the values are too large to be summed up")
        return [float(score) for score in scores]


def answer(scores: Sequence[float], content_type: str) -> bytes:
    """The response body for `JSON` or `JSON_LINES`."""
    predictions = [{"score": score} for score in scores]
    if content_type == JSON_LINES:
        return "".join(json.dumps(each) + "\n" for each in predictions).encode()
    return json.dumps({"predictions": predictions}).encode()


_Vector = tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]


def _json(body: bytes) -> list[Any]:
    request = _parsed(body)
    instances = request.get("instances") if isinstance(request, dict) else None
    if not isinstance(instances, list) or not instances:
        raise BadRequestError('expected {"instances": [...]} with at least one instance')
    return instances


def _json_lines(body: bytes) -> list[Any]:
    lines = [line for line in body.splitlines() if line.strip()]
    if not lines:
        raise BadRequestError("expected an instance in each line, found none")
    return [_parsed(line) for line in lines]


def _parsed(text: bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadRequestError("not JSON") from error


def _vector(instance: Any, size: int) -> _Vector:
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
    if not np.isfinite(values).all():
        raise BadRequestError("values must be finite")
    if "keys" not in features:
        if len(values) != size:
            raise BadRequestError(f"{len(values)} dense values for {size} features")
        keys = np.flatnonzero(values)
        return keys, values[keys]
    keys = _numbers(features["keys"], "keys", "i").astype(np.int64)
    if len(keys) != len(values):
        raise BadRequestError(f"{len(keys)} keys for {len(values)} values")
    if features.get("shape") != [size]:
        raise BadRequestError(f"shape must be [{size}], the number of this model's features")
    if len(keys) and not 0 <= keys.min() <= keys.max() < size:
        raise BadRequestError(f"keys must be from 0 to {size - 1}")
    if not (np.diff(keys) > 0).all() and len(np.unique(keys)) != len(keys):
        raise BadRequestError("a key occurs twice")
    return keys, values


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
