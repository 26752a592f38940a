"""Alexa's side of a multi-turn dialog: what is asked next, and what an answer does.

Source: "Dialog Interface Reference", developer.amazon.com. Auto delegation (ALWAYS) is left out:
no model here has it.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.simulator.built_in_types import BUILT_IN, slot_value
from popcorn_lab.simulator.entities import NOTHING_TOLD, Entities
from popcorn_lab.simulator.envelopes import Json
from popcorn_lab.simulator.grammar import HeardValue, Reading
from popcorn_lab.simulator.responses import InvalidResponseError
from popcorn_lab.simulator.slot_types import resolutions


class Step(StrEnum):
    """What Alexa waits for."""

    SLOT = "slot"
    SLOT_CONFIRMATION = "slot confirmation"
    INTENT_CONFIRMATION = "intent confirmation"


@dataclass(frozen=True)
class Question:
    """What was asked: `intent` is as it goes into the next request, filled slots included.

    `prompt` is what Alexa says herself where the skill delegated; `slot` is None where the whole
    intent is to be confirmed.
    """

    step: Step
    intent: Json
    slot: str | None
    prompt: str | None = None

    def confirmed(self, yes: bool) -> Json:
        """The intent after a yes or no."""
        intent = copy.deepcopy(self.intent)
        confirmed = intent if self.slot is None else intent["slots"][self.slot]
        confirmed["confirmationStatus"] = "CONFIRMED" if yes else "DENIED"
        return intent

    def answered(self, reading: Reading, answer: Json) -> Json:
        """The intent after more was said for it: new values over the ones already there."""
        intent = copy.deepcopy(self.intent)
        for slot in reading.slots:
            intent["slots"][slot] = answer["slots"][slot]
        return intent


class Dialogs:
    """The intents and dialogs of one model, in the form of requests."""

    def __init__(self, model: InteractionModel, application_id: str) -> None:
        self._model = model
        self._application_id = application_id

    def has_dialog(self, intent_name: str) -> bool:
        return intent_name in self._model.dialogs

    def intent(
        self, reading: Reading, entities: Entities = NOTHING_TOLD, today: date | None = None
    ) -> Json:
        """An intent as a request has it: all its slots, filled or not.

        Args:
            entities: what the skill told of the types' values.
            today: what "tomorrow" is the day after; now where it does not matter.
        """
        known = self._model.intents.get(reading.name)
        at = today or datetime.now(UTC).date()
        slots = {
            name: self._of_amazon(name, slot.type, reading.slots[name], at)
            if slot.type in BUILT_IN and name in reading.slots
            else self._slot(name, slot.type, reading.slots.get(name), slot.type in entities.values)
            for name, slot in (known.slots if known else {}).items()
        }
        return {"name": reading.name, "confirmationStatus": "NONE", "slots": slots}

    def question(self, directive: Mapping[str, Any], current: Json | None) -> Question | None:
        """What a Dialog directive has Alexa ask; None where nothing is left to delegate.

        Args:
            current: the intent of the request that the directive answers, None for a launch.
        Raises:
            InvalidResponseError: the directive does not go with the interaction model.
        """
        kind = directive["type"]
        intent = self._intent_of(directive, current)
        if kind == "Dialog.ElicitSlot":
            return Question(Step.SLOT, intent, self._slot_of(directive, "slotToElicit", intent))
        if kind == "Dialog.ConfirmSlot":
            slot = self._slot_of(directive, "slotToConfirm", intent)
            return Question(Step.SLOT_CONFIRMATION, intent, slot)
        if kind == "Dialog.ConfirmIntent":
            return Question(Step.INTENT_CONFIRMATION, intent, None)
        return self._next_question(intent)

    def delegated(self, directive: Mapping[str, Any], current: Json | None) -> Json:
        """The complete intent of a Dialog.Delegate after which nothing is left to ask."""
        return self._intent_of(directive, current)

    def _next_question(self, intent: Json) -> Question | None:
        dialog = self._model.dialogs[intent["name"]]
        for name, questions in dialog.slots.items():
            slot = intent["slots"][name]
            if not slot.get("value"):
                if questions.elicitation:
                    prompt = _filled(questions.elicitation[0], intent)
                    return Question(Step.SLOT, intent, name, prompt)
            elif questions.confirmation and slot["confirmationStatus"] == "NONE":
                prompt = _filled(questions.confirmation[0], intent)
                return Question(Step.SLOT_CONFIRMATION, intent, name, prompt)
        if dialog.intent.confirmation and intent["confirmationStatus"] == "NONE":
            prompt = _filled(dialog.intent.confirmation[0], intent)
            return Question(Step.INTENT_CONFIRMATION, intent, None, prompt)
        return None

    def _intent_of(self, directive: Mapping[str, Any], current: Json | None) -> Json:
        given = directive.get("updatedIntent") or current
        if given is None:
            raise InvalidResponseError(f"{directive['type']} needs an updatedIntent after a launch")
        name = given["name"]
        if not self.has_dialog(name):
            raise InvalidResponseError(f"{directive['type']}: the model has no dialog for {name}")
        slots = {
            slot: {"name": slot, "confirmationStatus": "NONE"}
            for slot in self._model.intents[name].slots
        }
        for slot, value in (given.get("slots") or {}).items():
            if slot not in slots:
                raise InvalidResponseError(f"{directive['type']}: {name} has no slot {slot}")
            slots[slot] = {**slots[slot], **_without_nulls(value)}
        status = given.get("confirmationStatus") or "NONE"
        return {"name": name, "confirmationStatus": status, "slots": slots}

    def _slot_of(self, directive: Mapping[str, Any], key: str, intent: Json) -> str:
        slot = directive.get(key)
        if not isinstance(slot, str) or slot not in self._model.dialogs[intent["name"]].slots:
            raise InvalidResponseError(
                f"{directive['type']}: the dialog of {intent['name']} has no slot {slot}"
            )
        return slot

    @staticmethod
    def _of_amazon(name: str, slot_type: str, heard: HeardValue, today: date) -> Json:
        """A number, day or time: no entity is resolved, the value is in Alexa's own form."""
        value = slot_value(slot_type, heard.values[0], today) if heard.values else "?"
        return {
            "name": name,
            "value": value,
            "confirmationStatus": "NONE",
            "source": "USER",
            "slotValue": {"type": "Simple", "value": value},
        }

    def _slot(self, name: str, slot_type: str, heard: HeardValue | None, is_told: bool) -> Json:
        if heard is None:
            return {"name": name, "confirmationStatus": "NONE"}
        resolved = resolutions(slot_type, heard.values, self._application_id, is_told=is_told)
        return {
            "name": name,
            "value": heard.heard,
            "resolutions": resolved,
            "confirmationStatus": "NONE",
            "source": "USER",
            "slotValue": {"type": "Simple", "value": heard.heard, "resolutions": resolved},
        }


def _without_nulls(value: Mapping[str, Any]) -> Json:
    # The SDK writes what is not set as null; Alexa takes it for absent.
    return {key: each for key, each in value.items() if each is not None}


def _filled(prompt: str, intent: Json) -> str:
    for name, slot in intent["slots"].items():
        prompt = prompt.replace(f"{{{name}}}", slot.get("value", ""))
    return prompt
