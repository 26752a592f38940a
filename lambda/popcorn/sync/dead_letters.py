"""What could not be put into the index for good: a note in a queue, which `popcorn redrive` reads.

A note has the item's key and no more; whoever reads it looks at what the table holds by then.
Lambda's own notes, of batches that it gave up, come into the same queue with another shape.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError, ClientError

if TYPE_CHECKING:
    from mypy_boto3_sqs.client import SQSClient
    from mypy_boto3_sqs.type_defs import SendMessageBatchRequestEntryTypeDef

logger = logging.getLogger(__name__)

_MOST_IN_A_BATCH = 10


@dataclass(frozen=True, slots=True)
class Refused:
    """An item that the index cannot take. `reason` holds nothing of what the item says."""

    table: str
    key: Mapping[str, Any]
    reason: str

    def to_json(self) -> str:
        return json.dumps({"table": self.table, "key": self.key, "reason": self.reason})


@dataclass(frozen=True, slots=True)
class GivenUp:
    """Records of one shard that Lambda gave up: nothing is known of them but where they were."""

    stream_arn: str
    shard_id: str
    first: str
    last: str


def read_note(body: str) -> Refused | GivenUp | None:
    """A queue's message; None where it is neither of ours nor of Lambda's.

    Source: "Using AWS Lambda with Amazon DynamoDB", on-failure destination, example record.
    """
    try:
        note = json.loads(body)
        if "DDBStreamBatchInfo" in note:
            batch = note["DDBStreamBatchInfo"]
            return GivenUp(
                batch["streamArn"],
                batch["shardId"],
                batch["startSequenceNumber"],
                batch["endSequenceNumber"],
            )
        return Refused(note["table"], dict(note["key"]), str(note.get("reason", "")))
    except (KeyError, TypeError, ValueError):
        return None


class DeadLetters:
    """The queue."""

    def __init__(self, client: SQSClient, queue_url: str) -> None:
        self._client = client
        self._queue_url = queue_url

    def send(self, notes: Sequence[Refused]) -> set[int]:
        """Leave notes; returns the places of those that the queue did not take."""
        lost: set[int] = set()
        for first in range(0, len(notes), _MOST_IN_A_BATCH):
            some = range(first, min(first + _MOST_IN_A_BATCH, len(notes)))
            entries: list[SendMessageBatchRequestEntryTypeDef] = [
                {"Id": str(place), "MessageBody": notes[place].to_json()} for place in some
            ]
            try:
                answer = self._client.send_message_batch(QueueUrl=self._queue_url, Entries=entries)
            except (BotoCoreError, ClientError) as error:
                facts = {"event": "dead_letters_away", "error": type(error).__name__}
                logger.warning("dead_letters_away", extra={"facts": facts})
                lost.update(some)
            else:
                lost.update(int(failed["Id"]) for failed in answer.get("Failed", ()))
        return lost
