"""Numbers, days and times in the simulator: what a slot of Amazon's own types then holds."""

from __future__ import annotations

from datetime import date

import pytest

from popcorn_lab.interaction.model import DialogModel, IntentModel, InteractionModel, SlotModel
from popcorn_lab.simulator.alexa_phrases import alexa_phrases
from popcorn_lab.simulator.dialogs import Dialogs
from popcorn_lab.simulator.understanding import FALLBACK, Understanding

WEDNESDAY = date(2026, 11, 25)
MODEL = InteractionModel(
    "popcorn picks",
    {
        "PlanIntent": IntentModel(
            {"day": SlotModel("AMAZON.DATE", ()), "time": SlotModel("AMAZON.TIME", ())},
            ["plan {day}", "plan {day} at {time}", "plan at {time}"],
        ),
        "CodeIntent": IntentModel({"code": SlotModel("AMAZON.NUMBER", ())}, ["code {code}"]),
    },
    {},
    dict[str, DialogModel](),
)
EARS = Understanding(MODEL, alexa_phrases("en-US", "popcorn picks"))


def heard(utterance: str) -> dict[str, str]:
    reading = EARS.understand(EARS.language.words(utterance))
    intent = Dialogs(MODEL, "skill").intent(reading, today=WEDNESDAY)
    return {name: slot["value"] for name, slot in intent["slots"].items() if "value" in slot}


@pytest.mark.parametrize(
    ("utterance", "slots"),
    [
        ("plan tomorrow", {"day": "2026-11-26"}),
        ("plan friday at eight", {"day": "2026-11-27", "time": "08:00"}),
        ("plan wednesday at 8 pm", {"day": "2026-11-25", "time": "20:00"}),
        ("plan tuesday at half past seven", {"day": "2026-12-01", "time": "07:30"}),
        ("plan this weekend", {"day": "2026-W48-WE"}),
        ("plan november 3", {"day": "2027-11-03"}),
        ("plan january 2nd at quarter to nine", {"day": "2027-01-02", "time": "08:45"}),
        ("plan at eight in the evening", {"time": "20:00"}),
        ("code 1234 5678", {"code": "12345678"}),
        ("code one two three four five six seven eight", {"code": "12345678"}),
    ],
)
def test_a_slot_holds_what_alexa_would_give(utterance: str, slots: dict[str, str]) -> None:
    assert heard(utterance) == slots


@pytest.mark.parametrize("utterance", ["plan umbrella", "code banana"])
def test_nothing_else_is_a_day_or_a_number(utterance: str) -> None:
    assert EARS.understand(EARS.language.words(utterance)).name == FALLBACK
