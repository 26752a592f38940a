"""Snapshots through a real S3 protocol: what is sent is what is fetched, or nothing is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from popcorn.adapters.aws.clients import s3_client
from popcorn.adapters.aws.s3_snapshot import CHECKSUM, UNPACKED_BYTES, fetch_snapshot, place_of
from popcorn.domain.errors import SettingsError, SnapshotUnavailableError
from popcorn.settings import Settings
from popcorn_lab.deployment.checks import WrongError
from popcorn_lab.deployment.snapshots import model_in_snapshot, send_snapshot
from popcorn_lab.packaging.snapshot import check_snapshot, write_snapshot
from tests.infrastructure.account import Account, served_account
from tests.servers.unanswering import silent, unused_credentials

BUCKET, KEY = "movies-of-mine", "snapshots/1.tar.gz"
ADDRESS = f"s3://{BUCKET}/{KEY}"
LONG_S = 60


@pytest.fixture(scope="module")
def account() -> Iterator[Account]:
    with served_account() as account:
        account.client("s3").create_bucket(Bucket=BUCKET)
        yield account


@pytest.fixture
def s3(account: Account, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    unused_credentials(monkeypatch)
    monkeypatch.setenv("AWS_ENDPOINT_URL", account.url)
    with closing(s3_client()) as client:
        yield client


@pytest.fixture
def sent(s3: Any, settings: Settings) -> str:
    send_snapshot(settings, ADDRESS, lambda *_: None)
    return ADDRESS


def content(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def replaced(s3: Any, body: bytes | None = None, told: Mapping[str, str] | None = None) -> None:
    """Put something else in its place, or other metadata."""
    stored = s3.get_object(Bucket=BUCKET, Key=KEY)
    former = stored["Body"].read()
    metadata = {**stored["Metadata"], **(told or {})}
    s3.put_object(
        Bucket=BUCKET, Key=KEY, Body=body if body is not None else former, Metadata=metadata
    )


def test_what_is_sent_is_what_is_fetched(
    s3: Any, sent: str, settings: Settings, tmp_path: Path
) -> None:
    write_snapshot(settings, tmp_path / "expected")
    home = fetch_snapshot(s3, sent, tmp_path / "tmp", within_s=LONG_S)
    assert content(home) == content(tmp_path / "expected")
    check_snapshot(home)
    assert list((tmp_path / "tmp").iterdir()) == [home]


def test_the_same_home_is_sent_as_the_same_bytes(s3: Any, settings: Settings, sent: str) -> None:
    first = s3.get_object(Bucket=BUCKET, Key=KEY)["Body"].read()
    done: list[tuple[int, int]] = []
    told = send_snapshot(settings, ADDRESS, lambda *each: done.append(each))
    assert s3.get_object(Bucket=BUCKET, Key=KEY)["Body"].read() == first
    assert done[-1] == (told.packed_bytes, told.packed_bytes) == (len(first), len(first))
    assert told.model_version == model_in_snapshot(ADDRESS)


def test_a_container_that_starts_again_keeps_what_it_has(
    s3: Any, sent: str, tmp_path: Path
) -> None:
    home = fetch_snapshot(s3, sent, tmp_path, within_s=LONG_S)
    (home / "popcorn.sqlite3").write_bytes(b"noticed")
    assert fetch_snapshot(s3, sent, tmp_path, within_s=LONG_S) == home
    assert (home / "popcorn.sqlite3").read_bytes() == b"noticed"


def refused(s3: Any, folder: Path, within_s: float = LONG_S) -> str:
    """Why it is not fetched; nothing of it is left."""
    folder = folder / "tmp"
    with pytest.raises(SnapshotUnavailableError) as caught:
        fetch_snapshot(s3, ADDRESS, folder, within_s=within_s)
    assert list(folder.iterdir()) == []
    return str(caught.value)


def test_a_damaged_one_is_refused(s3: Any, sent: str, tmp_path: Path) -> None:
    body = s3.get_object(Bucket=BUCKET, Key=KEY)["Body"].read()
    middle = len(body) // 2
    for damaged in (
        body[:middle],
        body[:-1],
        b"",
        b"no archive",
        body[:middle] + bytes([body[middle] ^ 1]) + body[middle + 1 :],
        body + b"more",
    ):
        replaced(s3, damaged)
        assert refused(s3, tmp_path)


def test_another_snapshot_under_the_same_checksum_is_refused(
    s3: Any, sent: str, tmp_path: Path
) -> None:
    replaced(s3, told={CHECKSUM: "0" * 64})
    assert "checksum" in refused(s3, tmp_path)


def test_one_that_does_not_fit_is_refused_before_it_is_fetched(
    s3: Any, sent: str, tmp_path: Path
) -> None:
    replaced(s3, told={UNPACKED_BYTES: str(10**18)})
    assert "MB are free" in refused(s3, tmp_path)


def test_one_that_somebody_else_made_is_refused(s3: Any, tmp_path: Path) -> None:
    s3.put_object(Bucket=BUCKET, Key=KEY, Body=b"anything")
    assert "popcorn snapshot" in refused(s3, tmp_path)
    with pytest.raises(WrongError, match="no snapshot"):
        model_in_snapshot(ADDRESS)


def test_one_that_is_not_there_is_refused(s3: Any, tmp_path: Path) -> None:
    s3.delete_object(Bucket=BUCKET, Key=KEY)
    assert "NoSuchKey" in refused(s3, tmp_path)
    with pytest.raises(WrongError, match="not there"):
        model_in_snapshot(ADDRESS)


def test_it_is_given_up_in_time(s3: Any, sent: str, tmp_path: Path) -> None:
    assert "in time" in refused(s3, tmp_path, within_s=0)


def test_a_silent_service_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    unused_credentials(monkeypatch)
    with silent() as url:
        monkeypatch.setenv("AWS_ENDPOINT_URL", url)
        with closing(s3_client(read_timeout_s=0.1, attempts=1)) as client:
            assert "no answer" in refused(client, tmp_path)


@pytest.mark.parametrize(
    "address",
    [
        *("", "s3://", "s3://bucket", "s3://bucket/", "s3://bucket/folder/"),
        *("s3://b/key", "s3://Bucket/key", "https://bucket/key"),
        *("s3://bucket/*", "s3://bucket/ key", "s3://bucket/schlüssel"),
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(SettingsError, match="s3://BUCKET"):
        place_of(address)
