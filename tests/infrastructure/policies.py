"""Every policy of a template: of roles, queues, buckets, topics, logs and domains."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.infrastructure.templates import Json, as_text, walk


@dataclass(frozen=True)
class Statement:
    """One statement, and the resource of the template that it belongs to."""

    owner: str
    body: Json

    @property
    def is_trust(self) -> bool:
        """Whether it says who may take a role, and not what may be done."""
        return self.actions == ["sts:AssumeRole"] and "Resource" not in self.body

    @property
    def actions(self) -> list[str]:
        return _listed(self.body["Action"])

    @property
    def resources(self) -> list[str]:
        return [as_text(each) for each in _listed(self.body["Resource"])]

    @property
    def principals(self) -> list[str]:
        found = self.body.get("Principal", [])
        several = found.values() if isinstance(found, dict) else _listed(found)
        return [as_text(each) for group in several for each in _listed(group)]

    @property
    def conditions(self) -> Json:
        return dict(self.body.get("Condition", {}))


def statements(template: Json) -> Iterator[Statement]:
    """All statements, wherever in the template, those that are JSON in a string included."""
    for owner, resource in template["Resources"].items():
        for value in walk(resource):
            for document in _documents(value):
                yield from (Statement(owner, dict(each)) for each in _listed(document["Statement"]))


def _documents(value: Any) -> Iterator[Json]:
    if isinstance(value, dict) and "Statement" in value:
        yield value
    elif isinstance(value, str) and '"Statement"' in value:
        yield json.loads(value)


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list) else [value]
