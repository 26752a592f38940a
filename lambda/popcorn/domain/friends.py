"""Friendship between two listeners: what each sees of the other, and how the two find each other.

docs/friends.md has the states and what is promised.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum

from popcorn.domain.popularity import MS_PER_DAY
from popcorn.domain.ratings import ListenerId
from popcorn.domain.social_errors import UnknownCodeError, UnusableNameError

MOST_FRIENDS = 100
"""Requests included, in either direction."""
LONGEST_NAME = 40

CODE_DIGITS = 8
CODE_LASTS_MS = MS_PER_DAY
MOST_TRIES = 10
"""Codes that a listener may say in one day (UTC).

What a guess is worth: a code is one of 90 million (eight digits, the first not 0, which would be
lost where a code is heard as a number). Ten tries a day find one person's open code once in
9 million days. With 10,000 codes open at once they find anybody's with a chance of 1 in 900 a day,
and what is won by it is a request that its receiver sees and need not accept.
"""
FIRST_CODE = 10 ** (CODE_DIGITS - 1)
CODES = 10**CODE_DIGITS - FIRST_CODE

_SEPARATORS = re.compile(r"[\s.,-]+")


class Tie(StrEnum):
    """How a listener stands to another one. The value is what tables hold."""

    ASKED = "asked"
    """The listener asked, the other has not accepted yet."""
    ASKS_ME = "asks-me"
    FRIENDS = "friends"

    @property
    def mirrored(self) -> Tie:
        """The same, as the other sees it."""
        return {Tie.ASKED: Tie.ASKS_ME, Tie.ASKS_ME: Tie.ASKED}.get(self, Tie.FRIENDS)


def after_asking(was: Tie | None) -> Tie:
    """What asking for friendship leads to: who is asked already, and asks, accepts."""
    match was:
        case None | Tie.ASKED:
            return Tie.ASKED
        case Tie.ASKS_ME | Tie.FRIENDS:
            return Tie.FRIENDS


@dataclass(frozen=True, slots=True)
class Friendship:
    """One side of it: how a listener stands to `other_id`.

    `changed_at_ms`: milliseconds since 1970-01-01 UTC.
    """

    other_id: ListenerId
    tie: Tie
    changed_at_ms: int


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a listener lets friends know: a name they chose, and what they watch and love.

    Nothing personal unless they say so.
    """

    name: str | None = None
    is_sharing: bool = False


@dataclass(frozen=True, slots=True)
class FriendCode:
    """Eight digits that stand for their owner for a day, however many people say them.

    Times in milliseconds since 1970-01-01 UTC.
    """

    digits: str
    owner_id: ListenerId
    offered_at_ms: int

    @property
    def expires_at_ms(self) -> int:
        return self.offered_at_ms + CODE_LASTS_MS

    def is_open(self, now_ms: int) -> bool:
        return now_ms < self.expires_at_ms


@dataclass(frozen=True, slots=True)
class Friend:
    """A friend, or a request, as a listener may see it.

    `friend_id` is for whoever must not know another's listener id: an app, a page. `name` and
    `is_sharing` are the other's to give: whoever was asked is not known by more than the code
    before they accept.
    """

    other_id: ListenerId
    friend_id: str
    tie: Tie
    name: str | None
    is_sharing: bool


def seen_by(
    listener_id: ListenerId, friendship: Friendship, introduction: Introduction | None
) -> Friend:
    """What a listener sees of the other side; `introduction` is the other's."""
    tie, given = friendship.tie, introduction or Introduction()
    return Friend(
        friendship.other_id,
        friend_id_of(listener_id, friendship.other_id),
        tie,
        None if tie is Tie.ASKED else given.name,
        tie is Tie.FRIENDS and given.is_sharing,
    )


def friend_id_of(listener_id: ListenerId, other_id: ListenerId) -> str:
    """What a listener calls another by. Listener ids are long and made by chance: nobody who has
    this one guesses them, and two listeners cannot find out that they mean the same person.
    """
    return hashlib.sha256(f"{listener_id}\n{other_id}".encode()).hexdigest()[:32]


def day_of(now_ms: int) -> int:
    """The day in which tries are counted: days since 1970-01-01, UTC."""
    return now_ms // MS_PER_DAY


def tries_digest(listener_id: ListenerId) -> str:
    """Under what a listener's tries are counted: who is forgotten leaves no id with it."""
    return hashlib.sha256(f"tries\n{listener_id}".encode()).hexdigest()


def code_heard(heard: str) -> str:
    """The digits of what was said or typed, such as "1234 5678".

    Raises:
        UnknownCodeError: they are no code's.
    """
    digits = _SEPARATORS.sub("", heard)
    is_code = digits.isascii() and digits.isdecimal() and len(digits) == CODE_DIGITS
    if not is_code or digits.startswith("0"):
        raise UnknownCodeError("a code has eight digits")
    return digits


def name_heard(heard: str) -> str | None:
    """A name as it is kept, None for none.

    Raises:
        UnusableNameError: too long, or not printable.
    """
    name = " ".join(heard.split())
    if len(name) > LONGEST_NAME or not name.isprintable():
        raise UnusableNameError(LONGEST_NAME)
    return name or None
