"""Several voices and a household at one device: each has its own, and is forgotten alone."""

from __future__ import annotations

import dataclasses
import itertools
import json
import logging
from collections.abc import Callable

import pytest
from ask_sdk_core.exceptions import PersistenceException
from ask_sdk_model import Context, RequestEnvelope, User
from ask_sdk_model.interfaces.system import SystemState
from hypothesis import given, settings
from hypothesis import strategies as st

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.ratings import ListenerId
from popcorn.entrypoints.skill import skill_handler
from popcorn.skill.app import Services
from popcorn.skill.replies.mishaps import SkillEventError
from popcorn_lab.simulator.conversation import Turn
from popcorn_lab.simulator.envelopes import Caller, event_envelope
from popcorn_lab.simulator.responses import SPEAKERS_NAME
from tests.conversations.conftest import (
    ALIEN,
    HOUSEHOLD,
    TOY_STORY,
    Talk,
    says,
    start_talk,
    ticking_clock,
)
from tests.faults import Away

NewTalk = Callable[..., Talk]
ANN, BEN = ListenerId("amzn1.ask.person.ANN"), ListenerId("amzn1.ask.person.BEN")
HOME = ListenerId(HOUSEHOLD)


def said_by(talk: Talk, person: ListenerId | None, *utterances: str) -> Turn:
    """What a voice says at the device, None for one that is not recognised; the last answer."""
    talk.conversation.heard_as(person)
    return [talk.say(utterance) for utterance in utterances][-1]


def with_parts(services: Services, **parts: object) -> Services:
    return dataclasses.replace(services, **parts)  # type: ignore[arg-type]


def rated(services: Services, listener: ListenerId) -> dict[str, float]:
    return {each.movie_id: each.stars.value for each in services.store.ratings_of(listener)}


def kept(services: Services, listener: ListenerId) -> dict[str, object]:
    """The persistent attributes."""
    envelope = RequestEnvelope(context=Context(system=SystemState(user=User(listener))))
    return dict(services.persistence.get_attributes(envelope))


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


# --- forget me

FORGET_ME = ["forget me", "delete my data", "forget everything you know about me"]


@pytest.mark.parametrize("utterance", FORGET_ME)
def test_everything_of_this_voice_is_deleted_once_it_agrees(
    talk: Talk, services: Services, utterance: str
) -> None:
    said_by(talk, BEN, "open popcorn picks", "rate alien one star")
    said_by(talk, ANN, "rate alien five stars", "not interested in jaws", "recommend a movie")
    question = said_by(talk, ANN, utterance)
    assert question.intent == "ForgetMeIntent"
    says(question, "your")
    assert question.reprompt
    assert not question.session_ended
    assert rated(services, ANN) == {ALIEN: 5.0}, "nothing is deleted before"
    done = said_by(talk, ANN, "yes")
    assert done.intent == "ForgetMeIntent"
    says(done, "deleted", "your voice")
    assert rated(services, ANN) == {}
    assert list(services.store.marks_of(ANN)) == []
    assert kept(services, ANN) == {}
    assert services.households.members(HOME) == {BEN}
    assert rated(services, BEN) == {ALIEN: 1.0}
    assert kept(services, BEN) != {}


def test_after_being_forgotten_the_session_starts_from_nothing(
    talk: Talk, services: Services
) -> None:
    said_by(talk, ANN, "rate alien five stars", "recommend a comedy", "forget me", "yes")
    says(said_by(talk, ANN, "who am i"), "haven't rated")
    assert "comed" not in said_by(talk, ANN, "more").speech.lower()
    says(said_by(talk, ANN, "take that back"), "which")
    said_by(talk, ANN, "rate alien two stars")
    assert rated(services, ANN) == {ALIEN: 2.0}
    assert services.households.members(HOME) == {ANN}, "noted again with what is stored again"


