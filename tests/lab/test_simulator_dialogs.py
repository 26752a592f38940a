"""Dialogs, against small skills that are made with the real SDK."""

from __future__ import annotations

import json
from html import escape

import pytest
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import get_dialog_state, get_intent_name, get_slot
from ask_sdk_model import Response
from ask_sdk_model.dialog import (
    ConfirmIntentDirective,
    ConfirmSlotDirective,
    DelegateDirective,
    DynamicEntitiesDirective,
    ElicitSlotDirective,
)
from ask_sdk_model.er.dynamic import UpdateBehavior
from hypothesis import given, settings
from hypothesis import strategies as st

from popcorn_lab.interaction.model import InteractionModel
from tests.lab.simulator_skill import CONTENT, MODEL, conversation, is_intent


def elicits(handler_input: HandlerInput) -> Response:
    """Asks for the movie, then for the stars, as long as they are missing."""
    builder = handler_input.response_builder
    if not is_intent(handler_input) or get_intent_name(handler_input) != "RateMovieIntent":
        return builder.speak("Something else.").ask("Go on.").response
    heard = {name: get_slot(handler_input, name).value for name in ("movie", "stars")}
    missing = next((name for name, value in heard.items() if not value), None)
    state = get_dialog_state(handler_input).value
    if missing is None:
        said = escape(f"{heard['movie']}, {heard['stars']}.", quote=False)
        return builder.speak(f"{state}: {said}").response
    builder.add_directive(ElicitSlotDirective(slot_to_elicit=missing))
    return builder.speak(f"{state}: {missing}?").ask(f"{missing}?").response


def test_elicited_slots_add_up() -> None:
    talk = conversation(elicits)
    first = talk.say("rate a movie")
    assert (first.speech, first.asks) == ("STARTED: movie?", "movie")
    second = talk.say("it's called alien")
    assert (second.speech, second.asks) == ("IN_PROGRESS: stars?", "stars")
    third = talk.say("banana")
    assert third.speech == "IN_PROGRESS: alien, banana."
    assert third.slots == {"movie": "alien", "stars": "banana"}
    assert third.session_ended


def test_another_intent_leaves_the_dialog_and_drops_its_slots() -> None:
    talk = conversation(elicits)
    talk.say("rate alien")
    turn = talk.say("what's popular")
    assert (turn.intent, turn.asks) == ("PopularMoviesIntent", None)
    assert talk.say("rate four stars").speech == "STARTED: movie?"


def test_a_new_title_in_the_dialog_takes_the_place_of_the_old_one() -> None:
    talk = conversation(elicits)
    talk.say("rate alien")
    turn = talk.say("rate toy story")
    assert (turn.slots, turn.asks) == ({"movie": "toy story"}, "stars")


def with_confirmations() -> InteractionModel:
    content = json.loads(json.dumps(CONTENT))
    model = content["interactionModel"]
    (dialog,) = [each for each in model["dialog"]["intents"] if each["name"] == "RateMovieIntent"]
    dialog |= {"confirmationRequired": True, "prompts": {"confirmation": "Confirm.Intent"}}
    movie = dialog["slots"][0]
    movie["confirmationRequired"] = True
    movie["prompts"]["confirmation"] = "Confirm.Slot"
    for name, text in (("Intent", "{stars} for {movie}?"), ("Slot", "Did you say {movie}?")):
        variations = [{"type": "PlainText", "value": text}]
        model["prompts"].append({"id": f"Confirm.{name}", "variations": variations})
    return InteractionModel.of(content)


def delegates(handler_input: HandlerInput) -> Response:
    builder = handler_input.response_builder
    if get_dialog_state(handler_input).value == "COMPLETED":
        status = handler_input.request_envelope.request.intent.confirmation_status.value
        return builder.speak(f"{status}.").set_should_end_session(True).response
    return builder.add_directive(DelegateDirective()).response


def test_a_delegated_dialog_asks_with_the_models_prompts() -> None:
    talk = conversation(delegates)
    first = talk.say("rate a movie")
    assert first.asks == "movie"
    assert first.speech in MODEL.dialogs["RateMovieIntent"].slots["movie"].elicitation
    assert talk.say("alien").asks == "stars"
    last = talk.say("five")
    assert (last.speech, last.request["request"]["dialogState"]) == ("NONE.", "COMPLETED")


@pytest.mark.parametrize(("answer", "status"), [("yes", "CONFIRMED"), ("nope", "DENIED")])
def test_delegated_confirmations(answer: str, status: str) -> None:
    talk = conversation(delegates, with_confirmations())
    assert talk.say("rate alien five stars").speech == "Did you say alien?"
    asked = talk.say("yes")
    assert (asked.speech, asked.asks) == ("five for alien?", None)
    assert talk.say(answer).speech == f"{status}."


@pytest.mark.parametrize(
    ("directive", "path"),
    [
        (ConfirmSlotDirective(slot_to_confirm="movie"), ("slots", "movie", "confirmationStatus")),
        (ConfirmIntentDirective(), ("confirmationStatus",)),
    ],
)
def test_a_yes_confirms_what_the_skill_asked_about(directive: object, path: tuple[str]) -> None:
    def asks(handler_input: HandlerInput) -> Response:
        builder = handler_input.response_builder.speak("Sure?")
        if get_intent_name(handler_input) == "RateMovieIntent":
            builder.add_directive(directive)
        return builder.response

    talk = conversation(asks)
    talk.say("rate alien")
    answered = talk.say("yes").request["request"]["intent"]
    assert answered["name"] == "RateMovieIntent"
    for key in path:
        answered = answered[key]
    assert answered == "CONFIRMED"
    assert talk.say("what's popular").intent == "PopularMoviesIntent"


def test_dynamic_entities_are_let_through() -> None:
    def updates(handler_input: HandlerInput) -> Response:
        clear = DynamicEntitiesDirective(update_behavior=UpdateBehavior.CLEAR)
        return handler_input.response_builder.speak("Done.").add_directive(clear).response

    assert conversation(updates).say("open popcorn picks").speech == "Done."


@settings(max_examples=30)
@given(utterances=st.lists(st.text(max_size=60) | st.sampled_from(["rate alien", "rate", "yes"])))
def test_nothing_that_is_said_breaks_a_conversation(utterances: list[str]) -> None:
    talk = conversation(elicits)
    for utterance in utterances:
        assert talk.say(utterance).utterance == utterance
