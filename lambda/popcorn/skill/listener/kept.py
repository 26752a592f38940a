"""The listener's persistent attributes as handlers use them: worth having, never worth a turn.

A session reads them once, beside whatever its first turn reads, and carries them along. What a
turn changed is written beside the next turn's work, or at the session's end. A launch is written at
once, and so is everything where several voices speak, because the next turn may be another one's.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from concurrent.futures import Executor, Future
from decimal import Decimal
from typing import Any

from ask_sdk_core.attributes_manager import AbstractPersistenceAdapter
from ask_sdk_core.dispatch_components import (
    AbstractRequestInterceptor,
    AbstractResponseInterceptor,
)
from ask_sdk_core.exceptions import AskSdkException
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import IntentRequest, LaunchRequest, Response, SessionEndedRequest

from popcorn.skill.replies.answers import session
from popcorn.skill.screens.touched import is_user_event
from popcorn.skill.session.attributes import Session

logger = logging.getLogger(__name__)

STATE_VERSION = 1
"""Version of the persistent attributes' layout."""

_AWAY = "popcorn.state_away"
_READING = "popcorn.state_reading"
_WRITING = "popcorn.state_writing"


def kept_state(handler_input: HandlerInput) -> dict[str, Any] | None:
    """What is kept of this listener; None where it cannot be read now.

    After a failure a turn does not wait for it a second time.
    """
    memory, manager = session(handler_input), handler_input.attributes_manager
    if not memory.is_kept_known:
        if manager.request_attributes.get(_AWAY):
            return None
        reading: Future[dict[str, Any]] | None = manager.request_attributes.get(_READING)
        try:
            state = manager.persistent_attributes if reading is None else reading.result()
        except AskSdkException:
            state_is_away(handler_input)
            return None
        memory.kept, memory.is_kept_known = _plain(state), True
    return dict(memory.kept)


def keep_state(handler_input: HandlerInput, state: dict[str, Any]) -> None:
    """Keep all of it, with what `kept_state` gave."""
    memory = session(handler_input)
    memory.kept = {**state, "version": STATE_VERSION}
    memory.is_kept_known = memory.is_kept_unwritten = True


def state_is_away(handler_input: HandlerInput) -> None:
    """Do not wait for it again in this turn."""
    handler_input.attributes_manager.request_attributes[_AWAY] = True
    logger.warning("fallback", extra={"facts": {"event": "fallback", "service": "state"}})


def wait_for_writing(handler_input: HandlerInput) -> None:
    """Wait for what is written beside this turn's work, if anything is; cannot fail."""
    requested = handler_input.attributes_manager.request_attributes
    writing: Future[None] | None = requested.pop(_WRITING, None)
    if writing is None:
        return
    try:
        writing.result()
    except AskSdkException:
        session(handler_input).is_kept_unwritten = True
        state_is_away(handler_input)


class FetchState(AbstractRequestInterceptor):
    """Begins to read what is kept, or to write what the turn before has changed."""

    def __init__(self, persistence: AbstractPersistenceAdapter, threads: Executor) -> None:
        self._persistence = persistence
        self._threads = threads

    def process(self, handler_input: HandlerInput) -> None:
        envelope = handler_input.request_envelope
        request = envelope.request
        if not isinstance(request, LaunchRequest | IntentRequest) and not is_user_event(request):
            return
        memory = session(handler_input)
        requested = handler_input.attributes_manager.request_attributes
        if memory.is_kept_unwritten:
            memory.is_kept_unwritten = False
            write = self._persistence.save_attributes
            requested[_WRITING] = self._threads.submit(write, envelope, dict(memory.kept))
        elif not memory.is_kept_known:
            read = self._persistence.get_attributes
            requested[_READING] = self._threads.submit(read, envelope)


class SaveState(AbstractResponseInterceptor):
    """After a turn: writes what it changed, unless the next one can."""

    def process(self, handler_input: HandlerInput, response: Response) -> None:
        manager, memory = handler_input.attributes_manager, session(handler_input)
        was_writing = _WRITING in manager.request_attributes
        wait_for_writing(handler_input)
        if not (was_writing or memory.is_kept_unwritten):
            return
        envelope = handler_input.request_envelope
        # Nothing tells that a session ends where the skill is opened once more.
        is_edge = isinstance(envelope.request, LaunchRequest | SessionEndedRequest)
        is_last = response.should_end_session or not envelope.session
        if memory.is_kept_unwritten and (is_edge or is_last or memory.noted):
            self._write(handler_input)
        if envelope.session and not _is_told(memory, manager.session_attributes):
            manager.session_attributes = memory.to_attributes()

    def _write(self, handler_input: HandlerInput) -> None:
        manager, memory = handler_input.attributes_manager, session(handler_input)
        if manager.request_attributes.get(_AWAY):
            return
        try:
            manager.persistent_attributes = memory.kept
            manager.save_persistent_attributes()
        except AskSdkException:
            state_is_away(handler_input)
        else:
            memory.is_kept_unwritten = False


def _is_told(memory: Session, attributes: Mapping[str, Any]) -> bool:
    """Whether the session attributes say of what is kept what the memory does."""
    is_unwritten = attributes.get("is_kept_unwritten", False)
    return is_unwritten is memory.is_kept_unwritten and attributes.get("kept") == memory.kept


def _plain(value: Any) -> Any:
    """What JSON can say: DynamoDB gives numbers as decimals."""
    if isinstance(value, dict):
        return {str(name): _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Decimal):
        return int(value) if value.is_finite() else 0
    return value
