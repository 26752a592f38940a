"""A wrong parameter is refused with a message, before anything is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.infrastructure.deployment import SCORER, SEARCH, SKILL_ID
from tests.infrastructure.parameters import refusals
from tests.infrastructure.templates import (
    COMPANION,
    FRESH_TITLES,
    NOTIFICATIONS,
    SCORING,
    SKILL_STACK,
    TEMPLATES,
    Json,
    read_template,
)
from tests.infrastructure.templates import SEARCH as SEARCH_TEMPLATE

ANYTHING = {"LambdaHandler", "CodeBucket", "CodeKey", "CodeVersion", "LayerKey"}
"""The ASK CLI's own, and what it gives cannot be wrong before it is looked up."""
DAYS = (["1", "30", "365"], ["0", "31", "-1", "forever", ""])
EMAIL = (
    ["", "ann@example.com", "a.b+c@mail.example.co.uk"],
    [
        "ann",
        "ann@",
        "ann@localhost",
        "@example.com",
        "a b@example.com",
        "ann@example.com, bob@x.de",
    ],
)
STAGE = (["sandbox", "dev", "staging", "prod"], ["", "Prod", "production", "dev "])
ENDPOINT_NAMES = (["popcorn-scorer", "a", "9" * 63], ["Scorer", "-a", "a-", "a_b", "9" * 64, "a.b"])
TABLE_NAMES = (["", "stack-MoviesTable-1A2B"], ["ab", "a table", "*", "x" * 256])
SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:tmdb/token-Ab1Cd2"
STREAM = (
    "arn:aws:dynamodb:us-east-1:123456789012:table/stack-SocialTable-1A2B"
    "/stream/2026-11-21T20:15:00.123"
)

