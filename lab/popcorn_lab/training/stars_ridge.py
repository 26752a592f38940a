"""Ridge regression on sparse traits by conjugate gradients."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy import sparse

Floats = npt.NDArray[np.float64]

TOLERANCE = 0.1
"""How much of the right side's length may be left unexplained: the sampler adds far more noise."""
MOST_STEPS = 50


class Ridge:
    """Solves (traits' traits + penalty I) x = b for several right sides at once.

    Preconditioned by the diagonal, since popular movies have far larger entries than rare ones.

    Source: Shewchuk, An Introduction to the Conjugate Gradient Method Without the Agonizing
    Pain, 1994, B3.
    """

    def __init__(self, traits: sparse.csr_array) -> None:
        self._traits = traits
        self._transposed = traits.T.tocsr()
        self._diagonal = np.asarray((traits * traits).sum(axis=0)).ravel()

    def solve(self, right: Floats, penalty: float, guess: Floats) -> Floats:
        """float64[traits, columns], starting from `guess`."""
        scale = 1 / (self._diagonal + penalty)[:, None]
        found = guess.copy()
        rest = right - self._times(found, penalty)
        scaled = scale * rest
        direction = scaled
        product = _dots(rest, scaled)
        enough = TOLERANCE**2 * _dots(right, scale * right)
        for _ in range(MOST_STEPS):
            if np.all(product <= enough):
                break
            image = self._times(direction, penalty)
            # A column that is solved exactly has nothing left to divide by.
            step = product / np.maximum(_dots(direction, image), np.finfo(float).tiny)
            found += step * direction
            rest -= step * image
            scaled = scale * rest
            former, product = product, _dots(rest, scaled)
            direction = scaled + product / np.maximum(former, np.finfo(float).tiny) * direction
        return found

    def _times(self, vectors: Floats, penalty: float) -> Floats:
        return np.asarray(self._transposed @ (self._traits @ vectors) + penalty * vectors)


def _dots(left: Floats, right: Floats) -> Floats:
    return np.asarray(np.einsum("ij,ij->j", left, right))
