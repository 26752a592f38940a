"""Candidates and their sums, held against the machine's own equation."""

from __future__ import annotations

import math
import random
from array import array
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from popcorn.adapters.embedded.database import open_database
from popcorn.adapters.embedded.local_factors import LocalFactors
from popcorn.domain.errors import ModelFileError
from popcorn.domain.factors import MovieFactors
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.features import FeatureSpace
from popcorn.model.file import Model
from popcorn.model.likeness import similar, with_genres
from popcorn.model.retrieval import candidates, explain, taste_of
from popcorn.model.tastes import FactorsTasteModel
from tests.contracts.factors_contract import random_model, write

LISTENER = ListenerId("nobody")
LONGEST = 30
"""Of the model's history; `random_model` says so."""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    return random_model(tmp_path_factory.mktemp("model"))


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("home") / "popcorn.sqlite3"
    open_database(path).close()
    return path


@pytest.fixture(scope="module")
def factors(model: Model, database: Path) -> Iterator[LocalFactors]:
    with closing(LocalFactors(model, database)) as factors:
        yield factors


def ratings(movie_ids: list[str], seed: int = 1) -> list[Rating]:
    stars = random.Random(seed)
    return [
        Rating(LISTENER, MovieId(movie_id), Stars(stars.randint(1, 10)), at)
        for at, movie_id in enumerate(movie_ids)
    ]


HISTORIES = {
    "nothing": [],
    "one": ["m5"],
    "some": [f"m{number}" for number in range(0, 60, 3)],
    "only unknown": ["unknown", "also unknown"],
    "some unknown": ["unknown", "m1", "also unknown", "m2"],
    "more than counts": [f"m{number}" for number in range(100, 180)],
    "unknown ones among more than counts": [
        f"{'m' if number % 2 else 'unknown'}{number}" for number in range(300)
    ],
    "ten thousand": [
        f"{'m' if number > 9_400 else 'x'}{number - 9_400}" for number in range(10_000)
    ],
}


@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES.keys())
def test_scores_are_the_machines_up_to_what_all_movies_share(
    model: Model, factors: LocalFactors, history: list[str]
) -> None:
    rated = ratings(history)
    folded = model.machine.fold(model.space.context(rated))
    taste = taste_of(rated, factors)
    assert list(taste.query) == pytest.approx(folded.query, abs=1e-12)
    scores = {
        movie_id: model.machine.score_candidate(at, folded) - folded.constant
        for movie_id, at in model.space.position.items()
    }
    found = candidates(taste, limit=500)
    expected = sorted(scores, key=lambda movie_id: (-scores[movie_id], movie_id))[:500]
    assert [each.movie_id for each in found] == expected
    for movie_id, explanation in explain(taste, expected[:20]).items():
        assert explanation.score == pytest.approx(scores[movie_id], abs=1e-9)
        assert [part.movie_id for part in explanation.history] == [
            each.movie_id for each in rated if each.movie_id in model.space.position
        ][-LONGEST:]


def test_the_mean_of_tastes_has_the_means_of_scores(factors: LocalFactors) -> None:
    model = FactorsTasteModel(factors)
    tastes, mean = model.tastes_of([ratings(history) for history in HISTORIES.values()])
    found = mean.candidates(limit=20)
    movie_ids = [each.movie_id for each in found]
    scores = [taste.scores([*movie_ids, MovieId("unheard of")]) for taste in tastes]
    by_search = {each.movie_id: each.score for each in tastes[0].candidates(limit=10_000)}
    assert scores[0] == pytest.approx({each: by_search[each] for each in movie_ids})
    for each in found:
        own = [of_one[each.movie_id] for of_one in scores]
        assert each.score == pytest.approx(sum(own) / len(own), abs=1e-9)
    assert mean.scores(movie_ids) == pytest.approx({each.movie_id: each.score for each in found})


def test_a_dislike_is_told_from_a_like(factors: LocalFactors) -> None:
    rated = [
        Rating(LISTENER, MovieId("m1"), Stars.of(5), 1),
        Rating(LISTENER, MovieId("m2"), Stars.of(1), 2),
    ]
    (explanation,) = explain(taste_of(rated, factors), [MovieId("m9")]).values()
    assert [part.is_liked for part in explanation.history] == [True, False]


def test_the_strongest_parts_speak_for_a_movie(factors: LocalFactors) -> None:
    taste = taste_of(ratings(HISTORIES["some"]), factors)
    (explanation,) = explain(taste, [MovieId("m9")]).values()
    strongest = explanation.strongest(3)
    assert [part.contribution for part in strongest] == sorted(
        (part.contribution for part in explanation.history if part.contribution > 0), reverse=True
    )[:3]


