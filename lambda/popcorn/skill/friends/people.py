"""Who wants to be a friend, who is one, who is one no longer, and the name they see."""

from __future__ import annotations

from collections.abc import Sequence

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.befriending import Befriending
from popcorn.domain.friend_names import are_told_apart, friends_called
from popcorn.domain.friends import LONGEST_NAME, Friend, Tie
from popcorn.domain.social_errors import UnknownFriendError, UnusableNameError
from popcorn.skill.alexa import slots
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.replies.answers import say
from popcorn.skill.session.together import Asks
from popcorn.skill.together.asking import (
    ask_for,
    ask_to_confirm,
    ask_whether,
    give_up,
    is_too_often,
    together,
)
from popcorn.skill.together.naming import heard_names, name_of, names_of

_REMOVE = "RemoveFriendIntent"


class People:
    """The listener's friends and requests, one answer a turn."""

    def __init__(self, befriending: Befriending) -> None:
        self._befriending = befriending

    def requests(self, handler_input: HandlerInput) -> Response:
        """Ask about the first request; an answer leads to the next one."""
        asking = self._asking(handler_input)
        if not asking:
            return say(handler_input, "friend-requests-none")
        return self._ask_about(handler_input, asking[0], "friend-request")

    def accept(self, handler_input: HandlerInput) -> Response:
        me, friend_id = listener_of(handler_input), together(handler_input).friend_id
        try:
            asking = self._befriending.find(me, friend_id)
            friend = self._befriending.accept(me, asking.other_id, requested_at_ms(handler_input))
        except UnknownFriendError:
            return say(handler_input, "friend-request-gone")
        return self._go_on(handler_input, friend, "friend-made", "friend-made-next")

    def decline(self, handler_input: HandlerInput) -> Response:
        me, friend_id = listener_of(handler_input), together(handler_input).friend_id
        try:
            friend = self._befriending.find(me, friend_id)
        except UnknownFriendError:
            return say(handler_input, "friend-request-gone")
        self._befriending.end(me, friend.other_id)
        return self._go_on(handler_input, friend, "friend-declined", "friend-declined-next")

    def all(self, handler_input: HandlerInput) -> Response:
        everybody = self._befriending.all(listener_of(handler_input))
        friends = [each for each in everybody if each.tie is Tie.FRIENDS]
        requests = sum(each.tie is Tie.ASKS_ME for each in everybody)
        key = "my-friends" if friends else "my-friends-none"
        return say(
            handler_input,
            key,
            count=len(friends),
            friends=names_of(handler_input, friends) if friends else "",
            requests=requests,
        )

    def remove(self, handler_input: HandlerInput) -> Response:
        """End a friendship, once it is certain whose and that it is wanted."""
        names = heard_names(handler_input)
        friends = self._friends(handler_input)
        if not friends:
            return say(handler_input, "my-friends-none", count=0, friends="", requests=0)
        if not names:
            return self._ask_whom(handler_input, "ask-friend", friends)
        found = friends_called(names[0], friends)
        if not found and is_too_often(handler_input):
            return give_up(handler_input)
        if not found:
            return self._ask_whom(handler_input, "friend-unknown", friends)
        if len(found) > 1 and not are_told_apart(found):
            return say(handler_input, "friends-alike", friend=name_of(handler_input, names[0]))
        if len(found) > 1:
            return self._ask_whom(handler_input, "which-friend", found)
        return self._check(handler_input, found[0])

    def end(self, handler_input: HandlerInput) -> Response:
        me, friend_id = listener_of(handler_input), together(handler_input).friend_id
        try:
            friend = self._befriending.find(me, friend_id)
        except UnknownFriendError:
            return say(handler_input, "friend-removed-before")
        self._befriending.end(me, friend.other_id)
        return say(handler_input, "friend-removed", friend=name_of(handler_input, friend.name))

    def call_me(self, handler_input: HandlerInput) -> Response:
        """Choose the name that friends see; recognition writes names small."""
        heard = slots.said(handler_input, "name")
        if not heard:
            return ask_for(handler_input, Asks.NAME, "CallMeIntent", "name", "ask-name")
        name = heard.title() if heard.islower() else heard
        try:
            self._befriending.call_me(
                listener_of(handler_input), name, requested_at_ms(handler_input)
            )
        except UnusableNameError:
            if is_too_often(handler_input):
                return give_up(handler_input)
            return ask_for(
                handler_input,
                Asks.NAME,
                "CallMeIntent",
                "name",
                "name-unusable",
                longest=str(LONGEST_NAME),
            )
        return say(handler_input, "name-kept", friend=name_of(handler_input, name))

    def _go_on(
        self, handler_input: HandlerInput, friend: Friend, key: str, key_with_next: str
    ) -> Response:
        asking = self._asking(handler_input)
        name = name_of(handler_input, friend.name)
        if not asking:
            return say(handler_input, key, friend=name)
        return self._ask_about(handler_input, asking[0], key_with_next, former=name)

    def _ask_about(
        self, handler_input: HandlerInput, asking: Friend, key: str, **facts: str
    ) -> Response:
        together(handler_input).friend_id = asking.friend_id
        name = name_of(handler_input, asking.name)
        return ask_whether(handler_input, Asks.FRIENDSHIP, key, friend=name, **facts)

    def _ask_whom(
        self, handler_input: HandlerInput, key: str, friends: Sequence[Friend]
    ) -> Response:
        if len(friends) == 1:
            return self._check(handler_input, friends[0])
        names = names_of(handler_input, friends, to_choose=True)
        return ask_for(handler_input, Asks.FRIEND_TO_REMOVE, _REMOVE, "friend", key, friends=names)

    def _check(self, handler_input: HandlerInput, friend: Friend) -> Response:
        together(handler_input).friend_id = friend.friend_id
        name = name_of(handler_input, friend.name)
        return ask_to_confirm(handler_input, Asks.REMOVAL, _REMOVE, "removal-check", friend=name)

    def _asking(self, handler_input: HandlerInput) -> list[Friend]:
        everybody = self._befriending.all(listener_of(handler_input))
        return [each for each in everybody if each.tie is Tie.ASKS_ME]

    def _friends(self, handler_input: HandlerInput) -> list[Friend]:
        everybody = self._befriending.all(listener_of(handler_input))
        return [each for each in everybody if each.tie is Tie.FRIENDS]
