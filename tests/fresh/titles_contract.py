"""What every store of titles does: a subclass supplies the fixture `titles`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from popcorn.domain.movies import ChartPlace, Genre, Movie, MovieId, TitleKind
from popcorn.ports.titles import TitleChange, TitleStore

SHOW = Movie(
    MovieId("tmdb:tv:7"),
    "A Show",
    2020,
    frozenset({Genre.DRAMA, Genre.WAR}),
    ("Une série", "その他"),
    "tt0000007",
    "7",
    kind=TitleKind.SHOW,
    season_lengths=(8, 10),
    released_on="2020-02-29",
    chart=ChartPlace(3, 1_741_921_200_000),
)
BARE = Movie(MovieId("tmdb:movie:8"), "$")


class TitleStoreContract:
    @pytest.fixture
    def titles(self) -> TitleStore:
        raise NotImplementedError("a subclass supplies it")

    def test_titles_come_back_as_they_were_put(self, titles: TitleStore) -> None:
        assert titles.put([TitleChange(None, SHOW), TitleChange(None, BARE)]) == 2
        assert {each.movie_id: each for each in titles.all()} == {
            SHOW.movie_id: SHOW,
            BARE.movie_id: BARE,
        }

    def test_putting_again_writes_nothing_that_is_there(self, titles: TitleStore) -> None:
        titles.put([TitleChange(None, SHOW)])
        assert titles.put([TitleChange(SHOW, SHOW)]) == 0
        titles.put([TitleChange(None, SHOW)])
        assert list(titles.all()) == [SHOW]

    def test_two_writers_of_different_things_do_not_undo_each_other(
        self, titles: TitleStore
    ) -> None:
        titles.put([TitleChange(None, SHOW)])
        charted = replace(SHOW, chart=ChartPlace(1, 1_741_921_300_000))
        longer = replace(SHOW, season_lengths=(8, 10, 2), title="A Longer Show")
        assert titles.put([TitleChange(SHOW, charted)]) == 1
        assert titles.put([TitleChange(SHOW, longer)]) == 1
        assert list(titles.all()) == [replace(longer, chart=charted.chart)]

    def test_what_is_not_known_any_more_is_gone(self, titles: TitleStore) -> None:
        titles.put([TitleChange(None, SHOW)])
        less = replace(SHOW, other_titles=(), imdb_id=None, chart=None, season_lengths=())
        titles.put([TitleChange(SHOW, less)])
        assert list(titles.all()) == [less]

    def test_what_was_removed_meanwhile_stays_removed(self, titles: TitleStore) -> None:
        assert titles.put([TitleChange(SHOW, replace(SHOW, title="Other"))]) == 0
        assert list(titles.all()) == []
