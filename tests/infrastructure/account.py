"""An AWS account on loopback: moto, served, and what `ask deploy` has left in it."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import boto3
import pytest
from moto.cloudformation import parsing
from moto.server import ThreadedMotoServer

Json = dict[str, Any]
REGION = "us-east-1"
KEYS = {"AWS_ACCESS_KEY_ID": "loopback", "AWS_SECRET_ACCESS_KEY": "loopback"}


@contextmanager
def updating_what_is_there() -> Iterator[None]:
    """moto would update what a condition has taken away, and fail."""
    update = parsing.parse_and_update_resource

    def update_what_is_there(
        logical_id: str, resource: Json, resources: parsing.ResourceMap, **others: str
    ) -> Any:
        condition = resource.get("Condition")
        if condition and not resources.lazy_condition_map[condition]:
            return None
        return update(logical_id, resource, resources, **others)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parsing, "parse_and_update_resource", update_what_is_there)
        yield


@contextmanager
def served_account() -> Iterator[Account]:
    """An empty account, served until the block ends."""
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    with updating_what_is_there():
        server.start()
        try:
            account = Account("http://{}:{}".format(*server.get_host_and_port()))
            # What other tests of this process left with moto would be served, too.
            urllib.request.urlopen(f"{account.url}/moto-api/reset", b"").close()  # noqa: S310
            yield account
        finally:
            server.stop()


@dataclass(frozen=True)
class Account:
    """An account of moto's, which is empty when the test begins."""

    url: str

    def client(self, service: str) -> Any:
        """Untyped: the tests of the template say what each service answers."""
        return boto3.client(
            service,  # type: ignore[call-overload]
            endpoint_url=self.url,
            region_name=REGION,
            aws_access_key_id=KEYS["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=KEYS["AWS_SECRET_ACCESS_KEY"],
        )

    def stacks(self) -> list[Stack]:
        """All there are, the newest first."""
        found = self.client("cloudformation").describe_stacks()["Stacks"]
        return [Stack(self, each["StackName"]) for each in found]

    def may_invoke(self, arn: str, skill_id: str) -> bool:
        """Whether a stack let that skill invoke its function: moto forgets a permission's token."""
        return any(
            stack.outputs.get("SkillEndpoint") == arn and stack.parameters["SkillId"] == skill_id
            for stack in self.stacks()
        )


@dataclass(frozen=True)
class Stack:
    """One that `ask deploy` has made, as it is now."""

    account: Account
    name: str

    @property
    def status(self) -> str:
        return str(self._description["StackStatus"])

    @property
    def outputs(self) -> dict[str, str]:
        given = self._description.get("Outputs", [])
        return {each["OutputKey"]: each["OutputValue"] for each in given}

    @property
    def parameters(self) -> dict[str, str]:
        given = self._description["Parameters"]
        return {each["ParameterKey"]: each["ParameterValue"] for each in given}

    @property
    def function(self) -> Json:
        """The configuration of the skill's function."""
        arn = self.outputs["SkillEndpoint"]
        found = self.account.client("lambda").get_function(FunctionName=arn)
        return dict(found["Configuration"])

    @property
    def code(self) -> bytes:
        """The zip in the bucket, in the version that the stack was given."""
        given = self.parameters
        stored = self.account.client("s3").get_object(
            Bucket=given["CodeBucket"], Key=given["CodeKey"], VersionId=given["CodeVersion"]
        )
        return bytes(stored["Body"].read())

    def items(self, table: str) -> list[Json]:
        """All of a table.

        Args:
            table: the output that has its name, such as "RatingsTable".
        """
        found = self.account.client("dynamodb").scan(TableName=self.outputs[table])
        return list(found["Items"])

    @property
    def _description(self) -> Json:
        found = self.account.client("cloudformation").describe_stacks(StackName=self.name)
        return dict(found["Stacks"][0])
