"""The listener's lists: reading them out, and what of a title needs more than the title."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import get_intent_name
from ask_sdk_model import Response

from popcorn.domain.errors import ServiceUnavailableError
from popcorn.domain.marks import MarkKind
from popcorn.skill.alexa import slots
from popcorn.skill.lists.moving import ListMoves
from popcorn.skill.lists.parts import part_said
from popcorn.skill.lists.reading import ListReading
from popcorn.skill.one_movie.dialog import MovieDialog
from popcorn.skill.one_movie.which_movie import it
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.replies.asking import elicit_wanted
from popcorn.skill.session.list_talk import ListTalk
from popcorn.skill.session.pending import Pending, Wants

_READ = {
    "MyWatchlistIntent": MarkKind.WATCHLIST,
    "WatchingNowIntent": MarkKind.WATCHING,
    "WatchedMoviesIntent": MarkKind.WATCHED,
}
_ENDS = {"FinishedWatchingIntent": Wants.FINISHED, "StopWatchingIntent": Wants.GIVEN_UP}


class ListHandling:
    """What is said about a list, by the name of the intent."""

    def __init__(self, reading: ListReading, moves: ListMoves, dialog: MovieDialog) -> None:
        self._reading = reading
        self._moves = moves
        self._dialog = dialog

    def read(self, handler_input: HandlerInput) -> Response:
        """ "What's on my list?", and "more" after that."""
        kind = _READ.get(get_intent_name(handler_input))
        if kind is None:
            return self._reading.go_on(handler_input)
        return self._reading.begin(handler_input, kind)

    def add_all(self, handler_input: HandlerInput) -> Response:
        """ "All of them", where it was asked which."""
        memory = session(handler_input)
        named = memory.pending.choices if memory.pending else []
        return self._moves.add_all(handler_input, named or memory.last_offer)

    def end(self, handler_input: HandlerInput) -> Response:
        """ "We finished it", "I gave up on it": with no title, what is being watched is meant."""
        memory = session(handler_input)
        wants = _ENDS[get_intent_name(handler_input)]
        if wants is Wants.FINISHED and not slots.is_answer(handler_input):
            memory.lists = ListTalk(part=part_said(handler_input))
        is_named = slots.movie(handler_input) is not None or slots.says_place(handler_input)
        is_open = memory.pending is None or memory.pending.wants is not wants
        if is_named or not is_open or it(memory) is not None:
            return self._dialog.request(handler_input, wants)
        try:
            watching = self._reading.watching(handler_input)
        except ServiceUnavailableError:
            watching = []
        if watching:
            memory.remember_named([each.movie_id for each in watching])
        if len(watching) < 2:
            return self._dialog.request(handler_input, wants)
        memory.pending = Pending(wants, choices=list(memory.last_offer))
        elicit_wanted(handler_input, memory.pending)
        named = speech(handler_input).titles(watching)
        key = "which-finished" if wants is Wants.FINISHED else "which-given-up"
        return say(handler_input, key, movies=named)
