""" "Forget me": everything of one voice, and of nobody else."""

from __future__ import annotations

import pytest
from ask_sdk_core.exceptions import PersistenceException

from popcorn.adapters.embedded.sqlite_nights import SqliteNights
from popcorn.domain.addresses import Refusal
from popcorn.domain.addressing import Addressing
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.ratings import ListenerId
from popcorn.skill.app import Services
from tests.conversations.company import befriend, company, invite
from tests.conversations.conftest import ALIEN, Talk, says
from tests.conversations.parts import with_parts
from tests.conversations.voices import ANN, BEN, HOME, NewTalk, kept, rated, said_by
from tests.faults import Away

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


def test_friends_and_movie_nights_go_on_both_sides(talk: Talk, services: Services) -> None:
    for one, other in ((ANN, BEN), (BEN, HOME), (ANN, HOME)):
        befriend(services, one, other)
    hosted, visited = invite(services, ANN, BEN, HOME), invite(services, BEN, ANN, HOME)
    said_by(talk, ANN, "forget me", "yes")
    assert company(services, ANN) == set()
    assert company(services, BEN) == {HOME}
    assert services.friends.introductions([ANN, BEN]).keys() == {BEN}
    assert services.friends.code_of(ANN) is None
    assert services.nights.night(hosted.night_id) is None
    left = services.nights.night(visited.night_id)
    assert left
    assert left.answers.keys() == {BEN, HOME}


def test_where_they_were_told_goes_with_them(talk: Talk, services: Services) -> None:
    addressing = Addressing(services.addresses)
    for who in (ANN, BEN):
        addressing.take_email(who, f"{who[-3:]}@example.org", "en-US", 1)
    services.addresses.refuse("ANN@example.org", Refusal.BOUNCED, 1)
    befriend(services, ANN, BEN)
    outbox = services.nights
    assert isinstance(outbox, SqliteNights)
    assert {key.recipient_id for key in outbox.pending(2)} == {ANN, BEN}
    said_by(talk, ANN, "forget me", "yes")
    assert services.addresses.address_of(ANN) is None
    assert services.addresses.refusal_of("ANN@example.org") is None
    assert services.addresses.address_of(BEN)
    assert {key.recipient_id for key in outbox.pending(2)} == {BEN}


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


@pytest.mark.parametrize("part", ["store", "persistence", "friends", "nights", "addresses"])
def test_what_could_not_be_deleted_is_not_said_to_be(
    new_talk: NewTalk, services: Services, part: str
) -> None:
    error = PersistenceException if part == "persistence" else StoreUnavailableError
    away = Away(getattr(services, part), error, "forget", "delete_attributes", "forget_events")
    talk = new_talk(over=with_parts(services, **{part: away}))
    said_by(talk, ANN, "rate alien five stars", "forget me")
    answer = said_by(talk, ANN, "yes")
    says(answer, "couldn't delete")
    assert not answer.session_ended
    away.calls = set()
    said_by(talk, ANN, "forget me", "yes")
    assert rated(services, ANN) == {}
