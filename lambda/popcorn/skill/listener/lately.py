"""What earlier sessions offered: whoever did not take it up need not hear it first again.

In the persistent attributes, `offered` has for each movie in how many offers it was and the day of
the last one, counted from 1970-01-01 UTC.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ask_sdk_core.handler_input import HandlerInput

from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.skill.alexa.identity import requested_at_ms
from popcorn.skill.listener.kept import keep_state, kept_state
from popcorn.skill.listener.visits import note_suggestion
from popcorn.skill.replies.answers import session

MOST_MOVIES = 60
FORGOTTEN_AFTER_DAYS = 30

_OFFERED = "offered"


def offered_lately(handler_input: HandlerInput) -> Mapping[MovieId, int]:
    """How often sessions before this one offered a movie; read once a session."""
    memory = session(handler_input)
    if not memory.is_lately_known:
        state = kept_state(handler_input)
        if state is None:
            return {}
        fresh = _fresh(state, _today(handler_input))
        memory.lately = {movie_id: count for movie_id, (count, _) in fresh.items()}
        memory.is_lately_known = True
    return {MovieId(movie_id): count for movie_id, count in memory.lately.items()}


def remember_offered(handler_input: HandlerInput, movies: Sequence[Movie]) -> None:
    """Count an offer for later sessions; this one knows it anyhow."""
    if not movies:
        return
    offered_lately(handler_input)  # what is counted now is none of the earlier sessions'
    state = kept_state(handler_input)
    if state is None:
        return
    today = _today(handler_input)
    offered = _fresh(state, today)
    for movie in movies:
        count, _ = offered.pop(movie.movie_id, (0, today))
        offered[movie.movie_id] = (count + 1, today)
    write_offers(state, offered)
    note_suggestion(state, session(handler_input), requested_at_ms(handler_input))
    keep_state(handler_input, state)


def offers_in(state: Mapping[str, Any]) -> dict[str, tuple[int, int]]:
    """How often movies were offered, and on which day last (since 1970-01-01 UTC); what is no count
    is left out.
    """
    offers = {}
    kept = state.get(_OFFERED)
    for movie_id, entry in kept.items() if isinstance(kept, dict) else ():
        try:
            count, day = map(int, entry)  # DynamoDB gives decimals
        except (TypeError, ValueError):
            continue
        if count > 0:
            offers[movie_id] = (count, day)
    return offers


def write_offers(state: dict[str, Any], offers: Mapping[str, tuple[int, int]]) -> None:
    """Into persistent attributes: the newest of them."""
    newest = sorted(offers.items(), key=lambda entry: entry[1][1])[-MOST_MOVIES:]
    state[_OFFERED] = {movie_id: list(entry) for movie_id, entry in newest}


def _fresh(state: Mapping[str, Any], today: int) -> dict[str, tuple[int, int]]:
    """The counts that are not forgotten yet."""
    return {
        movie_id: (count, day)
        for movie_id, (count, day) in offers_in(state).items()
        if today - day <= FORGOTTEN_AFTER_DAYS
    }


def _today(handler_input: HandlerInput) -> int:
    return requested_at_ms(handler_input) // MS_PER_DAY
