"""Stream records as Lambda hands them over.

Source: "Using AWS Lambda with Amazon DynamoDB", example event and "Reporting batch item failures".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from popcorn.adapters.aws.dynamodb_items import version_of
from popcorn.domain.errors import DataFormatError
from popcorn.sync.changes import Change, Changes, Item

Record = Mapping[str, Any]
_TABLE = 1  # arn:aws:dynamodb:REGION:ACCOUNT:table/NAME/stream/LABEL


def table_of(stream_arn: str) -> str:
    """The name of a stream's table."""
    return stream_arn.split("/")[_TABLE]


def key_of(record: Record) -> Item:
    """The key of the record's item."""
    key: Item = record["dynamodb"]["Keys"]
    return key


def sequence_number_of(record: Record) -> str:
    """What Lambda knows the record by."""
    return str(record["dynamodb"]["SequenceNumber"])


def change_of(record: Record, changes: Changes, now_ms: int) -> Change | None:
    """What a record does to an index; None where its item is in none.

    Raises:
        DataFormatError, SettingsError: as `Changes.written`.
    """
    table, change = table_of(record["eventSourceARN"]), record["dynamodb"]
    if record["eventName"] != "REMOVE":
        if "NewImage" not in change:
            raise DataFormatError(table, None, "the stream must have new images")
        return changes.written(table, change["NewImage"])
    if "OldImage" not in change:
        raise DataFormatError(table, None, "the stream must have old images")
    try:
        version = version_of(change["OldImage"])
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise DataFormatError(table, None, "a removed item without a usable version") from error
    return changes.removed(table, key_of(record), version, now_ms)
