"""Request envelopes as no one should send them, and what every answer to one must be.

The limits are those of the "Request and Response JSON Reference", developer.amazon.com.
"""

from __future__ import annotations

import copy
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import Request, ResponseEnvelope
from hypothesis import strategies as st

from popcorn.skill.alexa.slots import DYNAMIC_AUTHORITY
from popcorn.skill.handlers.unexpected import SPOKEN_TO
from popcorn.skill.session.attributes import Session
from popcorn_lab.simulator.entities import NOTHING_TOLD
from popcorn_lab.simulator.responses import read_answer

ROOT = Path(__file__).parents[2]
LAUNCH: dict[str, Any] = json.loads((ROOT / "tests/events/launch.json").read_text("utf-8"))
MODEL = json.loads((ROOT / "skill-package/interactionModels/custom/en-US.json").read_text("utf-8"))[
    "interactionModel"
]["languageModel"]

MOST_BYTES = 120_000
MOST_CHARACTERS = 8_000
MAY_BE_ASKED_IN = {"LaunchRequest", "IntentRequest"}
"""Requests that a Dialog directive may answer."""

KNOWN_TYPES = sorted(Request.discriminator_value_class_map)
UNKNOWN_TYPES = ["Alexa.Of.Tomorrow", "", "launchrequest", "IntentRequest ", "Intent.Request"]
INTENTS = {
    intent["name"]: [s["name"] for s in intent.get("slots", ())] for intent in MODEL["intents"]
}
INTENTS |= {"TeleportIntent": ["movie", "planet"], "": [], "AMAZON.SearchAction<object@Movie>": []}
IDS = {kind["name"]: [value["id"] for value in kind["values"]][:40] for kind in MODEL["types"]}
LONG = 5_000

texts = st.one_of(
    st.sampled_from(
        [
            *("?", "", " ", "alien", "toy story", "the second one", "five", "comedy", "1999"),
            *("🍿🎬👍🏽", "&" * LONG, "<" * LONG, "a" * LONG, "word " * (LONG // 5), "é" * LONG),
            *("Lilo & Stitch", "<speak>", "</speak><audio src='x'/>", "{ $title }", "a\x00\x0bb"),
            *("\ud83c", "\ue000", "العربية", "null", "-1", "9" * 400, "NaN", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u202e"),
        ]
    ),
    st.text(max_size=30),
)
garbage = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**20), 10**20),
        st.floats(allow_nan=False, allow_infinity=False),
        texts,
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.one_of(st.sampled_from(["type", "value", "id", "name"]), texts), inner, max_size=3
        ),
    ),
    max_leaves=6,
)
ids = st.one_of(st.sampled_from([each for values in IDS.values() for each in values]), texts)


