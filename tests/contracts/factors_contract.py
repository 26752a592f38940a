"""What every FactorStore does: a subclass supplies the fixture `publish`."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from popcorn.domain.factors import Candidate, SearchVector
from popcorn.domain.movies import EVERYTHING, Genre, Movie, MovieFilter, MovieId, TitleKind
from popcorn.model.features import HISTORY_GROUPS, FeatureSpace, HistoryFeature
from popcorn.model.file import Model, read_model, write_model
from popcorn.ports import FactorStore
from tests.contracts.filters import DAYS, FILTERS

Publish = Callable[[Model, Sequence[Movie]], FactorStore]
"""Makes a store of this model's factors, with these movies as the catalogue's."""

FACTORS = 6
MOVIES = 700
ACCURACY = 1e-5
"""Of a score, relative to the query's length: an approximate adapter may round its numbers."""


def catalogue(count: int = MOVIES) -> list[Movie]:
    """Movies of all kinds; some without a year, some without a genre."""
    numbers = np.random.default_rng(3)
    genres = list(Genre)
    return [
        Movie(
            MovieId(f"m{number}"),
            f"Movie {number}",
            None if number % 17 == 0 else int(numbers.integers(1920, 2030)),
            frozenset(genres[at] for at in numbers.integers(0, len(genres), number % 4)),
            rating_count=number % 50,
            kind=TitleKind.SHOW if number % 5 == 0 else TitleKind.FILM,
            released_on=(None, *DAYS)[number % 6],
        )
        for number in range(count)
    ]


def write(
    folder: Path, movie_ids: Iterable[MovieId], weights: Iterable[float], vectors: np.ndarray
) -> Model:
    """A model of these movies' weights and vectors; history and the rest are at random."""
    space = FeatureSpace(tuple(movie_ids), half_life_ratings=20.0, longest_history=30)
    factors = vectors.shape[1]
    v = np.random.default_rng(4).normal(0, 0.5, (space.size, factors)).astype(np.float32)
    v[: len(vectors)] = vectors
    w = np.zeros(space.size, np.float32)
    w[: len(vectors)] = list(weights)
    write_model(
        folder,
        space,
        np.concatenate(([np.float32(0.5)], w, v.ravel())).astype("<f4").tobytes(),
        factors=factors,
        dataset_name="by chance",
        dataset_fingerprint="by chance",
        training={},
    )
    return read_model(folder)


def random_model(folder: Path, count: int = MOVIES, seed: int = 1) -> Model:
    numbers = np.random.default_rng(seed)
    ids = [MovieId(f"m{number}") for number in range(count)]
    vectors = numbers.normal(0, 1, (count, FACTORS)) * numbers.lognormal(0, 0.5, (count, 1))
    return write(folder, ids, numbers.normal(0, 1, count), vectors)


def exact(
    model: Model, query: SearchVector, movies: Iterable[Movie], limit: int
) -> list[Candidate]:
    """The answer by its definition."""
    machine, position = model.machine, model.space.position
    scored = []
    for movie in movies:
        at = position[movie.movie_id]
        vector = machine.v[at * machine.factors : (at + 1) * machine.factors]
        score = math.fsum(a * b for a, b in zip(query.vector, vector, strict=True))
        scored.append(Candidate(movie.movie_id, score + query.weight * machine.w[at]))
    return sorted(scored, key=lambda each: (-each.score, each.movie_id))[:limit]


def assert_same(
    query: SearchVector, found: Sequence[Candidate], expected: Sequence[Candidate]
) -> None:
    assert [each.movie_id for each in found] == [each.movie_id for each in expected]
    assert [each.score for each in found] == pytest.approx(
        [each.score for each in expected], abs=ACCURACY * (1 + math.hypot(*query.vector))
    )


QUERIES = [
    SearchVector([1.0, -0.5, 0.25, 0.0, 2.0, -1.0]),
    SearchVector([0.0] * FACTORS),
    SearchVector([0.3, 0.3, -0.3, 1.0, 0.0, 0.0], weight=0.0),
    SearchVector([-40.0, 10.0, 0.0, 3.0, 2.0, -1.0]),
    SearchVector([0.01, 0.0, -0.02, 0.0, 0.0, 0.01]),
]


