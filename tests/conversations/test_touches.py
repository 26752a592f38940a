"""A touch is the same as the words."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.entrypoints.skill import skill_handler
from popcorn.skill.speech.variety import in_order
from popcorn_lab.simulator.conversation import Turn
from popcorn_lab.simulator.responses import read_answer
from tests.conversations.conftest import ALIEN, HOUSEHOLD, TOY_STORY, NewWatch, Watch, says

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
