"""The function that Amazon Cognito calls when somebody has confirmed their address, or signed in.

Source: "Post confirmation Lambda trigger" and "Post authentication Lambda trigger", Amazon Cognito
Developer Guide.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any, NamedTuple

from popcorn.adapters.aws.clients import dynamodb_client
from popcorn.adapters.aws.dynamodb_accounts import DynamoDbAccounts
from popcorn.adapters.aws.dynamodb_addresses import DynamoDbAddresses
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.signing_in import sign_in
from popcorn.logs import logged
from popcorn.notifications.clock import now_ms
from popcorn.settings import read_settings

logger = logging.getLogger(__name__)

_PATIENCE_S = 1.5
"""Cognito waits for five seconds."""
_LOCALE = "en-US"


class _Stores(NamedTuple):
    accounts: DynamoDbAccounts
    book: DynamoDbAddresses


@lru_cache(maxsize=1)
def _from_environment() -> _Stores:
    settings = read_settings(ports=())
    client = dynamodb_client(read_timeout_s=_PATIENCE_S)
    users = settings.need("users_table")
    return _Stores(
        DynamoDbAccounts(client, users),
        DynamoDbAddresses(client, users, settings.need("social_table")),
    )


@logged
def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """What Cognito calls; it wants its event back.

    Nobody is kept out because a table is away: what could not be noted, the next sign-in notes.
    """
    attributes = event["request"]["userAttributes"]
    is_verified = str(attributes.get("email_verified")).lower() == "true"
    stores = _from_environment()
    try:
        sign_in(
            stores.accounts,
            stores.book,
            str(attributes["sub"]),
            attributes.get("email") if is_verified else None,
            attributes.get("locale") or _LOCALE,
            now_ms(),
        )
    except StoreUnavailableError:
        facts = {"event": "fallback", "service": "accounts"}
        logger.warning("fallback", extra={"facts": facts})
    return event
