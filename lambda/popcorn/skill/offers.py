"""Offering movies: the part that the popular, recommend and more handlers share."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.movies import EVERYTHING, MovieFilter
from popcorn.domain.recommendation import OFFER_SIZE, Offer, Recommender
from popcorn.skill.answers import say, session, speech
from popcorn.skill.identity import listener_of
from popcorn.skill.session import Question, Topic


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
    if not offer.movies:
        return _nothing_left(handler_input, topic, wanted, offer)
    memory.remember_offer(topic, wanted, offer.movies)
    key = _message(topic, wanted, offer)
    words = speech(handler_input)
    return say(
        handler_input,
        key,
        question=Question.LOOK_AMONG_ALL if key.endswith("-last") else Question.HEAR_MORE,
        movies=words.titles(offer.movies, to_choose=topic is Topic.RECOMMEND),
        kind=words.kind(wanted),
    )


def _message(topic: Topic, wanted: MovieFilter, offer: Offer) -> str:
    if len(offer.movies) < OFFER_SIZE:
        return f"{topic.value}-last"
    if topic is Topic.POPULAR:
        return "popular-offer"
    if wanted != EVERYTHING:
        return "recommend-kind"
    return "recommend-offer" if offer.listener.ratings else "recommend-first"


def _nothing_left(
    handler_input: HandlerInput, topic: Topic, wanted: MovieFilter, offer: Offer
) -> Response:
    memory = session(handler_input)
    memory.topic = topic
    if wanted == EVERYTHING:
        if not memory.offered and not offer.listener.seen:
            return say(handler_input, "catalogue-empty")
        return say(handler_input, "nothing-left-at-all")
    kind = speech(handler_input).kind(wanted)
    return say(handler_input, "nothing-left", question=Question.LOOK_AMONG_ALL, kind=kind)
