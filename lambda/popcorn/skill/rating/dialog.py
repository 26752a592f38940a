"""The dialog around a rating: which movie, how many stars, stored, and taken back.

What is known so far is in `session.pending`; each turn adds to it, and the first thing that is
still missing is asked for. Titles are settled before stars, so that a bad number of stars never
costs the movie.
"""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.errors import StarsOutOfRangeError, StoreUnavailableError, UnknownTitleError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import Rating, Stars
from popcorn.ports import ListenerStore
from popcorn.skill.alexa import slots
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.one_movie.which_movie import WhichMovie, begun, it
from popcorn.skill.rating.rounds import RatingRounds
from popcorn.skill.rating.undoing import give_back
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.replies.asking import ask_wanted, cancelled, not_understood
from popcorn.skill.session.acts import Act
from popcorn.skill.session.attributes import Question, Session
from popcorn.skill.session.pending import Pending, Wants


class RatingDialog:
    """What the rate and take-back handlers share, and how a rating goes on once it has a movie."""

    def __init__(self, store: ListenerStore, which_movie: WhichMovie, rounds: RatingRounds) -> None:
        self._store = store
        self._which = which_movie
        self._rounds = rounds

    def rate(self, handler_input: HandlerInput) -> Response:
        """Take what was said of a rating and store it, or ask for what is missing.

        Raises:
            ListenerInputError: with `session.pending` holding all that could be used.
        """
        memory = session(handler_input)
        pending, meant = memory.pending, it(memory) or _just_rated(memory)
        asked = pending.choices if pending is not None and pending.movie_id is None else []
        if pending is not None and (
            not pending.wants.is_rating or self._which.is_another(handler_input, pending)
        ):
            pending = None
        is_new = pending is None
        if pending is None:
            pending = begun(handler_input, memory, Wants.MOVIE)
            memory.about = None
            if asked and slots.movie(handler_input) is None:
                # "Five stars", to "which Lion King have you seen?": for one of those.
                pending.choices, meant = asked, None
        memory.pending = pending
        pending.wish = slots.wish(handler_input) or pending.wish
        unusable = None
        try:
            stars = slots.stars(handler_input)
        except StarsOutOfRangeError as error:
            unusable = error
        else:
            pending.half_steps = stars.half_steps if stars else pending.half_steps
        try:
            is_settled = self._which.settle_said(handler_input, pending)
        except UnknownTitleError:
            if unusable is None or not is_new:
                raise
            memory.pending = None  # neither a title nor stars: it was no rating
            return not_understood(handler_input)
        if not is_settled and slots.says_place(handler_input):
            return self._which.no_such_place(handler_input, pending)
        if is_new and not is_settled and pending.half_steps is not None and meant is not None:
            self._which.settle_known(pending, meant)
        if unusable is not None:
            raise unusable
        return self.proceed(handler_input, pending)

    def take_back(self, handler_input: HandlerInput) -> Response:
        """Take back the rating of the movie that was said, else ask which one's."""
        memory = session(handler_input)
        is_bare = slots.movie(handler_input) is None and slots.place(handler_input) is None
        if is_bare and memory.pending is not None and not slots.is_answer(handler_input):
            return cancelled(handler_input)
        pending = memory.pending = begun(handler_input, memory, Wants.MOVIE_TO_TAKE_BACK)
        if not self._which.settle_said(handler_input, pending) and slots.says_place(handler_input):
            return self._which.no_such_place(handler_input, pending)
        pending.choices = []
        return self.proceed(handler_input, pending)

    def proceed(self, handler_input: HandlerInput, pending: Pending) -> Response:
        """Store or take back what is complete, else ask for what is missing."""
        if pending.movie_id is None:
            return ask_wanted(handler_input, pending)
        if pending.wants is Wants.MOVIE_TO_TAKE_BACK:
            return self._take_back(handler_input, pending.movie_id, pending.title)
        if pending.stars is None:
            pending.wants = Wants.STARS
            return ask_wanted(handler_input, pending)
        return self._store_rating(handler_input, pending, pending.movie_id, pending.stars)

    def _store_rating(
        self, handler_input: HandlerInput, pending: Pending, movie_id: MovieId, stars: Stars
    ) -> Response:
        memory, title = session(handler_input), pending.title
        memory.pending = None
        rating = Rating(listener_of(handler_input), movie_id, stars, requested_at_ms(handler_input))
        try:
            previous = self._store.put_rating(rating)
        except StoreUnavailableError:
            return say(handler_input, "rating-not-stored", title=title)
        words = speech(handler_input)
        if previous is not None and not rating.replaces(previous):
            # A request that arrives late, or a clock that went back: the newer rating stays.
            stored = words.stars(previous.stars)
            return say(handler_input, "rated-since", title=title, stars=stored)
        facts = {"title": title, "stars": words.stars(stars)}
        wrongly_rated = memory.last_act if pending.instead_of not in (None, movie_id) else None
        if wrongly_rated is not None and pending.instead_of in wrongly_rated.stars:
            memory.remember_rating(rating, previous, title)
            return self._moved(handler_input, pending.instead_of, wrongly_rated, facts)
        if pending.wish is not None:
            memory.remember_rating(rating, previous, title)
            memory.does = Wants.STARS
            return self._rounds.grant(handler_input, pending.wish, movie_id, **facts)
        if previous is not None and previous.stars == stars:
            memory.about = movie_id
            return say(handler_input, "rated-same", question=Question.RECOMMEND, **facts)
        memory.remember_rating(rating, previous, title)
        memory.does = Wants.STARS
        if memory.rating_round is not None:
            return self._rounds.rated(handler_input, **facts)
        if previous is None:
            return say(handler_input, "rated", question=Question.RECOMMEND, **facts)
        facts["previous"] = words.stars(previous.stars)
        return say(handler_input, "rated-again", question=Question.RECOMMEND, **facts)

    def _take_back(self, handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
        memory = session(handler_input)
        memory.pending = None
        listener_id = listener_of(handler_input)
        try:
            removed = self._store.take_back_rating(listener_id, movie_id)
            mark = None if removed else self._store.take_back_mark(listener_id, movie_id)
        except StoreUnavailableError:
            return say(handler_input, "take-back-not-done")
        memory.forget_rating(movie_id)
        if mark is not None:
            memory.forget_marks([movie_id])
            return say(handler_input, "mark-taken-back", question=Question.RECOMMEND, title=title)
        if removed is None:
            return say(handler_input, "nothing-to-take-back", title=title)
        facts = {"title": title, "stars": speech(handler_input).stars(removed.stars)}
        return say(handler_input, "taken-back", question=Question.RECOMMEND, **facts)

    def _moved(
        self, handler_input: HandlerInput, origin: MovieId, act: Act, facts: dict[str, str]
    ) -> Response:
        """The stars are given to the movie that was meant; take them from the other one."""
        memory = session(handler_input)
        facts["source"] = act.title
        moved, about, given = memory.acts[-1], memory.about, memory.rated[origin]
        try:
            give_back(self._store, handler_input, origin, act.former_stars()[origin])
        except StoreUnavailableError:
            return say(handler_input, "rating-copied", question=Question.RECOMMEND, **facts)
        moved.stars[origin] = given[0]
        memory.about, memory.does = about, Wants.STARS
        return say(handler_input, "rating-moved", question=Question.RECOMMEND, **facts)


def _just_rated(memory: Session) -> MovieId | None:
    """What "no, four" is about where others were offered in the same breath as the rating."""
    act = memory.last_act if memory.did is Wants.STARS else None
    return MovieId(next(iter(act.stars))) if act is not None and len(act.stars) == 1 else None
