"""Working off the dead letters: each names items, which are read again and put into the index.

What was in a record does not matter any more. A note of ours has the item's key. Lambda's has
the place of a batch in its stream, which keeps records for a day; where they are gone, the whole
table is compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError, ClientError

from popcorn.adapters.aws.opensearch_writing import Outcome
from popcorn.domain.errors import SettingsError, StoreUnavailableError
from popcorn.sync.changes import Item
from popcorn.sync.dead_letters import GivenUp, Refused, read_note
from popcorn.sync.records import table_of
from popcorn_lab.syncing.restoring import Restorer
from popcorn_lab.syncing.verify import Verification

if TYPE_CHECKING:
    from mypy_boto3_dynamodbstreams.client import DynamoDBStreamsClient
    from mypy_boto3_sqs.client import SQSClient

_MOST_AT_ONCE = 10
_WAIT_S = 1
_HIDDEN_S = 300
_GONE = frozenset({"TrimmedDataAccessException", "ResourceNotFoundException"})


@dataclass
class Redriven:
    """What became of the messages.

    Attributes:
        messages: that were in the queue.
        items: that they named.
        done: messages that are settled, and gone from the queue.
        compared: tables that were compared whole, as records were gone from the stream.
        kept: messages that stay in the queue: their item is unusable still, or the index away.
        unknown: messages that are none of ours, nor Lambda's; they stay, too.
    """

    messages: int = 0
    items: int = 0
    done: int = 0
    kept: int = 0
    unknown: int = 0
    compared: tuple[str, ...] = ()


class Redrive:
    """Raises StoreUnavailableError and CatalogueUnavailableError; again later does the rest."""

    def __init__(
        self,
        sqs: SQSClient,
        queue_url: str,
        streams: DynamoDBStreamsClient,
        restorer: Restorer,
        verification: Verification,
        *,
        ratings_table: str,
        movies_table: str,
    ) -> None:
        """Args: verification: one that repairs."""
        self._sqs = sqs
        self._queue_url = queue_url
        self._streams = streams
        self._restorer = restorer
        self._comparisons = {
            ratings_table: verification.ratings,
            movies_table: verification.movies,
        }
        self._is_compared: dict[str, bool] = {}

    def run(self) -> Redriven:
        """Work off what is in the queue now, each message once."""
        redriven = Redriven()
        for message in self._messages():
            redriven.messages += 1
            note = read_note(message["Body"])
            if note is None:
                redriven.unknown += 1
            elif self._is_settled(note, redriven):
                redriven.done += 1
                with _errors_of("the queue"):
                    self._sqs.delete_message(
                        QueueUrl=self._queue_url, ReceiptHandle=message["ReceiptHandle"]
                    )
            else:
                redriven.kept += 1
        redriven.compared = tuple(self._is_compared)
        return redriven

    def _messages(self) -> Iterator[Any]:
        # Hidden while we work: what stays in the queue is not met twice.
        while True:
            with _errors_of("the queue"):
                answer = self._sqs.receive_message(
                    QueueUrl=self._queue_url,
                    MaxNumberOfMessages=_MOST_AT_ONCE,
                    WaitTimeSeconds=_WAIT_S,
                    VisibilityTimeout=_HIDDEN_S,
                )
            if not (some := answer.get("Messages")):
                return
            yield from some

    def _is_settled(self, note: Refused | GivenUp, redriven: Redriven) -> bool:
        try:
            return self._settle(note, redriven)
        except SettingsError:  # another deployment's table
            return False

    def _settle(self, note: Refused | GivenUp, redriven: Redriven) -> bool:
        if isinstance(note, Refused):
            redriven.items += 1
            return self._restore(note.table, [note.key])
        table = table_of(note.stream_arn)
        keys = self._keys(note)
        if keys is None:
            return self._compare(table)
        redriven.items += len(keys)
        return self._restore(table, keys)

    def _restore(self, table: str, keys: list[Item]) -> bool:
        return set(self._restorer.restore(table, keys)) <= {Outcome.DONE}

    def _compare(self, table: str) -> bool:
        """Compare a table whole, once; whether it equals its index now."""
        if table not in self._is_compared:
            comparison = self._comparisons.get(table)
            self._is_compared[table] = comparison is None or comparison(table).remaining == 0
        return self._is_compared[table]

    def _keys(self, note: GivenUp) -> list[Item] | None:
        """The keys of a batch's items; None where the stream has it no more."""
        keys: list[Item] = []
        try:
            iterator: str | None = self._streams.get_shard_iterator(
                StreamArn=note.stream_arn,
                ShardId=note.shard_id,
                ShardIteratorType="AT_SEQUENCE_NUMBER",
                SequenceNumber=note.first,
            )["ShardIterator"]
            while iterator:
                answer = self._streams.get_records(ShardIterator=iterator)
                for record in answer["Records"]:
                    change = record["dynamodb"]
                    if int(change["SequenceNumber"]) > int(note.last):
                        return keys
                    keys.append(change["Keys"])
                    if change["SequenceNumber"] == note.last:
                        return keys
                if not answer["Records"]:
                    break
                iterator = answer.get("NextShardIterator")
        except ClientError as error:
            if error.response["Error"]["Code"] in _GONE:
                return None
            with _errors_of("the stream"):
                raise
        return None


@contextmanager
def _errors_of(what: str) -> Iterator[None]:
    try:
        yield
    except (BotoCoreError, ClientError) as error:
        reason = f"no usable answer from {what}: {type(error).__name__}"
        raise StoreUnavailableError(reason) from error
