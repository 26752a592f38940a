"""What one step will cost, said before it is begun."""

from __future__ import annotations

from popcorn_lab.costs.bill import price_list
from popcorn_lab.deployment.stacks import ScoringSettings


def training_estimate(scoring: ScoringSettings) -> str:
    """What a training job may cost at most."""
    most = scoring.training_most_minutes
    hourly = price_list().prices.get(scoring.training_instance)
    if hourly is None:
        return (
            f"{scoring.training_instance} for {most} minutes at most; its price is not known here"
        )
    return (
        f"{scoring.training_instance} at ${hourly.usd:g} an hour for {most} minutes at most: "
        f"up to ${hourly.usd * most / 60:.2f} ({_as_of()})"
    )


def training_cost(scoring: ScoringSettings, billable_s: int) -> str:
    """What a job did cost."""
    hourly = price_list().prices.get(scoring.training_instance)
    took = f"{billable_s} s on the bill"
    return took if hourly is None else f"{took}, about ${hourly.usd * billable_s / 3600:.3f}"


def hosting_estimate(scoring: ScoringSettings) -> str:
    """What the endpoint will cost, and what that means for whoever talks."""
    prices = price_list()
    if scoring.is_serverless:
        gb_second = prices.usd("serverless_inference") / 1e6
        second = gb_second * scoring.endpoint_memory_mib / 1024
        return (
            f"a serverless endpoint of {scoring.endpoint_memory_mib} MiB: ${second:.5f} for each "
            "second that it computes, nothing while nobody asks. Its first answer after a pause "
            "takes longer than a turn can wait: then listeners hear the order of the search, "
            "which is of the same model"
        )
    if scoring.endpoint_instance not in prices.prices:
        return f"an endpoint on {scoring.endpoint_instance}, by the hour, asked or not"
    month = prices.monthly(scoring.endpoint_instance)
    return f"an endpoint on {scoring.endpoint_instance}: ${month:.0f} a month, asked or not"


def _as_of() -> str:
    prices = price_list()
    return f"list price of {prices.region}, {prices.date}"
