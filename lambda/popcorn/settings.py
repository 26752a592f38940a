"""The environment, read once into one frozen object.

Nothing set means embedded. Inside Lambda nothing is guessed: what an adapter needs must be set.
docs/settings.md is made from the fields below.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from popcorn.domain.errors import SettingsError


def _setting(
    variable: str,
    description: str,
    default: str | None = None,
    *,
    one_of: tuple[str, ...] = (),
    is_secret: bool = False,
) -> Any:
    metadata = {"variable": variable, "description": description, "one_of": one_of}
    return field(default=default, metadata=metadata, repr=not is_secret)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Which adapters, and where their services are."""

    home: Path = _setting(
        "POPCORN_HOME",
        "Folder of the embedded store and the model; default: the platform's user data folder.",
    )
    store: str = _setting(
        "POPCORN_STORE", "Where listeners' state is.", "sqlite", one_of=("sqlite", "dynamodb")
    )
    catalogue: str = _setting(
        "POPCORN_CATALOGUE", "Where movies are.", "sqlite", one_of=("sqlite", "opensearch")
    )
    scorer: str = _setting(
        "POPCORN_SCORER", "What scores candidates.", "local", one_of=("local", "sagemaker")
    )
    scorer_format: str = _setting(
        "POPCORN_SCORER_FORMAT",
        "How the endpoint is asked: as SageMaker's own algorithm is, or in the compact format "
        "that only `popcorn endpoint` understands.",
        "fm-json",
        one_of=("fm-json", "candidates"),
    )
    snapshot: str | None = _setting(
        "POPCORN_SNAPSHOT",
        "Address of the snapshot in S3, s3://BUCKET/KEY, that a function reads in the place of the "
        "one in its zip.",
    )
    model: Path = _setting("POPCORN_MODEL", "The model's folder; default: `model` in POPCORN_HOME.")
    skill_id: str | None = _setting(
        "POPCORN_SKILL_ID", "Answer requests for this skill only; unset: for any."
    )
    accounts_issuer: str | None = _setting(
        "POPCORN_ACCOUNTS_ISSUER",
        "Who issues the companion app's tokens, such as a user pool's address; unset: no Echo is "
        "linked to an account.",
    )
    accounts_client: str | None = _setting(
        "POPCORN_ACCOUNTS_CLIENT", "Alexa's client id there; needed with POPCORN_ACCOUNTS_ISSUER."
    )
    ratings_table: str = _setting("POPCORN_RATINGS_TABLE", "DynamoDB table of ratings.")
    lists_table: str = _setting("POPCORN_LISTS_TABLE", "DynamoDB table of marks.")
    movies_table: str = _setting("POPCORN_MOVIES_TABLE", "DynamoDB table of movies.")
    users_table: str = _setting(
        "POPCORN_USERS_TABLE", "DynamoDB table of households and their voices."
    )
    social_table: str = _setting(
        "POPCORN_SOCIAL_TABLE", "DynamoDB table of friends and movie nights."
    )
    skill_state_table: str = _setting(
        "POPCORN_SKILL_STATE_TABLE", "DynamoDB table of the skill's persistent attributes."
    )
    progress_table: str = _setting(
        "POPCORN_PROGRESS_TABLE", "DynamoDB table of how far long jobs have come."
    )
    opensearch_url: str = _setting("POPCORN_OPENSEARCH_URL", "The search domain's https address.")
    dead_letter_queue: str = _setting(
        "POPCORN_DEAD_LETTER_QUEUE",
        "Address of the SQS queue for changes that could not be put into the index.",
    )
    scorer_endpoint: str = _setting("POPCORN_SCORER_ENDPOINT", "Name of the SageMaker endpoint.")
    tmdb_token: str = _setting(
        "POPCORN_TMDB_TOKEN",
        "The Movie Database's API Read Access Token, for `popcorn fresh` on a laptop.",
        is_secret=True,
    )
    tmdb_secret: str = _setting(
        "POPCORN_TMDB_SECRET", "ARN of the secret in AWS Secrets Manager that holds the token."
    )
    tmdb_url: str = _setting(
        "POPCORN_TMDB_URL", "Address of the API.", "https://api.themoviedb.org/3"
    )
    notifier: str = _setting(
        "POPCORN_NOTIFIER",
        "Where mail goes: into a folder in POPCORN_HOME, or by Amazon SES.",
        "folder",
        one_of=("folder", "ses"),
    )
    mail_sender: str = _setting(
        "POPCORN_MAIL_SENDER", "The address that mail comes from.", "popcorn-picks@localhost"
    )
    mail_configuration_set: str = _setting(
        "POPCORN_MAIL_CONFIGURATION_SET", "SES' configuration set, whose events tell of bounces."
    )
    notification_queue: str = _setting(
        "POPCORN_NOTIFICATION_QUEUE", "Address of the SQS queue of what has to be told."
    )
    alexa_secret: str | None = _setting(
        "POPCORN_ALEXA_SECRET",
        "ARN of the secret in AWS Secrets Manager with the skill's client id and client secret, in "
        "JSON; unset: no notifications on Echo devices.",
    )
    alexa_stage: str = _setting(
        "POPCORN_ALEXA_STAGE",
        "Whom notifications reach: the skill's users, or its developer.",
        "live",
        one_of=("live", "development"),
    )

    in_lambda: bool = False

    def need(self, name: str) -> str:
        """The value of a setting that only some functions and commands use.

        Raises:
            SettingsError: it is not set.
        """
        value: str | None = getattr(self, name)
        if not value:
            raise SettingsError(_variable(name), "is needed here; the stack's outputs have it")
        return value

    @property
    def mail_folder(self) -> Path:
        return self.home / "mail"

    @property
    def reminder_folder(self) -> Path:
        return self.home / "reminders"

    @property
    def database(self) -> Path:
        return self.home / "popcorn.sqlite3"


