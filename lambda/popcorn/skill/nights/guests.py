"""Whom to invite: everybody, or friends by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.befriending import Befriending
from popcorn.domain.friend_names import are_told_apart, friends_called
from popcorn.domain.friends import Friend, Tie
from popcorn.domain.movie_nights import MOST_GUESTS
from popcorn.skill.alexa.identity import listener_of
from popcorn.skill.replies.answers import say, speech
from popcorn.skill.session.together import Asks, Draft
from popcorn.skill.together.asking import ask_for, give_up, is_too_often
from popcorn.skill.together.naming import (
    MOST_NAMED,
    heard_names,
    name_of,
    names_of,
    says_everybody,
)


def friends_of(befriending: Befriending, handler_input: HandlerInput) -> list[Friend]:
    everybody = befriending.all(listener_of(handler_input))
    return [each for each in everybody if each.tie is Tie.FRIENDS]


class Unclear(NamedTuple):
    """A name that is nobody's (`friends`: all there are), or several friends'."""

    name: str
    friends: Sequence[Friend]
    is_known: bool


def hear_guests(
    handler_input: HandlerInput, draft: Draft, friends: Sequence[Friend]
) -> Unclear | None:
    """Note who was named, or everybody; the first name that is not clear is given back."""
    if says_everybody(handler_input):
        chosen = friends[:MOST_GUESTS]
        draft.guests = {each.friend_id: each.name or "" for each in chosen}
        return None
    unclear = None
    for name in heard_names(handler_input):
        meant = friends_called(name, friends)
        if len(meant) == 1:
            draft.guests[meant[0].friend_id] = meant[0].name or ""
        else:
            unclear = unclear or Unclear(name, meant or friends, bool(meant))
    return unclear


def ask_which_guest(
    handler_input: HandlerInput, unclear: Unclear, intent: str, asks: Asks
) -> Response:
    """Ask for another name, or for more of it."""
    if is_too_often(handler_input):
        return give_up(handler_input)
    if unclear.is_known and not are_told_apart(unclear.friends):
        return say(handler_input, "friends-alike", friend=name_of(handler_input, unclear.name))
    key = "which-friend" if unclear.is_known else "friend-unknown"
    names = names_of(handler_input, unclear.friends, to_choose=True)
    return ask_for(handler_input, asks, intent, "friend", key, friends=names)


def guest_words(handler_input: HandlerInput, names: Iterable[str]) -> str:
    """ "Ann, Ben, and five others"."""
    known = list(names)
    named = [name_of(handler_input, each) for each in known[:MOST_NAMED]]
    if len(known) > MOST_NAMED:
        left = len(known) - MOST_NAMED
        named.append(speech(handler_input).word("others", count=left))
    return speech(handler_input).listing(named)