VALUES = {
    (SKILL_STACK.name, "SkillId"): (
        [SKILL_ID],
        ["", "amzn1.ask.skill.1", "11111111-2222-3333-4444-555555555555", f"{SKILL_ID}\n"],
    ),
    (SKILL_STACK.name, "LambdaRuntime"): (
        ["python3.12", "python3.13"],
        ["", "python3.9", "python2.7", "nodejs22.x", "python3.13 "],
    ),
    (SKILL_STACK.name, "Stage"): STAGE,
    (SKILL_STACK.name, "ScorerEndpoint"): (
        ["", *ENDPOINT_NAMES[0]],
        ENDPOINT_NAMES[1] + ["arn:aws:sagemaker:us-east-1:123456789012:endpoint/popcorn-scorer"],
    ),
    (SKILL_STACK.name, "Snapshot"): (
        ["", "s3://movies-of-mine/1.tar.gz", "s3://movies.of.mine/snapshots/2026-11-21/a_b=c"],
        [
            *("s3://movies", "s3://movies/", "s3://movies/snapshots/", "movies/1.tar.gz"),
            *("s3://movies/*", "s3://movies/a?c", "s3://Movies/1", "s3://movies/${a}"),
        ],
    ),
    (SKILL_STACK.name, "LogRetentionDays"): DAYS,
    (SKILL_STACK.name, "AlarmEmail"): EMAIL,
    (SKILL_STACK.name, "WithDashboard"): (["true", "false"], ["", "yes", "True", "1"]),
    (SEARCH_TEMPLATE.name, "Stage"): STAGE,
    (SEARCH_TEMPLATE.name, "DataNodeType"): (
        ["", "t3.small.search", "m6g.large.search", "r7g.2xlarge.search"],
        ["t3.small", "i3.large.search", "m6g.large", "r6gd.large.search", "m6g.16xlarge.search"],
    ),
    (SEARCH_TEMPLATE.name, "StorageGiB"): (["10", "1000"], ["9", "1001", "", "ten"]),
    (SEARCH_TEMPLATE.name, "UpdateHour"): (["0", "23"], ["24", "-1", "8am"]),
    (SEARCH_TEMPLATE.name, "Principals"): (
        [
            "",
            "arn:aws:iam::123456789012:root",
            "arn:aws:iam::123456789012:role/skill/popcorn, arn:aws:iam::123456789012:user/ann",
        ],
        [
            "*",
            "123456789012",
            "arn:aws:iam::123456789012:role/*",
            "arn:aws:iam::aws:root",
            "1.2.3.4",
        ],
    ),
    (SEARCH_TEMPLATE.name, "LogRetentionDays"): DAYS,
    (SEARCH_TEMPLATE.name, "AlarmEmail"): EMAIL,
    (SCORING.name, "EndpointName"): (ENDPOINT_NAMES[0], ["", *ENDPOINT_NAMES[1]]),
    (SCORING.name, "Hosting"): (["serverless", "real-time"], ["", "realtime", "always-on"]),
    (SCORING.name, "HostingInstance"): (
        ["ml.t2.medium", "ml.m5.large", "ml.c5.xlarge"],
        ["", "t2.medium", "ml.p3.2xlarge", "ml.m5.24xlarge"],
    ),
    (SCORING.name, "ServerlessMemoryMiB"): (["1024", "6144"], ["512", "1500", "8192", ""]),
    (SCORING.name, "ServerlessConcurrency"): (["1", "200"], ["0", "201", "many"]),
    (SCORING.name, "TrainingInstance"): (
        ["ml.m5.large", "ml.c5.2xlarge"],
        ["", "m5.large", "ml.p4d.24xlarge", "ml.m5.24xlarge"],
    ),
    (SCORING.name, "TrainingMinutes"): (["5", "1440"], ["4", "1441", "1h"]),
    (SCORING.name, "ImageRepositoryArn"): (
        ["", "arn:aws:ecr:us-east-1:123456789012:repository/popcorn/trainer"],
        ["popcorn/trainer", "arn:aws:ecr:us-east-1:123456789012:repository/*"],
    ),
    (SCORING.name, "LogRetentionDays"): DAYS,
    (FRESH_TITLES.name, "LambdaRuntime"): (["python3.13"], ["", "python3.9"]),
    (FRESH_TITLES.name, "MoviesTable"): TABLE_NAMES,
    (FRESH_TITLES.name, "ProgressTable"): TABLE_NAMES,
    (FRESH_TITLES.name, "AlarmEmail"): EMAIL,
    (FRESH_TITLES.name, "LogRetentionDays"): DAYS,
    (NOTIFICATIONS.name, "LambdaRuntime"): (["python3.13"], ["", "python3.9"]),
    (NOTIFICATIONS.name, "Snapshot"): (["", "s3://movies-of-mine/1.tar.gz"], ["s3://movies/*"]),
    (NOTIFICATIONS.name, "UsersTable"): (TABLE_NAMES[0][1:], ["", *TABLE_NAMES[1]]),
    (NOTIFICATIONS.name, "SocialTable"): (TABLE_NAMES[0][1:], ["", *TABLE_NAMES[1]]),
    (NOTIFICATIONS.name, "SocialStream"): (
        [STREAM],
        ["", "stack-SocialTable-1A2B", f"{STREAM.rpartition('/')[0]}/*"],
    ),
    (NOTIFICATIONS.name, "Sender"): (
        EMAIL[0][1:],
        ["", *EMAIL[1], "Ann <ann@example.com>", "*@example.com", "ann@*.com"],
    ),
    (NOTIFICATIONS.name, "AlexaSecretArn"): (
        ["", SECRET],
        ["alexa", f"{SECRET.rpartition('/')[0]}/*"],
    ),
    (NOTIFICATIONS.name, "AlexaStage"): (["development", "live"], ["", "Live", "production"]),
    (NOTIFICATIONS.name, "AlarmEmail"): EMAIL,
    (NOTIFICATIONS.name, "LogRetentionDays"): DAYS,
    (SKILL_STACK.name, "AccountsIssuer"): (
        ["", "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI"],
        ["eu-west-1_AbCdEfGhI", "http://a.example/b", "https://a.example/b c", "https://a.example"],
    ),
    (SKILL_STACK.name, "AccountsClient"): (["", "1example23456789"], ["A B", "a/b", "1Example"]),
    (COMPANION.name, "LambdaRuntime"): (["python3.13"], ["", "python3.9"]),
    (COMPANION.name, "Stage"): STAGE,
    (COMPANION.name, "SignInPrefix"): (
        ["popcorn-ann", "a", "9" * 63],
        ["", "Popcorn", "-a", "a-", "a.b", "a" * 64, "my-aws-films", "amazonian"],
    ),
    (COMPANION.name, "AlexaVendorId"): (["", "M1EXAMPLE23456"], ["m1example23456", "M1 2", "*"]),
    **{
        (COMPANION.name, f"{name}Table"): (TABLE_NAMES[0][1:], ["", *TABLE_NAMES[1]])
        for name in ("Ratings", "Lists", "Users", "Social", "SkillState")
    },
    (COMPANION.name, "Snapshot"): (["", "s3://movies-of-mine/1.tar.gz"], ["s3://movies/*"]),
    (COMPANION.name, "ScorerEndpoint"): (["", *ENDPOINT_NAMES[0]], ENDPOINT_NAMES[1]),
    (COMPANION.name, "AlarmEmail"): EMAIL,
    (COMPANION.name, "LogRetentionDays"): DAYS,
}
"""By template and parameter: values that are taken, and values that are not."""
TOGETHER = {"SearchEndpoint", "SearchDomainArn"}
WITH_TABLES = {"TokenSecretArn"}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_parameter_is_tried_and_says_what_it_takes(path: Path) -> None:
    for name, parameter in read_template(path)["Parameters"].items():
        tried = (path.name, name) in VALUES or name in TOGETHER | WITH_TABLES | ANYTHING
        assert tried, f"{name} has no values in this file"
        is_constrained = {"AllowedValues", "AllowedPattern", "MinValue"} & parameter.keys()
        assert bool(is_constrained) == ("ConstraintDescription" in parameter), name
        assert bool(is_constrained) != (name in ANYTHING), name


