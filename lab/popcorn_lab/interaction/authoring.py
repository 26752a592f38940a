"""Reads what people write: `interaction-models/LANGUAGE.yaml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from popcorn.domain.errors import PopcornError
from popcorn_lab.interaction.templates import TemplateError, expand, parse_rules


class AuthoringError(PopcornError):
    """The YAML file does not say what it should."""


@dataclass(frozen=True)
class AuthoredSlot:
    """`samples` answer the slot's question; `elicitation` is that question, in variations."""

    name: str
    type: str
    samples: Sequence[str] = ()
    elicitation: Sequence[str] = ()


@dataclass(frozen=True)
class AuthoredIntent:
    name: str
    slots: Sequence[AuthoredSlot]
    samples: Sequence[str]


@dataclass(frozen=True)
class AuthoredLanguage:
    """A language with every template written out.

    `types` holds names by id, the value first and its synonyms after it.
    """

    locales: Sequence[str]
    invocation_name: str
    fallback_sensitivity: str
    intents: Sequence[AuthoredIntent]
    types: Mapping[str, Mapping[str, Sequence[str]]]


def read_language(path: Path) -> AuthoredLanguage:
    """Read one language.

    Raises:
        AuthoringError: the file is missing, is not YAML, lacks a key, or has a broken template.
    """
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        return _language(content)
    except (OSError, UnicodeError, yaml.YAMLError, TemplateError, AuthoringError) as error:
        raise AuthoringError(f"{path}: {error}") from error
    except KeyError as error:
        raise AuthoringError(f"{path}: the key {error} is missing") from error
    except (AttributeError, TypeError) as error:
        raise AuthoringError(f"{path}: a list or mapping is not where it should be") from error


def _language(content: Mapping[str, Any]) -> AuthoredLanguage:
    rules = parse_rules(content["rules"])

    def phrases(templates: Sequence[str]) -> list[str]:
        return expand(map(_text, templates), rules)

    def slot(name: str, written: str | Mapping[str, Any]) -> AuthoredSlot:
        if isinstance(written, str):
            return AuthoredSlot(name, written)
        return AuthoredSlot(
            name,
            written["type"],
            phrases(written.get("samples", ())),
            [_text(prompt) for prompt in written.get("elicitation", ())],
        )

    intents = [
        AuthoredIntent(
            name,
            [slot(slot_name, written) for slot_name, written in intent.get("slots", {}).items()],
            phrases(intent["samples"]),
        )
        for name, intent in content["intents"].items()
    ]
    types = {
        name: {_text(value_id): phrases(names) for value_id, names in values.items()}
        for name, values in content["types"].items()
    }
    return AuthoredLanguage(
        content["locales"],
        content["invocation_name"],
        content["fallback_sensitivity"],
        intents,
        types,
    )


def _text(value: object) -> str:
    # YAML reads an unquoted 1, 0.5 or yes as something else than what was written.
    if not isinstance(value, str):
        raise AuthoringError(f"put {value!r} in quotes: only text is allowed here")
    return value
