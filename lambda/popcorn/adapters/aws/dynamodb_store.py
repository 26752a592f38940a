"""Listeners' ratings, marks and wishes in the tables Ratings and Lists (see `dynamodb_items`)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError, ClientError

from popcorn.adapters.aws.dynamodb_items import (
    LIST_KINDS,
    PARKED,
    genre_key,
    genre_wish_item_of,
    genre_wish_of,
    is_genre_key,
    item_of,
    key_of,
    mark_item_of,
    mark_of,
    rating_of,
    version_at,
    version_of,
)
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.listeners import in_order, marks_in_order
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId, Rating

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from mypy_boto3_dynamodb.paginator import QueryPaginator

Item = Mapping[str, Any]
_OF_LISTENER = "listener_id = :listener"
_MOST_IN_A_BATCH = 25
_MOST_TRIES = 5
_FIRST_PAUSE_S = 0.05


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

    Args:
        clock: nanoseconds since 1970-01-01 UTC.
    """

    def __init__(
        self,
        client: DynamoDBClient,
        ratings_table: str,
        lists_table: str,
        *,
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self._client = client
        self._ratings = ratings_table
        self._lists = lists_table
        self._clock = clock

    @cached_property
    def _queries(self) -> QueryPaginator:
        """Made once: the client makes a class anew for each."""
        return self._client.get_paginator("query")

    def ratings_of(self, listener_id: ListenerId) -> Sequence[Rating]:
        with store_errors():
            pages = self._queries.paginate(
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
        return self.marks_and_wishes_of(listener_id)[0]

    def marks_and_wishes_of(
        self, listener_id: ListenerId
    ) -> tuple[Sequence[Mark], Sequence[GenreWish]]:
        kinds = {f":kind{place}": {"S": kind} for place, kind in enumerate(LIST_KINDS)}
        with store_errors():
            pages = self._queries.paginate(
                TableName=self._lists,
                ConsistentRead=True,
                KeyConditionExpression=_OF_LISTENER,
                FilterExpression=f"kind IN ({', '.join(kinds)})",  # and so nothing that is parked
                ExpressionAttributeValues={":listener": {"S": listener_id}, **kinds},
            )
            items = [item for page in pages for item in page["Items"]]
        wishes = [item for item in items if is_genre_key(item["movie_id"]["S"])]
        marks = [item for item in items if not is_genre_key(item["movie_id"]["S"])]
        return marks_in_order(map(mark_of, marks)), [genre_wish_of(item) for item in wishes]

    def put_mark(self, mark: Mark) -> Mark | None:
        older = self._put(self._lists, mark_item_of(mark), "marked_at_ms")
        return mark_of(older) if older else None

    def take_back_mark(
        self, listener_id: ListenerId, movie_id: MovieId, kind: MarkKind | None = None
    ) -> Mark | None:
        only: dict[str, Any] = {}
        if kind is not None:
            only["ConditionExpression"] = "kind = :kind"
            only["ExpressionAttributeValues"] = {":kind": {"S": kind.value}}
        removed = self._take_back(self._lists, listener_id, movie_id, **only)
        return mark_of(removed) if removed else None

    def genre_wishes_of(self, listener_id: ListenerId) -> Sequence[GenreWish]:
        return self.marks_and_wishes_of(listener_id)[1]

    def put_genre_wish(self, wish: GenreWish) -> GenreWish | None:
        older = self._put(self._lists, genre_wish_item_of(wish), "marked_at_ms")
        return genre_wish_of(older) if older else None

    def take_back_genre_wish(self, listener_id: ListenerId, genre: Genre) -> GenreWish | None:
        removed = self._take_back(self._lists, listener_id, genre_key(genre))
        return genre_wish_of(removed) if removed else None

    def forget(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        for table, moment in ((self._ratings, "rated_at_ms"), (self._lists, "marked_at_ms")):
            with store_errors():
                for page in self._keys(table, listener_id, moment, until_ms):
                    for first in range(0, len(page), _MOST_IN_A_BATCH):
                        self._delete(table, page[first : first + _MOST_IN_A_BATCH])

    def _keys(
        self, table: str, listener_id: ListenerId, moment: str, until_ms: int | None
    ) -> Iterator[Sequence[Item]]:
        """Pages of keys of one listener's items, parked ones included."""
        until: dict[str, Any] = {}
        values: dict[str, Any] = {":listener": {"S": listener_id}}
        if until_ms is not None:
            until = {"FilterExpression": f"{moment} <= :until"}
            values[":until"] = {"N": str(until_ms)}
        pages = self._queries.paginate(
            TableName=table,
            ConsistentRead=True,
            KeyConditionExpression=_OF_LISTENER,
            ProjectionExpression="listener_id, movie_id",
            ExpressionAttributeValues=values,
            **until,
        )
        return (page["Items"] for page in pages)

    def _delete(self, table: str, keys: Sequence[Item]) -> None:
        """One batch; what the table had no capacity for is sent again, later each time.

        Raises:
            StoreUnavailableError: it has none for longer than somebody waits.
        """
        requests: list[Any] = [{"DeleteRequest": {"Key": key}} for key in keys]
        for attempt in range(_MOST_TRIES):
            answer = self._client.batch_write_item(RequestItems={table: requests})
            requests = answer["UnprocessedItems"].get(table, [])
            if not requests:
                return
            time.sleep(_FIRST_PAUSE_S * 2**attempt)
        raise StoreUnavailableError("DynamoDB takes no more deletions now")

    def _put(self, table: str, item: dict[str, Any], time_attribute: str) -> Item | None:
        """Put an item unless a newer one is there; what was there before the call.

        Raises:
            StoreUnavailableError: others wrote the same item again and again meanwhile.
        """
        version = version_at(self._clock())
        for _ in range(_MOST_TRIES):
            with store_errors():
                try:
                    answer = self._client.put_item(
                        TableName=table,
                        Item={**item, "version": {"N": str(version)}},
                        # The domain's `replaces`, decided where two writers cannot overtake each
                        # other; and versions that only grow, whatever the writers' clocks say.
                        ConditionExpression=(
                            f"attribute_not_exists(listener_id) OR ({time_attribute} <= :new AND "
                            "(attribute_not_exists(version) OR version < :version))"
                        ),
                        ExpressionAttributeValues={
                            ":new": item[time_attribute],
                            ":version": {"N": str(version)},
                        },
                        ReturnValues="ALL_OLD",
                        ReturnValuesOnConditionCheckFailure="ALL_OLD",
                    )
                except self._client.exceptions.ConditionalCheckFailedException as error:
                    there: Item = error.response["Item"]  # type: ignore[typeddict-item]
                    if int(there[time_attribute]["N"]) > int(item[time_attribute]["N"]):
                        return there
                    version = version_of(there) + 1
                else:
                    return answer.get("Attributes")
        raise StoreUnavailableError("others write the same item faster")

    def _take_back(
        self, table: str, listener_id: ListenerId, movie_id: MovieId, **only: Any
    ) -> Item | None:
        key = key_of(listener_id, movie_id)
        with store_errors():
            try:
                answer = self._client.delete_item(
                    TableName=table, Key=key, ReturnValues="ALL_OLD", **only
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                return None
        return answer.get("Attributes")
