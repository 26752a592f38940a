"""`popcorn rollback`."""

from __future__ import annotations

from pathlib import Path

import click

from popcorn.domain.errors import SettingsError
from popcorn_lab.cli.publish import publishing_progress
from popcorn_lab.cli.stack_options import Deployment, stack_options
from popcorn_lab.cli.train_on_sagemaker import domain, say, zip_hint
from popcorn_lab.deployment.stacks import scoring_settings
from popcorn_lab.sagemaker.hosting import Hosting, Kept
from popcorn_lab.sagemaker.roll_out import roll_out
from popcorn_lab.sagemaker.storage import Bucket
from popcorn_lab.sagemaker.training import install


@click.command(name="rollback")
@click.option("--to", "version", metavar="VERSION", help="[default: the other one that is kept]")
@click.option(
    "--model",
    type=click.Path(path_type=Path),
    help="The folder to write. [default: POPCORN_MODEL, or `model` in POPCORN_HOME]",
)
@stack_options
def command(
    version: str | None,
    model: Path | None,
    stack: str | None,
    search_stack: str,
    scoring_stack: str,
    profile: str,
) -> None:
    """Go back to the model that was in use before, with endpoint and factors.

    The endpoint is turned over without an interruption, then the factors are switched. Two models
    are kept, so a second rollback takes the first one back.

    \b
    Examples:
      popcorn rollback
      popcorn rollback --to 0123456789ab
    """
    settings = Deployment(stack, search_stack, scoring_stack, profile).settings()
    scoring = scoring_settings(scoring_stack)
    hosting, bucket, search = Hosting(scoring), Bucket(scoring.bucket), domain(settings)
    chosen = _chosen(hosting, version)
    with bucket.kept_model(chosen.version) as folder:
        if folder is None:
            raise SettingsError(
                f"model {chosen.version}",
                f"is no longer in the bucket {scoring.bucket}; train one anew: "
                "popcorn train --on sagemaker",
            )
        say(f"Going back to model {chosen.version}, made on {chosen.made_at:%d %B %Y, %H:%M} UTC.")
        try:
            roll_out(folder, chosen.config, hosting, search, tell=say, progress=publishing_progress)
        finally:
            if search is not None:
                search.close()
        target = model or settings.model
        install(folder, target)
    click.echo(f"Model {chosen.version} is served by {scoring.endpoint}, and is in {target}.")
    say(zip_hint(settings))


def _chosen(hosting: Hosting, version: str | None) -> Kept:
    """The configuration to go back to.

    Raises:
        SettingsError: there is no endpoint, or nothing to go back to.
    """
    state = hosting.state()
    if state is None:
        hint = "there is none to roll back; make one with: popcorn train --on sagemaker"
        raise SettingsError(f"the endpoint {hosting.name}", hint)
    kept = hosting.kept()
    if version is None:
        others = [each for each in kept if each.config != state.config]
        if not others:
            raise SettingsError(
                f"the endpoint {hosting.name}",
                f"has had no model but {state.version}, so there is nothing to go back to",
            )
        return others[0]
    found = next((each for each in kept if each.version == version), None)
    if found is None:
        there = ", ".join(each.version for each in kept) or "none"
        raise SettingsError(
            "--to", f"no model {version} is kept for the endpoint; there are {there}"
        )
    return found
