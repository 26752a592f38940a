"""`popcorn train --on sagemaker`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from popcorn.domain.errors import SettingsError
from popcorn.settings import Settings
from popcorn_lab.cli.byte_progress import byte_progress
from popcorn_lab.cli.publish import publishing_progress
from popcorn_lab.cli.stack_options import Deployment
from popcorn_lab.costs.estimate import hosting_estimate, training_cost, training_estimate
from popcorn_lab.deployment.account import client
from popcorn_lab.deployment.stacks import ScoringSettings, scoring_settings
from popcorn_lab.sagemaker.hosting import Hosting
from popcorn_lab.sagemaker.images import OURS, managed_image, own_image
from popcorn_lab.sagemaker.roll_out import roll_out
from popcorn_lab.sagemaker.run_state import RunFolder, RunState
from popcorn_lab.sagemaker.storage import Bucket
from popcorn_lab.sagemaker.training import Wanted, begin, install, trained_folder
from popcorn_lab.sagemaker.training_jobs import TrainingFailedError, status_of, wait_for
from popcorn_lab.training.sources import TrainingData, from_dataset, from_store
from popcorn_lab.training.trainer import Hyperparameters

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

_PATIENCE_S = 120.0


@dataclass(frozen=True)
class OnSageMaker:
    """What the command's options ask for; `is_anew` starts another job whatever is under way."""

    algorithm: str
    hosting: str | None
    image_tag: str
    draws: int
    is_anew: bool
    deployment: Deployment


def train_on_sagemaker(
    given: OnSageMaker, dataset: Path | None, model: Path | None, hyperparameters: Hyperparameters
) -> None:
    """Train with a job, serve what it learned, publish its factors; goes on where it was.

    Raises:
        PopcornError: a step failed; the same command goes on with it.
    """
    settings = given.deployment.settings()
    scoring = scoring_settings(given.deployment.scoring).hosted(given.hosting)
    sagemaker, folder = client("sagemaker"), RunFolder(settings.home)
    search = domain(settings)
    try:
        state = None if given.is_anew else folder.read(scoring.endpoint)
        if state is not None and status_of(sagemaker, state.job) is not None:
            say(f"Going on with the training job {state.job} (--anew would start another).")
        else:
            _require_same_hosting(scoring, sagemaker)
            data = _data(dataset, search, settings)
            wanted = Wanted(given.algorithm, _image(given, scoring), hyperparameters, given.draws)
            say(
                f"Training on {data.histories.rating_count:,} ratings of {data.dataset_name} with "
                f"{training_estimate(scoring)}."
            )
            say(f"Then {hosting_estimate(scoring)}.")
            with byte_progress() as show:
                state = begin(
                    sagemaker,
                    data,
                    wanted,
                    scoring,
                    folder,
                    uploaded=lambda done, total: show("uploading", done, total),
                )
            say(f"Started the training job {state.job}.")
        _finish(state, scoring, settings, folder, sagemaker, search, model or settings.model)
    finally:
        if search is not None:
            search.close()


def _finish(
    state: RunState,
    scoring: ScoringSettings,
    settings: Settings,
    folder: RunFolder,
    sagemaker: object,
    search: OpenSearch | None,
    target: Path,
) -> None:
    try:
        finished = wait_for(sagemaker, state.job, say)
    except KeyboardInterrupt:
        say(f"The job {state.job} goes on; run the command again to go on with it.")
        raise
    except TrainingFailedError:
        folder.remove()  # the next run starts another
        raise
    say(f"The job has ended: {training_cost(scoring, finished.billable_s)}.")
    bucket, hosting = Bucket(scoring.bucket), Hosting(scoring, sagemaker)
    with trained_folder(state, finished, bucket, folder) as trained:
        version = trained_version(trained)
        kept = bucket.keep_model(trained)
        artefact = kept if state.algorithm == OURS else finished.artefact_url
        config = hosting.prepare(version, state.image, artefact)
        roll_out(trained, config, hosting, search, tell=say, progress=publishing_progress)
        install(trained, target)
    folder.remove()
    click.echo(f"Model {version} is served by {scoring.endpoint}, and is in {target}.")
    say(zip_hint(settings))


def trained_version(folder: Path) -> str:
    """The version of the model in a folder."""
    from popcorn.model.file import read_described

    return read_described(folder).model_version


def domain(settings: Settings) -> OpenSearch | None:
    """A patient client of the search domain, None where the deployment has none."""
    if not settings.opensearch_url:
        return None
    from popcorn.adapters.aws.clients import opensearch_client

    return opensearch_client(settings.opensearch_url, timeout_s=_PATIENCE_S, retries=3)


def zip_hint(settings: Settings) -> str:
    """What is left to do: the function's own copy of what the model says of its movies."""
    until = (
        "turns take the order of the search"
        if settings.opensearch_url
        else ("the function goes on with the model in its zip")
    )
    return f"Now run: popcorn snapshot && popcorn deploy. Until then {until}."


def say(line: str) -> None:
    """One line of progress, on standard error."""
    click.echo(line, err=True)


def _data(dataset: Path | None, search: OpenSearch | None, settings: Settings) -> TrainingData:
    if dataset is not None:
        return from_dataset(dataset)
    if search is not None:
        from popcorn_lab.training.index_source import from_index

        return from_index(search)
    return from_store(settings.database)


def _image(given: OnSageMaker, scoring: ScoringSettings) -> str:
    if given.algorithm == OURS:
        return own_image(scoring.image_repository, given.image_tag)
    return managed_image(client("sagemaker").meta.region_name)


def _require_same_hosting(scoring: ScoringSettings, sagemaker: object) -> None:
    """Find out before a training that costs that its model could not be served."""
    state = Hosting(scoring, sagemaker).state()
    if state is not None and state.is_serverless != scoring.is_serverless:
        kind = "serverless" if state.is_serverless else "real-time"
        raise SettingsError(
            f"the endpoint {scoring.endpoint}",
            f"is {kind}, and SageMaker cannot change that in place: remove it first, with "
            "`popcorn teardown`, or train with the other --hosting",
        )
