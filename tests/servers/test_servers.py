"""The servers' own machinery: nothing is left running, and what is missing is said."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.servers.download import ServerMissingError, libraries
from tests.servers.process import JavaServer, ServerFailedError

ROOT = Path(__file__).parents[2]
OWNER = """
import time
from tests.servers.running import RunningServers
print(RunningServers().{server}_url(), flush=True)
time.sleep(600)
"""
USES_A_SERVER = """
def test_with_a_server(dynamodb_url):
    pass
def test_without():
    pass
"""


def answers(url: str) -> bool:
    try:
        urllib.request.urlopen(url, timeout=2).close()  # noqa: S310 - loopback
    except urllib.error.HTTPError as error:
        error.close()
    except OSError:
        return False
    return True


@pytest.mark.parametrize("server", ["dynamodb", "opensearch"])
def test_a_server_ends_with_its_owner_even_a_killed_one(
    dynamodb_url: str, tmp_path: Path, server: str
) -> None:
    command = [sys.executable, "-c", OWNER.format(server=server)]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as owner:
        assert owner.stdout is not None
        url = owner.stdout.readline().strip()
        assert answers(url)
        owner.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 60
    while answers(url) or list(tmp_path.iterdir()):
        assert time.monotonic() < deadline, "something is left without its owner"
        time.sleep(0.1)
    assert answers(dynamodb_url), "another run's server is none of its business"


def test_a_server_that_fails_shows_its_last_words(dynamodb_url: str, tmp_path: Path) -> None:
    server = JavaServer("broken", tmp_path)
    with pytest.raises(ServerFailedError, match=r"package com\.amazonaws"):
        server.start("RunDynamoDb.java")


def test_without_java_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ServerMissingError, match="install a JDK"):
        libraries("dynamodb")


@pytest.mark.parametrize(
    ("ci", "options", "outcome"),
    [
        ("", [], "1 passed, 1 skipped"),
        ("true", [], "1 passed, 1 error"),
        ("true", ["-m", "not servers"], "1 passed, 1 deselected"),
    ],
)
def test_without_java_the_tests_are_skipped_but_not_in_ci(
    tmp_path: Path, ci: str, options: list[str], outcome: str
) -> None:
    (tmp_path / "test_it.py").write_text(USES_A_SERVER, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.servers.plugin", "-rs", *options, "."]
    environment = {**os.environ, "PATH": "", "CI": ci, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert outcome in done.stdout
    assert ("install a JDK" in done.stdout) == (not options)


def test_a_filled_cache_needs_no_maven(
    dynamodb_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    java = shutil.which("java")
    assert java is not None
    (tmp_path / "java").symlink_to(java)
    monkeypatch.setenv("PATH", str(tmp_path))
    found = libraries("dynamodb")
    assert found.download_s is None
    assert list(found.folder.glob("DynamoDBLocal-*.jar"))
