"""How often a turn waits for the store: once, however much it reads and writes."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

import pytest

from popcorn.skill.app import Services
from tests.conversations.conftest import Talk
from tests.conversations.rounds import Noted

STORE = (
    "ratings_of",
    "rating",
    "marks_and_wishes_of",
    "put_rating",
    "put_mark",
    "take_back_rating",
)
STATE = ("get_attributes", "save_attributes")
NewTalk = Callable[..., Talk]


class Slow:
    """A part whose calls take a moment, and are noted."""

    def __init__(self, real: object, calls: Sequence[str], noted: Noted) -> None:
        self._real, self._calls, self._noted = real, calls, noted

    def __getattr__(self, name: str) -> object:
        call = getattr(self._real, name)
        return self._noted.of(name, call) if name in self._calls else call


@pytest.fixture
def noted() -> Noted:
    return Noted()


@pytest.fixture
def slow(services: Services, noted: Noted) -> Services:
    return dataclasses.replace(
        services,
        store=Slow(services.store, STORE, noted),  # type: ignore[arg-type]
        persistence=Slow(services.persistence, STATE, noted),
    )


def test_a_conversation_waits_once_a_turn(slow: Services, noted: Noted, new_talk: NewTalk) -> None:
    talk = new_talk(over=slow)
    assert talk.say("open popcorn picks").reprompt
    read, written = noted.rounds()
    assert read == {"get_attributes", "ratings_of", "marks_and_wishes_of"}
    assert written == {"save_attributes"}, "nothing says when a session is left by opening another"
    for utterance in (
        "four stars",
        "skip",
        "five stars",
        "three stars",  # the last of the round, so it stores, reads and recommends
        "more",
        "rate alien four stars",
        "recommend me something",
        "something funny from the nineties",
        "why the second one",
        "i've seen the first one",
        "i'm not interested in the second one",
        "what's popular",
        "tell me about toy story",
        "would i like it",
        "what have i rated",
        "take that back",
    ):
        talk.say(utterance)
        rounds = noted.rounds()
        assert len(rounds) <= 1, (utterance, rounds)


def test_a_one_shot_rating_waits_once(slow: Services, noted: Noted, new_talk: NewTalk) -> None:
    talk = new_talk(over=slow)
    talk.say("ask popcorn picks to rate alien four stars")
    (only,) = noted.rounds()
    assert "put_rating" in only


def test_what_a_turn_changed_is_written_with_the_next_and_at_the_end(
    slow: Services, noted: Noted, new_talk: NewTalk
) -> None:
    talk = new_talk(over=slow)
    talk.say("recommend me a movie")
    assert "save_attributes" not in set().union(*noted.rounds())
    talk.say("more")
    assert "save_attributes" in set().union(*noted.rounds())
    talk.say("stop")
    assert {"save_attributes"} in noted.rounds()
    again = new_talk()
    again.say("what's popular")
    offered = {each for turn in talk.turns for each in turn.offered}
    assert offered
    assert offered <= set(again.turns[-1].response["sessionAttributes"]["kept"]["offered"])


def test_where_several_voices_speak_it_is_written_at_once(
    slow: Services, noted: Noted, new_talk: NewTalk
) -> None:
    talk = new_talk(over=slow, person="amzn1.ask.person.ANN")
    talk.say("recommend me a movie")
    assert "save_attributes" in set().union(*noted.rounds())


def test_who_is_forgotten_is_not_written_again(services: Services, new_talk: NewTalk) -> None:
    talk = new_talk()
    talk.say("recommend me a movie")
    talk.say("forget me")
    talk.say("yes")
    talk.say("stop")
    again = new_talk()
    again.say("recommend me a movie")
    assert "lately" not in again.turns[-1].response["sessionAttributes"]
