"""mxnet's NDArray files: named arrays, as `mx.nd.save` and `Module.save_params` write them.

    file      magic 0x112 (u64), reserved (u64), number of arrays (u64), the arrays,
              number of names (u64), the names: each its length (u64) and its characters
    array     magic 0xF993FAC9 (u32), storage (i32), [shape of the stored part], shape,
              device (i32, i32), type (i32), [type and shape of the rows' numbers], values,
              [the rows' numbers]
    shape     number of dimensions (i32), the dimensions (i64 each)

Storage 0 is dense; storage 1, row-sparse, has the parts in brackets: only the rows that are named
are stored, all others are 0. All of it is little-endian. mxnet itself is no dependency: it is out
of maintenance, and wants a numpy of its day.

Source: NDArray::Save in src/ndarray/ndarray.cc of mxnet 1.9.1, and files that it wrote.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from popcorn.domain.errors import PopcornError

_FILE_MAGIC = 0x112
_ARRAY_MAGIC = 0xF993FAC9
_DENSE, _ROW_SPARSE = 0, 1
_CPU = (1, 0)
_TYPES = ("<f4", "<f8", "<f2", "<u1", "<i4", "<i1", "<i8")
"""By mxnet's numbers for them."""

_MOST_DIMENSIONS = 8
_MOST_VALUES = 1 << 31
"""Beyond it a shape is damage, not data: the largest factors are some 10^9 values."""

Arrays = dict[str, npt.NDArray[Any]]


class NDArrayFileError(PopcornError):
    """Bytes are not an NDArray file, or one of a kind that is not read here."""


def read_arrays(content: bytes) -> Arrays:
    """The arrays of a file by name; row-sparse ones are filled up with zeros.

    Raises:
        NDArrayFileError: damaged, without names, or with arrays of another kind.
    """
    reader = _Reader(content)
    if reader.number("Q") != _FILE_MAGIC:
        raise NDArrayFileError("does not begin as an NDArray file of mxnet does")
    reader.number("Q")
    arrays = [reader.array() for _ in range(reader.count())]
    names = [reader.name() for _ in range(reader.count())]
    if len(names) != len(arrays) or len(set(names)) != len(names):
        raise NDArrayFileError(f"has {len(names)} names for {len(arrays)} arrays")
    return dict(zip(names, arrays, strict=True))


def write_arrays(arrays: Mapping[str, npt.NDArray[np.float32]]) -> bytes:
    """A file of dense 32-bit arrays, which mxnet can load."""
    parts = [struct.pack("<QQQ", _FILE_MAGIC, 0, len(arrays))]
    for array in arrays.values():
        shape = struct.pack(f"<i{array.ndim}q", array.ndim, *array.shape)
        parts.append(struct.pack("<Ii", _ARRAY_MAGIC, _DENSE) + shape)
        parts.append(struct.pack("<iii", *_CPU, _TYPES.index("<f4")))
        parts.append(array.astype("<f4").tobytes())
    parts.append(struct.pack("<Q", len(arrays)))
    parts += [struct.pack("<Q", len(name.encode())) + name.encode() for name in arrays]
    return b"".join(parts)


class _Reader:
    """Goes through a file's bytes; whatever would lie beyond the end is an error."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    def number(self, code: str) -> int:
        (value,) = struct.unpack("<" + code, self._take(struct.calcsize("<" + code)))
        return int(value)

    def count(self) -> int:
        count = self.number("Q")
        if count > len(self._content):  # each thing that is counted has a byte at least
            raise NDArrayFileError("is damaged: it counts more than it can hold")
        return count

    def name(self) -> str:
        try:
            return self._take(self.count()).decode()
        except UnicodeDecodeError as error:
            raise NDArrayFileError("is damaged: a name is not text") from error

    def array(self) -> npt.NDArray[Any]:
        if self.number("I") != _ARRAY_MAGIC:
            raise NDArrayFileError("holds an array of another version than mxnet 1.9's")
        storage = self.number("i")
        if storage not in (_DENSE, _ROW_SPARSE):
            raise NDArrayFileError("holds an array that is neither dense nor row-sparse")
        stored_shape = self._shape() if storage == _ROW_SPARSE else None
        shape = self._shape()
        self.number("i"), self.number("i")  # the device it was on
        dtype = self._type()
        if stored_shape is None:
            return self._values(dtype, shape)
        rows_dtype, rows_shape = self._type(), self._shape()
        stored = self._values(dtype, stored_shape)
        rows = self._values(rows_dtype, rows_shape)
        return _filled_up(stored, rows, shape)

    def _shape(self) -> tuple[int, ...]:
        dimensions = self.number("i")
        if not 0 < dimensions <= _MOST_DIMENSIONS:
            raise NDArrayFileError("is damaged: an array without a usable shape")
        shape = tuple(self.number("q") for _ in range(dimensions))
        if min(shape) < 0 or math.prod(shape) > _MOST_VALUES:
            raise NDArrayFileError("is damaged: an array without a usable shape")
        return shape

    def _type(self) -> np.dtype[Any]:
        number = self.number("i")
        if not 0 <= number < len(_TYPES):
            raise NDArrayFileError("holds an array of an unknown type of numbers")
        return np.dtype(_TYPES[number])

    def _values(self, dtype: np.dtype[Any], shape: tuple[int, ...]) -> npt.NDArray[Any]:
        content = self._take(math.prod(shape) * dtype.itemsize)
        return np.frombuffer(content, dtype).reshape(shape)

    def _take(self, size: int) -> bytes:
        taken = self._content[self._at : self._at + size]
        if len(taken) < size:
            raise NDArrayFileError("is damaged: it ends too early")
        self._at += size
        return taken


def _filled_up(
    stored: npt.NDArray[Any], rows: npt.NDArray[Any], shape: tuple[int, ...]
) -> npt.NDArray[Any]:
    fits = rows.dtype.kind in "iu" and rows.shape == stored.shape[:1]
    if not fits or stored.shape[1:] != shape[1:]:
        raise NDArrayFileError("is damaged: a row-sparse array's parts do not fit together")
    if len(rows) and not 0 <= rows.min() <= rows.max() < shape[0]:
        raise NDArrayFileError("is damaged: a row-sparse array names a row that is not there")
    whole = np.zeros(shape, stored.dtype)
    whole[rows] = stored
    return whole
