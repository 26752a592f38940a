"""The zip of the skill's function: what it carries, and what it must not."""

from __future__ import annotations

import ast
import json
import marshal
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from botocore.session import Session

from popcorn.domain.errors import PopcornError, SettingsError
from popcorn.settings import read_settings
from popcorn.skill.speech import speech_for
from popcorn_lab.packaging import cache, function_zip, places
from popcorn_lab.packaging.byte_code import python_of
from popcorn_lab.packaging.contents import SERVICES, own_files
from popcorn_lab.packaging.function_zip import build_zip
from popcorn_lab.packaging.places import FUNCTION, REPOSITORY, runtime_version
from popcorn_lab.packaging.report import report
from popcorn_lab.packaging.snapshot import write_snapshot

MOST_ZIPPED_BYTES = 25_000_000
THIS_PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
COMPILED = {".so", ".pyd", ".dylib", ".dll", ".a"}
UNWANTED = {
    "aws_lambda_powertools",
    "docopt.py",
    "google",
    "grpc",
    "numpy",
    "pip",
    "popcorn_lab",
    "pydantic",
    "setuptools",
    "tests",
}
_HEADER_BYTES = 16  # of a .pyc, before the code: https://peps.python.org/pep-0552/


@pytest.fixture(scope="module")
def snapshot(trained_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("snapshot") / "snapshot"
    write_snapshot(read_settings({"POPCORN_HOME": str(trained_home)}), folder)
    return folder


@pytest.fixture(scope="module")
def built(snapshot: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A zip for the Python that runs the tests, so that it has byte code."""
    target = tmp_path_factory.mktemp("zip") / "function.zip"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(function_zip, "runtime_version", lambda: THIS_PYTHON)
        build_zip(target, _silent, snapshot)
    return target


@pytest.fixture
def own_cache(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there is taken; what is made beside it is the test's alone."""
    folder = tmp_path / "cache"
    folder.mkdir()
    for made in cache.CACHE.iterdir():
        (folder / made.name).symlink_to(made)
    monkeypatch.setattr(cache, "CACHE", folder)


@pytest.fixture
def anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that was made before is taken."""

    def made(name: str, _inputs: object, make: Callable[[Path], None], *, of: str) -> Path:
        folder = tmp_path / "made" / name
        folder.mkdir(parents=True)
        make(folder)
        return folder

    monkeypatch.setattr(function_zip, "cached", made)


@pytest.fixture(scope="module")
def names(built: Path) -> set[PurePosixPath]:
    with zipfile.ZipFile(built) as archive:
        return {PurePosixPath(name) for name in archive.namelist()}


def test_it_is_as_small_as_was_wanted(built: Path) -> None:
    assert built.stat().st_size < MOST_ZIPPED_BYTES


def test_nothing_in_it_is_compiled_for_a_platform(names: set[PurePosixPath]) -> None:
    assert not [name for name in names if COMPILED.intersection(name.suffixes)]


def test_what_is_never_imported_stays_out(names: set[PurePosixPath]) -> None:
    assert not {name.parts[0] for name in names} & UNWANTED
    assert not [name for name in names if "tests" in name.parts]


def test_it_carries_our_code_as_it_is_committed(names: set[PurePosixPath]) -> None:
    listing = ["git", "ls-files", "lambda/popcorn", "lambda/lambda_function.py"]
    listed = subprocess.run(listing, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git repository, so there are no tracked files")
    committed = {
        PurePosixPath(name).relative_to("lambda")
        for name in listed.stdout.splitlines()
        if (REPOSITORY / name).is_file()
    }
    assert committed <= names


def test_it_knows_how_every_language_of_the_skill_writes(names: set[PurePosixPath]) -> None:
    speech = (FUNCTION / "popcorn" / "skill" / "speech").glob("*.ftl")
    wanted = {f"{file.stem.replace('-', '_')}.dat" for file in speech} | {"root.dat"}
    carried = {name.name for name in names if name.parts[:2] == ("babel", "locale-data")}
    assert wanted <= carried
    assert not [name for name in carried if name.startswith(("ja", "zh", "ru"))]


def test_every_service_that_a_function_calls_is_described(names: set[PurePosixPath]) -> None:
    known = set(Session().get_available_services())
    called = {
        argument.value
        for file in (FUNCTION / "popcorn").rglob("*.py")
        for call in ast.walk(ast.parse(file.read_bytes()))
        if isinstance(call, ast.Call) and "getLogger" not in ast.dump(call.func)
        for argument in call.args[:1]
        if isinstance(argument, ast.Constant) and argument.value in known
    }
    assert "dynamodb" in called
    assert called <= set(SERVICES)
    described = {name.parts[2] for name in names if name.match("botocore/data/*/*/*")}
    assert described == set(SERVICES)


def test_every_speech_file_is_parsed_ahead(built: Path, tmp_path: Path) -> None:
    said = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from popcorn.skill import speech;"
        "speech.FluentResource = None;"  # nothing is left to be parsed
        "print(speech.speech_for('de-DE').shown('screen-more'), speech.__file__)"
    )
    unused = ("ask_sdk_model/", "boto3/", "botocore/", "opensearchpy/", "snapshot/", "tzdata/")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(
            tmp_path, [name for name in archive.namelist() if not name.startswith(unused)]
        )
    ended = subprocess.run(
        [sys.executable, "-I", "-c", said, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    words, module = ended.stdout.split()
    assert words == speech_for("de-DE").shown("screen-more")
    assert Path(module).is_relative_to(tmp_path)


def test_every_module_is_compiled_ahead(built: Path, names: set[PurePosixPath]) -> None:
    tag = sys.implementation.cache_tag
    modules = {name for name in names if name.suffix == ".py"}
    expected = {name.parent / "__pycache__" / f"{name.stem}.{tag}.pyc" for name in modules}
    assert {name for name in names if name.suffix == ".pyc"} == expected
    with zipfile.ZipFile(built) as archive:
        code = marshal.loads(archive.read(f"__pycache__/lambda_function.{tag}.pyc")[_HEADER_BYTES:])  # noqa: S302 - our own
    assert code.co_filename == "/var/task/lambda_function.py"


@pytest.mark.usefixtures("own_cache")
def test_without_lambdas_python_it_says_what_that_costs(
    snapshot: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(function_zip, "python_of", lambda _version: None)
    said: list[str] = []
    build_zip(tmp_path / "function.zip", said.append, snapshot)
    assert f"Install python{runtime_version()}" in said[-1]
    with zipfile.ZipFile(tmp_path / "function.zip") as archive:
        assert not [name for name in archive.namelist() if name.endswith(".pyc")]


def test_an_interpreter_is_taken_at_its_own_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A version manager leaves names on the path that start nothing."""
    shim = tmp_path / "python3.99"
    shim.write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
    shim.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert python_of("3.99") is None
    assert python_of(THIS_PYTHON) == sys.executable


@pytest.mark.usefixtures("anew")
def test_the_same_inputs_make_the_same_bytes(
    built: Path, snapshot: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(function_zip, "runtime_version", lambda: THIS_PYTHON)
    build_zip(tmp_path / "again.zip", _silent, snapshot)
    assert (tmp_path / "again.zip").read_bytes() == built.read_bytes()


@pytest.mark.usefixtures("own_cache")
@pytest.mark.parametrize("changed", ["our code", "the snapshot"])
def test_a_change_makes_another_zip(
    changed: str, built: Path, snapshot: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(function_zip, "runtime_version", lambda: THIS_PYTHON)
    if changed == "our code":
        own = own_files()
        another = tmp_path / "another.py"
        another.write_text("CHANGED = True\n", encoding="utf-8")
        files = own | {"popcorn/another.py": another}
        monkeypatch.setattr(function_zip, "own_files", lambda: files)
    else:
        snapshot = Path(shutil.copytree(snapshot, tmp_path / "snapshot"))
        with sqlite3.connect(snapshot / "popcorn.sqlite3") as database:
            database.execute("UPDATE movies SET rating_count = rating_count + 1")
        database.close()
    build_zip(tmp_path / "changed.zip", _silent, snapshot)
    assert (tmp_path / "changed.zip").read_bytes() != built.read_bytes()


def test_what_lambda_would_refuse_is_refused_here(
    built: Path, snapshot: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is made already; to the byte, as Lambda counts."""
    with zipfile.ZipFile(built) as archive:
        size_bytes = sum(entry.file_size for entry in archive.infolist())
    monkeypatch.setattr(function_zip, "runtime_version", lambda: THIS_PYTHON)
    monkeypatch.setattr(function_zip, "MOST_BYTES", size_bytes)
    build_zip(tmp_path / "fits.zip", _silent, snapshot)
    monkeypatch.setattr(function_zip, "MOST_BYTES", size_bytes - 1)
    with pytest.raises(PopcornError, match="deploy a smaller dataset"):
        build_zip(tmp_path / "function.zip", _silent, snapshot)
    assert not (tmp_path / "function.zip").exists()


def test_the_report_names_every_part(built: Path) -> None:
    table = report(built)
    for part in ("| popcorn |", "| botocore |", "| snapshot: the model |", "| byte code"):
        assert part in table
    assert table.splitlines()[-1].endswith(f"{built.stat().st_size / 1000:,.0f} |")


def test_the_runtime_has_a_full_text_search() -> None:
    """Python 3.11 of Lambda and those before it come with SQLite 3.7.17, of 2013."""
    assert tuple(map(int, runtime_version().split("."))) >= (3, 12)


def test_profiles_share_one_zip_and_so_one_runtime(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ASK CLI does not tell the build which profile is deployed."""
    profiles = {
        name: {"skillInfrastructure": {"userConfig": {"runtime": runtime}}}
        for name, runtime in (("mine", "python3.13"), ("prod", "python3.12"))
    }
    project_file = tmp_path / "ask-resources.json"
    monkeypatch.setattr(places, "_PROJECT_FILE", project_file)
    project_file.write_text(json.dumps({"profiles": {"mine": profiles["mine"]}}), encoding="utf-8")
    assert runtime_version() == "3.13"
    project_file.write_text(json.dumps({"profiles": profiles}), encoding="utf-8")
    with pytest.raises(SettingsError, match=r"'python3\.12', 'python3\.13'"):
        runtime_version()


def _silent(_line: str) -> None:
    """For a build whose progress nobody reads."""
