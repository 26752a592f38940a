"""Handlers whose modules are imported with the first request for them.

A container's first answer, to somebody who opens the skill, does not wait for what it doesn't need.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache
from types import MappingProxyType

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_request_type
from ask_sdk_model import Response

from popcorn.skill.replies.answers import session
from popcorn.skill.session.states import State, state_of

Answering = Callable[[HandlerInput], Response]
_NOWHERE: Mapping[State, Collection[str]] = MappingProxyType({})


def _always(_handler_input: HandlerInput) -> bool:
    return True


class LateHandler(AbstractRequestHandler):
    """Handles intents everywhere, or where something holds; and further ones in some states.

    Args:
        make: gives what answers; called once.
        when: what has to hold for `intents`.
    """

    def __init__(
        self,
        make: Callable[[], Answering],
        *intents: str,
        when: Callable[[HandlerInput], bool] = _always,
        states: Mapping[State, Collection[str]] = _NOWHERE,
    ) -> None:
        self._made = cache(make)
        self._intents = intents
        self._when = when
        self._states = states

    def can_handle(self, handler_input: HandlerInput) -> bool:
        if not is_request_type("IntentRequest")(handler_input):
            return False
        name = handler_input.request_envelope.request.intent.name
        if name in self._intents and self._when(handler_input):
            return True
        states = self._states
        return bool(states) and name in states.get(state_of(session(handler_input)), ())

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._made()(handler_input)
