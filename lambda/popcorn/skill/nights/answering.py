"""What a listener is invited to, what they host, and their answers."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.movie_nights import Answer, Night
from popcorn.domain.night_planning import Planning
from popcorn.domain.social_errors import (
    NightCancelledError,
    NightChangedError,
    NightOverError,
    UnknownNightError,
)
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.nights.closing import ACCEPTED, Closing
from popcorn.skill.nights.upcoming import Upcoming, one_of
from popcorn.skill.replies.answers import say, session
from popcorn.skill.session.together import Asks
from popcorn.skill.together.asking import ask_whether, together
from popcorn.skill.together.naming import name_of

_INTENTS = {Answer.ACCEPTED: "AcceptNightIntent", Answer.DECLINED: "DeclineNightIntent"}


class Answering:
    """Tells nights and invitations, and takes yes and no to them."""

    def __init__(self, planning: Planning, upcoming: Upcoming, closing: Closing) -> None:
        self._planning = planning
        self._upcoming = upcoming
        self._closing = closing

    def nights(self, handler_input: HandlerInput) -> Response:
        nights = self._upcoming.all(handler_input)
        if not nights:
            return say(handler_input, "my-nights-none")
        if len(nights) == 1:
            self._upcoming.remember(handler_input, nights[0])
        told = self._upcoming.listing(handler_input, nights)
        return say(handler_input, "my-nights", count=len(nights), nights=told)

    def invitations(self, handler_input: HandlerInput) -> Response:
        """Ask about the next one that waits for an answer."""
        pending = [
            each for each in self._invited(handler_input) if self._is_open(handler_input, each)
        ]
        if not pending:
            return say(handler_input, "invitations-none")
        return self._ask_about(handler_input, pending[0], "invitation")

    def accept(self, handler_input: HandlerInput) -> Response:
        return self._answer(handler_input, Answer.ACCEPTED)

    def decline(self, handler_input: HandlerInput) -> Response:
        return self._answer(handler_input, Answer.DECLINED)

    def _answer(self, handler_input: HandlerInput, answer: Answer) -> Response:
        invited = self._invited(handler_input)
        if not invited:
            return say(handler_input, "invitations-none")
        found = one_of(
            handler_input,
            self._upcoming,
            invited,
            _INTENTS[answer],
            is_likely=lambda night: self._is_open(handler_input, night),
        )
        if isinstance(found, Response):
            return found
        before = found.guests[listener_of(handler_input)].answer
        try:
            night = self._planning.answer(
                listener_of(handler_input),
                found.night_id,
                answer,
                requested_at_ms(handler_input),
                seen_version=self._upcoming.seen_version(handler_input, found),
            )
        except NightChangedError as error:
            return self._ask_about(handler_input, error.night, "night-changed-meanwhile")
        except (NightCancelledError, NightOverError, UnknownNightError):
            return say(handler_input, "night-gone")
        self._upcoming.remember(handler_input, night)
        session(handler_input).about = night.movie_id
        told = self._upcoming.words(handler_input, night)
        key = _key(answer, is_new=before is not answer)
        if key == ACCEPTED.plain:
            return self._closing.answer(handler_input, night, ACCEPTED, night=told)
        return say(handler_input, key, night=told)

    def _ask_about(self, handler_input: HandlerInput, night: Night, key: str) -> Response:
        self._upcoming.remember(handler_input, night)
        host = self._upcoming.names([night]).get(night.host_id)
        together(handler_input).failures = 0
        return ask_whether(
            handler_input,
            Asks.INVITATION,
            key,
            night=self._upcoming.words(handler_input, night),
            friend=name_of(handler_input, host),
        )

    def _invited(self, handler_input: HandlerInput) -> list[Night]:
        me = listener_of(handler_input)
        return [each for each in self._upcoming.all(handler_input) if me in each.guests]

    @staticmethod
    def _is_open(handler_input: HandlerInput, night: Night) -> bool:
        return night.guests[listener_of(handler_input)].answer is Answer.PENDING


def _key(answer: Answer, *, is_new: bool) -> str:
    if answer is Answer.ACCEPTED:
        return ACCEPTED.plain if is_new else "night-accepted-before"
    return "night-declined" if is_new else "night-declined-before"
