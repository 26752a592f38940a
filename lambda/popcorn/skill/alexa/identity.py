"""Who is speaking, and when."""

from __future__ import annotations

import time
from xml.sax.saxutils import quoteattr

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Person, RequestEnvelope
from ask_sdk_model.interfaces.system import SystemState

from popcorn.domain.errors import UnnamedListenerError
from popcorn.domain.ratings import ListenerId

SPEAKERS_NAME = '<alexa:name type="first" personId=""/>'
"""Stands for the first name of whoever speaks, until `with_speakers_name`; we never learn it."""


def listener_key(request_envelope: RequestEnvelope) -> str:
    """The account that whoever speaks is linked to, else who they are to Alexa.

    The key of ratings and of the skill's persistent attributes alike. A recognised voice speaks
    as itself until it is linked, whatever its household is linked to.

    Raises:
        UnnamedListenerError: the request names nobody.
    """
    return str(_account_of_speaker(request_envelope) or _speaker(request_envelope))


def listener_of(handler_input: HandlerInput) -> ListenerId:
    return ListenerId(listener_key(handler_input.request_envelope))


def speaker_of(handler_input: HandlerInput) -> ListenerId:
    """Who speaks to Alexa: the recognised voice's personId, else the household's userId."""
    return ListenerId(_speaker(handler_input.request_envelope))


def account_of_speaker(handler_input: HandlerInput) -> ListenerId | None:
    """The account that `speaker_of` is linked to, None where it is to none."""
    account_id = _account_of_speaker(handler_input.request_envelope)
    return ListenerId(account_id) if account_id else None


def household_of(handler_input: HandlerInput) -> ListenerId:
    return ListenerId(_user_id(handler_input.request_envelope))


def is_recognised(handler_input: HandlerInput) -> bool:
    """Whether Alexa knows the voice, and the listener lets it tell skills so."""
    return speaker_of(handler_input) != household_of(handler_input)


def with_speakers_name(handler_input: HandlerInput, ssml: str) -> str:
    """SSML in which Alexa says the speaker's first name where `SPEAKERS_NAME` stands.

    Only what is sent to Alexa has the speaker's id, not what the session remembers to have said.

    Source: "Add Personalized Greetings or Prompts", developer.amazon.com; it takes no permission
    beside `alexa::person_id:read`.
    """
    if SPEAKERS_NAME not in ssml:
        return ssml
    person_id = quoteattr(speaker_of(handler_input))
    tag = f'<alexa:name type="first" personId={person_id}/>'
    return ssml.replace(SPEAKERS_NAME, tag if is_recognised(handler_input) else "")


def requested_at_ms(handler_input: HandlerInput) -> int:
    """The request's own time, in milliseconds since 1970-01-01 UTC.

    What is stored carries it: Alexa's retry of the same request writes the same again.
    """
    requested_at = handler_input.request_envelope.request.timestamp
    return int((requested_at.timestamp() if requested_at else time.time()) * 1000)


def _system(request_envelope: RequestEnvelope) -> SystemState | None:
    return request_envelope.context.system if request_envelope.context else None


def _person(request_envelope: RequestEnvelope) -> Person | None:
    """The recognised speaker."""
    system = _system(request_envelope)
    person = system.person if system is not None else None
    return person if person is not None and person.person_id else None


def _speaker(request_envelope: RequestEnvelope) -> str:
    person = _person(request_envelope)
    return str(person.person_id) if person is not None else _user_id(request_envelope)


def _account_of_speaker(request_envelope: RequestEnvelope) -> str | None:
    """What `account_tokens.put_accounts` found the speaker's token to be good for."""
    system = _system(request_envelope)
    bearer = _person(request_envelope) or (system.user if system is not None else None)
    return bearer.access_token if bearer is not None else None


def _user_id(request_envelope: RequestEnvelope) -> str:
    for bearer in (_system(request_envelope), request_envelope.session):
        if bearer is not None and bearer.user is not None and bearer.user.user_id:
            return str(bearer.user.user_id)
    raise UnnamedListenerError
