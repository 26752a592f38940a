"""No policy of any template leaves anything open, but where AWS leaves no choice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.infrastructure.policies import Statement, statements
from tests.infrastructure.templates import (
    COMPANION,
    NOTIFICATIONS,
    SCORING,
    SEARCH,
    SKILL_STACK,
    TEMPLATES,
    as_text,
    read_template,
    walk,
)

INDEX = "the name of a publication's index says which model and when, which no template knows"
STREAM = "ListStreams is asked about a table's streams, not about one"
NUMBERED = "the numbers of indices are made by each load and each rebuild"
FILES = "the keys of data files are their owner's"
OBJECTS = "the keys of objects are made by each job"
LOGS = "SageMaker names a log's streams"
ACCOUNT = "${AWS::Region}:${AWS::AccountId}"
FORCED = {
    (SKILL_STACK, "es:ESHttpPost", "${SearchDomainArn}/factors-*/_msearch"): INDEX,
    (SKILL_STACK, "es:ESHttpPost", "${SearchDomainArn}/movies-*/_search"): NUMBERED,
    (SKILL_STACK, "es:ESHttpPost", "${SearchDomainArn}/ratings-*/_search"): NUMBERED,
    (SKILL_STACK, "es:ESHttpGet", "${SearchDomainArn}/ratings-*/_doc/popularity"): NUMBERED,
    (SKILL_STACK, "dynamodb:ListStreams", "${MoviesTable.Arn}/stream/*"): STREAM,
    (SKILL_STACK, "dynamodb:ListStreams", "${RatingsTable.Arn}/stream/*"): STREAM,
    (SKILL_STACK, "s3:GetObject", "${DataBucket.Arn}/*"): FILES,
    (SKILL_STACK, "s3:PutObject", "${DataBucket.Arn}/*.report.json"): FILES,
    **{
        (SKILL_STACK, f"es:ESHttp{method}", f"${{SearchDomainArn}}/{alias}-*"): NUMBERED
        for method in ("Delete", "Get", "Post", "Put")
        for alias in ("movies", "ratings")
    },
    (SKILL_STACK, "es:ESHttpHead", "${SearchDomainArn}/movies-*"): NUMBERED,
    (
        NOTIFICATIONS,
        "dynamodb:ListStreams",
        f"arn:${{AWS::Partition}}:dynamodb:{ACCOUNT}:table/${{SocialTable}}/stream/*",
    ): STREAM,
    (COMPANION, "es:ESHttpPost", "${SearchDomainArn}/factors-*/_msearch"): INDEX,
    (COMPANION, "s3:GetObject", "${PageBucket.Arn}/*"): "the page's files, which all are public",
    (SCORING, "s3:GetObject", "${Bucket.Arn}/training/*"): OBJECTS,
    (SCORING, "s3:GetObject", "${Bucket.Arn}/models/*"): OBJECTS,
    (SCORING, "s3:PutObject", "${Bucket.Arn}/models/*"): OBJECTS,
    **{
        (
            SCORING,
            f"logs:{action}",
            f"arn:${{AWS::Partition}}:logs:{ACCOUNT}:log-group:/aws/sagemaker/TrainingJobs:*",
        ): LOGS
        for action in ("CreateLogStream", "DescribeLogStreams", "PutLogEvents")
    },
    (SCORING, "cloudwatch:PutMetricData", "*"): "it knows no resources; a condition says which",
    (SCORING, "ecr:GetAuthorizationToken", "*"): "it knows no resources",
    **{
        (
            SEARCH,
            f"es:ESHttp{method}",
            f"arn:${{AWS::Partition}}:es:{ACCOUNT}:domain/popcorn-${{Unique}}/*",
        ): "all of this one domain; who asks has policies that name the paths"
        for method in ("Delete", "Get", "Head", "Post", "Put")
    },
}
"""Wildcards that stay, by template, action and resource, and why."""
DISTRIBUTION = "arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}"


def found(path: Path) -> list[Statement]:
    return list(statements(read_template(path)))


def wildcards(path: Path) -> set[tuple[Path, str, str]]:
    return {
        (path, action, resource)
        for statement in found(path)
        if statement.body["Effect"] == "Allow" and not statement.is_trust
        for action in statement.actions
        for resource in statement.resources
        if "*" in action + resource or "?" in action + resource
    }


def test_a_wildcard_is_forced_or_is_none() -> None:
    assert set().union(*map(wildcards, TEMPLATES)) == FORCED.keys()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_statement_says_what_it_does_not_mean(path: Path) -> None:
    assert len(found(path)) >= 3
    for statement in found(path):
        allowed = {"Effect", "Action", "Resource", "Principal", "Condition", "Sid"}
        assert statement.body.keys() <= allowed, f"{statement.owner}: no NotAction and the like"
        assert statement.body["Effect"] in ("Allow", "Deny")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_nobody_is_let_in_by_address_or_as_anybody(path: Path) -> None:
    for statement in found(path):
        keys = {key for value in statement.conditions.values() for key in value}
        assert not {key for key in keys if key.lower().startswith("aws:sourceip")}
        if statement.body["Effect"] == "Allow":
            assert "*" not in statement.principals, statement.owner


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_what_is_denied_is_what_comes_without_tls(path: Path) -> None:
    template = read_template(path)
    for statement in found(path):
        if statement.body["Effect"] == "Deny":
            assert statement.principals == ["*"]
            assert statement.conditions == {"Bool": {"aws:SecureTransport": "false"}}
    denied = {statement.owner for statement in found(path) if statement.body["Effect"] == "Deny"}
    guarded = {
        as_text(each)
        for owner in denied
        for each in walk(template["Resources"][owner]["Properties"])
        if isinstance(each, dict) and "Ref" in each
    }
    holders = [
        name
        for name, each in template["Resources"].items()
        if each["Type"] in ("AWS::SQS::Queue", "AWS::S3::Bucket")
    ]
    assert {f"${{{name}}}" for name in holders} <= guarded


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_role_is_taken_by_one_service_and_has_no_managed_policy(path: Path) -> None:
    for statement in found(path):
        if statement.is_trust:
            (service,) = statement.principals
            assert service in ("lambda.amazonaws.com", "sagemaker.amazonaws.com")
    for resource in read_template(path)["Resources"].values():
        assert "ManagedPolicyArns" not in resource["Properties"]
        assert resource["Type"] != "AWS::IAM::ManagedPolicy"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_service_acts_for_this_account_only(path: Path) -> None:
    """Another account's alarm, domain or job could otherwise use what is ours."""
    for statement in found(path):
        services = [each for each in statement.principals if each.endswith(".amazonaws.com")]
        if services and services != ["lambda.amazonaws.com"]:
            own = {"StringEquals": {"aws:SourceAccount": "${AWS::AccountId}"}}
            if services == ["cloudfront.amazonaws.com"]:  # which names no account but in this
                own = {"StringEquals": {"aws:SourceArn": DISTRIBUTION}}
            said = {
                operator: {key: as_text(value) for key, value in each.items()}
                for operator, each in statement.conditions.items()
            }
            assert said == own, statement.owner
