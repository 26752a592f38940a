"""docs/model.md is enough to score by: written from it alone, sharing nothing with the code."""

from __future__ import annotations

import array
import json
import math
import random
from bisect import bisect_right
from pathlib import Path

import numpy as np
import pytest

from popcorn.adapters.embedded.local_scorer import LocalScorer
from popcorn.domain.listeners import Listener
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.features import FeatureSpace
from popcorn.model.file import write_model

MOVIES = [f"{number:03}" for number in range(160)]
FACTORS = 5


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    numbers = np.random.default_rng(7)
    space = FeatureSpace(tuple(map(MovieId, MOVIES)))
    parameters = numbers.normal(0, 0.5, 1 + space.size * (1 + FACTORS)).astype("<f4").tobytes()
    folder = tmp_path_factory.mktemp("model")
    write_model(
        folder,
        space,
        parameters,
        factors=FACTORS,
        dataset_name="random",
        dataset_fingerprint="",
        training={},
    )
    return folder


def score_by_the_book(folder: Path, history: list[tuple[str, bool]], candidate: str) -> float:
    """History oldest first: movie, and whether it was liked."""
    description = json.loads((folder / "model.json").read_text())
    floats = array.array("f", (folder / description["parameters"]["file"]).read_bytes())
    movies, factors = description["movie_ids"], description["factors"]
    n, half_life = len(movies), description["half_life_ratings"]
    history = [each for each in history if each[0] in movies][-description["longest_history"] :]
    length = len(history)

    early = (math.log(21) - math.log(length + 1)) / (math.log(21) - math.log(11))
    early = round(min(max(early, 0.0), 1.0), 6)
    late = round(1 - early, 6)
    ages = [length - 1 - place for place in range(length)]
    recent = [2 ** (-age / half_life) if age < 6 * half_life else 0.0 for age in ages]
    recent_norm = math.sqrt(1 + sum(each**2 for each in recent))

    x: dict[int, float] = {movies.index(candidate): 1.0}
    for (movie, is_liked), r in zip(history, recent, strict=True):
        first = n + movies.index(movie) + (0 if is_liked else n)
        x[first] = round(early / math.sqrt(length + 4), 6)
        x[first + 2 * n] = round((1 - early) / math.sqrt(length + 1), 6)
        x[first + 4 * n] = round((1 - early) * r / recent_norm, 6)
    bucket = bisect_right([0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144], length) - 1
    x[7 * n + bucket], x[7 * n + 12 + bucket] = early, late
    x[7 * n + 24], x[7 * n + 25] = early, late

    size = 7 * n + 26
    w, v = floats[1 : 1 + size], floats[1 + size :]
    score: float = floats[0] + sum(w[key] * value for key, value in x.items())
    for factor in range(factors):
        terms = [v[key * factors + factor] * value for key, value in x.items()]
        score += 0.5 * (sum(terms) ** 2 - sum(term**2 for term in terms))
    return score


@pytest.mark.parametrize("length", [0, 1, 2, 9, 10, 11, 15, 19, 20, 21, 60, 100, 101, 150])
def test_the_page_and_the_code_score_alike(folder: Path, length: int) -> None:
    numbers = random.Random(length)
    rated = numbers.sample([*MOVIES, *(f"unknown{number}" for number in range(9))], length)
    ratings = tuple(
        Rating(ListenerId("me"), MovieId(movie), Stars(numbers.randint(1, 10)), at)
        for at, movie in enumerate(rated)
    )
    candidates = [MovieId(movie) for movie in numbers.sample(MOVIES, 10)]
    scores = LocalScorer(folder).score(Listener(ListenerId("me"), ratings), candidates)
    history = [(rating.movie_id, rating.stars.value >= 4) for rating in ratings]
    for candidate in candidates:
        expected = score_by_the_book(folder, [(str(m), liked) for m, liked in history], candidate)
        assert scores[candidate] == pytest.approx(expected, abs=1e-6)
