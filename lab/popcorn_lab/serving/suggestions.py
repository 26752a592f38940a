"""What can be said next, in the words of the locale: the page offers it.

Nothing is written here. The phrases are the skill's example phrases, what stands on its screens'
buttons, stars and directions as the skill says them, and Alexa's own "yes", "help" and "stop".
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from popcorn.domain.errors import SettingsError
from popcorn.domain.ratings import Stars
from popcorn.skill.session.attributes import Session
from popcorn.skill.session.pending import Wants
from popcorn.skill.speech import speech_for
from popcorn_lab.interaction.files import model_folder
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.simulator.alexa_phrases import alexa_phrases
from popcorn_lab.simulator.conversation import Conversation, Turn

MOST = 6
_HALF_STEPS = (8, 10, 7)
_WAKE_WORD = "Alexa, "


def example_phrases(locale: str) -> Sequence[str]:
    """How to begin, as the manifest tells the store, less the wake word.

    Raises:
        SettingsError: the manifest cannot be read, or knows no such locale.
    """
    path = model_folder().parents[1] / "skill.json"
    try:
        manifest = json.loads(path.read_text("utf-8"))["manifest"]
        phrases = manifest["publishingInformation"]["locales"][locale]["examplePhrases"]
    except (OSError, ValueError, KeyError) as error:
        raise SettingsError(str(path), f"it has no example phrases for {locale}") from error
    return [phrase.removeprefix(_WAKE_WORD) for phrase in phrases]


class Suggestions:
    """What can be said next in one locale."""

    def __init__(self, model: InteractionModel, locale: str) -> None:
        self._beginnings = example_phrases(locale)
        self._words = speech_for(locale)
        self._alexa = alexa_phrases(locale, model.invocation_name).intents
        self._direction = model.types["DIRECTION"][0].names[0]
        without_slots = [each for each in model.intents["WhyIntent"].samples if "{" not in each]
        self._why = min(without_slots, key=len)

    def after(self, turn: Turn | None, conversation: Conversation) -> Sequence[str]:
        """At most `MOST` phrases, each understood if it is said now; None: nothing was said yet."""
        if turn is None or turn.session_ended:
            return self._beginnings
        memory = Session.from_attributes(turn.response.get("sessionAttributes") or {})
        found = dict.fromkeys(self._fitting(memory))
        understood = [each for each in found if conversation.would_understand(each)]
        return [*understood[: MOST - 1], self._alexas("Stop")]

    def _fitting(self, memory: Session) -> Iterator[str]:
        pending = memory.pending
        if pending is not None and pending.wants is Wants.STARS:
            yield from (self._words.stars(Stars(each)) for each in _HALF_STEPS)
            yield self._words.shown("screen-skip")
        elif pending is None:
            if memory.last_offer:
                yield from (self._words.shown("screen-more"), self._direction, self._why)
            elif memory.question is not None:
                yield from (self._alexas(each) for each in ("Yes", "No"))
            for button in ("screen-recommend", "screen-popular", "screen-rate"):
                yield self._words.shown(button)
        yield self._alexas("Help")

    def _alexas(self, what: str) -> str:
        """How one of Alexa's own intents is said, without what may be left out behind it."""
        phrases = self._alexa[f"AMAZON.{what}Intent"]
        return min((each for each in phrases if phrases[0].startswith(each)), key=len)
