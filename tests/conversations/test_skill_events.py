"""Skill events: whoever disables the skill is forgotten with the whole household."""

from __future__ import annotations

import logging

import pytest
from ask_sdk_core.exceptions import PersistenceException

from popcorn.domain.befriending import Befriending
from popcorn.entrypoints.skill import skill_handler
from popcorn.skill.app import Services
from popcorn.skill.replies.mishaps import SkillEventError
from popcorn_lab.simulator.envelopes import Caller, event_envelope
from tests.conversations.company import LATER_MS, befriend, company, invite
from tests.conversations.conftest import ALIEN, HOUSEHOLD, TOY_STORY, Talk, ticking_clock
from tests.conversations.parts import with_parts
from tests.conversations.voices import ANN, BEN, HOME, NewTalk, kept, rated, said_by
from tests.faults import Away


def event(name: str, user: str = HOUSEHOLD) -> dict[str, object]:
    """An event of the day after the conversations."""
    clock = ticking_clock()
    for _ in range(24 * 60):
        clock()
    return event_envelope(Caller(user, clock=clock), name)


def test_who_turns_notifications_on_in_the_app_is_told_there_until_they_turn_them_off(
    services: Services,
) -> None:
    handle = skill_handler(services)
    on = event("ProactiveSubscriptionChanged")
    on["request"]["body"] = {"subscriptions": [{"eventName": "AMAZON.Occasion.Updated"}]}  # type: ignore[index]
    for _ in range(2):  # Alexa may deliver it twice
        handle(on)
    address = services.addresses.address_of(HOME)
    assert address
    assert address.has_alexa
    assert address.alexa_user_id == HOME
    assert str(address.alexa_endpoint).startswith("https://")
    assert address.changes == 1
    off = event("ProactiveSubscriptionChanged")
    off["request"]["body"] = {"subscriptions": []}  # type: ignore[index]
    handle(off)
    address = services.addresses.address_of(HOME)
    assert address
    assert not address.has_alexa


def test_disabling_the_skill_deletes_the_household_and_all_its_voices(
    talk: Talk, services: Services, new_talk: NewTalk
) -> None:
    neighbour = new_talk("amzn1.ask.account.NEIGHBOUR")
    neighbour.say("rate alien two stars")
    for person in (ANN, BEN, None):
        said_by(
            talk, person, "rate alien five stars", "not interested in jaws", "recommend a movie"
        )
    befriend(services, ANN, neighbour.listener)
    invite(services, ANN, neighbour.listener)
    handle = skill_handler(services)
    for _ in range(2):  # Alexa may deliver it twice
        assert "outputSpeech" not in handle(event("SkillDisabled"))["response"]
    for each in (ANN, BEN, HOME):
        assert rated(services, each) == {}
        assert list(services.store.marks_of(each)) == []
        assert kept(services, each) == {}
    assert services.households.members(HOME) == frozenset()
    assert rated(services, neighbour.listener) == {ALIEN: 2.0}
    assert company(services, neighbour.listener) == set()


def test_a_disabling_that_arrives_late_leaves_what_was_said_since(
    talk: Talk, services: Services
) -> None:
    """The same voice may be back, in a household of a new id, before the event is."""
    said_by(talk, ANN, "rate alien five stars")
    Befriending(services.friends).call_me(ANN, "Ann", LATER_MS)
    late = event_envelope(Caller(HOUSEHOLD, clock=ticking_clock()), "SkillDisabled")
    said_by(talk, ANN, "rate toy story four stars")
    skill_handler(services)(late)
    assert rated(services, ANN) == {TOY_STORY: 4.0}
    assert services.friends.introductions([ANN])[ANN].name == "Ann"


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
