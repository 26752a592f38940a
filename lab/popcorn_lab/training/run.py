"""From training data to a model's folder."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from popcorn.domain.errors import ModelFileError
from popcorn.model.file import write_model
from popcorn_lab.training.checkpoint import Checkpoint
from popcorn_lab.training.popularity import popularity_only
from popcorn_lab.training.sources import TrainingData, teaches_enough
from popcorn_lab.training.stars import StarsHyperparameters, SweepDone, train_stars, write_stars
from popcorn_lab.training.trainer import EpochDone, Hyperparameters, Parameters, train

CHECKPOINT_NAME = "training.checkpoint"


@dataclass(frozen=True)
class TrainedModel:
    """What a training has made.

    `is_popularity_only`: the data were too few for more. `resumed`: from a checkpoint.
    """

    model_version: str
    seconds: float
    is_popularity_only: bool = False
    resumed: bool = False


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
    data: TrainingData,
    folder: Path,
    hyperparameters: Hyperparameters,
    epoch_done: EpochDone,
    *,
    stars: StarsHyperparameters | None = None,
    sweep_done: SweepDone = lambda _done, _all: None,
    resumes: bool = False,
) -> TrainedModel:
    """Train on all of the data and put the model into the folder, with its predictor of stars.

    Data that teach nothing but what is popular make a model that knows nothing else.

    Args:
        stars: how to train the predictor of stars.
        resumes: go on from the checkpoint that an interrupted training left in the folder.
    Raises:
        ModelFileError: the folder cannot be written, or the training went astray.
    """
    losses = [0.0]

    def keep_loss(epoch: int, loss: float) -> None:
        losses.append(loss)
        epoch_done(epoch, loss)

    started = time.perf_counter()
    checkpoint = Checkpoint(
        folder / CHECKPOINT_NAME, _signature(data, hyperparameters), resumes=resumes
    )
    is_popularity_only = not teaches_enough(data.histories)
    if is_popularity_only:
        parameters = popularity_only(data.histories, hyperparameters)
    else:
        parameters = train(
            data.histories, hyperparameters, keep_loss, checkpoint, movies=data.movies
        )
    if not (np.isfinite(parameters.v).all() and np.isfinite(parameters.w).all()):
        raise ModelFileError(
            str(folder), "is left as it was: the training went astray; try another --seed"
        )
    predictor = train_stars(
        data.histories, stars or StarsHyperparameters(), sweep_done, movies=data.movies
    )
    seconds = time.perf_counter() - started
    of_data = {
        "dataset_name": data.dataset_name,
        "dataset_fingerprint": data.dataset_fingerprint,
    }
    write_stars(folder, predictor, **of_data)
    version = write_model(
        folder,
        parameters.space,
        parameter_bytes(parameters),
        factors=parameters.v.shape[1],
        **of_data,
        training={
            "listeners": data.histories.listener_count,
            "ratings": data.histories.rating_count,
            "likes": int(data.histories.is_liked.sum()),
            "popularity_only": is_popularity_only,
            "loss_per_like": round(losses[-1], 4),
            "hyperparameters": dataclasses.asdict(hyperparameters),
        },
    )
    checkpoint.remove()
    return TrainedModel(version, seconds, is_popularity_only, checkpoint.resumed)


def parameter_bytes(parameters: Parameters) -> bytes:
    """The parameter file's content: w0, w and V as little-endian 32-bit floats."""
    flat = np.concatenate(([parameters.w0], parameters.w, parameters.v.ravel()))
    return flat.astype("<f4").tobytes()


def _signature(data: TrainingData, hyperparameters: Hyperparameters) -> str:
    """Which training it is: the number of threads may differ."""
    given = dataclasses.asdict(dataclasses.replace(hyperparameters, threads=1))
    counts = [data.histories.listener_count, data.histories.rating_count]
    text = json.dumps([given, counts, data.dataset_fingerprint], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
