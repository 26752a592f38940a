"""The stack of notifications: deployed beside the skill's, run with the environment it gives."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto.core import DEFAULT_ACCOUNT_ID
from moto.ses.models import ses_backends

from popcorn.adapters.aws.clients import dynamodb_client
from popcorn.adapters.aws.dynamodb_addresses import DynamoDbAddresses
from popcorn.adapters.aws.dynamodb_friends import DynamoDbFriends
from popcorn.adapters.aws.dynamodb_nights import DynamoDbNights
from popcorn.adapters.aws.dynamodb_outbox import DynamoDbOutbox
from popcorn.adapters.embedded.database import open_database
from popcorn.domain.addresses import Refusal
from popcorn.entrypoints import mail_feedback, notify, notify_stream, notify_sweep
from popcorn.notifications.delivery import CLAIM_MS
from tests.contracts.shelf import SHELF
from tests.contracts.social import NOW_MS, Social, night_of, people
from tests.contracts.test_sqlite import write
from tests.infrastructure.deployment import (
    BUCKET,
    KEY,
    REGION,
    SEARCH,
    SNAPSHOT,
    Deployment,
    _without,
)
from tests.infrastructure.recording import recorded
from tests.infrastructure.templates import NOTIFICATIONS, of_type, properties, read_template
from tests.infrastructure.test_roles import LAMBDAS_OWN
from tests.notifications.deployed import bounce
from tests.notifications.world import SENDER, reachable

TEMPLATE = read_template(NOTIFICATIONS)
EVENTS = "popcorn-notifications-MailEvents"
HANDLERS = {
    "NewEventsFunction": notify_stream,
    "SweepFunction": notify_sweep,
    "NotifyFunction": notify,
    "MailFeedbackFunction": mail_feedback,
}


@dataclass
class NotificationsStack(Deployment):
    """The stack, given the skill's zip and tables."""

    name: str = "popcorn-notifications"

    def arguments(self, version: str) -> dict[str, Any]:
        code = {"CodeBucket": BUCKET, "CodeKey": KEY, "CodeVersion": version}
        return {
            "StackName": self.name,
            "TemplateBody": _without(NOTIFICATIONS.read_text(encoding="utf-8"), self.without),
            "Parameters": [
                {"ParameterKey": name, "ParameterValue": value}
                for name, value in {**code, **self.parameters}.items()
            ],
            "Capabilities": ["CAPABILITY_IAM"],
        }


@pytest.fixture
def stack(small: Deployment) -> NotificationsStack:
    given = {name: small.outputs[name] for name in ("UsersTable", "SocialTable", "SocialStream")}
    # moto would want Docker to have functions listen.
    mappings = frozenset({"StreamToQueue", "QueueToNotify"})
    deployed = NotificationsStack({"Sender": SENDER, **given}, without=mappings)
    deployed.create()
    return deployed


@pytest.fixture
def as_function(
    stack: NotificationsStack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], None]]:
    """Sets the environment to that of a function, but for what moto does not make."""
    write(tmp_path / "popcorn.sqlite3", SHELF)
    open_database(tmp_path / "popcorn.sqlite3").close()

    def set_environment(name: str) -> None:
        for variable, value in stack.environment(name).items():
            monkeypatch.setenv(variable, value)
        monkeypatch.setenv("AWS_LAMBDA_FUNCTION_NAME", name)
        if name == "NotifyFunction":
            monkeypatch.setenv("POPCORN_HOME", str(tmp_path))
            monkeypatch.setenv("POPCORN_MAIL_CONFIGURATION_SET", EVENTS)

    for module in HANDLERS.values():
        module._from_environment.cache_clear()
    yield set_environment
    for module in HANDLERS.values():
        module._from_environment.cache_clear()


@pytest.fixture
def social(stack: NotificationsStack) -> Social:
    users, table = stack.parameters["UsersTable"], stack.parameters["SocialTable"]
    client = dynamodb_client()
    return Social(
        DynamoDbFriends(client, table),
        DynamoDbNights(client, table),
        DynamoDbOutbox(client, table),
        DynamoDbAddresses(client, users, table),
    )


