"""From the tables to the index: what is tried again, for how long, and what hears of the rest."""

from __future__ import annotations

import pytest

from tests.infrastructure.templates import (
    SKILL_STACK,
    Json,
    as_text,
    of_type,
    properties,
    read_template,
)

RECORDS_LAST_S = 24 * 3600
"""How long a DynamoDB stream has a record."""
LONGEST_OUTAGE_S = 3600
"""That nobody shall have to repair by hand; the record's age must allow for more."""


@pytest.fixture(scope="module")
def template() -> Json:
    return read_template(SKILL_STACK)


@pytest.fixture(scope="module")
def mappings(template: Json) -> dict[str, Json]:
    found = of_type(template, "AWS::Lambda::EventSourceMapping")
    assert {each["Condition"] for each in found.values()} == {"HasSearch"}
    return {name: each["Properties"] for name, each in found.items()}


def test_the_tables_that_an_index_is_made_of_are_listened_to(mappings: dict[str, Json]) -> None:
    sources = {as_text(each["EventSourceArn"]) for each in mappings.values()}
    assert sources == {"${MoviesTable.StreamArn}", "${RatingsTable.StreamArn}"}


def test_one_bad_record_holds_up_no_other(mappings: dict[str, Json]) -> None:
    for each in mappings.values():
        assert each["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
        assert each["BisectBatchOnFunctionError"] is True


def test_retries_end_while_what_is_given_up_can_still_be_read(mappings: dict[str, Json]) -> None:
    for each in mappings.values():
        assert 0 < each["MaximumRetryAttempts"] <= 10_000
        assert LONGEST_OUTAGE_S < each["MaximumRecordAgeInSeconds"] <= RECORDS_LAST_S / 2
        destination = each["DestinationConfig"]["OnFailure"]["Destination"]
        assert as_text(destination) == "${StreamDeadLetters.Arn}"


def test_nothing_between_two_deployments_is_skipped(mappings: dict[str, Json]) -> None:
    assert {each["StartingPosition"] for each in mappings.values()} == {"TRIM_HORIZON"}


def test_changes_arrive_within_seconds(mappings: dict[str, Json]) -> None:
    assert all(each["MaximumBatchingWindowInSeconds"] <= 5 for each in mappings.values())


def test_dead_letters_are_kept_as_long_as_can_be_and_encrypted(template: Json) -> None:
    queues = of_type(template, "AWS::SQS::Queue")
    assert queues.keys() == {"StreamDeadLetters"}
    for each in queues.values():
        assert each["Properties"]["MessageRetentionPeriod"] == 14 * 24 * 3600
        assert each["Properties"]["SqsManagedSseEnabled"] is True
        assert "QueueName" not in each["Properties"]


def test_upkeep_runs_every_minute_and_has_time_for_a_flood(template: Json) -> None:
    schedule = properties(template, "UpkeepSchedule")
    assert schedule["ScheduleExpression"] == "rate(1 minute)"
    assert [as_text(each["Arn"]) for each in schedule["Targets"]] == ["${UpkeepFunction.Arn}"]
    # A run that takes longer than a minute overlaps the next: counts that are older are refused.
    assert properties(template, "UpkeepFunction")["Timeout"] == 300
    assert properties(template, "UpkeepOnce")["MaximumRetryAttempts"] == 0
    permission = properties(template, "UpkeepPermission")
    assert permission["Principal"] == "events.amazonaws.com"
    assert as_text(permission["SourceArn"]) == "${UpkeepSchedule.Arn}"
