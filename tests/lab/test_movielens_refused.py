"""Reading MovieLens: malformed lines, and what is refused as a whole."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from popcorn.domain.errors import DataFormatError
from popcorn.domain.ratings import Rating
from popcorn_lab.datasets.dataset import Dataset
from popcorn_lab.datasets.movielens import open_movielens
from tests.lab.movielens_files import (
    CSV,
    ML_1M,
    ML_100K,
    WRITERS,
    Files,
    write_folder,
    write_zip,
)


def fail(error: DataFormatError) -> None:
    raise AssertionError(error)


def read(dataset: Dataset) -> tuple[list[Rating], list[DataFormatError]]:
    bad: list[DataFormatError] = []
    list(dataset.movies(bad.append))
    list(dataset.users(bad.append))
    return list(dataset.ratings(bad.append)), bad


BAD_LINES = {
    # layout, file, what is appended, the reason
    "fields": (CSV, "ratings.csv", b"1,2,3\n", "3 fields instead of 4"),
    "user": (CSV, "ratings.csv", b"one,2,3,4\n", "the user id is not a number: 'one'"),
    "movie": (CSV, "ratings.csv", b"1,-2,3,4\n", "the movie id is not a number: '-2'"),
    "stars": (CSV, "ratings.csv", b"1,2,5.5,4\n", "0.5 to 5 in half steps, not '5.5'"),
    "steps": (CSV, "ratings.csv", b"1,2,3.7,4\n", "0.5 to 5 in half steps, not '3.7'"),
    "zero": (ML_100K, "u.data", b"1\t2\t0\t4\n", "0.5 to 5 in half steps, not '0'"),
    "nan": (ML_1M, "ratings.dat", b"1::2::nan::4\n", "0.5 to 5 in half steps, not 'nan'"),
    "time": (ML_1M, "ratings.dat", b"1::2::3::now\n", "not in seconds: 'now'"),
    "quote": (CSV, "movies.csv", b'9,"Open (1999),Drama\n', "not a line of CSV"),
    "no title": (CSV, "movies.csv", b"9, ,Drama\n", "the title is empty"),
    "empty title": (ML_1M, "movies.dat", b"9::::Drama\n", "the title is empty"),
    "bytes": (CSV, "movies.csv", b"9,Caf\xe9 (1999),Drama\n", "not UTF-8"),
    "twice": (CSV, "movies.csv", b"1,Toy Story (1995),Comedy\n", "movie 1 occurs twice"),
    "stranger": (CSV, "ratings.csv", b"1,99,3.0,4\n", "movie 99 is not in movies.csv"),
    "flags": (ML_100K, "u.item", b"9|A (1999)|||" + b"|x" * 19 + b"\n", "something else than 0"),
    "item": (ML_100K, "u.item", b"9|A (1999)\n", "2 fields instead of 24"),
    "dat": (ML_1M, "movies.dat", b"9::A (1999)\n", "2 fields instead of 3"),
    "user twice": (ML_1M, "users.dat", b"1::F::1::10::48067\n", "user 1 occurs twice"),
    "user fields": (ML_100K, "u.user", b"9|24\n", "2 fields instead of 5"),
    "link": (CSV, "links.csv", b"3,tt1,2\n", "the linked id is not a number: 'tt1'"),
}


@pytest.mark.parametrize("case", BAD_LINES)
def test_a_malformed_line_is_reported_with_file_and_line_and_skipped(
    tmp_path: Path, case: str
) -> None:
    files, file, line, reason = BAD_LINES[case]
    good, none = read(open_movielens(write_folder(files, tmp_path / "good")))
    assert none == []
    changed = {**files, file: files[file] + line}
    ratings, bad = read(open_movielens(write_zip(changed, tmp_path / "bad.zip", inner="good")))
    assert ratings == good
    assert [(error.file, error.line) for error in bad] == [
        (f"{tmp_path}/bad.zip/good/{file}", files[file].strip().count(b"\n") + 2)
    ]
    assert reason in bad[0].reason


def test_a_last_line_without_its_end_is_a_line(tmp_path: Path) -> None:
    files = {**ML_100K, "u.data": ML_100K["u.data"].rstrip(b"\n")}
    assert len(list(open_movielens(write_folder(files, tmp_path / "a")).ratings(fail))) == 3


def csv_with(ratings: bytes) -> Files:
    return {**CSV, "ratings.csv": b"userId,movieId,rating,timestamp\n" + ratings}


def test_a_few_bad_lines_are_skipped_in_a_file_of_any_size(tmp_path: Path) -> None:
    files = csv_with(b"bad\n" * 10 + b"1,1,3.0,4\n")
    ratings, bad = read(open_movielens(write_folder(files, tmp_path / "a")))
    assert (len(ratings), len(bad)) == (1, 10)


def test_a_file_whose_first_hundred_lines_are_bad_is_refused_at_once(tmp_path: Path) -> None:
    files = csv_with(b"bad\n" * 100 + b"1,1,3.0,4\n" * 10_000)
    with pytest.raises(DataFormatError, match=r"100 of the 100 lines .* 1 fields instead of 4"):
        open_movielens(write_folder(files, tmp_path / "a"))


def test_a_file_of_bad_lines_only_is_refused_however_short(tmp_path: Path) -> None:
    with pytest.raises(DataFormatError, match="2 of the 2 lines"):
        open_movielens(write_folder(csv_with(b"bad\nbad\n"), tmp_path / "a"))


def test_a_file_with_more_than_a_tenth_of_bad_lines_is_refused(tmp_path: Path) -> None:
    good = b"1,1,3.0,4\n" * 9
    tolerable = open_movielens(write_folder(csv_with((good + b"bad\n") * 20), tmp_path / "a"))
    assert len(read(tolerable)[1]) == 20
    too_bad = open_movielens(
        write_folder(csv_with((good + b"bad\n") * 20 + b"x\n"), tmp_path / "b")
    )
    with pytest.raises(DataFormatError, match="21 of the 201 lines"):
        read(too_bad)


REFUSED: dict[str, tuple[Files, str]] = {
    "nothing known": ({"notes.txt": b"hello"}, "none of the known layouts; expected a MovieLens"),
    "no stars": (
        {name: ML_1M[name] for name in ("movies.dat", "users.dat")} | {"interactions.csv.gz": b""},
        r"interactions.csv.gz has the order of interactions and no stars",
    ),
    "no ratings header": (
        {**CSV, "ratings.csv": b"1,1,4.0,964982703\n"},
        "ratings.csv:1: expected the header 'userId,movieId,rating,timestamp', not '1,1,4.0",
    ),
    "no column of stars": (
        {**CSV, "ratings.csv": b"userId,movieId,timestamp\n1,1,4\n"},
        "expected the header 'userId,movieId,rating,timestamp'",
    ),
    "empty ratings": ({**CSV, "ratings.csv": b""}, "ratings.csv:1: empty; expected the header"),
    "a page instead of movies": (
        {**CSV, "movies.csv": b"<!DOCTYPE html>\n"},
        "movies.csv:1: expected the header 'movieId,title,genres'",
    ),
    "a line without end": (
        {**ML_1M, "ratings.dat": b"0" * 100_000},
        "a line of more than 65,536 bytes",
    ),
    "no genres": (
        {name: data for name, data in ML_100K.items() if name != "u.genre"},
        "u.genre is missing",
    ),
}


@pytest.mark.parametrize("wrapping", ["folder", "zip with an inner folder"])
@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_a_dataset_is_refused(tmp_path: Path, case: str, wrapping: str) -> None:
    files, message = REFUSED[case]
    with pytest.raises(DataFormatError, match=message):
        open_movielens(WRITERS[wrapping](files, tmp_path, "mine"))


def test_a_catalogue_without_movies_is_refused(tmp_path: Path) -> None:
    dataset = open_movielens(
        write_folder({"movies.csv": b"movieId,title,genres\n"}, tmp_path / "a")
    )
    with pytest.raises(DataFormatError, match=r"movies.csv: holds no movies"):
        list(dataset.movies(fail))


def test_two_datasets_in_one_folder_are_refused(tmp_path: Path) -> None:
    write_folder(CSV, tmp_path / "one")
    write_folder(ML_1M, tmp_path / "two")
    with pytest.raises(DataFormatError, match=r"several datasets \(one/movies.csv, two/movies.dat"):
        open_movielens(tmp_path)


def test_what_is_no_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ml-1m.zip"
    with pytest.raises(DataFormatError, match="no such file or folder"):
        open_movielens(path)
    path.write_bytes(b"<html>not found</html>")
    with pytest.raises(DataFormatError, match="not a zip file, or cut off"):
        open_movielens(path)


def test_a_cut_off_zip_is_refused(tmp_path: Path) -> None:
    path = write_zip(ML_1M, tmp_path / "ml-1m.zip")
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(DataFormatError, match="not a zip file, or cut off"):
        open_movielens(path)


def test_a_damaged_zip_is_refused_at_the_latest_at_its_end(tmp_path: Path) -> None:
    many = {**ML_1M, "ratings.dat": b"1::1::5::978300760\n" * 100_000}
    path = tmp_path / "ml-1m.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, data in many.items():
            archive.writestr(name, data)
    whole = path.read_bytes()
    place = whole.rindex(b"978300760")
    path.write_bytes(whole[:place] + b"8" + whole[place + 1 :])
    with pytest.raises(DataFormatError, match=r"ratings.dat: cannot be read to its end"):
        list(open_movielens(path).ratings(fail))


def test_members_outside_the_archive_are_not_looked_at(tmp_path: Path) -> None:
    path = write_zip({f"../{name}": data for name, data in CSV.items()}, tmp_path / "a.zip")
    with pytest.raises(DataFormatError, match="none of the known layouts"):
        open_movielens(path)


def test_the_million_without_stars_is_refused(movielens: Callable[[str], Path]) -> None:
    with pytest.raises(DataFormatError, match=r"interactions.csv.gz has the order"):
        open_movielens(movielens("ml-1m-seq.zip"))
