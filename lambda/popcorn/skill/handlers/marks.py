"""Seen them all, not interested in any: marking all the movies that were just named."""

from __future__ import annotations

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_intent_name
from ask_sdk_model import Response

from popcorn.domain.marks import MarkKind
from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.offers.marking import Marking
from popcorn.skill.one_movie.dialog import MovieDialog
from popcorn.skill.replies.answers import session
from popcorn.skill.session.pending import Wants

_ONE_MOVIE = {
    MarkKind.SEEN: Wants.SEEN_MOVIE,
    MarkKind.NOT_INTERESTED: Wants.UNINTERESTING_MOVIE,
}


class MarkOfferHandler(IntentHandler):
    """Marks all that was offered last; with no offer, it is about one movie that is asked for."""

    def __init__(self, intent: str, kind: MarkKind, dialog: MovieDialog, marking: Marking) -> None:
        self.intents = (intent,)
        self._kind = kind
        self._dialog = dialog
        self._marking = marking

    def handle(self, handler_input: HandlerInput) -> Response:
        if not session(handler_input).last_offer:
            return self._dialog.request(handler_input, _ONE_MOVIE[self._kind])
        return self._marking.all_of_them(handler_input, self._kind)


class AllOfThemHandler(AbstractRequestHandler):
    """ "All of them", where it was asked which; "none of those", to "not interested"."""

    def __init__(self, marking: Marking) -> None:
        self._marking = marking

    def can_handle(self, handler_input: HandlerInput) -> bool:
        pending = session(handler_input).pending
        if pending is None or not pending.choices or not pending.wants.is_mark:
            return False
        is_none = is_intent_name("DeclineMoviesIntent")(handler_input)
        if is_none and pending.wants is Wants.UNINTERESTING_MOVIE:
            return True
        return bool(is_intent_name("ChooseAllIntent")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        pending = session(handler_input).pending
        is_seen = pending is not None and pending.wants is Wants.SEEN_MOVIE
        kind = MarkKind.SEEN if is_seen else MarkKind.NOT_INTERESTED
        return self._marking.all_of_them(handler_input, kind)
