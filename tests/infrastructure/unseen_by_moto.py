"""What moto passes over when it deploys a template, and where it is checked instead.

Printed at the end of a test run, so that nobody takes a deployment into moto for more than it is.
"""

from __future__ import annotations

import pytest

TYPES = {
    "AWS::ApiGatewayV2::Api": "test_companion",
    "AWS::ApiGatewayV2::Authorizer": "test_companion",
    "AWS::ApiGatewayV2::Integration": "test_companion",
    "AWS::ApiGatewayV2::Route": "test_companion",
    "AWS::ApiGatewayV2::Stage": "test_companion",
    "AWS::CloudFront::Distribution": "test_companion",
    "AWS::CloudFront::OriginAccessControl": "test_companion",
    "AWS::CloudFront::ResponseHeadersPolicy": "test_companion",
    "AWS::CloudWatch::Alarm": "test_alarms",
    "AWS::Cognito::UserPool": "test_companion",
    "AWS::Cognito::UserPoolClient": "test_companion",
    "AWS::Cognito::UserPoolDomain": "test_companion",
    "AWS::Lambda::EventInvokeConfig": "test_streams",
    "AWS::OpenSearchService::Domain": "test_search; so search.yaml is not deployed at all",
    "AWS::S3::BucketPolicy": "test_policies",
    "AWS::SES::ConfigurationSet": "test_notifications",
    "AWS::SES::ConfigurationSetEventDestination": "test_notifications",
    "AWS::SES::EmailIdentity": "test_notifications",
    "AWS::SNS::Subscription": "test_alarms",
    "AWS::SNS::TopicPolicy": "test_policies",
    "AWS::SQS::QueuePolicy": "test_policies",
}
"""Types of resources that moto does not make, by what checks them beside cfn-lint."""
PROPERTIES = {
    "AllowedValues, AllowedPattern and Rules of parameters": "test_parameters",
    "DeletionPolicy: RetainExceptOnCreate, UpdateReplacePolicy": "test_tables",
    "PointInTimeRecoverySpecification, SSESpecification of tables": "test_tables",
    "EventSourceToken of a permission": "test_template",
    "conditions of policies": "test_policies",
    "public access, ownership and lifecycle of a bucket": "test_scoring",
    "resources that a condition takes away": "made to by Deployment.update",
    "whether a role allows what a service does with it": "test_roles",
    "how often and how long an event source mapping tries again": "test_streams",
}
"""What moto takes and does not do."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the list where a test of the templates was run."""
    reports = [each for group in terminalreporter.stats.values() for each in group]
    names = [str(getattr(each, "nodeid", "")) for each in reports]
    if not any(name.startswith("tests/infrastructure/") for name in names):
        return
    terminalreporter.section("passed over by moto; checked on the template and by cfn-lint")
    for what, where in {**TYPES, **PROPERTIES}.items():
        terminalreporter.write_line(f"{what}: {where}")
