"""What is asked of The Movie Database, and what its bad days come to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing

import pytest

from popcorn.adapters.tmdb.client import RETRIES, TheMovieDatabase
from popcorn.domain.errors import SettingsError, TitleSourceUnavailableError
from popcorn.domain.movies import Genre, TitleKind
from popcorn.ports.titles import Listing, ListingKind
from tests.fresh.tmdb import TOKEN, Fault, Tmdb

OF_MARCH = Listing(ListingKind.RELEASED, TitleKind.FILM, "2025-03-01", "2025-03-31")
POPULAR_SHOWS = Listing(ListingKind.POPULAR, TitleKind.SHOW)


@pytest.fixture
def source(tmdb: Tmdb) -> Iterator[TheMovieDatabase]:
    with closing(TheMovieDatabase(TOKEN, tmdb.url, timeout_s=0.3, pause_s=0.001)) as source:
        yield source


def test_a_list_has_its_titles_in_order(tmdb: Tmdb, source: TheMovieDatabase) -> None:
    for number in range(1, 24):
        tmdb.add_film(number, f"Film {number}", "2025-03-02")
    tmdb.add_film(99, "Too late", "2025-04-01")
    first, second = source.page(OF_MARCH, 1), source.page(OF_MARCH, 2)
    found = [each.title for page in (first, second) for each in page.titles if each]
    assert found == [f"Film {number}" for number in range(23, 0, -1)]
    assert (first.pages, second.pages) == (2, 2)


def test_a_film_is_read_with_all_that_is_said_of_it(tmdb: Tmdb, source: TheMovieDatabase) -> None:
    genres = [{"id": 878, "name": "Science Fiction"}, {"id": 36, "name": "History"}]
    tmdb.add_film(603, "The  Matrix", "1999-03-31", genres=genres, original_title="Matrix")
    found = source.title(TitleKind.FILM, "603")
    assert found is not None
    assert (found.title, found.year, found.released_on) == ("The Matrix", 1999, "1999-03-31")
    assert (found.genres, found.imdb_id) == (frozenset({Genre.SCI_FI}), "tt0000603")
    assert (found.other_titles, found.season_lengths) == (("Matrix",), None)


def test_a_show_has_its_seasons_without_specials(tmdb: Tmdb, source: TheMovieDatabase) -> None:
    tmdb.add_show(1396, "Breaking Bad", "2008-01-20", (7, 13, 13, 13, 16))
    found = source.title(TitleKind.SHOW, "1396")
    assert found is not None
    assert found.season_lengths == (7, 13, 13, 13, 16)
    assert found.genres == {Genre.SCI_FI, Genre.FANTASY}


@pytest.mark.parametrize(
    "seasons",
    [None, {}, "many", [None, 3, {"season_number": "1", "episode_count": 2}], [{"x": 1}]],
)
def test_seasons_that_are_none_are_not_known(
    tmdb: Tmdb, source: TheMovieDatabase, seasons: object
) -> None:
    tmdb.add_show(1, "Odd", "2025-01-01", seasons=seasons)
    found = source.title(TitleKind.SHOW, "1")
    assert found is not None
    assert found.season_lengths == ()


def test_what_changed_is_ids(tmdb: Tmdb, source: TheMovieDatabase) -> None:
    tmdb.changed = [("movie", "2025-03-02", 7), ("tv", "2025-03-02", 8), ("movie", "2025-04-01", 9)]
    listing = Listing(ListingKind.CHANGED, TitleKind.FILM, "2025-03-01", "2025-03-14")
    assert source.page(listing, 1).ids == ("7",)


def test_a_title_that_is_gone_is_none(source: TheMovieDatabase) -> None:
    assert source.title(TitleKind.FILM, "404") is None


@pytest.mark.parametrize("wrong", [{"adult": True}, {"video": True}, {"title": ""}, {"title": 7}])
def test_what_is_of_no_use_is_told_apart(
    tmdb: Tmdb, source: TheMovieDatabase, wrong: dict[str, object]
) -> None:
    tmdb.add_film(1, "Good", "2025-03-01")
    tmdb.films[2] = {**tmdb.films[1], "id": 2, **wrong}
    page = source.page(OF_MARCH, 1)
    assert [each.tmdb_id if each else None for each in page.titles] == ["1", None]
    (reason,) = page.refused
    assert reason.startswith("2 ")


@pytest.mark.parametrize("day", ["", "soon", "2025-02-30", None, 20250301])
def test_a_day_that_is_none_is_not_known(tmdb: Tmdb, source: TheMovieDatabase, day: object) -> None:
    tmdb.add_show(1, "Undated", "2025-01-01")
    tmdb.always["/tv/1"] = Fault(body=json.dumps(tmdb.shows[1] | {"first_air_date": day}).encode())
    found = source.title(TitleKind.SHOW, "1")
    assert found is not None
    assert (found.released_on, found.year) == (None, None)


BAD_DAYS = {
    "429": Fault(429, headers=(("Retry-After", "0"),)),
    "429 with a pause": Fault(429, headers=(("Retry-After", "1"),)),
    "500": Fault(500, b"<html>oops</html>"),
    "502": Fault(502, b""),
    "503": Fault(503, b"{}"),
    "half an answer": Fault(body=b'{"page": 1, "results": [', half=True),
    "silence": Fault(slow_s=5.0),
}


@pytest.mark.parametrize("fault", BAD_DAYS.values(), ids=BAD_DAYS)
def test_what_fails_once_is_asked_again(tmdb: Tmdb, source: TheMovieDatabase, fault: Fault) -> None:
    tmdb.add_show(1, "Patience", "2025-01-01")
    tmdb.faults = [fault]
    (found,) = source.page(POPULAR_SHOWS, 1).titles
    assert found is not None
    assert found.title == "Patience"
    assert len(tmdb.asked) == 2


@pytest.mark.parametrize("name", ["429", "500", "half an answer", "silence"])
def test_what_keeps_failing_is_an_unavailable_service(
    tmdb: Tmdb, source: TheMovieDatabase, name: str
) -> None:
    tmdb.always["/"] = BAD_DAYS[name]
    with pytest.raises(TitleSourceUnavailableError):
        source.page(POPULAR_SHOWS, 1)
    assert len(tmdb.asked) == RETRIES + 1, "no more attempts than that"


def test_a_pause_is_not_longer_than_a_function_lives(
    tmdb: Tmdb, monkeypatch: pytest.MonkeyPatch
) -> None:
    paused: list[float] = []
    monkeypatch.setattr("urllib3.util.retry.time.sleep", paused.append)
    tmdb.faults = [Fault(429, headers=(("Retry-After", "86400"),))]
    with closing(TheMovieDatabase(TOKEN, tmdb.url)) as source:
        source.page(POPULAR_SHOWS, 1)
    assert paused == [30]


NONSENSE = [
    b"",
    b"nonsense",
    b"[]",
    b"null",
    b'"text"',
    b"{}",
    b"\xff\xfe",
    b'{"results": {}, "total_pages": 1}',
    b'{"results": [], "total_pages": "many"}',
    b'{"results": []}',
    b'{"page": 1, "results": [{"id": 1}], "total',
]


@pytest.mark.parametrize("body", NONSENSE)
def test_nonsense_is_no_page(tmdb: Tmdb, source: TheMovieDatabase, body: bytes) -> None:
    tmdb.always["/"] = Fault(body=body)
    with pytest.raises(TitleSourceUnavailableError):
        source.page(POPULAR_SHOWS, 1)


@pytest.mark.parametrize("entry", [None, 7, "x", [], {}, {"id": None}, {"id": -1}, {"id": True}])
def test_an_entry_that_is_nonsense_spoils_no_page(
    tmdb: Tmdb, source: TheMovieDatabase, entry: object
) -> None:
    tmdb.add_show(1, "Good", "2025-01-01")
    good = {**tmdb.shows[1], "genre_ids": [18, "x", None]}
    body = {"page": 1, "results": [entry, good], "total_pages": 1, "total_results": 2}
    tmdb.always["/discover"] = Fault(body=json.dumps(body).encode())
    page = source.page(POPULAR_SHOWS, 1)
    assert [each and each.title for each in page.titles] == [None, "Good"]
    assert len(page.refused) == 1


def test_a_token_that_is_refused_is_named(tmdb: Tmdb) -> None:
    with (
        closing(TheMovieDatabase("wrong", tmdb.url)) as source,
        pytest.raises(SettingsError, match="POPCORN_TMDB_TOKEN") as caught,
    ):
        source.page(POPULAR_SHOWS, 1)
    assert "wrong" not in str(caught.value), "a token is in no message"


def test_the_token_follows_no_redirect(tmdb: Tmdb, source: TheMovieDatabase) -> None:
    tmdb.faults = [Fault(302, headers=(("Location", "/3/elsewhere"),))]
    with pytest.raises(TitleSourceUnavailableError):
        source.page(POPULAR_SHOWS, 1)
    assert len(tmdb.asked) == 1
