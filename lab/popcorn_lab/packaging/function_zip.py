"""Makes the zip: what `hooks/build.sh` leaves for the ASK CLI to upload."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from popcorn.domain.errors import PopcornError
from popcorn_lab.packaging.byte_code import compile_all, python_of
from popcorn_lab.packaging.cache import cached
from popcorn_lab.packaging.contents import carried, own_files
from popcorn_lab.packaging.dependencies import dependencies
from popcorn_lab.packaging.locale_data import prune_locale_data
from popcorn_lab.packaging.parsed_speech import parse_speech
from popcorn_lab.packaging.places import OWN_SNAPSHOT, runtime_version
from popcorn_lab.packaging.sample import sample_snapshot
from popcorn_lab.packaging.snapshot import check_snapshot
from popcorn_lab.packaging.zip_file import stage, write_zip

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
    packages, own, python = dependencies(version, say), own_files(snapshot), python_of(version)
    if python is None:
        say(
            f"There is no Python {version} here, so the zip carries no byte code: a cold start "
            f"takes about twice as long. Install python{version}, or set the runtime in "
            "ask-resources.json to yours if Lambda has it (docs/deploy.md)."
        )

    def make(folder: Path) -> None:
        with tempfile.TemporaryDirectory(prefix="popcorn-zip-") as staged_in:
            staged = Path(staged_in) / "function"
            stage({**carried(packages), **own}, staged)
            parse_speech(staged)
            prune_locale_data(staged)
            if python is not None:
                compile_all(staged, python)
            _require_small(staged)
            write_zip(staged, folder / _ZIP)

    inputs = own | {f"made by {file.name}": file for file in Path(__file__).parent.glob("*.py")}
    of = f"{packages.name} {python is not None}"
    made = cached(f"zip{version}", inputs, make, of=of)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".zip-") as partial:
        copy = shutil.copyfile(made / _ZIP, Path(partial) / _ZIP)
        copy.replace(target)


def _own_or_sample(say: Callable[[str], None]) -> Path:
    if not OWN_SNAPSHOT.is_dir():
        return sample_snapshot(say)
    say(f"Using your own catalogue and model, from {OWN_SNAPSHOT}.")
    return OWN_SNAPSHOT


def _require_small(folder: Path) -> None:
    size_bytes = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    if size_bytes > MOST_BYTES:
        raise PopcornError(
            f"the function would be {size_bytes:,} bytes unpacked, and Lambda takes "
            f"{MOST_BYTES:,}: deploy a smaller dataset, or the full system, whose catalogue is "
            "not in the zip"
        )