@pytest.mark.parametrize("answer", ["no", "cancel"])
def test_who_declines_keeps_everything(talk: Talk, services: Services, answer: str) -> None:
    said_by(talk, ANN, "rate alien five stars", "forget me")
    turn = said_by(talk, ANN, answer)
    assert not turn.session_ended
    assert turn.reprompt
    assert rated(services, ANN) == {ALIEN: 5.0}
    assert services.households.members(HOME) == {ANN}
    assert len(said_by(talk, ANN, "yes").offered) == 3, "the yes is to the recommendation"
    assert rated(services, ANN) == {ALIEN: 5.0}


def test_another_request_in_between_goes_on_and_a_later_yes_deletes_nothing(
    talk: Talk, services: Services
) -> None:
    said_by(talk, ANN, "rate alien five stars", "forget me")
    assert len(said_by(talk, ANN, "what's popular").offered) == 3
    said_by(talk, ANN, "yes")
    assert rated(services, ANN) == {ALIEN: 5.0}


@pytest.mark.parametrize("meanwhile", ["repeat", "help"])
def test_asked_again_the_answer_still_counts(
    talk: Talk, services: Services, meanwhile: str
) -> None:
    said_by(talk, ANN, "rate alien five stars", "forget me")
    says(said_by(talk, ANN, meanwhile), "delete")
    assert said_by(talk, ANN, "yes").intent == "ForgetMeIntent"
    assert rated(services, ANN) == {}


@pytest.mark.parametrize(("asks", "agrees"), [(ANN, BEN), (ANN, None), (None, ANN)])
def test_nobody_agrees_for_another(
    talk: Talk, services: Services, asks: ListenerId | None, agrees: ListenerId | None
) -> None:
    for person in (ANN, BEN, None):
        said_by(talk, person, "rate alien five stars")
    said_by(talk, asks, "forget me")
    says(said_by(talk, agrees, "yes"), "deleted nothing")
    assert all(rated(services, each) == {ALIEN: 5.0} for each in (ANN, BEN, HOME))


def test_an_unrecognised_voice_speaks_for_the_household_and_not_for_its_voices(
    talk: Talk, services: Services
) -> None:
    said_by(talk, ANN, "rate alien five stars")
    said_by(talk, None, "rate alien one star", "recommend a movie")
    says(said_by(talk, None, "forget me"), "household", "keep theirs")
    says(said_by(talk, None, "yes"), "household")
    assert rated(services, HOME) == {}
    assert kept(services, HOME) == {}
    assert rated(services, ANN) == {ALIEN: 5.0}
    assert services.households.members(HOME) == {ANN}


@pytest.mark.parametrize("part", ["store", "persistence"])
def test_what_could_not_be_deleted_is_not_said_to_be(
    new_talk: NewTalk, services: Services, part: str
) -> None:
    error = {"store": StoreUnavailableError, "persistence": PersistenceException}[part]
    away = Away(getattr(services, part), error, "forget", "delete_attributes")
    talk = new_talk(over=with_parts(services, **{part: away}))
    said_by(talk, ANN, "rate alien five stars", "forget me")
    answer = said_by(talk, ANN, "yes")
    says(answer, "couldn't delete")
    assert not answer.session_ended
    away.calls = set()
    said_by(talk, ANN, "forget me", "yes")
    assert rated(services, ANN) == {}


# --- skill events


def event(name: str, user: str = HOUSEHOLD) -> dict[str, object]:
    """An event of the day after the conversations."""
    clock = ticking_clock()
    for _ in range(24 * 60):
        clock()
    return event_envelope(Caller(user, clock=clock), name)


def test_disabling_the_skill_deletes_the_household_and_all_its_voices(
    talk: Talk, services: Services, new_talk: NewTalk
) -> None:
    neighbour = new_talk("amzn1.ask.account.NEIGHBOUR")
    neighbour.say("rate alien two stars")
    for person in (ANN, BEN, None):
        said_by(
            talk, person, "rate alien five stars", "not interested in jaws", "recommend a movie"
        )
    handle = skill_handler(services)
    for _ in range(2):  # Alexa may deliver it twice
        assert "outputSpeech" not in handle(event("SkillDisabled"))["response"]
    for each in (ANN, BEN, HOME):
        assert rated(services, each) == {}
        assert list(services.store.marks_of(each)) == []
        assert kept(services, each) == {}
    assert services.households.members(HOME) == frozenset()
    assert rated(services, neighbour.listener) == {ALIEN: 2.0}


