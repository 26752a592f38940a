"""The dialog around a rating: which movie, how many stars, stored, and taken back.

What is known so far is in `session.pending`; each turn adds to it, and the first thing that is
still missing is asked for. Titles are settled before stars, so that a bad number of stars never
costs the movie.
"""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.errors import (
    AmbiguousTitleError,
    ListenerInputError,
    StarsOutOfRangeError,
    StoreUnavailableError,
    UnknownTitleError,
)
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import Rating, Stars
from popcorn.ports import Catalogue, ListenerStore
from popcorn.skill import slots
from popcorn.skill.answers import say, session, speech
from popcorn.skill.asking import ask_wanted, elicit_wanted
from popcorn.skill.heard_titles import is_choice, movie_heard
from popcorn.skill.identity import listener_of
from popcorn.skill.session import PendingRating, Question, Session, Wants
from popcorn.skill.slots import HeardTitle, Place

_RATED = {"rated", "rated-again", "rated-same"}
_INDEX = {Place.FIRST: 0, Place.SECOND: 1, Place.THIRD: 2, Place.LAST: -1}


class RatingDialog:
    """What the rate, take-back, choose and yes handlers share."""

    def __init__(self, store: ListenerStore, catalogue: Catalogue) -> None:
        self._store = store
        self._catalogue = catalogue

    def rate(self, handler_input: HandlerInput) -> Response:
        """Take what was said of a rating and store it, or ask for what is missing.

        Raises:
            ListenerInputError: with `session.pending` holding all that could be used.
        """
        memory = session(handler_input)
        pending = memory.pending
        if pending is not None and self._is_another(handler_input, pending):
            pending = None
        is_new = pending is None
        pending = memory.pending = pending or _begun(handler_input, memory)
        unusable = None
        try:
            stars = slots.stars(handler_input)
        except StarsOutOfRangeError as error:
            unusable = error
        else:
            pending.half_steps = stars.half_steps if stars else pending.half_steps
        is_settled = self._settle_said(handler_input, pending)
        if not is_settled and slots.says_place(handler_input):
            return self._no_such_place(handler_input, pending)
        if is_new and not is_settled and pending.half_steps is not None:
            self._settle_it(memory, pending)
        if unusable is not None:
            raise unusable
        return self._proceed(handler_input, pending)

    def choose(self, handler_input: HandlerInput) -> Response:
        """Go on with the one of the movies just named that was said by its place or year."""
        memory = session(handler_input)
        pending = memory.pending = memory.pending or _begun(handler_input, memory)
        if not self._settle_said(handler_input, pending):
            return self._no_such_place(handler_input, pending)
        return self._proceed(handler_input, pending)

    def accept(self, handler_input: HandlerInput) -> Response:
        """Go on with the movie that "did you mean" named."""
        pending = session(handler_input).pending
        if pending is None or not pending.choices:
            return say(handler_input, "no-question", question=Question.RECOMMEND)
        self._settle_known(pending, pending.choices[0])
        return self._proceed(handler_input, pending)

    def take_back(self, handler_input: HandlerInput) -> Response:
        """Take back the rating of the movie that was said, else undo the last one given."""
        memory = session(handler_input)
        title = slots.movie(handler_input)
        if title is None and memory.pending is not None and not slots.is_answer(handler_input):
            memory.pending = None
            return say(handler_input, "rating-cancelled")
        pending = memory.pending = PendingRating(Wants.MOVIE_TO_TAKE_BACK)
        last = memory.last_rating
        if title is not None:
            self._settle_heard(pending, title)
        elif last is not None and self._settle_known(pending, last.movie_id) and last.previous:
            return self._restore(handler_input, last.movie_id, last.previous, pending.title)
        return self._proceed(handler_input, pending)

    def _is_another(self, handler_input: HandlerInput, pending: PendingRating) -> bool:
        """Whether this begins anew: "rate Alien" while the question was which Batman."""
        if pending.wants is Wants.MOVIE_TO_TAKE_BACK:
            return True
        if slots.is_answer(handler_input):
            return False
        title = slots.movie(handler_input)
        if title is None:
            return slots.says_place(handler_input) and not pending.choices
        return not is_choice(self._catalogue, title, pending.choices)

    def _settle_said(self, handler_input: HandlerInput, pending: PendingRating) -> bool:
        """Settle on the movie whose place or title was said; False where neither was usable."""
        place, title = slots.place(handler_input), slots.movie(handler_input)
        if place is not None:
            movie_id = self._at(place, pending.choices)
            return movie_id is not None and self._settle_known(pending, movie_id)
        if title is None or (slots.says_place(handler_input) and not pending.choices):
            return False
        try:
            self._settle_heard(pending, title)
        except ListenerInputError:
            # Something else was named since: "the second one" no longer means the offer's.
            session(handler_input).last_offer = []
            raise
        return True

    def _settle_it(self, memory: Session, pending: PendingRating) -> None:
        """ "Rate it four stars": the one movie that "it" can be, if there is one."""
        if memory.last_rating is not None and memory.last_said.get("key") in _RATED:
            self._settle_known(pending, memory.last_rating.movie_id)
        elif len(memory.last_offer) == 1:
            self._settle_known(pending, memory.last_offer[0])

    def _settle_heard(self, pending: PendingRating, title: HeardTitle) -> None:
        pending.movie_id = None
        if pending.wants is Wants.STARS:
            pending.wants = Wants.MOVIE
        try:
            movie = movie_heard(self._catalogue, title, pending.choices)
        except AmbiguousTitleError as error:
            pending.choices = [movie.movie_id for movie in error.candidates]
            raise
        except UnknownTitleError as error:
            if error.close:
                pending.choices = [movie.movie_id for movie in error.close]
            raise
        pending.settle(movie)

    def _settle_known(self, pending: PendingRating, movie_id: MovieId) -> bool:
        movie = self._catalogue.movies([movie_id]).get(movie_id)
        if movie is not None:
            pending.settle(movie)
        return movie is not None

    def _at(self, place: Place, named: list[MovieId]) -> MovieId | None:
        index = _INDEX.get(place)
        if index is not None:
            return named[index] if -len(named) <= index < len(named) else None
        dated = [movie for movie in self._catalogue.movies(named).values() if movie.year]
        dated.sort(key=lambda movie: (movie.year or 0, movie.movie_id))
        if len(dated) < 2:
            return None
        return dated[0 if place is Place.OLDEST else -1].movie_id

    def _no_such_place(self, handler_input: HandlerInput, pending: PendingRating) -> Response:
        if pending.wants is Wants.STARS:
            return ask_wanted(handler_input, pending)
        elicit_wanted(handler_input, pending)
        return say(handler_input, "no-such-place")

    def _proceed(self, handler_input: HandlerInput, pending: PendingRating) -> Response:
        if pending.movie_id is None:
            return ask_wanted(handler_input, pending)
        if pending.wants is Wants.MOVIE_TO_TAKE_BACK:
            return self._take_back(handler_input, pending.movie_id, pending.title)
        if pending.stars is None:
            pending.wants = Wants.STARS
            return ask_wanted(handler_input, pending)
        return self._store_rating(handler_input, pending.movie_id, pending.stars, pending.title)

    def _store_rating(
        self, handler_input: HandlerInput, movie_id: MovieId, stars: Stars, title: str
    ) -> Response:
        memory = session(handler_input)
        memory.pending = None
        rating = _rating(handler_input, movie_id, stars)
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
        if previous is not None and previous.stars == stars:
            return say(handler_input, "rated-same", question=Question.RECOMMEND, **facts)
        memory.remember_rating(rating, previous)
        if previous is None:
            return say(handler_input, "rated", question=Question.RECOMMEND, **facts)
        facts["previous"] = words.stars(previous.stars)
        return say(handler_input, "rated-again", question=Question.RECOMMEND, **facts)

    def _take_back(self, handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
        memory = session(handler_input)
        memory.pending = None
        try:
            removed = self._store.take_back_rating(listener_of(handler_input), movie_id)
        except StoreUnavailableError:
            return say(handler_input, "take-back-not-done")
        memory.forget_rating(movie_id)
        if removed is None:
            return say(handler_input, "nothing-to-take-back", title=title)
        facts = {"title": title, "stars": speech(handler_input).stars(removed.stars)}
        return say(handler_input, "taken-back", question=Question.RECOMMEND, **facts)

    def _restore(
        self, handler_input: HandlerInput, movie_id: MovieId, stars: Stars, title: str
    ) -> Response:
        """Undo a rating that replaced another: the stars of before come back."""
        memory = session(handler_input)
        memory.pending = None
        rating = _rating(handler_input, movie_id, stars)
        try:
            self._store.put_rating(rating)
        except StoreUnavailableError:
            return say(handler_input, "take-back-not-done")
        memory.remember_rating(rating, None)
        memory.last_rating = None
        facts = {"title": title, "stars": speech(handler_input).stars(stars)}
        return say(handler_input, "restored", question=Question.RECOMMEND, **facts)


def _begun(handler_input: HandlerInput, memory: Session) -> PendingRating:
    """A new rating; with no title said, "the second one" means the last offer's."""
    has_title = slots.movie(handler_input) is not None and not slots.says_place(handler_input)
    return PendingRating(Wants.MOVIE, choices=[] if has_title else list(memory.last_offer))


def _rating(handler_input: HandlerInput, movie_id: MovieId, stars: Stars) -> Rating:
    # The request's own time: Alexa's retry of the same request writes the same rating.
    requested_at = handler_input.request_envelope.request.timestamp
    at_ms = int(requested_at.timestamp() * 1000)
    return Rating(listener_of(handler_input), movie_id, stars, rated_at_ms=at_ms)
