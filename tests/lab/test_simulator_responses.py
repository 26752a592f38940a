"""What Alexa makes of a skill's answers."""

from __future__ import annotations

import pytest

from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.responses import SPEAKERS_NAME, InvalidResponseError
from tests.lab.simulator_skill import MODEL, Json


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({}, "no `response`"),
        ({"response": {"outputSpeech": {"type": "SSML", "ssml": "<speak>a & b</speak>"}}}, "SSML"),
        ({"response": {"outputSpeech": {"type": "SSML", "ssml": "<b/>"}}}, "begins with"),
        ({"response": {"outputSpeech": {"type": "SSML"}}}, "neither"),
        ({"response": {"outputSpeech": {"type": "PlainText", "text": "x" * 8_001}}}, "8000"),
        ({"response": {}, "sessionAttributes": {"x": "y" * 120_000}}, "120000 bytes"),
        ({"response": {}, "sessionAttributes": {"x": {1}}}, "no JSON"),
        ({"response": {"directives": [{"type": "Dialog.Delegate"}]}}, "updatedIntent"),
        (
            {"response": {"directives": [{"type": "Dialog.ElicitSlot", "slotToElicit": "mood"}]}},
            "updatedIntent",
        ),
        ({"response": {"directives": [{"type": "Dialog.Delegate"}] * 2}}, "several"),
        (
            {
                "response": {
                    "outputSpeech": {
                        "type": "SSML",
                        "ssml": '<speak><alexa:name type="first" personId=""/></speak>',
                    }
                }
            },
            "personId",
        ),
    ],
)
def test_what_alexa_would_refuse_is_an_error(answer: Json, reason: str) -> None:
    talk = Conversation(lambda _: answer, MODEL, user_id="USER")
    with pytest.raises(InvalidResponseError, match=reason):
        talk.say("open popcorn picks")
    assert not talk.in_session


@pytest.mark.parametrize(
    ("slot", "intent", "reason"),
    [("mood", None, "no slot mood"), ("genre", "RecommendMovieIntent", "no dialog for")],
)
def test_only_slots_of_the_dialog_model_can_be_elicited(
    slot: str, intent: str | None, reason: str
) -> None:
    directive = {"type": "Dialog.ElicitSlot", "slotToElicit": slot}
    if intent:
        directive["updatedIntent"] = {"name": intent, "slots": {}}  # type: ignore[assignment]
    talk = Conversation(lambda _: {"response": {"directives": [directive]}}, MODEL, user_id="USER")
    with pytest.raises(InvalidResponseError, match=reason):
        talk.say("rate alien")


def test_ssml_is_spoken_without_its_tags() -> None:
    ssml = (
        '<speak><p>Hi <amazon:emotion name="x">Ann</amazon:emotion>,</p>'
        '<s>a<break time="1s"/>b</s> <sub alias="doctor">Dr.</sub> C &amp; D.</speak>'
    )
    answer = {"response": {"outputSpeech": {"type": "SSML", "ssml": ssml}}}
    turn = Conversation(lambda _: answer, MODEL, user_id="USER").say("open popcorn picks")
    assert turn.speech == "Hi Ann, a b doctor C & D."


def test_a_recognised_name_is_said_by_alexa_and_its_id_by_nobody() -> None:
    ssml = '<speak>Hi, <alexa:name type="first" personId="amzn1.ask.person.X"/>!</speak>'
    answer = {"response": {"outputSpeech": {"type": "SSML", "ssml": ssml}}}
    turn = Conversation(lambda _: answer, MODEL, user_id="USER").say("open popcorn picks")
    assert turn.speech == f"Hi, {SPEAKERS_NAME}!"


def test_another_voice_goes_on_in_the_same_session() -> None:
    sent: list[Json] = []

    def answers(envelope: Json) -> Json:
        sent.append(envelope)
        return {"response": {"shouldEndSession": False}}

    talk = Conversation(answers, MODEL, user_id="USER", person_id="ann")
    talk.say("open popcorn picks")
    for person in ("ben", None):
        talk.heard_as(person)
        talk.say("more")
    voices = [each["context"]["System"].get("person", {}).get("personId") for each in sent]
    assert voices == ["ann", "ben", None]
    assert len({each["session"]["sessionId"] for each in sent}) == 1
