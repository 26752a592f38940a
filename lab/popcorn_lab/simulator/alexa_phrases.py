"""What Alexa understands in every skill: built-in intents, invocation, courtesies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from popcorn.domain.errors import SettingsError
from popcorn_lab.interaction.model import Value
from popcorn_lab.interaction.templates import Rules, expand
from popcorn_lab.simulator.built_in_types import built_in_values
from popcorn_lab.simulator.language import Language
from popcorn_lab.yaml_text import read_yaml

_LISTS = ("wake_words", "launch", "request", "exit", "polite_before", "polite_after", "anywhere")


@dataclass(frozen=True)
class AlexaPhrases:
    """Flat phrases; those of `request` have the slot {request}, `intents` is by intent name.

    `anywhere`: words that change nothing wherever they stand. `built_in`: the values of Amazon's
    own types of days and times.
    """

    wake_words: Sequence[str]
    launch: Sequence[str]
    request: Sequence[str]
    exit: Sequence[str]
    polite_before: Sequence[str]
    polite_after: Sequence[str]
    anywhere: Sequence[str]
    intents: Mapping[str, Sequence[str]]
    language: Language
    built_in: Mapping[str, Sequence[Value]]


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
    content = read_yaml(file.read_text(encoding="utf-8"))
    rules = Rules.of({"name": invocation_name})
    flat = {key: expand(content.get(key, ()), rules) for key in _LISTS}
    intents = {name: expand(phrases, rules) for name, phrases in content["intents"].items()}
    same_as = {
        form: word
        for word, forms in content.get("same_as", {}).items()
        for form in expand(forms, rules)
    }
    return AlexaPhrases(
        **flat,
        intents=intents,
        language=Language(language, same_as),
        built_in=built_in_values(content),
    )
