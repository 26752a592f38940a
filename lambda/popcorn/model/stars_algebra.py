"""The few equations that folding in needs, for matrices of a dozen rows, in plain Python.

Source: Golub and Van Loan, Matrix Computations, 4th edition, 2013, sections 3.1 and 4.2.
"""

from __future__ import annotations

import math
from operator import mul

Vector = list[float]
Lower = list[list[float]]
"""A lower triangle, row by row."""


def cholesky(square: Lower) -> Lower:
    """The lower triangle whose product with its transpose is the matrix.

    Args:
        square: the matrix' lower triangle.
    Raises:
        ValueError: the matrix is not positive definite.
    """
    lower: Lower = []
    for entries in square:
        row: Vector = []
        for column, entry in enumerate(entries[:-1]):
            rest = entry - sum(map(mul, row, lower[column]))
            row.append(rest / lower[column][column])
        rest = entries[-1] - squared_length(row)
        if rest <= 0:
            raise ValueError("the matrix is not positive definite")
        row.append(math.sqrt(rest))
        lower.append(row)
    return lower


def solve_lower(lower: Lower, right: Vector) -> Vector:
    """Solve with the triangle."""
    found: Vector = []
    for row, value in zip(lower, right, strict=True):
        found.append((value - sum(map(mul, row, found))) / row[-1])
    return found


def solve_upper(lower: Lower, right: Vector) -> Vector:
    """Solve with the transposed triangle."""
    found = list(right)
    for place in reversed(range(len(found))):
        found[place] /= lower[place][place]
        for above in range(place):
            found[above] -= lower[place][above] * found[place]
    return found


def squared_length(vector: Vector) -> float:
    return math.fsum(map(mul, vector, vector))
