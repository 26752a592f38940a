"""Which message offers some movies, and what a "yes" to it agrees to."""

from __future__ import annotations

from popcorn.domain.kinds import ANYTHING
from popcorn.domain.movies import Movie
from popcorn.domain.reasons import ReasonKind
from popcorn.domain.recommendation import OFFER_SIZE, Offer
from popcorn.skill.session.attributes import Session
from popcorn.skill.session.questions import Question
from popcorn.skill.session.themes import LISTS, Theme, Topic

_LAST_OF = {
    Topic.POPULAR: "popular-last",
    Topic.BEST_RATED: "best-rated-last",
    Topic.TRENDING: "trending-last",
    Topic.NEW: "new-last",
    Topic.RECOMMEND: "recommend-last",
    Topic.SIMILAR: "recommend-last",
}
_QUESTIONS = {
    "popular-last": Question.LOOK_AMONG_ALL,
    "best-rated-last": Question.LOOK_AMONG_ALL,
    "trending-last": Question.LOOK_AMONG_ALL,
    "new-last": Question.LOOK_AMONG_ALL,
    "new-none": Question.LOOK_AMONG_ALL,
    "wish-kept": Question.RECOMMEND,
    "recommend-last": Question.LOOK_AMONG_ALL,
    "similar-last": Question.LOOK_AMONG_ALL,
    "similar-none": Question.LOOK_AMONG_ALL,
    "nothing-left": Question.LOOK_AMONG_ALL,
    "nothing-of-that-kind": Question.LOOK_AMONG_ALL,
    "nothing-left-at-all": None,
    "catalogue-empty": None,
}
"""What a "yes" agrees to, where it is not to hear more."""


def offer_message(
    memory: Session, theme: Theme, offer: Offer, like: Movie | None
) -> tuple[str, str]:
    """The message that offers, and the title of the movie that it refers to, if any.

    `memory` is still that of before this offer.
    """
    if like is not None:
        return _similar_message(offer), like.title
    if not offer.movies:
        return _nothing_left(memory, theme, offer), ""
    if len(offer.movies) < OFFER_SIZE:
        return _LAST_OF[theme.topic], ""
    if theme.topic in LISTS:
        return _popular_message(theme, offer), ""
    if not theme.wanted.is_any:
        return "recommend-kind", ""
    reason = offer.reasons.get(offer.movies[0].movie_id)
    # Not each time: a reason that comes twice in a row is no news.
    is_due = memory.said.get("recommend-because", 0) <= memory.said.get("recommend-offer", 0)
    if is_due and reason is not None and reason.kind is ReasonKind.LIKED_MOVIE and reason.movie:
        return "recommend-because", reason.movie.title
    is_known = offer.listener.ratings or offer.listener.marks or memory.offered
    return "recommend-offer" if is_known else "recommend-first", ""


def _popular_message(theme: Theme, offer: Offer) -> str:
    if theme.topic is Topic.NEW:
        return "new-offer"
    if not offer.movies[0].rating_count:
        return "popular-unrated"
    if theme.topic is Topic.BEST_RATED:
        return "best-rated-offer"
    if theme.topic is Topic.TRENDING:
        return "trending-offer"
    is_first = theme.wanted.is_any and not offer.listener.ratings
    return "popular-first" if is_first else "popular-offer"


def _similar_message(offer: Offer) -> str:
    if not offer.movies:
        return "similar-none"
    return "similar-offer" if len(offer.movies) == OFFER_SIZE else "similar-last"


def _nothing_left(memory: Session, theme: Theme, offer: Offer) -> str:
    if theme.topic is Topic.NEW and memory.theme != theme:
        return "new-none"
    if theme.wanted != ANYTHING:
        return "nothing-left" if memory.theme == theme else "nothing-of-that-kind"
    return "nothing-left-at-all" if memory.offered or offer.listener.seen else "catalogue-empty"


def question_after(key: str) -> Question | None:
    """What a "yes" to a message that offers agrees to."""
    return _QUESTIONS.get(key, Question.HEAR_MORE)
