"""The built interaction models, and what the tests' simulated Alexa makes of English."""

from __future__ import annotations

from functools import cache

from popcorn_lab.interaction.files import model_folder
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.simulator.alexa_phrases import alexa_phrases
from popcorn_lab.simulator.understanding import Understanding

ENGLISH = "en-US"


@cache
def built_model(locale: str = ENGLISH) -> InteractionModel:
    """Read once: what is made of it to understand utterances is kept with it, and takes a while."""
    return InteractionModel.read(model_folder() / f"{locale}.json")


@cache
def understanding() -> Understanding:
    """What English is understood by, with nothing told; made when first asked for."""
    model = built_model()
    return Understanding(model, alexa_phrases(ENGLISH, model.invocation_name))
