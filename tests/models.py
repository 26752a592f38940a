"""The built interaction models, as the tests' simulated Alexa reads them."""

from __future__ import annotations

from functools import cache

from popcorn_lab.interaction.files import model_folder
from popcorn_lab.interaction.model import InteractionModel

ENGLISH = "en-US"


@cache
def built_model(locale: str = ENGLISH) -> InteractionModel:
    """Read once: what is made of it to understand utterances is kept with it, and takes a while."""
    return InteractionModel.read(model_folder() / f"{locale}.json")
