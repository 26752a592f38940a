"""Friend codes: telling one's own, and using another's."""

from __future__ import annotations

from typing import NamedTuple

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.befriending import Befriending
from popcorn.domain.friends import CODE_DIGITS, Tie, code_heard
from popcorn.domain.social_errors import (
    LimitReachedError,
    OwnCodeError,
    TooManyTriesError,
    UnknownCodeError,
)
from popcorn.skill.alexa import slots
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.replies.answers import say
from popcorn.skill.session.together import Asks
from popcorn.skill.together.asking import (
    ask_for,
    ask_to_confirm,
    give_up,
    is_too_often,
    together,
)
from popcorn.skill.together.naming import code_words, name_of

ADD_FRIEND = "AddFriendIntent"


class _Heard(NamedTuple):
    """The digits of what was heard; `is_clear` where they came as one run."""

    digits: str
    is_clear: bool


class Codes:
    """Gives the listener's code, and asks for friendship with one that was heard."""

    def __init__(self, befriending: Befriending) -> None:
        self._befriending = befriending

    def give(self, handler_input: HandlerInput) -> Response:
        code = self._befriending.offer_code(
            listener_of(handler_input), requested_at_ms(handler_input)
        )
        return say(handler_input, "friend-code", code=code_words(code.digits))

    def add(self, handler_input: HandlerInput) -> Response:
        """Use a code, once it is certain which: a wrong one costs one of the day's tries."""
        heard = _heard(handler_input)
        if not heard.digits:
            if slots.is_answer(handler_input) and is_too_often(handler_input):
                return give_up(handler_input)
            return ask_for(handler_input, Asks.CODE, ADD_FRIEND, "code", "ask-code")
        try:
            together(handler_input).code = code_heard(heard.digits)
        except UnknownCodeError:
            return self._again(handler_input, "code-incomplete", heard.digits)
        if heard.is_clear:
            return self.use(handler_input)
        return ask_to_confirm(
            handler_input,
            Asks.CODE_HEARD,
            ADD_FRIEND,
            "code-check",
            code=code_words(heard.digits),
        )

    def use(self, handler_input: HandlerInput) -> Response:
        """Ask whoever offers the code that was heard for friendship."""
        digits = together(handler_input).code
        try:
            friend = self._befriending.ask(
                listener_of(handler_input), digits, requested_at_ms(handler_input)
            )
        except UnknownCodeError:
            return self._again(handler_input, "code-unknown", digits)
        except OwnCodeError:
            return say(handler_input, "code-own")
        except TooManyTriesError:
            return say(handler_input, "codes-enough")
        except LimitReachedError as error:
            return say(handler_input, "friends-full", count=error.most)
        if friend.tie is Tie.FRIENDS:
            return say(handler_input, "friend-made", friend=name_of(handler_input, friend.name))
        return say(handler_input, "friend-asked")

    def hear_again(self, handler_input: HandlerInput) -> Response:
        """The code was misheard."""
        return ask_for(handler_input, Asks.CODE, ADD_FRIEND, "code", "ask-code")

    def _again(self, handler_input: HandlerInput, key: str, digits: str) -> Response:
        if is_too_often(handler_input):
            return give_up(handler_input)
        return ask_for(handler_input, Asks.CODE, ADD_FRIEND, "code", key, code=code_words(digits))


def _heard(handler_input: HandlerInput) -> _Heard:
    begin, end = (slots.said(handler_input, each) for each in ("code", "code_end"))
    digits = "".join(char for char in begin + end if char in "0123456789")
    return _Heard(digits, begin == digits and len(digits) == CODE_DIGITS)
