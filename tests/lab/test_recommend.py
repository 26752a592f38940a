"""`popcorn recommend`: histories in, the model's order out."""

from __future__ import annotations

import csv
import random
from array import array
from collections import defaultdict
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from popcorn.domain.errors import DataFormatError, ModelFileError, SettingsError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.model.features import FeatureSpace
from popcorn.model.file import read_model, write_model
from popcorn_lab import recommendations
from popcorn_lab.cli.recommend import command
from popcorn_lab.datasets.histories_csv import read_histories
from tests.lab.histories import MOVIES, some_ratings

FACTORS = 5
TWINS = MOVIES[10:14]
"""Movies with the same numbers, which only their ids can order."""


def parameters_of(space: FeatureSpace) -> array[float]:
    numbers = random.Random(1)
    w = [numbers.gauss(0, 1) for _ in range(space.size)]
    v = [[numbers.gauss(0, 1) for _ in range(FACTORS)] for _ in range(space.size)]
    for twin in TWINS[1:]:
        w[space.position[twin]] = w[space.position[TWINS[0]]]
        v[space.position[twin]] = v[space.position[TWINS[0]]]
    return array("f", [0.5, *w, *(number for row in v for number in row)])


def write(folder: Path, movie_ids: list[MovieId]) -> Path:
    space = FeatureSpace(tuple(movie_ids), half_life_ratings=4.0, longest_history=30)
    write_model(
        folder,
        space,
        parameters_of(space).tobytes(),
        factors=FACTORS,
        dataset_name="tiny",
        dataset_fingerprint="abc",
        training={},
    )
    return folder


