"""Reading an export back, in batches, as a trainer does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse

from popcorn.domain.errors import DataFormatError
from popcorn_lab.managed.description import Export
from popcorn_lab.managed.examples import Examples
from popcorn_lab.managed.records import RecordError, decode, read_frames


def read_examples(folder: Path, export: Export, channel: str, at_once: int) -> Iterator[Examples]:
    """The examples of a channel in their order, `at_once` at a time.

    Raises:
        DataFormatError: a part is missing or damaged, or has another number of examples than
            the description says.
    """
    batch = _Batch(export.space.size)
    count = 0
    for part in export.parts.get(channel, []):
        path = folder / part
        for keys, values, label in _examples_of(path, export.space.size):
            batch.add(keys, values, label)
            count += 1
            if len(batch) == at_once:
                yield batch.taken()
    if len(batch):
        yield batch.taken()
    if count != export.examples.get(channel, 0):
        raise DataFormatError(
            str(folder / channel),
            None,
            f"holds {count} examples, not {export.examples.get(channel, 0)}: export again",
        )


def _examples_of(
    path: Path, size: int
) -> Iterator[tuple[npt.NDArray[np.int64], npt.NDArray[np.float32], float]]:
    number = 0
    try:
        with path.open("rb") as file:
            for message in read_frames(file):
                number += 1
                record = decode(message)
                keys, values = record.keys, record.values
                if (
                    record.shape != (size,)
                    or len(keys) != len(values)
                    or "values" not in record.labels
                ):
                    raise RecordError(f"not a labelled sparse vector of {size} features")
                if len(keys) and not 0 <= keys.min() <= keys.max() < size:
                    raise RecordError(f"a key that is not from 0 to {size - 1}")
                yield keys, values, record.labels["values"]
    except RecordError as error:
        raise DataFormatError(str(path), None, f"example {number}: {error}") from error
    except OSError as error:
        raise DataFormatError(str(path), None, f"cannot be read ({error.strerror})") from error


class _Batch:
    def __init__(self, size: int) -> None:
        self._size = size
        self._keys: list[npt.NDArray[np.int64]] = []
        self._values: list[npt.NDArray[np.float32]] = []
        self._labels: list[float] = []

    def __len__(self) -> int:
        return len(self._labels)

    def add(
        self, keys: npt.NDArray[np.int64], values: npt.NDArray[np.float32], label: float
    ) -> None:
        self._keys.append(keys)
        self._values.append(values)
        self._labels.append(label)

    def taken(self) -> Examples:
        """What was added, and nothing is left."""
        ends = np.cumsum([len(keys) for keys in self._keys])
        features = sparse.csr_array(
            (
                np.concatenate(self._values),
                np.concatenate(self._keys),
                np.concatenate(([0], ends)),
            ),
            shape=(len(self), self._size),
        )
        labels = np.asarray(self._labels, np.float32)
        self._keys, self._values, self._labels = [], [], []
        return Examples(features, labels)