CASES = [
    pytest.param(template, name, value, is_taken, id=f"{template}-{name}-{value!r}")
    for (template, name), (taken, refused) in VALUES.items()
    for value, is_taken in [*((each, True) for each in taken), *((each, False) for each in refused)]
]


@pytest.mark.parametrize(("template", "name", "value", "is_taken"), CASES)
def test_it_is_taken_or_refused_with_a_message(
    template: str, name: str, value: str, is_taken: bool
) -> None:
    document = template_named(template)
    refused = refusals(document, {name: value})
    says = f"Parameter {name} {document['Parameters'][name]['ConstraintDescription']}"
    assert refused == ([] if is_taken else [says])


@pytest.mark.parametrize(
    "given", [{}, SEARCH, SCORER, {**SEARCH, **SCORER}], ids=["small", "search", "scorer", "full"]
)
def test_the_skill_stack_takes_any_size(given: dict[str, str]) -> None:
    assert refusals(template_named(SKILL_STACK.name), given) == []


def test_a_token_wants_the_tables_that_it_is_for() -> None:
    template = template_named(FRESH_TITLES.name)
    tables = {"MoviesTable": "movies", "ProgressTable": "progress"}
    assert refusals(template, {"TokenSecretArn": SECRET, **tables}) == []
    assert refusals(template, {}) == []
    for name in tables:
        (refused,) = refusals(template, {"TokenSecretArn": SECRET, **tables, name: ""})
        assert "MoviesTable and ProgressTable" in refused
    for wrong in ("tmdb", f"{SECRET.rpartition('/')[0]}/*", "eyJhbGciOi.J9"):
        (refused,) = refusals(template, {"TokenSecretArn": wrong, **tables})
        assert refused.startswith("Parameter TokenSecretArn is the ARN of a secret")


@pytest.mark.parametrize("template", [SKILL_STACK.name, NOTIFICATIONS.name, COMPANION.name])
@pytest.mark.parametrize("name", sorted(TOGETHER))
def test_half_a_search_is_refused(template: str, name: str) -> None:
    (refused,) = refusals(template_named(template), {name: SEARCH[name]})
    assert refused.endswith("belong together; give both or neither.")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SearchEndpoint", "http://search-movies.us-east-1.es.amazonaws.com"),
        ("SearchEndpoint", "search-movies.us-east-1.es.amazonaws.com"),
        ("SearchEndpoint", "https://search-movies.us-east-1.es.amazonaws.com/"),
        ("SearchDomainArn", "movies"),
        ("SearchDomainArn", "arn:aws:es:us-east-1:123456789012:domain/*"),
    ],
)
def test_an_address_or_arn_that_is_none_is_refused(name: str, value: str) -> None:
    (refused,) = refusals(template_named(SKILL_STACK.name), {**SEARCH, name: value})
    assert refused.startswith(f"Parameter {name} is ")


def template_named(name: str) -> Json:
    (path,) = [each for each in TEMPLATES if each.name == name]
    return read_template(path)
