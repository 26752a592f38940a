"""Friends and movie nights of the people in a conversation, and what is left of them."""

from __future__ import annotations

from popcorn.domain.befriending import Befriending
from popcorn.domain.friends import Tie
from popcorn.domain.movie_nights import Night, Start
from popcorn.domain.night_planning import Planning
from popcorn.domain.ratings import ListenerId
from popcorn.skill.app import Services

EVENING_MS = 1_767_225_600_000
"""When conversations of tests begin: 2026-01-01, UTC."""
LATER_MS = EVENING_MS + 30 * 24 * 3_600_000


def befriend(services: Services, one: ListenerId, other: ListenerId) -> None:
    befriending = Befriending(services.friends)
    for each in (one, other):
        befriending.call_me(each, "somebody", EVENING_MS)
    code = befriending.offer_code(one, EVENING_MS)
    befriending.ask(other, code.digits, EVENING_MS)
    befriending.accept(one, other, EVENING_MS)


def invite(services: Services, host: ListenerId, *guests: ListenerId) -> Night:
    planning = Planning(services.nights, services.friends)
    start = Start(LATER_MS, "Europe/Berlin")
    return planning.plan(host, start, guests, EVENING_MS, request_id="an evening")


def company(services: Services, listener: ListenerId) -> set[ListenerId]:
    """With whom a listener is friends, was asked by or asked, or has a night."""
    friends = {each.other_id for each in services.friends.friendships_of(listener)}
    nights = services.nights.nights_of(listener)
    return friends.union(*(night.answers for night in nights)) - {listener}


BEN = ListenerId("ben")


def with_a_friend(services: Services, listener: ListenerId) -> None:
    """Nothing but this: Ben and a listener are friends."""
    for night in services.nights.nights_of(listener):
        services.nights.remove(night, ())
    services.nights.forget_reminders(listener)
    services.friends.forget(listener)
    services.friends.change(BEN, listener, None, Tie.FRIENDS, EVENING_MS)
    services.friends.set_name(BEN, "Ben", EVENING_MS)


def with_an_invitation(services: Services, listener: ListenerId) -> None:
    """The same, and Ben has invited the listener, who has not answered yet."""
    with_a_friend(services, listener)
    start = Start(LATER_MS, "Europe/Berlin")
    planning = Planning(services.nights, services.friends)
    planning.plan(BEN, start, [listener], EVENING_MS, request_id=f"for {listener}")
