"""What is deployed, as far as it runs here: DynamoDB's tables and streams, the queue, SES' mail.

Tables and streams are DynamoDB Local's; queue and mail are moto's.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any

import boto3
import pytest
from moto import mock_aws
from moto.core import DEFAULT_ACCOUNT_ID
from moto.ses.models import ses_backends

from popcorn.adapters.aws.dynamodb_addresses import DynamoDbAddresses
from popcorn.adapters.aws.dynamodb_friends import DynamoDbFriends
from popcorn.adapters.aws.dynamodb_nights import DynamoDbNights
from popcorn.adapters.aws.dynamodb_outbox import DynamoDbOutbox
from popcorn.entrypoints import mail_feedback, notify, notify_stream, notify_sweep
from tests.contracts.social import Social
from tests.notifications.world import SENDER, read_mail
from tests.servers.tables import create_tables, table_variables
from tests.sync.event_source import EventSource

REGION = "us-east-1"
FUNCTIONS = (mail_feedback, notify, notify_stream, notify_sweep)
Json = dict[str, Any]


@dataclass
class Deployed:
    """The functions' surroundings.

    `queued`: bodies of all messages that were received from the queue.
    """

    social: Social
    stream: EventSource
    sqs: Any
    queue_url: str
    queued: list[str] = field(default_factory=list)

    def run_stream(self) -> int:
        """Bring what is new in the table to the queue."""
        return self.stream.run()

    def lose_stream(self) -> None:
        """What is new in the stream is gone, and nobody has seen it."""
        for _ in self.stream.read():
            pass

    def sweep(self) -> int:
        return notify_sweep.handler({}, None)["queued"]

    def receive(self) -> list[Json]:
        """Up to ten messages as Lambda hands them over; they stay in the queue, unseen."""
        answer = self.sqs.receive_message(QueueUrl=self.queue_url, MaxNumberOfMessages=10)
        return list(answer.get("Messages", []))

    def work_off(self, *, times: int = 1) -> list[str]:
        """Hand each message over, so many times; returns the ids of those that failed."""
        failed: list[str] = []
        while messages := self.receive():
            self.queued += [each["Body"] for each in messages]
            records = [{"messageId": m["MessageId"], "body": m["Body"]} for m in messages]
            for _ in range(times):
                answer = notify.handler({"Records": records}, None)
            now_failed = [each["itemIdentifier"] for each in answer["batchItemFailures"]]
            for message in messages:
                if message["MessageId"] not in now_failed:
                    self.sqs.delete_message(
                        QueueUrl=self.queue_url, ReceiptHandle=message["ReceiptHandle"]
                    )
            failed += now_failed
        return failed

    def mail(self) -> list[EmailMessage]:
        """All that SES has sent, in order."""
        return sent_mail(REGION)


@contextmanager
def deployed(dynamodb_url: str, home: str, patch: pytest.MonkeyPatch) -> Iterator[Deployed]:
    """All of it, empty, with the environment of its functions."""
    for name in ("AWS_ENDPOINT_URL_DYNAMODB", "AWS_ENDPOINT_URL_DYNAMODB_STREAMS"):
        patch.setenv(name, dynamodb_url)
    patch.setenv("AWS_DEFAULT_REGION", REGION)
    with mock_aws(), closing(boto3.client("dynamodb")) as client:
        tables = create_tables(client, with_streams=True)
        users, social = tables["UsersTable"], tables["SocialTable"]
        sqs: Any = boto3.client("sqs")
        queue_url = sqs.create_queue(
            QueueName="notifications", Attributes={"VisibilityTimeout": "360"}
        )["QueueUrl"]
        ses: Any = boto3.client("sesv2")
        ses.create_email_identity(EmailIdentity=SENDER)
        ses.create_configuration_set(ConfigurationSetName="popcorn")
        environment = {
            **table_variables(tables),
            "POPCORN_HOME": home,
            "POPCORN_CATALOGUE": "sqlite",
            "POPCORN_NOTIFIER": "ses",
            "POPCORN_MAIL_SENDER": SENDER,
            "POPCORN_MAIL_CONFIGURATION_SET": "popcorn",
            "POPCORN_NOTIFICATION_QUEUE": queue_url,
        }
        for name, value in environment.items():
            patch.setenv(name, value)
        for function in FUNCTIONS:
            function._from_environment.cache_clear()
        arn = client.describe_table(TableName=social)["Table"]["LatestStreamArn"]
        streams = boto3.client("dynamodbstreams", endpoint_url=dynamodb_url)
        adapters = Social(
            DynamoDbFriends(client, social),
            DynamoDbNights(client, social),
            DynamoDbOutbox(client, social),
            DynamoDbAddresses(client, users, social),
        )
        source = EventSource(streams, arn, lambda event: notify_stream.handler(event, None))
        yield Deployed(adapters, source, sqs, queue_url)
        for table in tables.values():
            client.delete_table(TableName=table)
    for function in FUNCTIONS:
        function._from_environment.cache_clear()


def bounce(email: str, kind: str = "Permanent") -> Json:
    """One of SES' events as EventBridge hands it over, abridged.

    Source: "Examples of event data that Amazon SES publishes", Developer Guide.
    """
    return {
        "source": "aws.ses",
        "detail-type": "Email Bounced",
        "detail": {
            "eventType": "Bounce",
            "bounce": {
                "bounceType": kind,
                "bounceSubType": "General",
                "bouncedRecipients": [{"emailAddress": email, "status": "5.1.1"}],
            },
            "mail": {"source": SENDER, "destination": [email]},
        },
    }


def complaint(email: str) -> Json:
    """As `bounce`."""
    return {
        "source": "aws.ses",
        "detail-type": "Email Complaint Received",
        "detail": {
            "eventType": "Complaint",
            "complaint": {"complainedRecipients": [{"emailAddress": email}]},
            "mail": {"source": SENDER, "destination": [email]},
        },
    }


def is_only_a_key(body: str) -> bool:
    return set(json.loads(body)) == {"recipient_id", "event_id"}


def sent_mail(region: str) -> list[EmailMessage]:
    """All that moto's SES has sent, in order."""
    sent = ses_backends[DEFAULT_ACCOUNT_ID][region].sent_messages
    return [read_mail(_bytes(each.raw_data)) for each in sent]


def _bytes(raw: str | bytes) -> bytes:
    return raw if isinstance(raw, bytes) else raw.encode()
