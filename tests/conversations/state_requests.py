"""Every request that a model knows: each intent bare, and with slots filled well and badly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from popcorn_lab.interaction.model import InteractionModel, Value
from popcorn_lab.simulator.dialogs import Dialogs
from popcorn_lab.simulator.envelopes import DEFAULT_APPLICATION_ID, Json
from popcorn_lab.simulator.grammar import HeardValue, Reading

LAUNCH = "LaunchRequest"
UNKNOWN = "IntentOfTomorrow"
TODAY = date(2026, 1, 1)
"""When the conversations of the table are."""


_OF_AMAZON = {
    "AMAZON.NUMBER": Value("12345678", ["12345678"]),
    "AMAZON.DATE": Value("tomorrow", ["tomorrow"]),
    "AMAZON.TIME": Value("20:00", ["eight in the evening"]),
    "AMAZON.FirstName": Value("", ["ben"]),
}
"""What is said where a model lists no values."""


@dataclass(frozen=True)
class Heard:
    """One request; `slots` says in words what is filled."""

    name: str
    request: Json
    slots: str = ""

    def __str__(self) -> str:
        return f"{self.name} {self.slots}".strip()


def bare(model: InteractionModel) -> list[Heard]:
    """A launch, every intent without slots, and one that only a newer model has."""
    dialogs = Dialogs(model, DEFAULT_APPLICATION_ID)
    launch = Heard(LAUNCH, {"type": LAUNCH})
    return [launch, *(_heard(dialogs, name, {}) for name in (*model.intents, UNKNOWN))]


def with_slots(model: InteractionModel) -> list[Heard]:
    """Every slot of every intent filled, with a value of its type and with none of it."""
    dialogs = Dialogs(model, DEFAULT_APPLICATION_ID)
    found = []
    for name, intent in model.intents.items():
        for slot, slot_model in intent.slots.items():
            value = _OF_AMAZON.get(slot_model.type) or _value(model.types[slot_model.type])
            heard = HeardValue(value.names[0], [value] if value.id else [])
            found.append(_heard(dialogs, name, {slot: heard}))
            if slot_model.samples:
                found.append(_heard(dialogs, name, {slot: heard}, "IN_PROGRESS"))
        if intent.slots:
            odd = {slot: HeardValue("?", []) for slot in intent.slots}
            found.append(_heard(dialogs, name, odd))
    return found


def _value(values: Sequence[Value]) -> Value:
    # Of the movies one that nobody in `ENTRIES` talks about.
    return next((each for each in values if each.id == "fargo-1996"), values[:2][-1])


def _heard(
    dialogs: Dialogs, name: str, slots: Mapping[str, HeardValue], dialog: str = "STARTED"
) -> Heard:
    intent = dialogs.intent(Reading(name, slots, 0, 0), today=TODAY)
    request: Json = {"type": "IntentRequest", "intent": intent}
    if dialogs.has_dialog(name):
        request["dialogState"] = dialog
    said = ", ".join(f"{slot} {value.heard}" for slot, value in slots.items())
    return Heard(name, request, f"{said} ({dialog})" if said and dialog != "STARTED" else said)
