"""boto3's serialiser, faster for what a listener's state is: texts, counts, lists and maps."""

from __future__ import annotations

from typing import Any

from boto3.dynamodb.types import TypeSerializer

_BEYOND_DIGITS = 10**38
"""DynamoDB keeps 38 digits, and boto3 refuses what has more."""


class PlainSerializer(TypeSerializer):
    """It knows these by their type; boto3's own asks ten questions, one after the other."""

    def serialize(self, value: Any) -> Any:
        """As `TypeSerializer.serialize`."""
        kind = type(value)
        if kind is str:
            return {"S": value}
        if kind is int and -_BEYOND_DIGITS < value < _BEYOND_DIGITS:
            return {"N": str(value)}
        if kind is dict:
            return {"M": {name: self.serialize(each) for name, each in value.items()}}
        if kind is list:
            return {"L": [self.serialize(each) for each in value]}
        return super().serialize(value)
