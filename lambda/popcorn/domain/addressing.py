"""What a listener can do about where they are told: give an address, prove it theirs, choose.

Mail goes to nobody who has not said the code that was sent there.
"""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from popcorn.domain.addresses import (
    CODE_DIGITS,
    MOST_CODES,
    Address,
    Channel,
    Refusal,
)
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.notices import of_email
from popcorn.domain.ratings import ListenerId
from popcorn.domain.social_errors import (
    TooManyTriesError,
    UnusableEmailError,
    WrongEmailCodeError,
)

if TYPE_CHECKING:
    from popcorn.ports.addresses import AddressBook

LONGEST_EMAIL = 254
"""Characters (RFC 5321, section 4.5.3.1.3, less its angle brackets)."""
_MOST_RETRIES = 10
# Plain ASCII without quotes: what mail servers all take, and no header can be made of.
_EMAIL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")


class Reachable(NamedTuple):
    """What a listener may know of their address; `refusal`: why no mail goes there any more."""

    address: Address
    refusal: Refusal | None


class Addressing:
    """Every method can be repeated: the second time changes nothing.

    `now_ms`, here: milliseconds since 1970-01-01 UTC.

    Args:
        draw: a number from 0 to below its argument that nobody can foretell.

    Raises, in all methods:
        StoreUnavailableError: it may or may not be stored; do not acknowledge it.
    """

    def __init__(self, book: AddressBook, draw: Callable[[int], int] = secrets.randbelow) -> None:
        self._book = book
        self._draw = draw

    def of(self, me: ListenerId) -> Reachable:
        """What is known of the listener."""
        address = self._book.address_of(me) or Address(listener_id=me)
        refusal = self._book.refusal_of(address.email) if address.email else None
        return Reachable(address, refusal)

    def hears_of_bounce(self, me: ListenerId) -> bool:
        """Whether to tell the listener that their mail bounces, which is noted: once a bounce."""
        address = self._book.address_of(me)
        email = address.confirmed_email if address else None
        if email is None or self._book.refusal_of(email) is not Refusal.BOUNCED:
            return False
        return self._book.note_bounce_told(email)

    def give_email(self, me: ListenerId, heard: str, locale: str, now_ms: int) -> Address:
        """Take an address, and have a code sent there; to one that is shown to be theirs, no more.

        Raises:
            UnusableEmailError: it is none, or its reader wants no mail of ours.
            TooManyTriesError: `MOST_CODES` have been sent today.
        """
        email = email_heard(heard)
        refusal = self._book.refusal_of(email)
        if refusal is Refusal.COMPLAINED:
            raise UnusableEmailError("its reader wants no mail of ours")
        if refusal:
            self._book.allow_again(email)

        def given(address: Address) -> Address:
            if address.email == email and address.code is None and not refusal:
                return replace(address, locale=locale)
            digits = f"{self._draw(10**CODE_DIGITS):0{CODE_DIGITS}}"
            asked = replace(address, email=email, locale=locale).with_code(digits, now_ms)
            if asked.codes_sent > MOST_CODES:
                raise TooManyTriesError("enough codes for today")
            return asked

        return self._apply(me, given, now_ms)

    def confirm_email(self, me: ListenerId, heard: str, now_ms: int) -> Address:
        """Take the code that was sent to an address as the proof of whose it is.

        Raises:
            WrongEmailCodeError: it is another one, too old, or there were too many wrong ones.
        """
        digits = "".join(heard.split())

        def confirmed(address: Address) -> Address:
            code = address.code
            if code is None:
                if address.email:
                    return address
                raise WrongEmailCodeError("no code was sent")
            if not code.is_open(now_ms):
                raise WrongEmailCodeError("the code is too old, or was tried too often")
            if hmac.compare_digest(code.digits.encode(), digits.encode()):
                return replace(address, code=None)
            return replace(address, code=replace(code, tries=code.tries + 1))

        address = self._apply(me, confirmed, now_ms)
        if address.code:
            raise WrongEmailCodeError("not the code that was sent")
        return address

    def take_email(self, me: ListenerId, email: str, locale: str, now_ms: int) -> Address:
        """Take an address that somebody trustworthy, such as a sign-in, has seen to be theirs.

        Raises:
            UnusableEmailError: it is none.
        """
        email = email_heard(email)
        return self._apply(
            me, lambda address: replace(address, email=email, locale=locale, code=None), now_ms
        )

    def remove_email(self, me: ListenerId, now_ms: int) -> Address:
        """Forget the address, and nothing else."""
        return self._apply(me, lambda address: replace(address, email=None, code=None), now_ms)

    def turn(self, me: ListenerId, channel: Channel, now_ms: int, *, on: bool) -> Address:
        """Be told by a channel, or no longer."""

        def turned(address: Address) -> Address:
            others = address.wanted - {channel}
            return replace(address, wanted=others | {channel} if on else others)

        return self._apply(me, turned, now_ms)

    def allow_alexa(
        self, me: ListenerId, user_id: str | None, endpoint: str | None, now_ms: int
    ) -> Address:
        """Note that notifications were turned on in the Alexa app, or off (no `user_id`).

        Args:
            user_id: the account whose devices show them.
            endpoint: the address of Alexa's service that the account belongs to.
        """
        return self._apply(
            me,
            lambda each: replace(
                each, alexa_user_id=user_id, alexa_endpoint=endpoint if user_id else None
            ),
            now_ms,
        )

    def _apply(self, me: ListenerId, step: Callable[[Address], Address], now_ms: int) -> Address:
        """Take a step from what is stored, again where somebody else was faster."""
        for _ in range(_MOST_RETRIES):
            before = self._book.address_of(me)
            was = before or Address(listener_id=me)
            after = step(was)
            if after == was:
                return after
            after = replace(after, changes=was.changes + 1, changed_at_ms=now_ms)
            is_asked = (after.codes_day, after.codes_sent) != (was.codes_day, was.codes_sent)
            if self._book.change(before, after, [of_email(me, now_ms)] if is_asked else ()):
                return after
        raise StoreUnavailableError("others change the same address faster")


def email_heard(heard: str) -> str:
    """An address as it is kept.

    Raises:
        UnusableEmailError: it is none.
    """
    email = heard.strip()
    local = email.partition("@")[0]
    is_usable = _EMAIL.fullmatch(email) and len(email) <= LONGEST_EMAIL
    if not is_usable or local.startswith(".") or local.endswith(".") or ".." in local:
        raise UnusableEmailError("not an address of e-mail")
    return email
