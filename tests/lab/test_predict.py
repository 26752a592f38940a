"""`popcorn predict`: files in, stars out, and what a file gets that is none."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from popcorn.domain.errors import DataFormatError, ModelFileError, SettingsError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.model.stars_file import read_stars_model
from popcorn_lab.cli.predict import command
from popcorn_lab.datasets.histories_csv import read_histories
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.stars import StarsHyperparameters, train_stars, write_stars
from tests.lab.histories import MOVIES, some_ratings

HISTORIES = "user,movie,rating,timestamp\nann,m01,4.5,20\nann,m02,1,10\nbob\nann,m03,3.0,30.5\n"
PAIRS = "user,movie\nann,m05\nbob,m05\nann,m06\n"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model")
    histories = Interactions.of_ratings(MOVIES, some_ratings(30))
    few = StarsHyperparameters(factors=3, samples=2, sweeps=10)
    parameters = train_stars(histories, few, lambda _done, _all: None)
    write_stars(folder, parameters, dataset_name="tiny", dataset_fingerprint="abc")
    return folder


def run(
    folder: Path, model: Path, histories: str = HISTORIES, pairs: str = PAIRS, *more: str
) -> Result:
    (folder / "h.csv").write_text(histories, encoding="utf-8")
    (folder / "p.csv").write_text(pairs, encoding="utf-8")
    files = ["--histories", str(folder / "h.csv"), "--pairs", str(folder / "p.csv")]
    return CliRunner().invoke(command, ["--model", str(model), *files, *more])


def histories_of(folder: Path, text: str) -> dict[ListenerId, list[tuple[str, float, int]]]:
    path = folder / "histories.csv"
    path.write_bytes(text.encode())
    return {
        listener: [(each.movie_id, each.stars.value, each.rated_at_ms) for each in history]
        for listener, history in read_histories(path).items()
    }


def test_each_pair_gets_the_stars_that_the_predictor_says(tmp_path: Path, model: Path) -> None:
    result = run(tmp_path, model)
    assert result.exit_code == 0, result.output
    header, *found = csv.reader(result.stdout.splitlines())
    assert header == ["user", "movie", "stars"]
    assert [row[:2] for row in found] == [["ann", "m05"], ["bob", "m05"], ["ann", "m06"]]
    predictor = read_stars_model(model)
    ann = predictor.fold(read_histories(tmp_path / "h.csv")[ListenerId("ann")])
    assert float(found[0][2]) == pytest.approx(ann.expected(MovieId("m05")), abs=1e-4)
    nobody = predictor.fold([]).expected(MovieId("m05"))
    assert float(found[1][2]) == pytest.approx(nobody, abs=1e-4)
    assert found[0][2] != found[1][2]


def test_the_answer_goes_into_a_file_where_one_is_named(tmp_path: Path, model: Path) -> None:
    output = tmp_path / "stars.csv"
    result = run(tmp_path, model, HISTORIES, PAIRS, "--output", str(output))
    assert (result.exit_code, result.stdout) == (0, "")
    assert output.read_text("utf-8") == run(tmp_path, model).stdout


def test_headers_are_optional_and_ids_with_commas_survive(tmp_path: Path, model: Path) -> None:
    with_headers = run(tmp_path, model).stdout
    bare = run(tmp_path, model, HISTORIES.partition("\n")[2], PAIRS.partition("\n")[2]).stdout
    assert bare == with_headers
    quoted = run(tmp_path, model, '"a, b",m01,4,1\n', '"a, b",m05\n')
    assert list(csv.reader(quoted.stdout.splitlines()))[1][0] == "a, b"


def test_whom_and_what_nobody_knows_is_remarked_on(tmp_path: Path, model: Path) -> None:
    result = run(tmp_path, model, HISTORIES, "eve,m01\neve,m02\nann,unheard of\n")
    assert result.exit_code == 0
    assert "1 of the pairs' users have no history" in result.stderr
    assert "1 of the pairs' movies are unknown" in result.stderr
    assert all(0.5 <= float(line.rsplit(",")[-1]) <= 5 for line in result.stdout.split("\n")[1:-1])


def test_empty_files_have_an_empty_answer(tmp_path: Path, model: Path) -> None:
    assert run(tmp_path, model, "", "").stdout == "user,movie,stars\n"


@pytest.mark.parametrize(
    ("histories", "pairs", "message"),
    [
        ("ann,m01,6,1\n", PAIRS, "h.csv:1: stars run from 0.5 to 5 in half steps, not '6'"),
        ("ann,m01,nan,1\n", PAIRS, "h.csv:1: stars run"),
        ("user,movie,rating,timestamp\nann,m01,4,soon\n", PAIRS, "h.csv:2: the timestamp"),
        ("ann,m01,4,nan\n", PAIRS, "h.csv:1: the timestamp"),
        ("ann,m01,4,1700000000000\n", PAIRS, "h.csv:1: the timestamp is not in seconds"),
        ("ann,m01,4\n", PAIRS, "h.csv:1: 3 fields; expected user,movie,rating,timestamp"),
        (",m01,4,1\n", PAIRS, "h.csv:1: the user is empty"),
        ("ann,,4,1\n", PAIRS, "h.csv:1: the movie is empty"),
        ('bob\nann,"m01,4,1\n', PAIRS, "not a line of CSV"),
        (HISTORIES, "ann,m01\n\nann\n", "p.csv:3: expected user,movie"),
        (HISTORIES, "ann,m01,4\n", "p.csv:1: expected user,movie"),
        (HISTORIES, "ann,\n", "p.csv:1: expected user,movie"),
    ],
)
def test_a_bad_line_is_named(
    tmp_path: Path, model: Path, histories: str, pairs: str, message: str
) -> None:
    result = run(tmp_path, model, histories, pairs)
    assert isinstance(result.exception, DataFormatError)
    assert message in str(result.exception)
    assert result.stdout == ""


def test_text_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "latin.csv"
    path.write_bytes(b"ann,m01,4,1\nJos\xe9,m01,4,1\n")
    with pytest.raises(DataFormatError, match=r"latin\.csv:2: not UTF-8"):
        read_histories(path)


def test_a_missing_model_and_a_place_that_cannot_be_written(tmp_path: Path, model: Path) -> None:
    assert isinstance(run(tmp_path, tmp_path / "none").exception, ModelFileError)
    result = run(tmp_path, model, HISTORIES, PAIRS, "--output", str(tmp_path))
    assert isinstance(result.exception, SettingsError)


def test_a_missing_file_is_wrong_usage(tmp_path: Path, model: Path) -> None:
    files = ["--histories", str(tmp_path / "no.csv"), "--pairs", str(tmp_path / "no.csv")]
    assert CliRunner().invoke(command, ["--model", str(model), *files]).exit_code == 2


def test_histories_keep_the_files_listeners_and_the_times_order(tmp_path: Path) -> None:
    assert histories_of(tmp_path, HISTORIES) == {
        "ann": [("m02", 1.0, 10_000), ("m01", 4.5, 20_000), ("m03", 3.0, 30_500)],
        "bob": [],
    }


def test_of_several_ratings_of_a_movie_the_newest_counts(tmp_path: Path) -> None:
    text = "ann,m01,1,5\nann,m01,2,9\nann,m01,3,7\nann,m01,4,9\nann\n"
    assert histories_of(tmp_path, text) == {"ann": [("m01", 4.0, 9000)]}


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffuser,movie,rating,timestamp\r\nann,m01,4,1\r\n\r\nbob,,,\r\n",
        "User, Movie, Rating, Timestamp\n ann , m01 , 4.0 , 1\nbob\n",
        '"user","movie","rating","timestamp"\n"ann","m01","4","1.0"\nbob,,,',
    ],
)
def test_what_other_programs_write_is_read(tmp_path: Path, text: str) -> None:
    assert histories_of(tmp_path, text) == {"ann": [("m01", 4.0, 1000)], "bob": []}
