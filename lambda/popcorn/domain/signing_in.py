"""What is noted of somebody who signs in to the companion app."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from popcorn.domain.accounts import account_of
from popcorn.domain.addressing import Addressing
from popcorn.domain.ratings import ListenerId
from popcorn.domain.social_errors import UnusableEmailError

if TYPE_CHECKING:
    from popcorn.ports import Accounts, AddressBook


def sign_in(
    accounts: Accounts, book: AddressBook, subject: str, email: str | None, locale: str, now_ms: int
) -> ListenerId:
    """Make an account at somebody's first sign-in; later ones change nothing.

    So an address that was removed since does not come back.

    Args:
        subject: what the sign-in knows them by, for good.
        email: an address that the sign-in has seen to be theirs, if there is one.
        now_ms: milliseconds since 1970-01-01 UTC.
    Raises:
        StoreUnavailableError: it may not be done; the next sign-in does it.
    """
    account_id = account_of(subject)
    if accounts.created_at_ms(account_id) is not None:
        return account_id
    if email:
        with suppress(UnusableEmailError):  # the account is as good without it
            Addressing(book).take_email(account_id, email, locale, now_ms)
    accounts.create(account_id, now_ms)  # last, so that a sign-in that was cut short is made good
    return account_id
