"""Screens: what is shown is what is said, on devices that can show it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model.interfaces.alexa.presentation.apl import RenderDocumentDirective

from popcorn.domain.movies import MovieId
from popcorn.entrypoints.skill import skill_handler
from popcorn.skill.app import Services
from popcorn.skill.screens import ScreenName, document
from popcorn.skill.screens.showing import BUTTONS
from popcorn.skill.speech.variety import in_order
from popcorn_lab.simulator.conversation import Conversation, Turn
from tests.conversations.conftest import HOUSEHOLD, NewWatch, Watch, says
from tests.models import built_model

PACKAGE = Path(__file__).parents[2] / "skill-package"
RENDER = "Alexa.Presentation.APL.RenderDocument"
COMPONENTS = {"APL", "AVG", "Container", "Frame", "ScrollView", "SendEvent", "Sequence", "Text"}
COMPONENTS |= {"TouchWrapper", "VectorGraphic"}
ENOUGH_BYTES = 60_000
"""Of one answer with its screen, half of what Alexa takes."""
SCREENS = {
    "popcorn.rating": ["rate alien"],
    "popcorn.movies": ["recommend me a movie"],
    "popcorn.details": ["tell me about alien"],
    "popcorn.words": ["help"],
}


def directives(turn: Turn) -> list[dict[str, Any]]:
    return list(turn.response["response"].get("directives") or ())


@pytest.mark.parametrize("token", SCREENS)
def test_each_screen_is_a_directive_that_the_sdk_takes(watch: Watch, token: str) -> None:
    for utterance in SCREENS[token]:
        watch.say(utterance)
    (sent,) = (each for each in directives(watch.turns[-1]) if each["type"] == RENDER)
    read = DefaultSerializer().deserialize(json.dumps(sent), RenderDocumentDirective)
    assert read.token == token
    assert read.document["type"] == "APL"
    assert "payload" in read.document["mainTemplate"]["parameters"]
    assert len(json.dumps(watch.turns[-1].response).encode()) < ENOUGH_BYTES


def test_the_first_launch_shows_what_is_said_and_what_can_be_said(watch: Watch) -> None:
    turn = watch.say("open popcorn picks")
    assert watch.screen["text"] == turn.speech
    assert watch.screen["hint"] == turn.reprompt
    for _ in range(2):
        watch.say("open popcorn picks")
    watch.say("that's enough")
    back = watch.say("help")
    assert watch.token == "popcorn.words"
    assert watch.screen["text"] == back.speech
    assert [each["arguments"][1] for each in watch.screen["actions"]] == [
        "RecommendMovieIntent",
        "PopularMoviesIntent",
        "RateSomeMoviesIntent",
    ]


def test_an_offer_shows_the_movies_that_are_said_in_the_same_order(watch: Watch) -> None:
    turn = watch.say("recommend me a movie")
    cards = watch.screen["movies"]
    assert [card["arguments"][2] for card in cards] == list(turn.offered)
    assert [card["number"] for card in cards] == ["1", "2", "3"]
    found = watch.services.catalogue.movies([MovieId(each) for each in turn.offered])
    for card in cards:
        movie = found[MovieId(card["arguments"][2])]
        assert (card["title"], card["year"]) == (movie.title, str(movie.year))
        assert movie.title in card["label"]
        says(turn, movie.title)
    assert watch.screen["heading"] == "Movies for you"


def test_the_reason_is_shown_where_it_is_said(watch: Watch) -> None:
    watch.say("rate toy story five stars")
    said = {}
    for utterance in ("recommend me a movie", "movies like alien"):
        turn = watch.say(utterance)
        said[utterance] = watch.screen["reason"], turn.speech
    for reason, speech in said.values():
        assert reason.removeprefix("Because you liked ").removeprefix("Like ") in speech
    assert said["movies like alien"][0] == "Like Alien"


def test_details_show_the_facts_and_the_stars_that_are_said(watch: Watch) -> None:
    turn = watch.say("tell me about alien")
    assert watch.screen["heading"] == "Alien"
    year, genres = watch.screen["facts"].split(" · ")
    says(turn, year, genres, watch.screen["starsLabel"])
    halves = [half for star in watch.screen["stars"] for half in star.values()]
    assert len(halves) == 10
    assert 0 < sum(halves) < 10 or watch.screen["starsLabel"] == "five stars"
    assert halves == sorted(halves, reverse=True), "filled from the left"


def test_the_own_ratings_are_shown_with_their_stars(watch: Watch) -> None:
    watch.say("rate alien four stars")
    watch.say("rate toy story five stars")
    watch.say("what did i rate")
    shown = [(card["title"], card["genres"]) for card in watch.screen["movies"]]
    assert shown == [("Toy Story", "Five stars"), ("Alien", "Four stars")]


def test_two_of_one_name_are_shown_to_choose_from(watch: Watch) -> None:
    watch.say("rate godzilla")
    assert watch.screen["heading"] == "Which one?"
    assert {card["title"] for card in watch.screen["movies"]} == {"Godzilla"}
    turn = watch.touch_movie(2)
    says(turn, "Godzilla")
    assert watch.token == "popcorn.rating"


def test_what_replaces_a_movie_keeps_its_number(watch: Watch) -> None:
    watch.say("recommend me a movie")
    turn = watch.say("not interested in the second one")
    (card,) = watch.screen["movies"]
    assert card["number"] == "2"
    assert card["arguments"][2] == turn.offered[0]


def test_a_device_without_a_screen_gets_none(new_watch: NewWatch) -> None:
    speaker = new_watch(device="speaker")
    for utterance in ("open popcorn picks", *(each for all_ in SCREENS.values() for each in all_)):
        assert speaker.say(utterance).screen is None
        assert RENDER not in json.dumps(speaker.turns[-1].response)


def test_a_screen_that_knows_only_an_older_language_gets_none(services: Services) -> None:
    handle = skill_handler(services, variety=in_order)

    def old(envelope: dict[str, Any]) -> dict[str, Any]:
        interfaces = envelope["context"]["System"]["device"]["supportedInterfaces"]
        interfaces["Alexa.Presentation.APL"]["runtime"]["maxVersion"] = "1.4"
        return handle(envelope)

    talk = Conversation(old, built_model(), user_id=HOUSEHOLD, device="show")
    assert talk.say("recommend me a movie").screen is None


def test_the_manifest_names_the_viewports_that_all_skills_with_screens_support() -> None:
    """Source: "Select the Viewport Profiles Your Skill Supports", developer.amazon.com."""
    manifest = json.loads((PACKAGE / "skill.json").read_text("utf-8"))["manifest"]
    interfaces = manifest["apis"]["custom"]["interfaces"]
    (screens,) = (each for each in interfaces if each["type"] == "ALEXA_PRESENTATION_APL")
    for mode, shape, width, height in (
        ("HUB", "ROUND", 480, 480),
        ("HUB", "RECTANGLE", 960, 480),
        ("HUB", "RECTANGLE", 1024, 600),
        ("HUB", "RECTANGLE", 1280, 800),
        ("TV", "RECTANGLE", 960, 540),
    ):
        assert any(
            (each["mode"], each["shape"]) == (mode, shape)
            and each["minWidth"] <= width <= each["maxWidth"]
            and each["minHeight"] <= height <= each["maxHeight"]
            for each in screens["supportedViewports"]
        )


def test_the_buttons_are_intents_of_the_interaction_model() -> None:
    assert set(BUTTONS.values()) <= set(built_model().intents)


@pytest.mark.parametrize("name", ["words", "movies", "details", "rating"])
def test_documents_name_only_layouts_and_resources_that_they_have(name: ScreenName) -> None:
    made = document(name)
    text = json.dumps(made)
    resources = {
        key
        for block in made["resources"]
        for kind in ("colors", "dimensions", "booleans")
        for key in block.get(kind, ())
    }
    assert set(re.findall(r"@(\w+)", text)) <= resources
    types = set(re.findall(r'"type": "([A-Z]\w+)"', text))
    assert types - COMPONENTS <= set(made["layouts"])
    assert not made.get("import"), "nothing has to be fetched to be shown"
    assert not re.search(r"https?:", text)
    touched = [each for each in _parts(made) if each.get("type") == "TouchWrapper"]
    assert all(each["accessibilityLabel"] and each["role"] == "button" for each in touched)


def _parts(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value:
        if isinstance(each, dict | list):
            yield from _parts(each)
