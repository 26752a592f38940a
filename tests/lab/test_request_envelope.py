"""Which bodies are request envelopes, and what is said of those that are none."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from popcorn_lab.serving.request_envelope import BadRequestError, read_envelope
from popcorn_lab.simulator.envelopes import Caller, Session, envelope


def launch() -> dict[str, Any]:
    return envelope(Caller("USER"), Session(), {"type": "LaunchRequest"})


def test_a_request_for_another_skill_is_refused() -> None:
    body = json.dumps(launch()).encode()
    assert read_envelope(body)["version"] == "1.0"
    with pytest.raises(BadRequestError, match="another skill"):
        read_envelope(body, "amzn1.ask.skill.OURS")


@pytest.mark.parametrize(
    ("path", "junk", "named"),
    [
        ("session.attributes", "x", "session.attributes"),
        ("session.attributes", [1], "session.attributes"),
        ("context.System.device", [1], "context.System.device"),
        ("context.System.device.supportedInterfaces", "x", "context.System.device"),
        ("context.Viewports", [{"type": "X"}], "context.Viewports.0"),
        ("request.intent.slots", "x", "request.intent.slots"),
        ("request.intent.slots", {"movie": {"name": "movie", "resolutions": 5}}, "movie"),
        ("request.intent.confirmationStatus", "MAYBE", "request.intent.confirmationStatus"),
    ],
)
def test_the_part_that_is_of_another_type_is_named(path: str, junk: object, named: str) -> None:
    content = launch()
    content["request"] |= {"type": "IntentRequest", "intent": {"name": "X"}}
    assert read_envelope(json.dumps(content).encode()) == content
    *parents, last = path.split(".")
    inner = content
    for key in parents:
        inner = inner[key]
    inner[last] = junk
    with pytest.raises(BadRequestError) as raised:
        read_envelope(json.dumps(content).encode())
    assert str(raised.value).startswith(f"no request envelope: {path}")
    assert named in str(raised.value)
    assert str(raised.value).endswith(" is not of the type that Alexa sends")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


@settings(max_examples=150)
@given(part=st.sampled_from(["version", "session", "context", "request"]), junk=JSON)
def test_any_json_is_an_envelope_or_refused(part: str, junk: object) -> None:
    content = launch()
    content[part] = junk if not isinstance(content[part], dict) else {**content[part], "x": junk}
    intent = {"type": "IntentRequest", "intent": {"name": "X", "slots": junk}}
    for body in (content, content | {part: junk}, launch() | {"request": intent}):
        with contextlib.suppress(BadRequestError):  # and nothing else
            assert read_envelope(json.dumps(body).encode()) == json.loads(json.dumps(body))
