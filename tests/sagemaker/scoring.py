"""The skill's own scorer at an address on loopback."""

from __future__ import annotations

import boto3

from popcorn.adapters.aws.sagemaker_scorer import SageMakerScorer
from popcorn.model.file import Model


def scorer_at(url: str, model: Model, endpoint: str = "any") -> SageMakerScorer:
    """Asks the container at `url` through boto3, as a function asks the service."""
    client = boto3.client(
        "sagemaker-runtime",
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id="loopback",
        aws_secret_access_key="loopback",
    )
    return SageMakerScorer(client, endpoint, model.space, model_version=model.model_version)
