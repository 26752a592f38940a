"""Dataclasses as JSON, and back: typed by their own annotations.

Session attributes may come from an older or a newer version of the skill: what is unknown, or is
of another type now, is left out, and the rest is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Made = TypeVar("Made")

_LEAVES = (str, int, float)
_PLAIN = frozenset({str, int, float, bool, NoneType})
"""Nearly all values are of these, and a set is asked faster."""


def read_known(made: type[Made], attributes: Mapping[str, Any]) -> Made:
    """A dataclass from the attributes that fit its fields; the others have their defaults.

    Raises:
        TypeError, ValueError: a field that has no default is missing or does not fit.
    """
    known = {}
    for name, (hint, is_needed) in _fields_of(cast(Any, made)).items():
        if name not in attributes:
            continue
        try:
            known[name] = _typed(attributes[name], hint)
        except (TypeError, ValueError):
            if is_needed:
                raise
    return made(**known)


def written(value: Any) -> Any:
    """A copy that JSON can say, with a dict for each dataclass; `read_known` reads it back.

    `dataclasses.asdict` copies each text and number, too, which takes a millisecond of a turn.
    """
    kind = type(value)
    if kind in _PLAIN or isinstance(value, _LEAVES):
        return value
    if kind is dict:
        return {name: written(each) for name, each in value.items()}
    if kind is list or kind is tuple:
        return [written(each) for each in value]
    if is_dataclass(value):
        return {name: written(getattr(value, name)) for name in _fields_of(cast(Any, kind))}
    return [written(each) for each in value]


@cache
def _fields_of(made: Any) -> dict[str, tuple[Any, bool]]:
    """Each field's type, and whether it has to be given."""
    hints = get_type_hints(made)
    return {
        each.name: (
            hints[each.name],
            each.default is MISSING and each.default_factory is MISSING,
        )
        for each in fields(made)
    }


def _typed(value: Any, hint: Any) -> Any:
    """The value as the type that an annotation names.

    Raises:
        TypeError, ValueError: it is none.
    """
    hint, origin, parts = _parts_of(hint)
    if hint is Any:
        return value
    if origin in (Union, UnionType):
        return _one_of(value, parts)
    if origin is list and isinstance(value, list):
        return [_typed(each, parts[0]) for each in value]
    if origin is frozenset and isinstance(value, list):
        return frozenset(_typed(each, parts[0]) for each in value)
    if origin is dict and isinstance(value, dict):
        return {_typed(key, parts[0]): _typed(each, parts[1]) for key, each in value.items()}
    if origin is not None or not isinstance(hint, type):
        raise TypeError(f"no {hint}")
    if issubclass(hint, Enum):
        return hint(value)
    if is_dataclass(hint) and isinstance(value, dict):
        return read_known(hint, value)
    if not isinstance(value, hint) or isinstance(value, bool) != (hint is bool):
        raise TypeError(f"no {hint.__name__}")
    return value


@cache
def _parts_of(hint: Any) -> tuple[Any, Any, tuple[Any, ...]]:
    """The type that a NewType is of, and what it is made of."""
    while isinstance(hint, NewType):
        hint = hint.__supertype__
    return hint, get_origin(hint), get_args(hint)


def _one_of(value: Any, hints: tuple[Any, ...]) -> Any:
    if value is None and NoneType in hints:
        return None
    for hint in hints:
        try:
            return _typed(value, hint)
        except (TypeError, ValueError):
            continue
    raise TypeError("of none of the types")
