"""Reading MovieLens: each layout, in each wrapping, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from popcorn.domain.errors import DataFormatError
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn_lab.datasets.movielens import open_movielens
from tests.lab.movielens_files import (
    CSV,
    ML_1M,
    ML_10M,
    ML_100K,
    WRITERS,
    write_folder,
    write_zip,
)

LAYOUTS = {
    # files, the name given, the name found, movies, ratings
    "ml-100k": (ML_100K, "mine", "ml-100k", 3, 3),
    "ml-1m": (ML_1M, "mine", "ml-1m", 3, 3),
    "ml-10m": (ML_10M, "mine", "ml-10m", 2, 2),
    "csv": (CSV, "ml-latest-small", "ml-latest-small", 4, 3),
}


def fail(error: DataFormatError) -> None:
    raise AssertionError(error)


@pytest.mark.parametrize("wrapping", WRITERS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_in_every_wrapping(tmp_path: Path, layout: str, wrapping: str) -> None:
    files, given, name, movie_count, rating_count = LAYOUTS[layout]
    dataset = open_movielens(WRITERS[wrapping](files, tmp_path, given))
    assert dataset.name.name == name
    assert len(list(dataset.movies(fail))) == movie_count
    assert len(list(dataset.users(fail))) == (2 if "u.user" in files or "users.dat" in files else 0)
    ratings = list(dataset.ratings(fail))
    assert len(ratings) == rating_count
    assert all(rating.listener_id.startswith(f"{name}:") for rating in ratings)
    assert {rating.source for rating in ratings} == {name}
    assert dataset.bytes_read() == dataset.size_bytes


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_dataset_has_one_fingerprint_however_it_is_wrapped(tmp_path: Path, layout: str) -> None:
    files, given, *_ = LAYOUTS[layout]
    names = {open_movielens(write(files, tmp_path, given)).name for write in WRITERS.values()}
    assert len(names) == 1
    for file in files:
        if file == "tags.dat":
            continue
        changed = {**files, file: files[file] + b"\n"}
        assert open_movielens(write_folder(changed, tmp_path / file / given)).name not in names


def test_ratings_can_be_read_first_and_again(tmp_path: Path) -> None:
    dataset = open_movielens(write_zip(ML_100K, tmp_path / "a.zip"))
    first = list(dataset.ratings(fail))
    assert first == list(dataset.ratings(fail))
    assert first[0] == Rating(
        ListenerId("ml-100k:1"), MovieId("1"), Stars(10), 881_250_949_000, "ml-100k"
    )


def test_titles_and_genres_of_ml_100k(tmp_path: Path) -> None:
    toy_story, miserables, either = open_movielens(write_folder(ML_100K, tmp_path / "a")).movies(
        fail
    )
    assert toy_story.genres == {Genre.ANIMATION, Genre.CHILDREN, Genre.COMEDY}
    assert (toy_story.title, toy_story.year) == ("Toy Story", 1995)
    assert miserables.title == "Les Misérables"
    assert either.title == "Either | Or"
    assert either.genres == {Genre.SCI_FI, Genre.FILM_NOIR}


def test_the_movie_called_unknown_is_left_out_with_its_ratings(tmp_path: Path) -> None:
    dataset = open_movielens(write_folder(ML_100K, tmp_path / "a"))
    assert [movie.movie_id for movie in dataset.movies(fail)] == ["1", "2", "4"]
    assert [rating.movie_id for rating in dataset.ratings(fail)] == ["1", "1", "4"]


def test_titles_with_colons_and_latin_1_of_ml_1m(tmp_path: Path) -> None:
    _, miserables, face_off = open_movielens(write_folder(ML_1M, tmp_path / "a")).movies(fail)
    assert (miserables.title, miserables.year) == ("Les Misérables", 1995)
    assert (face_off.title, face_off.genres) == (
        "Face::Off",
        frozenset({Genre.ACTION, Genre.SCI_FI}),
    )


def test_half_stars_and_utf_8_of_ml_10m(tmp_path: Path) -> None:
    dataset = open_movielens(write_folder(ML_10M, tmp_path / "a"))
    assert [rating.stars for rating in dataset.ratings(fail)] == [Stars(9), Stars(1)]
    assert [movie.title for movie in dataset.movies(fail)] == ["Toy Story", "Amélie"]


def test_quotes_links_and_byte_order_mark_of_csv(tmp_path: Path) -> None:
    toy_story, suspects, say_yes, amelie = open_movielens(
        write_folder(CSV, tmp_path / "ml-25m")
    ).movies(fail)
    assert (toy_story.imdb_id, toy_story.tmdb_id) == ("tt0114709", "862")
    assert (suspects.imdb_id, suspects.tmdb_id) == ("tt0114814", None)
    assert suspects.title == "The Usual Suspects"
    assert suspects.genres == {Genre.CRIME, Genre.MYSTERY, Genre.THRILLER, Genre.IMAX}
    assert (say_yes.title, say_yes.genres, say_yes.imdb_id) == ('Say "Yes"', frozenset(), None)
    assert (amelie.title, amelie.other_titles) == ("Amélie", ("Fabuleux destin d'Amélie",))


def test_users_say_who_they_are_but_not_where_they_live(tmp_path: Path) -> None:
    first, _ = open_movielens(write_folder(ML_100K, tmp_path / "a")).users(fail)
    assert first.listener_id == "ml-100k:1"
    assert first.profile == {"age": "24", "gender": "M", "occupation": "technician"}
    first, _ = open_movielens(write_folder(ML_1M, tmp_path / "b")).users(fail)
    assert first.profile == {"age_from": "1", "gender": "F", "occupation_code": "10"}


def test_a_catalogue_without_ratings(tmp_path: Path) -> None:
    only_movies = {"movies.csv": CSV["movies.csv"], "README.txt": b"hello"}
    dataset = open_movielens(write_zip(only_movies, tmp_path / "a.zip", inner="ml-25m"))
    assert dataset.name.name == "ml-25m"
    assert len(list(dataset.movies(fail))) == 4
    assert list(dataset.ratings(fail)) == []


def test_a_dataset_called_voice_does_not_pass_for_spoken_ratings(tmp_path: Path) -> None:
    dataset = open_movielens(write_folder(CSV, tmp_path / "voice"))
    assert {rating.source for rating in dataset.ratings(fail)} == {"dataset-voice"}


@pytest.mark.parametrize(
    ("archive", "name", "movie_count", "user_count", "rating_count"),
    [
        ("ml-100k.zip", "ml-100k", 1_681, 943, 99_991),
        ("ml-latest-small-2016.zip", "ml-latest-small", 9_125, 0, 100_004),
        ("ml-25m-movies.zip", "ml-25m", 62_423, 0, 0),
    ],
)
def test_the_real_ones(
    movielens: Callable[[str], Path],
    archive: str,
    name: str,
    movie_count: int,
    user_count: int,
    rating_count: int,
) -> None:
    dataset = open_movielens(movielens(archive))
    assert dataset.name.name == name
    assert sum(1 for _ in dataset.movies(fail)) == movie_count
    assert sum(1 for _ in dataset.users(fail)) == user_count
    assert sum(1 for _ in dataset.ratings(fail)) == rating_count
