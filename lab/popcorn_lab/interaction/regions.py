"""What a locale says otherwise than the rest of its language.

The section `regions` of a language's file has, by locale, the same keys as the file itself. A
rule takes the place of the language's; samples, answers to a slot's question and names of a value
are added; prompts take the place of the language's.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from popcorn.domain.errors import PopcornError


class RegionError(PopcornError):
    """A region names what its language has not."""


def in_region(content: Mapping[str, Any], locale: str | None) -> dict[str, Any]:
    """A language's file as one locale has it, without the section `regions`.

    Raises:
        RegionError: a locale that is not among `locales`, or an intent, slot, type or id that the
            language itself lacks.
    """
    merged = deepcopy({**content})
    regions = merged.pop("regions", {})
    for each in regions:
        _require(each in merged["locales"], f"locale {each}")
    region = regions.get(locale) or {}
    for rule in region.get("rules", {}):
        _require(rule in merged["rules"], f"rule {rule}")
    merged["rules"] = {**merged["rules"], **region.get("rules", {})}
    for name, intent in region.get("intents", {}).items():
        _require(name in merged["intents"], f"intent {name}")
        _add_to_intent(merged["intents"][name], intent)
    for name, values in region.get("types", {}).items():
        for value_id, names in values.items():
            _require(value_id in merged["types"].get(name, {}), f"value {value_id} of {name}")
            merged["types"][name][value_id] += names
    return merged


def _add_to_intent(intent: dict[str, Any], added: Mapping[str, Any]) -> None:
    intent["samples"] = intent["samples"] + added.get("samples", [])
    if "confirmation" in added:
        intent["confirmation"] = added["confirmation"]
    for slot, more in added.get("slots", {}).items():
        own = intent.get("slots", {}).get(slot)
        _require(isinstance(own, dict), f"slot {slot} with a question")
        intent["slots"][slot] = {
            **own,
            **more,
            "samples": own.get("samples", []) + more.get("samples", []),
        }


def _require(is_there: bool, what: str) -> None:
    if not is_there:
        raise RegionError(f"the section regions has the {what}, the language itself has not")
