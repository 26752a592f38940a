"""The managed trainer's stand-in, the import of what it learns, and the commands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from click.testing import CliRunner, Result
from scipy import sparse

from popcorn.domain.errors import DataFormatError, ModelFileError, SettingsError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.features import EARLY, FeatureSpace, SparseVector
from popcorn.model.file import read_model
from popcorn_lab.cli.managed import command
from popcorn_lab.managed.artefact import read_artefact, write_artefact
from popcorn_lab.managed.description import Export
from popcorn_lab.managed.examples import Sampling
from popcorn_lab.managed.export import Plan, write_export
from popcorn_lab.managed.pointwise import ManagedHyperparameters, PointwiseTrainer
from popcorn_lab.managed.run import import_model, train_export
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.sources import TrainingData
from tests.lab.histories import MOVIES, some_ratings
from tests.lab.managed_data import DATA, PLAN, SPACE, digests


def test_the_gradient_is_that_of_the_equation() -> None:
    """A step of Adam from zero moments goes against each slope's sign, by the learning rate."""
    given = replace(
        ManagedHyperparameters(6, num_factors=2), factors_wd=0.0, factors_init_sigma=0.5
    )
    rows = [SparseVector([0, 3, 5], [1.0, 0.5, 2.0]), SparseVector([1, 3], [1.0, -1.0])]
    features = sparse.csr_array(
        (
            np.asarray(rows[0].values + rows[1].values, np.float32),
            np.asarray(rows[0].keys + rows[1].keys),
            np.asarray([0, 3, 5]),
        ),
        shape=(2, 6),
    )
    labels = np.asarray([1, 0], np.float32)
    trainer = PointwiseTrainer(given, seed=4)
    before = trainer.parameters
    w, v = before.w.astype(np.float64), before.v.astype(np.float64)

    def loss(w0: float, w: npt.NDArray[np.float64], v: npt.NDArray[np.float64]) -> float:
        dense = features.toarray().astype(np.float64)
        pairs = 0.5 * ((dense @ v) ** 2 - dense**2 @ v**2).sum(axis=1)
        logits = w0 + dense @ w + pairs
        return float(np.mean(np.log1p(np.exp(-np.where(labels > 0, logits, -logits)))))

    w0, small = before.w0, 1e-6
    slopes = np.zeros_like(v)
    for place in np.ndindex(*v.shape):
        moved = v.copy()
        moved[place] += small
        slopes[place] = (loss(w0, w, moved) - loss(w0, w, v)) / small
    assert trainer.step(features, labels) == pytest.approx(loss(w0, w, v), rel=1e-5)
    moved_by = trainer.parameters.v - v
    assert np.allclose(moved_by, -given.factors_lr * np.sign(np.round(slopes, 9)), atol=1e-5)


def test_the_stand_in_learns_a_checkerboard(tmp_path: Path) -> None:
    board = [MovieId(f"{colour}{place}") for colour in "bw" for place in range(8)]
    export, model = checkerboard_model(tmp_path, board)
    machine, space = read_model(model).machine, export.space
    assert space.position[board[0]] == 0
    for colour in (0, 1):
        known = [space.group_from(EARLY) + 8 * colour + place for place in range(4)]
        context = SparseVector([*known, space.length_from + 4, space.always_on], [0.5] * 4 + [1, 1])
        folded = machine.fold(context)
        scores = [machine.score_candidate(key, folded) for key in range(16)]
        same, other = scores[8 * colour + 4 : 8 * colour + 8], scores[8 * (1 - colour) :][:8]
        assert min(same) > max(other)


