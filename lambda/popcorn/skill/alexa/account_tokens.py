"""Whose account a request's access token stands for, once an Echo is linked to one.

Alexa sends the token of the companion app's sign-in with every request, in `user` for the household
and in `person` for a recognised voice that has linked its own. A request is Alexa's own: the
function answers its skill's id only, and nobody but Alexa may invoke it; a server of one's own
checks the signature over the whole request (`popcorn serve --verify`). So the token's claims are
read, and no keys are fetched in a turn to check its signature once more.
"""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode
from typing import Any

from ask_sdk_model import RequestEnvelope

from popcorn.domain.accounts import account_of
from popcorn.domain.ratings import ListenerId

_SUBJECT = re.compile(r"[A-Za-z0-9-]{1,128}")
_LONGEST_TOKEN = 16_000


class AccountTokens:
    """Reads the access tokens that one issuer gives to one client.

    Source: "Understanding the access token", Amazon Cognito Developer Guide.
    """

    def __init__(self, issuer: str, client_id: str) -> None:
        self._issuer = issuer
        self._client_id = client_id

    def account_of(self, token: str | None, now_s: float) -> ListenerId | None:
        """The account that a token is good for; None where it is none, or for somebody else.

        Args:
            now_s: seconds since 1970-01-01 UTC.
        """
        claims = _claims(token)
        expires_at_s, subject = claims.get("exp"), claims.get("sub")
        is_ours = (
            claims.get("iss") == self._issuer
            and claims.get("client_id") == self._client_id
            and claims.get("token_use") == "access"
        )
        is_open = isinstance(expires_at_s, int | float) and now_s < expires_at_s
        if not (is_ours and is_open and isinstance(subject, str) and _SUBJECT.fullmatch(subject)):
            return None
        return account_of(subject)


def put_accounts(envelope: RequestEnvelope, tokens: AccountTokens | None) -> None:
    """Put accounts in the place of the tokens of a request, and nothing where one is not good.

    So nothing that opens an account goes any further. A token that has expired, or is another's,
    is no error: the household speaks, or the voice, as if it were not linked.

    Args:
        tokens: None where no accounts are known at all.
    """
    moment = envelope.request.timestamp
    now_s = moment.timestamp() if moment else 0.0

    def put(bearer: Any) -> None:
        if bearer is not None:
            known = tokens and tokens.account_of(bearer.access_token, now_s)
            bearer.access_token = known or None

    system = envelope.context.system if envelope.context else None
    put(system and system.user)
    put(system and system.person)
    put(envelope.session and envelope.session.user)
    put(getattr(envelope.request, "body", None) if _is_linking(envelope) else None)


def _is_linking(envelope: RequestEnvelope) -> bool:
    return str(envelope.request.object_type) == "AlexaSkillEvent.SkillAccountLinked"


def _claims(token: str | None) -> dict[str, Any]:
    """What a JSON Web Token says (RFC 7519); nothing where it is none."""
    parts = (token or "").split(".")
    if len(parts) != 3 or len(token or "") > _LONGEST_TOKEN:
        return {}
    try:
        padded = parts[1] + "=" * (-len(parts[1]) % 4)
        claims = json.loads(urlsafe_b64decode(padded.encode("ascii")))
    except (ValueError, RecursionError):  # Unicode's and base64's errors are among the first
        return {}
    return claims if isinstance(claims, dict) else {}
