"""The search domain: nothing in clear, nobody by address, one small node or three zones."""

from __future__ import annotations

import pytest

from tests.infrastructure.policies import statements
from tests.infrastructure.templates import SEARCH, SKILL_STACK, Json, either, read_template

NOTHING = {"Ref": "AWS::NoValue"}


@pytest.fixture(scope="module")
def domain() -> Json:
    return dict(read_template(SEARCH)["Resources"]["Domain"])


@pytest.fixture(scope="module")
def cluster(domain: Json) -> Json:
    return dict(domain["Properties"]["ClusterConfig"])


def test_everything_is_encrypted_on_the_way_and_at_rest(domain: Json) -> None:
    properties = domain["Properties"]
    endpoint = properties["DomainEndpointOptions"]
    assert endpoint["EnforceHTTPS"] is True
    assert endpoint["TLSSecurityPolicy"] == "Policy-Min-TLS-1-2-PFS-2023-10"
    assert properties["EncryptionAtRestOptions"] == {"Enabled": True}
    assert properties["NodeToNodeEncryptionOptions"] == {"Enabled": True}


def test_the_engine_is_what_the_tests_run_against(domain: Json) -> None:
    pom = SKILL_STACK.parents[2] / "tests" / "servers" / "pom.xml"
    engine, _, version = domain["Properties"]["EngineVersion"].partition("_")
    assert engine == "OpenSearch"
    assert f"<opensearch.version>{version}." in pom.read_text(encoding="utf-8")
    assert domain["UpdatePolicy"] == {"EnableVersionUpgrade": True}


def test_prod_has_three_zones_and_masters_of_their_own_and_all_else_one_node(cluster: Json) -> None:
    assert either(cluster["InstanceCount"]) == (3, 1)
    assert either(cluster["ZoneAwarenessEnabled"]) == (True, False)
    assert either(cluster["ZoneAwarenessConfig"]) == ({"AvailabilityZoneCount": 3}, NOTHING)
    assert either(cluster["DedicatedMasterEnabled"]) == (True, False)
    assert either(cluster["DedicatedMasterCount"]) == (3, NOTHING)
    assert either(cluster["DedicatedMasterType"]) == ("m6g.large.search", NOTHING)
    chosen, usual = either(cluster["InstanceType"])
    assert chosen == {"Ref": "DataNodeType"}
    assert either(usual) == ("m6g.large.search", "t3.small.search")
    assert cluster["MultiAZWithStandbyEnabled"] is False


def test_only_named_principals_or_this_account_may_ask(domain: Json) -> None:
    (statement,) = domain["Properties"]["AccessPolicies"]["Statement"]
    named, own = either(statement["Principal"]["AWS"])
    assert named == {"Ref": "Principals"}
    assert own == {"Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}
    assert "Condition" not in statement


def test_the_policy_is_of_the_domain_that_it_belongs_to(domain: Json) -> None:
    name, parts = domain["Properties"]["DomainName"]["Fn::Sub"]
    (policy,) = [each for each in statements(read_template(SEARCH)) if each.owner == "Domain"]
    resource, resource_parts = policy.body["Resource"]["Fn::Sub"]
    assert resource.endswith(f":domain/{name}/*")
    assert resource_parts == parts


def test_it_updates_itself_when_few_talk(domain: Json) -> None:
    properties = domain["Properties"]
    assert properties["SoftwareUpdateOptions"] == {"AutoSoftwareUpdateEnabled": True}
    window = properties["OffPeakWindowOptions"]
    assert window["Enabled"] is True
    assert window["OffPeakWindow"]["WindowStartTime"]["Hours"] == {"Ref": "UpdateHour"}


def test_its_outputs_are_the_skill_stacks_parameters(domain: Json) -> None:
    outputs = read_template(SEARCH)["Outputs"]
    assert outputs["SearchEndpoint"]["Value"] == {"Fn::Sub": "https://${Domain.DomainEndpoint}"}
    assert outputs["SearchDomainArn"]["Value"] == {"Fn::GetAtt": ["Domain", "Arn"]}
    parameters = read_template(SKILL_STACK)["Parameters"]
    assert {"SearchEndpoint", "SearchDomainArn"} <= parameters.keys()
