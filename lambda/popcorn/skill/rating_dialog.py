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
    StarsOutOfRangeError,
    StoreUnavailableError,
    UnknownTitleError,
)
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import Rating
from popcorn.ports import Catalogue, ListenerStore
from popcorn.skill import slots
from popcorn.skill.answers import elicit, say, session, speech
from popcorn.skill.identity import listener_of
from popcorn.skill.session import PendingRating, Question, Session, Wants
from popcorn.skill.titles import movie_heard

_RATED = {"rated", "rated-again", "rated-same"}


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
        if pending is None or pending.wants is Wants.MOVIE_TO_TAKE_BACK:
            pending = memory.pending = PendingRating(Wants.MOVIE)
        unusable = None
        try:
            stars = slots.stars(handler_input)
        except StarsOutOfRangeError as error:
            unusable = error
        else:
            pending.half_steps = stars.half_steps if stars else pending.half_steps
        self._settle_movie(handler_input, memory, pending)
        if unusable is not None:
            pending.failures += 1
            raise unusable
        return self._proceed(handler_input, pending)

    def take_back(self, handler_input: HandlerInput) -> Response:
        """Take back the rating of the movie that was said, else the last one given."""
        memory = session(handler_input)
        pending = memory.pending = PendingRating(Wants.MOVIE_TO_TAKE_BACK)
        title = slots.movie(handler_input)
        if title is not None:
            self._settle_heard(pending, title)
        elif memory.last_rated is not None:
            self._settle_known(pending, memory.last_rated)
        return self._proceed(handler_input, pending)

    def choose(self, handler_input: HandlerInput, place: int) -> Response:
        """The first, second or last of what was just named: 1, 2 or -1."""
        memory = session(handler_input)
        pending = memory.pending or PendingRating(Wants.MOVIE)
        memory.pending = pending
        if not self._settle_place(pending, place, pending.choices or memory.last_offer):
            elicit(handler_input, "movie", intent=_intent(pending))
            return say(handler_input, "no-such-place")
        return self._proceed(handler_input, pending)

    def _settle_movie(
        self, handler_input: HandlerInput, memory: Session, pending: PendingRating
    ) -> None:
        place = slots.position(handler_input)
        title = slots.movie(handler_input)
        if place is not None and self._settle_place(
            pending, place, pending.choices or memory.last_offer
        ):
            return
        if title is not None:
            self._settle_heard(pending, title)
        elif pending.movie_id is None and pending.half_steps is not None:
            # "Rate it four stars": the one movie that "it" can be.
            if memory.last_rated and memory.last_said.get("key") in _RATED:
                self._settle_known(pending, memory.last_rated)
            elif len(memory.last_offer) == 1:
                self._settle_known(pending, memory.last_offer[0])

    def _settle_heard(self, pending: PendingRating, title: slots.HeardTitle) -> None:
        pending.movie_id = None
        if pending.wants is Wants.STARS:
            pending.wants = Wants.MOVIE
        try:
            movie = movie_heard(self._catalogue, title, pending.choices)
        except AmbiguousTitleError as error:
            pending.choices = [movie.movie_id for movie in error.candidates]
            raise
        except UnknownTitleError as error:
            pending.choices = [movie.movie_id for movie in error.close]
            pending.failures += 1
            raise
        pending.settle(movie)

    def _settle_place(self, pending: PendingRating, place: int, named: list[MovieId]) -> bool:
        at = place - 1 if place > 0 else place
        if not -len(named) <= at < len(named):
            return False
        return self._settle_known(pending, named[at])

    def _settle_known(self, pending: PendingRating, movie_id: MovieId) -> bool:
        movie = self._catalogue.movies([movie_id]).get(movie_id)
        if movie is not None:
            pending.settle(movie)
        return movie is not None

    def _proceed(self, handler_input: HandlerInput, pending: PendingRating) -> Response:
        if pending.wants is Wants.MOVIE_TO_TAKE_BACK:
            if pending.movie_id is None:
                elicit(handler_input, "movie", intent="TakeBackRatingIntent")
                return say(handler_input, "ask-take-back")
            return self._take_back(handler_input, pending.movie_id, pending.title)
        stars = pending.stars
        if pending.movie_id is None:
            pending.wants = Wants.MOVIE
            elicit(handler_input, "movie")
            if stars is None:
                return say(handler_input, "ask-movie")
            words = speech(handler_input).stars(stars)
            return say(handler_input, "ask-movie-for-stars", stars=words)
        if stars is None:
            pending.wants = Wants.STARS
            elicit(handler_input, "stars")
            return say(handler_input, "ask-stars", title=pending.title)
        requested_at = handler_input.request_envelope.request.timestamp
        rating = Rating(
            listener_of(handler_input),
            pending.movie_id,
            stars,
            # The request's own time: Alexa's retry of the same request writes the same rating.
            rated_at_ms=int(requested_at.timestamp() * 1000),
        )
        return self._store_rating(handler_input, rating, pending.title)

    def _store_rating(self, handler_input: HandlerInput, rating: Rating, title: str) -> Response:
        memory = session(handler_input)
        memory.pending = None
        try:
            previous = self._store.put_rating(rating)
        except StoreUnavailableError:
            return say(handler_input, "rating-not-stored", title=title)
        memory.remember_rating(rating)
        words = speech(handler_input)
        facts = {"title": title, "stars": words.stars(rating.stars)}
        if previous is None:
            return say(handler_input, "rated", question=Question.RECOMMEND, **facts)
        if previous.stars == rating.stars:
            return say(handler_input, "rated-same", question=Question.RECOMMEND, **facts)
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
        stars = speech(handler_input).stars(removed.stars)
        return say(
            handler_input, "taken-back", question=Question.RECOMMEND, title=title, stars=stars
        )


