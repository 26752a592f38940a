"""The stack of the companion app, beside the skill's: made where a sign-in is named."""

from __future__ import annotations

import hashlib
import json
import mimetypes
import tempfile
from pathlib import Path
from typing import Any

from popcorn.domain.errors import SettingsError
from popcorn_lab.deployment.account import AwsRefusedError, aws_errors, client
from popcorn_lab.deployment.given import check_given
from popcorn_lab.deployment.stacks import Stack, find_stack
from popcorn_lab.deployment.templates import Tell, deploy_stack
from popcorn_lab.packaging.api_layer import build_api_layer
from popcorn_lab.packaging.places import REPOSITORY

COMPANION_STACK = "popcorn-companion"
PAGE = REPOSITORY / "companion"
_TEMPLATE = REPOSITORY / "infrastructure" / "companion.yaml"
_OF_SKILL = (
    *("LambdaRuntime", "CodeBucket", "CodeKey", "CodeVersion", "Stage", "AlarmEmail"),
    *("Snapshot", "SearchEndpoint", "SearchDomainArn", "ScorerEndpoint"),
)
_TABLES = ("RatingsTable", "ListsTable", "UsersTable", "SocialTable", "SkillStateTable")
_ACCOUNTS = {"AccountsIssuer": "Issuer", "AccountsClient": "AlexaClient"}
"""The skill's parameters, by the outputs that they are from."""


def check_companion(sign_in: str | None, vendor_id: str | None) -> None:
    """Refuse what `deploy_companion` could not take, before anything takes long.

    Raises:
        SettingsError: a value is none that there can be, or there is no sign-in.
        AwsRefusedError: as `aws_errors`.
    """
    given = {
        "SignInPrefix": ("--sign-in", sign_in),
        "AlexaVendorId": ("--alexa-vendor", vendor_id),
    }
    check_given(_TEMPLATE, given)
    if vendor_id is not None and sign_in is None and find_stack(COMPANION_STACK) is None:
        raise SettingsError("--alexa-vendor", "wants --sign-in, too")


def deploy_companion(
    skill: Stack | None, sign_in: str | None, vendor_id: str | None, tell: Tell
) -> Stack | None:
    """Bring the stack to the zip and the tables of the skill; without a sign-in, only one there is.

    Args:
        sign_in: how the address of the sign-in page begins; None: as that of the stack.
        vendor_id: whose skill is linked; None: as it is.
    Raises:
        SettingsError: there is no skill; or as `check_companion`.
        StackFailedError, AwsRefusedError: as `deploy_stack`.
        PopcornError: the API's layer cannot be made.
    """
    check_companion(sign_in, vendor_id)
    if sign_in is None and find_stack(COMPANION_STACK) is None:
        return None
    if skill is None:
        if sign_in is None:
            return None
        raise SettingsError("--sign-in", "there is no skill whose lists an app could show")
    given = {name: skill.parameters[name] for name in _OF_SKILL if name in skill.parameters}
    given |= {name: skill.outputs[name] for name in _TABLES}
    given["LayerKey"] = _send_layer(given["CodeBucket"], given["LambdaRuntime"], tell)
    if sign_in is not None:
        given["SignInPrefix"] = sign_in
    if vendor_id is not None:
        given["AlexaVendorId"] = vendor_id
    stack = deploy_stack(COMPANION_STACK, _TEMPLATE, given, tell)
    send_page(stack)
    tell(f"the companion app is at {stack.outputs['Address']}")
    if "AlexaClient" in stack.outputs and (sign_in is not None or vendor_id is not None):
        tell("Alexa learns of the sign-in by `popcorn account-linking` (docs/account-linking.md)")
    return stack


def account_parameters() -> dict[str, str]:
    """What the skill is told of the app's accounts; nothing where no Echo can be linked."""
    stack = find_stack(COMPANION_STACK)
    if stack is None or "AlexaClient" not in stack.outputs:
        return {}
    return {name: stack.outputs[output] for name, output in _ACCOUNTS.items()}


def account_linking() -> dict[str, Any]:
    """What Alexa has to know of our sign-in, the client's secret included.

    Raises:
        SettingsError: there is no such stack, or no client for Alexa in it.
        AwsRefusedError: as `aws_errors`.
    Source: "Account Linking Schemas", developer.amazon.com.
    """
    stack = find_stack(COMPANION_STACK)
    if stack is None or "AlexaClient" not in stack.outputs:
        hint = "has no client for Alexa; popcorn deploy --sign-in NAME --alexa-vendor ID makes it"
        raise SettingsError(f"the stack {COMPANION_STACK}", hint)
    client_id, address = stack.outputs["AlexaClient"], stack.outputs["SignInAddress"]
    with aws_errors("read the secret of Alexa's client"):
        found = client("cognito-idp").describe_user_pool_client(
            UserPoolId=stack.outputs["UserPool"], ClientId=client_id
        )
    return {
        "accountLinkingRequest": {
            "type": "AUTH_CODE",
            "authorizationUrl": f"{address}/oauth2/authorize",
            "accessTokenUrl": f"{address}/oauth2/token",
            "accessTokenScheme": "HTTP_BASIC",
            "clientId": client_id,
            "clientSecret": found["UserPoolClient"]["ClientSecret"],
            "scopes": ["openid"],
            "domains": [],
            "defaultTokenExpirationInSeconds": 3600,
            "skipOnEnablement": True,
        }
    }


def send_page(stack: Stack, page: Path = PAGE) -> None:
    """Put the page's files into the bucket, with what tells it where API and sign-in are.

    Raises:
        AwsRefusedError: as `aws_errors`.
    """
    configuration = {
        "api": "/api",
        "signIn": {
            "kind": "cognito",
            "address": stack.outputs["SignInAddress"],
            "clientId": stack.outputs["PageClient"],
        },
    }
    files = {file.name: file.read_bytes() for file in sorted(page.iterdir()) if file.is_file()}
    files["config.json"] = json.dumps(configuration).encode()
    s3 = client("s3")
    with aws_errors("write the page's files"):
        for name, content in files.items():
            s3.put_object(
                Bucket=stack.outputs["PageBucket"],
                Key=name,
                Body=content,
                ContentType=mimetypes.guess_type(name)[0] or "application/octet-stream",
                CacheControl="no-cache",  # so that a new page is seen at once
            )


def _send_layer(bucket: str, runtime: str, tell: Tell) -> str:
    """Build the API's layer and put it beside the zip, unless it is there; its key."""
    with tempfile.TemporaryDirectory() as temporary:
        made = Path(temporary) / "layer.zip"
        build_api_layer(made, tell, runtime.removeprefix("python"))
        key = f"popcorn-companion/layer-{hashlib.sha256(made.read_bytes()).hexdigest()[:32]}.zip"
        s3 = client("s3")
        try:
            with aws_errors("look for the API's layer"):
                s3.head_object(Bucket=bucket, Key=key)
        except AwsRefusedError as error:
            if error.code not in {"404", "NoSuchKey"}:
                raise
            with aws_errors("send the API's layer"):
                s3.upload_file(str(made), bucket, key)
    return key
