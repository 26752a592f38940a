"""The folder that the managed trainer learns from, and its description.

    export.json                  what is in it, the hyperparameters to use, the feature space
    train/part-00000.pbr ...     the `train` channel: recordio-protobuf
    validation/part-00000.pbr    the `test` channel, if asked for

`export.json` is written last, so an export that was interrupted is none.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from popcorn.domain.errors import SettingsError
from popcorn.model.features import FeatureSpace
from popcorn_lab.managed import DRAWS
from popcorn_lab.managed.description import (
    DESCRIPTION,
    SUFFIX,
    TRAIN,
    VALIDATION,
    Export,
    write_description,
)
from popcorn_lab.managed.examples import Examples, Sampling, draw_examples, validation_examples
from popcorn_lab.managed.pointwise import ManagedHyperparameters
from popcorn_lab.managed.records import encode_example, frame
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.sources import TrainingData

PART_BYTES = 64 * 1024 * 1024

DrawDone = Callable[[int, int], None]
"""Called after each draw of rows with its number, from 1, and the examples written so far."""


@dataclass(frozen=True)
class Plan:
    """What to export.

    Args:
        draws: how many rows are drawn of each history.
        validation_share: the last part of each history to keep for the validation channel.
        part_bytes: a part file is closed when it has grown to this size.
        hyperparameters: what the trainer is to use.
    """

    space: FeatureSpace
    hyperparameters: ManagedHyperparameters
    draws: int = DRAWS
    sampling: Sampling = Sampling()
    validation_share: float = 0.0
    seed: int = 1
    part_bytes: int = PART_BYTES


def write_export(
    folder: Path, data: TrainingData, plan: Plan, tell: DrawDone = lambda _draw, _written: None
) -> Export:
    """Draw examples and write them; the same plan and data write the same bytes.

    Raises:
        SettingsError: the folder holds something else, or cannot be written.
    """
    random = np.random.default_rng(plan.seed)
    training, held_out = _in_time_order(data.histories, plan.validation_share)
    try:
        _make_room(folder)
        written = {TRAIN: _Channel(folder, TRAIN, plan.part_bytes)}
        with written[TRAIN] as channel:
            for draw in range(1, plan.draws + 1):
                for examples in draw_examples(plan.space, training, plan.sampling, random):
                    channel.write(examples)
                tell(draw, channel.examples)
        if plan.validation_share:
            written[VALIDATION] = _Channel(folder, VALIDATION, plan.part_bytes)
            with written[VALIDATION] as channel:
                for examples in validation_examples(
                    plan.space, training, held_out, plan.sampling, random
                ):
                    channel.write(examples)
        export = Export(
            space=plan.space,
            dataset_name=data.dataset_name,
            dataset_fingerprint=data.dataset_fingerprint,
            examples={name: channel.examples for name, channel in written.items()},
            parts={name: channel.parts for name, channel in written.items()},
            sampling={
                **dataclasses.asdict(plan.sampling),
                "draws": plan.draws,
                "validation_share": plan.validation_share,
                "seed": plan.seed,
            },
            hyperparameters=plan.hyperparameters,
        )
        write_description(folder, export)
    except OSError as error:
        raise SettingsError(str(folder), f"cannot be written ({error.strerror})") from error
    return export


def _in_time_order(
    histories: Interactions, validation_share: float
) -> tuple[Interactions, Interactions]:
    """Each history, and the last part of it."""
    lengths = np.ceil(histories.lengths * (1 - validation_share))
    is_told = histories.places < lengths[histories.listeners]
    return histories.where(is_told), histories.where(~is_told)


def _make_room(folder: Path) -> None:
    """Remove a former export, and refuse to write among anything else."""
    folder.mkdir(parents=True, exist_ok=True)
    former = [*folder.glob(f"*/part-*{SUFFIX}"), *folder.glob(DESCRIPTION)]
    others = {path for path in folder.rglob("*") if path.is_file()} - set(former)
    if others:
        raise SettingsError(
            str(folder), f"holds other files, such as {min(others).name}; name an empty folder"
        )
    (folder / DESCRIPTION).unlink(missing_ok=True)
    for path in former:
        path.unlink(missing_ok=True)


class _Channel:
    """Part files of one channel; a new one is begun where the last has reached its size."""

    def __init__(self, folder: Path, name: str, part_bytes: int) -> None:
        (folder / name).mkdir(exist_ok=True)
        self._folder, self._name, self._part_bytes = folder, name, part_bytes
        self._file: BinaryIO | None = None
        self.parts: list[str] = []
        self.examples = 0

    def __enter__(self) -> _Channel:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file:
            self._file.close()

    def write(self, examples: Examples) -> None:
        for features, label in _rows(examples):
            file = self._open()
            file.write(frame(encode_example(*features, examples.features.shape[1], label)))
            self.examples += 1

    def _open(self) -> BinaryIO:
        if self._file and self._file.tell() >= self._part_bytes:
            self._file.close()
            self._file = None
        if not self._file:
            part = f"{self._name}/part-{len(self.parts):05}{SUFFIX}"
            self.parts.append(part)
            self._file = (self._folder / part).open("wb")
        return self._file


def _rows(examples: Examples) -> Iterator[tuple[tuple[list[int], list[float]], float]]:
    keys, values = examples.features.indices.tolist(), examples.features.data.tolist()
    starts = examples.features.indptr.tolist()
    for place, label in enumerate(examples.labels.tolist()):
        begin, end = starts[place], starts[place + 1]
        yield (keys[begin:end], values[begin:end]), label
