"""Which movie was meant, of those that a search came up with."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.errors import AmbiguousTitleError, UnknownTitleError
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.title_matches import Likeness, matches
from popcorn.domain.title_matching import MOST_CHOICES, choice_meant, movie_meant
from popcorn.domain.titles import title_key


def film(title: str, year: int, rating_count: int = 0, *others: str) -> Movie:
    return Movie(
        MovieId(f"{title} {year}"), title, year, other_titles=others, rating_count=rating_count
    )


def accented(text: str) -> str:
    return text.replace("o", "ó").replace("e", "e\N{COMBINING ACUTE ACCENT}")


TERMINATOR = film("The Terminator", 1984, 300)
JUDGMENT_DAY = film("Terminator 2: Judgment Day", 1991, 290)
TOY_STORY = film("Toy Story", 1995, 450)
TOY_STORY_2 = film("Toy Story 2", 1999, 300)
GODZILLA = film("Godzilla", 1998, 80)
GOJIRA = film("Godzilla", 1954, 40, "Gojira")
ROCKY = film("Rocky", 1976, 200)
ROCKY_V = film("Rocky V", 1990, 20)
RINGS = film("The Lord of the Rings", 1978, 19)
FELLOWSHIP = film("The Lord of the Rings: The Fellowship of the Ring", 2001, 200)
TOWERS = film("The Lord of the Rings: The Two Towers", 2002, 188)
KING = film("The Lord of the Rings: The Return of the King", 2003, 176)
EMPIRE = film("Star Wars: Episode V - The Empire Strikes Back", 1980, 367)
NEW_HOPE = film("Star Wars: Episode IV - A New Hope", 1977, 583)
SEVEN = film("Seven", 1995, 236, "Se7en")
JURASSIC = film("Jurassic Park", 1993, 261)
WW84 = film("Wonder Woman 1984", 2020, 50)
AMERICAN = film("The American", 2010, 4)
BEAUTY = film("American Beauty", 1999, 220)
ALL = [
    *(TERMINATOR, JUDGMENT_DAY, TOY_STORY, TOY_STORY_2, GODZILLA, GOJIRA, ROCKY, ROCKY_V),
    *(RINGS, FELLOWSHIP, TOWERS, KING, EMPIRE, NEW_HOPE, SEVEN, JURASSIC, WW84, AMERICAN, BEAUTY),
]


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("toy story", TOY_STORY),
        ("The Toy Story!", TOY_STORY),
        ("toy story two", TOY_STORY_2),
        ("terminator", TERMINATOR),
        ("terminator two", JUDGMENT_DAY),
        ("judgment day", JUDGMENT_DAY),
        ("rocky", ROCKY),
        ("rocky five", ROCKY_V),
        ("empire strikes back", EMPIRE),
        ("star wars a new hope", NEW_HOPE),
        ("se7en", SEVEN),
        ("gojira", GOJIRA),
        ("the american", AMERICAN),
    ],
)
def test_a_title_its_beginning_or_its_words_are_enough(heard: str, meant: Movie) -> None:
    assert movie_meant(heard, ALL) is meant


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("godzilla 1998", GODZILLA),
        ("the 1998 godzilla", GODZILLA),
        ("godzilla from nineteen fifty four", GOJIRA),
        ("wonder woman 1984", WW84),
        ("the lord of the rings 1978", RINGS),
        ("lord of the rings two thousand and one", FELLOWSHIP),
    ],
)
def test_a_year_said_along_decides(heard: str, meant: Movie) -> None:
    assert movie_meant(heard, ALL) is meant


@pytest.mark.parametrize("heard", ["nineteen ninety five", "two thousand", "from 1984 from"])
def test_a_year_alone_is_no_title(heard: str) -> None:
    with pytest.raises(UnknownTitleError):
        movie_meant(heard, ALL)


@pytest.mark.parametrize(
    ("heard", "candidates"),
    [
        ("godzilla", (GODZILLA, GOJIRA)),
        ("star wars", (NEW_HOPE, EMPIRE)),
        ("lord of the rings the", (FELLOWSHIP, TOWERS, KING)),
    ],
)
def test_several_that_fit_are_asked_about_most_rated_first(
    heard: str, candidates: tuple[Movie, ...]
) -> None:
    with pytest.raises(AmbiguousTitleError) as asked:
        movie_meant(heard, ALL)
    assert asked.value.candidates == candidates
    assert asked.value.heard == heard


def test_a_series_far_better_known_than_the_film_of_its_name_is_asked_about() -> None:
    with pytest.raises(AmbiguousTitleError) as asked:
        movie_meant("lord of the rings", ALL)
    assert asked.value.candidates == (FELLOWSHIP, TOWERS, RINGS)


@pytest.mark.parametrize(
    ("heard", "meant"),
    [("terminater", TERMINATOR), ("jurasic park", JURASSIC), ("toy storry", TOY_STORY)],
)
def test_a_misspelt_title_is_understood(heard: str, meant: Movie) -> None:
    assert movie_meant(heard, ALL) is meant


def test_what_only_comes_near_is_offered_best_first() -> None:
    with pytest.raises(UnknownTitleError) as unknown:
        movie_meant("jurassic world", ALL)
    assert unknown.value.heard == "jurassic world"
    assert unknown.value.close[0] is JURASSIC


@pytest.mark.parametrize("heard", ["", "🍿", "...", "zzzzzzzz qqqq"])
def test_what_comes_near_nothing_offers_nothing(heard: str) -> None:
    with pytest.raises(UnknownTitleError) as unknown:
        movie_meant(heard, ALL)
    assert unknown.value.close == ()


def test_nothing_found_is_unknown() -> None:
    with pytest.raises(UnknownTitleError) as unknown:
        movie_meant("toy story", [])
    assert unknown.value.close == ()


def test_the_order_of_the_search_does_not_matter() -> None:
    for heard in ("toy story", "terminater", "godzilla 1998"):
        assert movie_meant(heard, ALL) is movie_meant(heard, reversed(ALL))


@given(st.text(max_size=40), st.lists(st.sampled_from(ALL), unique=True))
def test_any_words_end_in_a_movie_or_a_question(heard: str, found: list[Movie]) -> None:
    fewest = 1
    try:
        named: tuple[Movie, ...] = (movie_meant(heard, found),)
    except AmbiguousTitleError as asked:
        fewest, named = 2, asked.candidates
    except UnknownTitleError as unknown:
        fewest, named = 0, unknown.close
    assert fewest <= len(named) <= MOST_CHOICES
    assert set(named) <= set(found)


@pytest.mark.parametrize("movie", ALL, ids=lambda movie: movie.movie_id)
def test_every_movie_is_meant_by_its_title_and_year(movie: Movie) -> None:
    assert movie_meant(f"{movie.title} {movie.year}", ALL) is movie


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("the empire strikes bag", EMPIRE),
        ("star wars the empire strikes back", EMPIRE),
        ("toystory", TOY_STORY),
        ("tie story two", TOY_STORY_2),
        ("godzila nineteen ninety eight", GODZILLA),
        ("the 1998 gotzilla", GODZILLA),
        ("godzilla 1997", GODZILLA),
        ("jurrasick park", JURASSIC),
        ("amerikan beauty", BEAUTY),
    ],
)
def test_what_sounds_like_a_title_is_understood(heard: str, meant: Movie) -> None:
    assert movie_meant(heard, ALL) is meant


def test_another_year_than_any_is_not_taken() -> None:
    with pytest.raises(UnknownTitleError) as unknown:
        movie_meant("godzilla nineteen seventy five", ALL)
    assert set(unknown.value.close) == {GODZILLA, GOJIRA}


def test_a_sequel_that_is_not_there_is_not_taken_for_another() -> None:
    with pytest.raises(UnknownTitleError) as unknown:
        movie_meant("toy story four", ALL)
    assert set(unknown.value.close) == {TOY_STORY, TOY_STORY_2}


def test_a_part_of_a_title_far_better_known_than_a_film_of_that_name_is_asked_about() -> None:
    old = film("Winter Soldier", 1972, 3)
    known = film("Captain America: The Winter Soldier", 2014, 300)
    with pytest.raises(AmbiguousTitleError) as asked:
        movie_meant("the winter soldier", [old, known])
    assert asked.value.candidates == (known, old)


def test_of_equals_the_title_itself_comes_before_other_names() -> None:
    named, also = film("Z", 1969), film("A Man", 1950, 0, "Z")
    assert [match.movie for match in matches("z", [also, named])] == [named, also]


_spellings = st.sampled_from([str.upper, str.title, lambda text: f"  {text}?! ", accented])


@given(st.sampled_from(ALL), st.lists(_spellings, max_size=3), st.permutations(ALL))
def test_a_movies_title_comes_first_however_it_is_spelled(
    movie: Movie, spellings: list[Callable[[str], str]], found: list[Movie]
) -> None:
    heard = movie.title
    for spelled in spellings:
        heard = spelled(heard)
    first, *_ = matches(heard, found)
    assert first.likeness is Likeness.WHOLE
    assert title_key(first.movie.title) == title_key(movie.title)
    assert matches(heard, found) == matches(movie.title, ALL)


@given(st.text(max_size=60), st.lists(st.builds(film, st.text(max_size=60), st.just(1990))))
def test_any_words_and_any_titles_can_be_compared(heard: str, found: list[Movie]) -> None:
    for match in matches(heard, found):
        assert 0 <= match.similarity <= 1
    with suppress(AmbiguousTitleError, UnknownTitleError):
        assert movie_meant(heard, found) in found


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("godzilla from 1954", GOJIRA),
        ("the one from nineteen ninety eight", GODZILLA),
        ("1954", GOJIRA),
        ("gojira", GOJIRA),
        ("godzilla", None),
        ("toy story", None),
        ("1955", None),
        ("", None),
    ],
)
def test_a_choice_is_made_by_year_or_name(heard: str, meant: Movie | None) -> None:
    assert choice_meant(heard, [GODZILLA, GOJIRA]) is meant


def test_a_choice_may_be_a_part_of_the_title() -> None:
    assert choice_meant("the two towers", [FELLOWSHIP, TOWERS, RINGS]) is TOWERS
    assert choice_meant("lord of the rings", [FELLOWSHIP, TOWERS, RINGS]) is RINGS


def test_years_that_begin_alike_are_told_apart() -> None:
    of_2000, of_2001 = film("X", 2000), film("X", 2001)
    assert choice_meant("two thousand one", [of_2000, of_2001]) is of_2001
    assert choice_meant("two thousand", [of_2000, of_2001]) is of_2000
