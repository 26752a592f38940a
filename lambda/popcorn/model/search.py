"""The highest inner products among all movies, exactly, in plain Python.

A full scan of 62,000 vectors of 64 numbers takes a tenth of a second or two. Most of them need
not be computed: with two orthonormal axes e and f, and v's length r(v) off both, Cauchy and
Schwarz say

    <q, v> <= <q, e> <v, e> + <q, f> <v, f> + r(q) r(v)

A trained model's factors vary mostly along two or three directions (popularity before taste), so
with the factors' own principal axes this bound leaves but a few hundred movies. The answer is
exact whatever the axes are: they only decide how long it takes.

What is left is scored by `math.dist`, the one sum over pairs that runs in C in every Python here.
With its weight w and one number more, r, that makes all vectors equally long, the highest inner
product is the shortest distance (Bachrach et al., "Speeding Up the Xbox Recommender System Using
a Euclidean Transformation for Inner-Product Spaces", RecSys 2014):

    |(q, weight, 0) - (v, w, r)|^2 = |(q, weight)|^2 + |(v, w, r)|^2 - 2 (<q, v> + weight w)
"""

from __future__ import annotations

import heapq
import math
import struct
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress, repeat
from operator import mul
from typing import NamedTuple

from popcorn.domain.factors import SearchVector, Vector, inner_product

_READ_VECTORS = 4_000
"""How many vectors are kept as numbers, of 2 KB each: most queries look at the same."""
_FEW = 2_000
"""Up to so many vectors, finding out which need not be scored takes as long as scoring them."""
_SAMPLE = 512
_ITERATIONS = 8
_ROUNDING_OF_LENGTHS = 1e-7
_ROUNDING_OF_SQUARES = 1e-13
"""More than what rounding does to lengths that are roots of differences, and to squares."""


class _Columns(NamedTuple):
    """For each vector: its length, its places on both axes, and its length off them."""

    length: array[float]
    first: array[float]
    second: array[float]
    rest: array[float]


