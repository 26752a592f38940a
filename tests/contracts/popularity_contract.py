"""In what orders every Catalogue lists what is popular: a subclass supplies the fixture `fill`."""

from __future__ import annotations

import dataclasses
import random

import pytest

from popcorn.domain.movies import ChartPlace, Genre, Movie, MovieFilter, MovieId, TitleKind
from popcorn.domain.popularity import PopularityOrder, popularity_key
from popcorn.ports import Catalogue
from tests.contracts.catalogue_contract import Fill
from tests.contracts.filters import DAYS, FILTERS
from tests.contracts.shelf import ids, movie


def film(movie_id: str, rating_count: int, bayesian_mean: float | None, trend: float) -> Movie:
    return dataclasses.replace(
        movie(movie_id, f"Film {movie_id} (1990)", (), rating_count),
        bayesian_mean=bayesian_mean,
        trend=trend,
    )


def shelf_by_chance() -> list[Movie]:
    """Enough movies for every tie, with numbers of the size that loading makes."""
    chance = random.Random(4)
    genres = [Genre.ACTION, Genre.COMEDY, Genre.DRAMA, Genre.FILM_NOIR, Genre.WAR]
    return [
        dataclasses.replace(
            film(
                f"{number}",
                rating_count := chance.choice([0, 1, 1, 2, 30, 400]),
                round(chance.uniform(0.5, 5), 1) if rating_count else None,
                chance.choice([0.0, 1e-150, 3e-150, 0.1 + 0.2, 0.3, 7.5, 1e3 / 7]),
            ),
            year=chance.choice([None, 1989, 1990, 1999, 2000]),
            genres=frozenset(chance.sample(genres, chance.randrange(3))),
            kind=chance.choice(list(TitleKind)),
            season_lengths=tuple(chance.sample(range(1, 30), chance.randrange(3))),
            released_on=chance.choice([None, *DAYS]),
            chart=chance.choice(
                [None, *(ChartPlace(rank, at) for rank in (1, 2) for at in (7, 8))]
            ),
        )
        for number in range(300)
    ]


OF_POPULAR = [
    MovieFilter(),
    MovieFilter(Genre.COMEDY),
    MovieFilter(decade=1990),
    MovieFilter(Genre.DRAMA, 1990),
    MovieFilter(unwanted_genres=frozenset({Genre.WAR})),
    MovieFilter(Genre.COMEDY, unwanted_genres=frozenset({Genre.DRAMA, Genre.FILM_NOIR})),
    MovieFilter(unwanted_genres=frozenset(Genre)),
    *FILTERS,
    MovieFilter(fewest_ratings=2),
    MovieFilter(Genre.COMEDY, most_ratings=2),
    MovieFilter(fewest_ratings=1, most_ratings=3),
    MovieFilter(most_ratings=0),
]


class PopularityContract:
    @pytest.fixture(scope="class")
    @classmethod
    def any_films(cls, fill: Fill) -> Catalogue:
        return fill(shelf_by_chance(), ())

    @pytest.mark.parametrize(
        ("order", "expected"),
        [
            (PopularityOrder.RATING_COUNT, ["a", "b", "c", "d"]),
            (PopularityOrder.BEST_RATED, ["c", "b", "a", "d"]),
            (PopularityOrder.NOW, ["b", "d", "c", "a"]),
        ],
    )
    def test_each_order_has_its_number(
        self, fill: Fill, order: PopularityOrder, expected: list[str]
    ) -> None:
        films = [
            film("a", 90, 3.1, 0.25),
            film("b", 80, 3.2, 9.0),
            film("c", 70, 4.3, 0.5),
            film("d", 0, None, 0.75),
        ]
        catalogue = fill(films, ())
        assert ids(catalogue.popular(order=order)) == expected

    @pytest.mark.parametrize("order", PopularityOrder)
    def test_ties_go_by_the_number_of_ratings_and_then_by_id(
        self, fill: Fill, order: PopularityOrder
    ) -> None:
        tied = [film(each, 5, 3.5, 2.0) for each in ("9", "10", "B", "a")]
        catalogue = fill([*tied, film("0", 4, 3.5, 2.0)], ())
        assert ids(catalogue.popular(order=order)) == ["10", "9", "B", "a", "0"]

    @pytest.mark.parametrize(
        ("order", "expected"),
        [
            (PopularityOrder.NEWEST, ["b", "c", "a", "d"]),
            (PopularityOrder.CHART, ["c", "a", "b", "d"]),
        ],
    )
    def test_what_has_no_day_or_place_comes_last(
        self, fill: Fill, order: PopularityOrder, expected: list[str]
    ) -> None:
        places = {
            "a": ("2023-12-31", ChartPlace(2, 2_000)),
            "b": ("2024-10-01", ChartPlace(1, 1_000)),
            "c": ("2024-09-30", ChartPlace(1, 2_000)),
            "d": (None, None),
        }
        films = [
            dataclasses.replace(film(each, 9, None, 1.0), released_on=day, chart=chart)
            for each, (day, chart) in places.items()
        ]
        assert ids(fill(films, ()).popular(order=order)) == expected

    def test_numbers_that_differ_in_the_last_digit_are_told_apart(self, fill: Fill) -> None:
        less, more = 0.3, 0.1 + 0.2
        catalogue = fill([film("1", 9, None, less), film("2", 1, None, more)], ())
        assert ids(catalogue.popular(order=PopularityOrder.NOW)) == ["2", "1"]
        assert catalogue.movies([MovieId("2")])[MovieId("2")].trend == more

    @pytest.mark.parametrize("order", PopularityOrder)
    @pytest.mark.parametrize("wanted", OF_POPULAR)
    def test_an_order_and_a_filter_go_together(
        self, any_films: Catalogue, order: PopularityOrder, wanted: MovieFilter
    ) -> None:
        expected = sorted(filter(wanted.accepts, shelf_by_chance()), key=popularity_key(order))
        assert list(any_films.popular(wanted, order=order)) == expected
        excluded = [each.movie_id for each in expected[:3]]
        less = any_films.popular(wanted, order=order, exclude=excluded, limit=20)
        assert list(less) == expected[3:23]
