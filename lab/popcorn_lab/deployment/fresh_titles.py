"""The stack of fresh titles, beside the skill's: made where a secret is given, and kept like it."""

from __future__ import annotations

from popcorn.domain.errors import SettingsError
from popcorn_lab.deployment.given import check_given
from popcorn_lab.deployment.stacks import Stack, find_stack
from popcorn_lab.deployment.templates import Tell, deploy_stack
from popcorn_lab.packaging.places import REPOSITORY

FRESH_STACK = "popcorn-fresh-titles"
_TEMPLATE = REPOSITORY / "infrastructure" / "fresh-titles.yaml"
_OF_SKILL = ("LambdaRuntime", "CodeBucket", "CodeKey", "CodeVersion", "AlarmEmail")
_TABLES = ("MoviesTable", "ProgressTable")


def check_fresh_titles(secret_arn: str | None, *, has_search: bool) -> None:
    """Refuse what `deploy_fresh_titles` could not take, before anything takes long.

    Args:
        has_search: whether the skill is to have a search domain.
    Raises:
        SettingsError: the value is none that there can be, or nothing would read the titles.
    """
    check_given(_TEMPLATE, {"TokenSecretArn": ("--tmdb-secret", secret_arn)})
    if secret_arn is not None and not has_search:
        hint = "titles are read from the search domain; add --full (docs/fresh-titles.md)"
        raise SettingsError("--tmdb-secret", hint)


def deploy_fresh_titles(skill: Stack | None, secret_arn: str | None, tell: Tell) -> None:
    """Bring the stack to the zip and the tables of the skill; without a secret, only one there is.

    Args:
        secret_arn: of the secret with the token; None: that of the stack, where there is one.
    Raises:
        SettingsError: as `check_fresh_titles`.
        StackFailedError, AwsRefusedError: as `deploy_stack`.
    """
    if secret_arn is None and find_stack(FRESH_STACK) is None:
        return
    has_search = skill is not None and bool(skill.parameters.get("SearchEndpoint"))
    check_fresh_titles(secret_arn, has_search=has_search)
    if skill is None or not has_search:
        return
    given = {name: skill.parameters[name] for name in _OF_SKILL if name in skill.parameters}
    given |= {name: skill.outputs[name] for name in _TABLES}
    if secret_arn is not None:
        given["TokenSecretArn"] = secret_arn
    deploy_stack(FRESH_STACK, _TEMPLATE, given, tell)
