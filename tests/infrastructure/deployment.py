"""Deploys the template into moto, as `ask deploy` does into an account."""

from __future__ import annotations

import ast
import io
import json
import re
import warnings
import zipfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import boto3
from moto.kms import models as kms

from tests.infrastructure.parameters import absent
from tests.infrastructure.templates import SKILL_STACK as TEMPLATE
from tests.infrastructure.templates import read_template

ROOT = Path(__file__).parents[2]
USER_CONFIG = json.loads((ROOT / "ask-resources.json").read_text(encoding="utf-8"))["profiles"][
    "default"
]["skillInfrastructure"]["userConfig"]
REGION = USER_CONFIG["awsRegion"]
SKILL_ID = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555"
SEARCH = {
    "SearchEndpoint": "https://search-movies.us-east-1.es.amazonaws.com",
    "SearchDomainArn": "arn:aws:es:us-east-1:123456789012:domain/movies",
}
SCORER = {"ScorerEndpoint": "popcorn-scorer"}
SNAPSHOT = {"Snapshot": "s3://movies-of-mine/snapshots/1.tar.gz"}
EMAIL = {"AlarmEmail": "ann@example.com"}
# For each account's tables moto makes a key of RSA, which takes long and which nothing uses.
vars(kms)["generate_private_key"] = cache(kms.generate_private_key)
BUCKET, KEY, STACK = "code", "endpoint/build.zip", "ask-popcorn-picks-default-skillStack"


@dataclass
class Deployment:
    """What `ask deploy` does to the account, and what is there afterwards.

    `without` are resources of the template that are not to be made, `unseen` the types of resources
    that moto says it passed over.
    """

    parameters: dict[str, str]
    without: frozenset[str] = frozenset()
    name: str = STACK
    unseen: set[str] = field(default_factory=set)

    def upload(self, more: bytes = b"") -> str:
        """The zip as a new version of the object; returns the version."""
        s3 = boto3.client("s3")
        if BUCKET not in [each["Name"] for each in s3.list_buckets()["Buckets"]]:
            s3.create_bucket(Bucket=BUCKET)
            s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
        body = zip_of(ROOT / "lambda", more)
        return str(s3.put_object(Bucket=BUCKET, Key=KEY, Body=body)["VersionId"])

    def arguments(self, version: str) -> dict[str, Any]:
        parameters = {
            "SkillId": SKILL_ID,
            "LambdaRuntime": USER_CONFIG["runtime"],
            "LambdaHandler": USER_CONFIG["handler"],
            "CodeBucket": BUCKET,
            "CodeKey": KEY,
            "CodeVersion": version,
            **USER_CONFIG["cfn"]["parameters"],
            **self.parameters,
        }
        return {
            "StackName": self.name,
            "TemplateBody": _without(TEMPLATE.read_text(encoding="utf-8"), self.without),
            "Parameters": [
                {"ParameterKey": name, "ParameterValue": value}
                for name, value in parameters.items()
            ],
            "Capabilities": ["CAPABILITY_IAM"],
        }

    def create(self) -> None:
        arguments = self.arguments(self.upload())
        with self._noting_what_is_unseen():
            boto3.client("cloudformation").create_stack(**arguments)
        assert self.stack["StackStatus"] == "CREATE_COMPLETE"

    def update(self, more: bytes = b"", parameters: Mapping[str, str] | None = None) -> None:
        """Deploy again: with something else in the zip, or other parameters, or both."""
        if parameters is not None:
            self.parameters = dict(parameters)
        arguments = self.arguments(self.upload(more))
        # moto removes what is no longer in the template, not what a condition takes away.
        gone = absent(read_template(TEMPLATE), self.parameters)
        arguments["TemplateBody"] = _without(arguments["TemplateBody"], gone)
        with self._noting_what_is_unseen():
            boto3.client("cloudformation").update_stack(**arguments)
        assert self.stack["StackStatus"] == "UPDATE_COMPLETE"

    @contextmanager
    def _noting_what_is_unseen(self) -> Iterator[None]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", UserWarning)
            yield
        said = [str(each.message).split() for each in caught]
        self.unseen |= {word for words in said for word in words if word.startswith("AWS::")}

    @property
    def stack(self) -> dict[str, Any]:
        (stack,) = boto3.client("cloudformation").describe_stacks(StackName=self.name)["Stacks"]
        return dict(stack)

    @property
    def outputs(self) -> dict[str, str]:
        return {each["OutputKey"]: each["OutputValue"] for each in self.stack["Outputs"]}

    def resources(self, kind: str) -> dict[str, str]:
        """Physical ids of the resources of a type, by logical id."""
        pages = boto3.client("cloudformation").get_paginator("list_stack_resources")
        return {
            each["LogicalResourceId"]: each["PhysicalResourceId"]
            for page in pages.paginate(StackName=self.name)
            for each in page["StackResourceSummaries"]
            if each["ResourceType"] == kind
        }

    def function(self, name: str = "SkillFunction") -> dict[str, Any]:
        """A function's configuration, by its logical id."""
        physical = self.resources("AWS::Lambda::Function")[name]
        found = boto3.client("lambda").get_function(FunctionName=physical)
        return dict(found["Configuration"])

    def environment(self, name: str = "SkillFunction") -> dict[str, str]:
        return dict(self.function(name)["Environment"]["Variables"])

    def allowed(self, name: str = "SkillFunction") -> set[tuple[str, str]]:
        """What a function's role allows, as pairs of action and resource."""
        iam = boto3.client("iam")
        role = self.function(name)["Role"].rpartition("/")[2]
        assert iam.list_attached_role_policies(RoleName=role)["AttachedPolicies"] == []
        documents: list[Any] = [
            iam.get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]
            for policy in iam.list_role_policies(RoleName=role)["PolicyNames"]
        ]
        return {
            (action, resource)
            for document in documents
            # moto keeps a role's own as Python text
            for statement in (
                ast.literal_eval(document) if isinstance(document, str) else document
            )["Statement"]
            for action in _listed(statement["Action"])
            for resource in _listed(statement["Resource"])
        }


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _without(text: str, names: Collection[str]) -> str:
    """A template without some of its resources."""
    before, resources, rest = re.split(r"(?m)^(?=Resources:|# -+ Outputs)", text)
    blocks = re.split(r"(?m)^(?=  \w+:)", resources)
    return (
        before + "".join(each for each in blocks if each.split(":")[0].strip() not in names) + rest
    )


@cache  # nobody changes the folder while tests run
def zip_of(folder: Path, more: bytes = b"") -> bytes:
    """All of a folder but `__pycache__`, as the ASK CLI zips it, and a file `more`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                archive.write(path, path.relative_to(folder))
        archive.writestr("more", more)
    return buffer.getvalue()
