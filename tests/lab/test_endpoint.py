"""The endpoint's formats and answers."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.model.features import SparseVector
from popcorn_lab.serving.endpoint import CLASSIFIER, create_app
from popcorn_lab.serving.formats import CANDIDATES_JSON, JSON_LINES
from tests.lab.endpoint_client import (
    CLIENT,
    MACHINE,
    MODEL,
    SIZE,
    VECTORS,
    ask,
    candidates,
    invoke,
    sparse,
)


def test_ping() -> None:
    assert CLIENT.get("/ping").status_code == 200


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