@pytest.fixture(scope="module", params=["sorted", "shuffled"])
def model(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A model of random numbers; its movies need not be in the order of their ids."""
    movie_ids = list(MOVIES)
    if request.param == "shuffled":
        random.Random(2).shuffle(movie_ids)
    return write(tmp_path_factory.mktemp("model"), movie_ids)


def run(folder: Path, model: Path, histories: str, *more: str) -> Result:
    path = folder / "h.csv"
    path.write_text(histories, encoding="utf-8")
    arguments = ["--model", str(model), "--histories", str(path), *more]
    return CliRunner().invoke(command, arguments)


def answer(result: Result) -> dict[str, list[tuple[str, float]]]:
    """Movies and scores by user, after a look at the header and the ranks."""
    assert result.exit_code == 0, result.output
    header, *rows = csv.reader(result.stdout.splitlines())
    assert header == ["user", "rank", "movie", "score"]
    lists: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for user, rank, movie, score in rows:
        assert int(rank) == len(lists[user]) + 1
        lists[user].append((movie, float(score)))
    return lists


def best(folder: Path, model: Path, histories: str, user: str) -> list[tuple[str, float]]:
    return answer(run(folder, model, histories, "--top", "5"))[user]


def some_histories() -> str:
    rows = [
        f"{each.listener_id},{each.movie_id},{each.stars.value},{each.rated_at_ms}"
        for each in some_ratings(25)
    ]
    return "\n".join(["user,movie,rating,timestamp", "nobody", *rows]) + "\n"


@pytest.mark.parametrize("block", [1, len(MOVIES) * 7, 1 << 23])
def test_scores_are_the_equations_and_nothing_else(
    tmp_path: Path, model: Path, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every list, whole, against the Factorization Machine in plain Python."""
    monkeypatch.setattr(recommendations, "_SCORES_IN_A_BLOCK", block)
    found = answer(run(tmp_path, model, some_histories(), "--top", "40"))
    known = read_model(model)
    histories = read_histories(tmp_path / "h.csv")
    for listener_id, history in histories.items():
        context = known.space.context(history)
        shared = known.machine.score(context)
        rated = {rating.movie_id for rating in history}
        expected = {
            movie_id: known.machine.score(
                context._replace(keys=[key, *context.keys], values=[1.0, *context.values])
            )
            - shared
            for movie_id, key in known.space.position.items()
            if movie_id not in rated
        }
        assert dict(found.get(listener_id, [])) == pytest.approx(expected, abs=1e-8)
        in_order = sorted(found.get(listener_id, []), key=lambda each: (-each[1], each[0]))
        assert found.get(listener_id, []) == in_order
    assert list(found) == [name for name in histories if len(histories[name]) < len(MOVIES)]


def test_a_short_list_is_the_beginning_of_the_long_one(tmp_path: Path, model: Path) -> None:
    whole = answer(run(tmp_path, model, some_histories(), "--top", "40"))
    for top in (1, 2, 3, 7, 39, 1_000_000):
        cut = answer(run(tmp_path, model, some_histories(), "--top", str(top)))
        assert cut == {user: movies[:top] for user, movies in whole.items()}


def test_equal_movies_are_in_the_order_of_their_ids(tmp_path: Path, model: Path) -> None:
    movies = [movie for movie, _ in answer(run(tmp_path, model, "ann\n", "--top", "40"))["ann"]]
    first = movies.index(TWINS[0])
    assert movies[first : first + len(TWINS)] == list(TWINS)
    cut = answer(run(tmp_path, model, "ann\n", "--top", str(first + 2)))["ann"]
    assert [movie for movie, _ in cut][-2:] == list(TWINS[:2])


def test_users_are_in_the_order_in_which_the_file_names_them(tmp_path: Path, model: Path) -> None:
    result = run(tmp_path, model, "zoe,m01,4,1\nbob\nann,m02,1,1\nzoe,m03,2,2\n", "--top", "1")
    assert list(answer(result)) == ["zoe", "bob", "ann"]


def test_only_unknown_movies_are_no_history(tmp_path: Path, model: Path) -> None:
    text = "ann,unheard of,5,1\nann,nor this,1,2\nbob\n"
    assert best(tmp_path, model, text, "ann") == best(tmp_path, model, text, "bob")
    result = run(tmp_path, model, text)
    assert "2 of the ratings are of movies unknown to the model" in result.stderr


def test_only_dislikes_are_a_history(tmp_path: Path, model: Path) -> None:
    text = "ann,m01,1,1\nann,m02,0.5,2\nbob,m01,5,1\nbob,m02,5,2\ncy\n"
    lists = [best(tmp_path, model, text, user) for user in ("ann", "bob", "cy")]
    assert len({tuple(each) for each in lists}) == 3
    assert {"m01", "m02"}.isdisjoint(movie for movie, _ in lists[0])


def test_ten_thousand_ratings_are_a_history(tmp_path: Path, model: Path) -> None:
    """What the model doesn't know is nothing; each known movie counts once, as last rated."""
    unknown = "".join(f"ann,x{number},4,{number}\n" for number in range(10_000))
    known = "".join(f"ann,{movie},4,{time}\n" for time, movie in enumerate(MOVIES[:35]))
    few = best(tmp_path, model, known, "ann")
    assert best(tmp_path, model, unknown + known, "ann") == few
    assert {movie for movie, _ in few} <= set(MOVIES[35:])


def test_ratings_from_the_future_are_the_newest(tmp_path: Path, model: Path) -> None:
    """Nothing compares with today, so that the same file has the same answer tomorrow."""
    future = "ann,m01,5,99999999999\nann,m02,1,3\n"
    assert best(tmp_path, model, future, "ann") == best(
        tmp_path, model, "ann,m02,1,3\nann,m01,5,4\n", "ann"
    )


def test_of_two_ratings_of_a_movie_the_newest_counts(tmp_path: Path, model: Path) -> None:
    liked = best(tmp_path, model, "ann,m01,5,7\n", "ann")
    assert best(tmp_path, model, "ann,m01,5,7\nann,m01,1,6\n", "ann") == liked
    assert best(tmp_path, model, "ann,m01,1,7\nann,m01,5,7\n", "ann") == liked
    assert best(tmp_path, model, "ann,m01,1,7\n", "ann") != liked


def test_who_has_rated_everything_is_told_of(tmp_path: Path, model: Path) -> None:
    everything = "".join(f"ann,{movie},4,1\n" for movie in MOVIES)
    result = run(tmp_path, model, f"{everything}bob\n", "--top", "2")
    assert list(answer(result)) == ["bob"]
    assert "1 of the users have fewer than 2 movies left" in result.stderr


def test_the_output_is_a_file_where_one_is_named(tmp_path: Path, model: Path) -> None:
    output = tmp_path / "best.csv"
    output.write_text("what was there before")
    result = run(tmp_path, model, some_histories(), "--output", str(output))
    assert (result.exit_code, result.stdout) == (0, "")
    assert output.read_text("utf-8") == run(tmp_path, model, some_histories()).stdout
    assert {path.name for path in tmp_path.iterdir()} == {"h.csv", "best.csv"}


def test_an_interrupted_run_leaves_the_old_file(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    output = tmp_path / "best.csv"
    output.write_text("what was there before")
    monkeypatch.setattr(recommendations.BatchRecommender, "_best_of", interrupted)
    assert run(tmp_path, model, "ann\n", "--output", str(output)).exit_code != 0
    assert output.read_text() == "what was there before"
    assert {path.name for path in tmp_path.iterdir()} == {"h.csv", "best.csv"}


def test_an_output_that_is_no_plain_file_is_written_to_and_not_replaced(
    tmp_path: Path, model: Path
) -> None:
    link = tmp_path / "nothing"
    link.symlink_to("/dev/null")
    assert run(tmp_path, model, "ann\n", "--output", str(link)).exit_code == 0
    assert link.resolve() == Path("/dev/null")
    assert Path("/dev/null").is_char_device()


def test_an_empty_file_has_an_empty_answer(tmp_path: Path, model: Path) -> None:
    assert run(tmp_path, model, "").stdout == "user,rank,movie,score\n"


@pytest.mark.parametrize(
    ("histories", "message"),
    [
        ("ann,m01,6,1\n", "h.csv:1: stars run from 0.5 to 5 in half steps, not '6'"),
        ("ann\nbob,m01,4,soon\n", "h.csv:2: the timestamp is not in seconds"),
        ("ann,m01,4\n", "h.csv:1: 3 fields; expected user,movie,rating,timestamp"),
        (",m01,4,1\n", "h.csv:1: the user is empty"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, model: Path, histories: str, message: str) -> None:
    result = run(tmp_path, model, histories, "--output", str(tmp_path / "best.csv"))
    assert isinstance(result.exception, DataFormatError)
    assert message in str(result.exception)
    assert not (tmp_path / "best.csv").exists()


@pytest.mark.parametrize("top", ["0", "-3", "many"])
def test_a_wrong_number_is_wrong_usage(tmp_path: Path, model: Path, top: str) -> None:
    result = run(tmp_path, model, "ann\n", "--top", top)
    assert result.exit_code == 2
    assert "--top" in result.stderr


def test_a_missing_model_and_a_place_that_cannot_be_written(tmp_path: Path, model: Path) -> None:
    result = run(tmp_path, tmp_path / "none", "ann\n")
    assert isinstance(result.exception, ModelFileError)
    assert "popcorn train" in str(result.exception)
    result = run(tmp_path, model, "ann\n", "--output", str(tmp_path))
    assert isinstance(result.exception, SettingsError)
    result = run(tmp_path, model, "ann\n", "--output", str(tmp_path / "no" / "best.csv"))
    assert isinstance(result.exception, SettingsError)


def test_a_model_with_numbers_that_are_none_is_refused(tmp_path: Path, model: Path) -> None:
    """`write_model` writes no such file, so this one's numbers are changed after reading."""
    read = read_model(model)
    broken = array("f", read.machine.v)
    broken[7] = float("nan")
    machine = type(read.machine)(read.machine.w0, read.machine.w, broken, FACTORS)
    with pytest.raises(ModelFileError, match="not finite"):
        recommendations.BatchRecommender(type(read)(read.space, machine, "v", "", "", {}))


def test_the_help_says_what_the_order_is() -> None:
    said = " ".join(CliRunner().invoke(command, ["--help"]).output.split())
    assert "pure order of the model's scores" in said
    assert "user,rank,movie,score" in said


def test_a_listener_of_the_file_may_be_called_anything(tmp_path: Path, model: Path) -> None:
    result = run(tmp_path, model, '"a, b",m01,4,1\nZoë\n', "--top", "1")
    assert [ListenerId(user) for user in answer(result)] == ["a, b", "Zoë"]
