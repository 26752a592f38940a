"""Rating a few movies in a row, and "did you watch it?": what the answers mean there."""

from __future__ import annotations

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import IntentRequest, Response

from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.offers.marking import Marking
from popcorn.skill.offers.offering import Offers
from popcorn.skill.rating.rounds import RatingRounds
from popcorn.skill.rating.undoing import Undoing
from popcorn.skill.replies.answers import say, session
from popcorn.skill.replies.asking import cancelled
from popcorn.skill.session.attributes import Question
from popcorn.skill.session.pending import Pending
from popcorn.skill.session.states import State, state_of

_SKIP = "SkipIntent"
_SKIPS = (_SKIP, "AMAZON.NoIntent", "AMAZON.NextIntent", "MoreMoviesIntent", "DeclineMoviesIntent")
_HAVE_SEEN = ("AMAZON.YesIntent", "SeenItIntent")


class RateSomeMoviesHandler(IntentHandler):
    """ "Let me rate some movies"."""

    intents = ("RateSomeMoviesIntent",)

    def __init__(self, rounds: RatingRounds) -> None:
        self._rounds = rounds

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._rounds.start(handler_input)


class HaveSeenHandler(AbstractRequestHandler):
    """ "Yes" and "I've seen it", to "have you seen Titanic?": then the stars are wanted."""

    def __init__(self, marking: Marking) -> None:
        self._marking = marking

    def can_handle(self, handler_input: HandlerInput) -> bool:
        asked, memory = _asked_about(handler_input), session(handler_input)
        is_known = asked is None or asked.movie_id in memory.marked
        return not is_known and _says(handler_input, *_HAVE_SEEN)

    def handle(self, handler_input: HandlerInput) -> Response:
        asked = _asked_about(handler_input)
        if asked is None or asked.movie_id is None:
            raise ValueError("no movie was asked about")
        return self._marking.seen(handler_input, asked.movie_id, asked.title, "round-seen")


class SkipHandler(AbstractRequestHandler):
    """ "Skip", "no" or "next", to "have you seen Titanic?"; elsewhere, "skip" goes on as it can."""

    def __init__(self, rounds: RatingRounds, offers: Offers) -> None:
        self._rounds = rounds
        self._offers = offers

    def can_handle(self, handler_input: HandlerInput) -> bool:
        if _says(handler_input, _SKIP):
            return True
        return _asked_about(handler_input) is not None and _says(handler_input, *_SKIPS)

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        if memory.rating_round is not None:
            return self._rounds.skip(handler_input)
        if state_of(memory) is State.ASKED_IF_WATCHED:
            memory.pending = None
            return say(handler_input, "not-watched", question=Question.RECOMMEND)
        if memory.pending is not None:
            return cancelled(handler_input)
        if memory.theme is not None:
            return self._offers.make(handler_input, memory.theme)
        return say(handler_input, "nothing-to-continue", question=Question.RECOMMEND)


class DoNotCareHandler(AbstractRequestHandler):
    """ "Not interested", to "have you seen Titanic?": remembered, and on to the next."""

    def __init__(self, rounds: RatingRounds) -> None:
        self._rounds = rounds

    def can_handle(self, handler_input: HandlerInput) -> bool:
        is_on = session(handler_input).rating_round and _asked_about(handler_input)
        says_so = _says(handler_input, "NotInterestedIntent")
        return bool(is_on) and says_so

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._rounds.not_interested(handler_input)


class StopRatingHandler(IntentHandler):
    """ "That's enough": a recommendation comes next; with nothing being rated, a goodbye."""

    intents = ("StopRatingIntent",)

    def __init__(self, rounds: RatingRounds) -> None:
        self._rounds = rounds

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        if memory.rating_round is not None:
            return self._rounds.enough(handler_input)
        if memory.pending is not None:
            return cancelled(handler_input)
        return say(handler_input, "goodbye")


class TakeBackInRoundHandler(AbstractRequestHandler):
    """ "Take that back", while the next movie is being asked about already."""

    def __init__(self, rounds: RatingRounds, undoing: Undoing) -> None:
        self._rounds = rounds
        self._undoing = undoing

    def can_handle(self, handler_input: HandlerInput) -> bool:
        memory = session(handler_input)
        is_on = memory.rating_round is not None and memory.last_act is not None
        says_so = _says(handler_input, "TakeBackRatingIntent")
        return is_on and says_so

    def handle(self, handler_input: HandlerInput) -> Response:
        if self._rounds.can_take_back(handler_input):
            return self._rounds.take_back(handler_input)
        return self._undoing.last_act(handler_input)


def _asked_about(handler_input: HandlerInput) -> Pending | None:
    """What waits for the stars of a movie that the skill itself brought up, if anything does."""
    memory = session(handler_input)
    is_ours = state_of(memory) in (State.RATING_ROUND, State.ASKED_IF_WATCHED)
    return memory.pending if is_ours else None


def _says(handler_input: HandlerInput, *intents: str) -> bool:
    """Whether one of some intents was said, and nothing with it: no movie, and no kind."""
    request = handler_input.request_envelope.request
    if not isinstance(request, IntentRequest) or request.intent.name not in intents:
        return False
    return not any(slot.value for slot in (request.intent.slots or {}).values())
