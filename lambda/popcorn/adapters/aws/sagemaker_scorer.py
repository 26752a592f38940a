"""Scoring by a SageMaker endpoint that speaks the built-in Factorization Machines' JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from botocore.exceptions import BotoCoreError, ClientError

from popcorn.domain.errors import ScorerUnavailableError
from popcorn.domain.listeners import Listener
from popcorn.domain.movies import MovieId
from popcorn.model.features import FeatureSpace, SparseVector

if TYPE_CHECKING:
    from mypy_boto3_sagemaker_runtime import SageMakerRuntimeClient

_JSON = "application/json"


class SageMakerScorer:
    """A `Scorer` that makes one InvokeEndpoint call for all candidates.

    The answer's scores may be raw, or a classifier's probabilities: both keep the order.

    Args:
        client: with timeouts and retries set, as `clients.py` does.
        feature_space: of the model that the endpoint serves. The contract carries no model
            version, so whoever deploys keeps the two together; an endpoint of another size
            refuses the instances' `shape`.

    Source: docs.aws.amazon.com/sagemaker/latest/dg/cdf-inference.html (JSON request format,
    sparse) and fm-in-formats.html (response).
    """

    def __init__(
        self, client: SageMakerRuntimeClient, endpoint_name: str, feature_space: FeatureSpace
    ) -> None:
        self._client = client
        self._endpoint_name = endpoint_name
        self._space = feature_space

    def score(self, listener: Listener, candidates: Sequence[MovieId]) -> Mapping[MovieId, float]:
        position = self._space.position
        known = [movie_id for movie_id in candidates if movie_id in position]
        if not known:
            return {}
        context = self._space.context(listener.ratings)
        request = _request([position[each] for each in known], context, self._space.size)
        return dict(zip(known, _scores(self._invoke(request), len(known)), strict=True))

    def _invoke(self, request: bytes) -> bytes:
        try:
            response = self._client.invoke_endpoint(
                EndpointName=self._endpoint_name,
                ContentType=_JSON,
                Accept=_JSON,
                Body=request,
            )
            return response["Body"].read()
        except (BotoCoreError, ClientError) as error:
            raise ScorerUnavailableError("the endpoint did not answer") from error


def _request(candidates: Sequence[int], context: SparseVector, size: int) -> bytes:
    """The instances as JSON; the context is the same in each, so it is written once and repeated.

    A candidate's feature stands before all others, which keeps the keys ascending.
    """
    keys = json.dumps(context.keys, separators=(",", ":"))[1:-1]
    values = json.dumps(context.values, separators=(",", ":"))[1:-1]
    rest = f',{keys}],"shape":[{size}],"values":[1.0,{values}]}}}}}}'
    instances = ",".join(f'{{"data":{{"features":{{"keys":[{key}{rest}' for key in candidates)
    return f'{{"instances":[{instances}]}}'.encode()


def _scores(answer: bytes, expected: int) -> list[float]:
    try:
        scores = [float(each["score"]) for each in json.loads(answer)["predictions"]]
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        raise ScorerUnavailableError("the endpoint's answer is not of its format") from error
    if len(scores) != expected:
        raise ScorerUnavailableError(
            f"the endpoint answered {len(scores)} predictions for {expected} instances"
        )
    if not all(map(math.isfinite, scores)):
        raise ScorerUnavailableError("the endpoint answered a score that is not finite")
    return scores
