"""Keeping reminders as their nights are: set, moved, and deleted, each once.

Alexa has no id by which a request that is repeated would be known for one. So what is wanted is
noted before she is asked; where it is not known whether she has done it, what she has is looked at
first.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import NamedTuple

from popcorn.domain.errors import PopcornError, ReminderRefusedError, RemindersUnavailableError
from popcorn.domain.movie_nights import Night
from popcorn.domain.ratings import ListenerId
from popcorn.domain.reminders import (
    Alert,
    Reminder,
    Step,
    is_ahead,
    is_due,
    offered,
    rings_at_ms,
)
from popcorn.ports import Catalogue, MovieNights, ReminderService
from popcorn.ports.reminding import Wanted
from popcorn.skill.speech import speech_for

logger = logging.getLogger(__name__)


class Access(NamedTuple):
    """Whose reminders can be reached now, and how.

    `endpoint`: the address of Alexa's services for that household. `time_zone`: of the IANA's;
    where it is empty, reminders are set in the words of their night's.
    """

    service: ReminderService
    household_id: ListenerId
    endpoint: str
    locale: str
    time_zone: str


class Reminders:
    """What listeners said to being reminded, and the reminders of those who want one."""

    def __init__(self, nights: MovieNights, catalogue: Catalogue) -> None:
        self._nights = nights
        self._catalogue = catalogue

    def offer(self, me: ListenerId, night: Night, now_ms: int) -> bool:
        """Note that somebody is asked; whether they are to be: once for each night.

        Raises:
            StoreUnavailableError: it is not known whether they were.
        """
        if not is_ahead(night, now_ms) or not is_due(night, me):
            return False
        return self._nights.change_reminder(None, offered(me, night, now_ms))

    def refuse(self, me: ListenerId, night_id: str, now_ms: int) -> None:
        """For good. One that is set is none that somebody is asked about.

        Raises:
            StoreUnavailableError: it may not be noted.
        """
        before = self._nights.reminder(me, night_id)
        if before is not None and before.step in (Step.OFFERED, Step.WANTED):
            self._nights.change_reminder(before, before.becoming(Step.REFUSED, now_ms))

    def set(self, me: ListenerId, night: Night, access: Access, now_ms: int) -> None:
        """Set one, unless it is set; said twice, it is one.

        Raises:
            ReminderNotAllowedError, RemindersUnavailableError: it is wanted, and set when the next
                `settle` can.
            ReminderRefusedError: it will not be set.
            StoreUnavailableError: as `RemindersUnavailableError`, or it is not even noted.
        """
        before = self._nights.reminder(me, night.night_id)
        if before is not None and before.step is Step.SET:
            self._settle_one(before, night, access, now_ms)
            return
        is_begun = before is not None and before.step is Step.WANTED
        noted = (before or offered(me, night, now_ms)).becoming(Step.WANTED, now_ms)
        if not self._nights.change_reminder(before, noted):
            raise RemindersUnavailableError("the same reminder is being set")
        wanted = self._wanted(night, access.locale, access.time_zone, now_ms)
        try:
            token = _created(access.service, wanted, is_begun=is_begun)
        except ReminderRefusedError:
            self._nights.change_reminder(noted, noted.becoming(Step.REFUSED, now_ms))
            raise
        alert = Alert(
            token,
            access.household_id,
            access.endpoint,
            access.locale,
            wanted.rings_at_ms,
            night.version,
        )
        if not self._nights.change_reminder(noted, noted.becoming(Step.SET, now_ms, alert)):
            access.service.delete(token)  # somebody else has decided meanwhile

    def settle(
        self, me: ListenerId, access: Access, now_ms: int, *, may_create: bool = True
    ) -> None:
        """Have every reminder of a listener be as its night is.

        Args:
            may_create: set those, too, that are wanted and not known to be set. Alexa takes new
                ones in conversations alone.
        Raises:
            ReminderNotAllowedError, ReminderRefusedError, RemindersUnavailableError,
            StoreUnavailableError: not all is done; repeat it.
        """
        kept = self._nights.reminders_of(me)
        for reminder in (each for each in kept if each.step is Step.SET):
            night = self._nights.night(reminder.night_id)
            self._settle_one(reminder, night, access, now_ms)
        for reminder in (each for each in kept if each.step is Step.WANTED):
            night = self._nights.night(reminder.night_id)
            if night is None or not is_due(night, me):
                self._nights.change_reminder(reminder, None)
            elif may_create and is_ahead(night, now_ms):
                self.set(me, night, access, now_ms)

    def drop(self, me: ListenerId, access: Access) -> None:
        """Delete all that are set of a listener who is about to be forgotten.

        Raises:
            as `settle`.
        """
        for reminder in self._nights.reminders_of(me):
            alert = reminder.alert
            if alert is not None and alert.household_id == access.household_id:
                access.service.delete(alert.token)

    def _settle_one(
        self, reminder: Reminder, night: Night | None, access: Access, now_ms: int
    ) -> None:
        """Of one that is set: by the household alone whose reminder it is."""
        alert = reminder.alert
        if alert is None or alert.household_id != access.household_id or now_ms > alert.rings_at_ms:
            return
        if night is None or not is_due(night, reminder.listener_id) or not is_ahead(night, now_ms):
            access.service.delete(alert.token)
            self._nights.change_reminder(reminder, None)
        elif night.version != alert.version:
            self._move(reminder, alert, night, access, now_ms)

    def _move(
        self, reminder: Reminder, alert: Alert, night: Night, access: Access, now_ms: int
    ) -> None:
        wanted = self._wanted(night, alert.locale, access.time_zone, now_ms)
        if not access.service.update(alert.token, wanted):  # deleted by its listener
            self._nights.change_reminder(reminder, reminder.becoming(Step.REFUSED, now_ms))
            return
        after = replace(alert, rings_at_ms=wanted.rings_at_ms, version=night.version)
        self._nights.change_reminder(reminder, reminder.becoming(Step.SET, now_ms, after))

    def _wanted(self, night: Night, locale: str, time_zone: str, now_ms: int) -> Wanted:
        movie = (
            self._catalogue.movies([night.movie_id]).get(night.movie_id) if night.movie_id else None
        )
        words = speech_for(locale)
        text = str(words.word("reminder", movie=movie.title if movie else "none"))
        zone = time_zone or night.start.time_zone
        return Wanted(rings_at_ms(night), zone, locale, text, now_ms)


def _created(service: ReminderService, wanted: Wanted, *, is_begun: bool) -> str:
    """The token of a new reminder, or of the one that an attempt before this has made.

    Once more after no answer, as that attempt may have made it.
    """
    if is_begun and (found := service.find(wanted)):
        return found
    try:
        return service.create(wanted)
    except RemindersUnavailableError:
        return service.find(wanted) or service.create(wanted)


def left_for_later(error: PopcornError) -> None:
    """One line in the log for what no answer depends on."""
    facts = {"event": "fallback", "service": "reminders", "outcome": type(error).__name__}
    logger.warning("fallback", extra={"facts": facts})
