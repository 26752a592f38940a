"""A data file from S3 into its table, in steps: after each of them it can be gone on with.

A step is some lines: their rows are written, then bad ones reported, then the checkpoint. What is
lost in the middle of a step is done again, and changes nothing the second time.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from popcorn.adapters.aws.dynamodb_batches import chunks
from popcorn.adapters.aws.dynamodb_dataset import OtherDatasetError, TablesDataset
from popcorn.adapters.aws.dynamodb_progress import Progress
from popcorn.adapters.aws.s3_files import DataFile, FileReplacedError, Place, S3Files
from popcorn.loading.formats import LINKS_FILE, DataType, Format, format_of
from popcorn.loading.layouts import CSV, Side
from popcorn.loading.lines import BadLineError, Line, split_lines, text_of
from popcorn.loading.report import Report, refusal
from popcorn.loading.rows import TableRows
from popcorn.loading.run import Run
from popcorn.ports.jobs import Checkpoint, JobTakenError

logger = logging.getLogger(__name__)

TimeLeft = Callable[[], int]
"""Milliseconds until the process is ended."""

LINES_AT_ONCE = 5_000
"""Of a step: a few seconds' work, so that little is done twice."""
LEAST_TIME_MS = 60_000
"""What a step may take where the table has to be asked again and again."""
_FIRST_LINE_BYTES = 1_024
_DATASET_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_RESERVED_IDS = {"voice"}  # the source of ratings that were spoken


class Outcome(StrEnum):
    """What became of a file in one invocation."""

    DONE = "done"
    CONTINUED = "continued"
    ALREADY_DONE = "already-done"
    BUSY = "busy"
    REPLACED = "replaced"
    REFUSED = "refused"
    IGNORED = "ignored"


