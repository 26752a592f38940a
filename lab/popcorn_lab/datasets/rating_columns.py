"""Ratings of the CSV layout as columns, some twenty times as fast as line by line.

Only for files whose every line is plain: `user,movie,S.S,timestamp`, numbers without leading
zeros, movies of the catalogue. Anything else is left to `MovieLens.ratings`, which says what is
wrong with a line and goes on; where both can read a file, they read the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

import numpy as np
import numpy.typing as npt

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import HIGHEST_HALF_STEPS, LOWEST_HALF_STEPS
from popcorn.loading.layouts import CSV
from popcorn_lab.datasets.archive import Archive, readable

_CHUNK_BYTES = 1 << 23
_COMMA, _LINE_END, _POINT, _ZERO = b",\n.0"
_LONGEST_ID, _LONGEST_TIMESTAMP = 18, 11  # as in `layouts`
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

Bytes = npt.NDArray[np.uint8]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class RatingColumns:
    """Ratings in the file's order.

    Args:
        users: the users' names in the file, in the order in which it first has them.
        listeners: int32[ratings], places in `users`.
        movies: int32[ratings], places in the catalogue that was given.
        times: int64[ratings], milliseconds since 1970, UTC.
        half_steps: int8[ratings].
    """

    users: list[str]
    listeners: npt.NDArray[np.int32]
    movies: npt.NDArray[np.int32]
    times: Ints
    half_steps: npt.NDArray[np.int8]


class _NotPlainError(Exception):
    """Something in the file is for the strict reader."""


class _Lines(NamedTuple):
    users: Ints
    movies: Ints
    half_steps: Ints
    times_s: Ints


def read_rating_columns(
    archive: Archive, file: str, movie_ids: Iterable[MovieId]
) -> RatingColumns | None:
    """All ratings of the file, or None where it is not plain throughout.

    Needs 17 bytes a rating, twice while it puts the parts together.

    Args:
        movie_ids: the whole catalogue.
    Raises:
        DataFormatError: the file cannot be read to its end.
    """
    with readable(f"{archive.label}/{file}"), archive.open(file) as stream:
        try:
            return _columns(stream, _Catalogue(movie_ids))
        except _NotPlainError:
            return None


class _Catalogue:
    """Finds the places of movies by number."""

    def __init__(self, movie_ids: Iterable[MovieId]) -> None:
        # A line with a leading zero is not plain, so ids that have one are never asked for.
        plain = [
            (int(movie_id), place)
            for place, movie_id in enumerate(movie_ids)
            if movie_id.isdigit() and movie_id == str(int(movie_id))
        ]
        self._numbers, self._places = np.array(sorted(plain), np.int64).reshape(-1, 2).T

    def places(self, numbers: Ints) -> npt.NDArray[np.int32]:
        if not len(self._numbers):
            raise _NotPlainError
        at = np.minimum(np.searchsorted(self._numbers, numbers), len(self._numbers) - 1)
        if not np.array_equal(self._numbers[at], numbers):
            raise _NotPlainError
        return self._places[at].astype(np.int32)


def _columns(stream: BinaryIO, catalogue: _Catalogue) -> RatingColumns:
    header = stream.readline(_CHUNK_BYTES).removeprefix(_BYTE_ORDER_MARK).strip()
    if header.lower() != CSV.headers[CSV.ratings_file].lower().encode():
        raise _NotPlainError
    number_of: dict[int, int] = {}
    listeners, movies, times, half_steps = [], [], [], []
    for chunk in _whole_lines(stream):
        lines = _parsed(chunk)
        users, first, whose = np.unique(lines.users, return_index=True, return_inverse=True)
        for user in users[np.argsort(first)].tolist():
            number_of.setdefault(user, len(number_of))
        numbers = np.array([number_of[user] for user in users.tolist()], np.int32)
        listeners.append(numbers[whose])
        movies.append(catalogue.places(lines.movies))
        times.append(lines.times_s * 1000)
        half_steps.append(lines.half_steps.astype(np.int8))
    if not listeners:
        raise _NotPlainError
    return RatingColumns(
        list(map(str, number_of)),
        np.concatenate(listeners),
        np.concatenate(movies),
        np.concatenate(times),
        np.concatenate(half_steps),
    )


def _whole_lines(stream: BinaryIO) -> Iterator[bytes]:
    rest = b""
    while chunk := stream.read(_CHUNK_BYTES):
        lines, end, rest = (rest + chunk).rpartition(b"\n")
        if not end and len(rest) > _CHUNK_BYTES:
            raise _NotPlainError
        if end:
            yield (lines + end).replace(b"\r\n", b"\n")
    if rest:
        yield rest + b"\n"


def _parsed(chunk: bytes) -> _Lines:
    text = np.frombuffer(chunk, np.uint8)
    separators = np.flatnonzero((text == _COMMA) | (text == _LINE_END))
    if len(separators) % 4:
        raise _NotPlainError
    marks = text[separators].reshape(-1, 4)
    if not ((marks[:, :3] == _COMMA).all() and (marks[:, 3] == _LINE_END).all()):
        raise _NotPlainError
    begins = np.concatenate(([0], separators[:-1] + 1)).reshape(-1, 4)
    ends = separators.reshape(-1, 4)
    return _Lines(
        _numbers(text, begins[:, 0], ends[:, 0], _LONGEST_ID),
        _numbers(text, begins[:, 1], ends[:, 1], _LONGEST_ID),
        _half_steps(text, begins[:, 2], ends[:, 2]),
        _numbers(text, begins[:, 3], ends[:, 3], _LONGEST_TIMESTAMP),
    )


def _numbers(text: Bytes, begins: Ints, ends: Ints, longest: int) -> Ints:
    lengths = ends - begins
    if lengths.min() < 1 or lengths.max() > longest:
        raise _NotPlainError
    if ((text[begins] == _ZERO) & (lengths > 1)).any():
        raise _NotPlainError
    numbers = np.zeros(len(begins), np.int64)
    for place in range(int(lengths.max())):
        is_there = place < lengths
        digits = text[np.maximum(ends - 1 - place, 0)] - np.uint8(_ZERO)  # others wrap round
        if (digits[is_there] > 9).any():
            raise _NotPlainError
        numbers += np.where(is_there, digits, 0) * np.int64(10**place)
    return numbers


def _half_steps(text: Bytes, begins: Ints, ends: Ints) -> Ints:
    if ((ends - begins) != len("4.5")).any():
        raise _NotPlainError
    whole, point, tenths = (text[begins + place] for place in range(3))
    whole, tenths = whole - np.uint8(_ZERO), tenths - np.uint8(_ZERO)
    half_steps = 2 * whole.astype(np.int64) + (tenths == 5)
    is_plain = (whole <= 9) & (point == _POINT) & ((tenths == 0) | (tenths == 5))
    is_plain &= (half_steps >= LOWEST_HALF_STEPS) & (half_steps <= HIGHEST_HALF_STEPS)
    if not is_plain.all():
        raise _NotPlainError
    return np.asarray(half_steps, np.int64)
