"""A built interaction model, as Alexa reads it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from popcorn.domain.errors import SettingsError

_REBUILD = "run `popcorn build-models`"


@dataclass(frozen=True)
class Value:
    """One value of a slot type; `names` is the value itself, then its synonyms."""

    id: str
    names: Sequence[str]


@dataclass(frozen=True)
class SlotModel:
    """A slot of an intent: its type, and samples that answer its question."""

    type: str
    samples: Sequence[str]


@dataclass(frozen=True)
class IntentModel:
    slots: Mapping[str, SlotModel]
    samples: Sequence[str]


@dataclass(frozen=True)
class Questions:
    """What Alexa asks of a slot or an intent; empty where she need not."""

    elicitation: Sequence[str] = ()
    confirmation: Sequence[str] = ()


@dataclass(frozen=True)
class DialogModel:
    """The questions of one intent, slots in the order in which they are asked."""

    intent: Questions
    slots: Mapping[str, Questions]


@dataclass(frozen=True, eq=False)
class InteractionModel:
    """What a skill can be told, for one locale. All mappings are by name.

    Two models are equal where they are one and the same, so that what is made of one is kept.
    """

    invocation_name: str
    intents: Mapping[str, IntentModel]
    types: Mapping[str, Sequence[Value]]
    dialogs: Mapping[str, DialogModel]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a file of `skill-package/interactionModels/custom/`.

        Raises:
            SettingsError: it is missing or damaged; the hint names the command that mends it.
        """
        try:
            return cls.of(json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError as error:
            raise SettingsError(str(path), f"there is no such model; {_REBUILD}") from error
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SettingsError(str(path), f"it is no interaction model; {_REBUILD}") from error

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> Self:
        """Read the JSON of a model.

        Raises:
            KeyError, TypeError: it is none.
        """
        model = content["interactionModel"]
        language, dialog = model["languageModel"], model.get("dialog", {})
        prompts = {
            prompt["id"]: [variation["value"] for variation in prompt["variations"]]
            for prompt in model.get("prompts", ())
        }
        return cls(
            language["invocationName"],
            {intent["name"]: _intent(intent) for intent in language["intents"]},
            {
                each["name"]: [_value(value) for value in each["values"]]
                for each in language.get("types", ())
            },
            {
                intent["name"]: DialogModel(
                    _questions(intent, prompts),
                    {slot["name"]: _questions(slot, prompts) for slot in intent.get("slots", ())},
                )
                for intent in dialog.get("intents", ())
            },
        )


def _intent(intent: Mapping[str, Any]) -> IntentModel:
    slots = {
        slot["name"]: SlotModel(slot["type"], slot.get("samples", ()))
        for slot in intent.get("slots", ())
    }
    return IntentModel(slots, intent.get("samples", ()))


def _value(value: Mapping[str, Any]) -> Value:
    name = value["name"]
    return Value(value.get("id", ""), [name["value"], *name.get("synonyms", ())])


def _questions(asked: Mapping[str, Any], prompts: Mapping[str, Sequence[str]]) -> Questions:
    ids = asked.get("prompts", {})
    return Questions(
        prompts[ids["elicitation"]] if asked.get("elicitationRequired") else (),
        prompts[ids["confirmation"]] if asked.get("confirmationRequired") else (),
    )
