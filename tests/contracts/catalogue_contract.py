"""What every Catalogue does: a subclass supplies the fixture `fill`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from popcorn.domain.movies import Genre, Movie, MovieFilter, MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.ports import Catalogue
from tests.contracts.shelf import ANNA, BEN, BY_ID, SEEN, SHELF, ids, movie

Seen = Sequence[tuple[ListenerId, MovieId]]
Fill = Callable[[Sequence[Movie], Seen], Catalogue]
"""Makes a catalogue of exactly these movies (their rating counts included) and seen pairs."""


class CatalogueContract:
    @pytest.fixture(scope="class")
    @classmethod
    def fill(cls) -> Fill:
        raise NotImplementedError("a subclass supplies it")

    @pytest.fixture(scope="class")
    @classmethod
    def catalogue(cls, fill: Fill) -> Catalogue:
        return fill(SHELF, SEEN)

    def test_movies_come_as_they_were_filed(self, catalogue: Catalogue) -> None:
        assert catalogue.movies(list(BY_ID)) == BY_ID

    def test_unknown_ids_are_absent(self, catalogue: Catalogue) -> None:
        asked = [MovieId(each) for each in ("1", "unknown", "", "🍿", "1' OR 1=1")]
        assert catalogue.movies(asked) == {MovieId("1"): BY_ID[MovieId("1")]}
        assert catalogue.movies([]) == {}

    def test_five_hundred_movies_can_be_asked_for_at_once(self, catalogue: Catalogue) -> None:
        asked = {*(MovieId(f"none{n}") for n in range(499)), MovieId("50")}
        assert list(catalogue.movies(asked)) == ["50"]

    # find_titles

    @pytest.mark.parametrize(
        ("heard", "meant"),
        [("TOY story", "1"), ("the usual suspects", "50"), ("casablanca", "912")],
    )
    def test_a_whole_title_is_found(self, catalogue: Catalogue, heard: str, meant: str) -> None:
        assert meant in ids(catalogue.find_titles(heard))

    @pytest.mark.parametrize("heard", ["amelie", "amélie", "Ame\N{COMBINING ACUTE ACCENT}lie"])
    def test_accents_do_not_matter(self, catalogue: Catalogue, heard: str) -> None:
        assert "4973" in ids(catalogue.find_titles(heard))

    @pytest.mark.parametrize(
        ("heard", "meant"),
        [
            ("toy story two", "3114"),
            ("two thousand and one a space odyssey", "924"),
            ("twelve angry men", "1203"),
            ("rocky two", "1374"),
            ("rocky 5", "2412"),
            ("star wars episode five the empire strikes back", "1196"),
            ("e. t. the extra terrestrial", "1097"),
        ],
    )
    def test_numbers_and_numerals_are_found_as_they_are_said(
        self, catalogue: Catalogue, heard: str, meant: str
    ) -> None:
        assert meant in ids(catalogue.find_titles(heard))

    @pytest.mark.parametrize(
        ("heard", "meant"),
        [
            ("star wars", {"260", "1196", "1210"}),
            ("terminator", {"1240", "589"}),
            ("terminator two", {"589"}),
            ("toy", {"1", "3114"}),
            ("two thousand one", {"924"}),
        ],
    )
    def test_the_beginning_of_a_title_is_enough(
        self, catalogue: Catalogue, heard: str, meant: set[str]
    ) -> None:
        assert meant <= set(ids(catalogue.find_titles(heard)))

    @pytest.mark.parametrize(
        ("heard", "meant"),
        [("empire strikes back", "1196"), ("space odyssey", "924"), ("redemption", "318")],
    )
    def test_all_of_the_words_anywhere_are_enough(
        self, catalogue: Catalogue, heard: str, meant: str
    ) -> None:
        assert meant in ids(catalogue.find_titles(heard))

    @pytest.mark.parametrize(
        ("heard", "meant"),
        [
            ("terminater", "1240"),
            ("jurasic park", "480"),
            ("pulp ficton", "296"),
            ("shawshenk redemption", "318"),
            ("casablanka", "912"),
            ("the usual suspect", "50"),
        ],
    )
    def test_misspellings_are_found(self, catalogue: Catalogue, heard: str, meant: str) -> None:
        assert meant in ids(catalogue.find_titles(heard))

    @pytest.mark.parametrize(
        ("heard", "meant"),
        [
            ("se7en", "47"),
            ("seven", "47"),
            ("il postino", "58"),
            ("the postman", "58"),
            ("yao a yao yao dao waipo qiao", "30"),
            ("gojira", "2662"),
            ("アキラ", "1274"),
        ],
    )
    def test_other_names_are_found(self, catalogue: Catalogue, heard: str, meant: str) -> None:
        assert meant in ids(catalogue.find_titles(heard))

    @pytest.mark.parametrize(
        ("heard", "meant"),
        [
            ("bulb fikshun", "296"),
            ("kasa blanker", "912"),
            ("theusual sus pects", "50"),
            ("shore shank", "318"),
            ("the emp ire strykes bag", "1196"),
            ("amily", "4973"),
        ],
    )
    def test_what_sounds_like_a_title_is_found(
        self, catalogue: Catalogue, heard: str, meant: str
    ) -> None:
        assert meant in ids(catalogue.find_titles(heard))

    @pytest.mark.parametrize("heard", ["murdar nineteen thirty", "the mirder from 1930"])
    def test_a_misheard_title_is_found_by_its_year_among_many(self, fill: Fill, heard: str) -> None:
        others = [movie(f"o{n}", f"Murders {n} (19{n})", (), 100) for n in range(40, 99)]
        catalogue = fill([*others, movie("meant", "Murder! (1930)", (), 1)], ())
        assert "meant" in ids(catalogue.find_titles(heard, limit=20))

    @pytest.mark.parametrize("heard", ["godzilla", "godzilla 1998", "the 1998 godzilla"])
    def test_a_year_said_along_does_no_harm(self, catalogue: Catalogue, heard: str) -> None:
        assert "1907" in ids(catalogue.find_titles(heard))

    @pytest.mark.parametrize("heard", ["", " ", "...", "🍿", '"', "*", "-", "()", "\x00", "\ud800"])
    def test_what_holds_no_word_finds_nothing(self, catalogue: Catalogue, heard: str) -> None:
        assert list(catalogue.find_titles(heard)) == []

    @pytest.mark.parametrize(
        "heard",
        [
            'toy "story',
            "toy story*",
            "title:toy story",
            "toy NEAR story",
            "toy AND (story",
            "^toy OR -story",
            "toy\nstory\x00",
            "toy 🍿 story",
            r"toy\ story\\",
            "{toy: story}",
            "toy/story/",
            "toy'; DROP TABLE movies; -- story",
        ],
    )
    def test_what_is_heard_is_never_query_syntax(self, catalogue: Catalogue, heard: str) -> None:
        assert "1" in ids(catalogue.find_titles(heard))

    @pytest.mark.parametrize("heard", ["x " * 5_000, "many words " * 500, "z" * 20_000])
    def test_a_flood_of_text_is_answered(self, catalogue: Catalogue, heard: str) -> None:
        assert len(catalogue.find_titles(heard, limit=5)) <= 5

    def test_no_movie_is_found_twice(self, catalogue: Catalogue) -> None:
        found = ids(catalogue.find_titles("amelie poulain"))
        assert found.count("4973") == 1
        assert len(found) == len(set(found))

    def test_found_movies_are_complete(self, catalogue: Catalogue) -> None:
        found = {each.movie_id: each for each in catalogue.find_titles("quoted title sons")}
        assert found[MovieId("full")] == BY_ID[MovieId("full")]

    def test_of_too_many_the_most_rated_are_found(self, fill: Fill) -> None:
        # The least rated first, so that no order of filing gives the right answer by luck.
        nights = [movie(f"n{n}", f"Night Story {n} (1990)", (), n) for n in range(1, 81)]
        rare = movie("rare", "Night (1931)", (), 0)
        catalogue = fill([*nights, rare], ())
        assert set(ids(catalogue.find_titles("night story", limit=10))) == {
            f"n{n}" for n in range(71, 81)
        }
        found = ids(catalogue.find_titles("night", limit=10))
        assert len(found) == 10
        assert "rare" in found, "the whole title comes before what only begins with it"

    # popular

    def test_popular_is_by_number_of_ratings(self, catalogue: Catalogue) -> None:
        expected = sorted(SHELF, key=lambda each: (-each.rating_count, each.movie_id))
        assert list(catalogue.popular()) == expected

    def test_ties_are_broken_by_id_as_text(self, fill: Fill) -> None:
        tied = [movie(each, "Tie (1990)", (), 5) for each in ("9", "10", "100", "B", "a")]
        catalogue = fill([*tied, movie("0", "Less (1990)", (), 4)], ())
        assert ids(catalogue.popular()) == ["10", "100", "9", "B", "a", "0"]

    @pytest.mark.parametrize(
        "wanted",
        [
            *(MovieFilter(genre=genre) for genre in Genre),
            *(MovieFilter(decade=decade) for decade in range(1920, 2030, 10)),
            MovieFilter(Genre.SCI_FI, 1990),
            MovieFilter(Genre.DRAMA, 1940),
            MovieFilter(Genre.WESTERN, 1950),
        ],
    )
    def test_genre_and_decade_narrow_it(self, catalogue: Catalogue, wanted: MovieFilter) -> None:
        expected = [each for each in catalogue.popular() if wanted.accepts(each)]
        assert list(catalogue.popular(wanted)) == expected

    def test_a_decade_is_its_ten_years(self, fill: Fill) -> None:
        years = [movie(str(year), f"Year ({year})") for year in (1989, 1990, 1999, 2000)]
        catalogue = fill([*years, movie("none", "No year")], ())
        assert ids(catalogue.popular(MovieFilter(decade=1990))) == ["1990", "1999"]

    def test_excluded_movies_are_left_out(self, catalogue: Catalogue) -> None:
        everything = ids(catalogue.popular())
        excluded = [MovieId(each) for each in everything[:5]]
        assert ids(catalogue.popular(exclude=excluded)) == everything[5:]
        assert ids(catalogue.popular(exclude=frozenset(excluded), limit=2)) == everything[5:7]
        wanted = MovieFilter(genre=Genre.SCI_FI)
        first, *rest = ids(catalogue.popular(wanted))
        assert ids(catalogue.popular(wanted, exclude=[MovieId(first)])) == rest

    def test_a_long_history_can_be_excluded(self, catalogue: Catalogue) -> None:
        everything = ids(catalogue.popular())
        history = [MovieId(f"other{n}") for n in range(9_000)] + [MovieId(everything[0])]
        assert ids(catalogue.popular(exclude=history)) == everything[1:]

    def test_everything_can_be_excluded(self, catalogue: Catalogue) -> None:
        assert list(catalogue.popular(exclude=list(BY_ID))) == []

    def test_popular_has_a_limit(self, catalogue: Catalogue) -> None:
        assert ids(catalogue.popular(limit=3)) == ["260", "1210", "1"]

    # seen_by

    def test_what_a_listener_has_seen_is_known(self, catalogue: Catalogue) -> None:
        assert catalogue.seen_by(ANNA) == {"1", "50", "gone"}
        assert catalogue.seen_by(BEN) == {"480"}
        assert catalogue.seen_by(ListenerId("nobody")) == frozenset()

    # together

    def test_threads_may_ask_at_once(self, catalogue: Catalogue) -> None:
        def ask(number: int) -> tuple[bool, ...]:
            return (
                "1" in ids(catalogue.find_titles("toy story")),
                ids(catalogue.popular(limit=1)) == ["260"],
                catalogue.seen_by(BEN) == {"480"},
                list(catalogue.movies([MovieId("50")])) == ["50"],
            )

        with ThreadPoolExecutor(8) as threads:
            assert set(threads.map(ask, range(32))) == {(True,) * 4}
