"""Scoring by a SageMaker endpoint: the managed algorithm's, or one that serves a model of ours."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from botocore.exceptions import BotoCoreError, ClientError

from popcorn.adapters.aws.scorer_formats import FM_JSON, WIRE_FORMATS
from popcorn.domain.errors import ScorerUnavailableError
from popcorn.domain.listeners import Listener
from popcorn.domain.movies import MovieId
from popcorn.model.features import FeatureSpace

if TYPE_CHECKING:
    from mypy_boto3_sagemaker_runtime import SageMakerRuntimeClient

LARGEST_REQUEST_BYTES = 6 * 1024 * 1024
"""InvokeEndpoint's limit for a body."""

_VERSION_ATTRIBUTE = re.compile(r"\bmodel_version=(\w+)")
"""What our endpoint says in the answer's custom attributes, which the service passes on."""

_VERSION_VARIANT = re.compile(r"model-(\w+)")
"""How `popcorn train --on sagemaker` names a variant; the service says which one answered."""


class SageMakerScorer:
    """A `Scorer` that makes one InvokeEndpoint call for all candidates.

    Args:
        client: with timeouts and retries set, as `clients.py` does.
        feature_space: of the model that the endpoint serves. An endpoint of another number of
            features refuses the request.
        model_version: of the model that `feature_space` is of. An answer that names another one
            is not used: ours names it, and the service names the variant, which is called after
            it. None checks nothing.
        wire_format: `FM_JSON` or `CANDIDATES`.
    """

    def __init__(
        self,
        client: SageMakerRuntimeClient,
        endpoint_name: str,
        feature_space: FeatureSpace,
        *,
        model_version: str | None = None,
        wire_format: str = FM_JSON,
    ) -> None:
        self._client = client
        self._endpoint_name = endpoint_name
        self._space = feature_space
        self._model_version = model_version
        self._format = WIRE_FORMATS[wire_format]

    @property
    def model_version(self) -> str | None:
        return self._model_version

    @property
    def repeats_search(self) -> bool:
        return False

    def score(self, listener: Listener, candidates: Sequence[MovieId]) -> Mapping[MovieId, float]:
        position = self._space.position
        known = [movie_id for movie_id in candidates if movie_id in position]
        if not known:
            return {}
        features = [position[movie_id] for movie_id in known]
        context = self._space.context(listener.opinions)
        request = self._format.request(features, context, self._space.size)
        body, attributes, variant = self._invoke(request)
        answer = self._format.answer(body, features)
        self._require_version(answer.model_version)
        for named in (_VERSION_ATTRIBUTE.search(attributes), _VERSION_VARIANT.fullmatch(variant)):
            self._require_version(named[1] if named else None)
        return dict(zip(known, answer.scores, strict=True))

    def _invoke(self, request: bytes) -> tuple[bytes, str, str]:
        """The answer's body, its custom attributes, and the variant that gave it."""
        if len(request) > LARGEST_REQUEST_BYTES:
            raise ScorerUnavailableError(
                f"a request of {len(request)} bytes is more than an endpoint takes"
            )
        try:
            response = self._client.invoke_endpoint(
                EndpointName=self._endpoint_name,
                ContentType=self._format.content_type,
                Accept=self._format.content_type,
                Body=request,
            )
            return (
                response["Body"].read(),
                response.get("CustomAttributes", ""),
                response.get("InvokedProductionVariant", ""),
            )
        except (BotoCoreError, ClientError) as error:
            raise ScorerUnavailableError("the endpoint did not answer") from error

    def _require_version(self, answered: str | None) -> None:
        if self._model_version and answered and answered != self._model_version:
            raise ScorerUnavailableError(
                f"the endpoint serves model {answered}, not {self._model_version}"
            )
