"""Sessions and envelopes, against small skills that are made with the real SDK."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import get_intent_name
from ask_sdk_model import Response

from popcorn.domain.errors import SettingsError
from popcorn_lab.simulator.conversations import Conversations
from tests.lab.simulator_skill import conversation, is_intent


def counts(handler_input: HandlerInput) -> Response:
    """Counts its turns in the session; "stop" ends."""
    attributes = handler_input.attributes_manager.session_attributes
    attributes["turns"] = attributes.get("turns", 0) + 1
    attributes["offered_now"] = [str(attributes["turns"])]
    builder = handler_input.response_builder.speak(f"Turn {attributes['turns']} &amp; on.")
    if is_intent(handler_input) and get_intent_name(handler_input) == "AMAZON.StopIntent":
        return builder.set_should_end_session(True).response
    return builder.ask("And now?").response


def test_a_session_lasts_from_the_launch_to_its_end() -> None:
    talk = conversation(counts)
    first = talk.say("Alexa, open Popcorn Picks")
    second = talk.say("what's popular")
    last = talk.say("stop")
    again = talk.say("open popcorn picks")
    assert (first.intent, second.intent) == ("LaunchRequest", "PopularMoviesIntent")
    assert (first.speech, first.reprompt) == ("Turn 1 & on.", "And now?")
    assert [turn.request["session"]["new"] for turn in (first, second, last)] == [
        True,
        False,
        False,
    ]
    assert second.request["session"]["attributes"]["turns"] == 1
    assert second.offered == ["2"]
    assert (second.session_ended, last.session_ended) == (False, True)
    ids = [turn.request["session"]["sessionId"] for turn in (first, second, last, again)]
    assert ids[0] == ids[1] == ids[2] != ids[3]
    assert again.speech == "Turn 1 & on."


@pytest.mark.parametrize(
    ("utterance", "intent", "slots"),
    [
        ("open popcorn picks", "LaunchRequest", {}),
        ("Alexa, start Popcorn Picks please", "LaunchRequest", {}),
        ("can you open popcorn pics", "LaunchRequest", {}),
        ("oepn popcorn picks", "LaunchRequest", {}),
        ("popcorn picks", "LaunchRequest", {}),
        ("ask popcorn picks", "LaunchRequest", {}),
        ("ask popcorn picks for a funny film", "RecommendMovieIntent", {"genre": "funny"}),
        ("ask popcorn picks to recommend me a movie", "RecommendMovieIntent", {}),
        ("ask popcorn picks what's popular", "PopularMoviesIntent", {}),
        ("alexa tell popcorn picks to rate alien", "RateMovieIntent", {"movie": "alien"}),
        ("open popcorn picks and recommend something", "RecommendMovieIntent", {}),
        ("recommend a movie with popcorn picks", "RecommendMovieIntent", {}),
        ("ask popcorn picks for the weather in rome", "AMAZON.FallbackIntent", {}),
        ("recommend me a movie", "RecommendMovieIntent", {}),
    ],
)
def test_ways_to_begin(utterance: str, intent: str, slots: dict[str, str]) -> None:
    talk = conversation(counts)
    talk.say("open popcorn picks")
    talk.close()
    turn = talk.say(utterance)
    assert (turn.intent, turn.slots) == (intent, slots)
    assert turn.request["session"]["new"]


def test_an_invocation_in_a_session_begins_another_one() -> None:
    talk = conversation(counts)
    first = talk.say("open popcorn picks").request["session"]["sessionId"]
    assert talk.say("ask popcorn picks what's popular").request["session"]["sessionId"] != first


def test_exit_and_silence_end_the_session_without_an_answer() -> None:
    reasons = []

    def ends(handler_input: HandlerInput) -> Response:
        request = handler_input.request_envelope.request
        if request.object_type == "SessionEndedRequest":
            reasons.append(str(request.reason.value))
        return counts(handler_input)

    talk = conversation(ends)
    assert talk.close() is None
    talk.say("open popcorn picks")
    turn = talk.say("exit")
    assert (turn.intent, turn.speech, turn.session_ended) == ("SessionEndedRequest", "", True)
    assert not talk.in_session
    talk.say("open popcorn picks")
    closed = talk.close()
    assert closed is not None
    assert reasons == ["USER_INITIATED", "EXCEEDED_MAX_REPROMPTS"]
    assert talk.say("exit").request == {}


def test_the_envelope_says_who_where_and_when() -> None:
    talk = conversation(
        counts,
        person_id="PERSON",
        locale="en-GB",
        device="show",
        application_id="SKILL",
        clock=lambda: datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    )
    sent = talk.say("what's popular").request
    system = sent["context"]["System"]
    assert system["person"] == {"personId": "PERSON"}
    assert system["user"] == sent["session"]["user"] == {"userId": "USER"}
    assert system["application"] == {"applicationId": "SKILL"}
    assert "Alexa.Presentation.APL" in system["device"]["supportedInterfaces"]
    assert sent["request"]["locale"] == "en-GB"
    assert sent["request"]["timestamp"] == "2026-01-02T03:04:05Z"
    speaker = conversation(counts).say("what's popular").request["context"]
    assert speaker["System"]["device"]["supportedInterfaces"] == {}
    assert "person" not in speaker["System"]
    assert "Viewport" not in speaker


def test_resolutions_are_those_of_the_model() -> None:
    sent = conversation(counts).say("rate godzilla banana stars").request["request"]["intent"]
    (movie,) = sent["slots"]["movie"]["resolutions"]["resolutionsPerAuthority"]
    (stars,) = sent["slots"]["stars"]["resolutions"]["resolutionsPerAuthority"]
    assert movie["status"]["code"] == "ER_SUCCESS_MATCH"
    assert len({value["value"]["id"] for value in movie["values"]}) >= 2
    assert stars == {"authority": stars["authority"], "status": {"code": "ER_SUCCESS_NO_MATCH"}}
    assert sent["slots"]["stars"]["value"] == "banana"
    assert sent["slots"]["position"] == {"name": "position", "confirmationStatus": "NONE"}


def test_a_skill_that_fails_ends_the_session_and_its_error_is_seen() -> None:
    def fails(handler_input: HandlerInput) -> Response:
        raise RuntimeError("broken")

    talk = conversation(fails)
    with pytest.raises(RuntimeError, match="broken"):
        talk.say("open popcorn picks")
    assert not talk.in_session


def test_a_language_without_phrases_is_refused() -> None:
    with pytest.raises(SettingsError, match="--locale"):
        conversation(counts, locale="xx-XX")


def test_conversations_are_kept_apart_bounded_and_forgotten() -> None:
    time_s = [0.0]
    kept = Conversations(
        lambda: conversation(counts), most=2, expires_after_s=60, clock=lambda: time_s[0]
    )
    kept.say("a", "open popcorn picks")
    kept.say("b", "open popcorn picks")
    assert kept.say("a", "help").speech == "Turn 2 & on."
    kept.say("c", "help")  # "b" was silent for longest
    assert len(kept) == 2
    assert kept.say("b", "help").speech == "Turn 1 & on."
    time_s[0] = 61.0
    assert kept.say("b", "help").speech == "Turn 1 & on."
    assert len(kept) == 1
