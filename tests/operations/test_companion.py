"""The stack of the companion app: deployed with the skill's, and what Alexa is told of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import boto3
import pytest
from click.testing import CliRunner

from popcorn.domain.errors import SettingsError
from popcorn_lab.cli.main import popcorn
from popcorn_lab.deployment import companion
from popcorn_lab.deployment.companion import (
    COMPANION_STACK,
    account_linking,
    account_parameters,
    deploy_companion,
    send_page,
)
from popcorn_lab.deployment.stacks import Stack, find_stack
from tests.infrastructure.conftest import aws
from tests.infrastructure.deployment import BUCKET, STACK, Deployment
from tests.infrastructure.templates import COMPANION, SKILL_STACK, read_template

__all__ = ["aws"]
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")
SIGN_IN = "https://popcorn-ann.auth.us-east-1.amazoncognito.com"


def silent(_line: str) -> None:
    """Nobody to tell."""


def small_layer(target: Path, *_: object) -> None:
    """A layer of nothing: that the real one can be built, its own tests say."""
    target.write_bytes(b"PK\x05\x06" + bytes(18))


@pytest.fixture
def skill(aws: None) -> Stack:
    Deployment({}).create()
    found = find_stack(STACK)
    assert found
    return found


@pytest.fixture
def made(skill: Stack) -> Stack:
    """What a deployment leaves: a pool, a client of Alexa's, a bucket; moto makes no more of it."""
    cognito = boto3.client("cognito-idp")
    pool = cognito.create_user_pool(PoolName="popcorn")["UserPool"]["Id"]
    client_of = cognito.create_user_pool_client
    alexa = client_of(UserPoolId=pool, ClientName="alexa", GenerateSecret=True)["UserPoolClient"]
    boto3.client("s3").create_bucket(Bucket="page")
    outputs = {
        "Address": "https://d111111abcdef8.cloudfront.net/",
        "PageBucket": "page",
        "UserPool": pool,
        "Issuer": f"https://cognito-idp.us-east-1.amazonaws.com/{pool}",
        "SignInAddress": SIGN_IN,
        "PageClient": "page-client",
        "AlexaClient": alexa["ClientId"],
    }
    assert outputs.keys() == read_template(COMPANION)["Outputs"].keys()
    template = {
        "Resources": {"Topic": {"Type": "AWS::SNS::Topic"}},
        "Outputs": {name: {"Value": value} for name, value in outputs.items()},
    }
    boto3.client("cloudformation").create_stack(
        StackName=COMPANION_STACK, TemplateBody=json.dumps(template)
    )
    found = find_stack(COMPANION_STACK)
    assert found
    return found


def test_it_is_made_where_a_sign_in_is_named(skill: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(companion, "build_api_layer", small_layer)
    assert deploy_companion(skill, None, None, silent) is None
    with pytest.raises(SettingsError, match="--sign-in"):
        deploy_companion(skill, None, "M1EXAMPLE23456", silent)
    with pytest.raises(SettingsError, match="no skill"):
        deploy_companion(None, "popcorn-ann", None, silent)
    given: dict[str, Any] = {}

    def deploy(name: str, template: Path, parameters: dict[str, str], _tell: object) -> Stack:
        given.update(parameters)
        assert (name, template) == (COMPANION_STACK, COMPANION)
        outputs = {"Address": "https://page/", "PageBucket": BUCKET}
        return Stack(name, "CREATE_COMPLETE", outputs | dict.fromkeys(_SIGN_IN, ""), {})

    monkeypatch.setattr(companion, "deploy_stack", deploy)
    deploy_companion(skill, "popcorn-ann", "M1EXAMPLE23456", silent)
    declared = read_template(COMPANION)["Parameters"]
    assert given.keys() <= declared.keys()
    assert {name for name in declared if "Default" not in declared[name]} <= given.keys()
    assert given["UsersTable"] == skill.outputs["UsersTable"]
    assert given["CodeVersion"] == skill.parameters["CodeVersion"]
    stored = boto3.client("s3").head_object(Bucket=BUCKET, Key=given["LayerKey"])
    assert stored["ContentLength"] == 22


_SIGN_IN = ("SignInAddress", "PageClient")


def test_the_skill_is_told_of_the_accounts_that_there_are(skill: Stack, made: Stack) -> None:
    told = account_parameters()
    assert told == {
        "AccountsIssuer": made.outputs["Issuer"],
        "AccountsClient": made.outputs["AlexaClient"],
    }
    assert told.keys() <= read_template(SKILL_STACK)["Parameters"].keys()


def test_alexa_is_told_where_one_signs_in(made: Stack) -> None:
    done = CliRunner().invoke(popcorn, ["account-linking"])
    request = json.loads(done.output)["accountLinkingRequest"]
    assert request == account_linking()["accountLinkingRequest"]
    assert request["authorizationUrl"] == f"{SIGN_IN}/oauth2/authorize"
    assert request["accessTokenUrl"] == f"{SIGN_IN}/oauth2/token"
    assert request["clientId"] == made.outputs["AlexaClient"]
    assert request["clientSecret"]


def test_without_accounts_alexa_is_told_nothing(aws: None) -> None:
    assert account_parameters() == {}
    with pytest.raises(SettingsError, match="--alexa-vendor"):
        account_linking()


def test_the_page_is_sent_with_where_its_api_is(made: Stack) -> None:
    send_page(made)
    s3 = boto3.client("s3")
    names = {each["Key"] for each in s3.list_objects_v2(Bucket="page")["Contents"]}
    assert {"index.html", "main.js", "config.json"} <= names
    page = s3.get_object(Bucket="page", Key="index.html")
    assert page["ContentType"] == "text/html"
    assert page["CacheControl"] == "no-cache"
    told = json.loads(s3.get_object(Bucket="page", Key="config.json")["Body"].read())
    assert told == {
        "api": "/api",
        "signIn": {"kind": "cognito", "address": SIGN_IN, "clientId": "page-client"},
    }
