"""Which titles Alexa is to listen for: those of the movies that were just named.

A directive tells her their names, so that she hears them better, and knows which movie is meant by
"the two towers". What is no longer on the table is taken back. In both cases it goes along with an
answer that she takes it with: one to a launch or an intent, without another Dialog directive.

Source: "Use Dynamic Entities for Customized Interactions", developer.amazon.com: at most 100 names
of all kinds; they are forgotten after half an hour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import IntentRequest, LaunchRequest
from ask_sdk_model.dialog import DynamicEntitiesDirective
from ask_sdk_model.er.dynamic import (
    Entity,
    EntityListItem,
    EntityValueAndSynonyms,
    UpdateBehavior,
)

from popcorn.domain.movies import Movie
from popcorn.domain.title_names import Names, names_of
from popcorn.skill.screens.showing import choosable
from popcorn.skill.screens.touched import was_touched
from popcorn.skill.session.attributes import Session

TITLES = "AMAZON.Movie"
"""The slot type of titles in the interaction model."""
MOST_NAMES = 100
_DIALOG = "Dialog."


def listen_for(
    handler_input: HandlerInput, memory: Session, named: Iterable[Movie], language: str
) -> None:
    """Add what Alexa has to know of titles to an answer, and note in the session that she does.

    Args:
        named: the movies that the answer names, of which those count that can be chosen now.
    """
    if not _is_taken(handler_input):
        return
    at_hand = choosable(memory)
    movies = list(dict.fromkeys(movie for movie in named if movie.movie_id in at_hand))
    names = names_of(movies, language, MOST_NAMES)
    told = [each.movie.movie_id for each in names]
    if told and told != memory.entities:
        memory.entities = told
        handler_input.response_builder.add_directive(_directive(names))
    elif not set(memory.entities).issubset(at_hand):
        forget_titles(handler_input, memory)


def forget_titles(handler_input: HandlerInput, memory: Session) -> None:
    """Take back what Alexa was told, if she was told anything."""
    if memory.entities and _is_taken(handler_input):
        memory.entities = []
        clear = DynamicEntitiesDirective(UpdateBehavior.CLEAR)
        handler_input.response_builder.add_directive(clear)


def _is_taken(handler_input: HandlerInput) -> bool:
    """Whether Alexa takes the directive with this answer, and the session can remember it."""
    envelope, response = handler_input.request_envelope, handler_input.response_builder.response
    is_asking = any(each.object_type.startswith(_DIALOG) for each in response.directives or ())
    is_spoken = isinstance(envelope.request, IntentRequest | LaunchRequest)
    has_memory = envelope.session is not None
    return is_spoken and has_memory and not is_asking and not was_touched(handler_input)


def _directive(names: Sequence[Names]) -> DynamicEntitiesDirective:
    values = [
        Entity(each.movie.movie_id, EntityValueAndSynonyms(each.name, list(each.others)))
        for each in names
    ]
    return DynamicEntitiesDirective(UpdateBehavior.REPLACE, [EntityListItem(TITLES, values)])
