"""A movie night as a calendar file that mail programs act on (iTIP, RFC 5546).

The night's id is the UID and its version the SEQUENCE, so that a calendar knows the second copy of
a message, and which of two is the newer. Nobody's address but the recipient's own is in it.
"""

from __future__ import annotations

from datetime import UTC, datetime

from icalendar import Calendar, Event, vCalAddress, vText

from popcorn.domain.movie_nights import LASTS_MS
from popcorn.domain.night_events import EventKind
from popcorn.domain.tellings import NightTold
from popcorn.notifications.wording import SERVICE

_METHODS = {
    EventKind.INVITED: "REQUEST",
    EventKind.CHANGED: "REQUEST",
    EventKind.CANCELLED: "CANCEL",
}


def method_of(kind: object) -> str | None:
    """What a calendar is to do about an event; None where it has nothing to do."""
    return _METHODS.get(kind) if isinstance(kind, EventKind) else None


def calendar_file(
    night: NightTold, method: str, summary: str, *, at_ms: int, organizer: str, attendee: str
) -> bytes:
    """The file.

    Args:
        method: as `method_of` says.
        at_ms: when it was changed; milliseconds since 1970-01-01 UTC.
        organizer, attendee: addresses of e-mail: ours, as a host's is nobody's business, and the
            recipient's.
    """
    is_cancelled = method == "CANCEL"
    event = Event()
    event.add("uid", f"{night.night_id}@{organizer.rpartition('@')[2]}")
    event.add("sequence", night.version - 1)  # the first is 0
    event.add("dtstamp", _moment(at_ms))
    event.add("dtstart", _moment(night.start.at_ms))
    event.add("dtend", _moment(night.start.at_ms + LASTS_MS))
    event.add("summary", summary)
    event.add("status", "CANCELLED" if is_cancelled else "CONFIRMED")
    event.add("organizer", _person(organizer, night.host or SERVICE))
    guest = _person(attendee)
    if not is_cancelled:
        guest.params["PARTSTAT"] = vText("NEEDS-ACTION")
        guest.params["RSVP"] = vText("FALSE")  # answers are the skill's to take
    event.add("attendee", guest)
    calendar = Calendar()
    calendar.add("prodid", f"-//{SERVICE}//movie nights//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _person(email: str, name: str | None = None) -> vCalAddress:
    person = vCalAddress(f"mailto:{email}")
    if name:
        person.params["CN"] = vText(name)
    return person


def _moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms // 1000, UTC)
