"""The table Movies as titles come into it one by one: `ports.titles.TitleStore`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.dynamodb_items import version_at
from popcorn.adapters.aws.dynamodb_movies import item_of_movie, movie_key, movie_of_item
from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.domain.movies import Movie
from popcorn.ports.titles import TitleChange

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_UNUSABLE = (AttributeError, KeyError, TypeError, ValueError)
_VERSION = "if_not_exists(version, :before) + :one"
"""Grows with each write, as `dynamodb_items.version_of` wants it; a new item's is the moment."""


class DynamoDbTitles:
    """Titles behind a DynamoDB client.

    Args:
        clock: nanoseconds since 1970-01-01 UTC.
    """

    def __init__(
        self, client: DynamoDBClient, table: str, *, clock: Callable[[], int] = time.time_ns
    ) -> None:
        self._client = client
        self._table = table
        self._clock = clock

    def all(self) -> Iterator[Movie]:
        with store_errors():
            pages = self._client.get_paginator("scan").paginate(
                TableName=self._table, ConsistentRead=True
            )
            for page in pages:
                for item in page["Items"]:
                    try:
                        yield movie_of_item(item)
                    except _UNUSABLE:
                        continue  # `popcorn verify` tells of it

    def put(self, changes: Sequence[TitleChange]) -> int:
        return sum(map(self._put, changes))

    def _put(self, change: TitleChange) -> bool:
        before = item_of_movie(change.before) if change.before else movie_key(change.after.movie_id)
        after = item_of_movie(change.after)
        if before == after:
            return False
        request = self._update(before, after)
        if change.before is not None:
            request["ConditionExpression"] = "attribute_exists(movie_id)"
        with store_errors():
            try:
                self._client.update_item(
                    TableName=self._table, Key=movie_key(change.after.movie_id), **request
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                return False
        return True

    def _update(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
        """What sets the attributes that differ, and removes those that are gone."""
        new = {name: each for name, each in after.items() if before.get(name) != each}
        gone = sorted(before.keys() - after.keys())
        numbered = {name: number for number, name in enumerate([*new, *gone])}
        sets = [f"#n{numbered[name]} = :v{numbered[name]}" for name in new]
        expression = f"SET {', '.join([*sets, f'version = {_VERSION}'])}"
        if gone:
            expression += f" REMOVE {', '.join(f'#n{numbered[name]}' for name in gone)}"
        values: dict[str, Any] = {f":v{numbered[name]}": each for name, each in new.items()}
        values |= {":before": {"N": str(version_at(self._clock()) - 1)}, ":one": {"N": "1"}}
        return {
            "UpdateExpression": expression,
            "ExpressionAttributeNames": {f"#n{number}": name for name, number in numbered.items()},
            "ExpressionAttributeValues": values,
        }