PORTS = ("store", "catalogue", "scorer")
"""The settings that choose adapters."""
_FROM_VARIABLES = [each for each in fields(Settings) if each.metadata]
_NEEDED = {
    ("store", "dynamodb"): (
        "ratings_table",
        "lists_table",
        "users_table",
        "social_table",
        "skill_state_table",
    ),
    ("catalogue", "opensearch"): ("opensearch_url",),
    ("scorer", "sagemaker"): ("scorer_endpoint",),
    ("notifier", "ses"): ("mail_sender", "mail_configuration_set"),
}


def read_settings(
    environment: Mapping[str, str] = os.environ, *, ports: Sequence[str] = PORTS
) -> Settings:
    """Settings from environment variables; an empty variable counts as unset.

    Args:
        ports: whose adapters have to be chosen inside Lambda; a function that asks none has none.
    Raises:
        SettingsError: a value that is none of the allowed ones, or one that is missing.
    """
    values: dict[str, Any] = {}
    for each in _FROM_VARIABLES:
        variable, one_of = each.metadata["variable"], each.metadata["one_of"]
        value = environment.get(variable) or None
        if value is None:
            continue
        if one_of and value not in one_of:
            raise SettingsError(variable, f"must be {' or '.join(one_of)}, not {value!r}")
        values[each.name] = value
    values["in_lambda"] = "AWS_LAMBDA_FUNCTION_NAME" in environment
    if values["in_lambda"]:
        for port in ports:
            _require(values, port, "inside Lambda it has no default")
    home = Path(values.get("home") or _user_data())
    values["home"] = home
    values["model"] = Path(values.get("model") or home / "model")
    for (port, kind), names in _NEEDED.items():
        if values.get(port) == kind:
            for name in names:
                _require(values, name, f"is needed with {_variable(port)}={kind}")
    return Settings(**values)


def _user_data() -> Path:
    import platformdirs  # a function is given its home, and need not wait for this

    return platformdirs.user_data_path("popcorn-picks")


def _require(values: Mapping[str, Any], name: str, why: str) -> None:
    if not values.get(name):
        raise SettingsError(_variable(name), why)


def _variable(name: str) -> str:
    return next(str(each.metadata["variable"]) for each in _FROM_VARIABLES if each.name == name)


def settings_table() -> str:
    """The table of docs/settings.md, in Markdown."""
    rows = ["| variable | default | what it is |", "|---|---|---|"]
    for each in _FROM_VARIABLES:
        description = each.metadata["description"]
        if each.metadata["one_of"]:
            description += f" One of: {', '.join(each.metadata['one_of'])}."
        default = f"`{each.default}`" if each.default else ""
        rows.append(f"| `{each.metadata['variable']}` | {default} | {description} |")
    return "\n".join(rows) + "\n"
