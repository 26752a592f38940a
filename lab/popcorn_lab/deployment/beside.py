"""The stacks that run the skill's zip over its tables, as `popcorn doctor` looks at them."""

from __future__ import annotations

from collections.abc import Iterator

from popcorn_lab.deployment.account import aws_errors, client
from popcorn_lab.deployment.checks import Check, Look, WrongError, skipped, until_failed
from popcorn_lab.deployment.companion import COMPANION_STACK
from popcorn_lab.deployment.fresh_titles import FRESH_STACK
from popcorn_lab.deployment.notifications import (
    NOTIFICATIONS_STACK,
    look_at_sender,
    look_at_undelivered,
)
from popcorn_lab.deployment.stacks import Stack, find_stack


def look_beside() -> Iterator[Check]:
    """A stack that is not there is no failure: it is nobody's who did not ask for it."""
    fresh = find_stack(FRESH_STACK)
    if fresh is None:
        yield skipped("fresh titles", "nobody takes new titles (no --tmdb-secret)")
    else:
        yield from until_failed(
            [
                ("fresh titles", lambda: _usable(fresh)),
                ("token of fresh titles", lambda: _token(fresh)),
            ]
        )
    app = find_stack(COMPANION_STACK)
    if app is None:
        yield skipped("companion app", "nobody signs in (no --sign-in)")
    else:
        yield from until_failed([("companion app", lambda: _usable(app))])
    told = find_stack(NOTIFICATIONS_STACK)
    if told is None:
        yield skipped("notifications", "listeners are told nothing by mail (no --mail-from)")
        return
    looks: list[tuple[str, Look]] = [
        ("notifications", lambda: _usable(told)),
        ("credentials for Echo devices", lambda: _credentials(told)),
        ("sender of mail", lambda: look_at_sender(told)),
        ("untold messages", lambda: look_at_undelivered(told)),
    ]
    yield from until_failed(looks)


def _usable(stack: Stack) -> str:
    if not stack.is_usable:
        hint = "wait, if it is in progress; else its events in CloudFormation say why"
        raise WrongError(f"{stack.name} is {stack.status}", hint)
    return stack.name


def _token(stack: Stack) -> str:
    arn = stack.parameters.get("TokenSecretArn", "")
    if not arn:
        raise WrongError("no token is given", "popcorn deploy --tmdb-secret ARN")
    return _secret(arn)


def _credentials(stack: Stack) -> str:
    arn = stack.parameters.get("AlexaSecretArn", "")
    return _secret(arn) if arn else "none; mail alone is sent (no --alexa-secret)"


def _secret(arn: str) -> str:
    """Whether it is there; what it says is nobody's to read here."""
    with aws_errors(f"look at the secret {arn}"):
        found = client("secretsmanager").describe_secret(SecretId=arn)
    return str(found["Name"])
