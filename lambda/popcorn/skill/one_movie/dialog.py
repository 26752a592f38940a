"""Requests about one movie: which one is settled first, with as many questions as it takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.errors import AmbiguousTitleError
from popcorn.domain.movies import MovieId
from popcorn.skill.alexa import slots
from popcorn.skill.one_movie.which_movie import WhichMovie, begun, it
from popcorn.skill.rating.dialog import RatingDialog
from popcorn.skill.replies.answers import say, session
from popcorn.skill.replies.asking import ask_stars_of_chosen, ask_wanted, not_understood
from popcorn.skill.session.attributes import Question, Session
from popcorn.skill.session.pending import Pending, Wants

Act = Callable[[HandlerInput, MovieId, str], Response]
"""What is done with the movie, known by id and title, once it is settled."""


class MovieDialog:
    """What the handlers of such requests share; ratings have more to ask and a dialog of their own.

    Args:
        acts: what each want comes to, those of ratings apart.
    """

    def __init__(
        self, which_movie: WhichMovie, rating: RatingDialog, acts: Mapping[Wants, Act]
    ) -> None:
        self._which = which_movie
        self._rating = rating
        self._acts = acts

    def request(self, handler_input: HandlerInput, wants: Wants) -> Response:
        """Do what was asked with the movie that was said, else ask which one.

        Raises:
            AmbiguousTitleError, UnknownTitleError: with `session.pending` for the answer.
        """
        memory = session(handler_input)
        pending, meant = memory.pending, None
        if (
            pending is None
            or pending.wants is not wants
            or self._which.is_another(handler_input, pending)
        ):
            pending, meant = begun(handler_input, memory, wants), _meant(memory, wants)
        memory.pending = pending
        if not self._which.settle_said(handler_input, pending):
            if slots.says_place(handler_input):
                return self._which.no_such_place(handler_input, pending)
            if meant is not None:
                self._which.settle_known(pending, meant)
        return self._proceed(handler_input, pending)

    def choose(self, handler_input: HandlerInput) -> Response:
        """Go on with the movie that was said; a correction does again what was just done."""
        memory = session(handler_input)
        if memory.pending is None or memory.pending.movie_id is not None:
            if slots.is_bare_title(handler_input):
                return self._name(handler_input)
            if slots.is_taking(handler_input):
                return self._take(handler_input)
        pending = memory.pending = memory.pending or _again(handler_input, memory)
        if not self._which.settle_said(handler_input, pending) and not self._settle_that(
            handler_input, pending
        ):
            return self._which.no_such_place(handler_input, pending)
        is_list = memory.theme is not None or memory.lists is not None
        is_offered = is_list and pending.movie_id in memory.last_offer
        if is_offered and pending.wants is Wants.MOVIE and pending.stars is None:
            return ask_stars_of_chosen(handler_input, pending)
        return self._proceed(handler_input, pending)

    def _name(self, handler_input: HandlerInput) -> Response:
        """A title and nothing else: what was just asked, of that movie; else what is known of it.

        Where stars are waited for, it is rather that movie's that are given.

        Raises:
            AmbiguousTitleError: with `session.pending` for the answer.
        """
        memory = session(handler_input)
        asked = memory.pending
        pending = Pending(Wants.MOVIE if asked is not None else _asked_again(memory))
        try:
            movie = self._which.named(handler_input)
        except AmbiguousTitleError as error:
            memory.pending = pending
            pending.choices = [each.movie_id for each in error.candidates]
            raise
        if movie is None:
            return not_understood(handler_input)
        memory.pending = pending
        pending.settle(movie)
        return self._proceed(handler_input, pending)

    def _take(self, handler_input: HandlerInput) -> Response:
        """ "I'll take the second one"; where it is not clear which, it is rather told about."""
        memory = session(handler_input)
        pending = begun(handler_input, memory, Wants.MOVIE_TO_DESCRIBE)
        meant, memory.pending = it(memory), pending
        if not self._which.settle_said(handler_input, pending) and meant is not None:
            self._which.settle_known(pending, meant)
        if pending.movie_id is not None:
            pending.wants = Wants.MOVIE_TO_WATCH
        return self._proceed(handler_input, pending)

    def accept(self, handler_input: HandlerInput) -> Response:
        """Go on with the movie that "did you mean" named."""
        pending = session(handler_input).pending
        if pending is None or not pending.choices:
            return say(handler_input, "no-question", question=Question.RECOMMEND)
        self._which.settle_known(pending, pending.choices[0])
        return self._proceed(handler_input, pending)

    def _settle_that(self, handler_input: HandlerInput, pending: Pending) -> bool:
        """ "That one": the movie that was talked of, or the only one asked about."""
        if slots.says_place(handler_input) or slots.movie(handler_input) is not None:
            return False
        meant = pending.choices[0] if len(pending.choices) == 1 else it(session(handler_input))
        return meant is not None and self._which.settle_known(pending, meant)

    def _proceed(self, handler_input: HandlerInput, pending: Pending) -> Response:
        act = self._acts.get(pending.wants)
        if act is None:
            return self._rating.proceed(handler_input, pending)
        if pending.movie_id is None:
            return ask_wanted(handler_input, pending)
        memory = session(handler_input)
        memory.pending = None
        memory.does = pending.wants if pending.wants.is_question else None
        return act(handler_input, pending.movie_id, pending.title)


def _asked_again(memory: Session) -> Wants:
    """What a title alone is about: what was asked of another movie, else what is known of it."""
    did = memory.did
    is_asked = did is not None and (did.is_question or did is Wants.MOVIE_TO_RESEMBLE)
    return did if did is not None and is_asked else Wants.MOVIE_TO_DESCRIBE


def _again(handler_input: HandlerInput, memory: Session) -> Pending:
    """What was just asked, of another movie; else a rating.

    "No, I meant the second one" after a rating moves its stars; "the second one" is a new rating.
    """
    if memory.did is not None and memory.did.is_question:
        return begun(handler_input, memory, memory.did)
    pending = begun(handler_input, memory, Wants.MOVIE)
    is_moved = memory.did is Wants.STARS and slots.is_correction(handler_input)
    act = memory.last_act if is_moved else None
    rated = next(iter(act.stars), None) if act else None
    if rated in memory.rated:
        pending.instead_of = MovieId(rated)
        pending.half_steps, _ = memory.rated[rated]
    return pending


def _meant(memory: Session, wants: Wants) -> MovieId | None:
    """What is meant where no movie is said: "why?" after three is about the first of them."""
    meant = it(memory)
    if meant is None and wants is Wants.MOVIE_TO_EXPLAIN and memory.last_offer:
        return memory.last_offer[0]
    return meant
