"""Models, endpoint configurations, and the endpoint that answers with one of them.

A configuration is made once for a model version and never changed; the endpoint is pointed at it,
which the service does without an interruption: it starts what is new beside what is there, and
turns over when that is healthy. The configuration that was in use before is kept, to go back.

Source: docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateEndpoint.html
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from popcorn.domain.errors import PopcornError, SettingsError
from popcorn_lab.deployment.account import AwsRefusedError, aws_errors, client
from popcorn_lab.deployment.stacks import ScoringSettings
from popcorn_lab.sagemaker.tags import tags

_SECONDS_BETWEEN_LOOKS = 10.0
_LONGEST_PREFIX = 30
_MISSING = {"ValidationException", "ValidationError"}
_CHANGING = {"Creating", "Updating", "SystemUpdating", "RollingBack", "Deleting"}
_BROKEN = {"Failed", "UpdateRollbackFailed", "OutOfService"}
"""It answers nothing then, and nothing but deleting it is of use."""
_NAMED = re.compile(r"-([0-9a-f]{12})-[0-9a-f]{8}")


class EndpointFailedError(PopcornError):
    """The endpoint did not come to serve what it was told to; what it served before goes on."""


@dataclass(frozen=True)
class EndpointState:
    """The endpoint as it is; `version` is None where somebody else configured it."""

    status: str
    config: str
    version: str | None
    is_serverless: bool
    failure: str = ""


@dataclass(frozen=True)
class Kept:
    """A configuration, and when it was made."""

    config: str
    version: str
    made_at: datetime


def endpoint_state(sagemaker: Any, name: str) -> EndpointState | None:
    """An endpoint by its name, None where there is none.

    Raises:
        SettingsError, AwsRefusedError: as `aws_errors`.
    """
    try:
        with aws_errors(f"look at the endpoint {name}"):
            found = sagemaker.describe_endpoint(EndpointName=name)
    except AwsRefusedError as error:
        if error.code in _MISSING:
            return None
        raise
    config = found["EndpointConfigName"]
    variants = found.get("ProductionVariants", [])
    named = _NAMED.search(config)
    return EndpointState(
        found["EndpointStatus"],
        config,
        named[1] if named else None,
        any("CurrentServerlessConfig" in each for each in variants),
        found.get("FailureReason", ""),
    )


class Hosting:
    """One endpoint's models. All methods raise SettingsError and AwsRefusedError as `aws_errors`.

    Args:
        sleep: between two looks at an endpoint that is changing.
    """

    def __init__(
        self,
        settings: ScoringSettings,
        sagemaker: Any = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._settings = settings
        self._sagemaker = sagemaker or client("sagemaker")
        self._sleep = sleep
        self.name = settings.endpoint
        self._prefix = _prefix(settings.endpoint)

    def prepare(self, version: str, image: str, artefact_url: str) -> str:
        """Make the model and a configuration that serves it, unless there are; returns its name."""
        given = [image, artefact_url, self._settings.role_arn, self._variant(version, "-")]
        digest = hashlib.sha256(repr(given).encode()).hexdigest()[:8]
        name = f"{self._prefix}-{version}-{digest}"
        tagged = tags(Endpoint=self.name, ModelVersion=version)
        if not self._is_there("model", ModelName=name):
            with aws_errors(f"register the model {name}"):
                self._sagemaker.create_model(
                    ModelName=name,
                    PrimaryContainer={"Image": image, "ModelDataUrl": artefact_url},
                    ExecutionRoleArn=self._settings.role_arn,
                    Tags=tagged,
                )
        if not self._is_there("endpoint_config", EndpointConfigName=name):
            with aws_errors(f"make the endpoint configuration {name}"):
                self._sagemaker.create_endpoint_config(
                    EndpointConfigName=name,
                    ProductionVariants=[self._variant(version, name)],
                    Tags=tagged,
                )
        return name

    def _variant(self, version: str, model: str) -> dict[str, Any]:
        # Answers carry the variant's name, and so the version, whatever container gives them.
        variant: dict[str, Any] = {"VariantName": f"model-{version}", "ModelName": model}
        if self._settings.is_serverless:
            variant["ServerlessConfig"] = {
                "MemorySizeInMB": self._settings.endpoint_memory_mib,
                "MaxConcurrency": self._settings.endpoint_concurrency,
            }
        else:
            variant |= {
                "InstanceType": self._settings.endpoint_instance,
                "InitialInstanceCount": 1,
                "InitialVariantWeight": 1.0,
            }
        return variant

    def state(self) -> EndpointState | None:
        """The endpoint, None where there is none."""
        return endpoint_state(self._sagemaker, self.name)

    def switch(self, config: str, tell: Callable[[str], None]) -> None:
        """Have the endpoint serve a configuration, and wait until it does.

        Raises:
            EndpointFailedError: it did not come to that.
            SettingsError: it would have to change between real-time and serverless.
        """
        state = self._settled(tell)
        if state is not None and state.status in _BROKEN:
            tell(f"removing the endpoint {self.name}, which is {state.status} and does not answer")
            self.remove_endpoint()
            state = self._settled(tell)
        if state is None:
            tell(f"creating the endpoint {self.name}, which takes some minutes")
            with aws_errors(f"create the endpoint {self.name}"):
                self._sagemaker.create_endpoint(
                    EndpointName=self.name,
                    EndpointConfigName=config,
                    Tags=tags(Endpoint=self.name),
                )
        elif state.config != config:
            self._require_same_kind(state, config)
            tell(f"updating the endpoint {self.name}; it answers as before meanwhile")
            with aws_errors(f"update the endpoint {self.name}"):
                self._sagemaker.update_endpoint(EndpointName=self.name, EndpointConfigName=config)
        now = self._settled(tell)
        if now is None or now.status != "InService" or now.config != config:
            reason = now.failure if now else "it is gone"
            raise EndpointFailedError(
                f"the endpoint {self.name} did not come to serve {config}: "
                f"{reason or 'no reason was given'}; its log is in CloudWatch, "
                f"/aws/sagemaker/Endpoints/{self.name}"
            )

    def _require_same_kind(self, state: EndpointState, config: str) -> None:
        with aws_errors(f"look at the endpoint configuration {config}"):
            found = self._sagemaker.describe_endpoint_config(EndpointConfigName=config)
        is_serverless = any("ServerlessConfig" in each for each in found["ProductionVariants"])
        if state.is_serverless != is_serverless and state.status == "InService":
            raise SettingsError(
                f"the endpoint {self.name}",
                "SageMaker cannot change it between real-time and serverless: remove it first, "
                "with `popcorn teardown`, or give the new one another EndpointName",
            )

    def _settled(self, tell: Callable[[str], None]) -> EndpointState | None:
        """The endpoint once nothing is going on with it."""
        last = ""
        while True:
            state = self.state()
            if state is None or state.status not in _CHANGING:
                return state
            if state.status != last:
                last = state.status
                tell(f"endpoint {self.name}: {last}")
            self._sleep(_SECONDS_BETWEEN_LOOKS)

    def kept(self) -> list[Kept]:
        """All configurations of this endpoint, the newest first."""
        with aws_errors("list the endpoint configurations"):
            pages = self._sagemaker.get_paginator("list_endpoint_configs").paginate(
                NameContains=f"{self._prefix}-"
            )
            found = [each for page in pages for each in page["EndpointConfigs"]]
        ours = re.compile(re.escape(self._prefix) + _NAMED.pattern)
        kept = [
            Kept(each["EndpointConfigName"], named[1], each["CreationTime"])
            for each in found
            if (named := ours.fullmatch(each["EndpointConfigName"]))
        ]
        return sorted(kept, key=lambda each: each.made_at, reverse=True)

    def remove_others(self, configs: Collection[str]) -> Iterator[str]:
        """Delete all configurations but these, with their models; yields each after it is gone."""
        for each in self.kept():
            if each.config not in configs:
                self.remove_config(each.config)
                yield each.config

    def remove_config(self, config: str) -> None:
        """Delete a configuration, and the model of the same name."""
        with aws_errors(f"delete the endpoint configuration {config}"):
            self._sagemaker.delete_endpoint_config(EndpointConfigName=config)
        if self._is_there("model", ModelName=config):
            with aws_errors(f"delete the model {config}"):
                self._sagemaker.delete_model(ModelName=config)

    def remove_endpoint(self) -> None:
        """Delete the endpoint, which ends its costs."""
        with aws_errors(f"delete the endpoint {self.name}"):
            self._sagemaker.delete_endpoint(EndpointName=self.name)

    def _is_there(self, what: str, **name: str) -> bool:
        try:
            with aws_errors(f"look at {next(iter(name.values()))}"):
                getattr(self._sagemaker, f"describe_{what}")(**name)
        except AwsRefusedError as error:
            if error.code in _MISSING:
                return False
            raise
        return True


def _prefix(endpoint: str) -> str:
    """How names begin that belong to an endpoint: 63 characters are all there is."""
    if len(endpoint) <= _LONGEST_PREFIX:
        return endpoint
    digest = hashlib.sha256(endpoint.encode()).hexdigest()[:8]
    return f"{endpoint[: _LONGEST_PREFIX - 9].rstrip('-')}-{digest}"
