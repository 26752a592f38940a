"""Stars in half steps, and which of two ratings counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.errors import StarsOutOfRangeError
from popcorn.domain.listeners import Listener, in_order
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars

half_steps = st.integers(1, 10)


def rated(movie_id: str = "1", stars: float = 3, at_ms: int = 0) -> Rating:
    return Rating(ListenerId("anna"), MovieId(movie_id), Stars.of(stars), at_ms)


@pytest.mark.parametrize("steps", range(1, 11))
def test_every_half_step_from_a_half_to_five_is_taken(steps: int) -> None:
    for value in (steps / 2, str(steps / 2)):
        stars = Stars.of(value)
        assert stars.half_steps == steps
        assert stars.value == steps / 2
        assert Stars.of(str(stars)) == stars


@pytest.mark.parametrize(
    ("value", "said"), [(0.5, "0.5"), (1, "1"), (4.0, "4"), ("4.5", "4.5"), (" 5 ", "5")]
)
def test_stars_read_as_a_number(value: float | str, said: str) -> None:
    assert str(Stars.of(value)) == said


@pytest.mark.parametrize(
    "value",
    [
        *(0, -1, -0.5, 5.5, 11, 4.25, 4.49999, 0.25, 1e300, float("inf"), float("nan")),
        *("nan", "-inf", "", "banana", "4,5", "five", "4 1/2", "1e999", "0x4", "?"),
    ],
)
def test_what_is_no_rating_is_refused_with_what_was_heard(value: float | str) -> None:
    with pytest.raises(StarsOutOfRangeError) as refused:
        Stars.of(value)
    assert refused.value.heard == str(value)


@pytest.mark.parametrize("steps", [0, 11, -3])
def test_half_steps_out_of_range_are_refused(steps: int) -> None:
    with pytest.raises(StarsOutOfRangeError):
        Stars(steps)


@given(st.one_of(st.floats(), st.text()))
def test_any_value_is_taken_exactly_or_refused(value: float | str) -> None:
    try:
        stars = Stars.of(value)
    except StarsOutOfRangeError:
        return
    assert stars.value == float(value)


@given(half_steps, half_steps)
def test_stars_are_ordered_as_their_values(one: int, other: int) -> None:
    assert (Stars(one) < Stars(other)) == (one < other)
    assert (Stars(one) >= Stars(other)) == (one >= other)
    assert (Stars(one) == Stars(other)) == (one == other)


@given(half_steps)
def test_four_stars_and_more_are_liked(steps: int) -> None:
    assert Stars(steps).is_liked == (steps / 2 >= 4)


def test_a_rating_replaces_none_an_older_one_and_itself() -> None:
    rating = rated(at_ms=1000)
    assert rating.replaces(None)
    assert rating.replaces(rated(at_ms=999))
    assert rating.replaces(rating)
    assert not rating.replaces(rated(at_ms=1001))


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3)), max_size=8))
def test_histories_have_one_order(pairs: list[tuple[str, int]]) -> None:
    ratings = [rated(movie_id, at_ms=at_ms) for movie_id, at_ms in pairs]
    ordered = in_order(ratings)
    assert ordered == in_order(reversed(ratings))
    assert [each.rated_at_ms for each in ordered] == sorted(at_ms for _, at_ms in pairs)


def test_seen_is_what_was_rated_and_what_the_index_knows() -> None:
    listener = Listener(
        ListenerId("anna"), (rated("1"), rated("2", 0.5)), frozenset({MovieId("2"), MovieId("3")})
    )
    assert listener.seen == {"1", "2", "3"}
    assert Listener(ListenerId("ben")).seen == frozenset()
