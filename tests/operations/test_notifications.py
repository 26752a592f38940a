"""The stack of notifications: deployed with the skill's, looked at, and redriven."""

from __future__ import annotations

import json
from typing import Any

import boto3
import pytest
from moto.core import DEFAULT_ACCOUNT_ID
from moto.ses.models import ses_backends

from popcorn.domain.errors import SettingsError
from popcorn_lab.deployment.beside import look_beside
from popcorn_lab.deployment.checks import Verdict, checked
from popcorn_lab.deployment.fresh_titles import FRESH_STACK
from popcorn_lab.deployment.notifications import (
    NOTIFICATIONS_STACK,
    deploy_notifications,
    look_at_sender,
    look_at_undelivered,
    redrive_notifications,
)
from popcorn_lab.deployment.stacks import Stack, find_stack
from popcorn_lab.deployment.templates import deploy_stack
from tests.infrastructure.account import updating_what_is_there
from tests.infrastructure.conftest import aws
from tests.infrastructure.deployment import REGION, SNAPSHOT, STACK, Deployment
from tests.infrastructure.templates import FRESH_TITLES, NOTIFICATIONS, read_template

__all__ = ["aws"]
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")
SENDER = "nights@popcorn.example"
SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:alexa-Ab1Cd2"


def silent(_line: str) -> None:
    """Nobody to tell."""


@pytest.fixture
def skill(aws: None) -> Stack:
    Deployment(dict(SNAPSHOT)).create()
    found = find_stack(STACK)
    assert found
    return found


@pytest.fixture
def told(skill: Stack) -> Stack:
    deploy_notifications(skill, SENDER, None, silent)
    found = find_stack(NOTIFICATIONS_STACK)
    assert found
    return found


def test_it_is_made_where_a_sender_is_given_and_follows_the_skill(skill: Stack) -> None:
    deploy_notifications(skill, None, None, silent)
    assert find_stack(NOTIFICATIONS_STACK) is None
    with pytest.raises(SettingsError, match="--mail-from"):
        deploy_notifications(skill, None, SECRET, silent)
    deploy_notifications(skill, SENDER, None, silent)
    said: list[str] = []
    with updating_what_is_there():
        deploy_notifications(skill, None, None, said.append)
    found = find_stack(NOTIFICATIONS_STACK)
    assert found
    assert found.is_usable
    assert found.parameters["Sender"] == SENDER
    assert found.parameters["SocialStream"] == skill.outputs["SocialStream"]
    assert found.parameters["Snapshot"] == SNAPSHOT["Snapshot"]
    assert found.parameters["CodeVersion"] == skill.parameters["CodeVersion"]


def test_without_a_skill_there_is_nobody_to_tell(aws: None) -> None:
    with pytest.raises(SettingsError, match="no skill"):
        deploy_notifications(None, SENDER, None, silent)


def test_what_could_not_be_told_is_found_and_tried_again(aws: None) -> None:
    """Over the queues alone: moto would want Docker for the function that listens to them."""
    names = {"NotificationQueue": "Waiting", "NotificationDeadLetters": "DeadLetters"}
    template = {
        "Resources": {name: {"Type": "AWS::SQS::Queue"} for name in names.values()},
        "Outputs": {output: {"Value": {"Ref": name}} for output, name in names.items()},
    }
    boto3.client("cloudformation").create_stack(
        StackName=NOTIFICATIONS_STACK, TemplateBody=json.dumps(template)
    )
    told = find_stack(NOTIFICATIONS_STACK)
    assert told
    assert names.keys() <= read_template(NOTIFICATIONS)["Outputs"].keys()
    sqs: Any = boto3.client("sqs")
    assert look_at_undelivered(told) == "none"
    for number in range(12):
        url = told.outputs["NotificationDeadLetters"]
        sqs.send_message(QueueUrl=url, MessageBody=str(number))
    check = checked("untold messages", lambda: look_at_undelivered(told))
    assert (check.verdict, check.hint) == (Verdict.FAILED, "popcorn redrive --notifications")
    assert redrive_notifications() == 12
    assert redrive_notifications() == 0
    waiting = sqs.get_queue_attributes(
        QueueUrl=told.outputs["NotificationQueue"], AttributeNames=["ApproximateNumberOfMessages"]
    )
    assert waiting["Attributes"]["ApproximateNumberOfMessages"] == "12"


def test_without_the_stack_there_is_nothing_to_try_again(aws: None) -> None:
    with pytest.raises(SettingsError, match="--mail-from"):
        redrive_notifications()


def test_a_sender_who_is_not_shown_to_be_ours_is_found(told: Stack) -> None:
    unknown = checked("sender of mail", lambda: look_at_sender(told))
    assert (unknown.verdict, unknown.found) == (Verdict.FAILED, f"SES does not know {SENDER}")
    ses: Any = boto3.client("sesv2")
    ses.create_email_identity(EmailIdentity=SENDER)
    check = checked("sender of mail", lambda: look_at_sender(told))
    assert check.verdict is Verdict.FAILED
    assert "link" in check.hint


def test_the_sandbox_is_told_of(told: Stack) -> None:
    ses: Any = boto3.client("sesv2")
    ses.create_email_identity(EmailIdentity=SENDER)
    identities = ses_backends[DEFAULT_ACCOUNT_ID][REGION].email_identities
    identities[SENDER].verified_for_sending_status = True  # moto has nobody who follows a link
    found = look_at_sender(told)
    assert found.startswith(f"{SENDER}, 200 messages a day: SES' sandbox")


def test_credentials_that_are_gone_are_found(skill: Stack) -> None:
    secrets: Any = boto3.client("secretsmanager")
    arn = secrets.create_secret(Name="popcorn/alexa", SecretString="{}")["ARN"]
    deploy_notifications(skill, SENDER, arn, silent)
    looked = {each.name: each for each in look_beside()}
    assert looked["credentials for Echo devices"].found == "popcorn/alexa"
    secrets.delete_secret(SecretId=arn, ForceDeleteWithoutRecovery=True)
    looked = {each.name: each for each in look_beside()}
    assert looked["credentials for Echo devices"].verdict is Verdict.FAILED
    assert looked["sender of mail"].verdict is Verdict.SKIPPED


def test_the_doctor_looks_at_both_stacks(told: Stack) -> None:
    looked = {each.name: each.verdict for each in look_beside()}
    assert looked["fresh titles"] is Verdict.SKIPPED
    assert looked["notifications"] is Verdict.OK
    secret = boto3.client("secretsmanager").create_secret(Name="tmdb", SecretString="x")["ARN"]
    given = {name: told.parameters[name] for name in ("CodeBucket", "CodeKey", "CodeVersion")}
    tables = {"MoviesTable": "movies", "ProgressTable": "progress", "TokenSecretArn": secret}
    deploy_stack(FRESH_STACK, FRESH_TITLES, {**given, **tables}, silent)
    looked = {each.name: each.verdict for each in look_beside()}
    assert looked["fresh titles"] is looked["token of fresh titles"] is Verdict.OK
    boto3.client("secretsmanager").delete_secret(SecretId=secret, ForceDeleteWithoutRecovery=True)
    looked = {each.name: each.verdict for each in look_beside()}
    assert looked["token of fresh titles"] is Verdict.FAILED
