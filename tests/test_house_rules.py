"""What holds for every file of the repository."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from popcorn.settings import settings_table

ROOT = Path(__file__).parents[1]
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
EXTRAS = {
    "lambda/requirements.txt": (),
    "requirements/api.txt": ("api",),
    "requirements/lab.txt": ("api", "lab"),
    "requirements/dev.txt": ("api", "lab", "dev"),
}
"""Which of pyproject's extras each file of pins holds beside the runtime's dependencies."""

NOWHERE = {
    # Written so that this file passes itself.
    "a package registry": re.compile(
        r"(?:pypi|pythonhosted|npmjs|yarnpkg|nuget|rubygems|crates)[.](?:org|com|io)"
        r"|(?:repo1?[.]maven|search[.]maven|maven[.]google|central[.]sonatype)[.]"
        r"|proxy[.]golang[.]org",
        re.IGNORECASE,
    ),
    "a choice of package index": re.compile(
        r"--(?:extra-)?index[-]url|PIP_(?:EXTRA_)?INDEX[_]URL|--find[-]links|--trusted[-]host"
    ),
    "a path of one machine": re.compile(
        r"(?<![\w.~/-])/(?:root|work|home/[a-z]\w*|Users/\w+|mnt/\w+)/(?=\w)"
        r"|\b[A-Z]:\\\\?Users\\"
    ),
}
MOVIELENS_FILES = {"u.data", "u.item", "u.user", "u.genre", "movies.dat", "ratings.dat"}
MOVIELENS_FILES |= {"users.dat", "links.csv", "tags.csv", "genome-scores.csv", "ratings.csv"}
BIGGEST_FILE_BYTES = 1_600_000
"""An interaction model may have 1.5 MB; nothing else comes near."""


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode != 0:
        pytest.skip("not a git repository, so there are no tracked files")
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace")


@pytest.mark.parametrize("what", NOWHERE)
def test_no_file_names(tracked: list[Path], what: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, match.start()) + 1}: {match[0]}"
        for path in tracked
        for text in [text_of(path)]
        for match in NOWHERE[what].finditer(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a package registry", "https://files.pythonhosted" + ".org/packages/x"),
        ("a package registry", "https://repo1.maven" + ".org/maven2"),
        ("a choice of package index", "--extra-index" + "-url https://example.org"),
        ("a path of one machine", 'open("/home' + '/ann/data.zip")'),
        ("a path of one machine", "see /root" + "/notes.md"),
    ],
)
def test_the_patterns_find_what_they_are_for(what: str, text: str) -> None:
    assert NOWHERE[what].search(text)


@pytest.mark.parametrize("text", ["/opt/amazon", "~/home/x", "./work/x", "a/root/b", "/var/task/x"])
def test_a_path_that_is_the_same_everywhere_may_be_named(text: str) -> None:
    assert not NOWHERE["a path of one machine"].search(text)


def test_no_movielens_file_and_no_big_file_is_tracked(tracked: list[Path]) -> None:
    assert [path for path in tracked if path.name in MOVIELENS_FILES] == []
    assert [path for path in tracked if path.stat().st_size > BIGGEST_FILE_BYTES] == []


def pinned(name: str) -> dict[str, tuple[Requirement, str]]:
    """A file of pins: the requirement and the text that holds its hashes, by canonical name."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    entries = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    requirements = [(Requirement(entry.partition("--hash")[0]), entry) for entry in entries]
    return {canonicalize_name(each.name): (each, entry) for each, entry in requirements}


@pytest.mark.parametrize("name", EXTRAS)
def test_requirements_are_pinned_with_hashes(name: str) -> None:
    for requirement, entry in pinned(name).values():
        assert [each.operator for each in requirement.specifier] == ["=="], str(requirement)
        assert HASH.search(entry), f"{requirement} has no hash"


@pytest.mark.parametrize(("name", "extras"), EXTRAS.items())
def test_requirements_fit_pyproject(name: str, extras: tuple[str, ...]) -> None:
    """Mended by `make lock`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"]]
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    pins = pinned(name)
    for requirement in map(Requirement, wanted):
        held = pins.get(canonicalize_name(requirement.name))
        assert held, f"{requirement.name} is not in {name}"
        (pin,) = held[0].specifier
        assert requirement.specifier.contains(pin.version), f"{held[0]} is not {requirement}"


@pytest.mark.parametrize("name", ["requirements/lab.txt", "requirements/dev.txt"])
def test_laptop_and_lambda_run_the_same_versions(name: str) -> None:
    here = pinned(name)
    functions = pinned("lambda/requirements.txt")
    for key, (requirement, _) in {**pinned("requirements/api.txt"), **functions}.items():
        assert here[key][0].specifier == requirement.specifier, key


def test_the_zip_holds_only_what_the_function_needs(tracked: list[Path]) -> None:
    inside = [path.relative_to(ROOT) for path in tracked if path.is_relative_to(ROOT / "lambda")]
    assert {path.parts[1] for path in inside} <= {
        "lambda_function.py",
        "popcorn",
        "requirements.txt",
    }
    assert [path for path in inside if path.name.startswith("test_")] == []


def test_the_page_of_settings_is_current() -> None:
    """Mended by writing what `popcorn.settings.settings_table()` returns into docs/settings.md."""
    assert settings_table() in (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
