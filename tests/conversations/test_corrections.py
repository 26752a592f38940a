""" "No, I meant Heat", and what each further "undo" goes back to."""

from __future__ import annotations

import dataclasses

import pytest

from popcorn.domain.errors import StoreUnavailableError
from popcorn.skill.app import Services
from tests.conversations.conftest import ALIEN, TOY_STORY, Talk, says
from tests.conversations.movies import HEAT, NewTalk, ratings
from tests.faults import Away


@pytest.mark.parametrize(
    "correction",
    ["no i meant heat", "no sorry i meant heat", "no i said heat", "actually i meant heat"],
)
def test_no_i_meant_moves_the_stars(talk: Talk, correction: str) -> None:
    talk.say("rate alien four stars")
    says(talk.say(correction), "four stars for Heat", "Alien")
    assert ratings(talk) == {HEAT: 4}


def test_the_other_movie_gets_back_what_it_had(talk: Talk) -> None:
    for utterance in ("rate alien five stars", "rate alien two stars", "no i meant heat"):
        talk.say(utterance)
    assert ratings(talk) == {ALIEN: 5, HEAT: 2}
    says(talk.say("undo"), "back where they were")
    assert ratings(talk) == {ALIEN: 2}
    talk.say("undo")
    assert ratings(talk) == {ALIEN: 5}
    talk.say("take that back")
    assert ratings(talk) == {}


def test_no_i_meant_the_second_one(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    talk.say("rate the first one four and a half stars")
    talk.say("no i meant the second one")
    assert ratings(talk) == {offered[1]: 4.5}
    talk.say("no i meant the third one")
    assert ratings(talk) == {offered[2]: 4.5}


@pytest.mark.parametrize("said", ["no the second one", "i meant the second one"])
def test_ways_to_correct_the_place(talk: Talk, said: str) -> None:
    offered = talk.say("recommend me a movie").offered
    talk.say("rate the first one two stars")
    talk.say(said)
    assert ratings(talk) == {offered[1]: 2}


def test_the_second_one_without_a_no_is_another_rating(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    talk.say("rate the first one two stars")
    assert talk.say("the second one").asks == "stars"
    talk.say("five")
    assert ratings(talk) == {offered[0]: 2, offered[1]: 5}


def test_a_correction_may_need_to_be_asked_about(talk: Talk) -> None:
    talk.say("rate alien four stars")
    assert talk.say("no i meant godzilla").asks == "movie"
    assert ratings(talk) == {ALIEN: 4}
    talk.say("the 1998 one")
    assert ratings(talk) == {"godzilla-1998": 4}


def test_the_same_movie_again_is_no_correction(talk: Talk) -> None:
    talk.say("rate alien four stars")
    assert not talk.say("no i meant alien").session_ended
    assert ratings(talk) == {ALIEN: 4}


def test_what_came_between_is_not_corrected(talk: Talk) -> None:
    talk.say("rate alien four stars")
    talk.say("what's popular")
    assert talk.say("no i meant heat").asks == "stars"
    assert ratings(talk) == {ALIEN: 4}


def test_without_the_store_no_correction_is_acknowledged(
    new_talk: NewTalk, services: Services
) -> None:
    away = Away(services.store, StoreUnavailableError)
    talk = new_talk(over=dataclasses.replace(services, store=away))  # type: ignore[arg-type]
    talk.say("rate alien four stars")
    away.calls = {"put_rating"}
    says(talk.say("no i meant heat"), "couldn't save")
    assert ratings(talk) == {ALIEN: 4}
    away.calls = set()
    talk.say("rate alien four and a half stars")
    away.calls = {"take_back_rating", "ratings_of"}
    talk.say("undo")
    talk.say("rate toy story one star")
    says(talk.say("no i meant heat"), "couldn't take them from Toy Story")
    says(talk.say("my ratings"), "can't look up")
    away.calls = set()
    assert ratings(talk) == {ALIEN: 4, TOY_STORY: 1, HEAT: 1}


def test_each_undo_goes_one_act_further_back(talk: Talk) -> None:
    for utterance in (
        "rate toy story five stars",
        "rate alien two stars",
        "not interested in heat",
    ):
        talk.say(utterance)
    says(talk.say("take that back"), "Heat")
    says(talk.say("take that back"), "Alien", "two stars")
    assert ratings(talk) == {TOY_STORY: 5}
    says(talk.say("undo"), "Toy Story")
    assert ratings(talk) == {}
    assert not talk.store.marks_of(talk.listener)
    assert talk.say("undo").asks == "movie"
