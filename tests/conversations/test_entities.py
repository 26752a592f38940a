"""Titles that were just named: Alexa is told them, hears them first, and forgets them in time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.entrypoints.skill import skill_handler
from popcorn.skill.app import Services
from popcorn.skill.replies.entities import MOST_NAMES, TITLES
from popcorn.skill.speech.variety import in_order
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.simulator.conversation import Conversation, Turn
from popcorn_lab.simulator.entities import EXPIRE_AFTER, UPDATE
from tests.conversations.conftest import HOUSEHOLD, Talk, says, ticking_clock
from tests.models import built_model

NewTalk = Callable[..., Talk]
TWO_TOWERS = MovieId("the-lord-of-the-rings-the-two-towers-2002")
LIKE_IT = "movies like the fellowship of the ring"
"""Brings the second part, among others."""
CLEAR = {"type": UPDATE, "updateBehavior": "CLEAR"}


def told(turn: Turn) -> dict[str, Any] | None:
    """The directive of an answer; None where there is none."""
    directives = turn.response["response"].get("directives") or ()
    found = [each for each in directives if each["type"] == UPDATE]
    assert len(found) <= 1
    return found[0] if found else None


def names(turn: Turn) -> dict[str, list[str]]:
    """What an answer told, by movie."""
    directive = told(turn)
    assert directive is not None
    assert directive["updateBehavior"] == "REPLACE"
    (titles,) = directive["types"]
    assert titles["name"] == TITLES
    return {
        each["id"]: [each["name"]["value"], *each["name"]["synonyms"]] for each in titles["values"]
    }


def found_by(turn: Turn) -> dict[str, list[str]]:
    """What each authority found for the title of a request, by its name without the skill's id."""
    slot = turn.request["request"]["intent"]["slots"]["movie"]
    return {
        each["authority"].removeprefix("amzn1.er-authority.echo-sdk.").partition(".")[0]: [
            value["value"]["id"] for value in each.get("values", ())
        ]
        for each in slot["resolutions"]["resolutionsPerAuthority"]
    }


def without_titles(model: InteractionModel) -> InteractionModel:
    """A model that was built of another catalogue."""
    types = {name: values for name, values in model.types.items() if name != TITLES}
    return InteractionModel(model.invocation_name, model.intents, types, model.dialogs)


@pytest.fixture
def stranger(services: Services) -> Conversation:
    """Somebody whose Alexa knows no title of the catalogue but those that she is told."""
    return Conversation(
        skill_handler(services, variety=in_order),
        without_titles(built_model()),
        user_id=HOUSEHOLD,
        clock=ticking_clock(),
    )


def test_the_titles_of_an_offer_are_told_and_the_next_utterance_is_resolved_by_them(
    stranger: Conversation, services: Services
) -> None:
    offer = stranger.say(LIKE_IT)
    assert list(names(offer)) == list(offer.offered)
    assert TWO_TOWERS in offer.offered
    rated = stranger.say("rate the two towers four stars")
    assert found_by(rated) == {"amzn1": [], "dynamic": [TWO_TOWERS]}
    says(rated, "The Two Towers")
    stored = services.store.rating(ListenerId(HOUSEHOLD), TWO_TOWERS)
    assert stored is not None
    assert stored.stars.value == 4


def test_a_short_title_is_told_without_the_name_of_its_series(talk: Talk) -> None:
    assert {"The Two Towers", "two towers"} <= set(names(talk.say(LIKE_IT))[TWO_TOWERS])
    assert not any(
        name.casefold() in ("lord of the rings", "the lord of the rings")
        for each in names(talk.turns[-1]).values()
        for name in each
    )


def test_what_is_answered_to_a_question_is_resolved_by_them_too(stranger: Conversation) -> None:
    stranger.say("rate a movie")
    assert found_by(stranger.say("the two towers")) == {"amzn1": []}
    stranger.say("cancel")
    stranger.say(LIKE_IT)
    stranger.say("rate a movie")
    answer = stranger.say("the two towers")
    assert found_by(answer) == {"amzn1": [], "dynamic": [TWO_TOWERS]}
    assert answer.asks == "stars"


def test_another_offer_replaces_them(talk: Talk) -> None:
    first, second = names(talk.say("what's popular")), names(talk.say("more"))
    assert len(first) == len(second) == 3
    assert not set(first) & set(second)


def test_they_are_told_once_as_long_as_nothing_changes(talk: Talk) -> None:
    names(talk.say("what's popular"))
    assert told(talk.say("say that again")) is None
    assert told(talk.say("help")) is None
    assert told(talk.say("blah di blah di blah")) is None
    names(talk.say("more"))
    assert names(talk.say("go back"))


def test_what_replaces_a_movie_is_told(talk: Talk) -> None:
    talk.say("recommend me a movie")
    instead = talk.say("not interested in the second one")
    assert list(names(instead)) == list(instead.offered)