class FactorStoreContract:
    @pytest.fixture(scope="class")
    @classmethod
    def publish(cls) -> Publish:
        raise NotImplementedError("a subclass supplies it")

    @pytest.fixture(scope="class")
    @classmethod
    def model(cls, tmp_path_factory: pytest.TempPathFactory) -> Model:
        return random_model(tmp_path_factory.mktemp("model"))

    @pytest.fixture(scope="class")
    @classmethod
    def store(cls, publish: Publish, model: Model) -> FactorStore:
        return publish(model, catalogue())

    def test_what_listeners_share_is_the_models(self, store: FactorStore, model: Model) -> None:
        shared, machine, space = store.current().shared, model.machine, model.space
        assert shared.model_version == model.model_version
        assert (shared.half_life_ratings, shared.longest_history) == (20.0, 30)
        assert list(itertools.chain(*shared.always_there)) == list(
            machine.v[space.length_from * FACTORS :]
        )

    def test_factors_come_to_the_last_bit(self, store: FactorStore, model: Model) -> None:
        machine, space = model.machine, model.space
        asked = [MovieId("m3"), MovieId("m699")]
        found = store.current().of(asked)
        assert set(found) == set(asked)
        for movie_id, factors in found.items():
            keys = [
                space.position[movie_id],
                *(
                    space.history_key(HistoryFeature(movie_id, group, 1.0))
                    for group in range(HISTORY_GROUPS)
                ),
            ]
            rows = [list(machine.v[key * FACTORS : (key + 1) * FACTORS]) for key in keys]
            assert factors.weight == machine.w[keys[0]]
            assert [list(row) for row in (factors.vector, *factors.history)] == rows

    def test_unknown_movies_are_absent(self, store: FactorStore) -> None:
        asked = [MovieId(each) for each in ("m1", "unknown", "", "🍿", "m1' OR 1=1")]
        assert set(store.current().of(asked)) == {"m1"}
        assert store.current().of([]) == {}

    def test_five_hundred_can_be_asked_for_at_once(self, store: FactorStore) -> None:
        assert len(store.current().of([MovieId(f"m{number}") for number in range(500)])) == 500

    @pytest.mark.parametrize("query", QUERIES)
    @pytest.mark.parametrize("limit", [1, 3, 50, 500])
    def test_the_nearest_are_the_highest_sums(
        self, store: FactorStore, model: Model, query: SearchVector, limit: int
    ) -> None:
        found = store.current().nearest(query, limit=limit)
        expected = exact(model, query, catalogue(), limit)
        assert_same(query, found[:100], expected[:100])
        # An approximate one may miss some of the last.
        missed = {each.movie_id for each in expected} - {each.movie_id for each in found}
        assert len(found) == limit
        assert len(missed) <= limit // 50

    @pytest.mark.parametrize(
        "wanted",
        [
            *(MovieFilter(genre=genre) for genre in (Genre.DRAMA, Genre.WESTERN, Genre.IMAX)),
            *(MovieFilter(decade=decade) for decade in (1910, 1920, 1990, 2020)),
            MovieFilter(Genre.COMEDY, 1980),
            MovieFilter(Genre.COMEDY, 1990, frozenset({Genre.DRAMA, Genre.ROMANCE})),
            *FILTERS,
            MovieFilter(fewest_ratings=30),
            MovieFilter(Genre.COMEDY, most_ratings=30),
            MovieFilter(fewest_ratings=10, most_ratings=40),
        ],
    )
    def test_filters_are_part_of_the_search(
        self, store: FactorStore, model: Model, wanted: MovieFilter
    ) -> None:
        accepted = [movie for movie in catalogue() if wanted.accepts(movie)]
        for query in QUERIES:
            expected = exact(model, query, accepted, 500)
            assert_same(query, store.current().nearest(query, wanted, limit=500), expected)
            excluded = [each.movie_id for each in expected[:5]]
            found = store.current().nearest(query, wanted, exclude=excluded, limit=10)
            assert_same(query, found, expected[5:15])

    def test_what_comes_along_with_movies_is_the_catalogues(self, store: FactorStore) -> None:
        factors = store.current()
        found = [each.movie_id for each in factors.nearest(QUERIES[0], limit=50)]
        by_id = {movie.movie_id: movie for movie in catalogue()}
        described = factors.described([*found, MovieId("unknown")])
        assert described.items() <= by_id.items()

    def test_excluded_movies_are_left_out(self, store: FactorStore, model: Model) -> None:
        expected = exact(model, QUERIES[0], catalogue(), 60)
        excluded = frozenset(each.movie_id for each in expected[:50])
        found = store.current().nearest(QUERIES[0], exclude=excluded, limit=10)
        assert_same(QUERIES[0], found, expected[50:])

    def test_a_long_history_can_be_excluded(self, store: FactorStore, model: Model) -> None:
        expected = exact(model, QUERIES[0], catalogue(), 3)
        others = [MovieId(f"other{number}") for number in range(9_000)]
        found = store.current().nearest(
            QUERIES[0], exclude=[*others, expected[0].movie_id], limit=2
        )
        assert_same(QUERIES[0], found, expected[1:])

    def test_everything_can_be_excluded(self, store: FactorStore) -> None:
        everything = [movie.movie_id for movie in catalogue()]
        assert list(store.current().nearest(QUERIES[0], exclude=everything)) == []

    def test_ties_go_by_id_as_text(self, publish: Publish, tmp_path: Path) -> None:
        ids = [MovieId(each) for each in ("9", "10", "100", "B", "a")]
        tied = write(tmp_path, ids, [1.0] * 5, np.ones((5, FACTORS)))
        found = publish(tied, [Movie(each, each) for each in ids]).current().nearest(QUERIES[0])
        assert [each.movie_id for each in found] == ["10", "100", "9", "B", "a"]

    def test_a_movie_that_the_catalogue_lacks_passes_no_filter(
        self, publish: Publish, tmp_path: Path
    ) -> None:
        model = random_model(tmp_path, 2)
        known = Movie(MovieId("m1"), "Known", 1994, frozenset({Genre.DRAMA}))
        factors = publish(model, [known]).current()
        assert {each.movie_id for each in factors.nearest(QUERIES[0], EVERYTHING)} == {"m0", "m1"}
        for wanted in (
            MovieFilter(Genre.DRAMA),
            MovieFilter(decade=1990),
            MovieFilter(kind=TitleKind.FILM),
        ):
            assert [each.movie_id for each in factors.nearest(QUERIES[0], wanted)] == ["m1"]

    def test_threads_may_ask_at_once(self, store: FactorStore, model: Model) -> None:
        expected = exact(model, QUERIES[0], catalogue(), 3)

        def ask(_number: int) -> bool:
            factors = store.current()
            found = factors.nearest(QUERIES[0], limit=3)
            assert_same(QUERIES[0], found, expected)
            return list(factors.of([MovieId("m1")])) == ["m1"]

        with ThreadPoolExecutor(8) as threads:
            assert all(threads.map(ask, range(32)))