class Loader:
    """Takes files of one type.

    Args:
        go_on: has somebody go on with a file whose time was up.
        clock: nanoseconds since 1970-01-01 UTC.
    """

    def __init__(
        self,
        kind: DataType,
        files: S3Files,
        progress: Progress,
        dataset: TablesDataset,
        rows: TableRows,
        go_on: Callable[[Place], None],
        *,
        lines_at_once: int = LINES_AT_ONCE,
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self._kind = kind
        self._files = files
        self._progress = progress
        self._dataset = dataset
        self._rows = rows
        self._go_on = go_on
        self._lines_at_once = lines_at_once
        self._clock = clock

    def load(self, place: Place, time_left: TimeLeft) -> Outcome:
        """Load a file, or go on with it, as far as the time allows.

        Raises:
            StoreUnavailableError: again goes on where it was.
        """
        file = self._files.find(place)
        reason = self._why_not(file)
        if file is None or reason is not None:
            # Keys of objects are their owner's words; the log need not have them.
            return _told(Outcome.IGNORED, self._kind, reason=reason)
        try:
            return self._load(file, time_left)
        except JobTakenError:
            return _told(Outcome.BUSY, self._kind)
        except FileReplacedError:
            return _told(Outcome.REPLACED, self._kind)
        except OtherDatasetError as error:
            dataset_id = file.metadata["dataset_id"]
            self._files.put_report(file, refusal(place.key, dataset_id, self._kind, error.there))
            return _told(Outcome.REFUSED, self._kind, reason="the tables hold another dataset")

    def _why_not(self, file: DataFile | None) -> str | None:
        if file is None:
            return "there is no such object"
        kind, dataset_id = file.metadata.get("type"), file.metadata.get("dataset_id")
        if kind is None or dataset_id is None:
            return "it has not both dataset_id and type as metadata"
        if kind not in set(DataType):
            return f"its type is none of {', '.join(DataType)}"
        if kind != self._kind:
            return "it is of another type"
        if not _DATASET_ID.fullmatch(dataset_id) or dataset_id in _RESERVED_IDS:
            return "its dataset_id is no name: letters, digits, dots, dashes, underscores"
        return None

    def _load(self, file: DataFile, time_left: TimeLeft) -> Outcome:
        self._dataset.claim(file.metadata["dataset_id"])
        links = self._links_beside(file)
        fingerprint = f"{file.etag}{links.etag if links else ''}"
        checkpoint = self._progress.take("/".join(file.place), fingerprint)
        run = Run.of(checkpoint.facts, self._clock() // 1_000_000)
        if checkpoint.is_done:
            return _told(Outcome.ALREADY_DONE, self._kind, run)
        report = Report(file.place.key)
        if run.bad:
            report = Report.resumed(file.place.key, self._files.report(file), run.line)
        form = self._format(file, run)
        side = self._links(links) if links is not None and form.wants_links else form.side
        lines = split_lines(
            self._files.chunks(file, run.offset), number=run.line, offset=run.offset
        )
        for step in chunks(lines, self._lines_at_once):
            # Meanwhile `popcorn load --replace` may have begun to load another one.
            self._dataset.claim(file.metadata["dataset_id"])
            run = self._step(step, form, side, run, report)
            if report.is_changed:
                self._report(file, run, report)
            checkpoint = self._progress.save(checkpoint, run.facts())
            if time_left() < LEAST_TIME_MS and run.offset < file.size_bytes:
                self._progress.leave(checkpoint, is_done=False)
                self._go_on(file.place)
                return _told(Outcome.CONTINUED, self._kind, run)
        return self._finished(file, checkpoint, run, report)

    def _step(
        self, lines: Sequence[Line], form: Format, side: Side, run: Run, report: Report
    ) -> Run:
        items: list[dict[str, Any]] = []
        left_out = bad = 0
        for line in lines:
            if line.number == 1 and form.has_header:
                continue
            try:
                text = text_of(line, form.encoding)
                if not text.strip():
                    continue
                item = form.item(text, side)
            except BadLineError as error:
                report.add(line.number, str(error))
                bad += 1
            else:
                left_out += item is None
                items += [item] if item else []
        written = self._rows.write(items)
        last = lines[-1]
        return run.advanced(last.number, last.end, written, left_out=left_out, bad=bad)

    def _finished(
        self, file: DataFile, checkpoint: Checkpoint, run: Run, report: Report
    ) -> Outcome:
        self._report(file, run, report, is_done=True)
        self._progress.leave(checkpoint, is_done=True)
        return _told(Outcome.DONE, self._kind, run)

    def _report(self, file: DataFile, run: Run, report: Report, *, is_done: bool = False) -> None:
        dataset_id = file.metadata["dataset_id"]
        said = report.as_json(run, dataset_id=dataset_id, kind=self._kind, is_done=is_done)
        self._files.put_report(file, said)
        report.is_changed = False

    def _format(self, file: DataFile, run: Run) -> Format:
        first = self._files.first_bytes(file, _FIRST_LINE_BYTES).partition(b"\n")[0]
        return format_of(self._kind, first, file.metadata["dataset_id"], run.load_id)

    def _links_beside(self, file: DataFile) -> DataFile | None:
        if self._kind is not DataType.MOVIES:
            return None
        beside = PurePosixPath(file.place.key).with_name(LINKS_FILE)
        return self._files.find(Place(file.place.bucket, str(beside)))

    def _links(self, links: DataFile) -> dict[str, tuple[str, ...]]:
        """What the file of links says; as large as the catalogue. Its bad lines say nothing."""
        found: dict[str, tuple[str, ...]] = {}
        for line in split_lines(self._files.chunks(links)):
            try:
                text = text_of(line, CSV.encoding)
                if CSV.side is not None and text.strip() and line.number > 1:
                    found.update([CSV.side(text)])
            except BadLineError:
                continue
        return found


def _told(outcome: Outcome, kind: DataType, run: Run | None = None, **facts: Any) -> Outcome:
    """Note in the log what became of a file."""
    counts = run.counts() if run else {}
    line = {"event": "load", "type": kind.value, "outcome": outcome.value, **counts, **facts}
    logger.info("load", extra={"facts": line})
    return outcome