class ExactSearch:
    """Searches n weighted vectors. What it computes of each, once, is 32 bytes.

    Args:
        weights: n numbers.
        vectors: n x `factors` single-precision floats, row by row; read, not copied.
    """

    def __init__(self, weights: Sequence[float], vectors: memoryview, factors: int) -> None:
        self._weights = weights
        self._bytes = vectors.cast("B")
        self._row = struct.Struct(f"{factors}f")
        self._axes = self._principal_axes()
        self._columns = self._project()
        self.is_finite = bytes(map(math.isfinite, map(mul, self._columns.length, weights)))
        """1 for each position all of whose numbers are finite; no other may be searched."""
        finite = compress(zip(self._columns.length, weights, strict=True), self.is_finite)
        self._longest_squares = max((each * each + w * w for each, w in finite), default=0.0)
        self._equally_long = lru_cache(_READ_VECTORS)(self._lengthened)

    def best(
        self, query: SearchVector, limit: int, accepted: bytes | bytearray
    ) -> Iterator[tuple[int, float]]:
        """Positions and their scores `<vector, v> + weight * w`, in no order.

        Whatever scores as high as the one at `limit`, ties included; some may score less.

        Args:
            accepted: 1 for each position that may be found.
        """
        vector, weight = tuple(query.vector), query.weight
        whole = (*vector, weight, 0.0)
        squares = inner_product(whole, whole) + self._longest_squares
        margin = self._margin(math.hypot(*whole))

        def far(positions: list[int]) -> list[float]:
            return list(map(math.dist, map(self._equally_long, positions), repeat(whole)))

        def reach_of(distances: list[float]) -> float:
            if len(distances) < limit:
                return math.inf
            return math.sqrt(sorted(distances)[limit - 1] ** 2 + 2 * margin)

        positions = list(compress(range(len(accepted)), accepted))
        if len(positions) > max(_FEW, 2 * limit):
            bounds = self._bounds(vector, weight)
            promising = heapq.nlargest(2 * limit, compress(bounds, accepted))[-1]
            reach = reach_of(far([at for at in positions if bounds[at] >= promising]))
            lowest = (squares - reach * reach) / 2
            positions = [at for at in positions if bounds[at] >= lowest]
        distances = far(positions)
        reach = reach_of(distances)
        for position, distance in zip(positions, distances, strict=True):
            if distance <= reach:
                yield position, inner_product(self._equally_long(position), whole)

    def _margin(self, query_length: float) -> float:
        """More than rounding can lower a bound, or what a distance says, beside another."""
        length, longest = 1 + query_length, 1 + math.sqrt(self._longest_squares)
        return (
            _ROUNDING_OF_LENGTHS * length * longest
            + _ROUNDING_OF_SQUARES * length * (length + longest) ** 2
        )

    def _bounds(self, vector: tuple[float, ...], weight: float) -> list[float]:
        first, second = (inner_product(vector, axis) for axis in self._axes)
        rest = math.sqrt(max(inner_product(vector, vector) - first * first - second * second, 0.0))
        _, firsts, seconds, rests = self._columns
        columns = zip(self._weights, firsts, seconds, rests, strict=True)
        return [weight * w + first * a + second * b + rest * c for w, a, b, c in columns]

    def _project(self) -> _Columns:
        columns = _Columns(array("d"), array("d"), array("d"), array("d"))
        axes = [(axis, inner_product(axis, axis)) for axis in self._axes]
        for row in self._row.iter_unpack(self._bytes):
            length = math.hypot(*row)
            squares = length * length
            # Inner products, from distances.
            first, second = (
                (squares + axis_squares - math.dist(row, axis) ** 2) / 2
                for axis, axis_squares in axes
            )
            columns.length.append(length)
            columns.first.append(first)
            columns.second.append(second)
            columns.rest.append(math.sqrt(max(squares - first * first - second * second, 0.0)))
        return columns

    def _principal_axes(self) -> tuple[Vector, Vector]:
        """The two directions that a sample varies most along, by power iteration.

        Zeros where there are so few vectors that no bound is asked for: finding directions would
        take longer than all that a conversation searches.
        """
        count = len(self._weights)
        if count <= _FEW:
            return (0.0,) * (self._row.size // 4), (0.0,) * (self._row.size // 4)
        sampled = (self._read(at) for at in range(0, count, max(count // _SAMPLE, 1)))
        rows = [row for row in sampled if math.isfinite(math.hypot(*row))]
        factors = self._row.size // 4
        start = [1.0 + at % 3 for at in range(factors)]
        first = _leading(rows, start, [0.0] * factors)
        return first, _leading(rows, start, first)

    def _lengthened(self, position: int) -> tuple[float, ...]:
        """A vector, its weight, and what makes them as long as the longest of all."""
        length, weight = self._columns.length[position], self._weights[position]
        rest = max(self._longest_squares - length * length - weight * weight, 0.0)
        return (*self._read(position), weight, math.sqrt(rest))

    def _read(self, position: int) -> tuple[float, ...]:
        return self._row.unpack_from(self._bytes, position * self._row.size)


def _leading(rows: Sequence[Vector], start: Vector, other: Vector) -> tuple[float, ...]:
    """The unit vector along which the rows are longest, among those at right angles to `other`.

    Zeros where there is none: a bound with one axis less holds, too.
    """
    axis = list(start)
    for _ in range(_ITERATIONS):
        total = [0.0] * len(axis)
        for row in rows:
            share = inner_product(row, axis)
            total = [a + share * b for a, b in zip(total, row, strict=True)]
        for _twice in range(2):  # once more for what rounding leaves
            share = inner_product(total, other)
            total = [a - share * b for a, b in zip(total, other, strict=True)]
        length = math.hypot(*total)
        if not 1e-100 < length < math.inf:
            return (0.0,) * len(axis)
        axis = [each / length for each in total]
    return tuple(axis)
