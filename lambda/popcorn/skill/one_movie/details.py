"""What the catalogue has of one movie, and what it doesn't have."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.movies import Movie, MovieId, telling_genres
from popcorn.domain.offers import ExpectedStars
from popcorn.domain.recommendation import Recommender
from popcorn.ports import Catalogue
from popcorn.skill.alexa.identity import listener_of
from popcorn.skill.one_movie.dialog import Act
from popcorn.skill.one_movie.insights import UNSURE_FROM_STARS, nearest_stars
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.session.attributes import Question

ENOUGH_RATINGS = 5
"""Of fewer people's stars the mean, in half steps, says more of them than of the movie."""


class Details:
    """Answers "tell me about it", and says what nobody here can tell."""

    def __init__(self, recommender: Recommender, catalogue: Catalogue) -> None:
        self._recommender = recommender
        self._catalogue = catalogue

    def tell(self, handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
        """Say year and genres, the people's stars and the listener's, as far as there are any."""
        memory, listener_id = session(handler_input), listener_of(handler_input)
        memory.about = movie_id
        movie = self._catalogue.movies([movie_id]).get(movie_id) or Movie(movie_id, title)
        expected = self._recommender.expected_stars(
            listener_id, movie_id, remembered=memory.ratings(listener_id)
        )
        genres = telling_genres(movie)
        mean = movie.rating_mean if movie.rating_count >= ENOUGH_RATINGS else None
        yours = expected.rated if expected else None
        question = _invitation(expected)
        words = speech(handler_input)
        return say(
            handler_input,
            "details",
            question=question,
            title=title,
            known=_known(movie.year is not None, bool(genres)),
            year=str(movie.year or ""),
            genres=words.genres(genres),
            opinion=_opinion(mean is not None, yours is not None),
            mean=words.stars(nearest_stars(mean)) if mean is not None else "",
            yours=words.stars(yours) if yours is not None else "",
            next=question.value,
        )

    def taken(self, handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
        """Wish a good time with a movie that was chosen; the next visit asks how it was."""
        session(handler_input).about = movie_id
        return say(handler_input, "taken", title=title)

    def unknown(self, key: str) -> Act:
        """What is done where nothing can be: the message says so, and invites to similar movies."""

        def act(handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
            session(handler_input).about = movie_id
            return say(handler_input, key, question=Question.HEAR_SIMILAR, title=title)

        return act


def _invitation(expected: ExpectedStars | None) -> Question:
    is_guess = expected is not None and expected.rated is None
    if is_guess and expected is not None and expected.deviation < UNSURE_FROM_STARS:
        return Question.HEAR_EXPECTED
    return Question.HEAR_SIMILAR


def _known(has_year: bool, has_genres: bool) -> str:
    if has_year:
        return "year-genres" if has_genres else "year"
    return "genres" if has_genres else "nothing"


def _opinion(is_rated: bool, is_yours: bool) -> str:
    if is_rated:
        return "both" if is_yours else "people"
    return "yours" if is_yours else "nobody"
