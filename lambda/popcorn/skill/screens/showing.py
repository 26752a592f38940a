"""Which screen goes with an answer, and what is on it: nothing but what is said.

What can be touched is what can be said instead; `popcorn.skill.screens.touches` hears it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from popcorn.domain.movies import Movie, MovieId, telling_genres
from popcorn.domain.ratings import HIGHEST_HALF_STEPS, LOWEST_HALF_STEPS, Stars
from popcorn.skill.screens import Screen, as_shown
from popcorn.skill.session.attributes import Session
from popcorn.skill.session.pending import Pending, Wants
from popcorn.skill.session.questions import Question
from popcorn.skill.speech import Fact, Named, Said, Speech, Starred
from popcorn.skill.speech.plain import as_plain

CHOOSE, RATE, SAY = "choose", "rate", "say"
"""First arguments of a touch: a movie by its place, stars, or an intent without slots."""

BUTTONS: Mapping[str, str] = MappingProxyType(
    {
        "screen-recommend": "RecommendMovieIntent",
        "screen-popular": "PopularMoviesIntent",
        "screen-rate": "RateSomeMoviesIntent",
        "screen-more": "MoreMoviesIntent",
        "screen-similar": "MoreLikeThatIntent",
        "screen-skip": "SkipIntent",
    }
)
"""What stands on a button, and the intent that saying it would be."""
_AFTER = {
    Question.RECOMMEND: ("screen-recommend", "screen-popular", "screen-rate"),
    Question.LOOK_AMONG_ALL: ("screen-recommend", "screen-popular"),
    Question.HEAR_MORE: ("screen-more",),
    Question.HEAR_MORE_RATINGS: ("screen-more",),
    Question.HEAR_MORE_OF_LIST: ("screen-more",),
    Question.NAME_GENRES: ("screen-skip",),
    Question.HEAR_SIMILAR: ("screen-similar",),
    Question.HEAR_EXPECTED: ("screen-similar",),
}
"""Buttons after a question; what cannot be undone is agreed to by voice alone."""
_REASONS = {
    "recommend-because": "screen-because",
    "round-because": "screen-because",
    "round-over-because": "screen-because",
    "round-similar": "screen-like",
    "similar-offer": "screen-like",
    "similar-last": "screen-like",
}


_LONG_TITLE, _LONG_TEXT = 26, 130
"""Characters that are set smaller: the documents' language cannot count them."""


def screen_for(
    words: Speech, memory: Session, key: str, said: Said, facts: Mapping[str, Fact]
) -> Screen:
    """The screen of an answer that was just put into words, and noted in the session."""
    named = next((fact for fact in facts.values() if isinstance(fact, Named)), None)
    pending = memory.pending
    if pending is not None and pending.wants is Wants.STARS and pending.movie_id is not None:
        return _rating(words, memory, pending, said)
    if named is not None:
        numbers = choosable(memory)
        if named.movies and all(movie.movie_id in numbers for movie in named.movies):
            return _movies(words, memory, numbers, key, said, facts, named)
    if key == "details":
        return _details(words, memory, said, facts)
    heading = said.card.title if said.card else words.shown("card-welcome")
    return Screen("words", _page(words, memory, heading, said))


def choosable(memory: Session) -> Sequence[MovieId]:
    """The movies that "the second one" counts through now."""
    pending = memory.pending
    return pending.choices if pending is not None and pending.choices else memory.last_offer


def _page(
    words: Speech, memory: Session, heading: str, said: Said, more: Sequence[str] = ()
) -> dict[str, Any]:
    question = memory.question
    buttons = [*more, *(_AFTER.get(question, ()) if question else ())]
    return {
        "heading": as_shown(heading),
        "text": as_shown(as_plain(said.speech)),
        "isBrief": len(said.speech) <= _LONG_TEXT,
        "hint": as_shown(as_plain(said.reprompt or "")),
        "actions": [
            {"label": words.shown(button), "arguments": [SAY, BUTTONS[button]]}
            for button in buttons
        ],
    }


def _movies(
    words: Speech,
    memory: Session,
    numbers: Sequence[MovieId],
    key: str,
    said: Said,
    facts: Mapping[str, Fact],
    named: Named,
) -> Screen:
    is_choice = memory.pending is not None
    heading = words.shown("screen-which" if is_choice else "screen-movies")
    page = _page(words, memory, said.card.title if said.card else heading, said)
    reason = _REASONS.get(key)
    page["reason"] = as_shown(words.shown(reason, source=facts["source"])) if reason else ""
    notes = named.notes or [words.genres(telling_genres(movie)) for movie in named.movies]
    page["movies"] = [
        _card(words, movie, numbers.index(movie.movie_id) + 1, _first_upper(note))
        for movie, note in zip(named.movies, notes, strict=True)
    ]
    return Screen("movies", page)


def _card(words: Speech, movie: Movie, number: int, note: str) -> dict[str, Any]:
    label = words.shown("screen-movie", number=number, movie=words.listed(movie))
    return {
        "id": f"{CHOOSE}-{number}",
        "number": str(number),
        "title": as_shown(movie.title),
        "isLong": len(movie.title) > _LONG_TITLE,
        "year": str(movie.year or ""),
        "genres": as_shown(note),
        "label": label,
        "arguments": [CHOOSE, str(number), movie.movie_id],
    }


def _details(words: Speech, memory: Session, said: Said, facts: Mapping[str, Fact]) -> Screen:
    page = _page(words, memory, str(facts["title"]), said)
    told = [str(facts["year"]), _first_upper(str(facts["genres"]))]
    page["facts"] = as_shown(" · ".join(filter(None, told)))
    mean = next((facts[name] for name in ("mean", "yours") if facts[name]), "")
    page["stars"] = _drawn(mean.half_steps) if isinstance(mean, Starred) else []
    page["starsLabel"] = str(mean)
    return Screen("details", page)


def _rating(words: Speech, memory: Session, pending: Pending, said: Said) -> Screen:
    page = _page(words, memory, pending.title, said, more=["screen-skip"])
    halves = [
        {
            "label": words.stars(Stars(half_steps)),
            "arguments": [RATE, str(half_steps), pending.movie_id],
        }
        for half_steps in range(LOWEST_HALF_STEPS, HIGHEST_HALF_STEPS + 1)
    ]
    page["stars"] = [
        {"left": left, "right": right}
        for left, right in zip(halves[::2], halves[1::2], strict=True)
    ]
    return Screen("rating", page)


def _drawn(half_steps: int) -> list[dict[str, bool]]:
    """Five stars, filled from the left."""
    return [
        {"isLeftFull": half_steps > 2 * star, "isRightFull": half_steps > 2 * star + 1}
        for star in range(HIGHEST_HALF_STEPS // 2)
    ]


def _first_upper(text: str) -> str:
    """Of a line that stands alone."""
    return text[:1].upper() + text[1:]
