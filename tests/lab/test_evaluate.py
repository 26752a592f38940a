"""`popcorn evaluate`, as it is run."""

from __future__ import annotations

import gzip
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from popcorn.domain.errors import DataFormatError, SettingsError
from popcorn_lab.cli.evaluate import command
from popcorn_lab.evaluation import protocols
from popcorn_lab.evaluation.comparison import SERVED
from popcorn_lab.evaluation.data import has_clock, has_stars, read_dataset
from popcorn_lab.evaluation.models.machine import Machine
from popcorn_lab.evaluation.models.popularity import LikeCount, RatingCount, Trend
from popcorn_lab.evaluation.protocols import EVERYBODY, TOLD, TOLD_SHARE, WITH_HISTORY


def invoked(dataset: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, ["--dataset", str(dataset), *arguments])


def run(dataset: Path, *arguments: str) -> str:
    result = invoked(dataset, *arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def as_json(dataset: Path, *arguments: str) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(run(dataset, "--json", *arguments))
    return result


def chosen(*models: str) -> list[str]:
    return [argument for model in models for argument in ("--model", model)]


@pytest.fixture
def sequence(tmp_path: Path) -> Path:
    """Interactions with an order and nothing else: 30 users go around a circle of 40 movies."""
    rows = [
        f"{user},{1 + (user + place) % 40},{place}\n"
        for user in range(1, 31)
        for place in range(20)
    ]
    return written(tmp_path, "u,i,t\n" + "".join(rows))


def written(folder: Path, text: str) -> Path:
    path = folder / "circle.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("circle/interactions.csv.gz", gzip.compress(text.encode()))
    return path


def test_popularity_and_ease_on_ml_100k(movielens: Callable[[str], Path]) -> None:
    """The figures are those of anybody's popularity; EASE is tuned in the run."""
    models = chosen("count", "likes", "ease")
    result = as_json(movielens("ml-100k.zip"), "--protocol", "known", *models)
    known = result["protocols"]["known"]["tasks"][WITH_HISTORY]
    assert known[RatingCount.name]["NDCG@10"] == pytest.approx(0.097, abs=0.002)
    assert known[LikeCount.name]["NDCG@10"] == pytest.approx(0.102, abs=0.002)
    assert known["EASE"]["NDCG@10"] == pytest.approx(0.193, abs=0.01)
    assert known["EASE"]["listeners"] == 909
    lead = known[LikeCount.name]["over_best_baseline"]
    assert lead["baseline"] == "EASE"
    assert lead["NDCG@10"]["high"] < 0


def test_unknown_listeners_and_global_time_on_ml_100k(movielens: Callable[[str], Path]) -> None:
    models = chosen("likes", "trend")
    both = ("--protocol", "unknown", "--protocol", "global")
    result = as_json(movielens("ml-100k.zip"), *both, *models)["protocols"]
    unknown = result["unknown"]["tasks"]
    assert [*unknown] == [*map(str, TOLD), TOLD_SHARE]
    for told in TOLD:
        likes = unknown[str(told)][LikeCount.name]
        assert likes["NDCG@10"] == pytest.approx(0.347, abs=0.003)
    everybody = result["global"]["tasks"][EVERYBODY]
    assert everybody[LikeCount.name]["NDCG@10"] == pytest.approx(0.271, abs=0.003)
    assert everybody[Trend.name]["hit rate@3"] > 0.5


def test_the_machine_beats_popularity_on_ml_100k(movielens: Callable[[str], Path]) -> None:
    """A third of the usual epochs does for that."""
    models = chosen("likes", "machine")
    arguments = ("--protocol", "known", "--epochs", "60", *models)
    result = as_json(movielens("ml-100k.zip"), *arguments)["protocols"]["known"]
    for name in (Machine.name, SERVED):
        ours = result["tasks"][WITH_HISTORY][name]
        assert ours["NDCG@10"] > 0.15
        assert ours["over_best_baseline"]["NDCG@10"]["low"] > 0.02
    assert [claim["holds"] for claim in result["claims"]] == [True, True]


def test_results_are_written_with_date_and_commit(sequence: Path, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="needs the extra `evaluation`")
    output = tmp_path / "results"
    run(sequence, "--output", str(output), "--epochs", "2", *chosen("count", "machine"))
    names = {path.name for path in output.iterdir()}
    pictures = {f"circle-{name}.{kind}" for name in ("known", "unknown") for kind in ("svg", "png")}
    assert names == pictures | {"circle-known-unknown.md", "circle-known-unknown.json"}
    made = json.loads((output / "circle-known-unknown.json").read_text())
    for name in ("circle-known.svg", "circle-known-unknown.md"):
        text = (output / name).read_text()
        assert made["date"] in text
        assert made["commit"] in text


def test_a_sequence_has_no_stars_and_no_clock(sequence: Path) -> None:
    data = read_dataset(sequence)
    assert data.dataset_name == "circle"
    assert (data.histories.listener_count, data.histories.movie_count) == (30, 40)
    assert set(data.histories.lengths) == {20}
    assert data.histories.is_liked.all()
    assert not has_stars(data.histories)
    assert not has_clock(data.histories)
    (split,) = protocols.known(data.histories)
    assert split.training.rating_count == 30 * 16


def test_what_a_sequence_lacks_is_said(sequence: Path) -> None:
    printed = run(sequence, "--protocol", "known", *chosen("count", "trend", "mean"))
    assert "Left out: 30-day trend, because the ratings have an order, but no clock" in printed
    assert "Left out: Bayesian mean, because the ratings have no stars" in printed
    for protocol, lacks in (("global", "no clock times"), ("stars", "no stars")):
        error = invoked(sequence, "--protocol", protocol, *chosen("count")).exception
        assert isinstance(error, SettingsError)
        assert lacks in str(error)


def test_shuffling_takes_the_order_away(sequence: Path) -> None:
    """Who goes around a circle goes on to the next movie; shuffled, nobody knows where they are."""
    arguments = ("--protocol", "known", *chosen("count", "knn"))
    in_order = as_json(sequence, *arguments)
    shuffled = as_json(sequence, "--shuffled", *arguments)
    assert (in_order["shuffled"], shuffled["shuffled"]) == (False, True)
    knn = [
        each["protocols"]["known"]["tasks"][WITH_HISTORY]["item-kNN"]["NDCG@10"]
        for each in (in_order, shuffled)
    ]
    assert knn[0] > 0.9
    assert knn[1] != knn[0]


def test_only_the_result_is_on_standard_output(sequence: Path) -> None:
    result = invoked(sequence, "--protocol", "known", "--json", *chosen("count"))
    json.loads(result.stdout)
    assert "training popularity by count, fold 1 ..." in result.stderr
    assert "\x1b" not in result.output


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("user,movie\n1,2\n", "expected the header"),
        (
            "u,i,t\n1,2,0\n1,two,1\n",
            "circle.zip/circle/interactions.csv.gz:3: expected three numbers",
        ),
    ],
)
def test_a_spoilt_sequence_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(DataFormatError, match=reason):
        read_dataset(written(tmp_path, text))


def test_a_damaged_sequence_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "damaged.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("damaged/interactions.csv.gz", b"this is not gzip")
    with pytest.raises(DataFormatError, match="cannot be read"):
        read_dataset(path)


def test_an_output_that_is_a_file_is_refused(sequence: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    inside = str(tmp_path / "taken" / "results")
    error = invoked(sequence, "--output", inside, *chosen("count")).exception
    assert isinstance(error, SettingsError)
    assert "cannot be made" in str(error)
