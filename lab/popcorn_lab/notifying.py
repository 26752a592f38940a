"""Telling what happened, on a laptop: right after the turn or request in which it happened."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, TypeVar

from popcorn.adapters.embedded.sqlite_nights import SqliteNights
from popcorn.domain.errors import PopcornError
from popcorn.notifications.clock import now_ms
from popcorn.ports import Catalogue, Outbox
from popcorn.settings import Settings

if TYPE_CHECKING:
    from popcorn.notifications.reminding import SkillMessenger

logger = logging.getLogger(__name__)

Request = TypeVar("Request")
Answer = TypeVar("Answer")


class Afterwards:
    """Delivers what waits after each call. What fails waits on, and no caller hears of it.

    Args:
        messenger: reaches the skill, whose reminders follow their nights.
    """

    def __init__(
        self,
        settings: Settings,
        catalogue: Catalogue,
        outbox: Outbox,
        messenger: SkillMessenger | None = None,
    ) -> None:
        self._settings = settings
        self._catalogue = catalogue
        self._outbox = outbox
        self._messenger = messenger

    def __call__(self, answer: Callable[[Request], Answer]) -> Callable[[Request], Answer]:
        """The same function, and then the mail."""

        def answer_and_tell(request: Request) -> Answer:
            answered = answer(request)
            self.tell()
            return answered

        return answer_and_tell

    def tell(self) -> None:
        """Deliver what waits."""
        try:
            if self._outbox.pending(now_ms(), 1):
                self._deliver()
        except PopcornError as error:
            facts = {"event": "notification_failed", "error": str(error)}
            logger.warning("notification_failed", extra={"facts": facts})

    def _deliver(self) -> None:
        # After most turns there is nothing to deliver: they do not wait for these imports.
        from popcorn.notifications.services import delivering_embedded

        opened = delivering_embedded(self._settings, self._catalogue, self._messenger)
        with opened as delivery:
            delivery.deliver_waiting()


@contextmanager
def telling_afterwards(
    settings: Settings, catalogue: Catalogue, messenger: SkillMessenger | None = None
) -> Iterator[Afterwards]:
    """Over the embedded store; where listeners' state is in DynamoDB, functions tell.

    Raises:
        SettingsError: the store cannot be opened.
    """
    with closing(SqliteNights(settings.database)) as outbox:
        yield Afterwards(settings, catalogue, outbox, messenger)
