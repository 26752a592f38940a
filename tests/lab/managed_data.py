"""A tiny dataset and how to export it, for tests of the managed trainer."""

from __future__ import annotations

import hashlib
from pathlib import Path

from popcorn.model.features import FeatureSpace
from popcorn_lab.managed.examples import Sampling
from popcorn_lab.managed.export import Plan
from popcorn_lab.managed.pointwise import ManagedHyperparameters
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.sources import TrainingData
from tests.lab.histories import MOVIES, some_ratings

HISTORIES = Interactions.of_ratings(MOVIES, some_ratings(60))
DATA = TrainingData(HISTORIES, "tiny", "abc")
SPACE = FeatureSpace(tuple(MOVIES))
HYPERPARAMETERS = ManagedHyperparameters(SPACE.size, num_factors=4, epochs=1)
PLAN = Plan(SPACE, HYPERPARAMETERS, draws=2, sampling=Sampling(negatives_per_like=5))


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
