"""What a few movies go by while they are being talked of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.title_names import LONGEST_NAME, Names, names_of
from popcorn.domain.titles import title_key


def film(title: str, year: int | None = 2000, *others: str) -> Movie:
    return Movie(MovieId(f"{title}-{year}"), title, year, other_titles=others)


def said(names: Names) -> list[str]:
    return [names.name, *names.others]


def test_a_title_goes_by_its_name_its_other_names_and_without_its_series() -> None:
    (names,) = names_of([film("The Lord of the Rings: The Two Towers", 2002, "LOTR 2")], "en", 100)
    assert names.name == "The Lord of the Rings The Two Towers"
    assert {"LOTR 2", "lotr two", "The Two Towers", "two towers"} <= set(names.others)
    assert not {"lord of the rings", "the lord of the rings"} & set(names.others)


def test_numbers_are_said_in_the_language_and_in_english() -> None:
    (names,) = names_of([film("Terminator 2: Judgment Day")], "de", 100)
    assert {"terminator zwei judgment day", "terminator two judgment day"} <= set(names.others)


def test_two_of_one_title_have_their_years_and_nothing_that_both_go_by() -> None:
    movies = [film("Godzilla", 1998), film("Godzilla", 1954, "Gojira"), film("Alien", 1979)]
    by_movie = {names.movie.year: said(names) for names in names_of(movies, "en", 100)}
    assert by_movie[1998] == ["Godzilla 1998", "godzilla nineteen ninety eight"]
    assert by_movie[1954] == ["Godzilla 1954", "godzilla nineteen fifty four", "Gojira"]
    assert by_movie[1979] == ["Alien"]


def test_a_short_name_that_two_share_is_nobodys() -> None:
    movies = [film("Dune: Part One"), film("Kill Bill: Part One")]
    assert all("Part One" not in said(names) for names in names_of(movies, "en", 100))


def test_what_cannot_be_said_or_told_apart_is_left_out() -> None:
    assert names_of([], "en", 100) == []
    assert names_of([film("$"), film("🍿")], "en", 100) == []
    assert names_of([film("Heat", None), film("Heat", 1995)], "en", 100)[0].name == "Heat 1995"


titles = st.one_of(
    st.sampled_from(["Heat", "Alien: Covenant", "Rocky 2", "$", "x" * 200]), st.text()
)


@given(
    st.lists(st.builds(film, titles, st.one_of(st.none(), st.integers(1900, 2030)), titles)),
    st.sampled_from(["en", "de", "es", "fr", "it"]),
    st.integers(1, 100),
)
def test_names_are_few_short_and_each_of_one_movie(
    movies: list[Movie], language: str, most: int
) -> None:
    found = names_of(movies, language, most)
    every = [name for names in found for name in said(names)]
    assert len(every) <= most
    assert all(title_key(name) and len(name) <= LONGEST_NAME for name in every)
    owners = {(title_key(name), names.movie) for names in found for name in said(names)}
    assert len({key for key, _ in owners}) == len(owners)