def _some(**parts: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A dict with any of these parts."""
    return st.fixed_dictionaries({}, optional=parts)


resolution = _some(
    authority=texts,
    status=_some(
        code=st.sampled_from(
            [
                *("ER_SUCCESS_MATCH",) * 3,
                *("ER_SUCCESS_NO_MATCH", "ER_ERROR_TIMEOUT", "ER_ERROR_OF_TOMORROW"),
            ]
        )
    ),
    values=st.lists(_some(value=_some(id=ids, name=texts)), max_size=3),
)


@st.composite
def matches(draw: st.DrawFn) -> dict[str, Any]:
    """What Alexa sends for a slot: by one or several authorities."""
    authorities = []
    for _ in range(draw(st.integers(0, 3))):
        found = [
            {"value": {"id": draw(ids), "name": draw(texts)}}
            for _ in range(draw(st.integers(0, 3)))
        ]
        code = "ER_SUCCESS_MATCH" if found else "ER_SUCCESS_NO_MATCH"
        name = draw(st.sampled_from(["a", f"{DYNAMIC_AUTHORITY}.a"]))
        authorities.append({"authority": name, "status": {"code": code}, "values": found})
    return {"resolutionsPerAuthority": authorities}


slot = _some(
    name=texts,
    value=texts,
    confirmationStatus=st.sampled_from(["NONE", "CONFIRMED", "DENIED", "WONDERING"]),
    resolutions=st.one_of(
        matches(), _some(resolutionsPerAuthority=st.lists(resolution, max_size=2))
    ),
    source=texts,
    slotValue=garbage,
)


@st.composite
def requests(draw: st.DrawFn) -> dict[str, Any]:
    """A request of any type, by far the most of them intents."""
    kind = draw(
        st.one_of(
            st.just("IntentRequest"), st.sampled_from(KNOWN_TYPES), st.sampled_from(UNKNOWN_TYPES)
        )
    )
    request: dict[str, Any] = {
        **LAUNCH["request"],
        "type": kind,
        "locale": draw(st.sampled_from(["en-US", "en-US", "en-GB", "de-DE", "xx-YY", "../x", ""])),
    }
    if kind in ("IntentRequest", "CanFulfillIntentRequest"):
        name = draw(st.sampled_from(sorted(INTENTS)))
        slots = {each: draw(slot) for each in INTENTS[name] if draw(st.booleans())}
        request["intent"] = {"name": name, "slots": slots, "confirmationStatus": "NONE"}
        request["dialogState"] = draw(
            st.sampled_from(["STARTED", "IN_PROGRESS", "COMPLETED", "DAYDREAMING"])
        )
    request |= draw(
        _some(
            reason=st.sampled_from(["USER_INITIATED", "ERROR", "BOREDOM"]),
            error=garbage,
            arguments=garbage,
            token=texts,
            status=garbage,
            payload=garbage,
            cause=garbage,
            message=garbage,
            timestamp=st.sampled_from(["2026-01-01T00:00:00Z", 1767225600000, "soon", None]),
        )
    )
    return request


attributes = st.dictionaries(
    st.one_of(st.sampled_from([*Session.__dataclass_fields__, "last_rating", "last_marks"]), texts),
    st.one_of(
        garbage,
        ids,
        st.lists(ids, max_size=5),
        st.dictionaries(ids, garbage, max_size=3),
        st.dictionaries(st.sampled_from(["key", "speech", "reprompt", "welcome-new"]), texts),
        _some(wants=st.sampled_from(["movie", "stars", "tea"]), movie_id=ids, title=texts),
    ),
    max_size=8,
)


@st.composite
def damaged(draw: st.DrawFn, envelope: dict[str, Any]) -> dict[str, Any]:
    """The envelope with up to three of its parts missing, or replaced by anything."""
    envelope = copy.deepcopy(envelope)
    for _ in range(draw(st.integers(0, 3))):
        part: Any = envelope
        while isinstance(part, dict) and part:
            key = draw(st.sampled_from(sorted(part)))
            if not isinstance(part[key], dict) or not part[key] or draw(st.integers(0, 3)) == 0:
                if draw(st.booleans()):
                    del part[key]
                else:
                    part[key] = draw(garbage)
                break
            part = part[key]
    return envelope


@st.composite
def envelopes(draw: st.DrawFn, kept: list[dict[str, Any]]) -> dict[str, Any]:
    """An envelope of any kind.

    Args:
        kept: session attributes that the skill wrote in real conversations.
    """
    envelope = copy.deepcopy(LAUNCH)
    envelope["request"] = draw(requests())
    session = draw(st.one_of(st.sampled_from(kept), attributes))
    envelope["session"]["attributes"] = copy.deepcopy(session)
    return draw(damaged(envelope))


def check_answer(event: Any, answer: dict[str, Any]) -> None:
    """Raises AssertionError or InvalidResponseError: Alexa would refuse this answer."""
    written = json.dumps(answer, ensure_ascii=False, allow_nan=False)
    assert len(written.encode()) <= MOST_BYTES
    read = DefaultSerializer().deserialize(json.dumps(answer), ResponseEnvelope)
    assert set(answer) <= {"version", "sessionAttributes", "userAgent", "response"}
    assert read.version == "1.0"
    NOTHING_TOLD.after(read_answer(answer).directives, datetime.now(UTC))
    response = answer["response"]
    request = event.get("request") if isinstance(event, dict) else None
    kind = str(request.get("type")) if isinstance(request, dict) else ""
    if kind == "CanFulfillIntentRequest":
        assert set(response) <= {"canFulfillIntent"}
    elif kind not in SPOKEN_TO:
        assert response == {}, f"Alexa takes no answer to {kind}"
    else:
        check_spoken(kind, response)


def check_spoken(kind: str, response: dict[str, Any]) -> None:
    texts_ = [response["outputSpeech"]["ssml"]]
    assert texts_[0].removeprefix("<speak>").removesuffix("</speak>").strip()
    assert response["shouldEndSession"] is ("reprompt" not in response)
    if "reprompt" in response:
        texts_.append(response["reprompt"]["outputSpeech"]["ssml"])
    if "card" in response:
        assert response["card"]["type"] == "Simple"
        texts_.append(response["card"]["title"] + response["card"]["content"])
        assert "<break" not in texts_[-1]
        assert "&amp;" not in texts_[-1]
    assert max(map(len, texts_)) <= MOST_CHARACTERS
    asked = [each["type"] for each in response.get("directives", ())]
    assert asked == [] or kind in MAY_BE_ASKED_IN, asked
