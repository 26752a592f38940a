"""Several voices and a household at one device: each has its own."""

from __future__ import annotations

import json

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.ratings import ListenerId
from popcorn.skill.app import Services
from popcorn_lab.simulator.responses import SPEAKERS_NAME
from tests.conversations.conftest import ALIEN, Talk, says
from tests.conversations.parts import with_parts
from tests.conversations.voices import ANN, BEN, HOME, NewTalk, rated, said_by
from tests.faults import Away

# --- who am I


def test_a_recognised_voice_is_told_so_by_name_and_with_its_ratings(talk: Talk) -> None:
    said_by(talk, ANN, "open popcorn picks", "rate alien four stars", "rate jaws three stars")
    answer = said_by(talk, ANN, "who am i")
    says(answer, SPEAKERS_NAME, "2")
    assert not answer.session_ended
    assert answer.reprompt


def test_the_speakers_id_is_in_the_tag_and_nowhere_else(talk: Talk) -> None:
    answer = said_by(talk, ANN, "who am i")
    ssml = answer.response["response"]["outputSpeech"]["ssml"]
    tag = f'<alexa:name type="first" personId="{ANN}"/>'
    assert ssml.count(tag) == 1
    assert ANN not in json.dumps(answer.response).replace(json.dumps(tag)[1:-1], "")
    assert said_by(talk, ANN, "repeat").speech == answer.speech


def test_an_unrecognised_voice_hears_whose_list_it_is_and_how_to_be_recognised(talk: Talk) -> None:
    said_by(talk, None, "rate alien four stars")
    answer = said_by(talk, None, "do you know who i am")
    says(answer, "household", "one rating", "learn my voice")
    assert SPEAKERS_NAME not in answer.speech


def test_without_the_store_who_am_i_still_answers(new_talk: NewTalk, services: Services) -> None:
    away = Away(services.store, StoreUnavailableError, "ratings_of")
    talk = new_talk(over=with_parts(services, store=away))
    says(said_by(talk, ANN, "who am i"), SPEAKERS_NAME, "can't reach")
    says(said_by(talk, None, "who am i"), "household", "can't reach")


# --- several voices in one session


def test_each_voice_rates_for_itself(talk: Talk, services: Services) -> None:
    said_by(talk, ANN, "open popcorn picks", "rate alien five stars")
    said_by(talk, BEN, "rate alien one star")
    said_by(talk, None, "rate alien three stars")
    assert [rated(services, each) for each in (ANN, BEN, HOME)] == [
        {ALIEN: 5.0},
        {ALIEN: 1.0},
        {ALIEN: 3.0},
    ]


def test_what_the_former_asked_for_goes_on(talk: Talk) -> None:
    first = said_by(talk, ANN, "recommend a comedy").offered
    more = said_by(talk, BEN, "more")
    assert len(more.offered) == 3
    assert not set(first) & set(more.offered), "both have heard the first three"
    says(more, "comed")


def test_nobody_hears_again_what_another_was_told(talk: Talk) -> None:
    said_by(talk, ANN, "rate alien five stars")
    answer = said_by(talk, BEN, "repeat")
    assert "alien" not in answer.speech.lower()
    assert answer.reprompt
    assert "alien" not in said_by(talk, BEN, "repeat").speech.lower()


def test_a_question_about_ones_own_is_not_answered_by_another(
    talk: Talk, services: Services
) -> None:
    assert said_by(talk, ANN, "rate alien").asks == "stars"
    said_by(talk, BEN, "four stars")
    assert rated(services, ANN) == rated(services, BEN) == {}


def test_a_question_that_depends_on_ones_own_is_not_left_to_another(talk: Talk) -> None:
    """Found by chance: what a "yes" led to told whether the former had liked the movie."""
    answers = []
    for person, stars in ((ANN, "five stars"), (BEN, "one star")):
        said_by(talk, person, "open popcorn picks", f"rate toy story {stars}")
        said_by(talk, person, "would i like toy story")
        answers.append(said_by(talk, None, "yes").offered)
        said_by(talk, None, "stop")
    assert answers[0] == answers[1]


def test_nobody_takes_back_what_another_did(talk: Talk, services: Services) -> None:
    said_by(talk, ANN, "rate alien five stars")
    said_by(talk, BEN, "take that back")
    assert rated(services, ANN) == {ALIEN: 5.0}


# --- the household's record


def test_recognised_voices_are_noted_once_a_session(new_talk: NewTalk, services: Services) -> None:
    noted: list[ListenerId] = []

    class Counted(Away):
        def remember_member(self, household_id: ListenerId, listener_id: ListenerId) -> None:
            noted.append(listener_id)
            services.households.remember_member(household_id, listener_id)

    counted = Counted(services.households, StoreUnavailableError)
    talk = new_talk(over=with_parts(services, households=counted))
    said_by(talk, None, "open popcorn picks")
    for person in (ANN, BEN, None, ANN, BEN):
        said_by(talk, person, "what's popular")
    assert noted == [ANN, BEN]
    assert services.households.members(HOME) == {ANN, BEN}
    said_by(talk, ANN, "stop", "open popcorn picks")
    assert noted == [ANN, BEN, ANN]


def test_a_voice_that_could_not_be_noted_is_noted_by_its_next_turn(
    new_talk: NewTalk, services: Services
) -> None:
    away = Away(services.households, StoreUnavailableError, "remember_member")
    talk = new_talk(over=with_parts(services, households=away))
    assert len(said_by(talk, ANN, "recommend a movie").offered) == 3
    assert services.households.members(HOME) == frozenset()
    away.calls = set()
    said_by(talk, ANN, "more")
    assert services.households.members(HOME) == {ANN}
