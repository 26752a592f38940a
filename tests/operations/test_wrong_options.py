"""`popcorn deploy` with what it cannot use: refused while nothing has been deployed yet."""

from __future__ import annotations

from pathlib import Path

import boto3
import pytest

from popcorn.domain.errors import SettingsError
from tests.infrastructure.ask import ROOT
from tests.sagemaker.conftest import Run

SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:tmdb-Ab1Cd2"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--sign-in", "Popcorn"], "--sign-in: is 1 to 63 small letters.*not 'Popcorn'"),
        (["--sign-in", "my-cognito"], "--sign-in: .*none of aws, amazon and cognito"),
        (["--sign-in", "popcorn-ann", "--alexa-vendor", "m1"], "--alexa-vendor: is capital"),
        (["--alexa-vendor", "M1EXAMPLE23456"], "--alexa-vendor: wants --sign-in"),
        (["--mail-from", "nobody"], "--mail-from: is an address of e-mail, not 'nobody'"),
        (["--mail-from", "a@b.example", "--alexa-secret", "s"], "--alexa-secret: is the ARN"),
        (["--alexa-secret", SECRET], "--alexa-secret: wants --mail-from"),
        (["--tmdb-secret", "token"], "--tmdb-secret: is the ARN"),
        (["--tmdb-secret", SECRET], "--tmdb-secret: .*add --full"),
        (["--small", "--tmdb-secret", SECRET], "--tmdb-secret: .*add --full"),
        (["--snapshot", "s3://movies-of-mine"], "--snapshot: is s3://, a bucket and a key"),
        (["--full", "--mail-from", "nobody"], "--mail-from"),
    ],
)
def test_it_is_refused_before_anything_is_deployed(
    account: None,
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("PATH", str(tmp_path))  # where there is no ASK CLI to begin with
    with pytest.raises(SettingsError, match=said):
        run("deploy", *options)
    assert boto3.client("cloudformation").describe_stacks()["Stacks"] == []
