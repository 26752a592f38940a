"""What the page offers to say: understood, of the locale, and fitting what was just said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from itertools import count

import pytest

from popcorn.entrypoints.skill import skill_handler
from popcorn.settings import read_settings
from popcorn.wiring import build_services
from popcorn_lab.interaction.files import authored_locales
from popcorn_lab.interaction.loaded import loaded_model
from popcorn_lab.laptop import Laptop
from popcorn_lab.serving.suggestions import Suggestions, example_phrases
from popcorn_lab.simulator.conversation import Conversation

FALLBACK = "AMAZON.FallbackIntent"
LOCALES = ("en-US", "de-DE", "es-MX", "fr-FR", "it-IT")
Offered = Callable[..., tuple[Conversation, list[str]]]


@pytest.fixture(scope="module")
def laptop(trained_home: object) -> Iterator[Laptop]:
    settings = read_settings({"POPCORN_HOME": str(trained_home)})
    with closing(build_services(settings)) as services:
        model = cache(lambda locale: loaded_model(services.catalogue, locale))
        yield Laptop(services, lambda answer: answer, skill_handler(services), None, model, "en-US")


@pytest.fixture
def offered(laptop: Laptop) -> Offered:
    """What is offered after some utterances, by someone who never spoke before."""
    number = count()

    def after(locale: str, *utterances: str) -> tuple[Conversation, list[str]]:
        talk = laptop.begin(f"{locale}-{next(number)}", seed=1, locale=locale)
        turn = None
        for utterance in utterances:
            turn = talk.say(utterance)
            assert turn.intent != FALLBACK
        return talk, list(Suggestions(laptop.interaction_model(locale), locale).after(turn, talk))

    return after


@pytest.mark.parametrize("locale", LOCALES)
def test_each_suggestion_is_understood_where_it_is_made(locale: str, offered: Offered) -> None:
    _, beginnings = offered(locale)
    launch, popular, recommend = beginnings
    for before in ([], [launch], [popular], [recommend]):
        _, found = offered(locale, *before)
        assert len(found) >= 3
        for suggestion in found:
            talk, _ = offered(locale, *before)
            assert talk.say(suggestion).intent != FALLBACK, (before, suggestion)


def test_they_fit_what_was_just_said(offered: Offered) -> None:
    assert offered("en-US")[1] == example_phrases("en-US")
    assert offered("en-US", "rate alien")[1][:4] == [
        "four stars",
        "five stars",
        "three and a half stars",
        "Skip",
    ]
    assert offered("en-US", "what's popular")[1][:3] == ["More", "funnier", "why"]
    assert {"yes", "no"} <= set(offered("en-US", "rate alien five stars")[1])
    assert offered("en-US", "help", "stop")[1] == example_phrases("en-US")


def test_each_language_has_its_own(offered: Offered) -> None:
    found = {locale: set(offered(locale, "alien")[1]) for locale in LOCALES}
    for locale, phrases in found.items():
        others = set().union(*(each for name, each in found.items() if name != locale))
        assert len(phrases - others) >= 2, locale


@pytest.mark.parametrize("locale", sorted(authored_locales()))
def test_every_locale_has_beginnings(locale: str) -> None:
    assert all("popcorn picks" in phrase for phrase in example_phrases(locale))
    assert not any(phrase.startswith("Alexa") for phrase in example_phrases(locale))
