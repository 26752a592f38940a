"""Implicit ALS, by the `implicit` library."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from threadpoolctl import threadpool_limits

from popcorn_lab.evaluation.extra import need
from popcorn_lab.evaluation.models.tuned import Blend, FoldIn, Tuned, weighted
from popcorn_lab.evaluation.protocols import Protocol
from popcorn_lab.evaluation.rankings import Scores
from popcorn_lab.training.interactions import Interactions

_ITERATIONS = 15


@dataclass(frozen=True)
class AlsSettings:
    """`alpha` is the confidence of a like; what was not rated has 1."""

    factors: int
    regularisation: float
    alpha: float


ALS_GRID = (
    AlsSettings(2, 50.0, 2.0),
    AlsSettings(16, 10.0, 2.0),
    AlsSettings(32, 10.0, 2.0),
    AlsSettings(32, 30.0, 5.0),
    AlsSettings(64, 10.0, 2.0),
    AlsSettings(64, 30.0, 5.0),
)


def implicit_als(protocol: Protocol, seed: int) -> Tuned[AlsSettings]:
    """Implicit ALS with fold-in (Hu, Koren and Volinsky, ICDM 2008, equation 4)."""

    def learn(training: Interactions, settings: AlsSettings) -> FoldIn:
        return learn_als(training, settings, seed)

    return Tuned("implicit ALS", learn, ALS_GRID, protocol)


def learn_als(training: Interactions, settings: AlsSettings, seed: int) -> FoldIn:
    """Raises SettingsError where the library is not installed."""
    als = need("implicit.cpu.als")
    likes = weighted(training, Blend(np.inf, 0, 0))
    with threadpool_limits(limits=1, user_api="blas"):  # the library warns of more
        model = als.AlternatingLeastSquares(
            factors=settings.factors,
            regularization=settings.regularisation,
            alpha=settings.alpha,
            iterations=_ITERATIONS,
            num_threads=1,
            random_state=seed,
        )
        model.fit(sparse.csr_matrix(likes), show_progress=False)

    def fold_in(histories: sparse.csr_array) -> Scores:
        listeners = np.arange(histories.shape[0])
        factors = model.recalculate_user(listeners, sparse.csr_matrix(histories))
        return np.asarray(factors @ model.item_factors.T, np.float32)

    return fold_in
