"""What is told to whom, and when: over the embedded store, into a folder of mail."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from popcorn.domain.addresses import Channel, Refusal
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movie_nights import LASTS_MS, Answer, Start
from popcorn.domain.night_forgetting import forget_nights
from popcorn.notifications.delivery import CLAIM_MS, Outcome
from popcorn.ports import Catalogue
from tests.contracts.social import NOW_MS, START, befriend, night_of, people
from tests.faults import Away
from tests.notifications.world import (
    JURASSIC_PARK,
    World,
    calendar_of,
    mail_in,
    reachable,
    subjects,
    text_of,
)

LATER = Start(START.at_ms + 3_600_000, START.time_zone)


def test_an_evening_is_told_step_by_step(world: World, mail: Path) -> None:
    ann, ben = people(2)
    social, deliver = world.social, world.delivery.deliver_waiting
    to_ann, to_ben = reachable(social, ann, "Ann"), reachable(social, ben, "Ben", "de-DE")
    befriend(social, ann, ben)
    assert deliver() == {Outcome.SENT: 1, Outcome.UNTRUE: 1}  # asking is past: they are friends
    assert subjects(mail_in(mail)) == ["Ann ist jetzt auf Popcorn Picks mit dir befreundet"]
    night = social.planning.plan(
        ann, START, [ben], NOW_MS, movie_id=JURASSIC_PARK, request_id="r"
    ).night_id
    deliver()
    invited = "Ann lädt dich zu einem Filmabend ein"
    assert invited in subjects(mail_in(mail), to_ben)
    social.planning.answer(ben, night, Answer.ACCEPTED, NOW_MS)
    deliver()
    assert subjects(mail_in(mail), to_ann) == ["Ben is coming to your movie night"]
    social.planning.change(ann, night, NOW_MS, start=LATER)
    deliver()
    social.planning.answer(ben, night, Answer.ACCEPTED, NOW_MS + 1)
    social.planning.cancel(ann, night, NOW_MS)
    deliver()
    assert subjects(mail_in(mail), to_ann) == 2 * ["Ben is coming to your movie night"]
    when = "Samstag, 16. Januar 2027"
    assert [each for each in subjects(mail_in(mail), to_ben) if when in each] == [
        f"Ein Filmabend fällt aus: {when}, 10:00 (Berlin)",
        f"Ein Filmabend hat sich geändert: {when}, 10:00 (Berlin)",
    ]
    assert deliver() == {}


def test_a_plan_comes_with_a_file_for_calendars(world: World, mail: Path) -> None:
    ann, ben = people(2)
    social = world.social
    email = reachable(social, ben, "Ben")
    social.befriending.call_me(ann, "Ann", NOW_MS)
    night = night_of(social, ann, ben)
    world.delivery.deliver_waiting()
    social.planning.change(ann, night.night_id, NOW_MS, movie_id=JURASSIC_PARK, start=LATER)
    world.delivery.deliver_waiting()
    social.planning.cancel(ann, night.night_id, NOW_MS)
    world.delivery.deliver_waiting()
    found = [calendar_of(each) for each in mail_in(mail) if list(each.iter_attachments())]
    methods = sorted((int(event["sequence"]), method) for method, event in found)
    assert methods == [(0, "REQUEST"), (1, "REQUEST"), (2, "CANCEL")]
    assert {str(event["uid"]) for _, event in found} == {f"{night.night_id}@popcorn.example"}
    by_version = {int(event["sequence"]): event for _, event in found}
    assert by_version[0].decoded("dtstart").timestamp() * 1000 == START.at_ms
    assert by_version[1].decoded("dtstart").timestamp() * 1000 == LATER.at_ms
    assert str(by_version[0]["summary"]) == "Movie night"
    assert str(by_version[1]["summary"]) == "Movie night: Jurassic Park"
    assert str(by_version[2]["status"]) == "CANCELLED"
    assert by_version[1]["organizer"].params["CN"] == "Ann"
    for event in by_version.values():
        assert str(event["organizer"]) == "mailto:nights@popcorn.example"
        assert str(event["attendee"]) == f"mailto:{email}"


def test_an_address_is_not_written_to_before_its_code_is_said(world: World, mail: Path) -> None:
    ann, ben = people(2)
    social = world.social
    given = social.addressing.give_email(ben, "ben@example.org", "fr-FR", NOW_MS)
    night_of(social, ann, ben)
    assert world.delivery.deliver_waiting()[Outcome.SENT] == 1
    (message,) = mail_in(mail)
    assert given.code
    assert f"{given.code.digits} est votre code" in message["Subject"]
    (said,) = re.findall(r"\b[0-9]{6}\b", text_of(message))
    assert said in text_of(message, "html")
    social.addressing.confirm_email(ben, said, NOW_MS)
    night_of(social, ann, ben)
    assert world.delivery.deliver_waiting()[Outcome.SENT] >= 1


def test_only_the_last_code_is_sent(world: World, mail: Path) -> None:
    (ann,) = people(1)
    world.social.addressing.give_email(ann, "ann@example.org", "en-US", NOW_MS)
    last = world.social.addressing.give_email(ann, "anna@example.org", "en-US", NOW_MS + 1)
    assert world.delivery.deliver_waiting() == {Outcome.UNTRUE: 1, Outcome.SENT: 1}
    (message,) = mail_in(mail)
    assert message["To"] == "anna@example.org"
    assert last.code
    assert last.code.digits in message["Subject"]


@pytest.mark.parametrize("why", ["nothing given", "turned off", "bounced", "complained"])
def test_who_cannot_be_told_is_not_tried_again(world: World, mail: Path, why: str) -> None:
    ann, ben = people(2)
    social = world.social
    if why != "nothing given":
        email = reachable(social, ben, "Ben")
        if why == "turned off":
            social.addressing.turn(ben, Channel.EMAIL, NOW_MS, on=False)
        else:
            social.book.refuse(email, Refusal(why), NOW_MS)
    night_of(social, ann, ben)
    outcomes = world.delivery.deliver_waiting()
    assert outcomes[Outcome.NO_WAY] == 2  # that they are friends, and the invitation
    assert outcomes[Outcome.SENT] == 0
    assert mail_in(mail) == []
    world.now_ms += CLAIM_MS + 1
    assert world.delivery.deliver_waiting() == {}


def test_what_is_no_longer_true_is_not_told(world: World, mail: Path) -> None:
    ann, ben = people(2)
    reachable(world.social, ben, "Ben")
    night = night_of(world.social, ann, ben)
    world.social.planning.change(ann, night.night_id, NOW_MS, start=LATER)
    assert world.delivery.deliver_waiting()[Outcome.UNTRUE] == 2  # asking is past, too
    (plan,) = [each for each in mail_in(mail) if list(each.iter_attachments())]
    assert plan["Subject"].startswith("A movie night has changed")
    assert calendar_of(plan)[1].decoded("dtstart").timestamp() * 1000 == LATER.at_ms


def test_nobody_is_invited_to_what_is_over(world: World, mail: Path) -> None:
    ann, ben = people(2)
    reachable(world.social, ben, "Ben")
    night_of(world.social, ann, ben)
    world.now_ms = START.at_ms + LASTS_MS
    world.delivery.deliver_waiting()
    assert not any(list(each.iter_attachments()) for each in mail_in(mail))


def test_guests_of_a_host_who_is_forgotten_are_told_without_a_name(
    world: World, mail: Path
) -> None:
    ann, ben = people(2)
    reachable(world.social, ben, "Ben")
    world.social.befriending.call_me(ann, "Annabel", NOW_MS)
    night_of(world.social, ann, ben)
    forget_nights(world.social.nights, ann, NOW_MS)
    world.social.friends.forget(ann)
    world.delivery.deliver_waiting()
    (message,) = mail_in(mail)
    assert calendar_of(message)[0] == "CANCEL"
    assert "Annabel" not in message.as_string()


def test_who_is_forgotten_is_told_nothing(world: World, mail: Path) -> None:
    ann, ben = people(2)
    reachable(world.social, ben, "Ben")
    night_of(world.social, ann, ben)
    forget_nights(world.social.nights, ben, NOW_MS)
    world.social.book.forget(ben)
    world.delivery.deliver_waiting()
    assert mail_in(mail) == []


def test_a_friendship_that_ended_meanwhile_is_not_told(world: World, mail: Path) -> None:
    ann, ben = people(2)
    for who, name in ((ann, "Ann"), (ben, "Ben")):
        reachable(world.social, who, name)
    befriend(world.social, ann, ben)
    world.social.befriending.end(ann, ben)
    assert world.delivery.deliver_waiting() == {Outcome.UNTRUE: 2}
    assert mail_in(mail) == []


def test_a_service_that_is_away_leaves_the_event_for_later(
    world: World, catalogue: Catalogue, mail: Path
) -> None:
    ann, ben = people(2)
    reachable(world.social, ben, "Ben")
    befriend(world.social, ann, ben)
    world.delivery.deliver_waiting()
    plan = world.social.planning.plan
    plan(ann, START, [ben], NOW_MS, movie_id=JURASSIC_PARK, request_id="r")
    composer = world.delivery._composer
    away = Away(catalogue, CatalogueUnavailableError, "movies")
    composer._catalogue = away  # type: ignore[assignment]
    with pytest.raises(CatalogueUnavailableError):
        world.delivery.deliver_waiting()
    composer._catalogue = catalogue
    assert world.delivery.deliver_waiting() == {}, "it is claimed"
    world.now_ms += CLAIM_MS
    assert world.delivery.deliver_waiting() == {Outcome.SENT: 1}
    (message,) = [each for each in mail_in(mail) if list(each.iter_attachments())]
    assert "Movie: Jurassic Park" in text_of(message)


def test_what_was_said_cannot_become_markup_or_headers(world: World, mail: Path) -> None:
    ann, ben = people(2)
    reachable(world.social, ben, "Ben")
    world.social.befriending.call_me(ann, "<b>Ann</b> & {host}", NOW_MS)
    night_of(world.social, ann, ben)
    world.delivery.deliver_waiting()
    for message in mail_in(mail):
        assert "<b>Ann</b> & {host}" in message["Subject"]
        assert "<b>Ann</b> & {host}" in text_of(message)
        assert "&lt;b&gt;Ann&lt;/b&gt; &amp; {host}" in text_of(message, "html")
        assert "<b>" not in text_of(message, "html")


class EndedError(Exception):
    """The process, as far as a test goes."""


def test_a_folder_has_one_message_a_change_though_the_process_ends_in_between(
    world: World, mail: Path
) -> None:
    """It knows messages by their event: the second copy replaces the first."""
    ann, ben = people(2)
    reachable(world.social, ben, "Ben")
    night_of(world.social, ann, ben)
    outbox = world.social.outbox
    world.delivery._outbox = Away(outbox, EndedError, "mark_delivered")  # type: ignore[assignment]
    for _ in range(3):
        with pytest.raises(EndedError):
            world.delivery.deliver_waiting()
        world.now_ms += CLAIM_MS
    world.delivery._outbox = outbox
    world.delivery.deliver_waiting()
    assert len(mail_in(mail)) == 2
    assert len({str(each["Message-ID"]) for each in mail_in(mail)}) == 2