def _intent(pending: PendingRating) -> str:
    is_taking_back = pending.wants is Wants.MOVIE_TO_TAKE_BACK
    return "TakeBackRatingIntent" if is_taking_back else "RateMovieIntent"


def ask_again(handler_input: HandlerInput, error: Exception) -> Response | None:
    """What to say where a title or stars could not be used; None if it is none of that."""
    memory = session(handler_input)
    pending = memory.pending
    if pending is None:
        return None
    words = speech(handler_input)
    if pending.failures >= MOST_FAILURES:
        memory.pending = None
        return say(handler_input, "given-up", question=Question.RECOMMEND)
    if isinstance(error, StarsOutOfRangeError):
        if pending.movie_id is None:
            pending.wants = Wants.MOVIE
            elicit(handler_input, "movie")
            return say(handler_input, "stars-out-of-range-no-movie")
        pending.wants = Wants.STARS
        elicit(handler_input, "stars")
        return say(handler_input, "stars-out-of-range", title=pending.title)
    if isinstance(error, AmbiguousTitleError):
        elicit(handler_input, "movie", intent=_intent(pending))
        return say(handler_input, "which-one", movies=words.titles(error.candidates))
    if isinstance(error, UnknownTitleError):
        return _unknown_title(handler_input, pending, error)
    return None


MOST_FAILURES = 3
"""After as many unusable answers in a row the skill stops asking."""


def _unknown_title(
    handler_input: HandlerInput, pending: PendingRating, error: UnknownTitleError
) -> Response:
    movies = speech(handler_input).titles(error.close)
    if len(error.close) == 1:
        # A yes-or-no question: eliciting the title would take the "yes" for one.
        return say(
            handler_input,
            "did-you-mean",
            question=Question.DID_YOU_MEAN,
            heard=error.heard,
            movies=movies,
        )
    elicit(handler_input, "movie", intent=_intent(pending))
    key = "did-you-mean-one-of" if error.close else "unknown-title"
    return say(handler_input, key, heard=error.heard, movies=movies)