def checkerboard_model(folder: Path, board: list[MovieId]) -> tuple[Export, Path]:
    random = np.random.default_rng(6)
    ratings = [
        Rating(
            ListenerId(str(listener)),
            board[movie],
            Stars.of(5 if movie // 8 == listener % 2 else 1),
            at,
        )
        for listener in range(100)
        for at, movie in enumerate(random.permutation(16))
    ]
    space = FeatureSpace(tuple(board))
    data = TrainingData(Interactions.of_ratings(board, ratings), "board", "")
    given = ManagedHyperparameters(space.size, num_factors=4, epochs=8, mini_batch_size=50)
    given = replace(given, factors_lr=0.02, linear_lr=0.02)
    plan = Plan(space, given, draws=2, sampling=Sampling(negatives_per_like=5))
    export = write_export(folder / "export", data, plan)
    parameters = train_export(folder / "export", export)
    write_artefact(folder / "model.tar.gz", parameters, given.as_job())
    import_model(folder / "model.tar.gz", folder / "export", folder / "model")
    return export, folder / "model"


def test_the_stand_in_repeats_itself(tmp_path: Path) -> None:
    export = write_export(tmp_path, DATA, PLAN)
    one, two, other = (train_export(tmp_path, export, seed=seed) for seed in (1, 1, 2))
    assert np.array_equal(one.v, two.v)
    assert one.w0 == two.w0
    assert not np.array_equal(one.v, other.v)


def test_an_artefact_of_mxnets_becomes_a_model(tmp_path: Path) -> None:
    artefact = Path(__file__).parent / "mxnet" / "model.tar.gz"
    write_export(tmp_path / "export", DATA, PLAN)
    imported = import_model(artefact, tmp_path / "export", tmp_path / "model")
    model = read_model(tmp_path / "model")
    assert imported.model_version == model.model_version
    assert (model.dataset_name, model.dataset_fingerprint) == ("tiny", "abc")
    assert list(model.space.movie_ids) == MOVIES
    parameters = read_artefact(artefact, SPACE.size)
    assert list(model.machine.v) == parameters.v.ravel().tolist()
    assert list(model.machine.w) == parameters.w.tolist()
    assert model.machine.w0 == parameters.w0


def test_an_artefact_of_another_export_leaves_the_model_in_place(tmp_path: Path) -> None:
    artefact = Path(__file__).parent / "mxnet" / "model.tar.gz"
    write_export(tmp_path / "export", DATA, PLAN)
    import_model(artefact, tmp_path / "export", tmp_path / "model")
    before = digests(tmp_path / "model")
    fewer = FeatureSpace(SPACE.movie_ids[:20])
    data = replace(DATA, histories=Interactions.of_ratings(MOVIES[:20], some_ratings(60)))
    plan = Plan(fewer, ManagedHyperparameters(fewer.size), draws=1)
    write_export(tmp_path / "other", data, plan)
    with pytest.raises(DataFormatError, match="another export"):
        import_model(artefact, tmp_path / "other", tmp_path / "model")
    assert digests(tmp_path / "model") == before


def run(home: Path, *arguments: str | Path) -> Result:
    environment = {"POPCORN_HOME": str(home), "POPCORN_MODEL": ""}
    return CliRunner().invoke(command, [str(each) for each in arguments], env=environment)


def test_the_commands_lead_from_a_dataset_to_a_model(trained_home: Path, tmp_path: Path) -> None:
    export, artefact, model = (tmp_path / name for name in ("export", "model.tar.gz", "model"))
    options = ("--draws", "1", "--factors", "8", "--validation", "0.2", "--likes", "1")
    exported = run(trained_home, "export", "--output", export, *options)
    assert exported.exit_code == 0, exported.output
    assert "draw 1/1" in exported.stderr
    assert "to validation" in exported.stdout
    trained = run(trained_home, "train", export, "--output", artefact, "--epochs", "1")
    assert trained.exit_code == 0, trained.output
    assert "loss" in trained.stderr
    imported = run(trained_home, "import", artefact, "--export", export, "--model", model)
    assert imported.exit_code == 0, imported.output
    read = read_model(model)
    assert read.model_version in imported.stdout
    assert read.machine.factors == 8
    assert read.dataset_fingerprint == read_model(trained_home / "model").dataset_fingerprint


def test_without_an_export_nothing_is_trained(tmp_path: Path) -> None:
    refused = run(tmp_path, "train", tmp_path, "--output", tmp_path / "model.tar.gz")
    assert isinstance(refused.exception, SettingsError)
    assert "popcorn managed export" in str(refused.exception)
    assert not (tmp_path / "model.tar.gz").exists()


def test_a_model_that_would_have_no_place_is_not_imported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    options = ("--export", tmp_path, "--model", tmp_path / "file" / "model")
    refused = run(tmp_path, "import", tmp_path / "model.tar.gz", *options)
    assert isinstance(refused.exception, ModelFileError)
