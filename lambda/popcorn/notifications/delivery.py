"""Delivering an event: claimed, composed, sent, marked. docs/movie-nights.md has the steps.

Whatever ends the process in between, an event is delivered; and twice in one case alone: after the
message was sent by a channel that does not know event ids, and before it was marked.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from popcorn.domain.addresses import Address, Channel
from popcorn.domain.errors import MessageRefusedError, NotifierUnavailableError
from popcorn.domain.notices import NoticeKind
from popcorn.domain.tellings import Telling

if TYPE_CHECKING:
    from popcorn.domain.night_events import EventKey
    from popcorn.domain.notices import Event
    from popcorn.notifications.composing import Composer
    from popcorn.notifications.readdressing import Readdressing
    from popcorn.ports import AddressBook, Notifier, Outbox

logger = logging.getLogger(__name__)

CLAIM_MS = 120_000
"""Longer than a delivery takes, and shorter than a queue waits before it delivers again."""
_MOST_AT_ONCE = 100


class Outcome(StrEnum):
    """What became of one event. The value is what the log says."""

    SENT = "sent"
    NOT_WAITING = "not-waiting"
    """Delivered, claimed by somebody else, or its recipient forgotten."""
    UNTRUE = "untrue"
    """Something else is true by now, and a later event says so."""
    NO_WAY = "no-way"
    """The listener gave no way to be told, or turned it off, or mail does not reach them."""


class Delivery:
    """Delivers events, however often it is asked to.

    Args:
        notifiers: one a channel.
        clock_ms: milliseconds since 1970-01-01 UTC.
        follow: what an event changes besides, before anybody is told; it can be repeated.
    """

    def __init__(
        self,
        outbox: Outbox,
        readdressing: Readdressing,
        composer: Composer,
        book: AddressBook,
        notifiers: Iterable[Notifier],
        clock_ms: Callable[[], int],
        follow: Callable[[Event], None] | None = None,
    ) -> None:
        self._outbox = outbox
        self._readdressing = readdressing
        self._composer = composer
        self._book = book
        # What knows events goes first: if a later one fails, sending it again does no harm.
        self._notifiers = sorted(notifiers, key=lambda each: not each.knows_events)
        self._clock_ms = clock_ms
        self._follow = follow

    def deliver(self, key: EventKey) -> Outcome:
        """Deliver one event.

        Raises:
            ServiceUnavailableError: it is not delivered; once its claim has run out, again.
        """
        now_ms = self._clock_ms()
        event = self._outbox.claim(key, now_ms, now_ms + CLAIM_MS)
        if event is None:
            return Outcome.NOT_WAITING
        event = self._readdressing.readdressed(event)
        if self._follow is not None:
            self._follow(event)
        telling = self._composer.telling(event, now_ms)
        outcome = Outcome.UNTRUE
        if telling is not None:
            address = self._book.address_of(event.recipient_id)
            is_sent = address is not None and self._send(telling, address)
            outcome = Outcome.SENT if is_sent else Outcome.NO_WAY
        self._outbox.mark_delivered(key)
        facts = {"event": "notification", "kind": event.kind.value, "outcome": outcome.value}
        logger.info("notification", extra={"facts": facts})
        return outcome

    def deliver_waiting(self) -> Counter[Outcome]:
        """Deliver all that waits and that nobody else delivers.

        Raises:
            ServiceUnavailableError: what is not delivered waits on.
        """
        outcomes: Counter[Outcome] = Counter()
        while keys := self._outbox.pending(self._clock_ms(), _MOST_AT_ONCE):
            outcomes.update(self.deliver(key) for key in keys)
        return outcomes

    def _send(self, telling: Telling, address: Address) -> bool:
        """Send by every channel that reaches the listener; whether there is one.

        A channel that fails is given up where another one has told the listener.
        """
        ways = [each for each in self._notifiers if self._reaches(each.channel, telling, address)]
        failed: NotifierUnavailableError | None = None
        is_sent = False
        for notifier in ways:
            try:
                notifier.send(telling, address)
            except NotifierUnavailableError as error:
                failed = error
                _log_failed(notifier.channel, error)
            except MessageRefusedError as error:
                _log_failed(notifier.channel, error)
            else:
                is_sent = True
        if failed and not is_sent:
            raise failed
        return is_sent

    def _reaches(self, channel: Channel, telling: Telling, address: Address) -> bool:
        if channel is Channel.ALEXA:
            return address.has_alexa and telling.kind is not NoticeKind.EMAIL_GIVEN
        email = email_for(telling, address)
        return email is not None and self._book.refusal_of(email) is None


def email_for(telling: Telling, address: Address) -> str | None:
    """Where mail goes: nothing but the code to an address that is not shown to be theirs yet."""
    return address.email if telling.kind is NoticeKind.EMAIL_GIVEN else address.confirmed_email


def _log_failed(channel: Channel, error: Exception) -> None:
    facts = {"event": "notifier_failed", "channel": channel.value, "reason": str(error)}
    logger.warning("notifier_failed", extra={"facts": facts})
