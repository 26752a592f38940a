"""The addresses of privacy policy and terms in the manifest, and `popcorn legal-pages`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from popcorn_lab.cli.legal_pages import command
from popcorn_lab.interaction.files import manifest_path
from popcorn_lab.legal_pages import PRIVACY, TERMS, problem_of, problems_of, with_pages

POLICY, CONDITIONS = "https://picks.films.fm/alexa/privacy", "https://picks.films.fm/terms"
REFUSED = [
    ("http://picks.films.fm/privacy", "https"),
    ("picks.films.fm/privacy", "https"),
    ("", "https"),
    ("https://example.com/privacy", "nobody"),
    ("https://www.example.org/privacy", "nobody"),
    ("https://popcorn.example/privacy", "nobody"),
    ("https://localhost/privacy", "nobody"),
    ("https://127.0.0.1/privacy", "no host"),
    ("https://popcorn/privacy", "no host"),
    ("https://", "no host"),
    ("https://[::1/privacy", "no address"),
    ("https://films.fm/<privacy>", "filled in"),
    ("https://your-domain.com/privacy", "filled in"),
    ("https://films.fm/TODO", "filled in"),
    ("https://films.fm/a page", "filled in"),
    ("https://alexa.films.fm/privacy", "Amazon"),
    ("https://amazon-picks.fm/privacy", "Amazon"),
]
TAKEN = [POLICY, CONDITIONS, "https://popcorn.s3.amazonaws.com/privacy.html"]


@pytest.fixture
def manifest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copied = tmp_path / "skill.json"
    shutil.copyfile(manifest_path(), copied)
    monkeypatch.setattr("popcorn_lab.cli.legal_pages.manifest_path", lambda: copied)
    return copied


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


@pytest.mark.parametrize(("address", "reason"), REFUSED)
def test_what_amazon_would_refuse_is_refused(address: str, reason: str) -> None:
    assert reason in (problem_of(address) or "")


@pytest.mark.parametrize("address", TAKEN)
def test_an_address_of_ones_own_is_taken(address: str) -> None:
    assert problem_of(address) is None


def test_every_locale_gets_both_and_nothing_else_changes(manifest: Path) -> None:
    before = json.loads(manifest.read_text("utf-8"))
    done = run("--privacy-policy", POLICY, "--terms", CONDITIONS)
    assert (done.exit_code, done.output) == (0, f"{manifest}\n")
    after = json.loads(manifest.read_text("utf-8"))
    assert problems_of(after) == []
    pages = after["manifest"]["privacyAndCompliance"].pop("locales")
    assert set(pages) == set(after["manifest"]["publishingInformation"]["locales"])
    assert all(each == {PRIVACY: POLICY, TERMS: CONDITIONS} for each in pages.values())
    assert after == before
    assert run("--privacy-policy", POLICY).exit_code == 0
    assert TERMS not in manifest.read_text("utf-8")


@pytest.mark.parametrize("arguments", [["--terms", CONDITIONS], ["--privacy-policy", "https://a"]])
def test_wrong_usage_writes_nothing(arguments: list[str], manifest: Path) -> None:
    before = manifest.read_bytes()
    assert run(*arguments).exit_code == 2
    assert manifest.read_bytes() == before


def test_a_placeholder_or_a_locale_without_an_address_is_a_problem(manifest: Path) -> None:
    content = json.loads(manifest.read_text("utf-8"))
    assert problems_of(content) == []
    placeholder = with_pages(content, "https://example.com/privacy", None)
    assert len(problems_of(placeholder)) == len(
        placeholder["manifest"]["publishingInformation"]["locales"]
    )
    partly = with_pages(content, POLICY, None)
    del partly["manifest"]["privacyAndCompliance"]["locales"]["de-DE"]
    assert problems_of(partly) == [f"de-DE has no {PRIVACY}"]
