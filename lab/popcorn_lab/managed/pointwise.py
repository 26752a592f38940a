"""A plain Factorization Machine trainer: examples in, parameters out.

It stands in for the managed algorithm, so it knows no more than that one does: the equation, the
logistic loss, and vectors with labels. It cannot know which features are movies or listeners.
Its hyperparameters go by the managed algorithm's names.

Source: Rendle, Factorization Machines, ICDM 2010, equation 1 and 4 (the gradient).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.special import expit

from popcorn_lab.managed.artefact import Floats, ManagedParameters

_FIRST_DECAY, _SECOND_DECAY, _EPSILON = 0.9, 0.999, 1e-8
_LEAST_LIKELIHOOD = np.float32(1e-12)


@dataclass(frozen=True)
class ManagedHyperparameters:
    """What the managed algorithm is told, as it names them; see docs/managed-training.md.

    Source: docs.aws.amazon.com/sagemaker/latest/dg/fact-machines-hyperparameters.html
    """

    feature_dim: int
    num_factors: int = 64
    predictor_type: str = "binary_classifier"
    epochs: int = 2
    mini_batch_size: int = 1000
    bias_lr: float = 0.01
    linear_lr: float = 0.002
    factors_lr: float = 0.002
    bias_wd: float = 0.0
    linear_wd: float = 0.0
    factors_wd: float = 3e-6
    factors_init_method: str = "normal"
    factors_init_sigma: float = 0.05
    linear_init_method: str = "constant"
    linear_init_value: float = 0.0
    bias_init_method: str = "constant"
    bias_init_value: float = -3.0

    def as_job(self) -> dict[str, str]:
        """As a training job wants them: all of them text."""
        return {name: str(value) for name, value in vars(self).items()}

    @classmethod
    def of_job(cls, job: Mapping[str, Any]) -> ManagedHyperparameters:
        """Read what `as_job` wrote; names beside these are left out.

        Raises:
            KeyError, TypeError, ValueError: one is missing or not of its type.
        """
        types = {"int": int, "float": float, "str": str}
        fields = cls.__dataclass_fields__
        return cls(**{name: types[str(each.type)](job[name]) for name, each in fields.items()})


class PointwiseTrainer:
    """Mini-batch Adam that visits only the features of a batch.

    Args:
        seed: of the initial factors; the examples come in the order that they are given.
    """

    def __init__(self, given: ManagedHyperparameters, seed: int) -> None:
        size, random = given.feature_dim, np.random.default_rng(seed)
        v = random.normal(0, given.factors_init_sigma, (size, given.num_factors))
        self._w0 = _Adam(np.full(1, given.bias_init_value, np.float32))
        self._w = _Adam(np.full(size, given.linear_init_value, np.float32))
        self._v = _Adam(v.astype(np.float32))
        self._given = given

    @property
    def parameters(self) -> ManagedParameters:
        return ManagedParameters(float(self._w0.values[0]), self._w.values, self._v.values)

    def step(self, features: sparse.csr_array, labels: Floats) -> float:
        """One step of descent on float32[examples, features]; returns the mean logistic loss."""
        given = self._given
        columns, indices = np.unique(features.indices, return_inverse=True)
        shape = (features.shape[0], len(columns))
        x = sparse.csr_array((features.data, indices, features.indptr), shape=shape)
        squared = sparse.csr_array((features.data**2, indices, features.indptr), shape=shape)
        v, w = self._v.values[columns], self._w.values[columns]
        sums = x @ v
        pairs = 0.5 * ((sums * sums).sum(axis=1) - squared @ (v * v).sum(axis=1))
        probabilities = expit(self._w0.values[0] + x @ w + pairs)
        error = ((probabilities - labels) / len(labels)).astype(np.float32)

        slope = x.T @ (error[:, None] * sums) - (squared.T @ error)[:, None] * v
        self._v.step(columns, slope + given.factors_wd * v, given.factors_lr)
        self._w.step(columns, x.T @ error + given.linear_wd * w, given.linear_lr)
        bias_slope = error.sum(keepdims=True) + given.bias_wd * self._w0.values
        self._w0.step(np.zeros(1, np.int64), bias_slope, given.bias_lr)
        likelihoods = np.where(labels > 0, probabilities, 1 - probabilities)
        return float(-np.log(np.maximum(likelihoods, _LEAST_LIKELIHOOD)).mean())


class _Adam:
    """Adam over rows; the moments of rows outside a step stand still.

    Source: Kingma and Ba, Adam, ICLR 2015.
    """

    def __init__(self, values: Floats) -> None:
        self.values = values
        self._first, self._second = np.zeros_like(values), np.zeros_like(values)
        self._steps = 0

    def step(
        self, rows: npt.NDArray[np.signedinteger], slope: Floats, learning_rate: float
    ) -> None:
        self._steps += 1
        first = _FIRST_DECAY * self._first[rows] + (1 - _FIRST_DECAY) * slope
        second = _SECOND_DECAY * self._second[rows] + (1 - _SECOND_DECAY) * slope * slope
        self._first[rows], self._second[rows] = first, second
        correction = np.sqrt(1 - _SECOND_DECAY**self._steps) / (1 - _FIRST_DECAY**self._steps)
        rate = np.float32(learning_rate * correction)
        self.values[rows] -= rate * first / (np.sqrt(second) + np.float32(_EPSILON))
