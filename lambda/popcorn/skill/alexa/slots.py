"""Slot values and their resolutions -> domain values.

A slot may be absent, filled without resolutions, resolved to nothing, to one value, or to
several; all of that is normal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import DialogState, IntentRequest, Slot
from ask_sdk_model.slu.entityresolution import Resolution, StatusCode

from popcorn.domain.errors import StarsOutOfRangeError, UnknownKindError
from popcorn.domain.kinds import Kind
from popcorn.domain.moods import Mood
from popcorn.domain.movies import Genre, TitleKind
from popcorn.domain.ratings import Stars
from popcorn.domain.refining import Direction
from popcorn.domain.spoken_numbers import in_digits
from popcorn.domain.titles import title_key, year_in
from popcorn.domain.titles_abroad import otherwise_heard
from popcorn.skill.session.pending import Wish

DECADES = range(1920, 2030, 10)
"""Those that can be said."""
DYNAMIC_AUTHORITY = "amzn1.er-authority.echo-sdk.dynamic"
"""How the authority over what Alexa was told at run time begins; skill and slot type follow."""
LONGEST_TITLE = 250
"""Characters; the longest in MovieLens has about two hundred."""


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
    """A title slot: what was heard, and which catalogue values Alexa found for it.

    `otherwise`: what else may have been meant where the language is not English. `told`: what she
    found among the movies that she was told of during the conversation.
    """

    heard: str
    resolved: tuple[Resolved, ...]
    otherwise: tuple[str, ...] = ()
    told: tuple[Resolved, ...] = ()


def movie(handler_input: HandlerInput) -> HeardTitle | None:
    slot = _slot(handler_input, "movie")
    if slot is not None:
        title = heard_title(slot)
        return title._replace(otherwise=otherwise_heard(title.heard, _language(handler_input)))
    position = _slot(handler_input, "position")
    if position is not None and not resolved(position):
        # "The 2014 one" is heard as a position that does not exist; so is "the fifth one".
        said = in_digits(str(position.value), _language(handler_input))
        return HeardTitle(said, ()) if year_in(title_key(said)) else None
    return None


def heard_title(slot: Slot) -> HeardTitle:
    """What a filled title slot holds; no title is as long as what is cut off here."""
    found = [*_found(slot)]
    return HeardTitle(
        str(slot.value)[:LONGEST_TITLE],
        _distinct(value for authority, value in found if not _is_dynamic(authority)),
        told=_distinct(value for authority, value in found if _is_dynamic(authority)),
    )


def stars(handler_input: HandlerInput) -> Stars | None:
    """Raises StarsOutOfRangeError: something was said that is no rating."""
    found = _one(handler_input, "stars", StarsOutOfRangeError)
    return Stars.of(found.id) if found else None


def wanted(handler_input: HandlerInput) -> Kind:
    """Raises UnknownKindError: a genre, a decade, a mood or "shows" was said that is none."""
    said = {
        name: value
        for name in ("genre", "other_genre", "unwanted_genre", "decade", "mood", "titles")
        if (value := _one(handler_input, name, UnknownKindError)) is not None
    }
    genres = [said[name] for name in ("genre", "other_genre") if name in said]
    decade, mood, unwanted = (said.get(name) for name in ("decade", "mood", "unwanted_genre"))
    try:
        titles = TitleKind(said["titles"].id) if "titles" in said else TitleKind.FILM
        if decade and int(decade.id) not in DECADES:
            raise UnknownKindError(decade.name)
        # "A funny comedy" has one genre.
        first, second, *_ = *dict.fromkeys(Genre(each.id) for each in genres), None, None
        kind = Kind(
            first,
            int(decade.id) if decade else None,
            second,
            Mood(mood.id) if mood else None,
            titles=titles,
        )
        # "Horror but no slashers" has no genre for what is left out of horror.
        unwanted_genres = {Genre(unwanted.id)} - kind.genres if unwanted else set()
        return kind.without(unwanted_genres) if unwanted_genres else kind
    except ValueError as error:
        raise UnknownKindError(next(iter(said.values())).name) from error


def direction(handler_input: HandlerInput) -> Direction | None:
    """Where to go from what was offered; None where nothing usable was said."""
    slot = _slot(handler_input, "direction")
    found = resolved(slot) if slot else ()
    known = {each.value for each in Direction}
    return next((Direction(each.id) for each in found if each.id in known), None)


def says_genre(handler_input: HandlerInput) -> bool:
    """Whether a genre was said, a known one or not."""
    return _slot(handler_input, "genre") is not None


def place(handler_input: HandlerInput) -> Place | None:
    """Which of the movies just named was said; None where nothing usable was."""
    slot = _slot(handler_input, "position")
    found = resolved(slot) if slot else ()
    known = {each.value for each in Place}
    return next((Place(each.id) for each in found if each.id in known), None)


def says_place(handler_input: HandlerInput) -> bool:
    """Whether a position was said, a usable one or not."""
    return _slot(handler_input, "position") is not None


def is_correction(handler_input: HandlerInput) -> bool:
    """Whether the movie that is said is meant instead of another: "no, I meant Heat"."""
    return _slot(handler_input, "correction") is not None


def is_taking(handler_input: HandlerInput) -> bool:
    """Whether a movie is chosen to be watched: "I'll take the second one"."""
    return _slot(handler_input, "taking") is not None


def is_bare_title(handler_input: HandlerInput) -> bool:
    """Whether a title was said, and nothing about what to do with it."""
    is_more = says_place(handler_input) or is_correction(handler_input) or is_taking(handler_input)
    return _slot(handler_input, "movie") is not None and not is_more


def wish(handler_input: HandlerInput) -> Wish | None:
    """What was wished for along with a rating; None where nothing usable was."""
    slot = _slot(handler_input, "wish")
    found = resolved(slot) if slot else ()
    known = {each.value for each in Wish}
    return next((Wish(each.id) for each in found if each.id in known), None)


def said(handler_input: HandlerInput, name: str) -> str:
    """What a slot holds as it was heard; empty where it holds nothing, or nothing intelligible."""
    slot = _slot(handler_input, name)
    return "" if slot is None or slot.value == "?" else str(slot.value)[:LONGEST_TITLE]


def is_listed(handler_input: HandlerInput, name: str) -> bool:
    """Whether a slot holds one of its type's values, rather than anything else."""
    slot = _slot(handler_input, name)
    return slot is not None and bool(resolved(slot))


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
    found = resolved(slot)
    if not found:
        raise unusable(slot.value)
    return found[0]


