"""From settings to services, and what keeps a model from being used."""

from __future__ import annotations

import dataclasses
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from popcorn.adapters.embedded.local_scorer import LocalScorer
from popcorn.domain.errors import ModelFileError, SettingsError
from popcorn.settings import Settings, read_settings
from popcorn.usable_models import usable_model
from popcorn.wiring import build_services

REMOTE = {"scorer": "sagemaker", "scorer_endpoint": "popcorn-picks"}


def logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Which events the wiring's log lines are of."""
    return [record.__dict__["facts"]["event"] for record in caplog.records]


def of_other_data(settings: Settings) -> Settings:
    """The settings' home, after another dataset took the place of the model's."""
    with closing(sqlite3.connect(settings.database)) as connection, connection:
        connection.execute("UPDATE dataset SET name = 'other', fingerprint = 'of other files'")
    return settings


def test_nothing_set_is_embedded_with_the_trained_model(settings: Settings) -> None:
    with closing(build_services(settings)) as services:
        assert isinstance(services.scorer, LocalScorer)
        assert services.scorer.model_version == usable_model(settings).model_version


def test_factors_and_stars_come_with_the_model(settings: Settings) -> None:
    with closing(build_services(settings)) as services:
        assert services.factors is not None
        assert services.stars() is not None
        assert services.factors.current().taste_of(()).model_version == (
            usable_model(settings).model_version
        )


def test_without_a_predictor_of_stars_the_rest_works(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    (settings.model / "stars.json").unlink()
    with closing(build_services(settings)) as services:
        assert services.stars() is None
        assert services.scorer is not None
    assert "popcorn train" in caplog.text


def test_the_endpoint_is_asked_for_the_models_version(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    remote = dataclasses.replace(settings, **REMOTE, scorer_format="candidates")  # type: ignore[arg-type]
    with closing(build_services(remote)) as services:
        assert services.scorer is not None
        assert services.scorer.model_version == usable_model(settings).model_version


@pytest.mark.parametrize("kind", [{}, REMOTE], ids=["local", "sagemaker"])
def test_a_model_of_other_data_scores_nothing(
    settings: Settings,
    kind: dict[str, str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    changed = dataclasses.replace(of_other_data(settings), **kind)  # type: ignore[arg-type]
    with closing(build_services(changed)) as services:
        assert services.scorer is None
        assert services.factors is None
        assert services.stars() is None
    assert "popcorn train" in caplog.text
    assert logged(caplog) == ["no_model"]


def test_damaged_parameters_cost_what_needs_them(
    settings: Settings, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    (parameters,) = settings.model.glob("parameters-*.f32")
    parameters.write_bytes(b"")
    with closing(build_services(settings)) as services:
        assert (services.scorer, services.factors) == (None, None)
        assert services.stars() is not None
    assert logged(caplog) == ["no_model"]
    caplog.clear()
    remote = dataclasses.replace(settings, **REMOTE)  # type: ignore[arg-type]
    with closing(build_services(remote)) as services:
        assert services.factors is None
        assert services.scorer is not None
        assert services.stars() is not None
    assert logged(caplog) == ["no_model"]


def test_a_usable_model_is_of_what_is_loaded(settings: Settings) -> None:
    assert usable_model(settings).dataset_name == "sample"
    with pytest.raises(ModelFileError, match="was trained on sample, which is not what is loaded"):
        usable_model(of_other_data(settings))


@pytest.mark.parametrize("damage", [b"", b"{}", b"not json"])
def test_a_damaged_model_leaves_a_skill_that_still_recommends(
    settings: Settings, damage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (settings.model / "model.json").write_bytes(damage)
    with closing(build_services(settings)) as services:
        assert services.scorer is None
        assert services.catalogue.popular(limit=3)
    assert "popcorn train" in caplog.text


def test_inside_lambda_the_embedded_catalogue_is_not_written_to(
    settings: Settings, tmp_path: Path
) -> None:
    missing = dataclasses.replace(settings, home=tmp_path / "none", in_lambda=True)
    with pytest.raises(SettingsError):
        build_services(dataclasses.replace(missing, store="dynamodb", ratings_table="ratings"))
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"POPCORN_STORE": "postgres"}, "POPCORN_STORE"),
        ({"POPCORN_STORE": "dynamodb"}, "POPCORN_RATINGS_TABLE"),
        ({"POPCORN_CATALOGUE": "opensearch"}, "POPCORN_OPENSEARCH_URL"),
        ({"POPCORN_SCORER": "sagemaker"}, "POPCORN_SCORER_ENDPOINT"),
        ({"POPCORN_SCORER_FORMAT": "xml"}, "POPCORN_SCORER_FORMAT"),
        ({"AWS_LAMBDA_FUNCTION_NAME": "skill"}, "POPCORN_STORE"),
    ],
)
def test_what_is_missing_is_named(environment: dict[str, str], named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        read_settings(environment)


def test_an_empty_variable_counts_as_unset(tmp_path: Path) -> None:
    settings = read_settings({"POPCORN_HOME": str(tmp_path), "POPCORN_STORE": ""})
    assert (settings.store, settings.catalogue, settings.scorer) == ("sqlite", "sqlite", "local")
    assert settings.model == tmp_path / "model"
