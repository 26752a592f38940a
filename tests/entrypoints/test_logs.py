"""The log inside Lambda: whose line it is, what is counted, and what is silent."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier
from types import SimpleNamespace
from typing import Any

import pytest

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue
from popcorn.domain.errors import CatalogueUnavailableError, StoreUnavailableError
from popcorn.domain.threads import Threads
from popcorn.entrypoints.skill import skill_handler
from popcorn.logs import about, log_as_json_lines, logged
from popcorn.metrics import NAMESPACE
from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from popcorn_lab.simulator.envelopes import Caller, Session, envelope
from tests.conversations.parts import with_parts
from tests.faults import Away
from tests.servers.unanswering import refusing

FUNCTION = "popcorn-skill"
logger = logging.getLogger("popcorn.tests")
Json = dict[str, Any]


class Log:
    """What the function has written."""

    def __init__(self) -> None:
        self.stream = io.StringIO()

    def lines(self, event: str | None = None) -> list[Json]:
        lines = [json.loads(line) for line in self.stream.getvalue().splitlines()]
        return [line for line in lines if event in (None, line["event"])]


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Log:
    """The log as Lambda has it: one handler on the root."""
    monkeypatch.setenv("AWS_LAMBDA_FUNCTION_NAME", FUNCTION)
    log = Log()
    monkeypatch.setattr(logging.getLogger(), "handlers", [logging.StreamHandler(log.stream)])
    monkeypatch.setattr(logging.getLogger("popcorn"), "level", logging.NOTSET)
    log_as_json_lines()
    return log


@pytest.fixture
def services(settings: Settings) -> Iterator[Services]:
    with closing(build_services(settings)) as services:
        yield services


def request(name: str, request_id: str, user: str = "amzn1.ask.account.SECRET") -> Json:
    intent = {"name": name, "confirmationStatus": "NONE", "slots": {}}
    event = envelope(Caller(user), Session(), {"type": "IntentRequest", "intent": intent})
    event["request"]["requestId"] = request_id
    return event


def test_every_line_of_a_turn_names_alexas_request_and_nobodys_id(
    log: Log, services: Services
) -> None:
    away = with_parts(
        services,
        factors=Away(services.factors, CatalogueUnavailableError, "current"),
        store=Away(services.store, StoreUnavailableError, "ratings_of", "marks_and_wishes_of"),
        catalogue=Away(services.catalogue, CatalogueUnavailableError, "seen_by", "movies"),
    )
    skill_handler(away)(request("RecommendMovieIntent", "ours"))
    fallbacks = [line["service"] for line in log.lines("fallback")]
    assert {"catalogue", "store"} <= set(fallbacks)
    assert {line["request_id"] for line in log.lines()} == {"ours"}
    assert "SECRET" not in log.stream.getvalue()


def test_what_threads_say_belongs_to_whoever_asked(log: Log) -> None:
    both_run = Barrier(2)

    def say() -> None:
        both_run.wait(timeout=60)
        logger.warning("said")

    with Threads(2) as threads, ThreadPoolExecutor(2) as askers:

        def ask(request_id: str) -> None:
            with about(request_id=request_id):
                threads.submit(say).result()

        list(askers.map(ask, ["one", "two"]))
    assert sorted(line["request_id"] for line in log.lines("said")) == ["one", "two"]


def test_a_request_that_nobody_understands_is_named_too(log: Log, services: Services) -> None:
    handle = skill_handler(services)
    handle({"request": {"type": "Alexa.Of.Tomorrow", "requestId": "x" * 1000}})
    handle({"request": {"type": "Alexa.Of.Tomorrow", "requestId": ["no", "text"]}})
    named, nameless = log.lines("unknown_request")
    assert named["request_id"] == "x" * 200
    assert nameless["request_id"] is None


def test_lines_of_a_function_name_lambdas_request_and_the_first_call_is_a_cold_start(
    log: Log,
) -> None:
    @logged
    def handler(event: str, _context: object) -> str:
        logger.warning(event)
        return event.upper()

    for number in ("1", "2"):
        context = SimpleNamespace(aws_request_id=f"lambda-{number}")
        assert handler(f"call-{number}", context) == f"CALL-{number}"
    lines = [(line["event"], line["lambda_request_id"]) for line in log.lines()]
    assert lines == [("call-1", "lambda-1"), ("cold_start", "lambda-1"), ("call-2", "lambda-2")]


def test_outside_lambda_a_function_leaves_the_log_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_LAMBDA_FUNCTION_NAME", raising=False)
    handler = logging.StreamHandler()
    monkeypatch.setattr(logging.getLogger(), "handlers", [handler])
    logged(lambda event, _context: event)("anything", None)
    assert handler.formatter is None


def metrics_of(line: Json) -> tuple[dict[str, int], list[list[str]]]:
    """The values and dimensions that CloudWatch reads off a line, which it must find there."""
    (directive,) = line["_aws"]["CloudWatchMetrics"]
    assert directive["Namespace"] == NAMESPACE
    assert isinstance(line["_aws"]["Timestamp"], int)
    assert all(isinstance(line[name], str) for each in directive["Dimensions"] for name in each)
    assert {metric["Unit"] for metric in directive["Metrics"]} == {"Count"}
    values = {metric["Name"]: line[metric["Name"]] for metric in directive["Metrics"]}
    assert all(type(value) is int for value in values.values())
    return values, directive["Dimensions"]


def test_a_turn_counts_apologies_and_what_was_not_understood(log: Log, services: Services) -> None:
    broken = Away(services.catalogue, ZeroDivisionError, "popular")
    handle = skill_handler(with_parts(services, catalogue=broken))
    for name in ("AMAZON.HelpIntent", "AMAZON.FallbackIntent", "PopularMoviesIntent"):
        handle(request(name, name))
    turns = log.lines("turn")
    assert [line["outcome"] for line in turns] == ["answered", "not understood", "incident"]
    assert {line["FunctionName"] for line in turns} == {FUNCTION}
    counted = [metrics_of(line) for line in turns]
    assert [tuple(values.values()) for values, _ in counted] == [(0, 0), (0, 1), (1, 0)]
    assert all(dimensions == [["FunctionName"]] for _, dimensions in counted)


def test_fallbacks_are_counted_by_service(log: Log, services: Services) -> None:
    away = Away(services.factors, CatalogueUnavailableError, "current")
    skill_handler(with_parts(services, factors=away))(request("RecommendMovieIntent", "r"))
    (line,) = log.lines("fallback")
    by_service = [["FunctionName"], ["FunctionName", "service"]]
    assert metrics_of(line) == ({"Fallbacks": 1}, by_service)
    assert line["service"] == "catalogue"


@pytest.mark.parametrize(
    ("facts", "counts"),
    [
        ({"event": "stream_batch", "records": 3, "done": 2, "refused": 1}, {"DocumentsWritten": 2}),
        ({"event": "stream_batch", "records": 1, "later": 1}, {"DocumentsWritten": 0}),
        ({"event": "record_refused", "reason": "no movie"}, {"RecordsRefused": 1}),
        ({"event": "cold_start", "duration_ms": 300}, {"ColdStarts": 1}),
        ({"event": "unknown_request", "type": "x"}, {"Unanswered": 1}),
    ],
    ids=lambda value: str(value.get("event", "")),
)
def test_what_the_functions_note_is_counted(log: Log, facts: Json, counts: dict[str, int]) -> None:
    logger.warning("noted", extra={"facts": facts})
    (line,) = log.lines()
    assert metrics_of(line) == (counts, [["FunctionName"]])


def test_a_line_that_counts_nothing_has_no_metrics(log: Log) -> None:
    logger.warning("offer", extra={"facts": {"event": "offer", "count": 3}})
    assert log.lines() == [
        {"level": "warning", "logger": "popcorn.tests", "event": "offer", "count": 3}
    ]


def test_a_search_domain_that_is_away_is_one_line_for_each_thing_done_without_it(
    log: Log, services: Services
) -> None:
    with refusing() as url, closing(opensearch_client(url)) as client:
        away = with_parts(services, factors=None, catalogue=OpenSearchCatalogue(client))
        skill_handler(away)(request("RecommendMovieIntent", "r"))
    assert {line["event"] for line in log.lines()} <= {"fallback", "turn", "offer"}
    assert log.lines("turn")[0]["outcome"] == "catalogue unavailable"
    assert "Traceback" not in log.stream.getvalue()
