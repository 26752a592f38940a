"""`popcorn deploy --full`: each step can be run again, and finds what is done already."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from popcorn.domain.errors import SettingsError
from popcorn.settings import Settings, read_settings
from popcorn_lab.cli.deploy import deploy_skill
from popcorn_lab.cli.load import bring_in, open_dataset
from popcorn_lab.cli.stack_options import Deployment
from popcorn_lab.cli.train_on_sagemaker import OnSageMaker, say, train_on_sagemaker
from popcorn_lab.deployment.stacks import Stack, scoring_settings
from popcorn_lab.deployment.templates import deploy_stack
from popcorn_lab.loading.embedded import EmbeddedSink
from popcorn_lab.managed import DRAWS
from popcorn_lab.packaging.places import OWN_SNAPSHOT, REPOSITORY
from popcorn_lab.packaging.snapshot import write_snapshot
from popcorn_lab.readiness import has_model_of
from popcorn_lab.sagemaker.hosting import Hosting
from popcorn_lab.sagemaker.images import OURS, own_image
from popcorn_lab.training.trainer import Hyperparameters

_TEMPLATES = REPOSITORY / "infrastructure"


@dataclass(frozen=True)
class Full:
    """What `popcorn deploy --full` is asked for."""

    project: Path
    deployment: Deployment
    dataset: str
    is_replacing: bool
    is_agreed: bool
    stage: str | None
    algorithm: str
    image_repository: str | None
    image_tag: str


def deploy_full(given: Full) -> None:
    """All steps, in the order in which each has what it needs.

    What is quick and may be missing comes before what takes long. The tables are made before they
    are filled, the index is filled before the skill asks it, and the skill is told of the endpoint
    when there is one.

    Raises:
        PopcornError: a step failed; the same command goes on with it.
    """
    deployment, stage = given.deployment, {"Stage": given.stage} if given.stage else {}
    say("1 of 6: what trains, and the search domain: up to half an hour the first time")
    _deploy_scoring(given)
    search = deploy_stack(deployment.search, _TEMPLATES / "search.yaml", stage, say)
    say("2 of 6: the tables, with the skill in its small size")
    if deployment.skill_stack() is None:
        deploy_skill(given.project, deployment.profile, {"Stage": given.stage})
    say(f"3 of 6: loading {given.dataset}")
    settings = deployment.settings()
    fingerprint = _load(given, settings, search)
    say("4 of 6: training, endpoint and factors")
    _train(given, settings, fingerprint)
    say("5 of 6: the skill, which asks the domain and the endpoint from now on")
    write_snapshot(read_settings(), OWN_SNAPSHOT)
    deploy_skill(
        given.project,
        deployment.profile,
        {
            "Stage": given.stage,
            "SearchEndpoint": search.outputs["SearchEndpoint"],
            "SearchDomainArn": search.outputs["SearchDomainArn"],
            "ScorerEndpoint": scoring_settings(deployment.scoring).endpoint,
        },
    )
    say("6 of 6: what was rated meanwhile")
    _repair(deployment.settings())
    say("Done. Check it with: popcorn doctor")


def _deploy_scoring(given: Full) -> None:
    """The stack of what trains; without an image, a training would fail after everything else."""
    image = {"ImageRepositoryArn": given.image_repository} if given.image_repository else {}
    deploy_stack(given.deployment.scoring, _TEMPLATES / "scoring.yaml", image, say)
    if given.algorithm == OURS:
        repository = scoring_settings(given.deployment.scoring).image_repository
        say(f"our container is {own_image(repository, given.image_tag)}")


def _load(given: Full, settings: Settings, search: Stack) -> str:
    """Into this machine's store, which the snapshot is made of, and into tables and index.

    Returns:
        The dataset's fingerprint.
    """
    from popcorn_lab.loading.aws import aws_sink

    at = dataclasses.replace(settings, opensearch_url=search.outputs["SearchEndpoint"])
    dataset = open_dataset(given.dataset, settings, is_agreed=given.is_agreed)
    bring_in(dataset, EmbeddedSink(settings.database), replace=given.is_replacing)
    dataset = open_dataset(given.dataset, settings, is_agreed=given.is_agreed)
    return bring_in(dataset, aws_sink(at), replace=given.is_replacing).loaded.name.fingerprint


def _train(given: Full, settings: Settings, fingerprint: str) -> None:
    """Once: a model of this data that is served is not trained anew."""
    scoring = scoring_settings(given.deployment.scoring)
    state = Hosting(scoring).state()
    if (
        state is not None
        and state.status == "InService"
        and has_model_of(settings, fingerprint)
        and _is_here(settings, state.version)
    ):
        say(f"the endpoint {scoring.endpoint} serves model {state.version} already")
        return
    wanted = OnSageMaker(given.algorithm, None, given.image_tag, DRAWS, False, given.deployment)
    train_on_sagemaker(wanted, None, None, Hyperparameters())


def _is_here(settings: Settings, version: str | None) -> bool:
    from popcorn.model.file import read_described

    try:
        return read_described(settings.model).model_version == version
    except SettingsError:
        return False


def _repair(settings: Settings) -> None:
    from popcorn_lab.syncing.services import verify

    for each in verify(settings, repair=True, progress=lambda *_: None):
        say(f"{each.what}: {each.compared:,} compared, {each.repaired:,} repaired")
