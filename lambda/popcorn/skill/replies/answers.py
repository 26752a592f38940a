"""Saying something: every response of the skill is made here.

Remembers what was said (for "repeat", and so that variants take turns) and writes the session
attributes. A message with a reprompt keeps the session open, one without ends it.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from ask_sdk_core.dispatch_components import AbstractRequestInterceptor
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response
from ask_sdk_model.ui import SimpleCard

from popcorn.domain.errors import UnnamedListenerError
from popcorn.domain.movies import Movie
from popcorn.skill.alexa.identity import is_recognised, listener_of, with_speakers_name
from popcorn.skill.replies.entities import forget_titles, listen_for
from popcorn.skill.screens import can_show
from popcorn.skill.screens.showing import screen_for
from popcorn.skill.session.attributes import Question, Session
from popcorn.skill.speech import Fact, Named, Said, Speech, speech_for
from popcorn.skill.speech.plain import is_sound
from popcorn.skill.speech.variety import first_variant

_SESSION = "popcorn.session"
_SPEECH = "popcorn.speech"


class RecallSession(AbstractRequestInterceptor):
    """Before any handler: what this conversation was about."""

    def process(self, handler_input: HandlerInput) -> None:
        manager = handler_input.attributes_manager
        kept = manager.session_attributes if handler_input.request_envelope.session else {}
        recalled = Session.from_attributes(kept)
        if not _is_repeatable(recalled.last_said):
            recalled.last_said = {}
        with suppress(UnnamedListenerError):  # whatever needs to know who speaks raises it again
            recalled.belongs_to(listener_of(handler_input))
        manager.request_attributes[_SESSION] = recalled


class ChooseSpeech(AbstractRequestInterceptor):
    """Before any handler: the messages of the request's locale."""

    def process(self, handler_input: HandlerInput) -> None:
        chosen = speech_for(handler_input.request_envelope.request.locale or "en-US")
        handler_input.attributes_manager.request_attributes[_SPEECH] = chosen


def session(handler_input: HandlerInput) -> Session:
    """This conversation's memory; changes last once something was said."""
    recalled: Session = handler_input.attributes_manager.request_attributes[_SESSION]
    return recalled


def speech(handler_input: HandlerInput) -> Speech:
    chosen: Speech = handler_input.attributes_manager.request_attributes[_SPEECH]
    return chosen


def say(
    handler_input: HandlerInput, key: str, *, question: Question | None = None, **facts: Fact
) -> Response:
    """Answer with one message of the speech files.

    Args:
        key: a message; its variants take turns within the session, from one that differs
            between sessions.
        question: what a "yes" to this message agrees to.
        facts: what the message's placeholders stand for.
    """
    memory = session(handler_input)
    turn = memory.said.get(key, 0)
    said = speech(handler_input).say(key, first_variant(handler_input, key) + turn, facts)
    memory.said[key] = turn + 1
    memory.question = question
    memory.last_said = {"key": key, "speech": said.speech, "reprompt": said.reprompt}
    if said.reprompt is None:
        forget_titles(handler_input, memory)
        return _respond(handler_input, said)
    listen_for(handler_input, memory, _named(facts), speech(handler_input).language)
    if can_show(handler_input):
        screen = screen_for(speech(handler_input), memory, key, said, facts)
        handler_input.response_builder.add_directive(screen.directive())
    return _respond(handler_input, said)


def say_again(handler_input: HandlerInput) -> Response:
    """Repeat the last answer, question and all; `session.last_said` must not be empty."""
    last = session(handler_input).last_said
    return _respond(handler_input, Said(last["speech"] or "", last.get("reprompt")))


def _named(facts: Mapping[str, Fact]) -> list[Movie]:
    return [movie for fact in facts.values() if isinstance(fact, Named) for movie in fact.movies]


def _is_repeatable(last: Mapping[str, str | None]) -> bool:
    """Whether what is recalled as said last is what this version would say."""
    texts = [last.get("speech"), last.get("reprompt")]
    return texts[0] is not None and all(is_sound(text) for text in texts if text is not None)


def _respond(handler_input: HandlerInput, said: Said) -> Response:
    builder = handler_input.response_builder.speak(with_speakers_name(handler_input, said.speech))
    if said.reprompt is not None:
        builder.ask(said.reprompt)
    else:
        builder.set_should_end_session(True)
    if said.card is not None and not (said.card.is_own and is_recognised(handler_input)):
        # The app is the household's: what one voice rated is not for all of it to read.
        builder.set_card(SimpleCard(said.card.title, said.card.text))
    manager = handler_input.attributes_manager
    if handler_input.request_envelope.session:
        manager.session_attributes = session(handler_input).to_attributes()
    return builder.response
