"""Items of the table Social that are codes by which friends find each other."""

from __future__ import annotations

from typing import Any

from popcorn.adapters.aws.dynamodb_social import Item, expiring, key_of, number
from popcorn.domain.friends import CODE_LASTS_MS, FriendCode

CODE = "code"


def digits_id(digits: str) -> str:
    """Whose item says whose code it is."""
    return f"{CODE}#{digits}"


def code_key(code: FriendCode) -> dict[str, Any]:
    return key_of(digits_id(code.digits), CODE)


def code_items(code: FriendCode) -> list[Item]:
    """By which a code is found: by its digits, and by its owner."""
    attributes = {"offered_at_ms": number(code.offered_at_ms), **expiring(code.expires_at_ms)}
    return [
        {**code_key(code), "owner_id": {"S": code.owner_id}, **attributes},
        {**key_of(code.owner_id, CODE), "digits": {"S": code.digits}, **attributes},
    ]


def unless_open(code: FriendCode) -> dict[str, Any]:
    """A condition of what is written over; what has expired may be there for days."""
    return {
        "ConditionExpression": "attribute_not_exists(entry) OR offered_at_ms <= :expired",
        "ExpressionAttributeValues": {":expired": number(code.offered_at_ms - CODE_LASTS_MS)},
    }
