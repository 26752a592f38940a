"""From an export to parameters, and from parameters to a model's folder."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from popcorn.model.file import write_model
from popcorn_lab.managed.artefact import ManagedParameters, read_artefact
from popcorn_lab.managed.description import TRAIN, Export, read_export
from popcorn_lab.managed.pointwise import PointwiseTrainer
from popcorn_lab.managed.reading import read_examples

StepDone = Callable[[int, int, float], None]
"""Called now and then with the epoch, from 1, its examples so far, and their mean loss."""

_STEPS_BETWEEN_CALLS = 100


def train_export(
    folder: Path, export: Export, *, seed: int = 1, step_done: StepDone = lambda *_: None
) -> ManagedParameters:
    """Do what the managed trainer does, with the export's hyperparameters, in bounded memory.

    The same export and seed give the same parameters on the same machine.

    Raises:
        DataFormatError: the export is damaged.
    """
    given = export.hyperparameters
    trainer = PointwiseTrainer(given, seed)
    # A step's matrices are small, and the sums depend on the number of threads.
    with threadpool_limits(limits=1, user_api="blas"):
        for epoch in range(1, given.epochs + 1):
            losses = np.zeros(2)
            batches = read_examples(folder, export, TRAIN, given.mini_batch_size)
            for number, batch in enumerate(batches, start=1):
                count = len(batch.labels)
                losses += (count * trainer.step(batch.features, batch.labels), count)
                if number % _STEPS_BETWEEN_CALLS == 0:
                    step_done(epoch, int(losses[1]), losses[0] / losses[1])
            step_done(epoch, int(losses[1]), losses[0] / max(losses[1], 1))
    return trainer.parameters


@dataclass(frozen=True)
class ImportedModel:
    """Where a model came from and what it is."""

    model_version: str
    factors: int
    movies: int


def import_model(artefact: Path, export_folder: Path, model: Path) -> ImportedModel:
    """Make a model's folder of what the managed trainer learned from an export.

    Raises:
        DataFormatError: the artefact is damaged, or of another export.
        SettingsError: no finished export.
        ModelFileError: the model's folder cannot be written.
    """
    export = read_export(export_folder)
    parameters = read_artefact(artefact, export.space.size)
    flat = np.concatenate(([parameters.w0], parameters.w, parameters.v.ravel()))
    factors = parameters.v.shape[1]
    version = write_model(
        model,
        export.space,
        flat.astype("<f4").tobytes(),
        factors=factors,
        dataset_name=export.dataset_name,
        dataset_fingerprint=export.dataset_fingerprint,
        training={
            "trainer": "managed factorization machines",
            "examples": export.examples,
            "sampling": export.sampling,
            "hyperparameters": dataclasses.asdict(export.hyperparameters),
        },
    )
    return ImportedModel(version, factors, len(export.space.movie_ids))
