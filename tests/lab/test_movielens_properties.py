"""Whatever a file holds: titles come through as they are, garbage is counted and never crashes."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from popcorn.domain.errors import DataFormatError
from popcorn.domain.titles import speakable_title
from popcorn_lab.datasets.movielens import open_movielens
from tests.lab.movielens_files import CSV, ML_1M, ML_10M, ML_100K, Files, item, write_zip

# Line ends end a record, and a lone surrogate is in no encoding; anything else may be in a title.
_TEXT = st.characters(exclude_categories=["Cs"], exclude_characters="\r\n")
_TRICKY = st.sampled_from(['"', '""', ",", "::", "|", "(", ")", "The", ", The", "(1999)", "é", "𝄞"])
TITLES = st.lists(st.text(_TEXT, max_size=8) | _TRICKY, min_size=1, max_size=8).map("".join)
SAYS_SOMETHING = TITLES.filter(lambda title: bool(title.strip()))

GARBAGE = st.binary(max_size=60) | st.sampled_from(
    [
        b"",
        b",,,",
        b"1,1,3.0,4,",
        b'"',
        b'"1","1","3.0","4"',
        b"\x00" * 9,
        b"1::1::3::4",
        b"1\t1\t3\t4",
    ]
)
FILES = [
    (CSV, "movies.csv"),
    (CSV, "ratings.csv"),
    (CSV, "links.csv"),
    (ML_1M, "movies.dat"),
    (ML_1M, "users.dat"),
    (ML_1M, "ratings.dat"),
    (ML_10M, "ratings.dat"),
    (ML_100K, "u.genre"),
    (ML_100K, "u.item"),
    (ML_100K, "u.user"),
    (ML_100K, "u.data"),
]


def titles_read(files: Files) -> list[tuple[str, int | None, tuple[str, ...]]]:
    bad: list[DataFormatError] = []
    with tempfile.TemporaryDirectory() as folder:
        dataset = open_movielens(write_zip(files, Path(folder) / "a.zip"))
        movies = list(dataset.movies(bad.append))
    assert bad == []
    return [(movie.title, movie.year, movie.other_titles) for movie in movies]


@given(st.lists(SAYS_SOMETHING, min_size=1, max_size=5))
def test_titles_come_through_csv(titles: Sequence[str]) -> None:
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["movieId", "title", "genres"])
    writer.writerows((number, title, "Drama") for number, title in enumerate(titles, start=1))
    found = titles_read({"movies.csv": file.getvalue().encode()})
    assert found == [tuple(speakable_title(title)) for title in titles]


@given(st.lists(SAYS_SOMETHING, min_size=1, max_size=5))
@example(["Face::Off (1997)", "::", ":: (1999)"])
def test_titles_come_through_double_colons(titles: Sequence[str]) -> None:
    lines = (f"{number}::{title}::Drama\n" for number, title in enumerate(titles, start=1))
    found = titles_read({"movies.dat": "".join(lines).encode()})
    assert found == [tuple(speakable_title(title)) for title in titles]


@given(st.lists(st.text(st.characters(codec="latin-1", exclude_characters="\r\n"), min_size=1)))
def test_titles_come_through_bars_and_latin_1(texts: Sequence[str]) -> None:
    titles = [f"A {text}" for text in texts]
    lines = (item(number, title, "1999") for number, title in enumerate(["First", *titles], 1))
    found = titles_read({**ML_100K, "u.item": "".join(lines).encode("latin-1")})
    assert found[1:] == [tuple(speakable_title(title)) for title in titles]


@pytest.mark.parametrize(("files", "file"), FILES)
@given(garbage=st.lists(GARBAGE, max_size=12))
def test_garbage_is_counted_or_refused_and_never_crashes(
    files: Files, file: str, garbage: Sequence[bytes]
) -> None:
    bad: list[DataFormatError] = []
    whole = files[file].rstrip(b"\r\n") + b"\n"
    garbled = {**files, file: whole + b"".join(line + b"\n" for line in garbage)}
    before = whole.count(b"\n")
    with tempfile.TemporaryDirectory() as folder:
        path = write_zip(garbled, Path(folder) / "a.zip")
        try:
            dataset = open_movielens(path)
            movies = list(dataset.movies(bad.append))
            users = list(dataset.users(bad.append))
            ratings = list(dataset.ratings(bad.append))
        except DataFormatError as error:
            refusal = error.reason
        else:
            refusal = ""
    if refusal:
        assert "lines read are not what they should be" in refusal
        assert garbled[file].count(b"\n") - before > 10
        return
    assert {rating.movie_id for rating in ratings} <= {movie.movie_id for movie in movies}
    assert len(movies) + len(users) + len(ratings) >= 4
    lines = garbled[file].count(b"\n")
    assert all(error.line and before < error.line <= lines for error in bad)
    assert len(bad) == len({error.line for error in bad})
