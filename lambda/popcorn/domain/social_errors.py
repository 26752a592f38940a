"""What can go wrong among friends, and when a movie night is planned.

ListenerInputError
├── UnknownCodeError        no such code is open
├── OwnCodeError            the code is the speaker's own
├── TooManyTriesError       enough codes for today
├── UnknownFriendError      there is no such friend, or no such request
├── AlreadyFriendsError     the request was accepted before
├── UnusableNameError       .longest
├── UnusableEmailError      no address of e-mail, or one whose reader wants no mail of ours
├── WrongEmailCodeError     not what was sent, too old, or tried too often
├── LimitReachedError       .what .most
├── UnknownNightError       there is no such night, or it is none of theirs
├── NobodyInvitedError
├── StartError              in the past, or too far ahead
├── UnknownTimeZoneError    .heard
├── NotTheHostError         only who plans a night changes it
├── HostAnswersError        only who is invited answers
├── AlreadyAnsweredError    the same answer was given before
├── NightCancelledError
├── NightOverError
└── NightChangedError       .night: what it has become
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from popcorn.domain.errors import ListenerInputError

if TYPE_CHECKING:
    from popcorn.domain.movie_nights import Night

Limited = Literal["friends", "nights", "guests"]


class UnknownCodeError(ListenerInputError):
    """No open code is what was heard: misheard, expired, or taken back."""


class OwnCodeError(ListenerInputError):
    """Whoever says the code is the one who offers it."""


class TooManyTriesError(ListenerInputError):
    """This listener has said, or asked for, as many codes as one may in a day; more tomorrow."""


class UnknownFriendError(ListenerInputError):
    """There is no friend, and no request of theirs to accept, such as was meant."""


class AlreadyFriendsError(ListenerInputError):
    """A request that was accepted before: there is nothing left to agree to."""


class UnusableNameError(ListenerInputError):
    """A name that others are to see is too long, or holds what cannot be shown or said."""

    def __init__(self, longest: int) -> None:
        super().__init__(f"a name has up to {longest} characters, all of them printable")
        self.longest = longest


class UnusableEmailError(ListenerInputError):
    """No address of e-mail, or one whose reader has said that our mail is not wanted."""


class WrongEmailCodeError(ListenerInputError):
    """Not the code that was sent to the address, or no longer; another one can be asked for."""


class LimitReachedError(ListenerInputError):
    """There are as many as there may be; ending or cancelling one makes room."""

    def __init__(self, what: Limited, most: int) -> None:
        super().__init__(f"there may be {most} {what}, and no more")
        self.what: Limited = what
        self.most = most


class UnknownNightError(ListenerInputError):
    """There is no such night, or none that the listener hosts or is invited to."""


class NobodyInvitedError(ListenerInputError):
    """A night for nobody but its host."""


class StartError(ListenerInputError):
    """A start that has passed, or is more than a year ahead."""


class UnknownTimeZoneError(ListenerInputError):
    """Not a name of the IANA's time zone database, such as Europe/Berlin."""

    def __init__(self, heard: str) -> None:
        super().__init__("not a time zone of the IANA's, such as Europe/Berlin")
        self.heard = heard


class NotTheHostError(ListenerInputError):
    """A guest would change, cancel or invite to another's night."""


class HostAnswersError(ListenerInputError):
    """The host would answer their own invitation; they come, or they cancel."""


class AlreadyAnsweredError(ListenerInputError):
    """The answer that the guest gave before; the host heard of it then."""


class NightCancelledError(ListenerInputError):
    """The night was cancelled, and stays so."""


class NightOverError(ListenerInputError):
    """The night is past."""


class NightChangedError(ListenerInputError):
    """The night is not what the listener knew when they spoke; `night` is what it is now."""

    def __init__(self, night: Night) -> None:
        super().__init__("the night was changed meanwhile")
        self.night = night
