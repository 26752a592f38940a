"""The templates as text and as data."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from cfnlint.decode.decode import decode

INFRASTRUCTURE = Path(__file__).parents[2] / "infrastructure"
TEMPLATES = sorted(INFRASTRUCTURE.rglob("*.yaml"))
SKILL_STACK = INFRASTRUCTURE / "cfn-deployer" / "skill-stack.yaml"
SENT = SKILL_STACK.with_suffix(".json")
"""What `ask deploy` sends in its place."""
SEARCH = INFRASTRUCTURE / "search.yaml"
SCORING = INFRASTRUCTURE / "scoring.yaml"
FRESH_TITLES = INFRASTRUCTURE / "fresh-titles.yaml"
COMPANION = INFRASTRUCTURE / "companion.yaml"
NOTIFICATIONS = INFRASTRUCTURE / "notifications.yaml"

Json = dict[str, Any]


@cache
def read_template(path: Path) -> Json:
    """A template, not to be changed; what its short tags stand for is written out, as `Ref` is."""
    decoded, errors = decode(str(path))
    assert errors == []
    return dict(decoded or {})


def of_type(template: Json, kind: str) -> dict[str, Json]:
    """The resources of one type, by logical id."""
    return {name: each for name, each in template["Resources"].items() if each["Type"] == kind}


def properties(template: Json, name: str) -> Json:
    return dict(template["Resources"][name]["Properties"])


def either(value: Any) -> tuple[Any, Any]:
    """What `!If` gives where its condition holds, and where it does not."""
    _, then, otherwise = value["Fn::If"]
    return then, otherwise


def as_text(value: Any) -> str:
    """A value as `!Sub` would write it: `!GetAtt Table.Arn` and `${Table.Arn}` are the same."""
    match value:
        case {"Ref": name}:
            return f"${{{name}}}"
        case {"Fn::GetAtt": [*path]}:
            return f"${{{'.'.join(path)}}}"
        case {"Fn::Sub": [text, {**names}]}:
            for name, each in names.items():
                if not isinstance(each, dict) or each.keys() <= {"Ref", "Fn::GetAtt", "Fn::Sub"}:
                    text = text.replace(f"${{{name}}}", as_text(each))
            return str(text)
        case {"Fn::Sub": text}:
            return str(text)
        case str():
            return value
    return repr(value)


def walk(value: Any) -> Iterator[Any]:
    """A value and all that is in it."""
    yield value
    children = value.values() if isinstance(value, dict) else value
    if isinstance(value, dict | list):
        for child in children:
            yield from walk(child)
