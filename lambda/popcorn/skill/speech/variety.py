"""With which variant of a message a session begins; from there on they take turns.

So nobody hears the same opening every day, and nobody the same sentence twice in a row.
"""

from __future__ import annotations

from collections.abc import Callable
from zlib import crc32

from ask_sdk_core.dispatch_components import AbstractRequestInterceptor
from ask_sdk_core.handler_input import HandlerInput

Variety = Callable[[str, str], int]
"""From the session's id and a message's key to the number of its first variant, any integer."""

_CHOSEN = "popcorn.variety"


def by_session(session_id: str, key: str) -> int:
    """As good as chance, and the same again for the same session."""
    return crc32(f"{session_id} {key}".encode())


def in_order(_session_id: str, _key: str) -> int:
    """From the first one, in every session."""
    return 0


class ChooseVariety(AbstractRequestInterceptor):
    """Before any handler: how this skill varies what it says."""

    def __init__(self, variety: Variety) -> None:
        self._variety = variety

    def process(self, handler_input: HandlerInput) -> None:
        handler_input.attributes_manager.request_attributes[_CHOSEN] = self._variety


def first_variant(handler_input: HandlerInput, key: str) -> int:
    variety: Variety = handler_input.attributes_manager.request_attributes.get(_CHOSEN, in_order)
    session = handler_input.request_envelope.session
    return variety((session.session_id or "") if session else "", key)
