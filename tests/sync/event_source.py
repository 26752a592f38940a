"""What Lambda does between a stream and a function: batches, partial failures, bisecting, notes.

Source: "Polling and batching behavior" and "Reporting batch item failures" in Lambda's
documentation. Shards are read in turn here, and nothing waits.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

Record = dict[str, Any]
Handler = Callable[[dict[str, Any]], Mapping[str, Any] | None]


class EventSource:
    """An event source mapping over the real stream of a table.

    Args:
        note: called with the message that Lambda sends to the on-failure destination.
    """

    def __init__(
        self,
        client: Any,
        stream_arn: str,
        handler: Handler,
        *,
        batch_size: int = 100,
        attempts: int = 10,
        note: Callable[[str], object] = lambda _: None,
    ) -> None:
        self._client = client
        self._stream_arn = stream_arn
        self.handler = handler
        self.batch_size = batch_size
        self.attempts = attempts
        self._note = note
        self._read_to: dict[str, str] = {}

    def run(self) -> int:
        """Hand over what is new, until nothing is; returns the number of records."""
        return sum(
            self._deliver(shard, some)
            for shard, records in self.read()
            for some in _batches(records, self.batch_size)
        )

    def read(self) -> Iterator[tuple[str, list[Record]]]:
        """What is new, by shard."""
        described = self._client.describe_stream(StreamArn=self._stream_arn)["StreamDescription"]
        for shard in (each["ShardId"] for each in described["Shards"]):
            while records := self._next(shard):
                self._read_to[shard] = records[-1]["dynamodb"]["SequenceNumber"]
                yield shard, [self._as_lambda_has_it(record) for record in records]

    def _next(self, shard: str) -> Sequence[Mapping[str, Any]]:
        # An iterator of its own each time: DynamoDB Local forgets those that found nothing.
        read_to = self._read_to.get(shard)
        after = {"SequenceNumber": read_to} if read_to else {}
        iterator = self._client.get_shard_iterator(
            StreamArn=self._stream_arn,
            ShardId=shard,
            ShardIteratorType="AFTER_SEQUENCE_NUMBER" if read_to else "TRIM_HORIZON",
            **after,
        )["ShardIterator"]
        records: Sequence[Mapping[str, Any]] = self._client.get_records(ShardIterator=iterator)[
            "Records"
        ]
        return records

    def _as_lambda_has_it(self, record: Mapping[str, Any]) -> Record:
        change = {
            name: value
            for name, value in record["dynamodb"].items()
            if name != "ApproximateCreationDateTime"
        }
        kept = {name: record[name] for name in ("eventID", "eventName", "eventSource", "awsRegion")}
        return {**kept, "dynamodb": change, "eventSourceARN": self._stream_arn}

    def _deliver(self, shard: str, records: Sequence[Record]) -> int:
        """One batch and what is left of it, until it is done or given up."""
        left = list(records)
        for _ in range(self.attempts):
            try:
                answer = self.handler({"Records": left})
            except Exception:
                if len(left) > 1:
                    middle = len(left) // 2
                    self._deliver(shard, left[:middle])
                    self._deliver(shard, left[middle:])
                    return len(records)
                continue
            failures = {each["itemIdentifier"] for each in (answer or {})["batchItemFailures"]}
            numbers = [record["dynamodb"]["SequenceNumber"] for record in left]
            assert failures <= set(numbers), "Lambda takes an unknown name for a failure of all"
            if not failures:
                return len(records)
            left = left[min(map(numbers.index, failures)) :]
        self._give_up(shard, left)
        return len(records)

    def _give_up(self, shard: str, left: Sequence[Record]) -> None:
        batch = {
            "shardId": shard,
            "startSequenceNumber": left[0]["dynamodb"]["SequenceNumber"],
            "endSequenceNumber": left[-1]["dynamodb"]["SequenceNumber"],
            "batchSize": len(left),
            "streamArn": self._stream_arn,
        }
        self._note(json.dumps({"version": "1.0", "DDBStreamBatchInfo": batch}))


def _batches(records: Sequence[Record], size: int) -> Iterator[Sequence[Record]]:
    return (records[first : first + size] for first in range(0, len(records), size))
