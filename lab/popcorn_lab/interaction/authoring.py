"""Reads what people write: `interaction-models/LANGUAGE.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from popcorn.domain.errors import PopcornError
from popcorn_lab.interaction.regions import RegionError, in_region
from popcorn_lab.interaction.templates import Rules, TemplateError, expand
from popcorn_lab.yaml_text import read_yaml

_LOCALES = re.compile(r"^locales: *\[([^\]]+)\]", re.MULTILINE)


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
    """`confirmation` is what is asked before it is carried out, if at all, in variations."""

    name: str
    slots: Sequence[AuthoredSlot]
    samples: Sequence[str]
    confirmation: Sequence[str] = ()


@dataclass(frozen=True)
class AuthoredLanguage:
    """A language, as one of its locales speaks it, with every template written out.

    `code`: such as "de". `locales`: all of the language's. `signs`: how signs in titles are said
    ("&"). `types` holds names by id, the value first and its synonyms after it.
    """

    code: str
    locales: Sequence[str]
    invocation_name: str
    fallback_sensitivity: str
    intents: Sequence[AuthoredIntent]
    types: Mapping[str, Mapping[str, Sequence[str]]]
    signs: Mapping[str, str]


def read_language(path: Path, locale: str | None = None) -> AuthoredLanguage:
    """Read one language.

    Args:
        locale: one of its locales, with what `regions` says of it; None: the language without.
    Raises:
        AuthoringError: the file is missing, is not YAML, lacks a key, or has a broken template.
    """
    try:
        return _read(path.stem, path.read_text(encoding="utf-8"), locale)
    except (
        OSError,
        UnicodeError,
        yaml.YAMLError,
        TemplateError,
        RegionError,
        AuthoringError,
    ) as error:
        raise AuthoringError(f"{path}: {error}") from error
    except KeyError as error:
        raise AuthoringError(f"{path}: the key {error} is missing") from error
    except (AttributeError, TypeError) as error:
        raise AuthoringError(f"{path}: a list or mapping is not where it should be") from error


@lru_cache(maxsize=16)  # all locales: a full deployment builds their models more than once
def _read(code: str, text: str, locale: str | None) -> AuthoredLanguage:
    return _language(code, in_region(_content(text), locale))


@lru_cache(maxsize=1)
def _content(text: str) -> Any:
    """Not to be changed: the locales of a language are read one after the other."""
    return read_yaml(text)


def locales_of(path: Path) -> list[str]:
    """The locales that a language's file is for, read off its first lines: the rest may be broken.

    Raises:
        AuthoringError: the file is missing, or has no line such as "locales: [de-DE]".
    """
    try:
        found = _LOCALES.search(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeError) as error:
        raise AuthoringError(f"{path}: {error}") from error
    if not found:
        raise AuthoringError(f'{path}: a line such as "locales: [de-DE]" is missing')
    return [locale.strip() for locale in found[1].split(",")]


def _language(code: str, content: Mapping[str, Any]) -> AuthoredLanguage:
    rules = Rules.of(content["rules"])

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
            [_text(prompt) for prompt in intent.get("confirmation", ())],
        )
        for name, intent in content["intents"].items()
    ]
    types = {
        name: {_text(value_id): phrases(names) for value_id, names in values.items()}
        for name, values in content["types"].items()
    }
    return AuthoredLanguage(
        code,
        content["locales"],
        content["invocation_name"],
        content["fallback_sensitivity"],
        intents,
        types,
        {sign: _text(words) for sign, words in content.get("signs", {}).items()},
    )


def _text(value: object) -> str:
    # YAML reads an unquoted 1, 0.5 or yes as something else than what was written.
    if not isinstance(value, str):
        raise AuthoringError(f"put {value!r} in quotes: only text is allowed here")
    return value
