"""Accounts of the companion app, and the Echos' listeners that are linked to them.

docs/account-linking.md has what is promised.
"""

from __future__ import annotations

from dataclasses import dataclass

from popcorn.domain.ratings import ListenerId


def account_of(subject: str) -> ListenerId:
    """The listener that the subject of a sign-in is: an app's user, on whatever device."""
    return ListenerId(f"account:{subject}")


@dataclass(frozen=True, slots=True)
class Link:
    """That an Echo's listener (a household, or one of its voices) speaks as an account.

    `merged_at_ms`: when all that the Echo's listener had said until then was the account's, too;
    None where that is not done. Times in milliseconds since 1970-01-01 UTC.
    """

    echo_id: ListenerId
    account_id: ListenerId
    linked_at_ms: int
    merged_at_ms: int | None = None
