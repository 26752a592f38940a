"""Dataclasses as JSON, and back: typed by their own annotations.

Session attributes may come from an older or a newer version of the skill: what is unknown, or is
of another type now, is left out, and the rest is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Made = TypeVar("Made")
Reader = Callable[[Any], Any]

_LEAVES = (str, int, float)
_PLAIN = frozenset({str, int, float, bool, NoneType})
"""Nearly all values are of these, and a set is asked faster."""


def read_known(made: type[Made], attributes: Mapping[str, Any]) -> Made:
    """A dataclass from the attributes that fit its fields; the others have their defaults.

    Raises:
        TypeError, ValueError: a field that has no default is missing or does not fit.
    """
    known = {}
    for name, (read, is_needed) in _fields_of(cast(Any, made)).items():
        if name not in attributes:
            continue
        try:
            known[name] = read(attributes[name])
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
def _fields_of(made: Any) -> dict[str, tuple[Reader, bool]]:
    """What reads each field, and whether it has to be given."""
    hints = get_type_hints(made)
    return {
        each.name: (
            _reader_of(hints[each.name]),
            each.default is MISSING and each.default_factory is MISSING,
        )
        for each in fields(made)
    }


def _reader_of(hint: Any) -> Reader:
    """What makes the type that an annotation names of a value.

    It raises TypeError or ValueError where the value is no such.
    """
    while isinstance(hint, NewType):
        hint = hint.__supertype__
    origin, readers = get_origin(hint), [_reader_of(each) for each in get_args(hint)]
    if hint is Any:
        return lambda value: value
    if origin in (Union, UnionType):
        return _first_of(readers)
    if origin is list:
        return lambda value: [readers[0](each) for each in _of_type(value, list)]
    if origin is frozenset:
        return lambda value: frozenset(readers[0](each) for each in _of_type(value, list))
    if origin is dict:
        read_key, read_value = readers
        return lambda value: {
            read_key(key): read_value(each) for key, each in _of_type(value, dict).items()
        }
    if origin is not None or not isinstance(hint, type):
        raise TypeError(f"no reader of {hint}")
    if issubclass(hint, Enum):
        return hint
    if is_dataclass(hint):
        return lambda value: read_known(hint, _of_type(value, dict))
    return lambda value: _of_type(value, hint)


def _first_of(readers: Sequence[Reader]) -> Reader:
    def read(value: Any) -> Any:
        for reader in readers:
            try:
                return reader(value)
            except (TypeError, ValueError):
                continue
        raise TypeError("of none of the types")

    return read


def _of_type(value: Any, wanted: type) -> Any:
    """The value itself; a bool is no int."""
    if not isinstance(value, wanted) or isinstance(value, bool) != (wanted is bool):
        raise TypeError(f"no {wanted.__name__}")
    return value
