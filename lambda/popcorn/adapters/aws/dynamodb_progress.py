"""How far a long job has come, in a table: one at a time works on it, whoever goes on with it.

| attribute | type | |
|---|---|---|
| job | S | partition key: which work |
| fingerprint | S | what the work is done on; another one begins anew |
| state | S | "running" or "done" |
| facts | S | JSON: how far it has come, as the job has it |
| revision | N | grows with every write: whoever knows an older one has lost the job |
| busy_until_ms | N | until when somebody is thought to be at it; they say so again and again |
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.ports.jobs import Checkpoint, JobTakenError

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

LEASE_MS = 50_000
"""Less than the minute after which Lambda tries a failed invocation again."""


class Progress:
    """`ports.jobs.Jobs` in the table. All methods raise StoreUnavailableError.

    Args:
        clock: nanoseconds since 1970-01-01 UTC.
    """

    def __init__(
        self, client: DynamoDBClient, table: str, *, clock: Callable[[], int] = time.time_ns
    ) -> None:
        self._client = client
        self._table = table
        self._clock = clock

    def take(self, job: str, fingerprint: str) -> Checkpoint:
        """Begin a job, or go on with it; one that is done is left as it is.

        Raises:
            JobTakenError: somebody is at it.
        """
        found = self._read(job)
        if found is None:
            return self._write(Checkpoint(job, fingerprint, {}, 0), None)
        there = _checkpoint(found)
        if there.fingerprint != fingerprint:
            return self._write(Checkpoint(job, fingerprint, {}, there.revision), there.revision)
        if there.is_done:
            return there
        if int(found["busy_until_ms"]["N"]) > self._now_ms():
            raise JobTakenError(f"{job} is being worked on")
        return self._write(there, there.revision)

    def unfinished(self, job: str) -> str | None:
        """The fingerprint of a job that was begun and not ended; None where there is none."""
        found = self._read(job)
        there = _checkpoint(found) if found else None
        return there.fingerprint if there and not there.is_done else None

    def save(self, checkpoint: Checkpoint, facts: Mapping[str, Any]) -> Checkpoint:
        """Note how far it has come, and that somebody is at it still.

        Raises:
            JobTakenError: somebody else has taken it meanwhile.
        """
        return self._write(replace(checkpoint, facts=facts), checkpoint.revision)

    def leave(self, checkpoint: Checkpoint, *, is_done: bool) -> None:
        """Let others go on with it, or say that there is nothing left to do. Errors as `save`."""
        self._write(replace(checkpoint, is_done=is_done), checkpoint.revision, lease_ms=0)

    def _read(self, job: str) -> Mapping[str, Any] | None:
        with store_errors():
            return self._client.get_item(
                TableName=self._table, Key={"job": {"S": job}}, ConsistentRead=True
            ).get("Item")

    def _write(
        self, checkpoint: Checkpoint, seen: int | None, *, lease_ms: int = LEASE_MS
    ) -> Checkpoint:
        new = replace(checkpoint, revision=checkpoint.revision + 1)
        condition: dict[str, Any] = {"ConditionExpression": "attribute_not_exists(job)"}
        if seen is not None:
            condition = {
                "ConditionExpression": "revision = :seen",
                "ExpressionAttributeValues": {":seen": {"N": str(seen)}},
            }
        with store_errors():
            try:
                self._client.put_item(
                    TableName=self._table,
                    Item={
                        "job": {"S": new.job},
                        "fingerprint": {"S": new.fingerprint},
                        "state": {"S": "done" if new.is_done else "running"},
                        "facts": {"S": json.dumps(new.facts)},
                        "revision": {"N": str(new.revision)},
                        "busy_until_ms": {"N": str(self._now_ms() + lease_ms)},
                    },
                    **condition,
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                raise JobTakenError(f"{new.job} was taken by somebody else") from None
        return new

    def _now_ms(self) -> int:
        return self._clock() // 1_000_000


def _checkpoint(item: Mapping[str, Any]) -> Checkpoint:
    return Checkpoint(
        item["job"]["S"],
        item["fingerprint"]["S"],
        json.loads(item["facts"]["S"]),
        int(item["revision"]["N"]),
        item["state"]["S"] == "done",
    )
