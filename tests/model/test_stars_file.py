"""The predictor in the model's folder: what is written is read, and what is damaged is refused."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest

from popcorn.domain.errors import ModelFileError
from popcorn.domain.movies import MovieId
from popcorn.model import stars_file
from popcorn.model.described import NumbersFormat
from popcorn.model.stars import StarsSpace
from popcorn.model.stars_file import read_stars_model, write_stars_model

SPACE = StarsSpace(
    movie_ids=(MovieId("10"), MovieId("20")),
    centre=3.5,
    lowest=0.5,
    highest=5.0,
    factors=1,
    samples=2,
    longest_history=7,
    half_told_ratings=4.5,
)
HEADS = [2.0, 0.5, 1.0, 0.25, 0.125, 1.0, 0.0, 4.0, 1.0, 0.0]


def write(folder: Path, first: float = 2.0, last: float = 8.0) -> str:
    floats = [first, *HEADS[1:], *range(1, 8), last]
    return write_stars_model(
        folder,
        SPACE,
        struct.pack(f"<{len(floats)}f", *floats),
        dataset_name="tiny",
        dataset_fingerprint="abc",
    )


def test_what_was_written_is_read(tmp_path: Path) -> None:
    version = write(tmp_path / "deep" / "model")
    model = read_stars_model(tmp_path / "deep" / "model")
    assert (model.space, model.version) == (SPACE, version)
    assert model.vectors(MovieId("10")) == [[1.0], [3.0]]
    assert model.vectors(MovieId("20")) == [[5.0], [7.0]]
    assert model.vectors(MovieId("unknown")) == [[0.125], [0.0]]


def test_a_new_predictor_replaces_the_old_and_touches_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text("another's")
    write(tmp_path, first=1.0)
    new = write(tmp_path, first=3.0)
    assert read_stars_model(tmp_path).version == new
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "model.json",
        f"stars-{new}.f32",
        "stars.json",
    ]


def test_a_reader_between_two_predictors_gets_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, first=1.0)
    stale = stars_file._FORMAT.read_description(tmp_path)
    new = write(tmp_path, first=3.0)
    answers = iter([stale, stars_file._FORMAT.read_description(tmp_path)])
    monkeypatch.setattr(NumbersFormat, "read_description", lambda *_: next(answers))
    assert read_stars_model(tmp_path).version == new


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "another"},
        {"format_version": 2},
        {"factors": 0},
        {"factors": 2},
        {"samples": "many"},
        {"samples": 1},
        {"movie_ids": ["10"]},
        {"movie_ids": ["10", "10"]},
        {"movie_ids": [10, 20]},
        {"movie_ids": None},
        {"centre": None},
        {"centre": float("nan")},
        {"lowest": 5.5},
        {"highest": float("inf")},
        {"longest_history": 0},
        {"half_told_ratings": 0},
        {"numbers": {}},
        {"numbers": {"file": "stars-other.f32", "sha256": "0"}},
    ],
)
def test_a_damaged_description_is_refused_and_says_what_to_do(
    tmp_path: Path, changes: dict[str, object]
) -> None:
    write(tmp_path)
    path = tmp_path / "stars.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))
    with pytest.raises(ModelFileError, match="popcorn train") as refused:
        read_stars_model(tmp_path)
    assert refused.value.name == str(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00\xff"])
def test_a_description_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    write(tmp_path)
    (tmp_path / "stars.json").write_text(text)
    with pytest.raises(ModelFileError, match="popcorn train"):
        read_stars_model(tmp_path)


@pytest.mark.parametrize("damage", [lambda whole: whole[:-4], lambda whole: b"\x01" + whole[1:]])
def test_damaged_numbers_are_refused(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    path = tmp_path / f"stars-{write(tmp_path)}.f32"
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(ModelFileError, match="popcorn train"):
        read_stars_model(tmp_path)


@pytest.mark.parametrize(
    "numbers", [{"last": float("nan")}, {"last": float("inf")}, {"first": 0.0}, {"first": -1.0}]
)
def test_numbers_that_cannot_be_are_refused_whatever_their_checksum(
    tmp_path: Path, numbers: dict[str, float]
) -> None:
    write(tmp_path, **numbers)
    with pytest.raises(ModelFileError, match="cannot be"):
        read_stars_model(tmp_path)


def test_a_missing_folder_or_file_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="popcorn train"):
        read_stars_model(tmp_path / "nowhere")
    (tmp_path / f"stars-{write(tmp_path)}.f32").unlink()
    with pytest.raises(ModelFileError, match="popcorn train"):
        read_stars_model(tmp_path)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(ModelFileError, match="cannot be written"):
        write(tmp_path / "taken")
