"""Linear models of the history: what each rated movie says of each other one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt
from scipy import linalg, sparse

from popcorn_lab.evaluation.models.tuned import Blend, FoldIn, Tuned, weighted
from popcorn_lab.evaluation.protocols import Protocol
from popcorn_lab.evaluation.rankings import NotApplicableError, Scores
from popcorn_lab.training.interactions import Interactions

LARGEST_MATRIX = 20_000
"""Movies: a dense matrix of so many is 1.6 GB, and is inverted within a quarter of an hour."""

_ROWS_AT_ONCE = 1024


@dataclass(frozen=True)
class EaseSettings:
    """`regularisation` is lambda; `not_liked` what other ratings count beside likes."""

    regularisation: float
    not_liked: float


@dataclass(frozen=True)
class KnnSettings:
    """`neighbours` are kept of each movie; `shrinkage` common likes are missing by default."""

    neighbours: int
    shrinkage: float


EASE_GRID = (
    EaseSettings(100.0, 0.5),
    EaseSettings(200.0, 0.0),
    EaseSettings(200.0, 0.5),
    EaseSettings(400.0, 0.5),
    EaseSettings(1000.0, 0.0),
    EaseSettings(4000.0, 0.0),
)
KNN_GRID = tuple(KnnSettings(*each) for each in product((10, 20, 100), (3.0, 20.0)))


def ease(protocol: Protocol) -> Tuned[EaseSettings]:
    """EASE: a ridge regression of each movie on all others (Steck, WWW 2019, equation 8)."""
    return Tuned("EASE", learn_ease, EASE_GRID, protocol)


def item_knn(protocol: Protocol) -> Tuned[KnnSettings]:
    """Item neighbours by shrunk cosine (Sarwar et al., WWW 2001)."""
    return Tuned("item-kNN", learn_knn, KNN_GRID, protocol)


def learn_ease(training: Interactions, settings: EaseSettings) -> FoldIn:
    """Raises NotApplicableError where the matrix would be too large."""
    if training.movie_count > LARGEST_MATRIX:
        size_gb = training.movie_count**2 * 4 / 1e9
        raise NotApplicableError(
            f"its matrix of {training.movie_count:,} movies would need {size_gb:.0f} GB"
        )
    inputs = weighted(training, Blend(np.inf, settings.not_liked, 0))
    gram = (inputs.T @ inputs).toarray().astype(np.float64)
    gram[np.diag_indices_from(gram)] += settings.regularisation
    inverse = linalg.inv(gram, overwrite_a=True, check_finite=False)
    weights = (inverse / -np.diag(inverse)).astype(np.float32)
    np.fill_diagonal(weights, 0)

    def fold_in(histories: sparse.csr_array) -> Scores:
        return np.asarray(histories @ weights)

    return fold_in


def learn_knn(training: Interactions, settings: KnnSettings) -> FoldIn:
    """Keeps the neighbours of one block of movies after the other: memory stays bounded."""
    likes = weighted(training, Blend(np.inf, 0, 0))
    counts = np.asarray(likes.sum(axis=0), np.float32)
    norms = np.sqrt(np.maximum(counts, 1))
    blocks = []
    by_movie = likes.T.tocsr()
    for start in range(0, training.movie_count, _ROWS_AT_ONCE):
        common = (by_movie[start : start + _ROWS_AT_ONCE] @ likes).toarray()
        similar = common / (norms[start : start + _ROWS_AT_ONCE, None] * norms)
        similar *= common / (common + np.float32(settings.shrinkage))
        rows = np.arange(len(similar))
        similar[rows, start + rows] = 0
        blocks.append(_strongest(similar, settings.neighbours))
    neighbours = sparse.vstack(blocks, format="csr").T.tocsr()

    def fold_in(histories: sparse.csr_array) -> Scores:
        return np.asarray((histories @ neighbours).toarray(), np.float32)

    return fold_in


def _strongest(similar: npt.NDArray[np.float32], count: int) -> sparse.csr_array:
    if similar.shape[1] > count:
        weakest = np.partition(similar, -count, axis=1)[:, -count][:, None]
        similar = np.where(similar >= weakest, similar, 0)
    return sparse.csr_array(similar)
