"""The nightly job, from the other catalogue's answers to ours."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.domain.errors import TitleSourceUnavailableError
from popcorn.domain.fresh_titles import is_fresh
from popcorn.domain.movies import Genre, Movie, MovieFilter, MovieId, TitleKind
from popcorn.domain.popularity import PopularityOrder
from popcorn.fresh.refresh import REREAD_DAYS, JobKind, Outcome
from tests.contracts.shelf import ids
from tests.fresh.tmdb import Fault, Tmdb
from tests.fresh.world import TODAY, World, fill


def old(movie_id: str, title: str, year: int | None, **more: str) -> Movie:
    return Movie(MovieId(movie_id), title, year, frozenset({Genre.DRAMA}), (), **more)  # type: ignore[arg-type]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "popcorn.sqlite3"


def test_new_films_and_shows_come_in_and_are_found(world: World, database: Path) -> None:
    world.tmdb.add_film(900, "Brand New", "2025-03-07")
    world.tmdb.add_film(901, "To Come", "2025-04-01")
    world.tmdb.add_show(77, "A Show", "2019-05-01", (8, 10))
    report = world.fresh().report
    assert (report.added, report.left_out) == (3, 0)
    movies = world.movies()
    assert movies.keys() == {"tmdb:movie:900", "tmdb:movie:901", "tmdb:tv:77"}
    assert movies["tmdb:tv:77"].kind is TitleKind.SHOW
    assert movies["tmdb:tv:77"].season_lengths == (8, 10)
    assert movies["tmdb:movie:900"].imdb_id == "tt0000900"
    with closing(SqliteCatalogue(database)) as catalogue:
        assert ids(catalogue.find_titles("brand new")) == ["tmdb:movie:900"]
        out = MovieFilter(released_until="2025-03-14", kind=TitleKind.FILM)
        assert ids(catalogue.popular(out, order=PopularityOrder.NEWEST)) == ["tmdb:movie:900"]


def test_what_nobody_asked_for_stays_away(world: World) -> None:
    world.tmdb.add_film(1, "Long Ago", "2024-11-20")
    world.tmdb.add_film(2, "Far Away", "2026-01-01")
    assert world.fresh().report.added == 0
    assert world.fresh("2024-11-01").report.added == 1, "unless one looks that far back"


def test_titles_that_we_have_are_joined_and_keep_what_they_are(
    world: World, database: Path
) -> None:
    fill(
        database,
        [
            old("1", "Linked", 2025, tmdb_id="11"),
            old("2", "By Another Name", 2024, imdb_id="tt0000012"),
            old("3", "Matrix, Once More", 2025),
            old("4", "Other Film", 2025, tmdb_id="999"),
        ],
    )
    names = {11: "Linked (International)", 12: "So It Is", 13: "Matrix: once more"}
    for number, name in names.items():
        world.tmdb.add_film(number, name, f"2025-03-{number}")
    world.tmdb.add_film(14, "Other Film", "2025-03-01")
    assert world.fresh().report.added == 1
    movies = world.movies()
    assert {each for each in movies if is_fresh(each)} == {"tmdb:movie:14"}
    assert [movies[str(n)].title for n in (1, 2, 3)] == [
        "Linked",
        "By Another Name",
        "Matrix, Once More",
    ]
    assert [movies[str(n)].released_on for n in (1, 2, 3, 4)] == [
        "2025-03-11",
        "2025-03-12",
        "2025-03-13",
        None,
    ]
    assert movies["3"].tmdb_id == "13", "the next run need not guess"


def test_what_may_be_a_title_that_we_have_is_reported_and_left_out(
    world: World, database: Path
) -> None:
    fill(
        database,
        [
            old("1", "Twins", 2025),
            old("2", "Twins", 2025),
            old("3", "A Year Apart", 2024),
            old("4", "No Year", None),
            old("5", "Somebody Else's", 2025, imdb_id="tt0000005", tmdb_id="999"),
        ],
    )
    names = ["Twins", "A Year Apart", "No Year", "Alone", "Disputed"]
    for number, name in enumerate(names, start=1):
        world.tmdb.add_film(number, name, "2025-03-01")
    report = world.fresh().report
    assert {each["title"] for each in report.not_joined} == {*names} - {"Alone"}
    assert all(each["reason"] and each["year"] == 2025 for each in report.not_joined)
    assert report.left_out == 4
    assert {each for each in world.movies() if is_fresh(each)} == {"tmdb:movie:4"}


def test_a_film_and_a_show_of_one_number_are_two_titles(world: World) -> None:
    world.tmdb.add_film(5, "Five", "2025-03-01")
    world.tmdb.add_show(5, "Five", "2025-03-01")
    world.fresh()
    assert world.movies().keys() == {"tmdb:movie:5", "tmdb:tv:5"}


def test_what_changes_is_read_again(world: World) -> None:
    world.tmdb.add_show(7, "Running", "2020-01-01", (10,))
    world.tmdb.add_film(8, "Not Ours", "1990-01-01")
    world.fresh()
    world.on("2025-03-20")
    world.tmdb.add_show(7, "Running On", "2020-01-01", (10, 4))
    world.tmdb.changed = [("tv", "2025-03-19", 7), ("movie", "2025-03-19", 8)]
    world.tmdb.asked.clear()
    world.fresh()
    movie = world.movies()["tmdb:tv:7"]
    assert (movie.title, movie.season_lengths) == ("Running On", (10, 4))
    assert not any(each.startswith("/3/movie/8?") for each in world.tmdb.asked)


def test_changes_of_a_long_absence_are_asked_for_a_fortnight_at_a_time(world: World) -> None:
    world.tmdb.add_show(7, "Running", "2020-01-01", (10,))
    world.fresh()
    world.on("2025-05-01")
    world.tmdb.add_show(7, "Running", "2020-01-01", (10, 4))
    world.tmdb.changed = [("tv", "2025-04-10", 7)]
    world.tmdb.asked.clear()
    world.fresh()
    assert world.movies()["tmdb:tv:7"].season_lengths == (10, 4)
    asked = [each for each in world.tmdb.asked if each.startswith("/3/tv/changes")]
    assert [each.partition("?")[2] for each in asked] == [
        "start_date=2025-03-14&end_date=2025-03-27&page=1",
        "start_date=2025-03-28&end_date=2025-04-10&page=1",
        "start_date=2025-04-11&end_date=2025-04-24&page=1",
        "start_date=2025-04-25&end_date=2025-05-01&page=1",
    ]


def test_what_was_gone_stays_with_us_and_is_told(world: World) -> None:
    world.tmdb.add_show(7, "Vanishing", "2020-01-01")
    world.fresh()
    world.on("2025-03-20")
    del world.tmdb.shows[7]
    world.tmdb.changed = [("tv", "2025-03-19", 7)]
    report = world.fresh().report
    assert report.refused == ["7 is gone, or of no use"]
    assert "tmdb:tv:7" in world.movies()


def test_every_title_is_read_again_within_half_a_year(world: World) -> None:
    world.tmdb.add_show(7, "Old Name", "2020-01-01")
    world.fresh()
    world.tmdb.always["/discover"] = Fault(body=b'{"results": [], "total_pages": 0}')
    world.tmdb.add_show(7, "New Name", "2020-01-01")
    next_days = [date.fromisoformat(TODAY) + timedelta(days) for days in range(REREAD_DAYS)]
    (turn,) = [day for day in next_days if day.toordinal() % REREAD_DAYS == 7]
    names = []
    for day in (turn - timedelta(1), turn):
        world.on(day.isoformat())
        world.fresh()
        names.append(world.movies()["tmdb:tv:7"].title)
    assert names == ["Old Name", "New Name"]


def test_a_run_that_fails_goes_on_with_the_page_that_failed(world: World) -> None:
    for number in range(1, 50):
        world.tmdb.add_film(number, f"Film {number}", "2025-03-05")
    world.tmdb.always["/movie/10?"] = world.tmdb.always["/movie/10"] = Fault(500)
    with pytest.raises(TitleSourceUnavailableError):
        world.fresh()
    there = len(world.movies())
    assert 20 < there < 49
    world.tmdb.always.clear()
    world.tmdb.asked.clear()
    assert world.fresh().outcome is Outcome.DONE
    assert len(world.movies()) == 49
    details = [each for each in world.tmdb.asked if each.startswith("/3/movie/")]
    assert len(details) == 49 - there, "what was there is not asked for again"


def test_a_run_whose_time_is_up_is_gone_on_with(world: World) -> None:
    for number in range(1, 50):
        world.tmdb.add_film(number, f"Film {number}", "2025-03-05")
    outcomes: list[Outcome] = []
    while not outcomes or outcomes[-1] is not Outcome.DONE:
        left = iter([10_000_000] * 7)
        outcome = world.refresh(JobKind.FRESH_TITLES).run(lambda left=left: next(left, 0)).outcome  # type: ignore[misc]
        outcomes.append(outcome)
        assert len(outcomes) < 30, "it comes further each time"
    assert len(outcomes) > 3
    assert world.waiting == len(outcomes) - 1
    assert len(world.movies()) == 49


def test_two_runs_at_once_are_one(world: World) -> None:
    checkpoint = world.jobs.take(JobKind.FRESH_TITLES, "1")
    assert world.fresh().outcome is Outcome.BUSY
    world.jobs.leave(checkpoint, is_done=False)
    assert world.fresh().outcome is Outcome.DONE


def test_the_report_tells_what_was_done(world: World, tmdb: Tmdb) -> None:
    tmdb.add_film(1, "One", "2025-03-05")
    tmdb.add_film(2, "", "2025-03-05")
    report = world.fresh().report
    assert report.counts()["added"] == 1
    assert report.refused == ["2 has no title"]
    again = world.fresh().report
    assert (again.added, again.changed, again.unchanged) == (0, 0, 1)
