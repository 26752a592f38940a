"""Looks at a deployment, from the credentials to the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from popcorn_lab.deployment.account import aws_errors, client
from popcorn_lab.deployment.beside import look_beside
from popcorn_lab.deployment.checks import Check, Verdict, WrongError, skipped, until_failed
from popcorn_lab.deployment.deployed_zip import model_in_zip
from popcorn_lab.deployment.index_checks import (
    look_at_domain,
    look_at_factors,
    look_at_indices,
)
from popcorn_lab.deployment.snapshots import model_in_snapshot
from popcorn_lab.deployment.stacks import Stack
from popcorn_lab.sagemaker.hosting import endpoint_state

_TABLES = (
    "MoviesTable",
    "UsersTable",
    "RatingsTable",
    "ListsTable",
    "SocialTable",
    "SkillStateTable",
)
_NOT_INDEXED = "the catalogue is in the zip (no SearchEndpoint)"
_IN_ZIP = "catalogue and model are in the zip (no Snapshot)"
_NOT_SERVED = "scores are computed inside the function (no ScorerEndpoint)"


@dataclass
class Patient:
    """What is looked at. `skill` and the versions are found on the way.

    Args:
        skill_id: what the ASK CLI remembers; None where nothing was deployed from this folder.
    """

    skill_id: str | None
    skill: Stack | None
    _in_zip: str | None = None
    _in_snapshot: str | None = None
    _in_index: str | None = None
    _in_endpoint: str | None = None

    def checks(self) -> Iterator[Check]:
        """All checks, in an order in which the first failure says most."""
        account = [("region", self._region), ("credentials", self._credentials)]
        for check in until_failed(account):
            yield check
            if check.verdict is Verdict.FAILED:
                return  # everything else would fail for the same reason
        yield from until_failed(
            [
                ("skill id", self._skill_id),
                ("stack", self._stack),
                ("tables", self._tables),
                ("function", self._function),
                ("model in the zip", self._zip),
            ]
        )
        skill = self.skill
        if skill is None or not skill.parameters.get("Snapshot"):
            yield skipped("snapshot", _IN_ZIP)
        else:
            address = skill.parameters["Snapshot"]
            yield from until_failed([("snapshot", lambda: self._snapshot(address))])
        if skill is None or not skill.parameters.get("SearchEndpoint"):
            yield skipped("search domain", _NOT_INDEXED)
        else:
            url = skill.parameters["SearchEndpoint"]
            yield from until_failed(
                [
                    ("search domain", lambda: look_at_domain(url)),
                    ("movies and ratings", lambda: look_at_indices(url)),
                    ("factors", lambda: self._factors(url)),
                    ("dead letters", self._dead_letters),
                ]
            )
        if skill is None or not skill.parameters.get("ScorerEndpoint"):
            yield skipped("endpoint", _NOT_SERVED)
        else:
            name = skill.parameters["ScorerEndpoint"]
            yield from until_failed([("endpoint", lambda: self._endpoint(name))])
        yield from until_failed([("one model", self._one_model)])
        yield from look_beside()

    def _region(self) -> str:
        return str(client("cloudformation").meta.region_name)

    def _credentials(self) -> str:
        with aws_errors("say who you are"):
            return str(client("sts").get_caller_identity()["Arn"])

    def _skill_id(self) -> str:
        if self.skill_id is None:
            raise WrongError(
                "the ASK CLI has deployed nothing from this folder",
                "run `ask deploy` here, or name the stack with --stack",
            )
        return self.skill_id

    def _stack(self) -> str:
        if self.skill is None:
            raise WrongError("the skill's stack is gone", "`ask deploy` makes it anew")
        if self.skill.status == "ROLLBACK_COMPLETE":
            raise WrongError(
                f"{self.skill.name} could not be made: {self.skill.reason}",
                "its events say why; mend that and run `popcorn deploy`, which removes it first",
            )
        if not self.skill.is_usable:
            raise WrongError(
                f"{self.skill.name} is {self.skill.status}",
                "wait, if it is in progress; else its events in CloudFormation say why",
            )
        return f"{self.skill.name}, {self.skill.outputs.get('Size', self.skill.status)}"

    def _tables(self) -> str:
        assert self.skill is not None  # noqa: S101 - the check before has seen it
        dynamodb = client("dynamodb")
        for output in _TABLES:
            name = self.skill.outputs.get(output, "")
            with aws_errors(f"look at the table {name or output}"):
                table = dynamodb.describe_table(TableName=name)["Table"]
            if table["TableStatus"] not in {"ACTIVE", "UPDATING"}:
                raise WrongError(f"{name} is {table['TableStatus']}", "wait, then look again")
            if not table.get("StreamSpecification", {}).get("StreamEnabled"):
                raise WrongError(
                    f"{name} has no stream, so the index will not follow it",
                    "`ask deploy` turns it on; a restored table must not take the stack's place",
                )
        return f"{len(_TABLES)} tables, with streams"

    def _function(self) -> str:
        assert self.skill is not None  # noqa: S101
        with aws_errors("look at the skill's function"):
            found = client("lambda").get_function_configuration(
                FunctionName=self.skill.outputs["SkillEndpoint"]
            )
        variables = found.get("Environment", {}).get("Variables", {})
        if found.get("State", "Active") != "Active":
            raise WrongError(
                f"{found['FunctionName']} is {found['State']}: {found.get('StateReason', '')}",
                "wait if it is Pending; else `ask deploy`",
            )
        if variables.get("POPCORN_SKILL_ID") != self.skill_id:
            raise WrongError(
                "the function answers another skill than this folder's",
                "deploy from the folder, and the profile, that made the skill",
            )
        return f"{found['FunctionName']}, {found['Runtime']}"

    def _zip(self) -> str:
        assert self.skill is not None  # noqa: S101
        self._in_zip = model_in_zip(self.skill)
        return self._in_zip

    def _snapshot(self, address: str) -> str:
        """It is the function's model then, whatever the zip has."""
        self._in_snapshot = model_in_snapshot(address)
        return f"{address}, model {self._in_snapshot}"

    def _factors(self, url: str) -> str:
        self._in_index = look_at_factors(url)
        return self._in_index

    def _dead_letters(self) -> str:
        assert self.skill is not None  # noqa: S101
        with aws_errors("look at the dead letters"):
            found = client("sqs").get_queue_attributes(
                QueueUrl=self.skill.outputs["DeadLetterQueue"],
                AttributeNames=["ApproximateNumberOfMessages"],
            )
        count = int(found["Attributes"]["ApproximateNumberOfMessages"])
        if count:
            raise WrongError(f"{count} changes did not reach the index", "popcorn redrive")
        return "none"

    def _endpoint(self, name: str) -> str:
        state = endpoint_state(client("sagemaker"), name)
        if state is None:
            raise WrongError(
                f"there is no endpoint {name}; turns take the order of the search",
                "popcorn train --on sagemaker, or popcorn deploy --small",
            )
        if state.status != "InService":
            raise WrongError(
                f"{name} is {state.status}: {state.failure}".rstrip(": "),
                "wait, if it is changing; else popcorn train --on sagemaker, or popcorn rollback",
            )
        self._in_endpoint = state.version
        return f"{name}, model {state.version or 'not named'}"

    def _one_model(self) -> str:
        """Zip, index and endpoint have to be of one model for scores to be used."""
        function = {"snapshot": self._in_snapshot} if self._in_snapshot else {"zip": self._in_zip}
        versions = {**function, "index": self._in_index, "endpoint": self._in_endpoint}
        known = {where: version for where, version in versions.items() if version}
        if len(set(known.values())) <= 1:
            return ", ".join(known) or "nothing to compare"
        said = ", ".join(f"{where} {version}" for where, version in known.items())
        if known.get("index") == known.get("endpoint") or "endpoint" not in known:
            hint = "turns take the order of the search until: popcorn snapshot && popcorn deploy"
        else:
            hint = "run the interrupted `popcorn train --on sagemaker` or `popcorn rollback` again"
        raise WrongError(said, hint)
