"""Offering movies: the part that the handlers of popular, recommended and similar movies share."""

from __future__ import annotations

import logging

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.movies import EVERYTHING, Movie, MovieId
from popcorn.domain.popularity import PopularityOrder
from popcorn.domain.reasons import ReasonKind
from popcorn.domain.recommendation import OFFER_SIZE, Offer, Recommender
from popcorn.ports import Catalogue
from popcorn.skill.answers import say, session, speech
from popcorn.skill.identity import listener_of
from popcorn.skill.lately import offered_lately, remember_offered
from popcorn.skill.session import Question, Session, Theme, Topic

logger = logging.getLogger(__name__)

_ORDERS = {
    Topic.POPULAR: PopularityOrder.RATING_COUNT,
    Topic.BEST_RATED: PopularityOrder.BEST_RATED,
    Topic.TRENDING: PopularityOrder.NOW,
}


class Offers:
    """Finds the next movies of a theme, says them and remembers that they were said."""

    def __init__(self, recommender: Recommender, catalogue: Catalogue) -> None:
        self._recommender = recommender
        self._catalogue = catalogue

    def make(self, handler_input: HandlerInput, theme: Theme) -> Response:
        """Offer the next three of a theme; says so where there are fewer, or none."""
        memory, words = session(handler_input), speech(handler_input)
        memory.pending = None
        offer, like = self._find(handler_input, theme)
        key, source = _message(memory, theme, offer, like)
        self._remember(handler_input, theme, offer.movies)
        return say(
            handler_input,
            key,
            question=_QUESTIONS.get(key, Question.HEAR_MORE),
            movies=words.titles(offer.movies, to_choose=theme.topic not in _ORDERS),
            kind=words.kind(theme.wanted),
            source=source,
        )

    def like(self, handler_input: HandlerInput, movie_id: MovieId, _title: str) -> Response:
        """Offer three movies that are like one."""
        return self.make(handler_input, Theme(Topic.SIMILAR, source=movie_id))

    def replace(self, handler_input: HandlerInput, gone: MovieId) -> Movie | None:
        """Put the next movie of the theme in the place of one that was declined; None left: None.

        Raises:
            CatalogueUnavailableError: no movie can be found now.
        """
        memory = session(handler_input)
        theme = memory.theme or Theme(Topic.RECOMMEND)
        found = self._find(handler_input, theme)[0].movies[:1]
        if not found:
            return None
        memory.remember_replacement(theme, gone, found[0])
        remember_offered(handler_input, found)
        return found[0]

    def next_three(self, handler_input: HandlerInput) -> tuple[Movie, ...]:
        """Up to three more of the theme, remembered as offered.

        Raises:
            CatalogueUnavailableError: no movie can be found now.
        """
        theme = session(handler_input).theme or Theme(Topic.RECOMMEND)
        found = self._find(handler_input, theme)[0].movies
        self._remember(handler_input, theme, found)
        return found

    def movie(self, movie_id: MovieId) -> Movie | None:
        return self._catalogue.movies([movie_id]).get(movie_id)

    def _find(self, handler_input: HandlerInput, theme: Theme) -> tuple[Offer, Movie | None]:
        """The next movies of a theme that this session has not heard, and what they are like."""
        memory, listener_id = session(handler_input), listener_of(handler_input)
        ratings, marks = memory.ratings(listener_id), memory.marks(listener_id)
        source = self.movie(theme.source) if theme.source else None
        if source is not None:
            offer = self._recommender.similar(
                listener_id,
                source,
                theme.wanted,
                offered=memory.offered,
                remembered=ratings,
                remembered_marks=marks,
            )
        elif theme.topic in _ORDERS:
            offer = self._recommender.popular(
                listener_id,
                theme.wanted,
                order=_ORDERS[theme.topic],
                offered=memory.offered,
                remembered=ratings,
                remembered_marks=marks,
            )
        else:
            offer = self._recommender.recommend(
                listener_id,
                theme.wanted,
                offered=memory.offered,
                lately=offered_lately(handler_input),
                remembered=ratings,
                remembered_marks=marks,
            )
        facts = {"event": "offer", "basis": offer.basis.value, "count": len(offer.movies)}
        logger.info("offer", extra={"facts": facts})
        return offer, source

    def _remember(
        self, handler_input: HandlerInput, theme: Theme, movies: tuple[Movie, ...]
    ) -> None:
        session(handler_input).remember_offer(theme, movies)
        remember_offered(handler_input, movies)


def _message(memory: Session, theme: Theme, offer: Offer, like: Movie | None) -> tuple[str, str]:
    """The message that offers, and the title of the movie that it refers to, if any.

    `memory` is still that of before this offer.
    """
    if like is not None:
        return _similar_message(offer), like.title
    if not offer.movies:
        return _nothing_left(memory, theme, offer), ""
    if len(offer.movies) < OFFER_SIZE:
        return _LAST[theme.topic], ""
    if theme.topic in _ORDERS:
        return _popular_message(theme, offer), ""
    if theme.wanted != EVERYTHING:
        return "recommend-kind", ""
    reason = offer.reasons.get(offer.movies[0].movie_id)
    # Not each time: a reason that comes twice in a row is no news.
    is_due = memory.said.get("recommend-because", 0) <= memory.said.get("recommend-offer", 0)
    if is_due and reason is not None and reason.kind is ReasonKind.LIKED_MOVIE and reason.movie:
        return "recommend-because", reason.movie.title
    is_known = offer.listener.ratings or offer.listener.marks or memory.offered
    return "recommend-offer" if is_known else "recommend-first", ""


def _popular_message(theme: Theme, offer: Offer) -> str:
    if not offer.movies[0].rating_count:
        return "popular-unrated"
    if theme.topic is Topic.BEST_RATED:
        return "best-rated-offer"
    if theme.topic is Topic.TRENDING:
        return "trending-offer"
    return "popular-offer" if offer.listener.ratings else "popular-first"


def _similar_message(offer: Offer) -> str:
    if not offer.movies:
        return "similar-none"
    return "similar-offer" if len(offer.movies) == OFFER_SIZE else "similar-last"


def _nothing_left(memory: Session, theme: Theme, offer: Offer) -> str:
    if theme.wanted != EVERYTHING:
        return "nothing-left" if memory.theme == theme else "nothing-of-that-kind"
    return "nothing-left-at-all" if memory.offered or offer.listener.seen else "catalogue-empty"


_LAST = {
    Topic.POPULAR: "popular-last",
    Topic.BEST_RATED: "best-rated-last",
    Topic.TRENDING: "trending-last",
    Topic.RECOMMEND: "recommend-last",
    Topic.SIMILAR: "recommend-last",
}
_QUESTIONS = {
    "popular-last": Question.LOOK_AMONG_ALL,
    "best-rated-last": Question.LOOK_AMONG_ALL,
    "trending-last": Question.LOOK_AMONG_ALL,
    "recommend-last": Question.LOOK_AMONG_ALL,
    "similar-last": Question.LOOK_AMONG_ALL,
    "similar-none": Question.LOOK_AMONG_ALL,
    "nothing-left": Question.LOOK_AMONG_ALL,
    "nothing-of-that-kind": Question.LOOK_AMONG_ALL,
    "nothing-left-at-all": None,
    "catalogue-empty": None,
}
"""What a "yes" agrees to, where it is not to hear more."""
