"""What waits to be told while its recipient, or whom it is about, is linked to an account."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from popcorn.domain.accounts import Link, account_of
from popcorn.domain.friends import Tie, friend_id_of
from popcorn.domain.merging_company import move_friends, move_nights
from popcorn.domain.movie_nights import Answer
from popcorn.domain.night_events import events_of
from popcorn.domain.night_planning import Planning
from popcorn.domain.notices import Event, of_email, of_friendship
from popcorn.domain.ratings import ListenerId
from popcorn.notifications.delivery import Outcome
from popcorn.notifications.readdressing import Readdressing
from popcorn.ports import Accounts, Friends, MovieNights
from popcorn.stores import Kept
from tests.contracts.social import NOW_MS, START, befriend, people
from tests.contracts.test_merging import embedded as embedded
from tests.contracts.test_merging import on_aws as on_aws
from tests.notifications.world import World, mail_in, reachable, subjects
from tests.servers.sides import ON_AWS


def link(accounts: Accounts, friends: Friends, nights: MovieNights, echo: ListenerId) -> ListenerId:
    """Make an Echo's listener an account, as the skill does; returns the account."""
    account = account_of(echo.rpartition(".")[2])
    move_friends(friends, echo, account)
    move_nights(nights, echo, account)
    accounts.link(Link(echo, account, NOW_MS, merged_at_ms=NOW_MS))
    return account


def linked(world: World, echo: ListenerId) -> ListenerId:
    return link(world.accounts, world.social.friends, world.social.nights, echo)


def told(world: World, folder: Path, email: str) -> list[str]:
    world.delivery.deliver_waiting()
    return subjects(mail_in(folder), email)


def test_an_invitation_follows_its_guest(world: World, mail: Path) -> None:
    ann, ben = people(2)
    reachable(world.social, ann, "Ann")
    befriend(world.social, ann, ben)
    world.delivery.deliver_waiting()
    world.social.planning.plan(ann, START, [ben], NOW_MS, request_id=f"of {ben}")
    account = linked(world, ben)
    email = reachable(world.social, account, "Ben")
    assert told(world, mail, email) == ["Ann invites you to a movie night"]
    assert world.delivery.deliver_waiting() == {}, "it is told once"


def test_a_request_follows_whom_it_is_to_and_names_who_asked(world: World, mail: Path) -> None:
    ann, ben = people(2)
    reachable(world.social, ann, "Ann")
    code = world.social.befriending.offer_code(ben, NOW_MS)
    world.social.befriending.ask(ann, code.digits, NOW_MS)
    account = linked(world, ben)
    linked(world, ann)
    email = reachable(world.social, account, "Ben")
    assert len(told(world, mail, email)) == 1


def test_nobody_is_told_of_themselves(world: World, mail: Path) -> None:
    """A host who turns out to be their own guest, and a guest who has answered their own night."""
    ann, ben = people(2)
    befriend(world.social, ann, ben)
    world.delivery.deliver_waiting()
    night = world.social.planning.plan(ann, START, [ben], NOW_MS, request_id=f"of {ben}")
    world.social.planning.answer(ben, night.night_id, Answer.ACCEPTED, NOW_MS)
    account = account_of("one-of-two")
    for echo in (ann, ben):
        move_friends(world.social.friends, echo, account)
        move_nights(world.social.nights, echo, account)
        world.accounts.link(Link(echo, account, NOW_MS, merged_at_ms=NOW_MS))
    reachable(world.social, account, "Ann")
    assert world.delivery.deliver_waiting() == {Outcome.UNTRUE: 2}
    assert mail_in(mail) == []


@pytest.mark.parametrize("side", ["embedded", ON_AWS])
def test_each_event_is_of_those_who_they_are_by_now(
    side: str, request: pytest.FixtureRequest
) -> None:
    kept: Kept = request.getfixturevalue(side)
    social = kept.social
    ann, ben, cleo = people(3)
    for other in (ben, cleo):
        assert social.friends.change(ann, other, None, Tie.FRIENDS, NOW_MS)
    readdressing = Readdressing(social.accounts, social.friends)

    def now(event: Event) -> Event:
        found = readdressing.readdressed(event)
        assert (found.event_id, found.kind) == (event.event_id, event.kind)
        return found

    night = Planning(social.nights, social.friends).plan(
        ann, START, [ben, cleo], NOW_MS, request_id=f"of {ben}"
    )
    (invited,) = (each for each in events_of(None, night, NOW_MS) if each.recipient_id == ben)
    (to_ben,) = of_friendship(ann, ben, Tie.ASKS_ME, Tie.FRIENDS, NOW_MS)
    (to_ann,) = of_friendship(ben, ann, Tie.ASKS_ME, Tie.FRIENDS, NOW_MS)
    code = of_email(ben, NOW_MS)
    events: list[Event] = [invited, to_ben, to_ann, code]
    assert [now(each) for each in events] == events, "nobody is linked yet"
    social.accounts.link(Link(ben, account_of(f"of-{ben[-5:]}"), NOW_MS))
    assert [now(each) for each in events] == events, "nor is this done"

    account = link(social.accounts, social.friends, social.nights, ben)
    assert now(invited) == replace(invited, recipient_id=account)
    assert now(to_ben) == replace(
        to_ben, recipient_id=account, friend_id=friend_id_of(account, ann)
    )
    assert now(to_ann) == replace(to_ann, friend_id=friend_id_of(ann, account))
    assert now(code) == code, "it is for the address that it was sent to"
