"""Fetching Amazon's renderer: the real package, and whatever else npm may bring."""

from __future__ import annotations

import os
import tarfile
from pathlib import Path

import pytest

from popcorn_lab.serving.renderer import Renderer, RendererMissingError, fetch
from tests.browser import WITHIN_S
from tests.lab.served_page import RENDERER, renderer_or_skip


def npm_that(folder: Path, does: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program called npm that goes before the real one."""
    script = folder / "npm"
    script.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")


def test_the_real_package_is_fetched_and_loads_nothing_from_elsewhere() -> None:
    renderer_or_skip()
    assert "Apache License" in (RENDERER / "LICENSE").read_text("utf-8")
    assert sorted(each.name for each in RENDERER.iterdir()) == ["LICENSE", "NOTICE", "index.js"]
    code = Renderer(RENDERER, print).code()
    assert "AplRenderer" in code
    assert ".ttf" not in code
    assert "local('Liberation Sans Bold')" in code


def test_what_was_fetched_is_not_fetched_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "index.js").write_text("code", encoding="utf-8")
    monkeypatch.setenv("PATH", "")
    told: list[str] = []
    fetch(kept, told.append)
    assert told == []


def test_another_package_is_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index.js").write_text("evil()", encoding="utf-8")
    with tarfile.open(tmp_path / "evil.tar", "w:gz") as archive:
        archive.add(tmp_path / "index.js", "package/index.js")
    npm_that(tmp_path, f"cp {tmp_path}/evil.tar apl-viewhost-web-1.4.0.tgz", monkeypatch)
    with pytest.raises(RendererMissingError, match="checksum"):
        fetch(tmp_path / "cache" / "renderer", print)
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.mark.parametrize(
    ("does", "reason"), [("exit 3", "status 3"), ("exit 0", "nothing came"), ("sleep 9", "1 s")]
)
def test_a_download_that_fails_is_said_with_what_to_do(
    does: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("popcorn_lab.serving.renderer._FETCHED_WITHIN_S", 1)
    npm_that(tmp_path, does, monkeypatch)
    with pytest.raises(RendererMissingError, match=reason) as raised:
        fetch(tmp_path / "cache" / "renderer", print)
    assert "start `popcorn serve` again" in str(raised.value)


def test_a_folder_that_cannot_be_written_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    npm_that(tmp_path, "exit 0", monkeypatch)
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(RendererMissingError, match="cannot be kept"):
        fetch(tmp_path / "file" / "renderer", print)


def test_asking_for_it_does_not_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = tmp_path / "gate"
    told: list[str] = []
    os.mkfifo(gate)
    npm_that(tmp_path, f"cat {gate}; exit 3", monkeypatch)
    asked = Renderer(tmp_path / "cache" / "renderer", told.append)
    assert asked.state() == "loading"
    assert asked.state() == "loading"
    with gate.open("w"):
        pass
    asked.wait(WITHIN_S)
    assert asked.state() == "missing"
    assert "status 3" in asked.reason
    assert [line.partition(" ")[0] for line in told] == ["Fetching", "No"], "tried once"