def test_movies_that_the_model_does_not_know_have_no_sum(factors: LocalFactors) -> None:
    assert explain(taste_of([], factors), [MovieId("unknown")]) == {}


def test_a_long_history_costs_no_more_than_the_newest_of_it(
    factors: LocalFactors, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    of = LocalFactors.of

    def counting(
        self: LocalFactors, movie_ids: Collection[MovieId]
    ) -> Mapping[MovieId, MovieFactors]:
        asked.append(len(movie_ids))
        return of(self, movie_ids)

    monkeypatch.setattr(LocalFactors, "of", counting)
    taste_of(ratings([f"m{number}" for number in range(600)]), factors)
    assert asked == [LONGEST]


# Likeness


def test_what_is_alike_comes_first_and_what_is_popular_does_not(
    tmp_path: Path, database: Path
) -> None:
    """Popular and unknown movies of two tastes, and listeners who share the way to the popular."""
    fame, taste = [1.0, 0.0, 0.0], {"horror": [0.0, 1.0, 0.1], "comedy": [0.0, -1.0, 0.1]}
    vectors, ids = [], []
    for kind, direction in taste.items():
        for number in range(10):
            known = 3.0 - 0.3 * number
            vectors.append([known * a + b for a, b in zip(fame, direction, strict=True)])
            ids.append(MovieId(f"{kind}{number}"))
    model = write(tmp_path, ids, [0.0] * len(ids), np.array(vectors))
    make_shared(model, fame)
    with closing(LocalFactors(model, database)) as factors:
        taste_of_nobody = taste_of([], factors)
        found = similar(taste_of_nobody, MovieId("horror9"), limit=9)
        assert {each.movie_id for each in found} == {f"horror{number}" for number in range(9)}
        first = similar(taste_of_nobody, MovieId("horror9"), exclude=[MovieId("horror0")])[0]
        assert first.movie_id == "horror1", "of those that are alike the better suited"
        assert similar(taste_of_nobody, MovieId("unknown")) == []


def make_shared(model: Model, direction: list[float]) -> None:
    """Let what all listeners share point one way."""
    space, factors = model.space, model.machine.factors
    v = list(model.machine.v)
    for key in range(space.length_from, space.size):
        v[key * factors : (key + 1) * factors] = direction
    object.__setattr__(model.machine, "v", memoryview(array("f", v)))


def test_genres_in_common_bring_a_movie_forward(factors: LocalFactors) -> None:
    alike = similar(taste_of([], factors), MovieId("m1"), limit=20)
    movies = {
        each.movie_id: Movie(each.movie_id, "", genres=frozenset({Genre.WAR})) for each in alike
    }
    last = alike[-1].movie_id
    movies[last] = Movie(last, "", genres=frozenset({Genre.HORROR}))
    ordered = with_genres(alike, Movie(MovieId("m1"), "", genres=movies[last].genres), movies)
    assert [each.movie_id for each in ordered].index(last) < len(alike) - 1
    assert {each.movie_id for each in ordered} == set(movies)


# Bad models


def test_a_movie_with_numbers_that_are_not_finite_is_unknown(
    tmp_path: Path, database: Path
) -> None:
    vectors = np.ones((4, 2))
    vectors[1, 0], vectors[2, 1] = math.nan, math.inf
    ids = [MovieId(each) for each in "abcd"]
    model = write(tmp_path, ids, [0.0, 0.0, 0.0, math.nan], vectors)
    with closing(LocalFactors(model, database)) as factors:
        assert set(factors.of(ids)) == {"a"}
        taste = taste_of(ratings(["b", "a"]), factors)
        assert [each.movie_id for each in candidates(taste)] == ["a"]
        assert all(map(math.isfinite, taste.query))


def test_a_model_whose_shared_numbers_are_not_finite_is_refused(
    tmp_path: Path, database: Path
) -> None:
    model = random_model(tmp_path, 3)
    make_shared(model, [math.nan] * model.machine.factors)
    with pytest.raises(ModelFileError, match="popcorn train"):
        LocalFactors(model, database)


def test_the_space_of_a_taste_is_that_of_the_model(model: Model) -> None:
    """The part of the feature space that is made for a listener encodes as the whole does."""
    rated = ratings(HISTORIES["some"])
    known = FeatureSpace(
        tuple(each.movie_id for each in rated),
        model.space.half_life_ratings,
        model.space.longest_history,
    )
    assert known.history(rated) == model.space.history(rated)
