"""The stack of notifications, beside the skill's: made where a sender is given, and kept so."""

from __future__ import annotations

from popcorn.domain.errors import SettingsError
from popcorn_lab.deployment.account import AwsRefusedError, aws_errors, client
from popcorn_lab.deployment.checks import WrongError
from popcorn_lab.deployment.given import check_given
from popcorn_lab.deployment.stacks import Stack, find_stack
from popcorn_lab.deployment.templates import Tell, deploy_stack
from popcorn_lab.packaging.places import REPOSITORY

NOTIFICATIONS_STACK = "popcorn-notifications"
_TEMPLATE = REPOSITORY / "infrastructure" / "notifications.yaml"
_OF_SKILL = (
    *("LambdaRuntime", "CodeBucket", "CodeKey", "CodeVersion"),
    *("Snapshot", "SearchEndpoint", "SearchDomainArn", "AlarmEmail"),
)
_MOST_AT_ONCE = 10
_MOST_IN_SANDBOX = 200
"""Messages a day ("Request production access", Amazon SES Developer Guide)."""
_TABLES = ("UsersTable", "SocialTable", "SocialStream")


def check_notifications(sender: str | None, alexa_secret: str | None) -> None:
    """Refuse what `deploy_notifications` could not take, before anything takes long.

    Raises:
        SettingsError: a value is none that there can be, or there is no sender.
        AwsRefusedError: as `aws_errors`.
    """
    given = {
        "Sender": ("--mail-from", sender),
        "AlexaSecretArn": ("--alexa-secret", alexa_secret),
    }
    check_given(_TEMPLATE, given)
    if alexa_secret is not None and sender is None and find_stack(NOTIFICATIONS_STACK) is None:
        raise SettingsError("--alexa-secret", "wants --mail-from, too")


def deploy_notifications(
    skill: Stack | None, sender: str | None, alexa_secret: str | None, tell: Tell
) -> None:
    """Bring the stack to the zip and the tables of the skill; without a sender, only one there is.

    Args:
        sender: the address that mail comes from; None: that of the stack, where there is one.
        alexa_secret: ARN of the secret with the skill's credentials; None: as it is.
    Raises:
        SettingsError: there is no skill; or as `check_notifications`.
        StackFailedError, AwsRefusedError: as `deploy_stack`.
    """
    check_notifications(sender, alexa_secret)
    if sender is None and find_stack(NOTIFICATIONS_STACK) is None:
        return
    if skill is None:
        if sender is None:
            return
        raise SettingsError("--mail-from", "there is no skill whose listeners could be told")
    given = {name: skill.parameters.get(name, "") for name in _OF_SKILL}
    given |= {name: skill.outputs[name] for name in _TABLES}
    if sender is not None:
        given["Sender"] = sender
    if alexa_secret is not None:
        given["AlexaSecretArn"] = alexa_secret
    deploy_stack(NOTIFICATIONS_STACK, _TEMPLATE, given, tell)
    if sender is not None:
        tell(f"mail is sent once the link is followed that SES sends to {sender}")


def look_at_sender(stack: Stack) -> str:
    """Whether mail can be sent, for `popcorn doctor`.

    Raises:
        WrongError: the sender's address is not shown to be ours.
    """
    sender = stack.parameters["Sender"]
    try:
        with aws_errors("look at the sender of mail"):
            identity = client("sesv2").get_email_identity(EmailIdentity=sender)
    except AwsRefusedError as error:
        if error.code != "NotFoundException":
            raise
        hint = f"aws sesv2 create-email-identity --email-identity {sender}"
        raise WrongError(f"SES does not know {sender}", hint) from error
    if not identity["VerifiedForSendingStatus"]:
        hint = "follow the link in the mail that SES has sent there"
        raise WrongError(f"{sender} is not shown to be yours", hint)
    return f"{sender}, {_as_far_as()}"


def _as_far_as() -> str:
    """How many may be written to; by that number the sandbox is known."""
    with aws_errors("ask how much mail may be sent"):
        most = int(client("ses").get_send_quota()["Max24HourSend"])
    if most == -1:
        return "as much as there is"
    if most > _MOST_IN_SANDBOX:
        return f"{most:,} messages a day"
    return f"{most:,} messages a day: SES' sandbox, to addresses shown to be yours alone"


def look_at_undelivered(stack: Stack) -> str:
    """Whether messages were given up, for `popcorn doctor`.

    Raises:
        WrongError: there are.
    """
    if count := _undelivered(stack):
        hint = "popcorn redrive --notifications"
        raise WrongError(f"{count} messages could not be told", hint)
    return "none"


def redrive_notifications() -> int:
    """Have what could not be told tried again; returns how many messages that are.

    Raises:
        SettingsError: there is no such stack.
        AwsRefusedError: as `aws_errors`.
    """
    stack = find_stack(NOTIFICATIONS_STACK)
    if stack is None:
        hint = "is not there; popcorn deploy --mail-from makes it"
        raise SettingsError(f"the stack {NOTIFICATIONS_STACK}", hint)
    sqs, source = client("sqs"), _dead_letters_url(stack)
    count = 0
    with aws_errors("have it tried again"):
        while messages := sqs.receive_message(
            QueueUrl=source, MaxNumberOfMessages=_MOST_AT_ONCE, WaitTimeSeconds=1
        ).get("Messages"):
            for message in messages:
                # A key that comes twice is told once, so nothing is lost if this ends in between.
                sqs.send_message(
                    QueueUrl=stack.outputs["NotificationQueue"], MessageBody=message["Body"]
                )
                sqs.delete_message(QueueUrl=source, ReceiptHandle=message["ReceiptHandle"])
                count += 1
    return count


def _undelivered(stack: Stack) -> int:
    with aws_errors("look at what could not be told"):
        found = client("sqs").get_queue_attributes(
            QueueUrl=_dead_letters_url(stack), AttributeNames=["ApproximateNumberOfMessages"]
        )
    return int(found["Attributes"]["ApproximateNumberOfMessages"])


def _dead_letters_url(stack: Stack) -> str:
    return stack.outputs["NotificationDeadLetters"]
