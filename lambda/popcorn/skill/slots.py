"""Slot values and their resolutions -> domain values.

A slot may be absent, filled without resolutions, resolved to nothing, to one value, or to
several; all of that is normal.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import DialogState, IntentRequest, Slot
from ask_sdk_model.slu.entityresolution import StatusCode

from popcorn.domain.errors import StarsOutOfRangeError, UnknownKindError
from popcorn.domain.movies import Genre, MovieFilter
from popcorn.domain.ratings import Stars
from popcorn.domain.titles import title_key, year_in


class Resolved(NamedTuple):
    """One value that Alexa found for a slot: its id and its written name."""

    id: str
    name: str


class Place(StrEnum):
    """Ids of the slot type POSITION."""

    FIRST = "1"
    SECOND = "2"
    THIRD = "3"
    LAST = "-1"
    OLDEST = "oldest"
    NEWEST = "newest"


class HeardTitle(NamedTuple):
    """A title slot: what was heard, and which catalogue values Alexa found for it."""

    heard: str
    resolved: tuple[Resolved, ...]


def movie(handler_input: HandlerInput) -> HeardTitle | None:
    slot = _slot(handler_input, "movie")
    if slot is not None:
        return HeardTitle(slot.value, _resolved(slot))
    position = _slot(handler_input, "position")
    if position is not None and not _resolved(position) and year_in(title_key(position.value)):
        # "The 2014 one" is heard as a position that does not exist; so is "the fifth one".
        return HeardTitle(position.value, ())
    return None


def stars(handler_input: HandlerInput) -> Stars | None:
    """Raises StarsOutOfRangeError: something was said that is no rating."""
    found = _one(handler_input, "stars", StarsOutOfRangeError)
    return Stars.of(found.id) if found else None


def wanted(handler_input: HandlerInput) -> MovieFilter:
    """Raises UnknownKindError: a genre or decade was said that is none."""
    genre = _one(handler_input, "genre", UnknownKindError)
    decade = _one(handler_input, "decade", UnknownKindError)
    try:
        return MovieFilter(Genre(genre.id) if genre else None, int(decade.id) if decade else None)
    except ValueError as error:
        raise UnknownKindError(genre.name if genre else "") from error


def place(handler_input: HandlerInput) -> Place | None:
    """Which of the movies just named was said; None where nothing usable was."""
    slot = _slot(handler_input, "position")
    found = _resolved(slot) if slot else ()
    return Place(found[0].id) if found else None


def says_place(handler_input: HandlerInput) -> bool:
    """Whether a position was said, a usable one or not."""
    return _slot(handler_input, "position") is not None


def is_answer(handler_input: HandlerInput) -> bool:
    """Whether this answers what a dialog asked, rather than being a new request."""
    state = handler_input.request_envelope.request.dialog_state
    return bool(state == DialogState.IN_PROGRESS)


def _one(
    handler_input: HandlerInput,
    name: str,
    unusable: type[StarsOutOfRangeError] | type[UnknownKindError],
) -> Resolved | None:
    """Raises `unusable`: something was said that Alexa found no value for."""
    slot = _slot(handler_input, name)
    if slot is None:
        return None
    found = _resolved(slot)
    if not found:
        raise unusable(slot.value)
    return found[0]


def _slot(handler_input: HandlerInput, name: str) -> Slot | None:
    request = handler_input.request_envelope.request
    if not isinstance(request, IntentRequest):
        return None
    slot = (request.intent.slots or {}).get(name)
    return slot if slot is not None and slot.value else None


def _resolved(slot: Slot) -> tuple[Resolved, ...]:
    if slot.resolutions is None:
        return ()
    found = [
        Resolved(wrapper.value.id, wrapper.value.name)
        for authority in slot.resolutions.resolutions_per_authority or ()
        if authority.status.code == StatusCode.ER_SUCCESS_MATCH
        for wrapper in authority.values or ()
        if wrapper.value.id
    ]
    return tuple(dict.fromkeys(found))
