"""The search finds what a full scan finds, whatever the vectors are like."""

from __future__ import annotations

import math
from array import array

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from popcorn.domain.factors import SearchVector
from popcorn.model.search import ExactSearch

NUMBERS = st.floats(-100, 100, width=32) | st.sampled_from([0.0, 1.0, -1.0, 1e-20, 1e15])


@st.composite
def searches(draw: st.DrawFn) -> tuple[list[float], list[list[float]], SearchVector, int, bytes]:
    factors = draw(st.integers(1, 5))
    row = st.lists(NUMBERS, min_size=factors, max_size=factors)
    rows = draw(st.lists(row, max_size=40))
    weights = draw(st.lists(NUMBERS, min_size=len(rows), max_size=len(rows)))
    query = SearchVector(draw(row), draw(st.sampled_from([1.0, 0.0, 2.5])))
    marks = draw(st.lists(st.booleans(), min_size=len(rows), max_size=len(rows)))
    return weights, rows, query, draw(st.integers(1, 45)), bytes(marks)


def search_of(weights: list[float], rows: list[list[float]], factors: int) -> ExactSearch:
    flat = array("f", [number for row in rows for number in row])
    return ExactSearch(array("f", weights), memoryview(flat), factors)


def full_scan(
    weights: list[float], rows: list[list[float]], query: SearchVector, accepted: bytes
) -> dict[int, float]:
    single = [array("f", row) for row in rows]
    return {
        at: sum(a * b for a, b in zip(single[at], query.vector, strict=True))
        + query.weight * array("f", weights)[at]
        for at in range(len(rows))
        if accepted[at]
    }


@given(searches())
@example(([0.0, 0.0], [[0.0], [1e15]], SearchVector([3.0]), 1, b"\0\1"))  # rounded away once
@example(([1e15, 1.0], [[0.0], [1.0]], SearchVector([3.0]), 2, b"\1\1"))
def test_it_finds_what_a_full_scan_finds(
    given: tuple[list[float], list[list[float]], SearchVector, int, bytes],
) -> None:
    weights, rows, query, limit, accepted = given
    expected = full_scan(weights, rows, query, accepted)
    for few in (0, len(rows)):  # with bounds, and without
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("popcorn.model.search._FEW", few)
            search = search_of(weights, rows, len(query.vector))
            found = dict(search.best(query, limit, accepted))
        check_found(found, expected, limit)


def check_found(found: dict[int, float], expected: dict[int, float], limit: int) -> None:
    assert found == {at: expected[at] for at in found}, "scores are the sums themselves"
    highest = sorted(expected.values(), reverse=True)[:limit]
    assert sorted(found.values(), reverse=True)[:limit] == highest
    if len(highest) == limit:
        assert {at for at, score in expected.items() if score >= highest[-1]} <= set(found), "ties"


def test_numbers_that_are_not_finite_are_marked() -> None:
    rows = [[1.0, 2.0], [math.nan, 0.0], [0.0, math.inf], [3.0, 4.0], [5.0, 6.0]]
    search = search_of([0.0, 0.0, 0.0, math.nan, 1.0], rows, 2)
    assert search.is_finite == bytes([1, 0, 0, 0, 1])
    found = dict(search.best(SearchVector([1.0, 1.0]), 5, search.is_finite))
    assert found == {0: pytest.approx(3.0), 4: pytest.approx(12.0)}


def test_no_vectors_at_all() -> None:
    search = ExactSearch(array("f"), memoryview(array("f")), 3)
    assert list(search.best(SearchVector([1.0, 1.0, 1.0]), 3, b"")) == []


def test_few_of_many_are_looked_at() -> None:
    """What makes it fast where vectors vary along few directions, as trained ones do."""
    count = 4000
    rows = [[math.cos(at), math.sin(at), 0.01 * math.sin(7 * at)] for at in range(count)]
    search = search_of([at / count for at in range(count)], rows, 3)
    looked_at: set[int] = set()
    vector_of = search._equally_long

    def counting(position: int) -> tuple[float, ...]:
        looked_at.add(position)
        return vector_of(position)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "_equally_long", counting)
        found = list(search.best(SearchVector([1.0, 0.5, 0.1]), 10, b"\1" * count))
    assert len(found) >= 10
    assert len(looked_at) < count / 20
