"""Letting a reminder follow its night where somebody else, or an app, has changed the night.

Only a request of Alexa's for the household can change its reminder: so the skill is sent a message.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from popcorn.domain.errors import MessageRefusedError, NotifierUnavailableError
from popcorn.domain.night_events import EventKind, NightEvent
from popcorn.domain.ratings import ListenerId
from popcorn.domain.reminders import Alert, is_due

if TYPE_CHECKING:
    from popcorn.domain.notices import Event
    from popcorn.ports import MovieNights

logger = logging.getLogger(__name__)


class SkillMessenger(Protocol):
    """Who sends messages to the skill."""

    def send(self, household_id: ListenerId, endpoint: str) -> None:
        """Have the skill look after a household's reminders.

        Raises:
            NotifierUnavailableError, MessageRefusedError: it will not.
        """
        ...


class FollowNights:
    """Sends a message for every reminder that an event makes untrue.

    What fails is logged and left to the listener's next turn, or the next event: nobody's mail
    waits for it.
    """

    def __init__(self, nights: MovieNights, messenger: SkillMessenger) -> None:
        self._nights = nights
        self._messenger = messenger

    def __call__(self, event: Event) -> None:
        """Raises StoreUnavailableError: the event has to be delivered again."""
        if not isinstance(event, NightEvent) or event.kind is EventKind.INVITED:
            return
        for alert in self._untrue(event):
            try:
                self._messenger.send(alert.household_id, alert.endpoint)
            except (NotifierUnavailableError, MessageRefusedError) as error:
                facts = {"event": "reminder_not_changed", "reason": str(error)}
                logger.warning("reminder_not_changed", extra={"facts": facts})

    def _untrue(self, event: NightEvent) -> list[Alert]:
        """Of everybody whom an event may be about: an app's user is not told what they did."""
        night = self._nights.night(event.night_id)
        people = [event.recipient_id, event.about_id, night.host_id if night else None]
        found = []
        for listener_id in dict.fromkeys(each for each in people if each):
            reminder = self._nights.reminder(listener_id, event.night_id)
            alert = reminder.alert if reminder else None
            if alert is None:
                continue
            is_true = night is not None and night.version == alert.version
            if not is_true or not is_due(night, listener_id):
                found.append(alert)
        return found
