"""A small model behind the endpoint's application, and requests to it."""

from __future__ import annotations

import json

from flask.testing import FlaskClient
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from popcorn.domain.movies import MovieId
from popcorn.model.features import FeatureSpace
from popcorn.model.file import Model
from popcorn.model.machine import FactorizationMachine
from popcorn_lab.serving.endpoint import create_app
from popcorn_lab.serving.formats import CANDIDATES_JSON, JSON

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
VECTORS = st.lists(
    st.dictionaries(st.integers(0, SIZE - 1), st.floats(-3, 3), max_size=SIZE),
    min_size=1,
    max_size=5,
)


def sparse(keys: object, values: object, shape: object = (SIZE,)) -> dict[str, object]:
    return {"data": {"features": {"keys": keys, "shape": shape, "values": values}}}


def invoke(client: FlaskClient, *instances: object) -> list[float]:
    response = client.post("/invocations", json={"instances": instances})
    assert response.status_code == 200, response.text
    assert response.content_type == JSON
    assert response.json is not None
    return [prediction["score"] for prediction in response.json["predictions"]]


def candidates(context: dict[int, float], asked: list[int]) -> dict[str, object]:
    return {
        "shape": [SIZE],
        "context": {"keys": list(context), "values": list(context.values())},
        "candidates": asked,
    }


def ask(client: FlaskClient, request: object) -> TestResponse:
    return client.post("/invocations", data=json.dumps(request), content_type=CANDIDATES_JSON)
