"""Reminders of movie nights, kept by a stand-in of Alexa's Reminders API."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from popcorn.domain.addresses import Refusal
from popcorn.domain.addressing import Addressing
from popcorn.domain.movie_nights import Answer, Start
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.night_planning import Planning
from popcorn.domain.ratings import ListenerId
from popcorn.domain.reminders import Step
from popcorn.entrypoints.skill import skill_handler
from popcorn.reminder_services import RequestsReminders
from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn.skill.nights.reminders import Reminders
from popcorn.skill.replies.mishaps import SkillEventError
from popcorn.skill.speech.variety import in_order
from popcorn.wiring import build_services
from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.envelopes import Caller, Json, Session, envelope, message_envelope
from tests.conversations.company import BEN, LATER_MS, with_a_friend, with_an_invitation
from tests.models import built_model
from tests.skill.reminders_api import RemindersApi, reminders_api

ANN = "amzn1.ask.account.ANN"
ME = ListenerId(ANN)
HOUR_MS = 3_600_000
RINGS = "2026-01-31T00:00 Europe/Berlin"
"""An hour before `LATER_MS`, in the zone of the device."""
PERMISSION = "alexa::alerts:reminders:skill:readwrite"


class Evening:
    """Ann, and what is kept of her reminders."""

    def __init__(self, services: Services, api: RemindersApi) -> None:
        self.services, self.api = services, api
        minutes = itertools.count()
        self.clock: Callable[[], datetime] = lambda: (
            datetime(2026, 1, 2, tzinfo=UTC) + timedelta(minutes=next(minutes))
        )
        self._skill = skill_handler(services, variety=in_order)
        self._talk = Conversation(self.invoke, built_model(), user_id=ANN, clock=self.clock)
        self.answer: Json = {}
        self.planning = Planning(services.nights, services.friends)

    def invoke(self, event: Json) -> Json:
        event["context"]["System"] |= {"apiEndpoint": self.api.url, "apiAccessToken": "token"}
        self.answer = self._skill(event)
        return self.answer

    def says(self, *script: tuple[str, str]) -> None:
        for utterance, key in script:
            turn = self._talk.say(utterance)
            assert self.key == key, f"{utterance}: {turn.speech}"

    def answers(self, request: Json) -> None:
        """A request that follows the last answer, in its session."""
        session = Session("a session", False, self.answer.get("sessionAttributes") or {})
        self.invoke(envelope(Caller(ANN, clock=self.clock), session, request))

    def permits(self, status: str, token: str) -> None:
        payload = {"permissionScope": PERMISSION, "status": status}
        request = {"type": "Connections.Response", "name": "AskFor", "token": token}
        self.answers({**request, "payload": payload, "status": {"code": "200", "message": "OK"}})

    def is_told(self) -> None:
        """By a message to the skill, which is no conversation."""
        self.invoke(message_envelope(Caller(ANN, clock=self.clock)))

    @property
    def key(self) -> str:
        return str(self.answer["sessionAttributes"]["last_said"]["key"])

    @property
    def step(self) -> Step | None:
        found = self.services.nights.reminders_of(ME)
        return found[0].step if found else None

    @property
    def night_id(self) -> str:
        (night,) = self.services.nights.nights_of(ME)
        return night.night_id

    def host_moves_it(self, by_ms: int) -> None:
        start = Start(LATER_MS + by_ms, "Europe/Berlin")
        self.planning.change(BEN, self.night_id, LATER_MS - 100 * HOUR_MS, start=start)


@pytest.fixture
def services(settings: Settings) -> Iterator[Services]:
    built = build_services(settings)
    yield replace(built, reminders=RequestsReminders(None, timeout_s=0.3))
    built.close()


@pytest.fixture
def evening(services: Services) -> Iterator[Evening]:
    with reminders_api() as api:
        with_an_invitation(services, ME)
        yield Evening(services, api)


class _Titled:
    """A catalogue of one movie."""

    def __init__(self, title: str) -> None:
        self._title = title

    def movies(self, movie_ids: list[MovieId]) -> dict[MovieId, Movie]:
        return {each: Movie(each, self._title) for each in movie_ids}


ACCEPTED = (("am i invited to anything", "invitation"), ("yes", "night-accepted-remind"))


def test_a_yes_sets_one_reminder_an_hour_before_in_the_zone_of_the_device(
    evening: Evening,
) -> None:
    evening.says(*ACCEPTED)
    assert evening.api.asked == [], "nothing is set before a yes"
    evening.says(("yes", "reminder-set"))
    assert evening.api.times == [RINGS]
    assert evening.api.texts == ["Your movie night begins in an hour."]
    assert evening.api.tokens == {"Bearer token"}
    assert evening.step is Step.SET
    evening.says(("i'm coming", "night-accepted-before"))
    assert evening.api.made == 1, "and it is not asked again"


def test_the_same_yes_twice_sets_one(evening: Evening) -> None:
    evening.says(*ACCEPTED)
    before = evening.answer
    for _ in range(2):
        evening.answer = before
        evening.answers({"type": "IntentRequest", "intent": {"name": "AMAZON.YesIntent"}})
        assert evening.key == "reminder-set"
    assert (evening.api.made, len(evening.api.alerts)) == (1, 1)


def test_a_no_is_final_for_that_night(evening: Evening) -> None:
    evening.says(*ACCEPTED, ("no", "reminder-none"))
    evening.says(("i can't come", "night-declined"), ("i'm coming", "night-accepted"))
    assert evening.step is Step.REFUSED
    assert evening.api.asked == []


def test_the_host_is_asked_after_planning_and_has_it_moved_and_deleted(services: Services) -> None:
    with reminders_api() as api:
        with_a_friend(services, ME)
        evening = Evening(services, api)
        evening.says(
            ("invite my friends to watch alien on saturday at eight", "night-check"),
            ("yes", "night-planned-remind"),
            ("yes", "reminder-set"),
        )
        assert api.texts == ["Your movie night begins in an hour: Alien."]
        assert api.times == ["2026-01-03T19:00 Europe/Berlin"]
        evening.says(("move it to nine", "night-changed"))
        assert api.times == ["2026-01-03T20:00 Europe/Berlin"]
        evening.says(("watch aliens instead", "night-changed"))
        assert api.texts == ["Your movie night begins in an hour: Aliens."]
        evening.says(("cancel the movie night", "cancel-night-check"), ("yes", "night-cancelled"))
        assert (api.alerts, api.made, evening.step) == ({}, 1, None)


def test_who_declines_afterwards_is_not_reminded(evening: Evening) -> None:
    evening.says(*ACCEPTED, ("yes", "reminder-set"), ("i can't come", "night-declined"))
    assert (evening.api.alerts, evening.step) == ({}, None)
    evening.says(("i'm coming", "night-accepted-remind"), ("yes", "reminder-set"))
    assert evening.api.times == [RINGS]


def test_without_the_permission_alexa_asks_for_it_and_then_it_is_set(evening: Evening) -> None:
    evening.says(*ACCEPTED)
    evening.api.fails = [401]
    evening._talk.say("yes")
    (directive,) = evening.answer["response"]["directives"]
    assert (directive["type"], directive["name"]) == ("Connections.SendRequest", "AskFor")
    assert directive["payload"]["permissionScope"] == PERMISSION
    assert evening.step is Step.WANTED
    evening.permits("ACCEPTED", directive["token"])
    assert (evening.key, evening.api.times) == ("reminder-set", [RINGS])


@pytest.mark.parametrize(
    ("status", "key", "step"),
    [
        ("DENIED", "reminder-none", Step.REFUSED),
        ("NOT_ANSWERED", "reminder-allow", Step.WANTED),
        ("nonsense", "reminder-allow", Step.WANTED),
    ],
)
def test_where_the_permission_does_not_come_a_card_says_how(
    evening: Evening, status: str, key: str, step: Step
) -> None:
    evening.says(*ACCEPTED)
    evening.api.fails = [401]
    evening._talk.say("yes")
    evening.permits(status, evening.night_id)
    assert (evening.key, evening.step) == (key, step)
    card = evening.answer["response"].get("card")
    assert (card or {}).get("permissions") == ([PERMISSION] if step is Step.WANTED else None)
    night = evening.services.nights.nights_of(ME)[0]
    assert night.guests[ME].answer is Answer.ACCEPTED, "nothing of the yes to the night is lost"
    evening.says(("what movie nights do i have", "my-nights"))
    assert bool(evening.api.alerts) == (step is Step.WANTED), "set once the permission is there"


@pytest.mark.parametrize("token", ["", "a night of nobody's"])
def test_a_permission_for_what_is_gone_sets_nothing(evening: Evening, token: str) -> None:
    evening.permits("ACCEPTED", token)
    assert (evening.key, evening.api.asked) == ("night-gone", [])


@pytest.mark.parametrize(
    "fails", [[503, 503, 503], ["silence", "silence"], [429, 429, 429], ["nonsense", "nonsense"]]
)
def test_where_alexa_is_away_it_is_said_and_set_at_the_next_turn(
    evening: Evening, fails: list[int | str]
) -> None:
    evening.says(*ACCEPTED)
    evening.api.fails = list(fails)
    evening.says(("yes", "reminder-later"))
    assert len(evening.api.asked) <= 3
    evening.api.fails = []
    evening.says(("what movie nights do i have", "my-nights"))
    assert (evening.api.times, evening.step) == ([RINGS], Step.SET)


@pytest.mark.parametrize("fails", [["lost"], [500], ["nonsense"]])
def test_one_answer_that_is_lost_makes_no_second_reminder(
    evening: Evening, fails: list[int | str]
) -> None:
    evening.says(*ACCEPTED)
    evening.api.fails = list(fails)
    evening.says(("yes", "reminder-set"))
    assert (len(evening.api.alerts), evening.api.made) == (1, 1)


@pytest.mark.parametrize("status", [400, 403])
def test_one_reminder_too_many_is_said_and_not_tried_again(evening: Evening, status: int) -> None:
    evening.says(*ACCEPTED)
    evening.api.fails = [status]
    evening.says(("yes", "reminder-impossible"), ("what movie nights do i have", "my-nights"))
    assert (evening.api.asked, evening.step) == (["POST"], Step.REFUSED)


def test_a_yes_that_comes_too_late_sets_nothing(evening: Evening) -> None:
    evening.says(*ACCEPTED)
    soon = Start(int(evening.clock().timestamp() * 1000) + HOUR_MS, "UTC")
    evening.planning.change(BEN, evening.night_id, soon.at_ms - 2 * HOUR_MS, start=soon)
    evening.says(("yes", "reminder-too-late"))
    assert evening.api.asked == []


def test_a_title_is_said_as_it_is_written(evening: Evening) -> None:
    title = "Will & Grace <1998>"
    wanted = Reminders(evening.services.nights, _Titled(title))._wanted  # type: ignore[arg-type]
    night = replace(evening.services.nights.nights_of(ME)[0], movie_id=MovieId("any"))
    texts = {locale: wanted(night, locale, "", 1).text for locale in ("en-US", "fr-FR", "de-DE")}
    assert texts["en-US"] == f"Your movie night begins in an hour: {title}."
    assert all(title in text for text in texts.values())


def test_nobody_is_asked_where_it_is_too_late_or_nobody_keeps_reminders(
    evening: Evening, services: Services
) -> None:
    planning = evening.planning
    soon = Start(int(evening.clock().timestamp() * 1000) + HOUR_MS, "UTC")
    planning.change(BEN, evening.night_id, soon.at_ms - 2 * HOUR_MS, start=soon)
    evening.says(("am i invited to anything", "invitation"), ("yes", "night-accepted"))
    talk = Conversation(
        skill_handler(replace(services, reminders=RequestsReminders(None)), variety=in_order),
        built_model(),
        user_id=ANN,
        clock=evening.clock,
    )
    with_an_invitation(services, ME)
    talk.say("am i invited to anything")
    assert "remind" not in talk.say("yes").speech, "the request came without a token"


def test_a_change_by_somebody_else_is_followed_by_a_message_and_by_the_next_turn(
    evening: Evening,
) -> None:
    evening.says(*ACCEPTED, ("yes", "reminder-set"))
    evening.host_moves_it(by_ms=HOUR_MS)
    evening.is_told()
    assert evening.api.times == ["2026-01-31T01:00 Europe/Berlin"], "asked anew is not declined"
    assert evening.answer["response"] == {}
    evening.host_moves_it(by_ms=2 * HOUR_MS)
    evening.says(("what movie nights do i have", "my-nights"))
    assert evening.api.times == ["2026-01-31T02:00 Europe/Berlin"]
    evening.planning.cancel(BEN, evening.night_id, LATER_MS - 100 * HOUR_MS)
    for _ in range(2):  # messages come again
        evening.is_told()
    assert (evening.api.alerts, evening.step) == ({}, None)


def test_a_message_that_fails_has_to_come_again_and_makes_no_new_reminder(
    evening: Evening,
) -> None:
    evening.says(*ACCEPTED)
    evening.api.fails = [401]
    evening._talk.say("yes")
    evening.is_told()
    assert (evening.api.asked, evening.step) == (["POST"], Step.WANTED)
    evening.permits("ACCEPTED", evening.night_id)
    evening.host_moves_it(by_ms=HOUR_MS)
    evening.api.fails = [503]
    with pytest.raises(SkillEventError):
        evening.is_told()
    evening.is_told()
    assert evening.api.times == ["2026-01-31T01:00 Europe/Berlin"]


def test_a_reminder_that_its_listener_deleted_does_not_come_back(evening: Evening) -> None:
    evening.says(*ACCEPTED, ("yes", "reminder-set"))
    evening.api.alerts.clear()
    evening.host_moves_it(by_ms=HOUR_MS)
    evening.is_told()
    evening.says(("what movie nights do i have", "my-nights"))
    assert (evening.api.alerts, evening.step) == ({}, Step.REFUSED)


@pytest.mark.parametrize("fails", [[], [503]])
def test_forgetting_deletes_reminders_too(evening: Evening, fails: list[Any]) -> None:
    evening.says(*ACCEPTED, ("yes", "reminder-set"))
    evening.says(("forget me", "forget-household"))
    evening.api.fails = list(fails)
    evening.says(("yes", "forgotten-household"))
    assert (len(evening.api.alerts), evening.step) == (len(fails), None)


def test_mail_that_comes_back_is_said_once(evening: Evening, services: Services) -> None:
    Addressing(services.addresses).take_email(ME, "ann@example.org", "en-US", 1)
    services.addresses.refuse("ann@example.org", Refusal.BOUNCED, 2)
    evening.says(("am i invited to anything", "invitation"), ("yes", "night-accepted-mail"))
    evening.says(("i can't come", "night-declined"), ("i'm coming", "night-accepted-remind"))


def test_another_title_than_a_known_one_is_left_out_of_the_text(evening: Evening) -> None:
    movie = MovieId("no such movie")
    evening.planning.change(BEN, evening.night_id, LATER_MS - 100 * HOUR_MS, movie_id=movie)
    evening.says(*ACCEPTED, ("yes", "reminder-set"))
    assert evening.api.texts == ["Your movie night begins in an hour."]
