"""What a skill answered, read as strictly as Alexa reads it."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from popcorn.domain.errors import PopcornError

MOST_BYTES = 120_000
MOST_CHARACTERS = 8_000
RENDER_DOCUMENT = "Alexa.Presentation.APL.RenderDocument"


class InvalidResponseError(PopcornError):
    """Alexa would refuse this answer of the skill and end the session."""


@dataclass(frozen=True)
class Answer:
    """A response envelope; texts are plain, without SSML."""

    speech: str
    reprompt: str | None
    ends_session: bool
    attributes: dict[str, Any]
    dialog: Mapping[str, Any] | None
    raw: dict[str, Any]

    @property
    def offered(self) -> list[str]:
        """Ids of the movies that this turn offered."""
        return list(self.attributes.get("offered_now") or ())

    @property
    def directives(self) -> Sequence[Mapping[str, Any]]:
        return list(self.raw["response"].get("directives") or ())

    @property
    def screen(self) -> Mapping[str, Any] | None:
        """The document that is to be shown, with its token and data; None where there is none."""
        shown = (each for each in self.directives if each.get("type") == RENDER_DOCUMENT)
        return next(shown, None)


def read_answer(raw: dict[str, Any]) -> Answer:
    """Read a response envelope.

    Raises:
        InvalidResponseError: it is none, or beyond Alexa's limits.
    """
    response = raw.get("response") if isinstance(raw, dict) else None
    if not isinstance(response, dict):
        raise InvalidResponseError("the skill's answer has no `response`")
    try:
        size_bytes = len(json.dumps(raw, ensure_ascii=False).encode())
    except (TypeError, ValueError) as error:
        raise InvalidResponseError(f"the skill's answer is no JSON: {error}") from error
    if size_bytes > MOST_BYTES:
        raise InvalidResponseError(f"the skill's answer has more than {MOST_BYTES} bytes")
    reprompt = response.get("reprompt")
    dialog = _dialog_directive(response.get("directives") or ())
    should_end = response.get("shouldEndSession")
    return Answer(
        _plain(response.get("outputSpeech")),
        _plain(reprompt.get("outputSpeech")) if reprompt else None,
        # Nothing said about it: the microphone stays off, except for a dialog's answer.
        should_end if should_end is not None else dialog is None,
        raw.get("sessionAttributes") or {},
        dialog,
        raw,
    )


def _dialog_directive(directives: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    asking = [each for each in directives if each.get("type") in _ASKING]
    others = [each for each in directives if str(each.get("type")).startswith("Dialog.")]
    if asking and len(others) > 1:
        raise InvalidResponseError("the skill's answer has several Dialog directives")
    return asking[0] if asking else None


_ASKING = {
    "Dialog.ElicitSlot",
    "Dialog.ConfirmSlot",
    "Dialog.ConfirmIntent",
    "Dialog.Delegate",
}


def _plain(speech: Mapping[str, Any] | None) -> str:
    if not speech:
        return ""
    text = speech.get("text") if speech.get("type") == "PlainText" else speech.get("ssml")
    if not isinstance(text, str):
        raise InvalidResponseError("outputSpeech has neither `text` nor `ssml`")
    if len(text) > MOST_CHARACTERS:
        raise InvalidResponseError(f"outputSpeech has more than {MOST_CHARACTERS} characters")
    return text if speech.get("type") == "PlainText" else _without_tags(text)


_PREFIXES = 'xmlns:amazon="amazon" xmlns:alexa="alexa"'
_NAME = "{alexa}name"
SPEAKERS_NAME = "[your name]"
"""What is shown where Alexa would say the first name of the voice that she recognised."""


def declared(ssml: str) -> str:
    """SSML as XML: Alexa knows the prefixes of tags, XML wants them declared."""
    return ssml.strip().replace("<speak", f"<speak {_PREFIXES}", 1)


def _without_tags(ssml: str) -> str:
    try:
        root = ET.fromstring(declared(ssml))  # noqa: S314 - the skill's own text, not a stranger's
    except ET.ParseError as error:
        raise InvalidResponseError(f"the SSML is not well formed ({error}): {ssml}") from error
    if root.tag != "speak":
        raise InvalidResponseError(f"SSML begins with <speak>: {ssml}")
    return " ".join(_text(root).split())


_APART = {"break", "p", "s"}


def _text(element: ET.Element) -> str:
    if element.tag == _NAME:
        if element.get("type") != "first" or not element.get("personId"):
            raise InvalidResponseError("alexa:name needs type='first' and the speaker's personId")
        return SPEAKERS_NAME
    inner = element.get("alias") or (element.text or "") + "".join(
        _text(child) + (child.tail or "") for child in element
    )
    return f" {inner} " if element.tag in _APART else inner
