"""From what people wrote to the JSON that Alexa takes.

The form is that of the Skill Management API's interaction model schema:
developer.amazon.com/docs/smapi/interaction-model-schema.html
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from popcorn.domain.movies import Movie
from popcorn_lab.interaction.authoring import AuthoredIntent, AuthoredLanguage
from popcorn_lab.interaction.json_text import as_json
from popcorn_lab.interaction.movie_values import movie_values

MOST_BYTES = 1_500_000
"""What Alexa takes for a whole model."""
_FRAME_OF_A_TYPE = 200
MOVIE_TYPE = "AMAZON.Movie"
"""Amazon's own list of titles, extended with ours: a title that we lack is still heard well."""


def build_model(language: AuthoredLanguage, movies: Iterable[Movie]) -> dict[str, Any]:
    """The interaction model of a language for a catalogue.

    Args:
        movies: most popular first; those beyond Alexa's limits are left out.
    """
    types = [
        {
            "name": name,
            "values": [
                {"id": value_id, "name": {"value": names[0], "synonyms": list(names[1:])}}
                for value_id, names in values.items()
            ],
        }
        for name, values in language.types.items()
    ]
    with_questions = [
        intent
        for intent in language.intents
        if intent.confirmation or any(slot.elicitation for slot in intent.slots)
    ]
    model: dict[str, Any] = {
        "interactionModel": {
            "languageModel": {
                "invocationName": language.invocation_name,
                "modelConfiguration": {
                    "fallbackIntentSensitivity": {"level": language.fallback_sensitivity}
                },
                "intents": [_intent(intent) for intent in language.intents],
                "types": types,
            },
            "dialog": {
                # The skill asks itself: which title was meant decides the next question.
                "delegationStrategy": "SKILL_RESPONSE",
                "intents": [_dialog(intent) for intent in with_questions],
            },
            "prompts": [prompt for intent in with_questions for prompt in _prompts(intent)],
        }
    }
    most_bytes = MOST_BYTES - len(as_json(model).encode()) - _FRAME_OF_A_TYPE
    if titles := movie_values(movies, language.code, language.signs, most_bytes=most_bytes):
        types.append({"name": MOVIE_TYPE, "values": titles})
    return model


def _intent(intent: AuthoredIntent) -> dict[str, Any]:
    built: dict[str, Any] = {"name": intent.name}
    if intent.slots:
        built["slots"] = [
            {"name": slot.name, "type": slot.type}
            | ({"samples": list(slot.samples)} if slot.samples else {})
            for slot in intent.slots
        ]
    built["samples"] = list(intent.samples)
    return built


def _dialog(intent: AuthoredIntent) -> dict[str, Any]:
    return {
        "name": intent.name,
        "delegationStrategy": "SKILL_RESPONSE",
        "confirmationRequired": bool(intent.confirmation),
        "prompts": {"confirmation": _confirmation_id(intent.name)} if intent.confirmation else {},
        "slots": [
            {
                "name": slot.name,
                "type": slot.type,
                "elicitationRequired": bool(slot.elicitation),
                "confirmationRequired": False,
                "prompts": {"elicitation": _prompt_id(intent.name, slot.name)}
                if slot.elicitation
                else {},
            }
            for slot in intent.slots
        ],
    }


def _prompts(intent: AuthoredIntent) -> list[dict[str, Any]]:
    questions = {_prompt_id(intent.name, slot.name): slot.elicitation for slot in intent.slots}
    questions[_confirmation_id(intent.name)] = intent.confirmation
    return [
        {"id": name, "variations": [{"type": "PlainText", "value": text} for text in texts]}
        for name, texts in questions.items()
        if texts
    ]


def _confirmation_id(intent: str) -> str:
    return f"Confirm.{intent}"


def _prompt_id(intent: str, slot: str) -> str:
    return f"Elicit.{intent}.{slot}"
