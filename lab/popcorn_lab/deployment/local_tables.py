"""The tables of the CloudFormation template, made in DynamoDB Local: one source of truth."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from popcorn_lab.packaging.places import REPOSITORY

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

TEMPLATE = REPOSITORY / "infrastructure" / "cfn-deployer" / "skill-stack.yaml"
_VARIABLES = {
    "MoviesTable": "POPCORN_MOVIES_TABLE",
    "UsersTable": "POPCORN_USERS_TABLE",
    "RatingsTable": "POPCORN_RATINGS_TABLE",
    "ListsTable": "POPCORN_LISTS_TABLE",
    "SocialTable": "POPCORN_SOCIAL_TABLE",
    "SkillStateTable": "POPCORN_SKILL_STATE_TABLE",
    "ProgressTable": "POPCORN_PROGRESS_TABLE",
}


class _TemplateLoader(yaml.SafeLoader):
    """Reads a template; what its tags (`!Ref`, `!If`) stand for is not needed for the tables."""


_TemplateLoader.add_multi_constructor("!", lambda _loader, _suffix, _node: None)


def create_tables(
    client: DynamoDBClient, template: Path = TEMPLATE, *, with_streams: bool = False
) -> dict[str, str]:
    """Create every table of the template under a name of its own, so that two runs never meet.

    Args:
        with_streams: for tests that read them. DynamoDB Local looks through all records of all
            streams at each operation, which is 20 ms at a hundred thousand of them.
    Returns:
        Table names by logical id, such as {"RatingsTable": "RatingsTable-1f0c9e2a"}.
    """
    suffix = secrets.token_hex(4)
    names = {}
    for logical_id, properties in _tables(template).items():
        names[logical_id] = f"{logical_id}-{suffix}"
        request = _request(names[logical_id], properties)
        if not with_streams:
            request.pop("StreamSpecification", None)
        client.create_table(**request)
    return names


def table_variables(names: Mapping[str, str]) -> dict[str, str]:
    """The environment variables that name the tables of `create_tables`."""
    return {_VARIABLES[logical_id]: name for logical_id, name in names.items()}


@cache  # tests make hundreds of sets of tables, and the template is long
def _tables(template: Path) -> Mapping[str, Mapping[str, Any]]:
    """The properties of the template's tables, by logical id."""
    # The loader is a SafeLoader.
    document = yaml.load(template.read_text(encoding="utf-8"), _TemplateLoader)  # noqa: S506
    return {
        logical_id: resource["Properties"]
        for logical_id, resource in document["Resources"].items()
        if resource["Type"] == "AWS::DynamoDB::Table"
    }


def _request(name: str, properties: Mapping[str, Any]) -> Any:
    """What CreateTable takes of a resource; backups and encryption are nothing DynamoDB Local has.

    Untyped because the same words are shaped by the template's author.
    """
    taken = ("AttributeDefinitions", "KeySchema", "BillingMode", "GlobalSecondaryIndexes")
    request = {key: properties[key] for key in taken if key in properties}
    if "StreamSpecification" in properties:
        request["StreamSpecification"] = {
            **properties["StreamSpecification"],
            "StreamEnabled": True,
        }
    return {"TableName": name, **request}
