"""Messages as mail: text, HTML, and a calendar file of what has a time."""

from __future__ import annotations

from datetime import UTC, datetime
from email.headerregistry import Address as MailAddress
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from typing import TYPE_CHECKING, Protocol

from popcorn.domain.addresses import Channel
from popcorn.domain.errors import MessageRefusedError
from popcorn.notifications.calendar_file import calendar_file, method_of
from popcorn.notifications.delivery import email_for
from popcorn.notifications.wording import SERVICE, Letter, Wording, wording_for

if TYPE_CHECKING:
    from popcorn.domain.addresses import Address
    from popcorn.domain.tellings import Telling

# ASCII on the wire, whatever takes it on; and subjects in one line, which RFC 5322 leaves to us.
_POLICY = SMTP.clone(cte_type="7bit", max_line_length=200)
_PAGE = """<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><title>{subject}</title></head>
<body style="font-family: sans-serif; max-width: 36em; margin: 1em auto; line-height: 1.4">
<p>{opening}</p>
{details}{closing}
</body>
</html>
"""


class Post(Protocol):
    """What takes mail on its way.

    `knows_events`: whether a second message with the same Message-ID replaces the first.
    """

    @property
    def knows_events(self) -> bool: ...

    def post(self, message: EmailMessage) -> None:
        """Hand a message over.

        Raises:
            NotifierUnavailableError: it may or may not be on its way.
            MessageRefusedError: it will never be taken.
        """
        ...


class MailNotifier:
    """`popcorn.ports.Notifier` by e-mail.

    Args:
        sender: the address that mail comes from; its domain is in ids of messages and nights.
    """

    channel = Channel.EMAIL

    def __init__(self, post: Post, sender: str) -> None:
        self._post = post
        self._sender = sender

    @property
    def knows_events(self) -> bool:
        return self._post.knows_events

    def send(self, telling: Telling, to: Address) -> None:
        email = email_for(telling, to)
        if email is None:
            raise MessageRefusedError("there is no address to send mail to")
        self._post.post(mail_of(telling, wording_for(to.locale), email, self._sender))


def mail_of(telling: Telling, wording: Wording, to: str, sender: str) -> EmailMessage:
    """The message, the same however often it is made."""
    letter = wording.letter(telling)
    message = EmailMessage(_POLICY)
    message["Subject"] = letter.subject
    message["From"] = MailAddress(SERVICE, addr_spec=sender)
    message["To"] = MailAddress(addr_spec=to)
    message["Date"] = datetime.fromtimestamp(telling.at_ms // 1000, UTC)
    message["Message-ID"] = f"<{telling.event_id}@{sender.rpartition('@')[2]}>"
    message["Content-Language"] = letter.language
    message["Auto-Submitted"] = "auto-generated"  # nothing answers it by itself (RFC 3834)
    message.set_content(_text(letter))
    message.add_alternative(_html(letter), subtype="html")
    method = method_of(telling.kind)
    if telling.night and method:
        file = calendar_file(
            telling.night,
            method,
            wording.title_of(telling.night),
            at_ms=telling.at_ms,
            organizer=sender,
            attendee=to,
        )
        # Once for programs that act on it, and once to be saved by those that do not.
        message.add_alternative(
            file, "text", "calendar", params={"method": method, "charset": "utf-8"}
        )
        message.add_attachment(file, "application", "ics", filename="movie-night.ics")
    return message


def _text(letter: Letter) -> str:
    details = "\n".join(f"{label}: {value}" for label, value in letter.details)
    return "\n\n".join(filter(None, (letter.opening, details, *letter.closing))) + "\n"


def _html(letter: Letter) -> str:
    rows = "".join(
        f"<tr><th align='left'>{escape(label)}</th><td>{escape(value)}</td></tr>\n"
        for label, value in letter.details
    )
    return _PAGE.format(
        language=letter.language,
        subject=escape(letter.subject),
        opening=escape(letter.opening),
        details=f"<table cellpadding='4'>\n{rows}</table>\n" if rows else "",
        closing="\n".join(f"<p>{escape(each)}</p>" for each in letter.closing),
    )
