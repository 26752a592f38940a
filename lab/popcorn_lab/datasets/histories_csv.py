"""Histories in a CSV file: whom a batch of recommendations or predictions is for.

Rows are `user,movie,rating,timestamp` (the timestamp in seconds since 1970-01-01 UTC), in any
order; a row with only `user` is a listener who has not rated anything. A header is optional. Ids
are plain texts, as the dataset has them, without the dataset's name.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Iterator
from pathlib import Path

from popcorn.domain.errors import DataFormatError, StarsOutOfRangeError
from popcorn.domain.listeners import in_order
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars

HISTORY_COLUMNS = ("user", "movie", "rating", "timestamp")
_SOURCE = "file"
_LATEST_S = 10**11
_EVERY_LINES = 5000

BytesRead = Callable[[int], None]
"""Called now and then with how many bytes of the file have been read."""


def read_histories(
    path: Path, bytes_read: BytesRead = lambda _: None
) -> dict[ListenerId, tuple[Rating, ...]]:
    """Everybody's ratings, listeners as the file first names them, each oldest first.

    Of several ratings of one movie by one listener the newest counts, the later row where they
    are of one time.

    Raises:
        DataFormatError: the file cannot be read, or a line is not what it should be; it says
            which line and why, and nothing of the file counts.
    """
    newest: dict[ListenerId, dict[MovieId, Rating]] = {}
    for listener, rating in history_rows(path, bytes_read):
        history = newest.setdefault(listener, {})
        if rating is not None and rating.replaces(history.get(rating.movie_id)):
            history[rating.movie_id] = rating
    return {listener: in_order(history.values()) for listener, history in newest.items()}


def history_rows(
    path: Path, bytes_read: BytesRead = lambda _: None
) -> Iterator[tuple[ListenerId, Rating | None]]:
    """Row by row, a listener and what they rated, None for a row that only names them.

    Raises:
        DataFormatError: as `read_histories`, at the row where it shows.
    """
    for line, row in rows(path, HISTORY_COLUMNS, bytes_read):
        rating = _rating(str(path), line, row)
        yield ListenerId(row[0]), rating


def rows(
    path: Path, columns: tuple[str, ...], bytes_read: BytesRead = lambda _: None
) -> Iterator[tuple[int, list[str]]]:
    """Line numbers and fields of a CSV file, without its header and empty lines.

    Args:
        columns: the header's names; a first row that says them, in any case, is left out.
    Raises:
        DataFormatError: the file cannot be read, or is not CSV in UTF-8.
    """
    label, line = str(path), 0
    try:
        with path.open("rb") as binary:
            # Decoded line by line: a text file's own iteration would not tell its position.
            reader = csv.reader((raw.decode("utf-8") for raw in binary), strict=True)
            for number, row in enumerate(reader):
                line = reader.line_num
                if number == 0 and row:
                    row[0] = row[0].removeprefix("\ufeff")
                fields = [field.strip() for field in row]
                if line % _EVERY_LINES == 0:
                    bytes_read(binary.tell())
                if not any(fields) or (number == 0 and _is_header(fields, columns)):
                    continue
                yield line, fields
    except OSError as error:
        raise DataFormatError(label, None, f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise DataFormatError(label, line + 1, "not UTF-8") from error
    except csv.Error as error:
        raise DataFormatError(label, line + 1, f"not a line of CSV ({error})") from error


def _is_header(fields: list[str], columns: tuple[str, ...]) -> bool:
    return tuple(field.lower() for field in fields) == columns


def _rating(label: str, line: int, fields: list[str]) -> Rating | None:
    if not fields[0]:
        raise DataFormatError(label, line, "the user is empty")
    if not any(fields[1:]):
        return None
    if len(fields) != len(HISTORY_COLUMNS):
        expected = ",".join(HISTORY_COLUMNS)
        reason = f"{len(fields)} fields; expected {expected}, or only user"
        raise DataFormatError(label, line, reason)
    user, movie, stars, timestamp = fields
    if not movie:
        raise DataFormatError(label, line, "the movie is empty")
    try:
        value = Stars.of(stars)
    except StarsOutOfRangeError as error:
        raise DataFormatError(label, line, f"{error}, not {stars[:40]!r}") from None
    return Rating(
        ListenerId(user), MovieId(movie), value, _milliseconds(label, line, timestamp), _SOURCE
    )


def _milliseconds(label: str, line: int, text: str) -> int:
    """A timestamp may have a fraction: tables with gaps are often written that way."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not abs(seconds) < _LATEST_S:
        reason = f"the timestamp is not in seconds: {text[:40]!r}"
        raise DataFormatError(label, line, reason)
    return round(seconds * 1000)
