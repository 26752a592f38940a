"""A message as facts, before any channel puts it into words."""

from __future__ import annotations

from dataclasses import dataclass

from popcorn.domain.movie_nights import Answer, Start
from popcorn.domain.night_events import EventKind
from popcorn.domain.notices import NoticeKind


@dataclass(frozen=True, slots=True)
class NightTold:
    """The plan that is told of.

    `title`: None where no movie is chosen. `host`: by the name that the recipient may know.
    """

    night_id: str
    version: int
    start: Start
    title: str | None
    host: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One message to one listener.

    `event_id` names it for ever, however often it is sent. `at_ms`: when what it tells of
    happened, in milliseconds since 1970-01-01 UTC. `about`: the name of the guest or friend, None
    where they gave none. `code`: of `EMAIL_GIVEN` alone.
    """

    event_id: str
    kind: EventKind | NoticeKind
    at_ms: int
    night: NightTold | None = None
    about: str | None = None
    answer: Answer | None = None
    code: str | None = None
