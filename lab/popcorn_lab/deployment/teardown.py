"""What costs money, removed in an order in which nobody is left with a broken skill."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from popcorn.domain.errors import SettingsError
from popcorn_lab.deployment.account import aws_errors, client
from popcorn_lab.deployment.stacks import Stack, find_stack
from popcorn_lab.sagemaker.hosting import Hosting

_SECONDS_BETWEEN_LOOKS = 15.0


@dataclass(frozen=True)
class Step:
    """One thing to remove: what it is, what that ends, and how."""

    what: str
    why: str
    remove: Callable[[Callable[[str], None]], None]


LEFT = (
    ("the tables", "ratings cannot be made again; without requests they cost cents by size"),
    ("the bucket of models", "a few MB, and what `popcorn rollback` and you may want back"),
    ("the skill, its function and its stack", "they cost nothing while nobody talks"),
    (
        "the stacks popcorn-fresh-titles, popcorn-notifications and popcorn-companion",
        "cents a month for their alarms and runs; `aws cloudformation delete-stack` ends them",
    ),
    ("images in ECR", "some cents a month; `aws ecr delete-repository --force` removes them"),
    ("logs", "they end by themselves; SageMaker's own, /aws/sagemaker/TrainingJobs, do not"),
)
"""What is not removed, and why."""


def steps(hosting: Hosting | None, search_stack: str | None, skill: Stack | None) -> Iterator[Step]:
    """What there is to remove, in order.

    Args:
        hosting: None where no endpoint was ever set up.
        search_stack: the domain's stack; None leaves it.
        skill: whose parameters tell whether it still asks the domain.
    Raises:
        SettingsError: the domain is to go, and the skill still asks it.
    """
    if hosting is not None:
        state = hosting.state()
        if state is not None:
            yield Step(
                f"the endpoint {hosting.name}",
                "turns then take the order of the search, or of the model in the zip",
                lambda _tell: hosting.remove_endpoint(),
            )
        for each in hosting.kept():
            yield Step(
                f"the configuration and model {each.config}",
                "with it goes the way back to it; the model stays in the bucket",
                _removing(hosting, each.config),
            )
    if search_stack is None:
        return
    if find_stack(search_stack) is None:
        return
    if skill is not None and skill.parameters.get("SearchEndpoint"):
        raise SettingsError(
            f"the stack {search_stack}",
            "is still asked by the skill; first run: popcorn deploy --small",
        )
    yield Step(
        f"the stack {search_stack}",
        "the indices go with it; `popcorn load ... --to aws` and `popcorn publish` make them anew",
        lambda tell: delete_stack(search_stack, tell),
    )


def _removing(hosting: Hosting, config: str) -> Callable[[Callable[[str], None]], None]:
    return lambda _tell: hosting.remove_config(config)


def delete_stack(
    name: str, tell: Callable[[str], None], *, sleep: Callable[[float], None] = time.sleep
) -> None:
    """Delete a stack, and wait until it is gone.

    Raises:
        SettingsError: it could not be deleted; its events say why.
        AwsRefusedError: as `aws_errors`.
    """
    found = find_stack(name)
    if found is None:
        return
    with aws_errors(f"delete the stack {name}"):
        identity = client("cloudformation").describe_stacks(StackName=name)["Stacks"][0]["StackId"]
        client("cloudformation").delete_stack(StackName=name)
    last = ""
    while (now := find_stack(identity)) is not None and now.status != "DELETE_COMPLETE":
        if now.status == "DELETE_FAILED":
            raise SettingsError(f"the stack {name}", f"could not be deleted: {now.reason}")
        if now.status != last:
            last = now.status
            tell(f"stack {name}: {last}")
        sleep(_SECONDS_BETWEEN_LOOKS)