def required(stack: NotificationsStack, function: str) -> set[tuple[str, str]]:
    """What a role allows beyond what Lambda does with it; the set of events by its own name."""
    of_lambda = {*LAMBDAS_OWN, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"}
    return {
        (action, f"{resource.partition('configuration-set/')[0]}configuration-set/{EVENTS}")
        if "configuration-set/" in resource
        else (action, resource)
        for action, resource in stack.allowed(function)
        if action not in of_lambda
    }


def test_what_is_new_goes_to_the_queue_and_from_there_to_listeners(
    stack: NotificationsStack, social: Social, as_function: Callable[[str], None]
) -> None:
    """Each function with its environment, and with a role for what it asks of AWS and no more."""
    ses: Any = boto3.client("sesv2")
    ses.create_email_identity(EmailIdentity=SENDER)
    ses.create_configuration_set(ConfigurationSetName=EVENTS)
    ann, ben = people(2)
    email = reachable(social, ben, "Ben")
    friends = social.friends
    night_of(social, ann, ben)
    invited = next(key for key in social.outbox.pending(NOW_MS) if "friend" not in key.event_id)

    as_function("NewEventsFunction")
    keys = {"listener_id": {"S": invited[0]}, "entry": {"S": f"event#{invited[1]}"}}
    record = {"eventName": "INSERT", "dynamodb": {"Keys": keys, "SequenceNumber": "1"}}
    with recorded() as calls:
        assert notify_stream.handler({"Records": [record]}, None) == {"batchItemFailures": []}
    assert calls == required(stack, "NewEventsFunction")

    as_function("SweepFunction")
    with recorded() as calls:
        assert notify_sweep.handler({}, None)["queued"] == 3  # that they are friends, too
    assert calls == required(stack, "SweepFunction")

    as_function("NotifyFunction")
    queue = stack.outputs["NotificationQueue"]
    sqs: Any = boto3.client("sqs")
    messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)["Messages"]
    records = [{"messageId": m["MessageId"], "body": m["Body"]} for m in messages]
    with recorded() as calls:
        assert notify.handler({"Records": records}, None) == {"batchItemFailures": []}
    calls |= {("ses:SendRawEmail", where) for action, where in calls if action == "ses:SendEmail"}
    assert calls == required(stack, "NotifyFunction")
    sent = ses_backends[DEFAULT_ACCOUNT_ID][REGION].sent_messages
    assert len(sent) == 2
    assert friends.friendship(ann, ben)

    as_function("MailFeedbackFunction")
    with recorded() as calls:
        assert mail_feedback.handler(bounce(email), None) == {"refused": 1}
    assert calls == required(stack, "MailFeedbackFunction")
    assert social.addressing.of(ben).refusal is Refusal.BOUNCED


def test_titles_and_credentials_are_read_where_they_are(small: Deployment) -> None:
    given = {name: small.outputs[name] for name in ("UsersTable", "SocialTable", "SocialStream")}
    secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:popcorn/alexa-AbCdEf"
    whole = NotificationsStack(
        {"Sender": SENDER, **given, **SEARCH, **SNAPSHOT, "AlexaSecretArn": secret}
    )
    whole.create()
    allowed = whole.allowed("NotifyFunction")
    assert {
        ("es:ESHttpPost", f"{SEARCH['SearchDomainArn']}/movies/_search"),
        ("s3:GetObject", SNAPSHOT["Snapshot"].replace("s3://", "arn:aws:s3:::")),
        ("secretsmanager:GetSecretValue", secret),
    } <= allowed
    environment = whole.environment("NotifyFunction")
    assert environment["POPCORN_CATALOGUE"] == "opensearch"
    assert environment["POPCORN_ALEXA_SECRET"] == secret


def test_each_function_has_a_handler_and_what_calls_it() -> None:
    functions = of_type(TEMPLATE, "AWS::Lambda::Function")
    handlers = {name: each["Properties"]["Handler"] for name, each in functions.items()}
    assert handlers == {name: f"{module.__name__}.handler" for name, module in HANDLERS.items()}
    sources = of_type(TEMPLATE, "AWS::Lambda::EventSourceMapping").values()
    called = {each["Properties"]["FunctionName"]["Ref"] for each in sources}
    rules = of_type(TEMPLATE, "AWS::Events::Rule").values()
    called |= {each["Properties"]["Targets"][0]["Arn"]["Fn::GetAtt"][0] for each in rules}
    assert called == functions.keys()
    for each in sources:
        assert each["Properties"]["FunctionResponseTypes"] == ["ReportBatchItemFailures"]


def test_the_stream_brings_new_events_and_nothing_else() -> None:
    (pattern,) = properties(TEMPLATE, "StreamToQueue")["FilterCriteria"]["Filters"]
    assert json.loads(pattern["Pattern"]) == {
        "eventName": ["INSERT"],
        "dynamodb": {"Keys": {"entry": {"S": [{"prefix": "event#"}]}}},
    }


def test_a_claim_has_run_out_when_the_queue_delivers_again() -> None:
    """Or the second delivery would find it claimed, and take it for done."""
    timeout_s = properties(TEMPLATE, "NotifyFunction")["Timeout"]
    visibility_s = properties(TEMPLATE, "Waiting")["VisibilityTimeout"]
    assert timeout_s * 1000 < CLAIM_MS < visibility_s * 1000
    assert visibility_s >= 6 * timeout_s, "as Lambda's documentation asks"


def test_bounces_and_complaints_are_heard_of() -> None:
    destination = properties(TEMPLATE, "MailEventsToRules")
    assert destination["ConfigurationSetName"] == {"Ref": "MailEvents"}
    assert destination["EventDestination"]["MatchingEventTypes"] == ["bounce", "complaint"]
    detail = properties(TEMPLATE, "MailBounces")["EventPattern"]["detail"]
    assert detail["eventType"] == ["Bounce", "Complaint"]
    assert detail["mail"]["tags"] == {"ses:configuration-set": [{"Ref": "MailEvents"}]}
    assert properties(TEMPLATE, "SenderIdentity") == {"EmailIdentity": {"Ref": "Sender"}}
    assert properties(TEMPLATE, "MailEvents")["DeliveryOptions"] == {"TlsPolicy": "REQUIRE"}
