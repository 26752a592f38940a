"""docs/cost.md and the bills it is made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from popcorn.metrics import COUNTED
from popcorn_lab.costs.beside import BESIDE, beside
from popcorn_lab.costs.bill import SIZES, bill, price_list, usage
from popcorn_lab.costs.tables import LISTENERS, page_with_tables
from popcorn_lab.packaging.places import REPOSITORY
from tests.infrastructure.templates import (
    COMPANION,
    FRESH_TITLES,
    NOTIFICATIONS,
    of_type,
    read_template,
)

BESIDE_TEMPLATES = (FRESH_TITLES, NOTIFICATIONS, COMPANION)
PAGE = REPOSITORY / "docs" / "cost.md"


def test_the_page_of_costs_is_current() -> None:
    """Mended by `python -m popcorn_lab.costs`."""
    text = PAGE.read_text(encoding="utf-8")
    assert page_with_tables(text) == text


def test_a_small_bill_is_the_sum_worked_out_by_hand() -> None:
    """10 listeners, 6 turns a day, 365/12 days: 1825 turns."""
    month = bill("small", 10)
    assert month.turns == pytest.approx(1825)
    seconds = 0.5 * (0.08 + 0.03 * 1.0)
    assert month.by_use["functions"] == pytest.approx(1825 * (seconds * 13.3334 + 0.2) / 1e6)
    requests = 1825 * (3 * 0.125 + 0.6 * 0.625) / 1e6
    assert month.by_use["requests to tables"] == pytest.approx(requests)
    # In 1825 / 6 hours of 730 somebody talks: three metrics are billed for those.
    assert month.by_hour["metrics"] == pytest.approx(3 * 0.3 * (1825 / 6) / 730)
    assert month.month == pytest.approx(
        sum(month.floor.values()) + sum(month.by_use.values()) + month.by_hour["metrics"]
    )


def test_many_listeners_are_heard_all_month() -> None:
    assert bill("full, dev", 100_000).by_hour["metrics"] == pytest.approx(6 * 0.3)
    assert not bill("ancestor", 100_000).by_hour


@pytest.mark.parametrize("size", ["small", "full"])
def test_the_metrics_that_are_paid_for_are_counted(size: str) -> None:
    counted = {name for each in COUNTED.values() for name in each.counts}
    paid = [each.split(" of the ")[0] for each in usage()[size]["metrics"]]
    assert paid
    assert set(paid) <= counted


def test_what_is_added_is_the_sum_worked_out_by_hand() -> None:
    assert beside("fresh titles", 10) == pytest.approx(
        2 * 0.1 + 152 * (1.0 * 120 * 13.3334 + 0.2) / 1e6
    )
    of_sweeps = 730 * (0.25 * 2 * 13.3334 + 0.2 + 10 * 1500 / 4096 * 0.125) / 1e6
    each = 2 * (0.5 * 0.5 * 13.3334 + 0.2) + 4 * 0.4 + 6 * 0.125 + 2 * 0.625 + 100
    assert beside("notifications", 10) == pytest.approx(6 * 0.1 + of_sweeps + 80 * each / 1e6)
    each = 1 + 1 + 3 * 0.125 + 0.3 * 0.625 + (1.0 * 0.08 * 13.3334 + 0.2) + 600 * 0.5 / 1e3
    assert beside("companion", 10) == pytest.approx(3 * 0.1 + (2 * 5500 + 600 * each) / 1e6)


@pytest.mark.parametrize(("stack", "path"), list(zip(BESIDE, BESIDE_TEMPLATES, strict=True)))
def test_the_alarms_that_are_paid_for_are_those_of_the_template(stack: str, path: Path) -> None:
    alarms = of_type(read_template(path), "AWS::CloudWatch::Alarm")
    assert usage()["beside"][stack]["alarms"] == len(alarms)


def test_the_classic_domain_is_five_nodes_and_their_storage() -> None:
    found = bill("ancestor", 10).floor["search"]
    assert found == pytest.approx(5 * 730 * 0.151 + 50 * 0.122)


@pytest.mark.parametrize("size", SIZES)
def test_more_listeners_never_cost_less(size: str) -> None:
    months = [bill(size, listeners).month for listeners in LISTENERS]
    assert months == sorted(months)


def test_every_price_says_where_it_is_from_and_how_it_was_checked() -> None:
    for name, price in price_list().prices.items():
        assert price.checked in {"known", "second-hand", "unchecked"}, name
        assert price.source, name
        assert price.usd > 0, name
