"""Offering movies: the part that the handlers of popular, recommended and similar movies share."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.movies import Movie, MovieFilter, MovieId, TitleKind
from popcorn.domain.popularity import PopularityOrder
from popcorn.domain.recommendation import OFFER_SIZE, Offer, Recommender
from popcorn.domain.trending import newly_released
from popcorn.ports import Catalogue
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.listener.lately import offered_lately, remember_offered
from popcorn.skill.offers.messages import offer_message, question_after
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.session.attributes import Session, Theme, Topic
from popcorn.skill.speech import Fact

logger = logging.getLogger(__name__)

_AS_EVER: Mapping[str, str] = MappingProxyType({})
_ORDERS = {
    Topic.POPULAR: PopularityOrder.RATING_COUNT,
    Topic.BEST_RATED: PopularityOrder.BEST_RATED,
    Topic.TRENDING: PopularityOrder.NOW,
    Topic.NEW: PopularityOrder.NEWEST,
}


class Offers:
    """Finds the next movies of a theme, says them and remembers that they were said."""

    def __init__(self, recommender: Recommender, catalogue: Catalogue) -> None:
        self._recommender = recommender
        self._catalogue = catalogue

    def make(
        self,
        handler_input: HandlerInput,
        theme: Theme,
        *,
        opening: str | None = None,
        rephrased: Mapping[str, str] = _AS_EVER,
        **facts: Fact,
    ) -> Response:
        """Offer the next three of a theme; says so where there are fewer, or none.

        Where there are none in a mood, those of the kind in any mood are what comes nearest.

        Args:
            opening: the message for three, where it is not the theme's own.
            rephrased: messages to say in the place of others.
            facts: what those say beside the movies.
        """
        memory, words = session(handler_input), speech(handler_input)
        memory.pending = None
        theme = _less_refused(memory, theme)
        offer, like = self._find(handler_input, theme)
        key, source = offer_message(memory, theme, offer, like)
        lacking = words.kind(theme.wanted)
        if not offer.movies and memory.theme != theme and (wider := theme.wanted.wider):
            nearest = theme._replace(wanted=wider)
            found, _ = self._find(handler_input, nearest)
            if found.movies:
                offer, theme, key, opening = found, nearest, "nearest-offer", None
        if opening is not None and len(offer.movies) == OFFER_SIZE:
            key = opening
        key = rephrased.get(key, key)
        self._remember(handler_input, theme, offer.movies)
        return say(
            handler_input,
            key,
            question=question_after(key),
            movies=words.titles(offer.movies, to_choose=theme.topic not in _ORDERS, beside=source),
            kind=words.kind(theme.wanted),
            lacking=lacking,
            unwanted=words.left_out(theme.wanted),
            source=source,
            **facts,
        )

    def like(self, handler_input: HandlerInput, movie_id: MovieId, _title: str) -> Response:
        """Offer three movies that are like one, which is no news from then on."""
        session(handler_input).remember_mentioned(movie_id)
        return self.make(handler_input, Theme(Topic.SIMILAR, source=movie_id))

    def compared_with(self, handler_input: HandlerInput, theme: Theme) -> Sequence[Movie]:
        """What "older" is compared with: what was offered last, else what would be now.

        Raises:
            CatalogueUnavailableError: no movie can be found now.
        """
        heard = session(handler_input).heard
        if not heard:
            return self._find(handler_input, theme)[0].movies
        return self.movies(heard[-1].movie_ids)

    def theme(self, handler_input: HandlerInput) -> Theme:
        """What is being offered; where nothing is, whatever suits the listener."""
        memory = session(handler_input)
        return _less_refused(memory, memory.theme or Theme(Topic.RECOMMEND))

    def replace(self, handler_input: HandlerInput, gone: MovieId) -> Movie | None:
        """Put the next movie of the theme in the place of one that was declined; None left: None.

        Raises:
            CatalogueUnavailableError: no movie can be found now.
        """
        memory = session(handler_input)
        theme = self.theme(handler_input)
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
        theme = self.theme(handler_input)
        found = self._find(handler_input, theme)[0].movies
        self._remember(handler_input, theme, found)
        return found

    def movies(self, movie_ids: Sequence[MovieId]) -> list[Movie]:
        """In that order, less what the catalogue does not have."""
        found = self._catalogue.movies(movie_ids)
        return [found[movie_id] for movie_id in movie_ids if movie_id in found]

    def movie(self, movie_id: MovieId) -> Movie | None:
        return self._catalogue.movies([movie_id]).get(movie_id)

    def _find(self, handler_input: HandlerInput, theme: Theme) -> tuple[Offer, Movie | None]:
        """The next movies of a theme that this session has not heard, and what they are like."""
        memory, listener_id = session(handler_input), listener_of(handler_input)
        ratings, marks = memory.ratings(listener_id), memory.marks(listener_id)
        source = self.movie(theme.source) if theme.source else None
        wanted = _filter(theme, source, requested_at_ms(handler_input))
        if source is not None:
            offer = self._recommender.similar(
                listener_id,
                source,
                wanted,
                offered=memory.offered,
                remembered=ratings,
                remembered_marks=marks,
            )
        elif theme.topic in _ORDERS:
            offer = self._recommender.popular(
                listener_id,
                wanted,
                order=_ORDERS[theme.topic],
                now_ms=requested_at_ms(handler_input),
                offered=memory.offered,
                remembered=ratings,
                remembered_marks=marks,
            )
        else:
            offer = self._recommender.recommend(
                listener_id,
                wanted,
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


def _filter(theme: Theme, source: Movie | None, now_ms: int) -> MovieFilter:
    """What the catalogue is asked for."""
    wanted = theme.wanted.filter
    if source is not None and theme.wanted.titles is TitleKind.FILM:
        return replace(wanted, kind=source.kind)  # what is like a show, is shows
    if theme.topic is Topic.NEW:
        return newly_released(wanted, now_ms)
    return wanted


def _less_refused(memory: Session, theme: Theme) -> Theme:
    """The theme without the genres that were refused, unless it asks for them."""
    refused = frozenset(memory.refused) - theme.wanted.genres
    unwanted = theme.wanted.unwanted_genres | refused
    return theme._replace(wanted=replace(theme.wanted, unwanted_genres=unwanted))
