"""What a cold start and a warm turn of the deployed function cost, in processor time.

The function runs as its zip is, in the small size: DynamoDB, the zip's catalogue and scorer; in
Lambda's version of Python where this machine has it, since they differ in what is fast. A cold
start is the import and the first answer, a launch; beside it starts an empty skill of Alexa's SDK
with a client of DynamoDB, out of the same zip. Both start in turn, so that a slow moment hits both.

A warm turn's own time is all that its process spends, on all threads, except in calls of AWS'
client (`botocore.client.BaseClient._make_api_call`: building, signing, sending and parsing). What
those take is the same for whoever makes as many calls; how many there are, is bounded elsewhere.
"""

from __future__ import annotations

import random
import statistics
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import boto3

from popcorn.adapters.aws.dynamodb_store import DynamoDbStore
from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn_lab.benchmarks.containers import (
    EMPTY,
    OURS,
    Container,
    function_python,
    unpacked_function,
)
from popcorn_lab.deployment.local_tables import create_tables, table_variables
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.packaging.places import REPOSITORY
from popcorn_lab.packaging.snapshot import snapshot_settings
from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.envelopes import Json

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

STARTS = 7
CONVERSATIONS = 15
RATED = 50
_KNOWN = 300  # what is rated is among so many of the most popular
_MODEL = REPOSITORY / "skill-package" / "interactionModels" / "custom" / "en-US.json"
_DYNAMODB_LOCAL = {  # any credentials do, and with these nothing else can be reached
    "AWS_ACCESS_KEY_ID": "local",
    "AWS_SECRET_ACCESS_KEY": "local",
    "AWS_DEFAULT_REGION": "us-east-1",
}
_NOBODY = {"apiEndpoint": "https://127.0.0.1:9", "apiAccessToken": "none"}
"""Requests of a device have an address for "one moment"; here nobody would hear it."""


Started = Callable[[str], Container]
"""A container of a module."""


@dataclass(frozen=True)
class MeasuredStart:
    """Medians. `ratio`: of both together, to the empty skill's."""

    case: str
    import_ms: float
    first_answer_ms: float
    ratio: float


@dataclass(frozen=True)
class MeasuredTurn:
    """Medians. `own_ms`: what is not `client_ms`."""

    listener: str
    said: str
    processor_ms: float
    client_ms: float
    own_ms: float


def run_turns(
    folder: Path,
    dynamodb_url: str,
    say: Callable[[str], None],
    *,
    python_path: str | None = None,
    starts: int = STARTS,
    conversations: int = CONVERSATIONS,
) -> tuple[list[MeasuredStart], list[MeasuredTurn]]:
    """Measure in tables of a DynamoDB Local that are removed afterwards.

    The first start of each, and the first conversation, are not counted: they warm up what a
    machine and a container keep.

    Args:
        folder: an empty one.
        say: as in `build_zip`.
        python_path: as in `function_python`.
    Raises:
        PopcornError: the zip cannot be built, the function fails, or as `function_python`.
    """
    python = function_python(python_path)
    say(f"Starting the function in Python {python.version} ...")
    function = unpacked_function(folder, python.version, say)
    with _tables(dynamodb_url) as (client, tables):
        environment = {
            **_DYNAMODB_LOCAL,
            **table_variables(tables),
            "AWS_ENDPOINT_URL_DYNAMODB": dynamodb_url,
            "AWS_LAMBDA_FUNCTION_NAME": "bench",
            "POPCORN_HOME": str(function / "snapshot"),
            "POPCORN_STORE": "dynamodb",
            "POPCORN_CATALOGUE": "sqlite",
            "POPCORN_SCORER": "local",
            "TZ": ":UTC",  # as Lambda has it
        }
        store = DynamoDbStore(client, tables["RatingsTable"], tables["ListsTable"])
        title = _rate_some(store, function)

        def started(module: str) -> Container:
            return Container(function, module, environment, python.path)

        return (
            _starts(started, starts),
            list(_turns(started, title, conversations)),
        )


