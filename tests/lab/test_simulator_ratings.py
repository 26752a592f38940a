"""Ratings that were once understood as something else: tests named after what went wrong."""

from __future__ import annotations

import pytest
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import get_intent_name
from ask_sdk_model import Response
from ask_sdk_model.dialog import ElicitSlotDirective

from tests.lab.simulator_ears import answer, model, seen, understand
from tests.lab.simulator_skill import conversation

RATE = "RateMovieIntent"


@pytest.mark.parametrize(
    ("utterance", "movie", "stars"),
    [
        ("rate harry potter five stars", "'harry potter'", "5"),
        ("rate star trek four stars", "'star trek'", "4"),
        ("rate star trek four three stars", "Star Trek IV: The Voyage Home", "3"),
        ("rate lone star three stars", "Lone Star", "3"),
        ("rate falling star three stars", "'falling star'", "3"),
        ("rate the long way home to the stars five stars", "'the long way home to the stars'", "5"),
    ],
)
def test_the_word_stars_is_no_number_of_stars(utterance: str, movie: str, stars: str) -> None:
    assert seen(understand(utterance)) == {"movie": movie, "stars": stars}


@pytest.mark.parametrize("utterance", ["stars", "star", "rate", "i don't know"])
def test_words_of_samples_alone_answer_no_question_for_stars(utterance: str) -> None:
    assert answer("stars", utterance).slots == {}


def test_two_numbers_in_a_row_are_a_title_and_its_stars() -> None:
    expected = {"movie": "Toy Story 2", "stars": "3"}
    assert seen(understand("rate toy story two three stars")) == expected
    assert seen(understand("rate rocky five five stars")) == {"movie": "'rocky five'", "stars": "5"}


@pytest.mark.parametrize(
    ("utterance", "heard"),
    [
        ("rate alien -1", "minus 1"),
        ("rate alien -2 stars", "minus 2"),
        ("rate alien minus one", "minus one"),
        ("rate alien no stars", "no"),
        ("rate alien ten out of ten", "ten out of ten"),
        ("rate alien seven and a half out of ten", "seven and a half out of ten"),
    ],
)
def test_stars_that_there_are_not_are_not_taken_for_others(utterance: str, heard: str) -> None:
    assert seen(understand(utterance)) == {"movie": "Alien", "stars": f"'{heard}'"}


@pytest.mark.parametrize("utterance", ["-1", "-2 stars", "minus one", "minus one star"])
def test_a_negative_answer_is_not_a_positive_one(utterance: str) -> None:
    reading = answer("stars", utterance)
    assert (reading.name, reading.is_answer) == (RATE, True)
    assert reading.slots["stars"].values == ()
    assert reading.slots["stars"].heard.startswith("minus")


@pytest.mark.parametrize(
    ("slot", "utterance", "is_answer"),
    [
        ("movie", "rate alien", False),
        ("movie", "i want to rate toy story", False),
        ("movie", "rate the shaggy moon", False),
        ("stars", "rate alien", False),
        ("movie", "alien", True),
        ("movie", "it's alien", True),
        ("movie", "the shaggy moon", True),
        ("movie", "the second one", True),
        ("stars", "give it four stars", True),
        ("stars", "four", True),
    ],
)
def test_a_new_command_is_no_answer(slot: str, utterance: str, is_answer: bool) -> None:
    reading = answer(slot, utterance)
    assert (reading.name, reading.is_answer) == (RATE, is_answer)


def test_a_new_command_in_a_dialog_starts_anew_with_its_own_slots_only() -> None:
    def asks_for_stars(handler_input: HandlerInput) -> Response:
        builder = handler_input.response_builder.speak("Stars?")
        if get_intent_name(handler_input) == RATE:
            builder.add_directive(ElicitSlotDirective(slot_to_elicit="stars"))
        return builder.response

    talk = conversation(asks_for_stars, model())
    states = []
    for utterance in ("rate toy story", "banana", "rate alien", "five"):
        turn = talk.say(utterance)
        states.append((turn.request["request"]["dialogState"], dict(turn.slots)))
    assert states == [
        ("STARTED", {"movie": "toy story"}),
        ("IN_PROGRESS", {"movie": "toy story", "stars": "banana"}),
        ("STARTED", {"movie": "alien"}),
        ("IN_PROGRESS", {"movie": "alien", "stars": "five"}),
    ]


def test_a_title_that_looks_like_a_rating_answers_the_question_for_a_title() -> None:
    assert seen(answer("movie", "two for the road")) == {"movie": "'two for the road'"}
    assert seen(understand("two for the road")) == {"stars": "2", "movie": "The Road"}
    expected = {"stars": "4", "movie": "Alien"}
    assert seen(answer("movie", "four stars for alien")) == expected


@pytest.mark.parametrize(
    ("utterance", "slots"),
    [
        ("i'd give alien a four", {"movie": "Alien", "stars": "4"}),
        ("i would rate alien four stars", {"movie": "Alien", "stars": "4"}),
        ("i rate alien four stars", {"movie": "Alien", "stars": "4"}),
        ("i want to give alien three and half", {"movie": "Alien", "stars": "3.5"}),
        ("my rating for alien is four", {"movie": "Alien", "stars": "4"}),
        ("put alien down as a four", {"movie": "Alien", "stars": "4"}),
        ("rate alien as a four", {"movie": "Alien", "stars": "4"}),
        ("rate alien all five", {"movie": "Alien", "stars": "5"}),
        ("rate alien five out of five", {"movie": "Alien", "stars": "5"}),
        ("rate alien 4.5 out of 5", {"movie": "Alien", "stars": "4.5"}),
        ("rate alien four stars out of five", {"movie": "Alien", "stars": "4"}),
        ("five for alien", {"movie": "Alien", "stars": "5"}),
        ("make it four stars", {"stars": "4"}),
        ("change that to two stars", {"stars": "2"}),
        ("i meant four stars", {"stars": "4"}),
        ("no four stars", {"stars": "4"}),
        ("no i meant four", {"stars": "4"}),
        ("change my rating to four", {"stars": "4"}),
        ("no wait three stars", {"stars": "3"}),
    ],
)
def test_ways_to_rate_that_were_not_understood(utterance: str, slots: dict[str, str]) -> None:
    reading = understand(utterance)
    assert (reading.name, seen(reading)) == (RATE, slots)


def test_another_title_is_a_choice_whatever_is_asked() -> None:
    for reading in (understand("no i meant alien"), answer("stars", "no i meant alien")):
        assert reading.name == "ChooseMovieIntent"
        assert seen(reading) == {"movie": "Alien", "correction": "instead"}
        assert not reading.is_answer


@pytest.mark.parametrize(
    "before",
    [
        *("i think", "maybe", "uh maybe", "about", "a solid", "a", "actually", "make it"),
        *("actually make it", "no", "it was a", "i'd say", "i would say", "i'd give it"),
        "let's say",
    ],
)
@pytest.mark.parametrize("behind", ["", " stars"])
def test_hesitant_stars_are_the_stars_alone(before: str, behind: str) -> None:
    reading = answer("stars", f"{before} four{behind}")
    assert (seen(reading), reading.is_answer) == ({"stars": "4"}, True)
