"""The companion app: who may sign in where, what is public, and what its functions may do."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
import pytest

from popcorn.entrypoints import api, sign_in
from tests.api.asking import event
from tests.entrypoints.test_sign_in import ANN
from tests.entrypoints.test_sign_in import event as sign_in_event
from tests.infrastructure.deployment import BUCKET, KEY, SCORER, SEARCH, SNAPSHOT, Deployment
from tests.infrastructure.recording import Calls, recorded
from tests.infrastructure.templates import COMPANION, as_text, of_type, properties, read_template
from tests.infrastructure.test_roles import LAMBDAS_OWN

TEMPLATE = read_template(COMPANION)
TABLES = ("RatingsTable", "ListsTable", "UsersTable", "SocialTable", "SkillStateTable")
BY_MOTO = {"AWS::Lambda", "AWS::IAM", "AWS::Logs", "AWS::S3", "AWS::SNS"}


@dataclass
class CompanionStack(Deployment):
    """The stack, given the skill's zip and tables; moto makes of it what it can."""

    name: str = "popcorn-companion"

    def arguments(self, version: str) -> dict[str, Any]:
        layer = "popcorn/layer.zip"
        boto3.client("s3").put_object(Bucket=BUCKET, Key=layer, Body=b"PK")
        given = {
            "CodeBucket": BUCKET,
            "CodeKey": KEY,
            "CodeVersion": version,
            "LayerKey": layer,
            "SignInPrefix": "popcorn-ann",
            **self.parameters,
        }
        return {
            "StackName": self.name,
            "TemplateBody": json.dumps(_made_by_moto()),
            "Parameters": [
                {"ParameterKey": name, "ParameterValue": value} for name, value in given.items()
            ],
            "Capabilities": ["CAPABILITY_IAM"],
        }


def _made_by_moto() -> dict[str, Any]:
    """Functions, roles and logs: others are looked at as they are written."""
    kept = {
        name: each
        for name, each in TEMPLATE["Resources"].items()
        if each["Type"].rpartition("::")[0] in BY_MOTO
        and each["Type"] not in ("AWS::Lambda::Permission", "AWS::S3::BucketPolicy")
    }
    return {**TEMPLATE, "Resources": kept, "Outputs": {}}


@pytest.fixture
def tables(small: Deployment) -> dict[str, str]:
    return {name: small.outputs[name] for name in TABLES}


@pytest.fixture
def stack(tables: dict[str, str]) -> CompanionStack:
    deployed = CompanionStack(tables)
    deployed.create()
    return deployed


@pytest.fixture
def as_function(
    stack: CompanionStack, trained_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], None]]:
    """Sets the environment to that of a function, but for where the snapshot is unpacked."""

    def set_environment(name: str) -> None:
        for variable, value in stack.environment(name).items():
            monkeypatch.setenv(variable, value)
        monkeypatch.setenv("AWS_LAMBDA_FUNCTION_NAME", name)
        if name == "ApiFunction":
            monkeypatch.setenv("POPCORN_HOME", str(trained_home))

    for module in (api, sign_in):
        module._from_environment.cache_clear()
    yield set_environment
    for module in (api, sign_in):
        module._from_environment.cache_clear()


def required(stack: CompanionStack, function: str) -> Calls:
    return {each for each in stack.allowed(function) if each[0] not in LAMBDAS_OWN}


def test_the_sign_in_function_gets_what_it_asks_for(
    stack: CompanionStack, as_function: Callable[[str], None]
) -> None:
    as_function("SignInFunction")
    with recorded() as calls:
        sign_in.handler(sign_in_event(), None)
    assert calls == required(stack, "SignInFunction")
    assert sign_in._from_environment().accounts.created_at_ms(ANN)


def test_the_api_s_function_gets_what_it_asks_for(
    stack: CompanionStack, as_function: Callable[[str], None]
) -> None:
    as_function("ApiFunction")

    def asks(method: str, path: str, subject: str = "ann", **body: Any) -> Any:
        asked = event(method, f"/api{path}", body or None, subject=subject)
        answer = api.handler(asked, None)
        assert answer["statusCode"] == 200, answer["body"]
        return json.loads(answer["body"])

    def friend_of(subject: str) -> str:
        return str(asks("GET", "/friend", subject)["friends"][0]["friend_id"])

    with recorded() as calls:
        asks("POST", "/account/update", display_name="Ann", genres={"horror": "unwanted"})
        asks("POST", "/account/update", genres={"horror": None})
        asks("POST", "/account/email", email="ann@example.org")
        asks("POST", "/rating", movie_id="alien-1979", stars=5)
        asks("POST", "/rating/remove", movie_id="alien-1979")
        asks("POST", "/rating", movie_id="jaws-1975", stars=4)
        asks("POST", "/watch/addlist", movie_id="toy-story-1995")
        asks("POST", "/watch/removelist", movie_id="toy-story-1995")
        asks("POST", "/watch/addnow", movie_id="toy-story-1995")
        asks("GET", "/recommend")
        code = asks("POST", "/friend/code")["code"]
        asks("POST", "/friend/add", "ben", code=code)
        asks("POST", "/friend/accept", friend_id=friend_of("ann"))
        plan = {"starts_at": "2026-12-01T20:00:00+01:00", "time_zone": "Europe/Berlin"}
        asks("POST", "/social/createevent", guests=[friend_of("ann")], **plan)
        asks("GET", "/social", "ben")
        asks("GET", "/account/export")
        asks("POST", "/account/delete", confirm="delete everything")
    assert calls == required(stack, "ApiFunction")


