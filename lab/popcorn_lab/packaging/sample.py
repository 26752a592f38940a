"""The snapshot of a fresh clone: the shipped sample, loaded and trained on as on a laptop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from popcorn.domain.errors import DataFormatError
from popcorn.settings import read_settings
from popcorn_lab.loading.embedded import EmbeddedSink
from popcorn_lab.loading.load import load
from popcorn_lab.packaging.cache import cached
from popcorn_lab.packaging.places import REPOSITORY
from popcorn_lab.packaging.snapshot import write_snapshot
from popcorn_lab.sample.dataset import SampleDataset

Say = Callable[[str], None]

_MADE_BY = (
    "requirements/lab.txt",
    "lab/popcorn_lab/datasets",
    "lab/popcorn_lab/loading",
    "lab/popcorn_lab/packaging",
    "lab/popcorn_lab/sample",
    "lab/popcorn_lab/training",
    "lambda/popcorn/adapters/embedded",
    "lambda/popcorn/domain",
    "lambda/popcorn/model",
)
_SUFFIXES = {".py", ".sql", ".csv", ".txt"}


def sample_snapshot(say: Say) -> Path:
    """The folder of the sample's snapshot, made where what makes it has changed.

    Args:
        say: told in one line what takes long.
    Raises:
        PopcornError: as loading and training do.
    """
    return _made(say) / "snapshot"


def sample_home(say: Say) -> Path:
    """The POPCORN_HOME that the snapshot was made of, which is there to be copied.

    Arguments and errors are those of `sample_snapshot`.
    """
    return _made(say) / "home"


def _made(say: Say) -> Path:
    return cached("sample", _inputs(), lambda folder: _make(folder, say))


def _inputs() -> dict[str, Path]:
    found = (REPOSITORY / each for each in _MADE_BY)
    files = (file for each in found for file in ([each] if each.is_file() else each.rglob("*")))
    return {
        file.relative_to(REPOSITORY).as_posix(): file for file in files if file.suffix in _SUFFIXES
    }


def _make(folder: Path, say: Say) -> None:
    # Imports of a quarter of a second, which most builds have no use for.
    from popcorn_lab.training.run import train_model
    from popcorn_lab.training.sources import from_store
    from popcorn_lab.training.trainer import Hyperparameters

    say("Loading the sample and training on it: half a minute, once ...")
    settings = read_settings({"POPCORN_HOME": str(folder / "home")})
    load(
        SampleDataset(),
        EmbeddedSink(settings.database),
        replace=False,
        malformed=_refuse,
        progress=lambda _step: None,
    )
    data = from_store(settings.database)
    train_model(data, settings.model, Hyperparameters(), lambda _epoch, _loss: None)
    write_snapshot(settings, folder / "snapshot")


def _refuse(error: DataFormatError) -> None:
    raise error
