"""What the skill asks Alexa to elicit is what the interaction models have a dialog for."""

from __future__ import annotations

from pathlib import Path

import pytest

from popcorn.skill.replies.eliciting import DIALOG_SLOTS
from popcorn.skill.replies.entities import TITLES
from popcorn_lab.interaction.model import InteractionModel

MODELS = sorted(
    (Path(__file__).parents[2] / "skill-package/interactionModels/custom").glob("*.json")
)


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_each_intent_with_a_slot_to_ask_for_is_known_with_all_its_slots(path: Path) -> None:
    model = InteractionModel.read(path)
    asked = {name: set(dialog.slots) for name, dialog in model.dialogs.items() if dialog.slots}
    assert asked == {name: set(slots) for name, slots in DIALOG_SLOTS.items()}
    for name, slots in DIALOG_SLOTS.items():
        assert set(model.intents[name].slots) == set(slots)


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_titles_are_told_for_the_type_that_titles_have(path: Path) -> None:
    model = InteractionModel.read(path)
    types = {
        intent.slots["movie"].type for intent in model.intents.values() if "movie" in intent.slots
    }
    assert types == {TITLES}
