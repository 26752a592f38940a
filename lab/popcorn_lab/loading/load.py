"""Whether a dataset is written, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from popcorn.domain.errors import DataFormatError, SettingsError
from popcorn_lab.datasets.dataset import Dataset, DatasetName, Malformed
from popcorn_lab.loading.sink import DatasetSink, LoadedDataset, Progress, VoiceCounts


@dataclass(frozen=True)
class Outcome:
    """What the store holds after a load.

    `is_unchanged`: the same dataset was there already, and nothing was read or written.
    `skipped_count`: malformed lines. `voice` (ratings) and `marks`: where anything was written.
    """

    loaded: LoadedDataset
    skipped_count: int = 0
    is_unchanged: bool = False
    voice: VoiceCounts = VoiceCounts()
    marks: VoiceCounts = VoiceCounts()


def load(
    dataset: Dataset,
    sink: DatasetSink,
    *,
    replace: bool,
    malformed: Malformed,
    progress: Progress,
) -> Outcome:
    """Bring a store to hold a dataset.

    One that is there already stays as it is, unless an earlier version loaded it. A different one
    is replaced only where that is asked for, since the datasets' movie ids differ; the sample
    gives way by itself.

    Args:
        malformed: called for each line that is skipped, before it is counted.
    Raises:
        SettingsError: another dataset is loaded, and `replace` is not set.
        DataFormatError: the dataset is not what it says; the store is as before.
        StoreUnavailableError: the store cannot be read or written; it is as before.
    """
    there = sink.loaded()
    if there is not None:
        is_same = _is_same(there.name, dataset.name)
        if is_same and there.is_current:
            return Outcome(there, is_unchanged=True)
        if not (is_same or replace or there.name.is_sample):
            raise SettingsError(dataset.name.name, _refusal(there.name, dataset.name))
    skipped_count = 0

    def count(error: DataFormatError) -> None:
        nonlocal skipped_count
        malformed(error)
        skipped_count += 1

    written = sink.write(dataset, malformed=count, progress=progress)
    return Outcome(written.loaded, skipped_count, voice=written.voice, marks=written.marks)


def _is_same(there: DatasetName, new: DatasetName) -> bool:
    return there.name == new.name and there.fingerprint in ("", new.fingerprint)


def _refusal(there: DatasetName, new: DatasetName) -> str:
    what = f"another version of {there.name}" if there.name == new.name else there.name
    return f"not loaded, because {what} is; to load this one in its place, add --replace"
