"""What holds for all samples, all titles and any text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from popcorn.domain.movies import Movie, MovieId
from popcorn_lab.interaction.authoring import read_language
from popcorn_lab.interaction.build import build_model
from popcorn_lab.interaction.files import authored_locales
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.interaction.templates import slots_of
from popcorn_lab.simulator.alexa_phrases import alexa_phrases
from popcorn_lab.simulator.grammar import Reading
from popcorn_lab.simulator.understanding import Understanding
from tests.models import built_model, understanding

MODEL = built_model()
PHRASES = alexa_phrases("en-US", MODEL.invocation_name)
AUTHORED = {sample for intent in MODEL.intents.values() for sample in intent.samples}


def _alexas_own(name: str) -> list[str]:
    """Her phrases of a built-in intent, less those that the model gives to one of its own."""
    return [each for each in PHRASES.intents.get(name, ()) if each not in AUTHORED]


OF_AMAZONS_OWN = {
    "AMAZON.NUMBER": ["12345678", "eighty seven"],
    "AMAZON.DATE": ["saturday", "tomorrow"],
    "AMAZON.TIME": ["nine", "half past eight"],
    "AMAZON.FirstName": ["ben", "cleo"],
}
"""What is said for types whose values no model lists."""


def _sayable(intent: str, slot: str) -> list[tuple[str | None, Sequence[str]]]:
    """The values of a slot: each one's id, None where Amazon gives it, and what is said for it."""
    type_name = MODEL.intents[intent].slots[slot].type
    if names := OF_AMAZONS_OWN.get(type_name):
        return [(None, names)]
    return [(value.id, value.names) for value in MODEL.types[type_name]]


SAMPLES_OF = {
    # Two numbers in a row may as well be one.
    name: [each for each in (*intent.samples, *_alexas_own(name)) if "{code} {" not in each]
    for name, intent in MODEL.intents.items()
}
SAMPLES = [(name, sample) for name, samples in SAMPLES_OF.items() for sample in samples]


def understand(utterance: str) -> Reading:
    return understanding().understand(understanding().language.words(utterance))


def seen(reading: Reading) -> dict[str, str]:
    """By slot: the id it resolved to, the ids, or in quotes what was heard and is not listed."""
    return {
        slot: "|".join(value.id for value in heard.values) or f"'{heard.heard}'"
        for slot, heard in reading.slots.items()
    }


@settings(max_examples=150)
@given(data=st.data())
def test_samples_are_understood_as_their_intent_with_the_values_they_hold(
    data: st.DataObject,
) -> None:
    name, sample = data.draw(st.sampled_from(SAMPLES))
    utterance, ids = sample, {}
    for slot in slots_of(sample):
        ids[slot], names = data.draw(st.sampled_from(_sayable(name, slot)))
        utterance = utterance.replace(f"{{{slot}}}", data.draw(st.sampled_from(names)))
    reading = understand(utterance)
    assert reading.name == name
    assert set(reading.slots) == set(ids)
    for slot, value_id in ids.items():
        found = [value.id for value in reading.slots[slot].values]
        assert value_id is None or value_id in found, utterance


ONE_IN = 19
"""A prime: neighbours come out of one template, and differ in its alternatives by turns."""
FEWEST = 10


def _spread() -> Iterator[tuple[str, str]]:
    """Samples of every intent, by name: one in so many, and of a small one not too few."""
    for name, samples in SAMPLES_OF.items():
        step = max(min(ONE_IN, len(samples) // FEWEST), 1)
        yield from ((name, sample) for sample in samples[::step])


def test_samples_of_every_intent_are_understood() -> None:
    """Some, spread over all there are, with the first value of each slot.

    The property above takes any sample, with any values.
    """
    wrong = []
    for name, sample in _spread():
        utterance = sample
        for slot in slots_of(sample):
            _, names = _sayable(name, slot)[0]
            utterance = utterance.replace(f"{{{slot}}}", names[0])
        reading = understand(utterance)
        if reading.name != name or set(reading.slots) != set(slots_of(sample)):
            wrong.append((name, utterance, reading))
    assert wrong == []


WORDS = st.sampled_from(
    [*"rate alien five and a half stars the of from recommend popular more 1 4.5 {movie} &".split()]
)
ANYTHING = st.text(max_size=200) | st.lists(WORDS, max_size=40).map(" ".join)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(utterance=ANYTHING)
@example(utterance="rate " * 1000)
@example(utterance="{movie} (a|b) [c] <film> \\")
@example(utterance="İ ﬁ ½ Ⅳ \N{COMBINING ACUTE ACCENT} \0 \ud800")
def test_any_text_has_one_reading_and_always_the_same(utterance: str) -> None:
    first = understand(utterance)
    assert first == understand(utterance)
    assert first.name in MODEL.intents
    assert set(first.slots) <= set(MODEL.intents[first.name].slots)


@settings(max_examples=100)
@given(utterance=ANYTHING, slot=st.sampled_from(["movie", "stars"]))
def test_any_text_is_some_answer(utterance: str, slot: str) -> None:
    reading = understanding().answer(
        understanding().language.words(utterance), "RateMovieIntent", slot
    )
    assert reading.name in MODEL.intents


CARRIERS = "rate recommend movie the popular five stars more love war night one two last".split()
TITLES = [
    f"{CARRIERS[n % 14]} {CARRIERS[n // 14 % 14]} {CARRIERS[n // 196 % 14]} {n % 7 + 2}"
    for n in range(14**3)
]


@pytest.fixture(scope="module")
def large() -> Callable[[str], Reading]:
    """A model with thousands of titles, made of the words of samples."""
    movies = [Movie(MovieId(title), title) for title in (*TITLES, "It")]
    model = InteractionModel.of(build_model(read_language(authored_locales()["en-US"]), movies))
    ears = Understanding(model, alexa_phrases("en-US", model.invocation_name))
    return lambda utterance: ears.understand(ears.language.words(utterance))


def test_titles_made_of_carrier_words_do_not_get_in_the_way(
    large: Callable[[str], Reading],
) -> None:
    assert large("recommend me a movie").name == "RecommendMovieIntent"
    assert large("what's popular").name == "PopularMoviesIntent"
    assert seen(large("rate it five stars")) == {"stars": "5"}
    for title in TITLES[::301]:
        assert seen(large(f"rate {title} two stars")) == {"movie": title, "stars": "2"}
