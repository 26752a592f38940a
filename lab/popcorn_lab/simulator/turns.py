"""One utterance and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from popcorn_lab.simulator.devices import DeviceKind
from popcorn_lab.simulator.dialogs import Question, Step
from popcorn_lab.simulator.envelopes import Json
from popcorn_lab.simulator.responses import Answer, InvalidResponseError

TOUCH = "Alexa.Presentation.APL.UserEvent"
_OF_A_SCREEN = ("token", "datasources")


@dataclass(frozen=True)
class Turn:
    """One utterance and what came of it.

    `intent` is the intent's name, "LaunchRequest" or "SessionEndedRequest". `slots` holds what
    was heard, by slot, of the filled ones. Texts are plain. `offered`: ids of the movies that the
    skill offered in this turn. `asks`: the slot that is asked for. `screen`: the token and the data
    of what is to be shown now; None where what is on the screen stays. `request` and `response` are
    the envelopes, the last ones where a turn took several; empty where none was sent.
    """

    utterance: str
    intent: str
    slots: Mapping[str, str]
    speech: str
    reprompt: str | None
    session_ended: bool
    offered: Sequence[str]
    asks: str | None
    request: Json
    response: Json
    screen: Json | None = None


def turn_of(utterance: str, sent: Json, answer: Answer, question: Question | None) -> Turn:
    """What came of the last envelopes of a turn; `question`: what Alexa waits for now."""
    intent = sent["request"].get("intent")
    prompt = question.prompt if question else None
    screen = answer.screen
    return Turn(
        utterance=utterance,
        intent=intent["name"] if intent else sent["request"]["type"],
        slots={
            name: slot["value"]
            for name, slot in (intent["slots"] if intent else {}).items()
            if slot.get("value")
        },
        speech=" ".join(filter(None, (answer.speech, prompt))),
        reprompt=answer.reprompt or prompt,
        session_ended=answer.ends_session,
        offered=answer.offered,
        asks=question.slot if question and question.step is Step.SLOT else None,
        request=sent,
        response=answer.raw,
        screen=None if screen is None else {name: screen.get(name) for name in _OF_A_SCREEN},
    )


def check_device(device: DeviceKind, request: Json, answer: Answer) -> None:
    """Raises InvalidResponseError: a directive that the device, or the moment, does not allow."""
    if answer.screen is not None and device == "speaker":
        raise InvalidResponseError("the device has no screen for Alexa.Presentation.APL")
    is_dialog = any(str(each.get("type")).startswith("Dialog.") for each in answer.directives)
    if is_dialog and request["type"] == TOUCH:
        raise InvalidResponseError("a touch is no intent: its answer has no Dialog directives")
