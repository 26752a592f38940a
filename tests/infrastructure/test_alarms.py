"""Alarms: each bad day has one, each is explained, and each reaches somebody who wants to know."""

from __future__ import annotations

from pathlib import Path

import pytest

from popcorn.metrics import COUNTED, NAMESPACE
from tests.infrastructure.templates import (
    COMPANION,
    FRESH_TITLES,
    NOTIFICATIONS,
    SEARCH,
    SKILL_STACK,
    Json,
    as_text,
    of_type,
    properties,
    read_template,
)

OPERATIONS = SKILL_STACK.parents[2] / "docs" / "operations.md"
LISTEN = {"Fn::If": ["HasAlarmEmail", [{"Ref": "AlarmTopic"}], {"Ref": "AWS::NoValue"}]}
STACKS = (SKILL_STACK, SEARCH, NOTIFICATIONS, COMPANION, FRESH_TITLES)
WITH_ALARMS = pytest.mark.parametrize("path", STACKS, ids=lambda path: path.name)
WATCHED = {
    ("AWS/Lambda", "Errors", "${SkillFunction}"),
    ("AWS/Lambda", "Throttles", "${SkillFunction}"),
    ("AWS/Lambda", "Duration", "${SkillFunction}"),
    ("PopcornPicks", "Apologies", "${SkillFunction}"),
    ("PopcornPicks", "Fallbacks", "${SkillFunction}"),
    ("AWS/Lambda", "Invocations", "${SkillFunction}"),  # what fallbacks are a share of
    ("AWS/Lambda", "Errors", "${StreamFunction}"),
    ("AWS/Lambda", "Throttles", "${StreamFunction}"),
    ("AWS/Lambda", "IteratorAge", "${StreamFunction}"),
    ("AWS/Lambda", "Errors", "${UpkeepFunction}"),
    ("AWS/Lambda", "Errors", "${LoadMoviesFunction}"),
    ("AWS/Lambda", "Errors", "${LoadUsersFunction}"),
    ("AWS/Lambda", "Errors", "${LoadRatingsFunction}"),
    ("AWS/Lambda", "Errors", "${IndexFunction}"),
    ("AWS/SQS", "ApproximateNumberOfMessagesVisible", "${StreamDeadLetters.QueueName}"),
    ("AWS/SQS", "ApproximateNumberOfMessagesVisible", "${DeadLetters.QueueName}"),
    ("AWS/SQS", "ApproximateAgeOfOldestMessage", "${Waiting.QueueName}"),
    ("AWS/Lambda", "Errors", "${NewEventsFunction}"),
    ("AWS/Lambda", "Errors", "${SweepFunction}"),
    ("AWS/Lambda", "Errors", "${MailFeedbackFunction}"),
    ("AWS/SES", "Reputation.BounceRate", ""),
    ("AWS/ApiGateway", "5xx", "${HttpApi}"),
    ("AWS/Lambda", "Throttles", "${ApiFunction}"),
    ("AWS/Lambda", "Errors", "${SignInFunction}"),
    ("AWS/Lambda", "Errors", "${FreshTitlesFunction}"),
    ("AWS/Lambda", "Errors", "${TrendingFunction}"),
    ("AWS/ES", "ClusterStatus.red", "${Domain}"),
    ("AWS/ES", "ClusterIndexWritesBlocked", "${Domain}"),
    ("AWS/ES", "FreeStorageSpace", "${Domain}"),
    ("AWS/ES", "JVMMemoryPressure", "${Domain}"),
    ("AWS/ES", "CPUUtilization", "${Domain}"),
}


def alarms(path: Path) -> dict[str, Json]:
    return of_type(read_template(path), "AWS::CloudWatch::Alarm")


def metrics(path: Path) -> set[tuple[str, str, str]]:
    """Namespace, name and the first dimension's value of each metric that an alarm watches."""
    found = set()
    for alarm in alarms(path).values():
        single = [alarm["Properties"]] if "MetricName" in alarm["Properties"] else []
        several = alarm["Properties"].get("Metrics", [])
        for metric in [*single, *(m["MetricStat"]["Metric"] for m in several if "MetricStat" in m)]:
            first = [as_text(each["Value"]) for each in metric.get("Dimensions", [])][:1]
            found.add((as_text(metric["Namespace"]), metric["MetricName"], "".join(first)))
    return found


def test_each_bad_day_has_an_alarm() -> None:
    assert set().union(*map(metrics, STACKS)) == WATCHED


@WITH_ALARMS
def test_each_alarm_says_what_happened_and_operations_says_what_to_do(path: Path) -> None:
    operations = OPERATIONS.read_text(encoding="utf-8")
    for name, alarm in alarms(path).items():
        assert alarm["Properties"]["AlarmDescription"].endswith(".")
        assert f"`{name}`" in operations


@WITH_ALARMS
def test_each_alarm_writes_to_whom_the_parameter_names(path: Path) -> None:
    template = read_template(path)
    for alarm in alarms(path).values():
        assert alarm["Properties"]["AlarmActions"] == alarm["Properties"]["OKActions"] == LISTEN
    subscription = properties(template, "AlarmSubscription")
    assert subscription["Endpoint"] == {"Ref": "AlarmEmail"}
    assert subscription["TopicArn"] == {"Ref": "AlarmTopic"}


@WITH_ALARMS
def test_an_alarm_is_of_the_size_that_its_metric_is_of(path: Path) -> None:
    template = read_template(path)
    for name, alarm in alarms(path).items():
        of_function = [
            each["Value"]["Ref"]
            for each in alarm["Properties"].get("Dimensions", [])
            if "Ref" in each["Value"] and each["Value"]["Ref"] in template["Resources"]
        ]
        for resource in of_function:
            condition = template["Resources"][resource].get("Condition")
            assert alarm.get("Condition") == condition, name


def test_nobody_talking_is_no_alarm() -> None:
    for name, alarm in alarms(SKILL_STACK).items():
        assert alarm["Properties"]["TreatMissingData"] == "notBreaching", name


def test_what_is_watched_is_what_the_log_counts() -> None:
    ours = {name for space, name, _ in metrics(SKILL_STACK) if space == NAMESPACE}
    assert ours == {"Apologies", "Fallbacks"}
    assert ours <= {name for each in COUNTED.values() for name in each.counts}
    resources = read_template(SKILL_STACK)["Resources"].values()
    assert "AWS::Logs::MetricFilter" not in {each["Type"] for each in resources}, "one way only"
