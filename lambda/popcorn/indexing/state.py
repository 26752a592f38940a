"""How far a rebuild has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from popcorn.indexing.catching_up import Former

Key = dict[str, Any]
"""A key in DynamoDB's typed form."""


class Segment(NamedTuple):
    """A part of a table that is read by itself."""

    table: str
    number: int
    of: int

    @property
    def name(self) -> str:
        return f"{self.table}:{self.number}"


@dataclass
class State:
    """One rebuild, over as many invocations as it takes.

    Args:
        former: the indices that it takes the place of; None in a new domain.
        read_to: by segment, the key up to which it is read.
        ended: segments that are read to their end.
        items, refused: that were read; that can be in no index as they are.
    """

    former: Former | None = None
    read_to: dict[str, Key] = field(default_factory=dict)
    ended: list[str] = field(default_factory=list)
    items: int = 0
    refused: int = 0
    is_begun: bool = False

    @classmethod
    def of(cls, facts: Mapping[str, Any]) -> State:
        """What a checkpoint remembers; of a new one, nothing."""
        former = facts.get("former")
        return cls(**{**facts, "former": Former(*former) if former else None})

    def facts(self) -> dict[str, Any]:
        return dict(vars(self))
