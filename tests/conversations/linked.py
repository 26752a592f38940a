"""Echos that are linked to the companion app's accounts: tokens, and services that read them."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from popcorn.domain.ratings import ListenerId
from popcorn.entrypoints.skill import skill_handler
from popcorn.skill.alexa.account_tokens import AccountTokens
from popcorn.skill.app import Services
from popcorn.skill.speech.variety import in_order
from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.envelopes import Caller, event_envelope
from tests.api.asking import App
from tests.conversations.conftest import HOUSEHOLD, Talk
from tests.models import built_model

ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI"
CLIENT = "1example23456789"
TOKENS = AccountTokens(ISSUER, CLIENT)
BEGINS = datetime(2026, 1, 1, tzinfo=UTC)


def token(subject: str = "ann", **claims: Any) -> str:
    """An access token as Cognito makes them, but for the signature."""
    given = {
        "sub": subject,
        "iss": ISSUER,
        "client_id": CLIENT,
        "token_use": "access",
        "scope": "openid",
        "exp": int((BEGINS + timedelta(days=1)).timestamp()),
        **claims,
    }
    parts = ({"kid": "one", "alg": "RS256"}, given)
    encoded = [urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts]
    return ".".join([*encoded, "c2lnbmF0dXJl"])


class Home:
    """A household that speaks and an app that is used, by one clock of whole minutes."""

    def __init__(
        self,
        services: Services,
        api: Any = None,
        user: str = HOUSEHOLD,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        minutes = count()
        self._clock = clock or (lambda: BEGINS + timedelta(minutes=next(minutes)))
        self._handle = skill_handler(services, variety=in_order)
        self.services = services
        conversation = Conversation(self._handle, built_model(), user_id=user, clock=self._clock)
        self.talk = Talk(services, conversation, ListenerId(user))
        self._api = api

    def app(self, subject: str = "ann") -> App:
        return App(self._api, subject, lambda: int(self._clock().timestamp() * 1000))

    def happens(self, name: str, access_token: str | None = None) -> None:
        """A skill event."""
        caller = Caller(self.talk.listener, clock=self._clock, access_token=access_token)
        assert "outputSpeech" not in self._handle(event_envelope(caller, name))["response"]

    def say(self, *utterances: str) -> str:
        """In a session of its own; the last answer."""
        self.talk.conversation.close()
        return [self.talk.say(utterance) for utterance in utterances][-1].speech

    def sends(self, access_token: str | None, person_token: str | None = None) -> None:
        """From now on, with each request, in a new session."""
        self.talk.conversation.close()
        self.talk.conversation.linked_to(access_token, person_token)
