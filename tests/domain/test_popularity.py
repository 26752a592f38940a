"""Popularity by numbers worked out by hand, and what must not change it."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.popularity import (
    HALF_LIFE_DAYS,
    MS_PER_DAY,
    PopularityOrder,
    RatingPrior,
    RatingTotals,
    popularity_key,
    trend,
    trend_day,
)

TODAY = 10_000


def of_ratings(movie_id: str, half_steps: Sequence[int]) -> RatingTotals:
    squares = sum(each * each for each in half_steps)
    return RatingTotals(MovieId(movie_id), len(half_steps), sum(half_steps), squares, 0.0)


@pytest.mark.parametrize(
    ("age_days", "counted"),
    [(0, 1), (HALF_LIFE_DAYS, 0.5), (2 * HALF_LIFE_DAYS, 0.25), (-400, 1)],
)
def test_a_rating_counts_half_with_every_half_life(age_days: int, counted: float) -> None:
    assert trend([(TODAY - age_days, 1)], TODAY) == counted
    assert trend([(TODAY - age_days, 6), (TODAY, 2)], TODAY) == 6 * counted + 2


def test_after_thirty_years_the_newer_still_count_more() -> None:
    long_ago = [trend([(TODAY - days, 1)], TODAY) for days in (10_900, 10_901, 10_902)]
    assert long_ago == sorted(long_ago, reverse=True)
    assert len({0.0, *long_ago}) == 4


def test_the_order_of_days_changes_nothing() -> None:
    days = [(TODAY - 7 * n, 1 + n % 3) for n in range(300)]
    expected = trend(days, TODAY)
    for seed in range(5):
        random.Random(seed).shuffle(days)
        assert trend(days, TODAY) == expected


def test_the_mean_is_in_stars() -> None:
    assert of_ratings("1", [10, 5, 6]).mean == 3.5


def test_ages_count_to_the_newest_rating_but_not_to_a_day_to_come() -> None:
    now_ms = 20_000 * MS_PER_DAY + 5
    assert trend_day(10_000 * MS_PER_DAY + 1, now_ms) == 10_000
    assert trend_day(90_000 * MS_PER_DAY, now_ms) == 20_000


def test_the_prior_of_a_catalogue_worked_out_by_hand() -> None:
    """Two ratings each: within is (2 + 2) / 2, between (36 - 2) / (4 - 8 / 4) = 17."""
    low, high = of_ratings("low", [1, 3]), of_ratings("high", [7, 9])
    prior = RatingPrior.of([low, high])
    assert prior.strength == pytest.approx(2 / 17)
    assert prior.mean == pytest.approx(5)
    assert prior.bayesian_mean(low) == round((2 / 17 * 5 + 4) / (2 / 17 + 2) / 2, 4)


def test_few_ratings_are_drawn_to_the_mean_and_many_are_not() -> None:
    chance = random.Random(1)
    catalogue = [
        of_ratings(str(n), [min(10, max(1, round(chance.gauss(4 + n % 5, 2)))) for _ in range(20)])
        for n in range(50)
    ]
    few, many = of_ratings("few", [10]), of_ratings("many", [10, 8] * 100)
    prior = RatingPrior.of([*catalogue, few, many])
    assert prior.strength > 1
    assert prior.bayesian_mean(many) > prior.bayesian_mean(few)
    assert abs(prior.bayesian_mean(many) - 4.5) < 0.05
    assert prior.mean / 2 < prior.bayesian_mean(few) < 4


@pytest.mark.parametrize(
    "movies",
    [
        [("1", [8])],
        [("1", [8]), ("2", [2])],
        [("1", [8, 8]), ("2", [2, 2])],
        [("1", [1, 9]), ("2", [9, 1])],
    ],
    ids=["one rating", "one each", "nobody disagrees", "movies do not differ"],
)
def test_too_few_ratings_to_estimate_from_count_as_an_average_movie(
    movies: list[tuple[str, list[int]]],
) -> None:
    totals = [of_ratings(*each) for each in movies]
    prior = RatingPrior.of(totals)
    assert prior.strength == len(movies[0][1])
    assert prior.mean == pytest.approx(
        sum(each.half_steps for each in totals) / sum(each.rating_count for each in totals)
    )


@given(
    st.lists(st.lists(st.integers(1, 10), min_size=1, max_size=6), min_size=1, max_size=8).flatmap(
        lambda movies: st.tuples(st.just(movies), st.permutations(range(len(movies))))
    )
)
def test_means_stay_among_the_stars_whatever_the_order(
    movies_and_order: tuple[list[list[int]], list[int]],
) -> None:
    movies, order = movies_and_order
    totals = [of_ratings(str(number), ratings) for number, ratings in enumerate(movies)]
    prior = RatingPrior.of(totals)
    assert prior == RatingPrior.of([totals[place] for place in order])
    assert prior.strength > 0
    lowest, highest = min(map(min, movies)) / 2, max(map(max, movies)) / 2
    for each in totals:
        assert lowest - 1e-4 <= prior.bayesian_mean(each) <= highest + 1e-4


def test_who_was_never_rated_comes_last_among_the_best_rated() -> None:
    unrated = Movie(MovieId("0"), "Unrated")
    worst = Movie(MovieId("1"), "Worst", rating_count=9, bayesian_mean=0.5)
    key = popularity_key(PopularityOrder.BEST_RATED)
    assert sorted([unrated, worst], key=key) == [worst, unrated]