def test_a_disabling_that_arrives_late_leaves_what_was_said_since(
    talk: Talk, services: Services
) -> None:
    """The same voice may be back, in a household of a new id, before the event is."""
    said_by(talk, ANN, "rate alien five stars")
    late = event_envelope(Caller(HOUSEHOLD, clock=ticking_clock()), "SkillDisabled")
    said_by(talk, ANN, "rate toy story four stars")
    skill_handler(services)(late)
    assert rated(services, ANN) == {TOY_STORY: 4.0}


def test_an_event_that_failed_is_not_acknowledged_and_goes_on_when_it_comes_again(
    talk: Talk, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    for person in (ANN, BEN, None):
        said_by(talk, person, "rate alien five stars")
    away = Away(services.persistence, PersistenceException, "delete_attributes")
    handle = skill_handler(with_parts(services, persistence=away))
    with caplog.at_level(logging.INFO, "popcorn"), pytest.raises(SkillEventError) as failed:
        handle(event("SkillDisabled"))
    assert services.households.members(HOME) == {ANN, BEN}, "found again by the next delivery"
    logged = "".join(str(vars(record)) for record in caplog.records) + str(failed.value)
    assert "StoreUnavailableError" in logged
    assert not [each for each in (ANN, BEN, HOME) if each in logged]
    away.calls = set()
    handle(event("SkillDisabled"))
    assert all(rated(services, each) == {} for each in (ANN, BEN, HOME))


@pytest.mark.parametrize(
    "name", ["SkillEnabled", "SkillPermissionAccepted", "SkillPermissionChanged", "OfTomorrow"]
)
def test_other_events_are_acknowledged_and_change_nothing(
    talk: Talk, services: Services, name: str
) -> None:
    said_by(talk, ANN, "rate alien five stars")
    assert "outputSpeech" not in skill_handler(services)(event(name))["response"]
    assert rated(services, ANN) == {ALIEN: 5.0}


# --- whatever the interleaving

PRIVATE = [
    "rate toy story {stars}",
    "rate it {stars}",
    "would i like toy story",
    "tell me about toy story",
    "why",
    "who am i",
    "what have i rated",
    "repeat",
    "help",
    "take that back",
    "rate toy story",
    "forget me",
    "no",
]
PUBLIC = [
    "recommend a movie",
    "more",
    "yes",
    "no",
    "repeat",
    "why",
    "who am i",
    "what have i rated",
    "would i like it",
    "would i like toy story",
    "take that back",
    "four stars",
    "the first one",
    "what's popular",
    "seen it",
    "more like that",
    "forget me",
]
_numbers = itertools.count()


def test_what_one_voice_hears_does_not_depend_on_what_another_gave(services: Services) -> None:
    """Two worlds that differ in Ann's stars alone: whatever Ben hears, he hears in both.

    What Ann was offered both have heard, so in these she asks for no offers.
    """

    @settings(max_examples=20, deadline=None)
    @given(
        st.lists(
            st.one_of(
                st.tuples(st.just("ann"), st.sampled_from(PRIVATE)),
                st.tuples(st.sampled_from(["ben", None]), st.sampled_from(PUBLIC)),
            ),
            min_size=3,
            max_size=10,
        )
    )
    def hears_the_same(script: list[tuple[str | None, str]]) -> None:
        worlds = [
            [said.speech for person, said in spoken(services, script, stars) if person != "ann"]
            for stars in ("five stars", "one star")
        ]
        assert worlds[0] == worlds[1]

    hears_the_same()


def spoken(
    services: Services, script: list[tuple[str | None, str]], stars: str
) -> list[tuple[str | None, Turn]]:
    number = next(_numbers)
    talk = start_talk(services, user=f"home-{number}")
    # No launch: the three ratings after one lead to an offer.
    said_by(talk, ListenerId(f"ann-{number}"), f"rate toy story {stars}")
    return [
        (
            person,
            said_by(
                talk,
                ListenerId(f"{person}-{number}") if person else None,
                utterance.format(stars=stars),
            ),
        )
        for person, utterance in script
    ]
