"""`popcorn deploy`."""

from __future__ import annotations

from pathlib import Path

import click

from popcorn.domain.errors import SettingsError
from popcorn_lab.cli.build_models import write_models
from popcorn_lab.cli.stack_options import Deployment, stack_options
from popcorn_lab.cli.train_on_sagemaker import say
from popcorn_lab.deployment.ask import ask_deploy, staged
from popcorn_lab.deployment.companion import (
    account_parameters,
    check_companion,
    deploy_companion,
)
from popcorn_lab.deployment.fresh_titles import check_fresh_titles, deploy_fresh_titles
from popcorn_lab.deployment.given import check_given
from popcorn_lab.deployment.notifications import check_notifications, deploy_notifications
from popcorn_lab.deployment.templates import remove_failed_firsts
from popcorn_lab.packaging.places import OWN_SNAPSHOT, REPOSITORY
from popcorn_lab.sagemaker.images import ALGORITHMS, OURS

_OF_SIZE = ("SearchEndpoint", "SearchDomainArn", "ScorerEndpoint")
_SNAPSHOT = "Snapshot"
_TEMPLATE = REPOSITORY / "infrastructure" / "cfn-deployer" / "skill-stack.yaml"
_MODELS = Path("skill-package") / "interactionModels" / "custom"


@click.command(name="deploy")
@click.option(
    "--full", "size", flag_value="full", help="With a search domain and an endpoint, in order."
)
@click.option("--small", "size", flag_value="small", help="Without them; they are left alone.")
@click.option(
    "--dataset",
    default="sample",
    show_default=True,
    help="With --full: what to load, as `popcorn load` takes it.",
)
@click.option("--replace", is_flag=True, help="With --full: load in place of a different dataset.")
@click.option(
    "--accept-licence", is_flag=True, help="Agree to a downloaded dataset's terms, for scripts."
)
@click.option(
    "--stage",
    type=click.Choice(["sandbox", "dev", "staging", "prod"]),
    help="Of the stacks. [default: what ask-resources.json and the stacks say]",
)
@click.option(
    "--image-repository",
    metavar="ARN",
    help="Of our container, in ECR. [default: what the scoring stack says]",
)
@click.option(
    "--snapshot",
    metavar="s3://BUCKET/KEY",
    help='What functions read that `popcorn snapshot --to s3://...` wrote; "" for what is in the '
    "zip. [default: as it is]",
)
@click.option(
    "--tmdb-secret",
    metavar="ARN",
    help="Take new titles from The Movie Database, with the token in this secret.",
)
@click.option(
    "--mail-from",
    metavar="ADDRESS",
    help="Tell listeners of friends and movie nights by mail from this address.",
)
@click.option(
    "--alexa-secret",
    metavar="ARN",
    help="Tell them on Echo devices, too, with the skill's credentials in this secret.",
)
@click.option(
    "--sign-in",
    metavar="NAME",
    help="With the companion app; the address of its sign-in page begins with this name.",
)
@click.option(
    "--alexa-vendor",
    metavar="ID",
    help="Let Echos be linked to the app's accounts: your vendor id in Alexa's developer console.",
)
@click.option("--image-tag", default="latest", show_default=True, help="Of our container.")
@click.option(
    "--algorithm", type=click.Choice(ALGORITHMS), default=OURS, show_default=True, help="To train."
)
@stack_options
def command(
    size: str | None,
    dataset: str,
    replace: bool,
    accept_licence: bool,
    stage: str | None,
    image_repository: str | None,
    snapshot: str | None,
    tmdb_secret: str | None,
    mail_from: str | None,
    alexa_secret: str | None,
    sign_in: str | None,
    alexa_vendor: str | None,
    image_tag: str,
    algorithm: str,
    stack: str | None,
    search_stack: str,
    scoring_stack: str,
    profile: str,
) -> None:
    """Deploy all of it, in order; run again, it goes on where it was interrupted.

    Runs the real `ask deploy`, from a copy: the working tree stays as it is. A stack whose first
    making failed is removed before. With --full: the search domain, the tables, the dataset, a
    training on SageMaker with its endpoint, and the skill that uses them. Without --full or
    --small the skill keeps the size that it has.

    \b
    Examples:
      popcorn deploy
      popcorn deploy --snapshot s3://my-bucket/snapshots/2026-11-21.tar.gz
      popcorn deploy --small
      popcorn deploy --mail-from nights@example.org
      popcorn deploy --sign-in popcorn-ann --alexa-vendor M1EXAMPLE23456
      popcorn deploy --full --dataset ml-latest-small --algorithm managed
    """
    project = Path.cwd()
    if not (project / "ask-resources.json").exists():
        raise SettingsError("deploy", "run it in the folder of the project (ask-resources.json)")
    deployment = Deployment(stack, search_stack, scoring_stack, profile)
    if size == "full" and snapshot:
        raise SettingsError("--snapshot", "--full puts the model that it trains into the zip")
    # What is wrong here would end the deployment, too, once the skill is there.
    has_search = bool(kept_parameters(deployment).get("SearchEndpoint")) and size != "small"
    check_fresh_titles(tmdb_secret, has_search=has_search or size == "full")
    check_notifications(mail_from, alexa_secret)
    check_companion(sign_in, alexa_vendor)
    check_given(_TEMPLATE, {_SNAPSHOT: ("--snapshot", snapshot)})
    remove_failed_firsts(say)
    if size != "full":
        kept = kept_parameters(deployment)
        if size == "small":
            kept.update(dict.fromkeys(_OF_SIZE, ""))
        if snapshot is not None:
            kept[_SNAPSHOT] = snapshot
        deploy_skill(project, profile, {**kept, "Stage": stage or kept.get("Stage")})
        _deploy_beside(deployment, tmdb_secret, mail_from, alexa_secret)
        _deploy_companion(project, deployment, sign_in, alexa_vendor)
        return
    from popcorn_lab.cli.deploy_full import Full, deploy_full

    deploy_full(
        Full(
            project,
            deployment,
            dataset=dataset,
            is_replacing=replace,
            is_agreed=accept_licence,
            stage=stage,
            algorithm=algorithm,
            image_repository=image_repository,
            image_tag=image_tag,
        )
    )
    _deploy_beside(deployment, tmdb_secret, mail_from, alexa_secret)
    _deploy_companion(project, deployment, sign_in, alexa_vendor)


