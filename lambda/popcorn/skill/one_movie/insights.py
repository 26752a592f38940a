"""What is known about one movie and one listener: why it was offered, and whether it fits."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.kinds import ANYTHING, Kind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import HIGHEST_HALF_STEPS, LOWEST_HALF_STEPS, Stars
from popcorn.domain.reasons import Reason, ReasonKind
from popcorn.domain.recommendation import Recommender
from popcorn.skill.alexa.identity import listener_of
from popcorn.skill.offers.offering import Offers
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.session.attributes import Question, Session, Topic

SURE_BELOW_STARS = 0.8
UNSURE_FROM_STARS = 1.05
"""Deviations of an estimate: people's own stars for one movie vary by some 0.8 around it."""
WORTH_MORE_FROM = Stars.of(3.5)
"""Expected stars from which similar movies are what to offer next."""

_BY_TOPIC = {
    Topic.POPULAR: "why-popular",
    Topic.BEST_RATED: "why-best-rated",
    Topic.TRENDING: "why-trending",
    Topic.NEW: "why-new",
}
_OF_LISTS = {
    ReasonKind.POPULARITY: "why-popular",
    ReasonKind.BEST_RATED: "why-best-rated",
    ReasonKind.TREND: "why-trending",
}


class Insights:
    """Answers "why that one?" and "would I like it?"."""

    def __init__(self, recommender: Recommender, offers: Offers) -> None:
        self._recommender = recommender
        self._offers = offers

    def why(self, handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
        """Say the reason that was computed, or what the list was that the movie is from."""
        memory, listener_id = session(handler_input), listener_of(handler_input)
        memory.about = movie_id
        key, source, kind = self._why_listed(memory, movie_id)
        if not key:
            reason = self._recommender.why(
                listener_id,
                movie_id,
                remembered=memory.ratings(listener_id),
                remembered_marks=memory.marks(listener_id),
            )
            if reason is not None and reason.movie and reason.movie.movie_id == movie_id:
                return self.would_like(handler_input, movie_id, title)  # its own stars speak for it
            key, source, kind = _why(reason)
        words = speech(handler_input)
        return say(
            handler_input,
            key,
            question=_question_after(key, memory),
            title=title,
            source=source,
            kind=words.kind(kind),
        )

    def would_like(self, handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
        """Say the stars that the listener gave, or would give, as sure as they are."""
        memory, listener_id = session(handler_input), listener_of(handler_input)
        memory.about = movie_id
        expected = self._recommender.expected_stars(
            listener_id,
            movie_id,
            remembered=memory.ratings(listener_id),
            remembered_marks=memory.marks(listener_id),
        )
        if expected is None:
            return say(
                handler_input, "would-like-unknown", question=Question.RECOMMEND, title=title
            )
        stars = expected.rated or nearest_stars(expected.stars)
        question = Question.HEAR_SIMILAR if stars >= WORTH_MORE_FROM else Question.RECOMMEND
        if expected.rated is not None:
            key = "would-like-rated"
        elif expected.deviation < SURE_BELOW_STARS:
            key = "would-like-sure"
        elif expected.deviation < UNSURE_FROM_STARS:
            key = "would-like-guess"
        else:
            key = "would-like-unsure"
        return say(
            handler_input,
            key,
            question=question,
            title=title,
            stars=speech(handler_input).stars(stars),
            next=question.value,
        )

    def _why_listed(self, memory: Session, movie_id: MovieId) -> tuple[str, str, Kind]:
        """Why a movie was in the last offer, if that was no recommendation; else no message."""
        theme = memory.theme
        if theme is None or movie_id not in memory.last_offer:
            return "", "", ANYTHING
        if theme.topic is Topic.SIMILAR and theme.source:
            source = self._offers.movie(theme.source)
            return ("why-similar", source.title, theme.wanted) if source else ("", "", theme.wanted)
        return _BY_TOPIC.get(theme.topic, ""), "", theme.wanted


def _why(reason: Reason | None) -> tuple[str, str, Kind]:
    """The message of a computed reason, with the title and the kind of movies it names."""
    if reason is None:
        return "why-unknown", "", ANYTHING
    if reason.kind is ReasonKind.LIKED_MOVIE and reason.movie is not None:
        return "why-liked", reason.movie.title, ANYTHING
    if reason.kind is ReasonKind.GENRE and reason.genre is not None:
        return "why-genre", "", Kind(reason.genre)
    return _OF_LISTS.get(reason.kind, "why-unknown"), "", ANYTHING


def _question_after(key: str, memory: Session) -> Question:
    is_offer = memory.theme is not None and key != "why-unknown"
    return Question.HEAR_MORE if is_offer else Question.RECOMMEND


def nearest_stars(stars: float) -> Stars:
    """In half steps, as they are said."""
    return Stars(min(max(round(2 * stars), LOWEST_HALF_STEPS), HIGHEST_HALF_STEPS))
