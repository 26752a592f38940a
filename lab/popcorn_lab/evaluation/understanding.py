"""How many natural utterances the interaction model and the local matcher understand.

The utterances are those of `tests/understanding/LANGUAGE.yaml`, written before the samples.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from popcorn.domain.errors import DataFormatError
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.simulator.alexa_phrases import alexa_phrases
from popcorn_lab.simulator.grammar import Reading
from popcorn_lab.simulator.invocation import Invocations
from popcorn_lab.simulator.understanding import FALLBACK, Understanding

_ONE_SHOT = "one-shot"
_TOLD = {"movie", "stars", "position", "genre", "decade", "mood", "direction"}
"""Slots that the utterances tell; what else a model has serves the wording of its samples."""


@dataclass(frozen=True)
class Utterance:
    """`slots`: by name, the id of the value, or a title as it is heard; `others`: intents that are
    as right as `intent`, whatever slots they have."""

    way: str
    says: str
    intent: str
    slots: Mapping[str, str]
    others: Sequence[str]


@dataclass(frozen=True)
class Outcome:
    """What an utterance was taken for."""

    utterance: Utterance
    intent: str
    slots: Mapping[str, str]

    @property
    def is_understood(self) -> bool:
        if self.intent == self.utterance.intent:
            told = {name: id_ for name, id_ in self.slots.items() if name in _TOLD}
            return told == self.utterance.slots
        return self.intent in self.utterance.others

    @property
    def is_another_intent(self) -> bool:
        """Worse than not understanding: the skill does something that was not asked for."""
        wanted = (self.utterance.intent, *self.utterance.others, FALLBACK)
        return self.intent not in wanted


def read_utterances(path: Path) -> list[Utterance]:
    """Raises DataFormatError: the file is not what it should be."""
    try:
        return [_utterance(each) for each in yaml.safe_load(path.read_text("utf-8"))]
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise DataFormatError(str(path), 0, f"no list of utterances: {error!r}") from error


def understand(
    utterances: Sequence[Utterance], model: InteractionModel, locale: str
) -> list[Outcome]:
    """Raises SettingsError: the simulator does not know the locale's language."""
    phrases = alexa_phrases(locale, model.invocation_name)
    understanding = Understanding(model, phrases)
    invocations = Invocations(phrases, model.invocation_name)
    carrier = phrases.request[0]
    outcomes = []
    for each in utterances:
        if each.way != _ONE_SHOT:
            reading = understanding.understand(phrases.language.words(each.says))
        else:
            asked = phrases.language.words(carrier.replace("{request}", each.says))
            found = invocations.find(asked)
            requests = found.requests if found else ()
            readings = map(understanding.understand, requests)
            reading = min(readings, key=_fallback_last, default=Reading(FALLBACK, {}, 0.0, 0))
        outcomes.append(Outcome(each, reading.name, _ids(reading)))
    return outcomes


def _utterance(written: Mapping[str, Any]) -> Utterance:
    slots = {name: str(value) for name, value in written.get("slots", {}).items()}
    others = written.get("or", ())
    return Utterance(written["way"], written["says"], written["intent"], slots, others)


def _ids(reading: Reading) -> dict[str, str]:
    return {
        name: heard.values[0].id if heard.values and name != "movie" else heard.heard
        for name, heard in reading.slots.items()
        if heard.values or name != "position"  # a year ("the 1998 one") has no id
    }


def _fallback_last(reading: Reading) -> tuple[bool, float, int, int]:
    return (reading.name == FALLBACK, *reading.rank)
