"""One record a line: bad lines are reported and skipped, a file of bad lines is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from popcorn.domain.errors import DataFormatError
from popcorn.loading.lines import (
    BYTE_ORDER_MARK,
    LONGEST_LINE_BYTES,
    BadLineError,
    decoded,
    is_header,
)
from popcorn_lab.datasets.archive import Archive, readable
from popcorn_lab.datasets.dataset import Malformed

Record = TypeVar("Record")

FIRST_LINES = 100
"""A file whose first lines are bad up to here, or all of them where it has fewer, is refused."""
MOST_BAD_SHARE = 0.1
FEW_BAD_LINES = 10
"""As many bad lines are skipped in a file of any size."""


def records(
    archive: Archive,
    file: str,
    parse: Callable[[str], Record | None],
    *,
    encoding: str,
    header: str | None,
    malformed: Malformed,
    count: Callable[[int], None],
) -> Iterator[Record]:
    """The records of a file, in its order and in bounded memory.

    Args:
        parse: makes a record of a line without its line end; None leaves the line out silently.
        header: the first line, None where the file has none.
        count: called with the bytes of each line that was read.
    Raises:
        DataFormatError: the header is another, the stream is damaged, a line is longer than
            `LONGEST_LINE_BYTES`, or bad lines are more than a few and more than `MOST_BAD_SHARE`.
    """
    label = f"{archive.label}/{file}"
    good = bad = 0
    for number, raw in enumerate(_lines(archive, file, label), start=1):
        count(len(raw))
        if number == 1 and header is not None:
            _check_header(label, raw.decode(encoding, "replace"), header)
            continue
        try:
            text = decoded(raw, encoding)
            if number == 1:
                text = text.removeprefix(BYTE_ORDER_MARK)
            if not text.strip():
                continue
            record = parse(text)
        except BadLineError as error:
            bad += 1
            malformed(DataFormatError(label, number, str(error)))
            if not good and bad == FIRST_LINES:
                raise _refusal(label, good, bad, str(error)) from error
            last_reason = str(error)
            continue
        good += 1
        if record is not None:
            yield record
    if header is not None and not archive.sizes[file]:
        raise DataFormatError(label, 1, f"empty; expected the header {header!r}")
    if bad and (not good or bad > max(FEW_BAD_LINES, MOST_BAD_SHARE * (good + bad))):
        raise _refusal(label, good, bad, last_reason)


def _lines(archive: Archive, file: str, label: str) -> Iterator[bytes]:
    with readable(label), archive.open(file) as stream:
        while raw := stream.readline(LONGEST_LINE_BYTES + 1):
            if len(raw) > LONGEST_LINE_BYTES:
                reason = f"a line of more than {LONGEST_LINE_BYTES:,} bytes: this is another file"
                raise DataFormatError(label, None, reason)
            yield raw


def _check_header(label: str, text: str, header: str) -> None:
    if not is_header(text, header):
        line = text.removeprefix(BYTE_ORDER_MARK).strip()
        raise DataFormatError(label, 1, f"expected the header {header!r}, not {line[:80]!r}")


def _refusal(label: str, good: int, bad: int, reason: str) -> DataFormatError:
    share = f"{bad:,} of the {good + bad:,} lines read are not what they should be"
    return DataFormatError(label, None, f"{share}, the last one: {reason}; nothing was loaded")
