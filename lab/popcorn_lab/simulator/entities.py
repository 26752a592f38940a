"""Values that a skill tells Alexa while a conversation goes on: dynamic entities.

Source: "Use Dynamic Entities for Customized Interactions", developer.amazon.com.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from popcorn_lab.interaction.model import Value
from popcorn_lab.simulator.responses import InvalidResponseError

UPDATE = "Dialog.UpdateDynamicEntities"
MOST_NAMES = 100
LONGEST_NAME = 140
EXPIRE_AFTER = timedelta(minutes=30)


class ToldValue(Value):
    """A value that no model lists: the skill told it."""


@dataclass(frozen=True)
class Entities:
    """What was told last, by slot type, and when."""

    values: Mapping[str, Sequence[ToldValue]] = field(default_factory=dict)
    told_at: datetime | None = None

    def at(self, moment: datetime) -> Entities:
        """What is left of them by then."""
        is_known = self.told_at is not None and moment - self.told_at < EXPIRE_AFTER
        return self if is_known else NOTHING_TOLD

    def after(self, directives: Sequence[Mapping[str, Any]], moment: datetime) -> Entities:
        """What is told once an answer with these directives has come.

        Raises:
            InvalidResponseError: Alexa would refuse one of them.
        """
        updates = [each for each in directives if each.get("type") == UPDATE]
        if not updates:
            return self
        if len(updates) > 1:
            raise InvalidResponseError(f"the skill's answer has several {UPDATE}")
        kind = updates[0].get("updateBehavior")
        if kind == "CLEAR":
            return NOTHING_TOLD
        if kind != "REPLACE":
            raise InvalidResponseError(f"{UPDATE}: updateBehavior is REPLACE or CLEAR")
        return Entities(_read(updates[0].get("types")), moment)


NOTHING_TOLD = Entities()


def _read(types: Any) -> Mapping[str, Sequence[ToldValue]]:
    try:
        values = {
            each["name"]: [
                ToldValue(
                    value.get("id") or "",
                    [value["name"]["value"], *(value["name"].get("synonyms") or ())],
                )
                for value in each["values"]
            ]
            for each in types
        }
    except (TypeError, KeyError, AttributeError) as error:
        raise InvalidResponseError(f"{UPDATE}: types have a name and values") from error
    names = [name for each in values.values() for value in each for name in value.names]
    if not names or len(names) > MOST_NAMES:
        raise InvalidResponseError(f"{UPDATE}: 1 to {MOST_NAMES} names, not {len(names)}")
    for name in names:
        if not isinstance(name, str) or not 0 < len(name) <= LONGEST_NAME:
            raise InvalidResponseError(f"{UPDATE}: a name has 1 to {LONGEST_NAME} characters")
    return values
