"""The steps of a training on SageMaker, each of which may be the one that is gone on with."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from popcorn.model.features import FeatureSpace
from popcorn.model.file import read_model
from popcorn_lab.container.ratings_file import NAME, write_ratings
from popcorn_lab.container.training import CHANNEL, LOSS_METRIC, job_hyperparameters
from popcorn_lab.deployment.stacks import ScoringSettings
from popcorn_lab.managed.description import SUFFIX, TRAIN, read_export
from popcorn_lab.managed.export import Plan, write_export
from popcorn_lab.managed.pointwise import ManagedHyperparameters
from popcorn_lab.managed.records import RECORDIO_PROTOBUF
from popcorn_lab.managed.run import import_model
from popcorn_lab.sagemaker.images import OURS
from popcorn_lab.sagemaker.run_state import RunFolder, RunState
from popcorn_lab.sagemaker.storage import Bucket, BytesDone, unpack_model
from popcorn_lab.sagemaker.tags import tags
from popcorn_lab.sagemaker.training_jobs import FinishedJob, JobPlan, start
from popcorn_lab.training.sources import TrainingData
from popcorn_lab.training.trainer import Hyperparameters

_EPOCHS_OF_MANAGED = 2


@dataclass(frozen=True)
class Wanted:
    """What to train, and how.

    Args:
        draws: of the managed algorithm's examples: how often a part of each history is drawn.
    """

    algorithm: str
    image: str
    hyperparameters: Hyperparameters
    draws: int


@dataclass(frozen=True)
class _Input:
    files: list[Path]
    channel: str
    content_type: str
    hyperparameters: dict[str, str]
    loss_metric: str | None = None

    @property
    def size_bytes(self) -> int:
        return sum(file.stat().st_size for file in self.files)


def begin(
    sagemaker: Any,
    data: TrainingData,
    wanted: Wanted,
    scoring: ScoringSettings,
    folder: RunFolder,
    *,
    uploaded: BytesDone,
    now: Callable[[], float] = time.time,
) -> RunState:
    """Write the input, upload it, and start a job.

    Raises:
        PopcornError: a step failed; nothing is left to go on with.
    """
    shutil.rmtree(folder.input, ignore_errors=True)
    folder.input.mkdir(parents=True)
    given = (
        _input_of_ours(data, wanted, folder.input)
        if wanted.algorithm == OURS
        else (_input_of_managed(data, wanted, folder.input))
    )
    stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime(now()))
    job = f"{scoring.endpoint[:32]}-{wanted.algorithm}-{stamp}"
    bucket = Bucket(scoring.bucket)
    prefix = f"training/{_digest(given.files)}"
    bucket.upload(((file, f"{prefix}/{file.name}") for file in given.files), uploaded)
    start(
        sagemaker,
        JobPlan(
            name=job,
            image=wanted.image,
            role_arn=scoring.role_arn,
            input_url=bucket.url(f"{prefix}/"),
            output_url=bucket.url("models/jobs"),
            channel=given.channel,
            content_type=given.content_type,
            hyperparameters=given.hyperparameters,
            instance=scoring.training_instance,
            most_minutes=scoring.training_most_minutes,
            input_bytes=given.size_bytes,
            tags=tags(
                Endpoint=scoring.endpoint, Algorithm=wanted.algorithm, Dataset=data.dataset_name
            ),
            loss_metric=given.loss_metric,
        ),
    )
    state = RunState(job, wanted.algorithm, wanted.image, scoring.endpoint)
    folder.write(state)
    return state


def _input_of_ours(data: TrainingData, wanted: Wanted, folder: Path) -> _Input:
    file = folder / NAME
    write_ratings(file, data)
    return _Input(
        [file],
        CHANNEL,
        "application/x-npz",
        job_hyperparameters(wanted.hyperparameters),
        LOSS_METRIC,
    )


def _input_of_managed(data: TrainingData, wanted: Wanted, folder: Path) -> _Input:
    given = wanted.hyperparameters
    space = FeatureSpace(data.histories.movie_ids, given.half_life_ratings)
    hyperparameters = ManagedHyperparameters(
        space.size, num_factors=given.factors, epochs=given.epochs or _EPOCHS_OF_MANAGED
    )
    plan = Plan(space, hyperparameters, draws=wanted.draws, seed=given.seed)
    export = write_export(folder, data, plan)
    files = sorted((folder / TRAIN).glob(f"*{SUFFIX}"))
    return _Input(files, TRAIN, RECORDIO_PROTOBUF, export.hyperparameters.as_job())


def _digest(files: list[Path]) -> str:
    """Names what is uploaded by its content, so that the same is not uploaded twice."""
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as opened:
            digest.update(hashlib.file_digest(opened, "sha256").digest())
    return digest.hexdigest()[:16]


@contextmanager
def trained_folder(
    state: RunState, finished: FinishedJob, bucket: Bucket, folder: RunFolder
) -> Iterator[Path]:
    """The model of a job that has ended, as a model's folder, until the block ends.

    Raises:
        DataFormatError, SettingsError: what the job left is no model, or of another export.
        ModelFileError: it is a model, and damaged.
    """
    with tempfile.TemporaryDirectory() as temporary:
        packed, model = Path(temporary) / "model.tar.gz", Path(temporary) / "model"
        bucket.download(finished.artefact_url, packed)
        if state.algorithm == OURS:
            unpack_model(packed, model)
        else:
            read_export(folder.input)
            import_model(packed, folder.input, model)
        read_model(model)
        yield model


def install(model: Path, target: Path) -> None:
    """Put a model in place of the one in a folder: numbers first, then what points to them."""
    target.mkdir(parents=True, exist_ok=True)
    for pattern in ("*.f32", "*.json"):
        for file in sorted(model.glob(pattern)):
            shutil.copyfile(file, target / f".{file.name}.part")
            (target / f".{file.name}.part").replace(target / file.name)
    for prefix in {file.name.partition("-")[0] for file in model.glob("*.f32")}:
        for former in target.glob(f"{prefix}-*.f32"):
            if not (model / former.name).exists():
                former.unlink()
