"""From training data to a model's folder."""

from __future__ import annotations

import dataclasses
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from popcorn.domain.errors import ModelFileError
from popcorn.model.file import write_model
from popcorn_lab.training.sources import TrainingData
from popcorn_lab.training.trainer import EpochDone, Hyperparameters, Parameters, train


@dataclass(frozen=True)
class TrainedModel:
    """What a training has made."""

    model_version: str
    loss: float
    seconds: float


def check_writable(folder: Path) -> None:
    """Find out before a long training that its model would have no place; nothing is made.

    Raises:
        ModelFileError: the folder, or what it would be made in, is no folder or write-protected.
    """
    there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not there.is_dir():
        raise ModelFileError(str(folder), f"cannot be written, since {there} is no folder")
    try:
        tempfile.TemporaryFile(dir=there).close()
    except OSError as error:
        raise ModelFileError(str(folder), f"cannot be written ({error.strerror})") from error


def train_model(
    data: TrainingData, folder: Path, hyperparameters: Hyperparameters, epoch_done: EpochDone
) -> TrainedModel:
    """Train on all of the data and put the model into the folder.

    Raises:
        ModelFileError: the folder cannot be written.
    """
    losses = [0.0]

    def keep_loss(epoch: int, loss: float) -> None:
        losses.append(loss)
        epoch_done(epoch, loss)

    started = time.perf_counter()
    parameters = train(data.histories, hyperparameters, keep_loss)
    seconds = time.perf_counter() - started
    version = write_model(
        folder,
        parameters.space,
        parameter_bytes(parameters),
        factors=hyperparameters.factors,
        dataset_name=data.dataset_name,
        dataset_fingerprint=data.dataset_fingerprint,
        training={
            "listeners": data.histories.listener_count,
            "ratings": data.histories.rating_count,
            "likes": int(data.histories.is_liked.sum()),
            "loss_per_like": round(losses[-1], 4),
            "hyperparameters": dataclasses.asdict(hyperparameters),
        },
    )
    return TrainedModel(version, losses[-1], seconds)


def parameter_bytes(parameters: Parameters) -> bytes:
    """The parameter file's content: w0, w and V as little-endian 32-bit floats."""
    flat = np.concatenate(([parameters.w0], parameters.w, parameters.v.ravel()))
    return flat.astype("<f4").tobytes()
