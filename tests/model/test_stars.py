"""Expected stars: by hand, by the definition, and for whatever somebody may have rated."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.stars import StarsModel, StarsSpace
from popcorn.model.stars_algebra import cholesky, solve_lower, solve_upper

A, B, C = map(MovieId, "abc")


def rated(*pairs: tuple[str, float]) -> list[Rating]:
    return [
        Rating(ListenerId("me"), MovieId(movie_id), Stars.of(stars), place)
        for place, (movie_id, stars) in enumerate(pairs)
    ]


def space_of(movies: int, factors: int, samples: int, longest_history: int = 50) -> StarsSpace:
    return StarsSpace(
        movie_ids=tuple(MovieId(str(number)) for number in range(movies)),
        centre=3.5,
        lowest=0.5,
        highest=5.0,
        factors=factors,
        samples=samples,
        longest_history=longest_history,
        half_told_ratings=10.0,
    )


BY_HAND = StarsModel(
    StarsSpace((A, B, C), 3.0, 1.0, 5.0, 1, 2, longest_history=9, half_told_ratings=1.0),
    # a, m, L, u, a strange q; then q and y of both samples for each movie
    [
        *(2.0, 0.5, 1.0, 0.0, 0.25),
        *(1.0, 0.0, 4.0, 1.0, 0.0),
        *(1.0, 0.5, 0.0, 0.0),
        *(2.0, 0.0, 1.0, 0.0),
        *(-1.0, 0.0, 2.0, 4.0),
    ],
    "by hand",
)


def test_two_samples_worked_out_by_hand() -> None:
    # One rating: r = 1/2. Sample 1: prior 1/2 (0.5 + 0.5) + 1/2 0 = 0.5;
    # (1 + 2*1) p = 1*0.5 + 2*(5 - 3)*1, so p = 1.5. Sample 2: q of a is 0, so p is the prior's
    # 1/2 (0 + 0) + 1/2 1 = 0.5. Movie b: 3 + (2*1.5 + 1*0.5) / 2 = 4.75.
    listener = BY_HAND.fold(rated(("a", 5)))
    assert listener.expected(B) == pytest.approx(4.75)
    # Variances: 1/2 + 2^2/3 and 1/1 + 1^2/4; the samples say 3 and 0.5 more than the centre.
    within = (1 / 2 + 4 / 3 + 1 + 1 / 4) / 2
    assert listener.deviation(B) == pytest.approx(math.sqrt(within + 1.25**2))


def test_nobody_in_particular_expects_the_average_listeners_stars() -> None:
    nobody = BY_HAND.fold([])
    assert nobody.expected(A) == pytest.approx(3 + (0 * 1 + 1 * 0) / 2)
    assert nobody.expected(C) == pytest.approx(3 + (0 * -1 + 1 * 2) / 2)


def test_an_unknown_movie_is_a_strange_one_and_teaches_nothing() -> None:
    listener = BY_HAND.fold(rated(("a", 5)))
    assert listener.expected(MovieId("?")) == pytest.approx(3 + (0.25 * 1.5 + 0 * 0.5) / 2)
    also = BY_HAND.fold(rated(("?", 1), ("a", 5), ("!", 0.5)))
    assert also.expected(B) == listener.expected(B)


def random_model(seed: int, movies: int, factors: int, samples: int) -> StarsModel:
    """Heads whose L is a multiple of the identity, so that it is positive definite."""
    numbers = random.Random(seed)
    space = space_of(movies, factors, samples)
    flat: list[float] = []
    for _ in range(samples):
        identity = [float(row == column) for row in range(factors) for column in range(factors)]
        flat += [numbers.uniform(0.1, 3), *(numbers.gauss(0, 1) for _ in range(factors))]
        flat += [2 * entry for entry in identity]
        flat += [numbers.gauss(0, 1) for _ in range(2 * factors)]
    flat += [numbers.gauss(0, 1) for _ in range(movies * space.movie_size)]
    return StarsModel(space, flat, "random")


@given(
    seed=st.integers(0, 1000),
    stars=st.lists(st.integers(1, 10), max_size=12),
)
def test_any_history_gives_stars_of_the_scale(seed: int, stars: list[int]) -> None:
    model = random_model(seed, movies=12, factors=3, samples=2)
    history = rated(*((str(place), half / 2) for place, half in enumerate(stars)))
    listener = model.fold(history)
    for movie_id in (*model.space.movie_ids, MovieId("unknown")):
        assert 0.5 <= listener.expected(movie_id) <= 5
        assert 0 < listener.deviation(movie_id) < math.inf


def test_the_expectation_minimises_what_the_model_says_it_does() -> None:
    """p is where the posterior's slope is zero: found here without any matrix."""
    model = random_model(4, movies=6, factors=2, samples=1)
    history = rated(("0", 5), ("1", 2), ("2", 4.5))
    head = [model._numbers[place] for place in range(model.space.head_size)]
    a, m, u = head[0], head[1:3], head[7:9]
    q = [model.vectors(MovieId(str(movie)))[0] for movie in range(6)]
    start = model.space.head_size
    y = [list(model._numbers[start + 4 * movie + 2 : start + 4 * movie + 4]) for movie in range(6)]
    told = 3 / 13
    prior = [
        told * (m[f] + (y[0][f] + y[1][f] + y[2][f]) / math.sqrt(3)) + (1 - told) * u[f]
        for f in range(2)
    ]
    p = [0.0, 0.0]
    for _ in range(20_000):
        errors = [
            rating.stars.value - 3.5 - sum(p[f] * q[movie][f] for f in range(2))
            for movie, rating in enumerate(history)
        ]
        p = [
            p[f]
            + 0.01 * (a * sum(e * q[j][f] for j, e in enumerate(errors)) - 2 * (p[f] - prior[f]))
            for f in range(2)
        ]
    expected = 3.5 + sum(p[f] * q[5][f] for f in range(2))
    assert model.fold(history).expected(MovieId("5")) == pytest.approx(
        min(max(expected, 0.5), 5.0), abs=1e-9
    )


def test_only_the_newest_ratings_count() -> None:
    model = random_model(2, movies=60, factors=2, samples=1)
    history = rated(*((str(place), 1 + place % 5) for place in range(60)))
    assert model.fold(history).expected(MovieId("3")) == model.fold(history[-50:]).expected(
        MovieId("3")
    )


def test_triangles_solve_what_they_were_made_of() -> None:
    square = [[4.0], [2.0, 5.0], [1.0, 3.0, 6.0]]
    lower = cholesky(square)
    found = solve_upper(lower, solve_lower(lower, [1.0, -2.0, 3.0]))
    full = [[square[max(i, j)][min(i, j)] for j in range(3)] for i in range(3)]
    back = [sum(x * y for x, y in zip(row, found, strict=True)) for row in full]
    assert back == pytest.approx([1.0, -2.0, 3.0])


@pytest.mark.parametrize("square", [[[0.0]], [[-1.0]], [[1.0], [2.0, 1.0]]])
def test_what_is_not_positive_definite_is_refused(square: list[list[float]]) -> None:
    with pytest.raises(ValueError, match="positive definite"):
        cholesky(square)
