"""What is kept from one visit to the next: how many there were, what was asked and suggested.

In the persistent attributes: `visits` (launches), `asked` (ids of the movies that the listener was
asked about, oldest first), `rated` (how many movies they had rated by the last launch), `suggested`
with `suggested_at_ms` (the last movie that a session has left them with), `watching` (what was last
mentioned as being watched), and `wondered` with `wondered_at`: the last one of which it was asked
whether they watched it, and at which visit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Self

from ask_sdk_core.dispatch_components import AbstractResponseInterceptor
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import IntentRequest, Response

from popcorn.domain.movies import MovieId
from popcorn.skill.alexa.identity import requested_at_ms
from popcorn.skill.listener.kept import keep_state, kept_state
from popcorn.skill.replies.answers import session
from popcorn.skill.session.attributes import Session, Topic

MOST_ASKED = 120
_SUGGESTING = (Topic.RECOMMEND, Topic.SIMILAR)
"""What is named for this listener; that a movie is popular, is no suggestion."""


@dataclass
class Visits:
    """What is kept of one listener's visits."""

    count: int = 0
    asked: list[MovieId] = field(default_factory=list)
    rated: int = 0
    suggested: MovieId | None = None
    suggested_at_ms: int = 0
    wondered: MovieId | None = None
    wondered_at: int = 0
    watching: str = ""

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> Self:
        """From persistent attributes; what is damaged counts as not there."""
        asked = state.get("asked")
        known = map(_movie_id, asked if isinstance(asked, list) else ())
        return cls(
            _whole(state.get("visits")),
            [movie_id for movie_id in known if movie_id is not None],
            _whole(state.get("rated")),
            _movie_id(state.get("suggested")),
            _whole(state.get("suggested_at_ms")),
            _movie_id(state.get("wondered")),
            _whole(state.get("wondered_at")),
            str(state.get("watching") or ""),
        )

    def write(self, state: dict[str, Any]) -> None:
        """Into persistent attributes, beside whatever else they hold."""
        state.update(
            visits=self.count,
            asked=self.asked[-MOST_ASKED:],
            rated=self.rated,
            suggested=self.suggested or "",
            suggested_at_ms=self.suggested_at_ms,
            wondered=self.wondered or "",
            wondered_at=self.wondered_at,
            watching=self.watching,
        )

    def remember_asked(self, movie_id: MovieId) -> None:
        self.asked = [each for each in self.asked if each != movie_id] + [movie_id]


def recall_visits(handler_input: HandlerInput) -> Visits | None:
    """None where they cannot be read now."""
    state = kept_state(handler_input)
    return None if state is None else Visits.of(state)


def keep_visits(handler_input: HandlerInput, visits: Visits) -> None:
    """Does nothing where that is not possible now."""
    state = kept_state(handler_input)
    if state is not None:
        visits.write(state)
        keep_state(handler_input, state)


def note_suggestion(state: dict[str, Any], memory: Session, at_ms: int) -> None:
    """Note in persistent attributes what was offered first, for the next visit to ask about."""
    if memory.topic in _SUGGESTING and memory.last_offer:
        visits = Visits.of(state)
        visits.suggested, visits.suggested_at_ms = memory.last_offer[0], at_ms
        visits.write(state)


class RememberInterest(AbstractResponseInterceptor):
    """After a turn: which of the movies offered last the listener wanted to hear more about.

    The next visit rather asks about that one than about the first. Worth having, never worth an
    answer: the SDK skips this after an exception.
    """

    def process(self, handler_input: HandlerInput, response: Response) -> None:
        envelope = handler_input.request_envelope
        if not isinstance(envelope.request, IntentRequest):
            return
        memory = session(handler_input)
        about = memory.about
        if memory.topic not in _SUGGESTING or about not in memory.last_offer:
            return
        former = (envelope.session.attributes or {}) if envelope.session else {}
        if about == former.get("about") or about in memory.rated or about in memory.marked:
            return
        visits = recall_visits(handler_input)
        if visits is not None and visits.suggested != about:
            visits.suggested, visits.suggested_at_ms = about, requested_at_ms(handler_input)
            keep_visits(handler_input, visits)


def _whole(value: object) -> int:
    """A whole number, which DynamoDB gives as a decimal; 0 where it is none."""
    if not isinstance(value, int | Decimal):
        return 0
    try:
        return max(int(value), 0)
    except (ValueError, OverflowError):  # NaN and infinity are decimals, too
        return 0


def _movie_id(value: object) -> MovieId | None:
    return MovieId(value) if isinstance(value, str) and value else None
