"""`popcorn load --to aws` where files of a dataset came through S3, and the other way round."""

from __future__ import annotations

from pathlib import Path

import pytest

from popcorn.adapters.aws.clients import dynamodb_client
from popcorn.adapters.aws.dynamodb_dataset import OtherDatasetError, TablesDataset
from popcorn.domain.errors import DataFormatError, SettingsError
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.loading.load import Outcome, load
from tests.lab.aws_loading import folder, rows, sink


@pytest.fixture
def of_tables(aws_environment: dict[str, str]) -> TablesDataset:
    return TablesDataset(dynamodb_client(), aws_environment["POPCORN_PROGRESS_TABLE"])


def loaded(path: Path, *, replace: bool = False) -> Outcome:
    return load(
        open_movielens(path),
        sink(),
        replace=replace,
        malformed=lambda error: pytest.fail(str(error)),
        progress=lambda _: None,
    )


def test_another_dataset_than_that_of_the_files_needs_replace(
    tmp_path: Path, of_tables: TablesDataset, aws_environment: dict[str, str]
) -> None:
    of_tables.claim("files")
    other = folder(tmp_path / "other")
    with pytest.raises(SettingsError, match=r"because files is.*--replace"):
        loaded(other)
    assert rows(aws_environment["POPCORN_MOVIES_TABLE"]) == []
    assert loaded(other, replace=True).loaded.movie_count == 2
    assert of_tables.name() == "other"


def test_the_same_dataset_completes_what_files_began(
    tmp_path: Path, of_tables: TablesDataset
) -> None:
    of_tables.claim("tiny")
    tiny = folder(tmp_path / "tiny")
    assert loaded(tiny).loaded.movie_count == 2
    assert loaded(tiny).is_unchanged


def test_files_of_another_dataset_are_refused_after_it(
    tmp_path: Path, of_tables: TablesDataset
) -> None:
    loaded(folder(tmp_path / "tiny"))
    of_tables.claim("tiny")
    with pytest.raises(OtherDatasetError, match="tiny"):
        of_tables.claim("files")


@pytest.mark.parametrize("there", [None, "files"])
def test_a_load_that_fails_leaves_noted_what_was(
    tmp_path: Path, of_tables: TablesDataset, there: str | None
) -> None:
    of_tables.replace(there)
    broken = folder(tmp_path / "broken", ratings=["nonsense"])
    with pytest.raises(DataFormatError):
        load(
            open_movielens(broken),
            sink(),
            replace=True,
            malformed=lambda _: None,
            progress=lambda _: None,
        )
    assert of_tables.name() == there