def _deploy_beside(
    deployment: Deployment, tmdb_secret: str | None, mail_from: str | None, alexa_secret: str | None
) -> None:
    """The stacks that run the skill's zip over its tables."""
    skill = deployment.skill_stack()
    deploy_fresh_titles(skill, tmdb_secret, say)
    deploy_notifications(skill, mail_from, alexa_secret, say)


def _deploy_companion(
    project: Path, deployment: Deployment, sign_in: str | None, alexa_vendor: str | None
) -> None:
    """The companion app; and the skill once more, where it does not know its accounts yet."""
    skill = deployment.skill_stack()
    deploy_companion(skill, sign_in, alexa_vendor, say)
    accounts = account_parameters()
    if skill and any(skill.parameters.get(name) != each for name, each in accounts.items()):
        say("the skill once more, which is to know the app's accounts")
        deploy_skill(project, deployment.profile, kept_parameters(deployment))


def kept_parameters(deployment: Deployment) -> dict[str, str | None]:
    """What the stack was given, which `ask deploy` alone would put back to ask-resources.json's."""
    skill = deployment.skill_stack()
    given = skill.parameters if skill else {}
    return {name: given[name] for name in (*_OF_SIZE, _SNAPSHOT, "Stage") if given.get(name)}


def deploy_skill(project: Path, profile: str, parameters: dict[str, str | None]) -> None:
    """One `ask deploy`; with a snapshot of one's own, Alexa learns the titles that are loaded."""
    with staged(project, profile, {**parameters, **account_parameters()}) as folder:
        if OWN_SNAPSHOT.is_dir() or parameters.get(_SNAPSHOT):
            say("building the interaction models of what is loaded")
            for _ in write_models("loaded", folder / _MODELS):
                pass
        ask_deploy(folder, profile)
