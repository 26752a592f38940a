"""boto3's serialiser, faster for what a listener's state consists of: strings, lists and maps."""

from __future__ import annotations

from typing import Any

from boto3.dynamodb.types import TypeSerializer


class PlainSerializer(TypeSerializer):
    """It knows these three by their type; boto3's own asks ten questions, one after the other."""

    def serialize(self, value: Any) -> Any:
        """As `TypeSerializer.serialize`."""
        kind = type(value)
        if kind is str:
            return {"S": value}
        if kind is dict:
            return {"M": {name: self.serialize(each) for name, each in value.items()}}
        if kind is list:
            return {"L": [self.serialize(each) for each in value]}
        return super().serialize(value)
