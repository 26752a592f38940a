"""Clients of AWS' services with short timeouts and few retries: a listener is waiting.

Alexa gives up after eight seconds; a call that fails has done so within about five, its retry
included. The standard AWS variables (`AWS_REGION`, `AWS_ENDPOINT_URL_DYNAMODB` and the like) work
by themselves.

They may be shared between threads. Where no region is set, those of AWS' services raise
SettingsError.
"""

from __future__ import annotations

import ipaddress
import logging
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from popcorn.domain.errors import SettingsError

if TYPE_CHECKING:
    from botocore.config import Config
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from mypy_boto3_dynamodbstreams.client import DynamoDBStreamsClient
    from mypy_boto3_sagemaker_runtime import SageMakerRuntimeClient
    from mypy_boto3_sqs.client import SQSClient
    from opensearchpy import OpenSearch

CONNECT_TIMEOUT_S = 0.5
READ_TIMEOUT_S = 1.0
_ATTEMPTS = 2
_CONNECTIONS = 16
_REGION = re.compile(r"\.([a-z]{2}(?:-[a-z]+)+-\d)\.")


def dynamodb_client(
    *, read_timeout_s: float = READ_TIMEOUT_S, attempts: int = _ATTEMPTS
) -> DynamoDBClient:
    """A client of DynamoDB's tables."""
    client: DynamoDBClient = _client("dynamodb", read_timeout_s, attempts)
    return client


def sagemaker_runtime_client() -> SageMakerRuntimeClient:
    """A client of SageMaker endpoints."""
    client: SageMakerRuntimeClient = _client("sagemaker-runtime", READ_TIMEOUT_S, _ATTEMPTS)
    return client


def sqs_client(*, read_timeout_s: float = READ_TIMEOUT_S, attempts: int = _ATTEMPTS) -> SQSClient:
    """A client of queues."""
    client: SQSClient = _client("sqs", read_timeout_s, attempts)
    return client


def s3_client(*, read_timeout_s: float = READ_TIMEOUT_S, attempts: int = _ATTEMPTS) -> Any:
    """A client of buckets."""
    client: Any = _client("s3", read_timeout_s, attempts)
    return client


def lambda_client(*, read_timeout_s: float = READ_TIMEOUT_S, attempts: int = _ATTEMPTS) -> Any:
    """A client of Lambda functions."""
    client: Any = _client("lambda", read_timeout_s, attempts)
    return client


def secrets_client(*, read_timeout_s: float = READ_TIMEOUT_S, attempts: int = _ATTEMPTS) -> Any:
    """A client of Secrets Manager."""
    client: Any = _client("secretsmanager", read_timeout_s, attempts)
    return client


def mail_client(*, read_timeout_s: float = READ_TIMEOUT_S) -> Any:
    """A client of SES; it calls once, as a call whose answer was lost may have sent the mail."""
    client: Any = _client("sesv2", read_timeout_s, 1)
    return client


def streams_client(
    *, read_timeout_s: float = READ_TIMEOUT_S, attempts: int = _ATTEMPTS
) -> DynamoDBStreamsClient:
    """A client of DynamoDB's streams."""
    client: DynamoDBStreamsClient = _client("dynamodbstreams", read_timeout_s, attempts)
    return client


@contextmanager
def without_resources() -> Iterator[None]:
    """While a module is imported that makes one of boto3's resources, and uses it nowhere.

    A resource has a client of its own, which takes as long as the first.
    """
    import boto3

    module: Any = boto3
    make, module.resource = module.resource, lambda *_: None
    try:
        yield
    finally:
        module.resource = make


def _client(service: str, read_timeout_s: float, attempts: int) -> Any:
    import boto3

    make: Callable[..., Any] = boto3.client
    with _region_needed():
        return make(service, config=_config(read_timeout_s, attempts))


def _config(read_timeout_s: float, attempts: int) -> Config:
    from botocore.config import Config

    return Config(
        connect_timeout=CONNECT_TIMEOUT_S,
        read_timeout=read_timeout_s,
        retries={"mode": "standard", "total_max_attempts": attempts},
        max_pool_connections=_CONNECTIONS,
        # A turn has a few milliseconds of its own. The services validate what they are sent, too,
        # and botocore makes up its own name for itself anew with each request.
        parameter_validation=False,
        user_agent="popcorn-picks",
    )


@contextmanager
def _region_needed() -> Iterator[None]:
    from botocore.exceptions import NoRegionError

    try:
        yield
    except NoRegionError:
        raise SettingsError("AWS_DEFAULT_REGION", "set it to the region of the stack") from None


def opensearch_client(
    url: str, *, timeout_s: float = READ_TIMEOUT_S, retries: int = 1
) -> OpenSearch:
    """A client of an OpenSearch domain; it may be shared between threads.

    Requests to AWS' own host names are signed with the process's credentials; others, such as a
    node on loopback, are not. Over https, a certificate that is not trusted ends the connection.

    Raises:
        SettingsError: `url` is no address, there are no credentials to sign with, or what is in
            the index would leave a Lambda function unencrypted.
    """
    from opensearchpy import OpenSearch, Urllib3HttpConnection

    # It warns of each failed request, with its stack. Callers say in a line what they did without.
    logging.getLogger("opensearch").setLevel(logging.ERROR)
    host = _host(url)
    is_managed = host.endswith((".amazonaws.com", ".amazonaws.com.cn", ".on.aws"))
    return OpenSearch(
        hosts=[url],
        http_auth=_signer(host) if is_managed else None,
        connection_class=Urllib3HttpConnection,
        verify_certs=True,
        timeout=timeout_s,
        max_retries=retries,
        pool_maxsize=_CONNECTIONS,
    )


def _host(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingsError("POPCORN_OPENSEARCH_URL", "must be an address such as https://HOST")
    in_lambda = "AWS_LAMBDA_FUNCTION_NAME" in os.environ
    if in_lambda and parts.scheme == "http" and not _is_loopback(parts.hostname):
        raise SettingsError("POPCORN_OPENSEARCH_URL", "must begin with https:// inside Lambda")
    return parts.hostname


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _signer(host: str) -> Any:
    """Signs for the region in the host's name, which need not be the process's own."""
    import boto3
    from opensearchpy import Urllib3AWSV4SignerAuth

    session = boto3.Session()
    found = _REGION.search(host)
    region = found[1] if found else session.region_name
    credentials = session.get_credentials()
    if not region or not credentials:
        name = "AWS_ACCESS_KEY_ID" if region else "AWS_DEFAULT_REGION"
        raise SettingsError(name, "is needed to sign requests to the search domain")
    return Urllib3AWSV4SignerAuth(credentials, region, "es")
