"""A word in between where an answer takes long: Alexa's progressive response.

It buys no time, the answer still has some eight seconds; it only tells that somebody is there.

Source: "Send the User a Progressive Response", developer.amazon.com: for launches and intents
only, before the answer, with the token that came with the request.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event
from typing import NamedTuple
from zlib import crc32

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import IntentRequest, LaunchRequest, RequestEnvelope
from ask_sdk_model.services import ApiClient, ApiConfiguration
from ask_sdk_model.services.directive import (
    DirectiveServiceClient,
    Header,
    SendDirectiveRequest,
    SpeakDirective,
)

from popcorn.skill.speech import speech_for

logger = logging.getLogger(__name__)

AFTER_S = 1.0
"""Whoever waits longer begins to wonder."""
_MOST_AT_ONCE = 32
"""Turns that a web service answers at the same time; others have no word in between."""


class _Moment(NamedTuple):
    endpoint: str
    token: str
    request_id: str
    locale: str


class OneMoment:
    """Says "one moment" while a turn takes longer than `after_s`; never makes it longer itself.

    Args:
        api_client: what sends it; it must not wait for long. Its failure is logged and ignored.
    """

    def __init__(self, api_client: ApiClient, after_s: float = AFTER_S) -> None:
        self._api_client = api_client
        self._after_s = after_s
        # One that has waited waits again: a thread for each turn takes longer to start.
        self._threads = ThreadPoolExecutor(_MOST_AT_ONCE, thread_name_prefix="one-moment")

    @contextmanager
    def while_answering(self, envelope: RequestEnvelope) -> Iterator[None]:
        """Around the making of an answer; nothing is sent once the answer is there."""
        moment = _moment(envelope)
        if moment is None:
            yield
            return
        is_answered = Event()
        self._threads.submit(self._say_unless, is_answered, moment)
        try:
            yield
        finally:
            is_answered.set()

    def _say_unless(self, is_answered: Event, moment: _Moment) -> None:
        if not is_answered.wait(self._after_s):
            self._say(moment)

    def _say(self, moment: _Moment) -> None:
        said = speech_for(moment.locale).say("one-moment", crc32(moment.request_id.encode()), {})
        configuration = ApiConfiguration(
            DefaultSerializer(), self._api_client, moment.token, moment.endpoint
        )
        directive = SendDirectiveRequest(
            Header(moment.request_id), SpeakDirective(f"<speak>{said.speech}</speak>")
        )
        outcome = "sent"
        try:
            DirectiveServiceClient(configuration).enqueue(directive)
        except Exception as error:  # of the SDK, the network, the service: none may cost the turn
            outcome = type(error).__name__
        facts = {"event": "one_moment", "request_id": moment.request_id, "outcome": outcome}
        logger.info("one_moment", extra={"facts": facts})


def _moment(envelope: RequestEnvelope) -> _Moment | None:
    """What sending takes; None where the request is no such, or came without the means."""
    request = envelope.request
    system = envelope.context.system if envelope.context else None
    if not isinstance(request, LaunchRequest | IntentRequest) or system is None:
        return None
    endpoint, token = system.api_endpoint, system.api_access_token
    if not endpoint or not token or not request.request_id:
        return None
    return _Moment(endpoint, token, request.request_id, request.locale or "")
