"""`popcorn snapshot --to s3://...`, and the deployment that is told of it."""

from __future__ import annotations

import boto3
import pytest

from popcorn.domain.errors import SettingsError
from popcorn.settings import Settings
from popcorn_lab.cli.deploy import kept_parameters
from popcorn_lab.cli.stack_options import Deployment as Named
from popcorn_lab.deployment.account import AwsRefusedError
from popcorn_lab.deployment.snapshots import model_in_snapshot
from tests.infrastructure.deployment import SNAPSHOT, STACK, Deployment
from tests.sagemaker.conftest import Run

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")
ADDRESS = SNAPSHOT["Snapshot"]
BUCKET = ADDRESS.split("/")[2]


@pytest.fixture(autouse=True)
def loaded(account: None, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POPCORN_HOME", str(settings.home))


def test_what_is_loaded_is_sent(run: Run) -> None:
    boto3.client("s3").create_bucket(Bucket=BUCKET)
    done = run("snapshot", "--to", ADDRESS)
    assert done.exit_code == 0, done.output
    assert "sending: 100%" in done.stderr
    assert model_in_snapshot(ADDRESS) in done.stdout
    assert f"popcorn deploy --snapshot {ADDRESS}" in done.stdout


def test_a_bucket_that_is_not_there_is_named(run: Run) -> None:
    with pytest.raises(AwsRefusedError, match=f"write {ADDRESS}: .*bucket does not exist"):
        run("snapshot", "--to", ADDRESS)


def test_an_address_without_a_key_is_refused(run: Run) -> None:
    with pytest.raises(SettingsError, match="s3://BUCKET/"):
        run("snapshot", "--to", "s3://movies-of-mine")


def test_deploying_again_keeps_it() -> None:
    Deployment(SNAPSHOT).create()
    assert kept_parameters(Named(STACK, "", "", "default"))["Snapshot"] == ADDRESS
