"""Gibbs sampling of one side of a matrix of stars: the listeners, or the movies.

The vectors of a side have the prior N(mean + traits @ links, precision^-1); `mean`, `precision`
and `links` are drawn, too, so that no strength of regularisation has to be chosen.

Source: Salakhutdinov and Mnih, Bayesian Probabilistic Matrix Factorization using Markov Chain
Monte Carlo, ICML 2008; the links as in Simm et al., Macau: Scalable Bayesian Multi-relational
Factorization with Side Information using MCMC, 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from scipy import sparse

from popcorn_lab.training.stars_ridge import Ridge

Floats = npt.NDArray[np.float64]

_FIRST_PRECISION = 5.0
_FIRST_LINK_PRECISION = 1.0


@dataclass(frozen=True)
class Grouped:
    """Ratings by whom they belong to: others int32[ratings], values float64[ratings] (centred)."""

    starts: npt.NDArray[np.int64]
    others: npt.NDArray[np.int32]
    values: Floats


class Side:
    """The vectors of all listeners, or of all movies, and their prior.

    Args:
        traits: float64[count, traits], what is known besides the stars.
    """

    def __init__(
        self, ratings: Grouped, traits: sparse.csr_array, factors: int, random: np.random.Generator
    ) -> None:
        self._ratings = ratings
        self._traits = traits
        self._random = random
        self._ridge = Ridge(traits)
        count, trait_count = traits.shape
        self.vectors: Floats = random.normal(0, 0.1, (count, factors))
        self.mean: Floats = np.zeros(factors)
        self.precision: Floats = _FIRST_PRECISION * np.eye(factors)
        self._links: Floats = np.zeros((trait_count, factors))
        self._link_precision = _FIRST_LINK_PRECISION
        self._shifts: Floats = np.zeros((count, factors))

    def draw_prior(self) -> None:
        """Draw mean, precision and links, given the vectors."""
        count, factors = self.vectors.shape
        rest = self.vectors - self._shifts
        average = rest.mean(axis=0)
        centred = rest - average
        scatter = np.eye(factors) + centred.T @ centred
        scatter += count / (count + 1) * np.outer(average, average)
        scatter += self._link_precision * self._links.T @ self._links
        degrees = factors + count + len(self._links)
        self.precision = self._wishart(np.linalg.inv(scatter), degrees)
        self.mean = count * average / (count + 1) + self._noise(1)[0] / np.sqrt(count + 1)
        noisy = self.vectors - self.mean + self._noise(count)
        self._links = self._ridge.solve(
            self._traits.T @ noisy + np.sqrt(self._link_precision) * self._noise(len(self._links)),
            self._link_precision,
            self._links,
        )
        size = float(np.vdot(self._links @ self.precision, self._links))
        self._link_precision = self._random.gamma((1 + self._links.size) / 2) * 2 / (1 + size)
        self._shifts = self._traits @ self._links

    def expected_links(self) -> Floats:
        """float64[traits, factors]: the links' mean, given the vectors and all else."""
        return self._ridge.solve(
            self._traits.T @ (self.vectors - self.mean), self._link_precision, self._links
        )

    def expected_mean(self, links: Floats) -> Floats:
        """float64[factors]: the average over the side of the priors' means."""
        return np.asarray(self.mean + (self._traits @ links).mean(axis=0), np.float64)

    def draw_vectors(self, others: Floats, noise_precision: float) -> Floats:
        """Draw the vectors, given those of the other side; returns their means."""
        count, factors = self.vectors.shape
        precisions = np.empty((count, factors, factors))
        pulls = np.empty((count, factors))
        rated = others[self._ratings.others]
        bounds = self._ratings.starts.tolist()
        for row, (start, end) in enumerate(pairwise(bounds)):
            block = rated[start:end]
            precisions[row] = block.T @ block
            pulls[row] = self._ratings.values[start:end] @ block
        precisions *= noise_precision
        precisions += self.precision
        pulls *= noise_precision
        pulls += (self.mean + self._shifts) @ self.precision
        lower = np.linalg.cholesky(precisions)
        means = np.asarray(np.linalg.solve(precisions, pulls[..., None])[..., 0], np.float64)
        noise = self._random.standard_normal((count, factors, 1))
        noise = np.linalg.solve(lower.transpose(0, 2, 1), noise)
        self.vectors = np.asarray(means + noise[..., 0], np.float64)
        return means

    def _noise(self, rows: int) -> Floats:
        """float64[rows, factors] with the side's covariance."""
        lower = np.linalg.cholesky(self.precision)
        plain = self._random.standard_normal((len(lower), rows))
        return np.asarray(np.linalg.solve(lower.T, plain).T)

    def _wishart(self, scale: Floats, degrees: int) -> Floats:
        """By Bartlett's decomposition: scipy's would check and convert at every call."""
        size = len(scale)
        lower = np.tril(self._random.standard_normal((size, size)), -1)
        np.fill_diagonal(lower, np.sqrt(self._random.chisquare(degrees - np.arange(size))))
        root = np.linalg.cholesky(scale) @ lower
        return np.asarray(root @ root.T)
