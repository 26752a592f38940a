"""What the page asks: which languages and devices there are, and turns of a conversation."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast

from babel import Locale
from flask import Blueprint, Response, jsonify, request

from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.serving.request_envelope import BadRequestError, read_json
from popcorn_lab.serving.spoken import spoken
from popcorn_lab.serving.suggestions import Suggestions, example_phrases
from popcorn_lab.simulator.conversation import Conversation, Turn
from popcorn_lab.simulator.conversations import Conversations
from popcorn_lab.simulator.devices import DEVICES, VIEWPORTS, DeviceKind
from popcorn_lab.simulator.envelopes import Json
from popcorn_lab.simulator.responses import RENDER_DOCUMENT

LONGEST_UTTERANCE = 500
_MOST_ARGUMENTS = 10
_SESSION_KEY = re.compile(r"[A-Za-z0-9-]{1,64}")
_NAMES: Mapping[DeviceKind, str] = {
    "speaker": "Speaker, no screen",
    "show": "Echo Show, 8 inches",
    "show-small": "Echo Show, 5 inches",
    "show-round": "Round hub",
    "tv": "TV",
}


@dataclass(frozen=True)
class Talk:
    """Whom the page talks to.

    Args:
        begin: makes a conversation in a locale.
        model: the interaction model of a locale.
        locales: those that can be chosen, and `locale` at first.
        device: what the page talks through at first.
    """

    begin: Callable[[str], Conversation]
    model: Callable[[str], InteractionModel]
    locales: tuple[str, ...]
    locale: str
    device: DeviceKind = "show"
    _conversations: dict[str, Conversations] = field(default_factory=dict)
    _suggestions: dict[str, Suggestions] = field(default_factory=dict)

    def conversations(self, locale: str) -> Conversations:
        """Those in one locale."""
        return self._conversations.setdefault(locale, Conversations(partial(self.begin, locale)))

    def suggestions(self, locale: str) -> Suggestions:
        """What can be said in one locale."""
        if locale not in self._suggestions:
            self._suggestions[locale] = Suggestions(self.model(locale), locale)
        return self._suggestions[locale]


def page_talk(talk: Talk) -> Blueprint:
    """`GET /choices`, `POST /utterance` and `POST /touch`."""
    blueprint = Blueprint("page_talk", __name__)

    @blueprint.get("/choices")
    def choices() -> Response:
        return jsonify(
            locales=[
                {"locale": each, "name": _language(each), "examples": example_phrases(each)}
                for each in talk.locales
            ],
            devices=[
                {"device": each, "name": _NAMES[each], "viewport": VIEWPORTS.get(each)}
                for each in DEVICES
            ],
            locale=talk.locale,
            device=talk.device,
        )

    @blueprint.post("/utterance")
    def utterance() -> Response:
        content = read_json(request.get_data())
        said = _utterance(content)
        return answer(content, lambda conversation: conversation.say(said))

    @blueprint.post("/touch")
    def touch() -> Response:
        content = read_json(request.get_data())
        arguments = _arguments(content)
        return answer(content, lambda conversation: conversation.touch(*arguments))

    def answer(content: Json, take: Callable[[Conversation], Turn]) -> Response:
        key = content.get("session")
        if not isinstance(key, str) or not _SESSION_KEY.fullmatch(key):
            raise BadRequestError("`session` is 1 to 64 letters, digits or hyphens")
        locale = _one_of(content, "locale", talk.locales, talk.locale)
        device = cast(DeviceKind, _one_of(content, "device", DEVICES, talk.device))

        def turn(conversation: Conversation) -> Json:
            conversation.moved_to(device)
            taken = take(conversation)
            suggested = talk.suggestions(locale).after(taken, conversation)
            return {**_as_json(taken, locale), "suggestions": suggested}

        return jsonify(talk.conversations(locale).take(key, turn))

    return blueprint


def _as_json(turn: Turn, locale: str) -> Json:
    response = turn.response.get("response") or {}
    reprompt = response.get("reprompt") or {}
    shown = [
        each for each in response.get("directives") or () if each.get("type") == RENDER_DOCUMENT
    ]
    return {
        "speech": turn.speech,
        "reprompt": turn.reprompt,
        "intent": turn.intent,
        "session_ended": turn.session_ended,
        "offered": list(turn.offered),
        "spoken": spoken(response.get("outputSpeech"), locale),
        "reprompt_spoken": spoken(reprompt.get("outputSpeech"), locale),
        "screen": {
            "document": shown[0].get("document"),
            "datasources": shown[0].get("datasources"),
            "viewport": turn.request["context"]["Viewport"],
        }
        if shown
        else None,
    }


def _language(locale: str) -> str:
    name = Locale.parse(locale, sep="-").get_display_name() or locale
    return name[:1].upper() + name[1:]


def _one_of(content: Mapping[str, Any], name: str, known: tuple[str, ...], usual: str) -> str:
    chosen = content.get(name, usual)
    if chosen not in known:
        raise BadRequestError(f"`{name}` is one of: {', '.join(known)}")
    return str(chosen)


def _utterance(content: Mapping[str, Any]) -> str:
    utterance = content.get("utterance")
    if not isinstance(utterance, str) or not utterance.strip():
        raise BadRequestError("`utterance` is missing or empty")
    if len(utterance) > LONGEST_UTTERANCE:
        raise BadRequestError(f"`utterance` has more than {LONGEST_UTTERANCE} characters")
    return utterance


def _arguments(content: Mapping[str, Any]) -> list[str]:
    arguments = content.get("arguments")
    is_list = isinstance(arguments, list) and 0 < len(arguments) <= _MOST_ARGUMENTS
    if not is_list or not all(isinstance(each, str) for each in arguments or ()):
        raise BadRequestError(f"`arguments` is a list of 1 to {_MOST_ARGUMENTS} texts")
    return list(arguments or ())
