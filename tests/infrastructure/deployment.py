"""Deploys the template into moto, as `ask deploy` does into an account."""

from __future__ import annotations

import ast
import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "infrastructure" / "cfn-deployer" / "skill-stack.yaml"
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
BUCKET, KEY, STACK = "code", "endpoint/build.zip", "ask-popcorn-picks-default-skillStack"


@dataclass
class Deployment:
    """What `ask deploy` does to the account, and what is there afterwards."""

    parameters: dict[str, str]

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
            "StackName": STACK,
            "TemplateBody": TEMPLATE.read_text(encoding="utf-8"),
            "Parameters": [
                {"ParameterKey": name, "ParameterValue": value}
                for name, value in parameters.items()
            ],
            "Capabilities": ["CAPABILITY_IAM"],
        }

    def create(self) -> None:
        boto3.client("cloudformation").create_stack(**self.arguments(self.upload()))
        assert self.stack["StackStatus"] == "CREATE_COMPLETE"

    def update(self, more: bytes) -> None:
        boto3.client("cloudformation").update_stack(**self.arguments(self.upload(more)))
        assert self.stack["StackStatus"] == "UPDATE_COMPLETE"

    @property
    def stack(self) -> dict[str, Any]:
        (stack,) = boto3.client("cloudformation").describe_stacks(StackName=STACK)["Stacks"]
        return dict(stack)

    @property
    def outputs(self) -> dict[str, str]:
        return {each["OutputKey"]: each["OutputValue"] for each in self.stack["Outputs"]}

    @property
    def function(self) -> dict[str, Any]:
        return dict(
            boto3.client("lambda").get_function(FunctionName=self.outputs["SkillEndpoint"])[
                "Configuration"
            ]
        )

    @property
    def environment(self) -> dict[str, str]:
        return dict(self.function["Environment"]["Variables"])

    @property
    def statements(self) -> list[dict[str, Any]]:
        """What the function's role allows, actions and resources as lists."""
        iam = boto3.client("iam")
        role = self.function["Role"].rpartition("/")[2]
        assert iam.list_attached_role_policies(RoleName=role)["AttachedPolicies"] == []
        statements = []
        for name in iam.list_role_policies(RoleName=role)["PolicyNames"]:
            document: Any = iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]
            if isinstance(document, str):
                document = ast.literal_eval(document)  # moto keeps a role's own as Python text
            statements += [
                {key: [value] if isinstance(value, str) else value for key, value in each.items()}
                for each in document["Statement"]
            ]
        return statements


def zip_of(folder: Path, more: bytes = b"") -> bytes:
    """All of a folder but `__pycache__`, as the ASK CLI zips it, and a file `more`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                archive.write(path, path.relative_to(folder))
        archive.writestr("more", more)
    return buffer.getvalue()