def _language(handler_input: HandlerInput) -> str:
    locale = handler_input.request_envelope.request.locale or "en-US"
    return str(locale).partition("-")[0]


def _slot(handler_input: HandlerInput, name: str) -> Slot | None:
    request = handler_input.request_envelope.request
    if not isinstance(request, IntentRequest):
        return None
    slot = (request.intent.slots or {}).get(name)
    return slot if slot is not None and slot.value else None


def resolved(slot: Slot) -> tuple[Resolved, ...]:
    """The values that Alexa found for a filled slot, of all authorities, each once."""
    return _distinct(value for _, value in _found(slot))


def _found(slot: Slot) -> Iterator[tuple[Resolution, Resolved]]:
    """Each value with the authority that has found it; others of them may have found nothing."""
    if slot.resolutions is None:
        return
    for authority in slot.resolutions.resolutions_per_authority or ():
        status = authority.status if authority else None
        if status is None or status.code != StatusCode.ER_SUCCESS_MATCH:
            continue
        for wrapper in authority.values or ():
            if wrapper and wrapper.value and wrapper.value.id and wrapper.value.name:
                yield authority, Resolved(wrapper.value.id, wrapper.value.name)


def _is_dynamic(authority: Resolution) -> bool:
    return str(authority.authority or "").startswith(DYNAMIC_AUTHORITY)


def _distinct(found: Iterable[Resolved]) -> tuple[Resolved, ...]:
    return tuple(dict.fromkeys(found))
