"""Titles: spoken as people say them, and found however they are said."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from popcorn.domain.titles import DatedKey, dated_key, speakable_title, title_key, year_in


@pytest.mark.parametrize(
    ("filed", "title", "year", "others"),
    [
        ("Toy Story (1995)", "Toy Story", 1995, ()),
        ("Usual Suspects, The (1995)", "The Usual Suspects", 1995, ()),
        ("Seven (a.k.a. Se7en) (1995)", "Seven", 1995, ("Se7en",)),
        (
            "Shanghai Triad (Yao a yao yao dao waipo qiao) (1995)",
            "Shanghai Triad",
            1995,
            ("Yao a yao yao dao waipo qiao",),
        ),
        ("Postman, The (Postino, Il) (1994)", "The Postman", 1994, ("Il Postino",)),
        ("Bug's Life, A (1998)", "A Bug's Life", 1998, ()),
        ("American in Paris, An (1951)", "An American in Paris", 1951, ()),
        ("Enfer, L' (1994)", "L'Enfer", 1994, ()),
        ("Boot, Das (1981)", "Das Boot", 1981, ()),
        ("Haine, La (1995)", "La Haine", 1995, ()),
        (
            "City of Lost Children, The (Cité des enfants perdus, La) (1995)",
            "The City of Lost Children",
            1995,
            ("La Cité des enfants perdus",),
        ),
        (
            "Women on the Verge of a Nervous Breakdown (Mujeres al borde) (1988)",
            "Women on the Verge of a Nervous Breakdown",
            1988,
            ("Mujeres al borde",),
        ),
        ("Good, the Bad and the Ugly, The (1966)", "The Good, the Bad and the Ugly", 1966, ()),
        (
            "Star Wars: Episode IV - A New Hope (1977)",
            "Star Wars: Episode IV - A New Hope",
            1977,
            (),
        ),
        (
            "Men in Black II (a.k.a. MIIB) (a.k.a. MIB 2) (2002)",
            "Men in Black II",
            2002,
            ("MIIB", "MIB 2"),
        ),
        ("(500) Days of Summer (2009)", "(500) Days of Summer", 2009, ()),
        ("1984 (1956)", "1984", 1956, ()),
        ("2001: A Space Odyssey (1968)", "2001: A Space Odyssey", 1968, ()),
        ("Yes, Prime Minister (1986-1988)", "Yes, Prime Minister", 1986, ()),
        ("Fawlty Towers (1975–)", "Fawlty Towers", 1975, ()),
        ("Babylon 5", "Babylon 5", None, ()),
        (
            "Birdman: Or (The Unexpected Virtue of Ignorance) (2014)",
            "Birdman: Or (The Unexpected Virtue of Ignorance)",
            2014,
            (),
        ),
        ("Or (a.k.a. My Treasure) (2004)", "Or", 2004, ("My Treasure",)),
        ("$ (Dollars) (1971)", "Dollars", 1971, ("$",)),
        ("C(r)ook (2004)", "C(r)ook", 2004, ()),
        ("  Spaced   Out  (1979)  ", "Spaced Out", 1979, ()),
        ("Twice (Twice) (1990)", "Twice", 1990, ()),
        ("A (1998)", "A", 1998, ()),
        ("unknown", "unknown", None, ()),
        ("", "", None, ()),
    ],
)
def test_a_filed_title_becomes_speakable(
    filed: str, title: str, year: int | None, others: tuple[str, ...]
) -> None:
    assert speakable_title(filed) == (title, year, others)


@given(st.text())
@example("(1995)")
@example("((((")
@example(", The")
@example("(a.k.a. )")
def test_any_title_is_taken(text: str) -> None:
    title, _, others = speakable_title(text)
    assert bool(title.strip()) == bool(text.strip())
    assert all(other.strip() for other in others)
    assert title not in others


@pytest.mark.parametrize(
    "spellings",
    [
        ("The Matrix", "matrix", "THE  MATRIX!", "the matrix."),
        ("Amélie", "amelie", "AME\N{COMBINING ACUTE ACCENT}LIE"),
        ("Terminator 2: Judgment Day", "terminator two judgment day"),
        ("Rocky II", "rocky two", "rocky 2"),
        ("Rocky V", "rocky five", "rocky 5"),
        ("The Godfather: Part II", "godfather part two"),
        ("Back to the Future Part III", "back to the future part three"),
        ("Star Wars: Episode I - The Phantom Menace", "star wars episode one the phantom menace"),
        ("Star Wars: Episode V", "star wars episode five"),
        ("2001: A Space Odyssey", "two thousand and one a space odyssey"),
        ("1917", "nineteen seventeen"),
        ("1408", "fourteen oh eight"),
        ("20,000 Leagues Under the Sea", "twenty thousand leagues under the sea"),
        ("1,001 Nights", "1001 nights", "one thousand and one nights"),
        ("101 Dalmatians", "one hundred and one dalmatians"),
        ("Friday the 13th", "friday the thirteenth"),
        ("8½", "8 1/2", "eight and a half"),
        ("The Naked Gun 33 1/3", "naked gun thirty three and a third"),
        ("Alien³", "alien 3", "alien three"),
        ("X2: X-Men United", "x two x men united"),
        ("Fast & Furious", "fast and furious", "fast + furious"),
        ("Dr. Strangelove", "doctor strangelove"),
        ("Kramer vs. Kramer", "kramer versus kramer"),
        ("Mr. & Mrs. Smith", "mister and missus smith"),
        ("E.T.", "e. t.", "ET"),
        ("M*A*S*H", "mash"),
        ("L.A. Confidential", "l. a. confidential", "LA confidential"),
        ("A.I. Artificial Intelligence", "AI artificial intelligence"),
        ("The A-Team", "a team", "the a team"),
        ("Ocean's Eleven", "oceans eleven", "ocean’s 11"),
        ("Schindler`s List", "schindler's list"),
        ("Spider-Man", "spider man"),
        ("Straße", "strasse"),
        ("C(r)ook", "crook"),
        ("(T)ERROR", "terror"),
        ("Histoire(s) du cinéma", "histoires du cinema"),
    ],
    ids=lambda spellings: spellings[0],
)
def test_spellings_of_one_title_share_a_key(spellings: tuple[str, ...]) -> None:
    assert len({title_key(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rocky", "Rocky II"),
        ("Alien", "Aliens"),
        ("X-Men", "10 Men"),
        ("V for Vendetta", "5 for Vendetta"),
        ("I, Robot", "1 Robot"),
        ("Malcolm X", "Malcolm 10"),
        ("映画", "アキラ"),
    ],
)
def test_different_titles_keep_different_keys(one: str, other: str) -> None:
    assert title_key(one) != title_key(other)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", ""),
        ("...", ""),
        ("🍿", ""),
        ("_", ""),
        ("The", "the"),
        ("And", "and"),
        ("The The", "the"),
        ("アキラ", "アキラ"),
        ("9" * 50, "9" * 50),
        ("!!!wow", "wow"),
    ],
)
def test_a_key_is_empty_only_without_a_letter_or_digit(text: str, key: str) -> None:
    assert title_key(text) == key


_WORDS = (
    "the a an and part episode i v x ii iv vi e t u s 2 13 13th 1,000 1998 "
    "1/2 ½ mr vs. x2 & ' - ñ (r) or( )or"
)
_words = st.sampled_from(_WORDS.split())


@given(st.one_of(st.text(), st.lists(_words, max_size=8).map(" ".join)))
@example("alad'2")
@example("1,000,000,000,000,000,000")
@example("x and a half")
def test_a_keys_key_is_the_key_itself(text: str) -> None:
    key = title_key(text)
    assert title_key(key) == key


@given(st.text())
def test_any_text_has_a_key_of_words(text: str) -> None:
    assert all(word.isalnum() for word in title_key(text).split(" ") if word)
    assert bool(title_key(text)) or not any(char.isascii() and char.isalnum() for char in text)


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        ("godzilla 1998", DatedKey("godzilla", 1998)),
        ("the 1998 godzilla", DatedKey("godzilla", 1998)),
        ("the godzilla from nineteen ninety eight", DatedKey("godzilla", 1998)),
        ("king kong two thousand and five", DatedKey("king kong", 2005)),
        ("true grit twenty ten", DatedKey("true grit", 2010)),
        ("true grit two thousand ten", DatedKey("true grit", 2010)),
        ("death race 2000", DatedKey("death race", 2000)),
        ("1917 2019", DatedKey("nineteen seventeen", 2019)),
        ("1984", None),
        ("twelve angry men", None),
        ("godzilla", None),
        ("from 1998", None),
        ("", None),
    ],
)
def test_a_year_said_along_is_taken_apart(heard: str, expected: DatedKey | None) -> None:
    assert dated_key(title_key(heard)) == expected


@given(st.integers(1870, 2099))
def test_every_year_is_understood_as_digits_are_said(year: int) -> None:
    assert year_in(title_key(f"the one from {year} please")) == year
    assert dated_key(title_key(f"king kong {year}")) == DatedKey("king kong", year)


@pytest.mark.parametrize("heard", ["", "the first one", "twelve", "nineteen"])
def test_no_year_is_heard_where_none_is_said(heard: str) -> None:
    assert year_in(title_key(heard)) is None


def test_all_titles_of_movielens_can_be_said_and_found(movielens: Callable[[str], Path]) -> None:
    with zipfile.ZipFile(movielens("ml-25m-movies.zip")) as archive:
        text = io.TextIOWrapper(archive.open("ml-25m/movies.csv"), "utf-8")
        filed = [row["title"] for row in csv.DictReader(text)]
    assert len(filed) > 60_000
    titles = [speakable_title(each) for each in filed]
    assert all(title_key(each.title) for each in titles)
    assert sum(each.year is None for each in titles) < len(titles) / 100
    assert not [each.title for each in titles if each.title.endswith((", The", ", A", ", An"))]
    for each in titles:
        for name in (each.title, *each.other_titles):
            assert title_key(title_key(name)) == title_key(name)
