"""Offering movies: the part that the popular, recommend and more handlers share."""

from __future__ import annotations

import logging

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.movies import EVERYTHING, MovieFilter
from popcorn.domain.recommendation import OFFER_SIZE, Offer, Recommender
from popcorn.skill.answers import say, session, speech
from popcorn.skill.identity import listener_of
from popcorn.skill.session import Question, Session, Topic

logger = logging.getLogger(__name__)


def offer_movies(
    handler_input: HandlerInput, recommender: Recommender, topic: Topic, wanted: MovieFilter
) -> Response:
    """Offer the next three of a topic; says so where there are fewer, or none."""
    memory = session(handler_input)
    memory.pending = None
    listener_id = listener_of(handler_input)
    find = recommender.popular if topic is Topic.POPULAR else recommender.recommend
    offer = find(
        listener_id,
        wanted,
        offered=memory.offered,
        remembered=memory.ratings(listener_id),
    )
    facts = {"event": "offer", "basis": offer.basis.value, "count": len(offer.movies)}
    logger.info("offer", extra={"facts": facts})
    key = _message(memory, topic, wanted, offer)
    memory.remember_offer(topic, wanted, offer.movies)
    words = speech(handler_input)
    return say(
        handler_input,
        key,
        question=_QUESTIONS.get(key, Question.HEAR_MORE),
        movies=words.titles(offer.movies, to_choose=topic is Topic.RECOMMEND),
        kind=words.kind(wanted),
    )


def _message(memory: Session, topic: Topic, wanted: MovieFilter, offer: Offer) -> str:
    """The message that offers; `memory` is still that of before this offer."""
    if not offer.movies:
        return _nothing_left(memory, wanted, offer)
    if len(offer.movies) < OFFER_SIZE:
        return "popular-last" if topic is Topic.POPULAR else "recommend-last"
    if topic is Topic.POPULAR:
        if not offer.movies[0].rating_count:
            return "popular-unrated"
        return "popular-offer" if offer.listener.ratings else "popular-first"
    if wanted != EVERYTHING:
        return "recommend-kind"
    return "recommend-offer" if offer.listener.ratings or memory.offered else "recommend-first"


def _nothing_left(memory: Session, wanted: MovieFilter, offer: Offer) -> str:
    if wanted != EVERYTHING:
        was_heard = memory.topic is not None and memory.wanted == wanted
        return "nothing-left" if was_heard else "nothing-of-that-kind"
    return "nothing-left-at-all" if memory.offered or offer.listener.seen else "catalogue-empty"


_QUESTIONS = {
    "popular-last": Question.LOOK_AMONG_ALL,
    "recommend-last": Question.LOOK_AMONG_ALL,
    "nothing-left": Question.LOOK_AMONG_ALL,
    "nothing-of-that-kind": Question.LOOK_AMONG_ALL,
    "nothing-left-at-all": None,
    "catalogue-empty": None,
}
"""What a "yes" agrees to, where it is not to hear more."""
