"""From list prices and what is used to what a month costs."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent
_MILLION, _GB = 1e6, 1e9
_DAYS_A_MONTH = 365 / 12
SIZES = ("small", "full, dev", "full, prod", "ancestor")


@dataclass(frozen=True)
class Price:
    """One list price in US dollars, what it is for, where it stands, and how it was checked."""

    usd: float
    per: str
    checked: str
    source: str


@dataclass(frozen=True)
class PriceList:
    """All prices of one day and region."""

    region: str
    date: str
    hours_a_month: float
    prices: Mapping[str, Price]

    def usd(self, name: str) -> float:
        return self.prices[name].usd

    def monthly(self, name: str) -> float:
        """A month of what costs by the hour."""
        return self.usd(name) * self.hours_a_month


@cache
def price_list() -> PriceList:
    """What prices.yaml says."""
    given = yaml.safe_load((_FOLDER / "prices.yaml").read_text(encoding="utf-8"))
    prices = {name: Price(**each) for name, each in given["prices"].items()}
    return PriceList(given["region"], str(given["date"]), given["hours_a_month"], prices)


@cache
def usage() -> Mapping[str, Any]:
    """What usage.yaml says."""
    given: Mapping[str, Any] = yaml.safe_load((_FOLDER / "usage.yaml").read_text(encoding="utf-8"))
    return given


@dataclass(frozen=True)
class Bill:
    """A month in US dollars, by what.

    `floor` is paid when nobody talks, `by_use` for turns, `by_hour` for hours in which somebody
    talks, however much.
    """

    floor: Mapping[str, float]
    by_use: Mapping[str, float]
    by_hour: Mapping[str, float]
    turns: float

    @property
    def month(self) -> float:
        return sum(sum(part.values()) for part in (self.floor, self.by_use, self.by_hour))

    @property
    def per_1000_turns(self) -> float:
        """What a thousand turns more cost; what is paid anyway is left out."""
        return 1000 * sum(self.by_use.values()) / self.turns


def bill(size: str, listeners: int) -> Bill:
    """What a month costs with so many daily listeners.

    Args:
        size: one of `SIZES`.
    """
    turns = listeners * usage()["listener"]["turns_a_day"] * _DAYS_A_MONTH
    invocations = usage()["ancestor"]["invocations"] if size == "ancestor" else 1
    by_use = _turns(turns, invocations)
    if size == "small":
        floor = {"tables": _tables(listeners), **_alarms("small")}
        return Bill(floor, by_use, _metrics("small", turns), turns)
    shape = usage()["sizes"][size.removeprefix("full, ")]
    floor = {"tables": _tables(listeners), "search": _domain(shape)}
    by_hour = {}
    if size != "ancestor":
        by_hour = _metrics("full", turns)
        floor |= {**_alarms("full"), "training": _training()}
        by_use["streams"] = _streams(turns)
    hosting = shape["hosting"]
    if hosting == "serverless":
        by_use["scoring"] = _serverless(turns, shape["serverless_gb"])
    else:
        needed = _instances(size, turns, shape["vcpu"])
        floor["endpoint"] = price_list().monthly(hosting)
        by_use["scoring"] = (needed - 1) * price_list().monthly(hosting) + _data(size, turns)
    return Bill(floor, by_use, by_hour, turns)


def _turns(turns: float, invocations: int) -> dict[str, float]:
    prices, turn = price_list(), usage()["turn"]
    seconds = turn["lambda_s"] + turn["cold_share"] * turn["cold_s"]
    compute = turn["lambda_gb"] * seconds * prices.usd("lambda_compute")
    return {
        "functions": turns * invocations * (compute + prices.usd("lambda_request")) / _MILLION,
        "requests to tables": turns
        * (
            turn["reads"] * prices.usd("dynamodb_read")
            + turn["writes"] * prices.usd("dynamodb_write")
        )
        / _MILLION,
        "logs": turns * turn["log_bytes"] / _GB * prices.usd("logs"),
    }


def _tables(listeners: int) -> float:
    prices, tables = price_list(), usage()["tables"]
    ratings = usage()["listener"]["ratings_kept"] * tables["bytes_a_rating"]
    stored: float = listeners * (ratings + tables["bytes_a_listener"]) / _GB
    return stored * (prices.usd("dynamodb_storage") + prices.usd("dynamodb_backup"))


def _alarms(size: str) -> dict[str, float]:
    return {"alarms": usage()[size]["alarms"] * price_list().usd("alarm")}


def _metrics(size: str, turns: float) -> dict[str, float]:
    """Those that are counted from the log; CloudWatch bills the hours in which they are."""
    prices = price_list()
    hours = min(turns / usage()["listener"]["turns_a_day"], prices.hours_a_month)
    count = len(usage()[size]["metrics"])
    return {"metrics": count * prices.usd("metric") * hours / prices.hours_a_month}


def _domain(shape: Mapping[str, Any]) -> float:
    nodes: float = sum(count * price_list().monthly(name) for name, count in shape["nodes"].items())
    storage: float = shape["storage_gib"] * price_list().usd("search_storage")
    return float(nodes + storage)


def _training() -> float:
    full = usage()["full"]
    hours: float = full["trainings_a_month"] * full["training_h"]
    return hours * price_list().usd("ml.m5.large")


def _streams(turns: float) -> float:
    prices, full = price_list(), usage()["full"]
    compute = full["stream_gb"] * full["stream_s"] * prices.usd("lambda_compute")
    share: float = full["streamed_share"]
    return float(turns * share * (compute + prices.usd("lambda_request")) / _MILLION)


def _serverless(turns: float, memory_gb: float) -> float:
    full = usage()["full"]
    scored: float = turns * full["scored_share"]
    seconds: float = (
        memory_gb * full["inference_s"] * price_list().usd("serverless_inference") / _MILLION
    )
    return float(scored * seconds) + _data("full", turns)


def _data(size: str, turns: float) -> float:
    """What an endpoint's traffic costs."""
    scored = turns * usage()["full"]["scored_share"]
    request_bytes = usage()["ancestor" if size == "ancestor" else "full"]["request_bytes"]
    return float(scored * request_bytes / _GB * price_list().usd("inference_data"))


def _instances(size: str, turns: float, vcpu: int) -> int:
    """How many of them the busiest hour needs."""
    shares = usage()
    a_second = turns / _DAYS_A_MONTH / 86_400 * shares["listener"]["peak"]
    of_size = shares["ancestor" if size == "ancestor" else "full"]
    busy_s: float = a_second * shares["full"]["scored_share"] * of_size["inference_s"]
    busy_share: float = shares["endpoint"]["busy_share"]
    return max(math.ceil(busy_s / (vcpu * busy_share)), 1)