def test_a_large_api_reads_its_titles_where_the_skill_does(tables: dict[str, str]) -> None:
    whole = CompanionStack({**tables, **SEARCH, **SCORER, **SNAPSHOT})
    whole.create()
    domain = SEARCH["SearchDomainArn"]
    assert {
        ("es:ESHttpPost", f"{domain}/movies/_search"),
        ("es:ESHttpPost", f"{domain}/ratings/_search"),
        ("es:ESHttpPost", f"{domain}/factors-*/_msearch"),
        ("es:ESHttpGet", f"{domain}/factors/_mapping"),
        ("s3:GetObject", SNAPSHOT["Snapshot"].replace("s3://", "arn:aws:s3:::")),
    } <= whole.allowed("ApiFunction")
    environment = whole.environment("ApiFunction")
    assert environment["POPCORN_CATALOGUE"] == "opensearch"
    assert environment["POPCORN_SCORER_ENDPOINT"] == SCORER["ScorerEndpoint"]
    assert environment["POPCORN_SNAPSHOT"] == SNAPSHOT["Snapshot"]


def test_only_the_page_s_tokens_open_the_api() -> None:
    route = properties(TEMPLATE, "ApiRoute")
    assert route["AuthorizationType"] == "JWT"
    assert route["AuthorizerId"] == {"Ref": "SignedIn"}
    assert set(of_type(TEMPLATE, "AWS::ApiGatewayV2::Route")) == {"ApiRoute"}
    tokens = properties(TEMPLATE, "SignedIn")["JwtConfiguration"]
    assert tokens["Audience"] == [{"Ref": "PageClient"}]
    assert as_text(tokens["Issuer"]) == as_text(TEMPLATE["Outputs"]["Issuer"]["Value"])
    page, alexa = properties(TEMPLATE, "PageClient"), properties(TEMPLATE, "AlexaClient")
    assert (page["GenerateSecret"], alexa["GenerateSecret"]) == (False, True)
    for client in (page, alexa):
        assert client["AllowedOAuthFlows"] == ["code"]
        assert client["AllowedOAuthScopes"] == ["openid"]
        assert client["ExplicitAuthFlows"] == ["ALLOW_REFRESH_TOKEN_AUTH"]
    assert all(as_text(url).endswith("${AlexaVendorId}") for url in alexa["CallbackURLs"])


def test_signing_in_is_as_safe_as_cognito_makes_it() -> None:
    pool = properties(TEMPLATE, "UserPool")
    password = pool["Policies"]["PasswordPolicy"]
    assert password["MinimumLength"] >= 12
    assert pool["MfaConfiguration"] == "OPTIONAL"
    assert pool["EnabledMfas"] == ["SOFTWARE_TOKEN_MFA"]
    assert pool["AutoVerifiedAttributes"] == ["email"]
    assert pool["DeletionProtection"] == {"Fn::If": ["IsProd", "ACTIVE", "INACTIVE"]}
    assert TEMPLATE["Resources"]["UserPool"]["DeletionPolicy"] == "RetainExceptOnCreate"
    calls = {"Fn::GetAtt": ["SignInFunction", "Arn"]}
    assert pool["LambdaConfig"] == {"PostConfirmation": calls, "PostAuthentication": calls}
    permission = properties(TEMPLATE, "SignInPermission")
    assert as_text(permission["SourceArn"]) == "${UserPool.Arn}"


def test_page_and_api_have_one_address_and_the_bucket_is_nobody_s() -> None:
    distribution = properties(TEMPLATE, "Distribution")["DistributionConfig"]
    (behaviour,) = distribution["CacheBehaviors"]
    assert (behaviour["PathPattern"], behaviour["TargetOriginId"]) == ("/api/*", "api")
    assert behaviour["ViewerProtocolPolicy"] == "https-only"
    assert properties(TEMPLATE, "ApiRoute")["RouteKey"] == "ANY /api/{proxy+}"
    assert "CorsConfiguration" not in properties(TEMPLATE, "HttpApi")
    closed = properties(TEMPLATE, "PageBucket")["PublicAccessBlockConfiguration"]
    assert set(closed.values()) == {True}
    assert len(closed) == 4


def test_the_access_log_does_not_say_who_asked_for_what() -> None:
    stage = properties(TEMPLATE, "ApiStage")
    written = json.loads(stage["AccessLogSettings"]["Format"])
    assert set(written.values()) == {
        "$context.requestId",
        "$context.routeKey",
        "$context.status",
        "$context.responseLatency",
        "$context.error.responseType",
    }
    assert stage["DefaultRouteSettings"]["ThrottlingRateLimit"] <= 100


def test_the_gateway_gives_up_after_the_function() -> None:
    timeout_s = properties(TEMPLATE, "ApiFunction")["Timeout"]
    assert properties(TEMPLATE, "ApiIntegration")["TimeoutInMillis"] > timeout_s * 1000
    assert properties(TEMPLATE, "SignInFunction")["Timeout"] <= 5, "Cognito waits no longer"


def test_the_template_can_be_sent_as_text() -> None:
    assert COMPANION.stat().st_size < 51_200