@contextmanager
def _tables(url: str) -> Iterator[tuple[DynamoDBClient, Mapping[str, str]]]:
    client = boto3.client(
        "dynamodb",
        endpoint_url=url,
        region_name=_DYNAMODB_LOCAL["AWS_DEFAULT_REGION"],
        aws_access_key_id=_DYNAMODB_LOCAL["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=_DYNAMODB_LOCAL["AWS_SECRET_ACCESS_KEY"],
    )
    with closing(client):
        names = create_tables(client)
        try:
            yield client, names
        finally:
            for name in names.values():
                client.delete_table(TableName=name)


def _rate_some(store: DynamoDbStore, function: Path) -> str:
    """Have the listener of `RATED` ratings rate them; a title that is none of these."""
    database = snapshot_settings(function / "snapshot").database
    with closing(SqliteCatalogue(database, read_only=True)) as catalogue:
        movies = catalogue.popular(limit=_KNOWN)
    chance = random.Random(RATED)  # noqa: S311 - not for secrets
    rated = chance.sample(movies, min(RATED, len(movies) - 1))
    for moment, movie in enumerate(rated):
        stars = Stars(chance.randint(1, 10))
        store.put_rating(Rating(_rater(), movie.movie_id, stars, moment))
    left = [movie.title for movie in movies if movie not in rated]
    return next((title for title in left if title.replace(" ", "").isalpha()), left[0])


def _rater() -> ListenerId:
    return ListenerId(f"amzn1.ask.account.RATED{RATED}")


def _starts(started: Started, starts: int) -> list[MeasuredStart]:
    cases = {"an empty skill": EMPTY, "Popcorn Picks": OURS}
    taken: dict[str, list[tuple[float, float]]] = {case: [] for case in cases}
    for number in range(starts + 1):
        for case, module in cases.items():
            with started(module) as container:
                _conversation(container, f"amzn1.ask.account.START{number}").say(_LAUNCH)
                if number:
                    taken[case].append((container.import_s, container.turn_s))
    totals = {case: statistics.median(map(sum, seconds)) for case, seconds in taken.items()}
    first = next(iter(totals.values()))
    return [
        MeasuredStart(
            case,
            1000 * statistics.median(import_s for import_s, _ in seconds),
            1000 * statistics.median(turn_s for _, turn_s in seconds),
            totals[case] / first,
        )
        for case, seconds in taken.items()
    ]


def _turns(started: Started, title: str, conversations: int) -> Iterator[MeasuredTurn]:
    utterances = (*_UTTERANCES, f"rate {title} four stars", "why")
    taken: dict[tuple[str, str], list[tuple[float, float]]] = {}
    with started(OURS) as container:
        for number in range(conversations + 1):
            newcomer = f"amzn1.ask.account.NEW{number}"
            for listener, user_id in (("new", newcomer), (f"{RATED} ratings", _rater())):
                talk = _conversation(container, user_id)
                for said in utterances:
                    talk.say(said)
                    if number:
                        seconds = container.turn_s, container.client_s
                        taken.setdefault((listener, said), []).append(seconds)
    for (listener, said), measured in sorted(taken.items(), key=lambda each: each[0][0] != "new"):
        yield MeasuredTurn(
            listener,
            said,
            1000 * statistics.median(turn_s for turn_s, _ in measured),
            1000 * statistics.median(client_s for _, client_s in measured),
            1000 * statistics.median(turn_s - client_s for turn_s, client_s in measured),
        )


_LAUNCH = "open popcorn picks"
_UTTERANCES = (_LAUNCH, "what's popular", "recommend me a movie", "more")


def _conversation(container: Container, user_id: str) -> Conversation:
    def invoke(envelope: Json) -> Json:
        envelope["context"]["System"].update(_NOBODY)
        return container(envelope)

    return Conversation(invoke, _interaction_model(), user_id=user_id)


@cache
def _interaction_model() -> InteractionModel:
    """One for all conversations, as learning to understand takes a second or two."""
    return InteractionModel.read(_MODEL)
