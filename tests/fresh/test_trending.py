"""The chart of what is talked about: how it comes in, and what the list makes of it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.movies import ChartPlace, Movie, MovieFilter, MovieId
from popcorn.domain.popularity import PopularityOrder
from popcorn.domain.ratings import ListenerId
from popcorn.domain.recommendation import Recommender
from popcorn.domain.trending import CHART_LASTS_MS, newly_released, trending
from tests.contracts.shelf import ids
from tests.fresh.world import World, fill

NOW_MS = 1_741_921_200_000  # 2025-03-14


def film(movie_id: str, trend: float = 0.0, rank: int | None = None, age_ms: int = 0) -> Movie:
    chart = ChartPlace(rank, NOW_MS - age_ms) if rank else None
    return Movie(MovieId(movie_id), movie_id, trend=trend, chart=chart)


def listed(*movies: Movie) -> list[str]:
    ours = sorted(movies, key=lambda each: -each.trend)
    charted = sorted((each for each in movies if each.chart), key=lambda each: each.chart.rank)  # type: ignore[union-attr]
    return ids(trending(ours, charted, NOW_MS))


def test_without_a_chart_the_list_is_ours() -> None:
    ours = [film("a", 9.0), film("b", 3.0), film("c")]
    assert trending(ours, [], NOW_MS) == ours
    stale = film("b", 3.0, rank=1, age_ms=CHART_LASTS_MS + 1)
    assert listed(film("a", 9.0), stale, film("c")) == ["a", "b", "c"]


def test_what_is_high_in_both_lists_comes_first() -> None:
    both = film("both", 5.0, rank=2)
    assert listed(film("ours", 9.0), both, film("theirs", rank=1), film("neither"))[0] == "both"
    assert listed(film("ours", 9.0), both, film("theirs", rank=1), film("neither"))[-1] == "neither"


def test_the_sums_are_those_of_the_formula() -> None:
    # ours: a, b, c, d; theirs: d, c. d: 1/64 + 1/61, c: 1/63 + 1/62, a: 1/61, b: 1/62.
    films = [film("a", 9.0), film("b", 8.0), film("c", 7.0, rank=2), film("d", 6.0, rank=1)]
    assert listed(*films) == ["d", "c", "a", "b"]


def test_what_is_not_out_yet_is_not_offered() -> None:
    to_come = replace(film("to come", rank=1), released_on="2025-03-15")
    today = replace(film("today", rank=2), released_on="2025-03-14")
    assert ids(trending([film("a", 1.0)], [to_come, today], NOW_MS)) == ["a", "today"]


def test_newly_released_is_the_last_sixty_days() -> None:
    narrowed = newly_released(MovieFilter(decade=2020), NOW_MS)
    assert (narrowed.released_from, narrowed.released_until) == ("2025-01-13", "2025-03-14")
    assert narrowed.decade == 2020


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "popcorn.sqlite3"


def test_the_chart_comes_in_with_ranks_by_kind(world: World, database: Path) -> None:
    fill(database, [Movie(MovieId("1"), "Known", 2024, tmdb_id="24")])
    for number in range(1, 26):
        world.tmdb.add_film(number, f"Film {number}", "2024-03-05")
    world.tmdb.add_show(5, "Show", "2020-01-01")
    world.tmdb.charts = {"movie": list(range(25, 0, -1)), "tv": [404, 5]}
    report = world.trending().report
    assert (report.added, report.changed) == (25, 1)
    movies = world.movies()
    at_ms = world.now_ns // 1_000_000
    assert movies["tmdb:movie:25"].chart == ChartPlace(1, at_ms)
    assert movies["1"].chart == ChartPlace(2, at_ms)
    assert movies["tmdb:movie:1"].chart == ChartPlace(25, at_ms), "of the second page"
    assert movies["tmdb:tv:5"].chart == ChartPlace(1, at_ms)


def test_what_left_the_chart_comes_behind_the_newer_one(world: World, database: Path) -> None:
    for number in (1, 2, 3):
        world.tmdb.add_film(number, f"Film {number}", "2024-03-05")
    world.tmdb.charts["movie"] = [1, 2]
    world.trending()
    world.now_ns += 6 * 3600 * 10**9
    world.tmdb.charts["movie"] = [3, 2]
    world.trending()
    with closing(SqliteCatalogue(database)) as catalogue:
        found = catalogue.popular(order=PopularityOrder.CHART)
    assert ids(found) == ["tmdb:movie:3", "tmdb:movie:2", "tmdb:movie:1"]


def test_the_nightly_job_leaves_the_chart_alone(world: World) -> None:
    world.tmdb.add_film(1, "Talked About", "2025-03-05")
    world.tmdb.charts["movie"] = [1]
    world.trending()
    world.tmdb.add_film(1, "Talked About More", "2025-03-05")
    world.fresh()
    movie = world.movies()["tmdb:movie:1"]
    assert (movie.title, movie.chart and movie.chart.rank) == ("Talked About More", 1)


def test_listeners_hear_what_is_talked_about_elsewhere(world: World, database: Path) -> None:
    fill(database, [Movie(MovieId("1"), "Ours", 2020, rating_count=9, trend=4.0)])
    world.tmdb.add_film(7, "Theirs", "2025-03-05")
    world.tmdb.charts["movie"] = [7]
    world.trending()
    ann, now_ms = ListenerId("ann"), world.now_ns // 1_000_000
    with (
        closing(SqliteCatalogue(database)) as catalogue,
        closing(SqliteStore(database)) as store,
        closing(Recommender(store, catalogue, None)) as recommender,
    ):
        order = PopularityOrder.NOW
        offer = recommender.popular(ann, order=order, now_ms=now_ms)
        assert set(ids(offer.movies)) == {"1", "tmdb:movie:7"}
        later = recommender.popular(ann, order=order, now_ms=now_ms + CHART_LASTS_MS + 1)
        assert ids(later.movies) == ["1", "tmdb:movie:7"], "as if there were no chart"
        assert ids(recommender.popular(ann, order=order).movies) == ["1", "tmdb:movie:7"]
