"""From the event that Lambda is given to the SDK's objects, whatever the event is.

The SDK refuses a whole request for one value that it does not know: a request type or an
enumeration's member that Amazon added since, a number where it expects text. Here such a part is
left out instead, and the handlers see it as missing, which they have to bear anyhow.
"""

from __future__ import annotations

import json
import re
from importlib import import_module
from typing import Any, Self

from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

_SERIALIZER = DefaultSerializer()
_ENVELOPE = "ask_sdk_model.RequestEnvelope"
_LIST = re.compile(r"list\[(.+)\]")
_DICT = re.compile(r"dict\(str, (.+)\)")
_UNREADABLE = object()


def whole_characters(event: Any) -> Any:
    """The event without halves of emoji, which no answer could be written with."""
    text = json.dumps(event, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.loads(text.encode("utf-8", "ignore"))
    return event


def read_envelope(event: Any) -> RequestEnvelope | None:
    """A request envelope; None where the SDK knows no such request, or there is none."""
    try:
        envelope = _read(event, _ENVELOPE)
        if envelope is _UNREADABLE:
            envelope = _read(_readable(event, _ENVELOPE), _ENVELOPE)
    except RecursionError:
        return None
    if not isinstance(envelope, RequestEnvelope) or not envelope.request:
        return None
    if envelope.session and envelope.session.attributes:
        envelope.session.attributes = _Uncopied(envelope.session.attributes)
    return envelope


class _Uncopied(dict[str, Any]):
    """Session attributes of an envelope that was made for one turn.

    The SDK copies them so that the envelope keeps its own; nobody looks at these again.
    """

    def __deepcopy__(self, _memo: object) -> Self:
        return self


def _readable(value: Any, kind: str) -> Any:
    """What remains of a JSON value without the parts that the SDK cannot read as `kind`."""
    if _read(value, kind) is not _UNREADABLE:
        return value
    if (of := _LIST.fullmatch(kind)) and isinstance(value, list):
        kept = [_readable(each, of[1]) for each in value]
        return [each for each in kept if each is not _UNREADABLE]
    if not isinstance(value, dict):
        return _UNREADABLE
    of = _DICT.fullmatch(kind)
    kinds = dict.fromkeys(value, of[1]) if of else _kinds(value, kind)
    found = {name: _readable(value[name], kinds[name]) for name in value if name in kinds}
    if not found:
        return _UNREADABLE
    return {name: each for name, each in found.items() if each is not _UNREADABLE}


def _read(value: Any, kind: str) -> Any:
    """The SDK's object for a JSON value."""
    try:
        return _SERIALIZER.deserialize(json.dumps(value), kind)
    except (SerializationException, AttributeError, TypeError, ValueError, KeyError, OverflowError):
        return _UNREADABLE


def _kinds(value: dict[str, Any], kind: str) -> dict[str, str]:
    """The kind of each part of a model class, by its name in JSON; none where it is no such."""
    module, _, name = kind.rpartition(".")
    model: Any = getattr(import_module(module), name) if module else None
    if hasattr(model, "get_real_child_model"):
        try:
            child = model.get_real_child_model(value)
        except (KeyError, TypeError):  # without its type, or with a type that is none
            return {}
        if child != kind:
            return _kinds(value, child) if child else {}
    names = getattr(model, "attribute_map", {})
    types = getattr(model, "deserialized_types", {})
    return {names.get(attribute, attribute): types[attribute] for attribute in types}
