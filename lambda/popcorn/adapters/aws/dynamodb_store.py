"""Listeners' ratings and marks in the tables Ratings and Lists (see `dynamodb_items`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError, ClientError

from popcorn.adapters.aws.dynamodb_items import (
    PARKED,
    item_of,
    key_of,
    mark_item_of,
    mark_of,
    rating_of,
)
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.listeners import in_order, marks_in_order
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

Item = Mapping[str, Any]
_OF_LISTENER = "listener_id = :listener"


@contextmanager
def store_errors() -> Iterator[None]:
    """Turns the service's errors into the port's.

    Raises:
        StoreUnavailableError: with the service's error code, and the error as its cause.
    """
    try:
        yield
    except ClientError as error:
        code = error.response.get("Error", {}).get("Code", "unknown")
        raise StoreUnavailableError(f"DynamoDB refused: {code}") from error
    except BotoCoreError as error:
        raise StoreUnavailableError(f"no answer from DynamoDB: {type(error).__name__}") from error


class DynamoDbStore:
    """`ports.ListenerStore` over the tables Ratings and Lists.

    Takes the low-level client rather than boto3's `Table`, because only clients may be shared
    between threads. Reads are strongly consistent.
    """

    def __init__(self, client: DynamoDBClient, ratings_table: str, lists_table: str) -> None:
        self._client = client
        self._ratings = ratings_table
        self._lists = lists_table

    def ratings_of(self, listener_id: ListenerId) -> Sequence[Rating]:
        with store_errors():
            pages = self._client.get_paginator("query").paginate(
                TableName=self._ratings,
                ConsistentRead=True,
                KeyConditionExpression=_OF_LISTENER,
                FilterExpression="#source <> :parked",
                ExpressionAttributeNames={"#source": "source"},
                ExpressionAttributeValues={
                    ":listener": {"S": listener_id},
                    ":parked": {"S": PARKED},
                },
            )
            return in_order(rating_of(item) for page in pages for item in page["Items"])

    def rating(self, listener_id: ListenerId, movie_id: MovieId) -> Rating | None:
        with store_errors():
            answer = self._client.get_item(
                TableName=self._ratings, Key=key_of(listener_id, movie_id), ConsistentRead=True
            )
        return rating_of(answer["Item"]) if "Item" in answer else None

    def put_rating(self, rating: Rating) -> Rating | None:
        older = self._put(self._ratings, item_of(rating), "rated_at_ms")
        return rating_of(older) if older else None

    def take_back_rating(self, listener_id: ListenerId, movie_id: MovieId) -> Rating | None:
        removed = self._take_back(self._ratings, listener_id, movie_id)
        return rating_of(removed) if removed else None

    def marks_of(self, listener_id: ListenerId) -> Sequence[Mark]:
        kinds = {f":kind{place}": {"S": kind.value} for place, kind in enumerate(MarkKind)}
        with store_errors():
            pages = self._client.get_paginator("query").paginate(
                TableName=self._lists,
                ConsistentRead=True,
                KeyConditionExpression=_OF_LISTENER,
                FilterExpression=f"kind IN ({', '.join(kinds)})",  # and so nothing that is parked
                ExpressionAttributeValues={":listener": {"S": listener_id}, **kinds},
            )
            return marks_in_order(mark_of(item) for page in pages for item in page["Items"])

    def put_mark(self, mark: Mark) -> Mark | None:
        older = self._put(self._lists, mark_item_of(mark), "marked_at_ms")
        return mark_of(older) if older else None

    def take_back_mark(self, listener_id: ListenerId, movie_id: MovieId) -> Mark | None:
        removed = self._take_back(self._lists, listener_id, movie_id)
        return mark_of(removed) if removed else None

    def _put(self, table: str, item: dict[str, Any], time_attribute: str) -> Item | None:
        """Put an item unless a newer one is there; what was there before the call."""
        with store_errors():
            try:
                answer = self._client.put_item(
                    TableName=table,
                    Item=item,
                    # The domain's `replaces`, decided where two writers cannot overtake each other.
                    ConditionExpression=(
                        f"attribute_not_exists(listener_id) OR {time_attribute} <= :new"
                    ),
                    ExpressionAttributeValues={":new": item[time_attribute]},
                    ReturnValues="ALL_OLD",
                    ReturnValuesOnConditionCheckFailure="ALL_OLD",
                )
            except self._client.exceptions.ConditionalCheckFailedException as error:
                newer: Item = error.response["Item"]  # type: ignore[typeddict-item]
                return newer
        return answer.get("Attributes")

    def _take_back(self, table: str, listener_id: ListenerId, movie_id: MovieId) -> Item | None:
        with store_errors():
            answer = self._client.delete_item(
                TableName=table, Key=key_of(listener_id, movie_id), ReturnValues="ALL_OLD"
            )
        return answer.get("Attributes")
