"""What the stacks cost that one may add to either size."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from popcorn_lab.costs.bill import price_list, usage

BESIDE = ("fresh titles", "notifications", "companion")
_MILLION = 1e6
_BYTES_A_READ = 4096
_CALLS_A_MESSAGE = 4
"""Of SQS: sent, received, deleted, and its share of looking for more."""


def beside(stack: str, listeners: int) -> float:
    """US dollars a month with so many daily listeners.

    Args:
        stack: one of `BESIDE`.
    """
    prices, used = price_list(), usage()["beside"][stack]
    alarms: float = used["alarms"] * prices.usd("alarm")
    if stack == "companion":
        return alarms + _app(listeners * used["app_share"], used)
    runs = _runs(used["runs_a_month"], used["run_s"], used["run_gb"])
    if stack == "fresh titles":
        return alarms + runs
    read_bytes = listeners * used["bytes_a_listener"]
    sweeps = used["runs_a_month"] * read_bytes / _BYTES_A_READ * prices.usd("dynamodb_read")
    messages: float = listeners * used["messages_a_listener"]
    return float(alarms + runs + sweeps / _MILLION + _messages(messages, used))


def _app(people: float, used: Mapping[str, Any]) -> float:
    """Signing in, and requests by way of CloudFront and API Gateway."""
    prices = price_list()
    requests = people * used["requests_a_listener"]
    each = (
        prices.usd("http_api")
        + prices.usd("cloudfront_request")
        + used["reads"] * prices.usd("dynamodb_read")
        + used["writes"] * prices.usd("dynamodb_write")
    )
    logs = requests * used["log_bytes"] / 1e9 * prices.usd("logs")
    runs = _runs(requests, used["request_s"], used["request_gb"])
    return float((people * prices.usd("sign_in") + requests * each) / _MILLION + runs + logs)


def _messages(messages: float, used: Mapping[str, Any]) -> float:
    prices = price_list()
    functions = 2 * _runs(messages, used["message_s"], used["message_gb"])
    requests = (
        _CALLS_A_MESSAGE * prices.usd("sqs_request")
        + used["reads"] * prices.usd("dynamodb_read")
        + used["writes"] * prices.usd("dynamodb_write")
        + prices.usd("mail")
    )
    return float(functions + messages * requests / _MILLION)


def _runs(count: float, seconds: float, memory_gb: float) -> float:
    prices = price_list()
    each = memory_gb * seconds * prices.usd("lambda_compute") + prices.usd("lambda_request")
    return float(count * each / _MILLION)
