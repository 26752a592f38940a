"""Reading training data: movies with it, and fast, but never otherwise than line by line."""

from __future__ import annotations

import random
import zipfile
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from popcorn.domain.errors import DataFormatError
from popcorn.domain.movies import Genre, MovieId
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.datasets.rating_columns import read_rating_columns
from popcorn_lab.loading.embedded import EmbeddedSink
from popcorn_lab.loading.load import load
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.sources import TrainingData, from_dataset, from_store
from tests.lab.histories import MOVIES, some_ratings
from tests.lab.movielens_files import CSV, ML_100K, write_folder, write_zip

MOVIES_CSV = b"movieId,title,genres\n1,One (1991),Drama\n02,Two (1992),\n3,Three,\n10,Ten (2010),\n"
HEADER = b"userId,movieId,rating,timestamp\n"
PLAIN = b"9,1,4.0,964982703\n10,10,0.5,964981247\n9,3,5.0,7\n"


def some_lines(count: int) -> bytes:
    """Users and movies in any order, several ratings of a movie, and of one second."""
    numbers = random.Random(3)
    return b"".join(
        b"%d,%d,%.1f,%d\n"
        % (
            numbers.randrange(1, 130),
            numbers.choice((1, 3, 10)),
            numbers.randrange(1, 11) / 2,
            numbers.choice((0, 5, 1_000_000_000, 99_999_999_999)),
        )
        for _ in range(count)
    )


def by_line(folder: Path) -> Interactions:
    dataset = open_movielens(folder)
    movie_ids = [movie.movie_id for movie in dataset.movies(lambda _: None)]
    return Interactions.of_ratings(movie_ids, dataset.ratings(lambda _: None))


def equal(one: Interactions, other: Interactions) -> bool:
    return all(
        np.array_equal(getattr(one, each.name), getattr(other, each.name)) for each in fields(one)
    )


def is_plain(folder: Path) -> bool:
    dataset = open_movielens(folder)
    assert dataset.ratings_csv is not None
    movie_ids = [movie.movie_id for movie in dataset.movies(lambda _: None)]
    return read_rating_columns(*dataset.ratings_csv, movie_ids) is not None


@pytest.mark.parametrize(
    "ratings",
    [
        HEADER + PLAIN,
        HEADER + PLAIN[:-1],
        (HEADER + PLAIN).replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + HEADER.upper() + PLAIN,
        HEADER + some_lines(5_000),
        HEADER + b"123456789012345678,1,4.5,0\n" + some_lines(50),
    ],
)
@pytest.mark.parametrize("chunk_bytes", [64, 1 << 23])
def test_plain_files_are_read_as_line_by_line(
    tmp_path: Path, ratings: bytes, chunk_bytes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("popcorn_lab.datasets.rating_columns._CHUNK_BYTES", chunk_bytes)
    files = {"movies.csv": MOVIES_CSV, "ratings.csv": ratings}
    folder = write_folder(files, tmp_path / "ml")
    assert is_plain(folder)
    assert equal(from_dataset(folder).histories, by_line(folder))
    zipped = write_zip(files, tmp_path / "ml.zip", inner="ml")
    assert equal(from_dataset(zipped).histories, by_line(folder))


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"9,1,4.0\n",
        b"9,1,4.0,1,1\n",
        b",1,4.0,1\n",
        b"9,,4.0,1\n",
        b"9,1,,1\n",
        b"9,1,4.0,\n",
        b"09,1,4.0,1\n",
        b"9,01,4.0,1\n",
        b"9,02,4.0,1\n",
        b"9,2,4.0,1\n",
        b"9,4,4.0,1\n",
        b"x,1,4.0,1\n",
        b"9,1,4,1\n",
        b"9,1,4.25,1\n",
        b"9,1,4.1,1\n",
        b"9,1,0.0,1\n",
        b"9,1,5.5,1\n",
        b"9,1,4x0,1\n",
        b"9,1,nan,1\n",
        b"9,1,4.0,1.5\n",
        b"9,1,4.0,-1\n",
        b"9,1,4.0, 1\n",
        b"9,1,4.0,123456789012\n",
        b"1234567890123456789,1,4.0,1\n",
        b'"9",1,4.0,1\n',
        b"9,1,4.0,1\r\r\n",
        b"9,1,4.0,\xb9\n",
        b"9\n1,4.0,1,9,1,4.0,1\n",
    ],
)
def test_other_lines_are_left_to_the_strict_reader(tmp_path: Path, line: bytes) -> None:
    """Wherever in the file they are, and whether it then takes them or not."""
    for name, ratings in (("in the middle", PLAIN + line + PLAIN), ("last", PLAIN + line)):
        files = {"movies.csv": MOVIES_CSV, "ratings.csv": HEADER + ratings}
        folder = write_folder(files, tmp_path / name)
        assert not is_plain(folder)
        assert equal(from_dataset(folder).histories, by_line(folder))


