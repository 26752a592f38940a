"""Screens: what is shown is what is said, and a touch is the same as the words."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model.interfaces.alexa.presentation.apl import RenderDocumentDirective

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.entrypoints.skill import skill_handler
from popcorn.skill.app import Services
from popcorn.skill.screens import ScreenName, document
from popcorn.skill.screens.showing import BUTTONS
from popcorn.skill.speech.variety import in_order
from popcorn_lab.simulator.conversation import Conversation, Turn
from popcorn_lab.simulator.envelopes import DeviceKind
from popcorn_lab.simulator.responses import read_answer
from tests.conversations.conftest import (
    ALIEN,
    HOUSEHOLD,
    TOY_STORY,
    Talk,
    built_model,
    says,
    ticking_clock,
)

PACKAGE = Path(__file__).parents[2] / "skill-package"
RENDER = "Alexa.Presentation.APL.RenderDocument"
COMPONENTS = {"APL", "AVG", "Container", "Frame", "ScrollView", "SendEvent", "Sequence", "Text"}
COMPONENTS |= {"TouchWrapper", "VectorGraphic"}
ENOUGH_BYTES = 60_000
"""Of one answer with its screen, half of what Alexa takes."""


class Watch(Talk):
    """Somebody at a device with a screen, which shows what it was told last."""

    @property
    def token(self) -> str:
        return str(self.shown()["token"])

    @property
    def screen(self) -> dict[str, Any]:
        return dict(self.shown()["datasources"]["screen"])

    def shown(self) -> dict[str, Any]:
        return next(dict(turn.screen) for turn in reversed(self.turns) if turn.screen)

    def touch(self, *arguments: str) -> Turn:
        self.turns.append(self.conversation.touch(*arguments))
        return self.turns[-1]

    def touch_movie(self, number: int) -> Turn:
        cards = {card["number"]: card for card in self.screen["movies"]}
        return self.touch(*cards[str(number)]["arguments"])

    def touch_stars(self, half_steps: int) -> Turn:
        star = self.screen["stars"][(half_steps - 1) // 2]
        return self.touch(*star["right" if half_steps % 2 == 0 else "left"]["arguments"])

    def touch_button(self, label: str) -> Turn:
        buttons = {each["label"]: each["arguments"] for each in self.screen["actions"]}
        return self.touch(*buttons[label])

    def state(self) -> dict[str, Any]:
        """What the session remembers, but for how often each message was said."""
        kept = dict(self.turns[-1].response["sessionAttributes"])
        return {name: value for name, value in kept.items() if name != "said"}


@pytest.fixture
def new_watch(services: Services) -> Callable[..., Watch]:
    def start(
        user: str = HOUSEHOLD, person: str | None = None, device: DeviceKind = "show"
    ) -> Watch:
        conversation = Conversation(
            skill_handler(services, variety=in_order),
            built_model(),
            user_id=user,
            person_id=person,
            device=device,
            clock=ticking_clock(),
        )
        return Watch(services, conversation, ListenerId(person or user))

    return start


@pytest.fixture
def watch(new_watch: Callable[..., Watch]) -> Watch:
    return new_watch()


NewWatch = Callable[..., Watch]
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


WORDS = [
    # Before, the touch, and the words that are the same.
    (["recommend me a movie"], lambda it: it.touch_movie(2), "the second one"),
    (["what is popular"], lambda it: it.touch_movie(3), "the third one"),
    (["rate godzilla"], lambda it: it.touch_movie(1), "the first one"),
    (["rate alien"], lambda it: it.touch_stars(7), "three and a half"),
    (["rate alien"], lambda it: it.touch_stars(10), "five"),
    (["recommend me a movie"], lambda it: it.touch_button("More"), "more"),
    (["help"], lambda it: it.touch_button("What's popular?"), "what's popular"),
    (["help"], lambda it: it.touch_button("Recommend a movie"), "recommend a movie"),
    (["help"], lambda it: it.touch_button("Rate movies"), "let me rate some movies"),
    (["let me rate some movies"], lambda it: it.touch_button("Skip"), "skip"),
    (["let me rate some movies"], lambda it: it.touch_stars(8), "four stars"),
    (["movies like alien"], lambda it: it.touch_movie(1), "the first one"),
    (["what did i rate"], lambda it: it.touch_movie(1), "the first one"),
]


@pytest.mark.parametrize(("before", "touch", "words"), WORDS)
def test_a_touch_is_the_same_as_the_words(
    before: list[str], touch: Callable[[Watch], Turn], words: str, new_watch: NewWatch
) -> None:
    toucher, speaker = new_watch("anna"), new_watch("ben")
    for each in (toucher, speaker):
        each.say("rate toy story five stars")
        for utterance in before:
            each.say(utterance)
    touched, spoken = touch(toucher), speaker.say(words)
    assert touched.speech == spoken.speech
    assert touched.reprompt == spoken.reprompt
    assert touched.screen == spoken.screen
    assert touched.offered == spoken.offered
    both = [each.state() for each in (toucher, speaker)]
    assert [state.pop("speaker") for state in both] != [None, None]
    assert both[0] == both[1]
    assert toucher.stars(ALIEN) == speaker.stars(ALIEN)


def test_after_a_touch_the_stars_can_be_said(watch: Watch) -> None:
    watch.say("recommend me a movie")
    chosen = MovieId(watch.screen["movies"][0]["arguments"][2])
    watch.touch_movie(1)
    says(watch.say("four stars"), "four stars")
    assert watch.stars(chosen) == 4


def test_after_a_touch_a_bare_number_is_asked_for_again_at_most(watch: Watch) -> None:
    watch.say("recommend me a movie")
    chosen = MovieId(watch.screen["movies"][0]["arguments"][2])
    watch.touch_movie(1)
    watch.say("four")
    if watch.stars(chosen) is None:
        watch.say("four")
    assert watch.stars(chosen) == 4


def test_choosing_and_rating_need_no_word(watch: Watch) -> None:
    watch.say("recommend me a movie")
    chosen = MovieId(watch.screen["movies"][2]["arguments"][2])
    watch.touch_movie(3)
    watch.touch_stars(9)
    assert watch.stars(chosen) == 4.5


def test_what_is_not_on_the_list_any_more_is_answered_kindly(watch: Watch) -> None:
    watch.say("recommend me a movie")
    gone = watch.screen["movies"][0]["arguments"]
    watch.say("more")
    before = watch.state()
    turn = watch.touch(*gone)
    says(turn, "isn't on the list any more")
    assert not turn.session_ended
    assert turn.screen is None, "the newer list stays"
    after = watch.state()
    assert {**before, "last_said": None, "offered_now": None} == {
        **after,
        "last_said": None,
        "offered_now": None,
    }
    watch.touch_movie(1)
    assert watch.token == "popcorn.rating"


def test_stars_of_another_movie_are_not_given_to_this_one(watch: Watch) -> None:
    watch.say("rate toy story")
    old = watch.screen["stars"][4]["right"]["arguments"]
    watch.say("cancel")
    watch.say("rate alien")
    assert not watch.touch(*old).session_ended
    assert watch.stars(ALIEN) is None
    assert watch.stars(TOY_STORY) is None
    watch.touch_stars(6)
    assert watch.stars(ALIEN) == 3


def test_a_voices_stars_are_not_given_by_a_hand_that_nobody_knows(new_watch: NewWatch) -> None:
    ann = new_watch(person="amzn1.ask.person.ANN")
    ann.say("rate alien")
    ann.conversation.heard_as(None)
    says(ann.touch_stars(8), "say your stars")
    ann.conversation.heard_as("amzn1.ask.person.ANN")
    says(ann.say("four stars"), "Alien", "four stars")
    assert ann.stars(ALIEN) == 4
    assert ann.store.rating(ListenerId(HOUSEHOLD), ALIEN) is None


@pytest.mark.parametrize(
    "arguments",
    [(), ("rate",), ("rate", "99", "alien-1979"), ("choose", "x", "y"), ("say", "ForgetMeIntent")],
)
def test_a_touch_that_nobody_can_have_made_changes_nothing(
    watch: Watch, arguments: tuple[str, ...]
) -> None:
    watch.say("rate alien")
    turn = watch.touch(*arguments)
    assert not turn.session_ended
    assert turn.reprompt
    assert watch.stars(ALIEN) is None


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


def select(watch: Watch, slot: dict[str, Any]) -> str:
    """The speech after AMAZON.SelectIntent, which Alexa hears on screens, over the last turn."""
    last = watch.turns[-1]
    envelope = copy.deepcopy(last.request)
    envelope["session"]["attributes"] = last.response["sessionAttributes"]
    intent = {"name": "AMAZON.SelectIntent", "slots": {"ListPosition": slot}}
    envelope["request"] = {**envelope["request"], "type": "IntentRequest", "intent": intent}
    answer = skill_handler(watch.services, variety=in_order)(envelope)
    return read_answer(answer).speech


def on_screen(component: str) -> dict[str, Any]:
    return {
        "resolutionsPerAuthority": [
            {
                "authority": "amz1.er-authority.visual-context",
                "status": {"code": "ER_SUCCESS_MATCH"},
                "values": [{"value": {"name": component, "id": component}}],
            }
        ]
    }


def test_select_means_the_movie_with_that_number_or_on_that_card(watch: Watch) -> None:
    watch.say("recommend me a movie")
    first, second, _ = (card["title"] for card in watch.screen["movies"])
    slot: dict[str, Any] = {"name": "ListPosition"}
    assert second in select(watch, {**slot, "value": "2"})
    assert first in select(watch, {**slot, "value": "this", "resolutions": on_screen("choose-1")})
    for unusable in ({**slot, "value": "17"}, slot):
        assert not any(card["title"] in select(watch, unusable) for card in watch.screen["movies"])


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
