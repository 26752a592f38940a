"""A small model with telling titles, and what the simulator understands by it."""

from __future__ import annotations

from functools import cache

from popcorn.domain.movies import Movie, MovieId
from popcorn_lab.interaction.authoring import read_language
from popcorn_lab.interaction.build import build_model
from popcorn_lab.interaction.files import authored_locales
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.simulator.alexa_phrases import alexa_phrases
from popcorn_lab.simulator.grammar import Reading
from popcorn_lab.simulator.understanding import Understanding

TITLES = [
    "Alien",
    "Toy Story",
    "Toy Story 2",
    "Lone Star",
    "Harry Potter Five",
    "The Road",
    "Seven",
    "Old",
]
VOYAGE_HOME = "Star Trek IV: The Voyage Home"
MOVIES = [
    *(Movie(MovieId(title), title) for title in TITLES),
    Movie(MovieId(VOYAGE_HOME), VOYAGE_HOME, other_titles=("Star Trek 4",)),
]


@cache
def model() -> InteractionModel:
    """Made when first asked for: that takes a second."""
    return InteractionModel.of(build_model(read_language(authored_locales()["en-US"]), MOVIES))


@cache
def ears() -> Understanding:
    return Understanding(model(), alexa_phrases("en-US", model().invocation_name))


def understand(utterance: str) -> Reading:
    return ears().understand(ears().language.words(utterance))


def answer(slot: str, utterance: str) -> Reading:
    """What is understood after RateMovieIntent asked for a slot."""
    words = ears().language.words(utterance)
    return ears().answer(words, "RateMovieIntent", slot)


def seen(reading: Reading) -> dict[str, str]:
    """By slot: the id it resolved to, or in quotes what was heard and is not listed."""
    return {
        slot: "|".join(value.id for value in heard.values) or f"'{heard.heard}'"
        for slot, heard in reading.slots.items()
    }
