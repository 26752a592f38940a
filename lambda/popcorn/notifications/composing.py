"""From an event to what there is to tell, as it is now: names and titles are looked up here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popcorn.domain.friends import Friendship, Tie, friend_id_of, seen_by
from popcorn.domain.night_events import EventKind, NightEvent
from popcorn.domain.notices import Event, Notice, NoticeKind
from popcorn.domain.ratings import ListenerId
from popcorn.domain.tellings import NightTold, Telling

if TYPE_CHECKING:
    from popcorn.domain.movie_nights import Night
    from popcorn.ports import AddressBook, Catalogue, Friends, MovieNights

_OF_A_PLAN = (EventKind.INVITED, EventKind.CHANGED)
_TIES = {NoticeKind.FRIEND_ASKED: Tie.ASKS_ME, NoticeKind.FRIEND_ACCEPTED: Tie.FRIENDS}


class Composer:
    """Raises ServiceUnavailableError, in all methods: a service does not answer."""

    def __init__(
        self, nights: MovieNights, friends: Friends, book: AddressBook, catalogue: Catalogue
    ) -> None:
        self._nights = nights
        self._friends = friends
        self._book = book
        self._catalogue = catalogue

    def telling(self, event: Event, now_ms: int) -> Telling | None:
        """What there is to tell; None where it is no longer true, and a later event says so.

        Args:
            now_ms: milliseconds since 1970-01-01 UTC.
        """
        if isinstance(event, Notice):
            return self._of_notice(event, now_ms)
        return self._of_night(event, now_ms)

    def _of_night(self, event: NightEvent, now_ms: int) -> Telling | None:
        night = self._nights.night(event.night_id)
        if event.kind in _OF_A_PLAN and not _is_plan_of(night, event, now_ms):
            return None
        host_id = night.host_id if night else None
        is_hosts = host_id == event.recipient_id
        is_of_answer = event.kind is EventKind.ANSWERED
        if event.about_id == event.recipient_id or (is_hosts and not is_of_answer):
            return None  # they were two who turned out to be one
        told = NightTold(
            event.night_id,
            event.version,
            event.start,
            self._title(event),
            self._name(event.recipient_id, host_id) if host_id and not is_hosts else None,
        )
        about = self._name(event.recipient_id, event.about_id) if event.about_id else None
        return Telling(
            event_id=event.event_id,
            kind=event.kind,
            at_ms=event.at_ms,
            night=told,
            about=about,
            answer=event.answer,
        )

    def _of_notice(self, notice: Notice, now_ms: int) -> Telling | None:
        if notice.kind is NoticeKind.EMAIL_GIVEN:
            address = self._book.address_of(notice.recipient_id)
            code = address.code if address else None
            # Another one was asked for since, and has a notice of its own.
            if code is None or code.sent_at_ms != notice.at_ms or not code.is_open(now_ms):
                return None
            return Telling(
                event_id=notice.event_id, kind=notice.kind, at_ms=notice.at_ms, code=code.digits
            )
        me = notice.recipient_id
        for friendship in self._friends.friendships_of(me):
            if friend_id_of(me, friendship.other_id) == notice.friend_id:
                if friendship.tie is not _TIES[notice.kind]:
                    return None
                return Telling(
                    event_id=notice.event_id,
                    kind=notice.kind,
                    at_ms=notice.at_ms,
                    about=self._name_in(me, friendship),
                )
        return None

    def _title(self, event: NightEvent) -> str | None:
        if event.movie_id is None:
            return None
        movie = self._catalogue.movies([event.movie_id]).get(event.movie_id)
        return movie.title if movie else None

    def _name(self, me: ListenerId, other_id: ListenerId) -> str | None:
        """What the recipient may know somebody by: friends alone have names."""
        friendship = self._friends.friendship(me, other_id)
        return self._name_in(me, friendship) if friendship else None

    def _name_in(self, me: ListenerId, friendship: Friendship) -> str | None:
        given = self._friends.introductions([friendship.other_id])
        return seen_by(me, friendship, given.get(friendship.other_id)).name


def _is_plan_of(night: Night | None, event: NightEvent, now_ms: int) -> bool:
    return night is not None and night.version == event.version and not night.is_over(now_ms)
