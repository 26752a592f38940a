"""A variant's name tells the model where the answer does not: the managed algorithm's."""

from __future__ import annotations

import io

import boto3
import pytest
from botocore.response import StreamingBody
from botocore.stub import ANY, Stubber

from popcorn.adapters.aws.sagemaker_scorer import SageMakerScorer
from popcorn.domain.errors import ScorerUnavailableError
from popcorn.domain.listeners import Listener
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.model.features import FeatureSpace

ALIEN = MovieId("alien")
SPACE = FeatureSpace((ALIEN,))


def score(variant: str) -> float:
    client = boto3.client(
        "sagemaker-runtime",
        region_name="us-east-1",
        aws_access_key_id="x",
        aws_secret_access_key="x",
    )
    body = b'{"predictions": [{"score": 0.5}]}'
    answer = {
        "Body": StreamingBody(io.BytesIO(body), len(body)),
        "InvokedProductionVariant": variant,
    }
    asked = {"EndpointName": "e", "ContentType": ANY, "Accept": ANY, "Body": ANY}
    with Stubber(client) as service:
        service.add_response("invoke_endpoint", answer, asked)
        scorer = SageMakerScorer(client, "e", SPACE, model_version="0123456789ab")
        return scorer.score(Listener(ListenerId("anybody")), [ALIEN])[ALIEN]


@pytest.mark.parametrize("variant", ["model-0123456789ab", "AllTraffic"])
def test_scores_of_the_same_model_and_of_one_that_is_not_told_are_used(variant: str) -> None:
    assert score(variant) == 0.5


def test_scores_of_a_variant_of_another_model_are_not_used() -> None:
    with pytest.raises(ScorerUnavailableError, match="ba9876543210"):
        score("model-ba9876543210")
