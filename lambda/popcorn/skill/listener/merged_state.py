"""What the skill remembers between conversations, of two listeners who are one person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ask_sdk_core.attributes_manager import AbstractPersistenceAdapter

from popcorn.domain.ratings import ListenerId
from popcorn.skill.listener.lately import offers_in, write_offers
from popcorn.skill.listener.state_by_id import save_state, state_of
from popcorn.skill.listener.visits import Visits


def merge_state(
    persistence: AbstractPersistenceAdapter, source: ListenerId, target: ListenerId
) -> None:
    """Lay what is remembered of one listener beside what is of another; a second time changes
    nothing.

    Raises:
        StoreUnavailableError: it may not be written; repeat it.
    """
    before = state_of(persistence, target)
    after = merged(before, state_of(persistence, source))
    if after != before:
        save_state(persistence, target, after)


def merged(mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    """Mine, with what is theirs and newer."""
    if not theirs:
        return dict(mine)
    if not mine:
        return dict(theirs)
    state = dict(mine)
    both, other = Visits.of(mine), Visits.of(theirs)
    both.count = max(both.count, other.count)
    both.asked = [*(each for each in other.asked if each not in both.asked), *both.asked]
    both.rated = max(both.rated, other.rated)
    if other.suggested_at_ms > both.suggested_at_ms:
        both.suggested, both.suggested_at_ms = other.suggested, other.suggested_at_ms
    both.write(state)
    offered = offers_in(theirs)
    for movie_id, (count, day) in offers_in(mine).items():
        other_count, other_day = offered.get(movie_id, (0, 0))
        offered[movie_id] = (max(count, other_count), max(day, other_day))
    write_offers(state, offered)
    return state