def test_a_file_of_bad_lines_is_refused_as_ever(tmp_path: Path) -> None:
    lines = PLAIN + b"9,1,4.0\n" * 99
    folder = write_folder({"movies.csv": MOVIES_CSV, "ratings.csv": HEADER + lines}, tmp_path / "x")
    with pytest.raises(DataFormatError, match=r"ratings\.csv: 99 of the 102 lines"):
        from_dataset(folder)


def test_a_damaged_zip_is_refused_as_ever(tmp_path: Path) -> None:
    files = {"movies.csv": MOVIES_CSV, "ratings.csv": HEADER + PLAIN}
    path = tmp_path / "ml.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    path.write_bytes(path.read_bytes().replace(b"964982703", b"964982704"))
    with pytest.raises(DataFormatError, match="get the dataset again"):
        from_dataset(path)


def test_other_layouts_have_no_columns(tmp_path: Path) -> None:
    folder = write_folder(ML_100K, tmp_path / "ml-100k")
    assert open_movielens(folder).ratings_csv is None
    assert equal(from_dataset(folder).histories, by_line(folder))


def test_real_files_are_plain(movielens_csv: Path) -> None:
    assert is_plain(movielens_csv)
    assert equal(from_dataset(movielens_csv).histories, by_line(movielens_csv))


@pytest.fixture
def movielens_csv(request: pytest.FixtureRequest) -> Path:
    path: Path = request.getfixturevalue("movielens")("ml-latest-small-2016.zip")
    return path


def by_id(data: TrainingData) -> dict[MovieId, tuple[int | None, frozenset[Genre]]]:
    return {movie.movie_id: (movie.year, movie.genres) for movie in data.movies}


def test_training_data_knows_years_and_genres_wherever_it_is_from(tmp_path: Path) -> None:
    folder = write_folder(CSV, tmp_path / "ml-latest")
    dataset = from_dataset(folder)
    assert by_id(dataset)[MovieId("2")] == (
        1995,
        frozenset({Genre.CRIME, Genre.MYSTERY, Genre.THRILLER, Genre.IMAX}),
    )
    assert by_id(dataset)[MovieId("3")] == (2001, frozenset())
    database = tmp_path / "popcorn.sqlite3"
    sink = EmbeddedSink(database)
    nothing = {"malformed": lambda _: None, "progress": lambda _: None}
    load(open_movielens(folder), sink, replace=False, **nothing)
    store = from_store(database)
    assert by_id(store) == by_id(dataset)
    assert equal(store.histories, dataset.histories)
    assert sorted(by_id(store)) == list(store.histories.movie_ids)


def test_histories_between_two_listeners_are_theirs() -> None:
    histories = Interactions.of_ratings(MOVIES, some_ratings(12))
    count = histories.listener_count
    for first, last in ((0, count), (3, 7), (5, 5), (count - 1, count)):
        assert equal(histories.between(first, last), histories.of_listeners(np.arange(first, last)))
