"""Which files of the function's packages the zip carries: those that it may ever open."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from popcorn_lab.packaging.places import FUNCTION
from popcorn_lab.packaging.zip_file import files_in

SERVICES = (
    *("dynamodb", "dynamodbstreams", "lambda", "s3", "sagemaker-runtime", "secretsmanager"),
    *("sesv2", "sqs"),
)
"""The services that functions of this project call; botocore describes four hundred."""

_SPEECH = FUNCTION / "popcorn" / "skill" / "speech"
_LEFT_OUT = (
    "bin/*",  # commands
    "*.pyi",
    "*/py.typed",
    "*/tests/*",
    "*.dist-info/INSTALLER",
    "*.dist-info/RECORD",
    "*.dist-info/REQUESTED",
    "*.dist-info/WHEEL",
    "*.dist-info/*.txt",  # entry points, top levels
    "boto3/examples/*",
    "dateutil/zoneinfo/*.tar.gz",  # time zones, which are tzdata's
    "pytz/zoneinfo/*",
)


def is_carried(path: PurePosixPath) -> bool:
    """Whether the zip carries a file of the installed packages.

    Args:
        path: from the folder that they are installed in.
    """
    if any(fnmatch(str(path), pattern) for pattern in _LEFT_OUT):
        return False
    match path.parts:
        case ("boto3" | "botocore", "data", service, _, *_):
            return service in SERVICES
        case ("babel", "locale-data", file):
            return file.split(".")[0].split("_")[0] in {"root", *languages()}
    return True


def carried(folder: Path) -> dict[str, Path]:
    """Of a folder of installed packages, the files that are carried, by their name in the zip."""
    return {
        name: file for name, file in files_in(folder).items() if is_carried(PurePosixPath(name))
    }


def own_files() -> dict[str, Path]:
    """Our code, by its names in the zip."""
    modules = [FUNCTION / "lambda_function.py", *(FUNCTION / "popcorn").rglob("*")]
    return {
        file.relative_to(FUNCTION).as_posix(): file
        for file in modules
        if file.is_file() and "__pycache__" not in file.parts
    }


def snapshot_files(snapshot: Path) -> dict[str, Path]:
    """The snapshot, by its files' names in the zip."""
    return {f"snapshot/{name}": file for name, file in files_in(snapshot).items()}


def languages() -> set[str]:
    """Those that the skill speaks, whose locale data is carried: `en` for `en.ftl`."""
    return {file.stem.partition("-")[0] for file in _SPEECH.glob("*.ftl")}