def test_own_ratings_are_told(talk: Talk) -> None:
    talk.say("rate alien four stars")
    talk.say("rate toy story five stars")
    assert list(names(talk.say("what have i rated"))) == ["toy-story-1995", "alien-1979"]


def test_a_title_that_may_have_been_meant_is_told(talk: Talk) -> None:
    turn = talk.say("rate the shawshank redumpsion for real")
    assert turn.speech.endswith("?")
    assert list(names(turn)) == ["the-shawshank-redemption-1994"]


def test_beside_another_dialog_directive_nothing_is_told(talk: Talk) -> None:
    talk.say("what's popular")
    for utterance in ("rate godzilla", "the first one", "five", "forget me"):
        turn = talk.say(utterance)
        kinds = [each["type"] for each in turn.response["response"].get("directives") or ()]
        assert sum(kind.startswith("Dialog.") for kind in kinds) <= 1, kinds


@pytest.mark.parametrize(
    "leaving", [["start over"], ["goodbye"], ["stop"], ["forget me", "yes"]], ids=" ".join
)
def test_they_are_taken_back_once(leaving: list[str], talk: Talk) -> None:
    names(talk.say("what's popular"))
    turns = [talk.say(utterance) for utterance in leaving]
    assert [told(turn) for turn in turns] == [None] * (len(leaving) - 1) + [CLEAR]
    assert told(talk.say("help")) is None


def test_where_nothing_was_told_nothing_is_taken_back(talk: Talk) -> None:
    for utterance in ("open popcorn picks", "start over", "goodbye"):
        assert told(talk.say(utterance)) is None


def test_what_the_next_movie_was_not_among_is_taken_back(talk: Talk) -> None:
    talk.say("what's popular")
    talk.say("rate the shawshank redumpsion for real")
    talk.say("yes")
    assert told(talk.say("five stars")) == CLEAR


def test_one_voices_ratings_are_not_left_to_another(talk: Talk) -> None:
    talk.conversation.heard_as("ann")
    talk.say("rate alien four stars")
    assert list(names(talk.say("what have i rated"))) == ["alien-1979"]
    talk.conversation.heard_as("ben")
    turn = talk.say("help")
    assert told(turn) == CLEAR
    assert "alien" not in str(turn.response["sessionAttributes"])


def test_nor_are_they_known_while_they_cannot_be_taken_back_yet(talk: Talk) -> None:
    talk.conversation.heard_as("ann")
    talk.say("rate alien four stars")
    names(talk.say("what have i rated"))
    talk.conversation.heard_as("ben")
    asked = talk.say("rate toy story")
    assert asked.asks == "stars"
    assert "alien" not in str(asked.response["sessionAttributes"])
    assert told(talk.say("five")) == CLEAR


def test_what_everyone_has_heard_stays_when_another_voice_goes_on(talk: Talk) -> None:
    talk.conversation.heard_as("ann")
    names(talk.say("what's popular"))
    talk.conversation.heard_as("ben")
    assert told(talk.say("help")) is None


def test_after_a_touch_nothing_is_told_until_something_is_said(services: Services) -> None:
    conversation = Conversation(
        skill_handler(services, variety=in_order), built_model(), user_id=HOUSEHOLD, device="show"
    )
    offer = conversation.say("what's popular")
    assert names(offer)
    more = conversation.touch("say", "MoreMoviesIntent")
    assert more.offered
    assert told(more) is None
    assert told(conversation.say("start over")) == CLEAR


def test_alexa_forgets_them_after_half_an_hour(services: Services) -> None:
    moments = [datetime(2026, 1, 1, tzinfo=UTC)]
    conversation = Conversation(
        skill_handler(services, variety=in_order),
        without_titles(built_model()),
        user_id=HOUSEHOLD,
        clock=lambda: moments[-1],
    )
    conversation.say(LIKE_IT)
    moments.append(moments[-1] + EXPIRE_AFTER - timedelta(seconds=1))
    assert "dynamic" in found_by(conversation.say("tell me about the two towers"))
    moments.append(moments[-1] + timedelta(seconds=1))
    assert "dynamic" not in found_by(conversation.say("tell me about the two towers"))


def test_alexa_forgets_them_with_the_session(stranger: Conversation) -> None:
    stranger.say(LIKE_IT)
    stranger.close()
    assert "dynamic" not in found_by(stranger.say("tell me about the two towers"))


def test_they_are_few_enough_for_alexa_in_every_answer(talk: Talk) -> None:
    for utterance in ("recommend me a movie", "what's popular", LIKE_IT, "movies like star wars"):
        each: Mapping[str, list[str]] = names(talk.say(utterance))
        assert sum(map(len, each.values())) <= MOST_NAMES
