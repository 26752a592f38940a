"""Help, repeat, stop, cancel, fallback: in any place of a conversation."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable

import pytest

from tests.conversations.conftest import ALIEN, Talk, says


def test_the_welcome_is_shorter_the_second_time(talk: Talk) -> None:
    first = talk.say("open popcorn picks")
    talk.say("stop")
    second = talk.say("open popcorn picks")
    assert len(second.speech) < len(first.speech)
    assert len(talk.say("yes").offered) == 3


def test_the_welcome_is_each_listeners_own(new_talk: Callable[..., Talk]) -> None:
    first = new_talk("anna").say("open popcorn picks").speech
    assert new_talk("ben").say("open popcorn picks").speech == first


def test_help_says_what_can_be_said(talk: Talk) -> None:
    help_ = talk.say("help")
    says(help_, "recommend", "popular", "rate")
    assert help_.reprompt
    assert not help_.session_ended


def test_help_in_the_middle_of_a_rating_keeps_it(talk: Talk) -> None:
    talk.say("rate alien")
    says(talk.say("help"), "Alien", "five")
    talk.say("four")
    assert talk.stars(ALIEN) == 4


def test_repeat_says_the_same_again(talk: Talk) -> None:
    offer = talk.say("recommend me a movie")
    again = talk.say("repeat")
    assert (again.speech, again.reprompt) == (offer.speech, offer.reprompt)
    assert len(talk.say("yes").offered) == 3, "the question still stands"


def test_repeat_in_the_middle_of_a_rating_keeps_it(talk: Talk) -> None:
    asked = talk.say("rate alien")
    assert talk.say("say that again").speech == asked.speech
    talk.say("four")
    assert talk.stars(ALIEN) == 4


def test_repeat_with_nothing_said(talk: Talk) -> None:
    answer = talk.say("ask popcorn picks to repeat")
    assert answer.speech
    assert not answer.session_ended


@pytest.mark.parametrize("utterance", ["stop", "cancel", "exit", "goodbye"])
def test_leaving(talk: Talk, utterance: str) -> None:
    talk.say("open popcorn picks")
    talk.say("stop")
    talk.say("open popcorn picks")
    assert talk.say(utterance).session_ended


def test_what_makes_no_sense_is_answered_with_what_does(talk: Talk) -> None:
    talk.say("open popcorn picks")
    first = talk.say("the weather in paris please")
    says(first, "recommend")
    second = talk.say("purple monkey dishwasher")
    assert second.speech != first.speech
    assert not second.session_ended
    assert talk.say("recommend me a movie").offered


@pytest.mark.parametrize("utterance", ["yes", "more", "next"])
def test_words_that_refer_to_nothing_are_no_dead_end(talk: Talk, utterance: str) -> None:
    answer = talk.say(f"ask popcorn picks {utterance}")
    assert answer.speech
    assert not answer.session_ended
    assert answer.reprompt


def test_the_first_one_of_nothing(talk: Talk) -> None:
    talk.say("help")
    assert talk.say("the second one").asks == "movie"
    talk.say("alien")
    talk.say("four stars")
    assert talk.stars(ALIEN) == 4


def test_it_is_the_movie_whose_stars_are_asked_for(talk: Talk) -> None:
    talk.say("rate alien")
    says(talk.say("who is in it"), "Alien")


def test_more_about_one_movie_is_more_like_it(talk: Talk) -> None:
    talk.say("who is in alien")
    says(talk.say("more"), "Alien", "like")


def test_help_after_an_offer_goes_on_with_it(talk: Talk) -> None:
    offered = talk.say("what's popular").offered
    says(talk.say("help"), "more", "why")
    further = talk.say("yes").offered
    assert len(further) == 3
    assert not set(further) & set(offered)


def test_what_nobody_understood_does_not_lose_what_was_meant(talk: Talk) -> None:
    talk.say("rate the shawshank redumpsion for real five stars")
    for odd in ("help", "purple monkey dishwasher", "go back"):
        says(talk.say(odd), "The Shawshank Redemption")
    says(talk.say("yes"), "five stars")


def test_a_request_that_was_not_understood_leaves_nothing_behind(talk: Talk) -> None:
    talk.say("rate alien")
    says(talk.say("recommend a qwertyuiop movie"), "qwertyuiop")
    assert talk.say("comedies").offered


SCRIPT = [
    "open popcorn picks",
    "what's popular",
    "more",
    "the first one",
    "four",
    "rate alien",
    "banana",
    "help",
    "three and a half",
    "rate godzilla",
    "help",
    "the 1998 one",
    "repeat",
    "two stars",
    "yes",
    "gibberish words here",
    "rate qwertyuiop",
    "cancel",
    "take that back",
    "recommend a musical from the fifties",
    "more",
    "more",
    "no",
]


def test_every_open_session_has_a_reprompt_and_nothing_technical_is_said(talk: Talk) -> None:
    never = ("error", "exception", "arn:", "null", "{", "traceback", "amzn1")
    for utterance in SCRIPT:
        turn = talk.say(utterance)
        assert turn.speech
        assert turn.session_ended or turn.reprompt
        assert turn.reprompt != turn.speech
        assert not [word for word in never if word in turn.speech.lower()]


def test_no_two_answers_in_a_row_are_the_same_sentence(talk: Talk) -> None:
    said = [talk.say(utterance).speech for utterance in SCRIPT if utterance != "repeat"]
    assert all(one != other for one, other in itertools.pairwise(said))


def test_the_session_attributes_stay_small(talk: Talk) -> None:
    talk.say("open popcorn picks")
    for _ in range(60):
        turn = talk.say("more")
        if turn.session_ended:
            break
    assert len(json.dumps(turn.response)) < 24_000
