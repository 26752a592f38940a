"""`popcorn train --on sagemaker` and `popcorn rollback`: jobs train, and models are served."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import boto3
import pytest
from moto.sagemaker.models import sagemaker_backends

from popcorn.adapters.embedded.local_scorer import LocalScorer
from popcorn.domain.errors import SettingsError
from popcorn.domain.listeners import Listener
from popcorn.domain.ratings import ListenerId
from popcorn.model.file import read_model
from popcorn.settings import read_settings
from popcorn_lab.sagemaker.hosting import EndpointFailedError
from popcorn_lab.sagemaker.training_jobs import TrainingFailedError
from tests.sagemaker.conftest import ENDPOINT, Run
from tests.sagemaker.container import serving
from tests.sagemaker.scoring import scorer_at
from tests.sagemaker.service import ACCOUNT, REGION, Service, served_model

QUICK = ("train", "--on", "sagemaker", "--epochs", "2", "--factors", "8")


def backend() -> Any:
    return sagemaker_backends[ACCOUNT][REGION]


def version_served() -> str:
    (variant,) = backend().endpoints[ENDPOINT].production_variants
    return str(variant["VariantName"]).removeprefix("model-")


def version_here() -> str:
    return read_model(read_settings().model).model_version


def test_a_training_ends_in_an_endpoint_that_scores(
    service: Service, run: Run, tmp_path: Path
) -> None:
    done = run(*QUICK)
    assert done.exit_code == 0
    assert "up to $0.1" in done.stderr, "the cost is said before"
    assert "after a pause" in done.stderr, "and what a serverless endpoint means"
    assert "popcorn snapshot && popcorn deploy" in done.stderr
    model = read_model(read_settings().model)
    assert served_model(ENDPOINT, tmp_path / "ml") == f"model-{model.model_version}"
    listener = Listener(ListenerId("anybody"))
    movies = model.space.movie_ids[:50]
    with serving(tmp_path / "ml") as url:
        scored = scorer_at(url, model).score(listener, movies)
    assert scored == pytest.approx(LocalScorer(model).score(listener, movies), abs=1e-5)


def test_a_job_is_tagged_limited_and_run_by_the_image_of_a_digest(
    service: Service, run: Run
) -> None:
    run(*QUICK, "--seed", "7")
    (job,) = backend().training_jobs.values()
    assert job.stopping_condition == {"MaxRuntimeInSeconds": 3600}
    assert {"Key": "Project", "Value": "popcorn-picks"} in job.tags
    assert "@sha256:" in job.algorithm_specification["TrainingImage"]
    assert job.hyper_parameters == {
        "factors": "8",
        "half_life_ratings": "4.0",
        "epochs": "2",
        "seed": "7",
    }
    for made in (backend()._models, backend().endpoint_configs, backend().endpoints):
        for each in made.values():
            assert {"Key": "Project", "Value": "popcorn-picks"} in each.tags


def test_what_is_uploaded_names_nobody(service: Service, run: Run) -> None:
    run(*QUICK)
    s3 = boto3.client("s3")
    (bucket,) = (each["Name"] for each in s3.list_buckets()["Buckets"])
    found = s3.list_objects_v2(Bucket=bucket, Prefix="training/")["Contents"]
    assert [each["Key"].rpartition("/")[2] for each in found] == ["ratings.npz"]


def test_the_managed_algorithm_needs_no_image_and_serves_its_own_artefact(
    service: Service, run: Run
) -> None:
    done = run(*QUICK, "--algorithm", "managed", "--draws", "2")
    assert done.exit_code == 0
    (job,) = backend().training_jobs.values()
    image = job.algorithm_specification["TrainingImage"]
    assert image == "382416733822.dkr.ecr.us-east-1.amazonaws.com/factorization-machines:1"
    assert job.hyper_parameters["predictor_type"] == "binary_classifier"
    (model,) = backend()._models.values()
    assert model.primary_container["ModelDataUrl"] == job.model_artifacts["S3ModelArtifacts"]
    assert version_served() == version_here()


def test_a_second_training_updates_the_endpoint_and_keeps_the_last(
    service: Service, run: Run
) -> None:
    versions = []
    for seed in ("1", "2", "3"):
        run(*QUICK, "--seed", seed)
        versions.append(version_here())
    assert len(set(versions)) == 3
    assert len(service.updates) == 2, "created once, updated twice"
    assert version_served() == versions[2]
    kept = {name.split("-")[-2] for name in backend().endpoint_configs}
    assert kept == set(versions[1:])
    assert set(backend()._models) == set(backend().endpoint_configs)


def test_a_rollback_goes_back_and_another_one_forth(service: Service, run: Run) -> None:
    run(*QUICK, "--seed", "1")
    first = version_here()
    run(*QUICK, "--seed", "2")
    second = version_here()
    done = run("rollback")
    assert (version_served(), version_here()) == (first, first)
    assert first in done.stdout
    run("rollback")
    assert (version_served(), version_here()) == (second, second)
    run("rollback", "--to", first)
    assert version_served() == first
    run("rollback", "--to", first)
    assert version_served() == first, "done again, it changes nothing"


def test_there_has_to_be_something_to_go_back_to(service: Service, run: Run) -> None:
    with pytest.raises(SettingsError, match="popcorn train --on sagemaker"):
        run("rollback")
    run(*QUICK)
    with pytest.raises(SettingsError, match="nothing to go back to"):
        run("rollback")
    with pytest.raises(SettingsError, match=version_here()):
        run("rollback", "--to", "0" * 12)


def test_a_job_that_failed_says_why_and_the_next_run_starts_another(
    service: Service, run: Run
) -> None:
    service.fails_with = "AlgorithmError: out of memory"
    with pytest.raises(TrainingFailedError, match="out of memory"):
        run(*QUICK)
    assert run(*QUICK).exit_code == 0
    assert len(service.jobs) == 2


def test_an_update_that_fails_leaves_the_former_model_and_the_next_run_goes_on(
    service: Service, run: Run
) -> None:
    run(*QUICK, "--seed", "1")
    first = version_here()
    service.update_fails_with = "the container does not answer /ping"
    with pytest.raises(EndpointFailedError, match="/ping"):
        run(*QUICK, "--seed", "2")
    assert (version_served(), version_here()) == (first, first)
    done = run(*QUICK, "--seed", "2")
    assert "Going on with the training job" in done.stderr
    assert len(service.jobs) == 2, "no third job"
    assert version_served() == version_here() != first


def test_real_time_and_serverless_are_not_changed_in_place(service: Service, run: Run) -> None:
    run(*QUICK)
    with pytest.raises(SettingsError, match="popcorn teardown"):
        run(*QUICK, "--hosting", "real-time")
    assert len(service.jobs) == 1, "found out before the job"


def test_real_time_by_parameter(service: Service, run: Run) -> None:
    done = run(*QUICK, "--hosting", "real-time")
    assert "$41 a month" in done.stderr
    (config,) = backend().endpoint_configs.values()
    assert config.production_variants[0]["InstanceType"] == "ml.t2.medium"


def test_without_the_scoring_stack_it_says_what_to_deploy(home: Path, run: Run) -> None:
    with pytest.raises(SettingsError, match=r"scoring\.yaml"):
        run(*QUICK)


def test_without_an_image_it_says_what_to_push(service: Service, run: Run) -> None:
    with pytest.raises(SettingsError, match="build and push"):
        run(*QUICK, "--image-tag", "of-tomorrow")
