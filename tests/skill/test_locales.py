"""Every locale says what English says, and hears what English hears."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import popcorn.skill.speech
from popcorn.domain.kinds import Kind
from popcorn.domain.moods import Mood
from popcorn.domain.movies import Genre
from popcorn.domain.ratings import Stars
from popcorn.skill.speech import speech_for
from popcorn_lab.interaction.files import authored_locales, model_folder

SPEECH = Path(popcorn.skill.speech.__file__).parent
LOCALES = sorted(authored_locales())
LANGUAGES = sorted({locale.partition("-")[0] for locale in LOCALES} - {"en"})
REGIONS = sorted(file.stem for file in SPEECH.glob("*-*.ftl"))
KEPT_ENGLISH = yaml.safe_load((Path(__file__).parent / "same_as_english.yaml").read_text("utf-8"))
NO_VARIANTS = {"reprompt", "card", "own-card"}


@cache
def messages(name: str) -> dict[str, ftl.Message]:
    resource = FluentParser().parse((SPEECH / f"{name}.ftl").read_text("utf-8"))
    assert not [entry.content for entry in resource.body if isinstance(entry, ftl.Junk)]
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ftl.Message)}


def attributes(message: ftl.Message) -> set[str]:
    return {attribute.id.name for attribute in message.attributes}


def placeholders(pattern: ftl.BaseNode) -> set[str]:
    found = set()

    class Placeholders(Visitor):  # type: ignore[misc]
        def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
            found.add(node.id.name)

    Placeholders().visit(pattern)
    return found


def texts(message: ftl.Message) -> dict[str, str]:
    """What is said, by the name of the variant, in Fluent's own notation."""
    patterns = {"": message.value} | {each.id.name: each.value for each in message.attributes}
    written = FluentSerializer()
    return {
        name: written.serialize_entry(ftl.Message(ftl.Identifier("x"), pattern))
        for name, pattern in patterns.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_messages_of_english(language: str) -> None:
    assert set(messages(language)) == set(messages("en"))


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_says_otherwise_only_what_its_language_says(region: str) -> None:
    assert region in LOCALES
    assert set(messages(region)) <= set(messages(region.partition("-")[0]))


@pytest.mark.parametrize("name", [*LANGUAGES, *REGIONS])
def test_each_message_has_the_placeholders_and_the_reprompt_of_english(name: str) -> None:
    for key, message in messages(name).items():
        english = messages("en")[key]
        assert placeholders(message) == placeholders(english), key
        both = attributes(message) & NO_VARIANTS, attributes(english) & NO_VARIANTS
        assert both[0] == both[1], key
        others = attributes(message) - NO_VARIANTS
        assert others == {f"v{number}" for number in range(2, len(others) + 2)}, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_variant_names_what_the_english_variants_all_name(language: str) -> None:
    """A title that is said in one variant only would be missing every other time."""
    for key, message in messages(language).items():
        english = messages("en")[key]
        always = set.intersection(*map(placeholders, variants(english)))
        for variant in variants(message):
            assert always <= placeholders(variant), key


def variants(message: ftl.Message) -> list[ftl.Pattern]:
    named = [each.value for each in message.attributes if each.id.name not in NO_VARIANTS]
    return [message.value, *named]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_the_english_one_but_those_that_are_listed(language: str) -> None:
    kept = set(KEPT_ENGLISH.get(language, ()))
    same = set()
    for key, message in messages(language).items():
        english = set(texts(messages("en")[key]).values())
        own = [text for text in texts(message).values() if re.search(r"[^\W\d_]{2}", bare(text))]
        if english.intersection(own):
            same.add(key)
    assert same == kept


def bare(text: str) -> str:
    """What is left of a pattern without placeholders and references to other messages."""
    return re.sub(r"\{[^{}]*\}", "", text.partition("=")[2])


@pytest.mark.parametrize("locale", LOCALES)
def test_each_number_of_stars_and_each_kind_has_its_words(locale: str) -> None:
    speech = speech_for(locale)
    stars = {speech.stars(Stars(half_steps)) for half_steps in range(1, 11)}
    assert len(stars) == 10
    assert not [words for words in stars if re.search(r"\d", words)]
    decades = (None, *range(1920, 2030, 10))
    kinds = [speech.kind(Kind(*each)) for each in product((None, *Genre), decades)]
    assert len(set(kinds)) == len(kinds)
    kinds += [speech.kind(Kind(mood=mood)) for mood in Mood]
    kinds += [speech.kind(Kind(unwanted_genres=frozenset({genre}))) for genre in Genre]
    assert [kind for kind in kinds if "  " in kind or " ," in kind or kind != kind.strip()] == []


def model(locale: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((model_folder() / f"{locale}.json").read_text("utf-8"))
    return dict(read["interactionModel"])


def intents(of: dict[str, Any]) -> dict[str, dict[str, str]]:
    return {
        intent["name"]: {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
        for intent in of["languageModel"]["intents"]
    }


def value_ids(of: dict[str, Any]) -> dict[str, set[str]]:
    return {
        each["name"]: {value["id"] for value in each["values"]}
        for each in of["languageModel"]["types"]
        if not each["name"].startswith("AMAZON.")
    }


def prompts(of: dict[str, Any]) -> dict[str, list[str]]:
    return {
        prompt["id"]: [variation["value"] for variation in prompt["variations"]]
        for prompt in of["prompts"]
    }


@pytest.mark.parametrize("locale", LOCALES)
def test_each_model_has_the_intents_slots_values_and_prompts_of_english(locale: str) -> None:
    english, other = model("en-US"), model(locale)
    assert intents(other) == intents(english)
    assert value_ids(other) == value_ids(english)
    assert set(prompts(other)) == set(prompts(english))
    assert other["dialog"] == english["dialog"]


@pytest.mark.parametrize("locale", LOCALES)
def test_each_intent_and_each_question_has_samples_and_prompts(locale: str) -> None:
    english, other = (
        {intent["name"]: intent for intent in model(each)["languageModel"]["intents"]}
        for each in ("en-US", locale)
    )
    for name, intent in other.items():
        assert bool(intent["samples"]) == bool(english[name]["samples"]), name
        answered = {slot["name"] for slot in intent.get("slots", ()) if slot.get("samples")}
        theirs = {slot["name"] for slot in english[name].get("slots", ()) if slot.get("samples")}
        assert answered == theirs, name
    for texts_of in prompts(model(locale)).values():
        assert len(texts_of) >= 2


@pytest.mark.parametrize("locale", [each for each in LOCALES if not each.startswith("en-")])
def test_no_prompt_is_the_english_one(locale: str) -> None:
    english = {text for variations in prompts(model("en-US")).values() for text in variations}
    assert english.isdisjoint(text for each in prompts(model(locale)).values() for text in each)
