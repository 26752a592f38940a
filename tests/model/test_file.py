"""The model's folder: what is written is read, and what is damaged is refused."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest

from popcorn.domain.errors import ModelFileError
from popcorn.domain.movies import MovieId
from popcorn.model import described as described_numbers
from popcorn.model import file as model_file
from popcorn.model.described import NumbersFormat
from popcorn.model.features import FeatureSpace
from popcorn.model.file import read_described, read_model, write_model

SPACE = FeatureSpace((MovieId("10"), MovieId("20")), half_life_ratings=12.5, longest_history=40)
FACTORS = 3


def write(folder: Path, first: float = 0.5, space: FeatureSpace = SPACE) -> str:
    floats = [first] + [number / 8 for number in range(space.size * (1 + FACTORS))]
    return write_model(
        folder,
        space,
        struct.pack(f"<{len(floats)}f", *floats),
        factors=FACTORS,
        dataset_name="tiny",
        dataset_fingerprint="abc",
        training={"epochs": 7},
    )


def test_what_was_written_is_read(tmp_path: Path) -> None:
    version = write(tmp_path / "deep" / "model")
    model = read_model(tmp_path / "deep" / "model")
    assert model.space == SPACE == read_described(tmp_path / "deep" / "model").space
    assert (model.model_version, model.dataset_name, model.dataset_fingerprint) == (
        version,
        "tiny",
        "abc",
    )
    assert model.training == {"epochs": 7}
    assert model.machine.w0 == 0.5
    assert list(model.machine.w) == [number / 8 for number in range(SPACE.size)]
    assert model.machine.v[0] == SPACE.size / 8
    assert len(model.machine.v) == SPACE.size * FACTORS


def test_a_new_model_replaces_the_old_and_leaves_nothing_behind(tmp_path: Path) -> None:
    old = write(tmp_path, first=1.0)
    new = write(tmp_path, first=2.0)
    assert old != new
    assert read_model(tmp_path).machine.w0 == 2.0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "model.json",
        f"parameters-{new}.f32",
    ]


def test_a_reader_keeps_the_model_that_it_has_read(tmp_path: Path) -> None:
    write(tmp_path, first=1.0)
    model = read_model(tmp_path)
    write(tmp_path, first=2.0)
    assert model.machine.w0 == 1.0


def test_a_training_killed_before_its_last_step_leaves_the_old_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, first=1.0)
    write_whole = described_numbers.write_whole

    def killed_at_model_json(path: Path, content: bytes) -> None:
        if path.name == "model.json":
            raise KeyboardInterrupt
        write_whole(path, content)

    monkeypatch.setattr(described_numbers, "write_whole", killed_at_model_json)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path, first=2.0)
    assert read_model(tmp_path).machine.w0 == 1.0


def test_a_reader_between_two_models_gets_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, first=1.0)
    stale = model_file._FORMAT.read_description(tmp_path)
    write(tmp_path, first=2.0)
    answers = iter([stale, model_file._FORMAT.read_description(tmp_path)])
    monkeypatch.setattr(NumbersFormat, "read_description", lambda *_: next(answers))
    assert read_model(tmp_path).machine.w0 == 2.0


def test_a_description_that_was_read_before_a_training_gets_the_new_model(tmp_path: Path) -> None:
    write(tmp_path, first=1.0)
    stale = read_described(tmp_path)
    assert read_model(tmp_path, stale).machine.w0 == 1.0
    new = write(tmp_path, first=2.0)
    assert read_model(tmp_path, stale).model_version == new


def damage(folder: Path, **changes: object) -> None:
    path = folder / "model.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "another"},
        {"format_version": 1},
        {"factors": 0},
        {"factors": 4},
        {"factors": "many"},
        {"movie_ids": ["10"]},
        {"movie_ids": ["10", "10"]},
        {"movie_ids": [10, 20]},
        {"movie_ids": [["10"], ["20"]]},
        {"movie_ids": None},
        {"encoding": {"new_up_to": 3}},
        {"half_life_ratings": 0},
        {"longest_history": None},
        {"parameters": {}},
        {"parameters": {"file": "other.f32", "sha256": "0"}},
        {"dataset": []},
    ],
)
def test_a_damaged_description_is_refused_and_says_what_to_do(
    tmp_path: Path, changes: dict[str, object]
) -> None:
    write(tmp_path)
    damage(tmp_path, **changes)
    with pytest.raises(ModelFileError, match="popcorn train") as refused:
        read_model(tmp_path)
    assert refused.value.name == str(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00\xff"])
def test_a_description_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    write(tmp_path)
    (tmp_path / "model.json").write_text(text)
    with pytest.raises(ModelFileError, match="popcorn train"):
        read_described(tmp_path)


@pytest.mark.parametrize("size_change", [-4, -1, 0, 4])
def test_damaged_parameters_are_refused(tmp_path: Path, size_change: int) -> None:
    version = write(tmp_path)
    path = tmp_path / f"parameters-{version}.f32"
    content = path.read_bytes()
    path.write_bytes(
        {-4: content[:-4], -1: content[:-1], 0: b"\x01" + content[1:]}.get(
            size_change, content + bytes(4)
        )
    )
    with pytest.raises(ModelFileError, match="popcorn train"):
        read_model(tmp_path)


def test_a_missing_folder_or_file_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="popcorn train"):
        read_model(tmp_path / "nowhere")
    (tmp_path / "plain file").touch()
    with pytest.raises(ModelFileError, match="popcorn train"):
        read_model(tmp_path / "plain file")


def test_missing_parameters_name_the_command(tmp_path: Path) -> None:
    version = write(tmp_path)
    (tmp_path / f"parameters-{version}.f32").unlink()
    with pytest.raises(ModelFileError, match="popcorn train"):
        read_model(tmp_path)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(ModelFileError, match="cannot be written"):
        write(tmp_path / "taken")
