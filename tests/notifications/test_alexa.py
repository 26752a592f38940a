"""Notifications on Echo devices, against Alexa's services on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from popcorn.adapters.alexa.proactive_events import ProactiveEvents
from popcorn.adapters.alexa.skill_messages import SkillMessages
from popcorn.adapters.embedded.mail_folder import MailFolder
from popcorn.domain.addresses import Channel
from popcorn.domain.errors import NotifierUnavailableError
from popcorn.domain.movie_nights import Answer
from popcorn.domain.ratings import ListenerId
from popcorn.domain.reminders import Alert, Step, offered
from popcorn.notifications.alexa import LOCALES, AlexaNotifier
from popcorn.notifications.delivery import CLAIM_MS, Outcome
from popcorn.notifications.reminding import FollowNights
from popcorn.ports import Accounts, Catalogue
from popcorn.skill.alexa.api_client import BoundedApiClient
from tests.contracts.social import NOW_MS, START, Social, befriend, people
from tests.faults import Away
from tests.notifications.alexa_service import CLIENT_ID, CLIENT_SECRET, Alexa, served_alexa
from tests.notifications.world import JURASSIC_PARK, World, mail_in, reachable


@pytest.fixture
def alexa() -> Iterator[Alexa]:
    with served_alexa() as served:
        yield served


def over(
    alexa: Alexa,
    social: Social,
    accounts: Accounts,
    catalogue: Catalogue,
    mail: Path,
    **more: object,
) -> World:
    secret = str(more.get("secret", CLIENT_SECRET))
    is_live = bool(more.get("is_live", True))
    events = ProactiveEvents(
        BoundedApiClient(5), CLIENT_ID, secret, is_live=is_live, login=alexa.url
    )
    world: World

    def now_ms() -> int:
        return world.now_ms

    world = World(social, accounts, catalogue, MailFolder(mail), AlexaNotifier(events, now_ms))
    return world


@pytest.fixture
def world(
    alexa: Alexa, social: Social, accounts: Accounts, catalogue: Catalogue, mail: Path
) -> World:
    return over(alexa, social, accounts, catalogue, mail)


def planned(world: World, alexa: Alexa) -> tuple[ListenerId, ListenerId, str]:
    """Two friends, one of whom hears notifications, and a night that waits to be told."""
    ann, ben = people(2)
    social = world.social
    befriend(social, ann, ben)
    world.delivery.deliver_waiting()
    social.addressing.allow_alexa(ben, ben, alexa.url, NOW_MS)
    night = social.planning.plan(
        ann, START, [ben], NOW_MS, movie_id=JURASSIC_PARK, request_id=f"of {ben}"
    )
    return ann, ben, night.night_id


def test_a_plan_is_an_occasion_and_its_changes_are_too(world: World, alexa: Alexa) -> None:
    ann, ben, night = planned(world, alexa)
    assert world.delivery.deliver_waiting() == {Outcome.SENT: 1}
    world.social.planning.change(ann, night, NOW_MS, movie_id=None)
    world.delivery.deliver_waiting()
    world.social.planning.cancel(ann, night, NOW_MS)
    world.delivery.deliver_waiting()
    said = [each["event"]["payload"]["state"]["confirmationStatus"] for each in alexa.events]
    assert said == ["REQUESTED", "RESCHEDULED", "CANCELED"]
    first = alexa.events[0]
    assert first["event"]["name"] == "AMAZON.Occasion.Updated"
    assert first["event"]["payload"]["occasion"]["bookingTime"] == "2027-01-16T08:00:00+00:00"
    assert first["relevantAudience"] == {"type": "Unicast", "payload": {"user": ben}}
    subjects = {each["locale"]: each["subject"] for each in first["localizedAttributes"]}
    assert subjects.keys() == set(LOCALES)
    assert subjects["fr-FR"] == "Soirée cinéma : Jurassic Park"
    assert set(alexa.paths) == {"/v1/proactiveEvents"}
    assert alexa.logins == 1, "a token is kept"


def test_who_answers_and_who_is_a_friend_is_a_message(world: World, alexa: Alexa) -> None:
    ann, ben, night = planned(world, alexa)
    world.delivery.deliver_waiting()
    world.social.befriending.call_me(ben, "Ben", NOW_MS)
    world.social.addressing.allow_alexa(ann, ann, alexa.url, NOW_MS)
    world.social.planning.answer(ben, night, Answer.DECLINED, NOW_MS)
    world.delivery.deliver_waiting()
    event = alexa.events[-1]["event"]
    assert event["name"] == "AMAZON.MessageAlert.Activated"
    assert event["payload"]["messageGroup"] == {"creator": {"name": "Ben"}, "count": 1}


def test_an_event_that_alexa_has_is_not_told_again(world: World, alexa: Alexa) -> None:
    """It knows them by their reference: here the process may end wherever it likes."""
    planned(world, alexa)

    class EndedError(Exception):
        pass

    outbox = world.delivery._outbox
    world.delivery._outbox = Away(outbox, EndedError, "mark_delivered")  # type: ignore[assignment]
    with pytest.raises(EndedError):
        world.delivery.deliver_waiting()
    world.delivery._outbox = outbox
    world.now_ms += CLAIM_MS
    assert world.delivery.deliver_waiting() == {Outcome.SENT: 1}
    assert len(alexa.events) == 1


@pytest.mark.parametrize("status", [403, 429, 500])
def test_mail_does_not_wait_for_alexa(world: World, alexa: Alexa, mail: Path, status: int) -> None:
    _, ben, _ = planned(world, alexa)
    reachable(world.social, ben, "Ben")
    alexa.status = status
    assert world.delivery.deliver_waiting() == {Outcome.SENT: 1}
    assert len(mail_in(mail)) == 1


def test_where_there_is_no_mail_alexa_is_tried_again(world: World, alexa: Alexa) -> None:
    planned(world, alexa)
    alexa.status = 429
    with pytest.raises(NotifierUnavailableError, match="429"):
        world.delivery.deliver_waiting()
    alexa.status = None
    world.now_ms += CLAIM_MS
    assert world.delivery.deliver_waiting() == {Outcome.SENT: 1}


def test_what_alexa_will_never_take_is_given_up(world: World, alexa: Alexa) -> None:
    planned(world, alexa)
    alexa.status = 400
    assert world.delivery.deliver_waiting() == {Outcome.NO_WAY: 1}


def test_who_turned_it_off_hears_nothing(world: World, alexa: Alexa) -> None:
    _, ben, _ = planned(world, alexa)
    world.social.addressing.turn(ben, Channel.ALEXA, NOW_MS, on=False)
    assert world.delivery.deliver_waiting() == {Outcome.NO_WAY: 1}
    assert alexa.events == []


def test_wrong_credentials_and_a_service_that_is_away_leave_it_for_later(
    alexa: Alexa, social: Social, accounts: Accounts, catalogue: Catalogue, mail: Path
) -> None:
    world = over(alexa, social, accounts, catalogue, mail, secret="another")
    _, ben, _ = planned(world, alexa)
    with pytest.raises(NotifierUnavailableError) as refused:
        world.delivery.deliver_waiting()
    assert "another" not in str(refused.value)
    social.addressing.allow_alexa(ben, ben, "http://127.0.0.1:1", NOW_MS)
    world.now_ms += CLAIM_MS
    away = over(alexa, social, accounts, catalogue, mail)
    away.now_ms = world.now_ms
    with pytest.raises(NotifierUnavailableError):
        away.delivery.deliver_waiting()


def test_in_development_only_the_developer_is_told(
    alexa: Alexa, social: Social, accounts: Accounts, catalogue: Catalogue, mail: Path
) -> None:
    world = over(alexa, social, accounts, catalogue, mail, is_live=False)
    planned(world, alexa)
    world.delivery.deliver_waiting()
    assert alexa.paths == ["/v1/proactiveEvents/stages/development"]


def reminded(world: World, alexa: Alexa, night_id: str, *people_: ListenerId) -> None:
    """Everybody has a reminder of a night as it is now."""
    night = world.social.nights.night(night_id)
    assert night
    for each in people_:
        alert = Alert(f"of {each}", each, alexa.url, "en-US", START.at_ms, night.version)
        before = world.social.nights.reminder(each, night_id)
        is_set = (before or offered(each, night, NOW_MS)).becoming(Step.SET, NOW_MS, alert)
        assert world.social.nights.change_reminder(before, is_set)


def test_who_has_set_a_reminder_has_the_skill_look_after_it(
    world: World, alexa: Alexa, mail: Path
) -> None:
    """Whoever changed the night: an app's user is told nothing of what they did themselves."""
    messages = SkillMessages(BoundedApiClient(5), CLIENT_ID, CLIENT_SECRET, login=alexa.url)
    world.delivery._follow = FollowNights(world.social.nights, messages)
    ann, ben, night = planned(world, alexa)
    world.delivery.deliver_waiting()
    reminded(world, alexa, night, ann, ben)
    world.social.planning.answer(ben, night, Answer.ACCEPTED, NOW_MS)
    world.delivery.deliver_waiting()
    assert alexa.messages == [], "both are true"
    world.social.planning.change(ann, night, NOW_MS, movie_id=None)
    world.delivery.deliver_waiting()
    assert sorted(alexa.messages) == sorted([ann, ben])
    reminded(world, alexa, night, ann, ben)
    alexa.messages.clear()
    world.social.planning.answer(ben, night, Answer.DECLINED, NOW_MS)
    world.delivery.deliver_waiting()
    assert alexa.messages == [ben]
    reachable(world.social, ben, "Ben")
    alexa.messages.clear()
    alexa.status = 500
    world.social.planning.change(ann, night, NOW_MS, start=replace(START, at_ms=START.at_ms + 1))
    world.delivery.deliver_waiting()
    assert alexa.messages == []
    assert len(mail_in(mail)) == 1, "mail does not wait for it"
