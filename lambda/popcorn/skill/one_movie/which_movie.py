"""Which movie a request means: by its place among those just named, by title, or by "it"."""

from __future__ import annotations

from collections.abc import Sequence

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.errors import AmbiguousTitleError, ListenerInputError, UnknownTitleError
from popcorn.domain.movies import Movie, MovieId
from popcorn.ports import Catalogue
from popcorn.skill.alexa import slots
from popcorn.skill.alexa.slots import HeardTitle, Place
from popcorn.skill.one_movie.heard_titles import is_choice, movie_heard, movie_named
from popcorn.skill.replies.answers import say, session
from popcorn.skill.replies.asking import ask_wanted, elicit_wanted
from popcorn.skill.session.attributes import Session
from popcorn.skill.session.pending import Pending, Wants

_INDEX = {Place.FIRST: 0, Place.SECOND: 1, Place.THIRD: 2, Place.LAST: -1}


class WhichMovie:
    """Settles on the movie of a pending request, as far as what was said tells it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def is_another(self, handler_input: HandlerInput, pending: Pending) -> bool:
        """Whether this begins anew: "rate Alien" while the question was which Batman."""
        if slots.is_answer(handler_input):
            return False
        title = slots.movie(handler_input)
        if title is None:
            return slots.says_place(handler_input) and not pending.choices
        return not is_choice(self._catalogue, title, pending.choices)

    def settle_said(self, handler_input: HandlerInput, pending: Pending) -> bool:
        """Settle on the movie whose place or title was said; False where neither was usable.

        Raises:
            AmbiguousTitleError, UnknownTitleError: with the choices in `pending`.
        """
        place, title = slots.place(handler_input), slots.movie(handler_input)
        if place is not None:
            movie_id = self._at(place, pending.choices)
            return movie_id is not None and self.settle_known(pending, movie_id)
        if title is None or (slots.says_place(handler_input) and not pending.choices):
            return False
        try:
            self.settle_heard(pending, title, session(handler_input).last_offer)
        except ListenerInputError:
            # Something else was named since: "the second one" no longer means the offer's, nor "it"
            # the movie that was talked of.
            session(handler_input).last_offer, session(handler_input).about = [], None
            raise
        return True

    def named(self, handler_input: HandlerInput) -> Movie | None:
        """The movie whose title was said out of the blue; None where that is none.

        Raises:
            AmbiguousTitleError: as `movie_named`.
        """
        title = slots.movie(handler_input)
        offered = session(handler_input).last_offer
        return None if title is None else movie_named(self._catalogue, title, offered)

    def settle_heard(
        self, pending: Pending, title: HeardTitle, offered: Sequence[MovieId] = ()
    ) -> None:
        """Settle on the movie of a title; of two with one name, the one that was just offered.

        Raises:
            AmbiguousTitleError, UnknownTitleError: with the choices in `pending`.
        """
        pending.movie_id = None
        if pending.wants is Wants.STARS:
            pending.wants = Wants.MOVIE
        try:
            movie = movie_heard(self._catalogue, title, pending.choices, offered)
        except AmbiguousTitleError as error:
            pending.choices = [movie.movie_id for movie in error.candidates]
            raise
        except UnknownTitleError as error:
            if error.close:
                pending.choices = [movie.movie_id for movie in error.close]
            raise
        pending.settle(movie)

    def settle_known(self, pending: Pending, movie_id: MovieId) -> bool:
        movie = self._catalogue.movies([movie_id]).get(movie_id)
        if movie is not None:
            pending.settle(movie)
        return movie is not None

    def no_such_place(self, handler_input: HandlerInput, pending: Pending) -> Response:
        if pending.wants is Wants.STARS:
            return ask_wanted(handler_input, pending)
        elicit_wanted(handler_input, pending)
        return say(handler_input, "no-such-place")

    def _at(self, place: Place, named: list[MovieId]) -> MovieId | None:
        index = _INDEX.get(place)
        if index is not None:
            return named[index] if -len(named) <= index < len(named) else None
        dated = [movie for movie in self._catalogue.movies(named).values() if movie.year]
        dated.sort(key=lambda movie: (movie.year or 0, movie.movie_id))
        if len(dated) < 2:
            return None
        return dated[0 if place is Place.OLDEST else -1].movie_id


def begun(handler_input: HandlerInput, memory: Session, wants: Wants) -> Pending:
    """A new request; with no title said, "the second one" means the last offer's."""
    has_title = slots.movie(handler_input) is not None and not slots.says_place(handler_input)
    return Pending(wants, choices=[] if has_title else list(memory.last_offer))


def it(memory: Session) -> MovieId | None:
    """The one movie that "it" can be, if there is one."""
    if memory.about is not None:
        return memory.about
    if memory.pending is not None and memory.pending.movie_id is not None:
        return memory.pending.movie_id
    return memory.last_offer[0] if len(memory.last_offer) == 1 else None
