"""The tables of docs/cost.md."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from popcorn_lab.costs.beside import BESIDE, beside
from popcorn_lab.costs.bill import SIZES, Bill, bill, price_list

LISTENERS = (10, 1_000, 100_000)
_BEGIN = "<!-- made by `python -m popcorn_lab.costs`, from here -->"
_END = "<!-- to here -->"


def page_with_tables(text: str) -> str:
    """The page with its tables made anew.

    Raises:
        ValueError: the page does not say where they are.
    """
    before, _, rest = text.partition(_BEGIN)
    _, found, after = rest.partition(_END)
    if not found:
        raise ValueError(f"no {_BEGIN!r} and {_END!r} in the page")
    made = "\n".join(_tables())
    return f"{before}{_BEGIN}\n\n{made}\n\n{_END}{after}"


def write_page(page: Path) -> None:
    """Make the tables of docs/cost.md anew."""
    page.write_text(page_with_tables(page.read_text(encoding="utf-8")), encoding="utf-8")


def _tables() -> Iterator[str]:
    prices = price_list()
    yield f"List prices of {prices.region} on {prices.date}, in US dollars, without free tiers."
    yield ""
    yield "| daily listeners, turns a month | what | " + " | ".join(SIZES) + " |"
    yield "|---|---|" + "--:|" * len(SIZES)
    for listeners in LISTENERS:
        bills = [bill(size, listeners) for size in SIZES]
        who = f"{listeners:,}, {_rounded(bills[0].turns):,}"
        floors = (_money(sum(each.floor.values())) for each in bills)
        yield f"| {who} | a month without a turn | {' | '.join(floors)} |"
        yield f"| | 1,000 turns more | {' | '.join(_money(b.per_1000_turns) for b in bills)} |"
        yield f"| | **the month** | {' | '.join(f'**{_money(b.month)}**' for b in bills)} |"
    yield ""
    yield from _parts(1_000)
    yield ""
    yield from _beside()
    yield ""
    yield "| price | US dollars | per | checked | source |"
    yield "|---|--:|---|---|---|"
    for name, price in prices.prices.items():
        yield f"| {name} | {price.usd:g} | {price.per} | {price.checked} | {price.source} |"


def _parts(listeners: int) -> Iterator[str]:
    """What one of the bills is made of."""
    bills = [bill(size, listeners) for size in SIZES]
    yield f"Of what, with {listeners:,} daily listeners, in dollars a month:"
    yield ""
    yield "| | " + " | ".join(SIZES) + " |"
    yield "|---|" + "--:|" * len(SIZES)
    names = dict.fromkeys(
        name for each in bills for name in (*each.floor, *each.by_hour, *each.by_use)
    )
    for name in names:
        yield f"| {name} | {' | '.join(_part(each, name) for each in bills)} |"


def _beside() -> Iterator[str]:
    """The stacks that come on top of either size."""
    yield "Stacks that can be added to either size, in dollars a month:"
    yield ""
    yield "| daily listeners | " + " | ".join(BESIDE) + " |"
    yield "|---|" + "--:|" * len(BESIDE)
    for listeners in LISTENERS:
        costs = (_money(beside(stack, listeners)) for stack in BESIDE)
        yield f"| {listeners:,} | {' | '.join(costs)} |"


def _part(of: Bill, name: str) -> str:
    found = sum(part.get(name, 0.0) for part in (of.floor, of.by_hour, of.by_use))
    return _money(found) if found else ""


def _rounded(turns: float) -> int:
    return 100 * round(turns / 100)


def _money(usd: float) -> str:
    if usd >= 100:
        return f"{usd:,.0f}"
    return f"{usd:.2f}" if usd >= 0.1 else f"{usd:.4f}" if usd >= 0.0001 else "0"
