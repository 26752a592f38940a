"""Two friends with addresses, what happens to them, and where their mail ends."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, cast

from icalendar import Calendar

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.notifications.composing import Composer
from popcorn.notifications.delivery import Delivery
from popcorn.notifications.mail import MailNotifier, Post
from popcorn.notifications.readdressing import Readdressing
from popcorn.ports import Accounts, Catalogue, Notifier
from tests.contracts.social import NOW_MS, Social

JURASSIC_PARK, SENDER = MovieId("480"), "nights@popcorn.example"


class World:
    """A store, a clock that a test moves, and a delivery over both."""

    def __init__(
        self,
        social: Social,
        accounts: Accounts,
        catalogue: Catalogue,
        post: Post,
        *others: Notifier,
    ) -> None:
        self.social, self.accounts, self.now_ms = social, accounts, NOW_MS
        readdressing = Readdressing(accounts, social.friends)
        composer = Composer(social.nights, social.friends, social.book, catalogue)
        notifiers = [MailNotifier(post, SENDER), *others]
        self.delivery = Delivery(
            *(social.outbox, readdressing, composer, social.book, notifiers),
            clock_ms=lambda: self.now_ms,
        )


def reachable(social: Social, who: ListenerId, name: str, locale: str = "en-US") -> str:
    """Give a listener a name and a proven address; returns the address."""
    email = f"{name.casefold()}@example.org"
    social.addressing.take_email(who, email, locale, NOW_MS)
    social.befriending.call_me(who, name, NOW_MS)
    return email


def mail_in(folder: Path) -> list[EmailMessage]:
    """All messages in a folder of mail, by subject."""
    read = [read_mail(each.read_bytes()) for each in folder.glob("*.eml")]
    return sorted(read, key=lambda each: (str(each["To"]), str(each["Subject"])))


def read_mail(data: bytes) -> EmailMessage:
    assert data.isascii()
    assert max(map(len, data.splitlines())) < 998, "what mail servers take (RFC 5322)"
    message = message_from_bytes(data, policy=policy.default)
    assert message.defects == []
    return message


def subjects(messages: list[EmailMessage], to: str | None = None) -> list[str]:
    return sorted(str(each["Subject"]) for each in messages if to in (None, each["To"]))


def text_of(message: EmailMessage, kind: str = "plain") -> str:
    part = message.get_body((kind,))
    assert part
    return str(part.get_content())


def calendar_of(message: EmailMessage) -> tuple[str, Any]:
    """The method and the event of the calendar file, as a calendar program reads them."""
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "movie-night.ics"
    (shown,) = (part for part in message.walk() if part.get_content_type() == "text/calendar")
    data = cast(bytes, attached.get_payload(decode=True))
    assert shown.get_payload(decode=True) == data
    calendar: Any = Calendar.from_ical(data)
    assert shown.get_param("method") == calendar["method"]
    (event,) = calendar.walk("VEVENT")
    return str(calendar["method"]), event
