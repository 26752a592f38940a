"""Which calls code makes of AWS' services: what a role must allow, and all that it should."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import boto3
import opensearchpy

from tests.infrastructure.deployment import REGION, SEARCH

Calls = set[tuple[str, str]]
"""Pairs of action and resource."""

_ACCOUNT = "123456789012"
_ACTIONS = {
    "sqs:SendMessageBatch": "sqs:SendMessage",
    "lambda:Invoke": "lambda:InvokeFunction",
    "s3:HeadObject": "s3:GetObject",
}
"""Permissions that are not named like the calls that need them."""
_IN_TRANSACTION = {"ConditionCheck": "ConditionCheckItem"}
_NUMBERED = re.compile(r"/(factors|movies|ratings)-\d+/")


@contextmanager
def recorded() -> Iterator[Calls]:
    """The calls of boto3's clients that are made in the block, and of every OpenSearch client, as
    if it were the domain of the deployed stack.
    """
    calls: Calls = set()
    is_recording = True
    make, perform = boto3.client, opensearchpy.Transport.perform_request

    def note(params: Any, model: Any, **_: object) -> None:
        service = model.service_model.signing_name
        if model.name == "TransactWriteItems":  # needs what each of its operations needs
            for operation in params["TransactItems"] if is_recording else ():
                ((name, of_item),) = operation.items()
                action = f"dynamodb:{_IN_TRANSACTION.get(name, f'{name}Item')}"
                table = f"{REGION}:{_ACCOUNT}:table/{of_item['TableName']}"
                calls.add((action, f"arn:aws:dynamodb:{table}"))
            return
        action = f"{service}:{model.name}"
        for resource in _resources(params) if is_recording else ():
            where = "::" if service == "s3" else f"{REGION}:{_ACCOUNT}:"
            calls.add((_ACTIONS.get(action, action), f"arn:aws:{service}:{where}{resource}"))

    def client(*args: Any, **kwargs: Any) -> Any:
        made: Any = make(*args, **kwargs)
        made.meta.events.register("provide-client-params", note)
        return made

    def request(transport: Any, method: str, url: str, *args: Any, **kwargs: Any) -> Any:
        path = _NUMBERED.sub(r"/\1-*/", url.partition("?")[0])
        calls.add((f"es:ESHttp{method.capitalize()}", SEARCH["SearchDomainArn"] + path))
        return perform(transport, method, url, *args, **kwargs)

    with (
        patch.object(boto3, "client", client),
        patch.object(opensearchpy.Transport, "perform_request", request),
    ):
        yield calls
    is_recording = False  # what outlives the block is not heard


def _resources(params: Any) -> list[str]:
    if "Bucket" in params:
        return [f"{params['Bucket']}/{params['Key']}"]
    if "SecretId" in params:
        return [params["SecretId"].split(":", 5)[-1]]  # behind the account
    if "FunctionName" in params:
        return [f"function:{params['FunctionName']}"]
    if "QueueUrl" in params:
        return [params["QueueUrl"].rpartition("/")[2]]
    if "FromEmailAddress" in params:
        of_set = f"configuration-set/{params['ConfigurationSetName']}"
        return [of_set, f"identity/{params['FromEmailAddress']}"]
    if "EndpointName" in params:
        return [f"endpoint/{params['EndpointName']}"]
    return [f"table/{name}" for name in params.get("RequestItems", [params.get("TableName")])]
