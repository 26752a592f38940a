"""Alexa's rules for an interaction model, checked before Alexa does.

Sources: developer.amazon.com, "Interaction Model Schema", "Create Intents, Utterances, and
Slots" (characters of samples, limits) and "Create and Edit Custom Slot Types".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from popcorn_lab.interaction.build import MOST_BYTES
from popcorn_lab.interaction.json_text import as_json
from popcorn_lab.interaction.templates import slots_of

MOST_VALUES = 50_000
"""Values and synonyms of all types together."""
LONGEST_VALUE = 140
MOST_SYNONYMS = 100

# Letters, spaces, apostrophes, hyphens, full stops of abbreviations, and slots. No digits.
_SAMPLE = re.compile(r"(?:[^\W\d_]|['. -]|\{[A-Za-z_]+\})+")
_GLUED_SLOT = re.compile(r"[^ ]\{|\}(?!$| |'s\b)")
_VALUE = re.compile(r"(?:[^\W_]|['. -])+")
_NAME = re.compile(r"(?:AMAZON\.)?[A-Za-z][A-Za-z_]*")
_INVOCATION_NAME = re.compile(r"[a-z]+(?:[ '.][a-z]+)+")


def problems(model: dict[str, Any]) -> list[str]:
    """What Alexa would refuse, and samples that say two things; empty where all is well."""
    return list(_problems(model["interactionModel"], len(as_json(model).encode())))


def _problems(model: dict[str, Any], size_bytes: int) -> Iterator[str]:
    language = model["languageModel"]
    if size_bytes > MOST_BYTES:
        yield f"the model has {size_bytes} bytes, Alexa takes {MOST_BYTES}"
    if not _INVOCATION_NAME.fullmatch(language["invocationName"]):
        yield "the invocation name needs two or more words in small letters"
    yield from _sample_problems(language["intents"])
    yield from _type_problems(language)
    yield from _dialog_problems(model)


def _sample_problems(intents: list[dict[str, Any]]) -> Iterator[str]:
    owner: dict[str, str] = {}
    for intent in intents:
        name, slots = intent["name"], {slot["name"] for slot in intent.get("slots", ())}
        if not _NAME.fullmatch(name):
            yield f"{name}: a name has letters and underscores only"
        for sample in intent["samples"]:
            if owner.setdefault(sample.casefold(), name) != name:
                yield f"{sample!r} is a sample of {owner[sample.casefold()]} and of {name}"
        answers = [sample for slot in intent.get("slots", ()) for sample in slot.get("samples", ())]
        for sample in (*intent["samples"], *answers):
            is_well_spelled, used = _looked_at(sample)
            if not is_well_spelled:
                yield f"{name}: {sample!r} has a character that samples may not have"
            if not slots.issuperset(used) or len(set(used)) < len(used):
                yield f"{name}: {sample!r} has a slot that the intent lacks, or one twice"


@cache  # the locales of a language say most things alike
def _looked_at(sample: str) -> tuple[bool, tuple[str, ...]]:
    """Whether it has only what samples may have; its slots."""
    is_well_spelled = bool(_SAMPLE.fullmatch(sample)) and not _GLUED_SLOT.search(sample)
    return is_well_spelled, tuple(slots_of(sample))


def _type_problems(language: dict[str, Any]) -> Iterator[str]:
    types = {each["name"]: each["values"] for each in language["types"]}
    for intent in language["intents"]:
        for slot in intent.get("slots", ()):
            if slot["type"] not in types and not slot["type"].startswith("AMAZON."):
                yield f"{intent['name']}: the type {slot['type']} is missing"
    count = 0
    for type_name, values in types.items():
        yield from _duplicates(type_name, "id", [value["id"] for value in values])
        names = [value["name"]["value"].casefold() for value in values]
        yield from _duplicates(type_name, "value", names)
        for value in values:
            all_names = [value["name"]["value"], *value["name"]["synonyms"]]
            count += len(all_names)
            yield from _duplicates(type_name, "synonym", [name.casefold() for name in all_names])
            if len(all_names) > MOST_SYNONYMS:
                yield f"{type_name}: {all_names[0]!r} has over {MOST_SYNONYMS} synonyms"
            for name in all_names:
                if len(name) > LONGEST_VALUE or not _VALUE.fullmatch(name):
                    yield f"{type_name}: {name!r} is too long or has a sign that Alexa refuses"
    if count > MOST_VALUES:
        yield f"{count} values and synonyms, Alexa takes {MOST_VALUES}"


def _duplicates(type_name: str, what: str, found: list[str]) -> Iterator[str]:
    for each, count in Counter(found).items():
        if count > 1:
            yield f"{type_name}: the {what} {each!r} is there twice"


def _dialog_problems(model: dict[str, Any]) -> Iterator[str]:
    prompts = {prompt["id"] for prompt in model["prompts"] if prompt["variations"]}
    slot_types = {
        intent["name"]: {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
        for intent in model["languageModel"]["intents"]
    }
    for intent in model["dialog"]["intents"]:
        for prompt in intent["prompts"].values():
            if prompt not in prompts:
                yield f"dialog of {intent['name']}: the prompt {prompt} is missing"
        if intent["confirmationRequired"] and "confirmation" not in intent["prompts"]:
            yield f"dialog of {intent['name']}: to be confirmed it needs a prompt"
        for slot in intent["slots"]:
            where = f"dialog of {intent['name']}.{slot['name']}"
            if slot_types.get(intent["name"], {}).get(slot["name"]) != slot["type"]:
                yield f"{where}: the intent has no such slot, or one of another type"
            for prompt in slot["prompts"].values():
                if prompt not in prompts:
                    yield f"{where}: the prompt {prompt} is missing"
            if slot["elicitationRequired"] and "elicitation" not in slot["prompts"]:
                yield f"{where}: a required slot needs a prompt"
