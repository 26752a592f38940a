"""`export.json`: what an export holds, how to train on it, and what its features mean."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from popcorn.domain.errors import SettingsError
from popcorn.model.features import ENCODING, FeatureSpace
from popcorn_lab.managed.pointwise import ManagedHyperparameters

FORMAT = "popcorn-managed-export"
FORMAT_VERSION = 1
DESCRIPTION = "export.json"
TRAIN, VALIDATION = "train", "validation"
SUFFIX = ".pbr"
_OTHER_FEATURES = "has features that this version of the program does not have"


@dataclass(frozen=True)
class Export:
    """A finished export; `examples` and `parts` by channel."""

    space: FeatureSpace
    dataset_name: str
    dataset_fingerprint: str
    examples: dict[str, int]
    parts: dict[str, list[str]]
    sampling: dict[str, Any]
    hyperparameters: ManagedHyperparameters


def read_export(folder: Path) -> Export:
    """Read an export's description.

    Raises:
        SettingsError: no finished export, or one of another version; the hint names the command.
    """
    try:
        described = json.loads((folder / DESCRIPTION).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        raise _no_export(folder, "holds no finished export") from None
    except OSError as error:
        raise SettingsError(str(folder), f"cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise _no_export(folder, f"{DESCRIPTION} is not JSON") from error
    try:
        if (described["format"], described["format_version"]) != (FORMAT, FORMAT_VERSION):
            raise _no_export(folder, "is an export of another version")
        if described.get("encoding") != ENCODING:
            raise _no_export(folder, _OTHER_FEATURES)
        space: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in described["feature_space"].items()
        }
        export = Export(
            space=FeatureSpace(**space),
            dataset_name=str(described["dataset"]["name"]),
            dataset_fingerprint=str(described["dataset"]["fingerprint"]),
            examples={name: int(count) for name, count in described["examples"].items()},
            parts={
                name: [str(each) for each in parts] for name, parts in described["parts"].items()
            },
            sampling=dict(described["sampling"]),
            hyperparameters=ManagedHyperparameters.of_job(described["hyperparameters"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _no_export(folder, f"{DESCRIPTION} lacks a part") from error
    if export.space.size != export.hyperparameters.feature_dim:
        raise _no_export(folder, _OTHER_FEATURES)
    return export


def write_description(folder: Path, export: Export) -> None:
    """Declare an export finished.

    Raises:
        OSError: the folder cannot be written.
    """
    (folder / DESCRIPTION).write_text(json.dumps(_described(export), indent=1))


def _described(export: Export) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "dataset": {"name": export.dataset_name, "fingerprint": export.dataset_fingerprint},
        "features": export.space.size,
        "examples": export.examples,
        "parts": export.parts,
        "sampling": export.sampling,
        "hyperparameters": export.hyperparameters.as_job(),
        "encoding": ENCODING,
        "feature_space": dataclasses.asdict(export.space),
    }


def _no_export(folder: Path, why: str) -> SettingsError:
    return SettingsError(
        str(folder), f"{why}; make one with: popcorn managed export --output {folder}"
    )
