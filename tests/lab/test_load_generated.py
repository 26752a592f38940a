"""The generator of large datasets."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from popcorn.domain.errors import DataFormatError
from popcorn_lab.datasets.generate import generate, main
from popcorn_lab.datasets.movielens import open_movielens
from tests.lab.movielens_files import ML_1M, write_folder, write_zip

TITLES = "".join(f'{number},"Movie, The {number} (2001)",Drama\n' for number in range(1, 2_001))
CATALOGUE = f"movieId,title,genres\n{TITLES}".encode()


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    return write_zip({"movies.csv": CATALOGUE}, tmp_path / "catalogue.zip", inner="ml-25m")


def test_what_is_generated_is_a_dataset(catalogue: Path, tmp_path: Path) -> None:
    generate(catalogue, tmp_path / "big", rating_count=20_000, seed=1)
    assert (tmp_path / "big" / "movies.csv").read_bytes() == CATALOGUE
    bad: list[DataFormatError] = []
    dataset = open_movielens(tmp_path / "big")
    ratings = list(dataset.ratings(bad.append))
    assert bad == []
    assert len(ratings) == 20_000
    assert len({(rating.listener_id, rating.movie_id) for rating in ratings}) == 20_000
    assert len({rating.stars for rating in ratings}) == 10
    counts = Counter(rating.movie_id for rating in ratings).most_common()
    assert len(counts) > 1_000
    assert counts[0][1] > 5 * counts[1_000][1]


def test_the_same_seed_gives_the_same_ratings(catalogue: Path, tmp_path: Path) -> None:
    for name, seed in (("one", 1), ("same", 1), ("other", 2)):
        generate(catalogue, tmp_path / name, rating_count=3_000, seed=seed)
    one, same, other = (
        (tmp_path / name / "ratings.csv").read_bytes() for name in ("one", "same", "other")
    )
    assert one == same
    assert one != other


def test_a_catalogue_in_another_layout_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataFormatError, match=r"movies.csv is missing"):
        generate(write_folder(ML_1M, tmp_path / "a"), tmp_path / "b", rating_count=10, seed=1)


def test_the_command_line(catalogue: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(
        main, ["--movies", str(catalogue), "--output", str(tmp_path / "c"), "--ratings", "500"]
    )
    assert result.exit_code == 0
    assert len((tmp_path / "c" / "ratings.csv").read_text().splitlines()) == 501
    result = CliRunner().invoke(main, ["--movies", "nowhere", "--output", str(tmp_path / "d")])
    assert result.exit_code == 1
    assert "nowhere: no such file or folder" in result.output
