"""Bytes to lines, and lines to fields; a bad line spoils itself and no other."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import NamedTuple

BYTE_ORDER_MARK = "\ufeff"
LONGEST_LINE_BYTES = 65_536
_LINE_END = b"\n"


class BadLineError(ValueError):
    """A line is not a record; the text says why."""


class Line(NamedTuple):
    """One line of a file.

    `number` counts from 1. `end` is where the next line begins, in bytes from the file's start.
    `raw` has its line end, where the file has one; None where it is too long to be a line of ours.
    """

    number: int
    end: int
    raw: bytes | None


def split_lines(chunks: Iterable[bytes], *, number: int = 0, offset: int = 0) -> Iterator[Line]:
    """The lines of a file, or of the rest of one, in bounded memory.

    Args:
        chunks: the file's bytes in order, cut anywhere.
        number: lines before the first of these.
        offset: bytes before the first of these; where a line ends.
    """
    rest, is_too_long = b"", False
    for chunk in chunks:
        first, *others = chunk.split(_LINE_END)
        parts = [rest + first, *others]
        offset -= len(rest)
        for part in parts[:-1]:
            number, offset = number + 1, offset + len(part) + len(_LINE_END)
            fits = not is_too_long and len(part) < LONGEST_LINE_BYTES
            yield Line(number, offset, part + _LINE_END if fits else None)
            is_too_long = False
        rest = parts[-1]
        offset += len(rest)
        if len(rest) > LONGEST_LINE_BYTES:
            rest, is_too_long = b"", True
    if rest or is_too_long:
        yield Line(number + 1, offset, None if is_too_long else rest)


def text_of(line: Line, encoding: str) -> str:
    """A line's text without its line end and, of the first, without a byte order mark.

    Raises:
        BadLineError: it is too long, or its bytes are not of the encoding.
    """
    if line.raw is None:
        raise BadLineError(f"a line of more than {LONGEST_LINE_BYTES:,} bytes")
    text = decoded(line.raw, encoding)
    return text.removeprefix(BYTE_ORDER_MARK) if line.number == 1 else text


def decoded(raw: bytes, encoding: str) -> str:
    """The text of a line without its line end.

    Raises:
        BadLineError: the bytes are not of the encoding.
    """
    try:
        return raw.decode(encoding).rstrip("\r\n")
    except UnicodeDecodeError:
        raise BadLineError(f"not {encoding.upper()}") from None


def csv_fields(text: str) -> list[str]:
    """The fields of one line of CSV.

    Lines are taken one by one, so that a stray quote spoils its own line and not the rest of the
    file; no title of MovieLens has a line end in it.

    Raises:
        BadLineError: a quote is not closed, or something follows it.
    """
    if '"' not in text:
        return text.split(",")
    try:
        (fields,) = csv.reader([text], strict=True)
    except (csv.Error, ValueError) as error:
        raise BadLineError(f"not a line of CSV ({error})") from error
    return fields


def is_header(text: str, header: str) -> bool:
    """Whether a first line names these columns, with or without quotes, in whatever case."""
    line = text.removeprefix(BYTE_ORDER_MARK).strip()
    return line.replace('"', "").lower() == header.lower()
