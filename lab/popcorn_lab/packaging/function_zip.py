"""Makes the zip: what `hooks/build.sh` leaves for the ASK CLI to upload.

It is made in three steps, each kept for as long as what it is made from stays as it is: the
packages, with our code behind them, with the snapshot behind that. So a change of our code compiles
and compresses no package anew, and another snapshot nothing but itself.
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from popcorn.domain.errors import PopcornError
from popcorn_lab.packaging.byte_code import compile_all, python_of
from popcorn_lab.packaging.cache import cached
from popcorn_lab.packaging.contents import carried, languages, own_files, snapshot_files
from popcorn_lab.packaging.dependencies import dependencies
from popcorn_lab.packaging.locale_data import prune_locale_data
from popcorn_lab.packaging.parsed_speech import parse_speech
from popcorn_lab.packaging.places import OWN_SNAPSHOT, runtime_version
from popcorn_lab.packaging.sample import sample_snapshot
from popcorn_lab.packaging.snapshot import check_snapshot
from popcorn_lab.packaging.zip_file import add_to_zip, files_in, stage

_ZIP = "function.zip"
MOST_BYTES = 262_144_000
"""What Lambda unpacks at most (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html)."""


def build_zip(
    target: Path,
    say: Callable[[str], None],
    snapshot: Path | None = None,
    python_version: str | None = None,
) -> None:
    """Write the function's zip; the same inputs make the same bytes.

    Args:
        target: the file; it is complete or as it was before.
        say: told in one line each what takes long, and what could be better.
        snapshot: what `write_snapshot` has written; None for the user's own in lambda/snapshot or,
            where there is none, the sample's.
        python_version: whose packages and byte code it carries, such as "3.13"; None for Lambda's.
    Raises:
        PopcornError: a step failed; the message says what to do.
    """
    version = python_version or runtime_version()
    snapshot = snapshot or _own_or_sample(say)
    check_snapshot(snapshot)
    packages, python = dependencies(version, say), python_of(version)
    if python is None:
        say(
            f"There is no Python {version} here, so the zip carries no byte code: a cold start "
            f"takes about twice as long. Install python{version}, or set the runtime in "
            "ask-resources.json to yours if Lambda has it (docs/deploy.md)."
        )
    with_code = _with_code(_of_packages(packages, version, python), version, python)
    made = _with_snapshot(with_code, version, snapshot_files(snapshot))
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".zip-") as partial:
        copy = shutil.copyfile(made, Path(partial) / _ZIP)
        copy.replace(target)


def _of_packages(packages: Path, version: str, python: str | None) -> Path:
    def make(folder: Path) -> None:
        with _staged(carried(packages)) as staged:
            prune_locale_data(staged)
            _add(staged, python, folder / _ZIP)

    of = f"{packages.name} {python is not None} {sorted(languages())}"
    return cached(f"packages{version}", _made_by(), make, of=of) / _ZIP


def _with_code(packages: Path, version: str, python: str | None) -> Path:
    own = own_files()

    def make(folder: Path) -> None:
        shutil.copyfile(packages, folder / _ZIP)
        with _staged(own) as staged:
            parse_speech(staged)
            _add(staged, python, folder / _ZIP)

    return cached(f"code{version}", own | _made_by(), make, of=packages.parent.name) / _ZIP


def _with_snapshot(code: Path, version: str, snapshot: Mapping[str, Path]) -> Path:
    _require_small(code, snapshot)

    def make(folder: Path) -> None:
        shutil.copyfile(code, folder / _ZIP)
        add_to_zip(snapshot, folder / _ZIP)

    return cached(f"zip{version}", {**snapshot, **_made_by()}, make, of=code.parent.name) / _ZIP


def _made_by() -> dict[str, Path]:
    return {f"made by {file.name}": file for file in Path(__file__).parent.glob("*.py")}


@contextmanager
def _staged(files: Mapping[str, Path]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="popcorn-zip-") as folder:
        stage(files, Path(folder))
        yield Path(folder)


def _add(staged: Path, python: str | None, zipped: Path) -> None:
    if python is not None:
        compile_all(staged, python)
    add_to_zip(files_in(staged), zipped)


def _own_or_sample(say: Callable[[str], None]) -> Path:
    if not OWN_SNAPSHOT.is_dir():
        return sample_snapshot(say)
    say(f"Using your own catalogue and model, from {OWN_SNAPSHOT}.")
    return OWN_SNAPSHOT


def _require_small(code: Path, snapshot: Mapping[str, Path]) -> None:
    with zipfile.ZipFile(code) as archive:
        size_bytes = sum(entry.file_size for entry in archive.infolist())
    size_bytes += sum(file.stat().st_size for file in snapshot.values())
    if size_bytes > MOST_BYTES:
        raise PopcornError(
            f"the function would be {size_bytes:,} bytes unpacked, and Lambda takes "
            f"{MOST_BYTES:,}: deploy a smaller dataset, or the full system, whose catalogue is "
            "not in the zip"
        )
