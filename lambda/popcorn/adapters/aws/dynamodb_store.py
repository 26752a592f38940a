"""Listeners' ratings in the Ratings table: one item for a listener and a movie.

| attribute | type | |
|---|---|---|
| listener_id | S | partition key |
| movie_id | S | sort key |
| half_steps | N | 1 to 10 |
| rated_at_ms | N | milliseconds since 1970-01-01 UTC |
| source | S | "voice", the name of a dataset, or "voice/parked" |

A parked item is a rating whose movie the loaded catalogue does not have. It stays in its
listener's partition, so that forgetting a listener finds it, under a sort key that is no movie's;
`popcorn load` brings it back with a catalogue that has the title. To this store it is not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError, ClientError

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.listeners import in_order
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

PARKED = "voice/parked"  # no dataset is named so: a name has no slash


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
    """`ports.ListenerStore` over the Ratings table.

    Takes the low-level client rather than boto3's `Table`, because only clients may be shared
    between threads. Reads are strongly consistent.
    """

    def __init__(self, client: DynamoDBClient, ratings_table: str) -> None:
        self._client = client
        self._table = ratings_table

    def ratings_of(self, listener_id: ListenerId) -> Sequence[Rating]:
        with store_errors():
            pages = self._client.get_paginator("query").paginate(
                TableName=self._table,
                ConsistentRead=True,
                KeyConditionExpression="listener_id = :listener",
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
                TableName=self._table, Key=key_of(listener_id, movie_id), ConsistentRead=True
            )
        return rating_of(answer["Item"]) if "Item" in answer else None

    def put_rating(self, rating: Rating) -> Rating | None:
        with store_errors():
            try:
                answer = self._client.put_item(
                    TableName=self._table,
                    Item=item_of(rating),
                    # `Rating.replaces`, decided where two writers cannot overtake each other.
                    ConditionExpression="attribute_not_exists(listener_id) OR rated_at_ms <= :new",
                    ExpressionAttributeValues={":new": {"N": str(rating.rated_at_ms)}},
                    ReturnValues="ALL_OLD",
                    ReturnValuesOnConditionCheckFailure="ALL_OLD",
                )
            except self._client.exceptions.ConditionalCheckFailedException as error:
                newer: Mapping[str, Any] = error.response["Item"]  # type: ignore[typeddict-item]
                return rating_of(newer)
        return rating_of(answer["Attributes"]) if "Attributes" in answer else None

    def take_back_rating(self, listener_id: ListenerId, movie_id: MovieId) -> Rating | None:
        with store_errors():
            answer = self._client.delete_item(
                TableName=self._table, Key=key_of(listener_id, movie_id), ReturnValues="ALL_OLD"
            )
        return rating_of(answer["Attributes"]) if "Attributes" in answer else None


def key_of(listener_id: str, movie_id: str) -> dict[str, Any]:
    """The key of the Ratings table in DynamoDB's typed form."""
    return {"listener_id": {"S": listener_id}, "movie_id": {"S": movie_id}}


def item_of(rating: Rating) -> dict[str, Any]:
    """A rating as the Ratings table has it, in DynamoDB's typed form."""
    return {
        **key_of(rating.listener_id, rating.movie_id),
        "half_steps": {"N": str(rating.stars.half_steps)},
        "rated_at_ms": {"N": str(rating.rated_at_ms)},
        "source": {"S": rating.source},
    }


def rating_of(item: Mapping[str, Any]) -> Rating:
    """The rating that an item of the Ratings table, in DynamoDB's typed form, stands for."""
    return Rating(
        listener_id=ListenerId(item["listener_id"]["S"]),
        movie_id=MovieId(item["movie_id"]["S"]),
        stars=Stars(int(item["half_steps"]["N"])),
        rated_at_ms=int(item["rated_at_ms"]["N"]),
        source=item["source"]["S"],
    )
