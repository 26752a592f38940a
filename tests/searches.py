"""What a search computes of a model's vectors, once for all homes that hold the same model.

A thousand tests have a home of their own, with the same model in it.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cache

from popcorn.adapters.embedded import local_factors
from popcorn.model.search import ExactSearch


@cache
def _search(weights: bytes, vectors: bytes, factors: int) -> ExactSearch:
    return ExactSearch(array("d", weights), memoryview(array("f", vectors)), factors)


def _search_once(weights: Sequence[float], vectors: memoryview, factors: int) -> ExactSearch:
    """`ExactSearch`, which nobody changes."""
    return _search(array("d", weights).tobytes(), vectors.tobytes(), factors)


def pytest_configure() -> None:
    """In place before a home is opened."""
    vars(local_factors)["ExactSearch"] = _search_once
