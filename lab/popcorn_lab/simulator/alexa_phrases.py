"""What Alexa understands in every skill: built-in intents, invocation, courtesies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import yaml

from popcorn.domain.errors import SettingsError
from popcorn_lab.interaction.templates import expand, parse_rules


@dataclass(frozen=True)
class AlexaPhrases:
    """Flat phrases; those of `request` have the slot {request}, `intents` is by intent name."""

    wake_words: Sequence[str]
    launch: Sequence[str]
    request: Sequence[str]
    exit: Sequence[str]
    polite_before: Sequence[str]
    polite_after: Sequence[str]
    intents: Mapping[str, Sequence[str]]


def alexa_phrases(locale: str, invocation_name: str) -> AlexaPhrases:
    """The phrases of a locale's language.

    Args:
        locale: such as "en-US".
    Raises:
        SettingsError: the simulator does not know the language.
    """
    language = locale.partition("-")[0]
    file = files("popcorn_lab.simulator.phrases") / f"{language}.yaml"
    if not language.isalpha() or not file.is_file():
        raise SettingsError("--locale", f"the simulator knows no phrases for {locale!r}; try en-US")
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    rules = parse_rules({"name": invocation_name})
    flat = {
        key: expand(content[key], rules)
        for key in ("wake_words", "launch", "request", "exit", "polite_before", "polite_after")
    }
    intents = {name: expand(phrases, rules) for name, phrases in content["intents"].items()}
    return AlexaPhrases(**flat, intents=intents)
