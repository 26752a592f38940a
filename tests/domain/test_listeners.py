"""What marks do to a listener: what is seen, and what counts as an opinion."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.listeners import Listener, in_order, marks_in_order
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars

ANNA = ListenerId("anna")
SEEN, NOT_INTERESTED = MarkKind.SEEN, MarkKind.NOT_INTERESTED


def rated(movie_id: str, stars: float, at_ms: int) -> Rating:
    return Rating(ANNA, MovieId(movie_id), Stars.of(stars), at_ms)


def marked(movie_id: str, kind: MarkKind = NOT_INTERESTED, at_ms: int = 0) -> Mark:
    return Mark(ANNA, MovieId(movie_id), kind, at_ms)


def test_a_mark_replaces_none_an_older_one_and_itself() -> None:
    mark = marked("1", SEEN, 1000)
    assert mark.replaces(None)
    assert mark.replaces(marked("1", NOT_INTERESTED, 999))
    assert mark.replaces(mark)
    assert not mark.replaces(marked("1", SEEN, 1001))


def test_only_not_interested_is_an_opinion_and_no_mark_is_liked() -> None:
    assert [marked("1", kind).is_opinion for kind in (SEEN, NOT_INTERESTED)] == [False, True]
    assert not any(marked("1", kind).is_liked for kind in MarkKind)


@pytest.mark.parametrize("kind", MarkKind)
def test_what_is_marked_is_not_offered_again(kind: MarkKind) -> None:
    listener = Listener(ANNA, (rated("1", 5, 1),), frozenset({MovieId("2")}), (marked("3", kind),))
    assert listener.seen == {"1", "2", "3"}


def test_opinions_are_ratings_and_not_interested_in_the_order_they_were_said() -> None:
    first, last = rated("5", 5, 10), rated("6", 1, 30)
    no, also_no = marked("9", at_ms=20), marked("1", at_ms=30)
    listener = Listener(ANNA, (first, last), marks=(no, also_no, marked("7", SEEN, 25)))
    assert listener.opinions == (first, no, also_no, last)
    assert [opinion.is_liked for opinion in listener.opinions] == [True, False, False, False]


@pytest.mark.parametrize("at_ms", [5, 10, 15])
def test_a_rating_wins_over_a_mark_of_the_same_movie(at_ms: int) -> None:
    rating = rated("1", 5, 10)
    assert Listener(ANNA, (rating,), marks=(marked("1", at_ms=at_ms),)).opinions == (rating,)


@given(
    st.lists(
        st.tuples(st.sampled_from("abcde"), st.integers(0, 3)), unique_by=lambda each: each[0]
    ),
    st.lists(
        st.tuples(st.sampled_from("abcde"), st.sampled_from(MarkKind), st.integers(0, 3)),
        unique_by=lambda each: each[0],
    ),
)
def test_there_is_one_opinion_for_each_movie_and_none_without_a_word(
    ratings: list[tuple[str, int]], marks: list[tuple[str, MarkKind, int]]
) -> None:
    listener = Listener(
        ANNA,
        in_order(rated(movie_id, 4, at_ms) for movie_id, at_ms in ratings),
        marks=marks_in_order(marked(*each) for each in marks),
    )
    opined = [opinion.movie_id for opinion in listener.opinions]
    assert len(opined) == len(set(opined))
    disliked = {movie_id for movie_id, kind, _ in marks if kind is NOT_INTERESTED}
    assert set(opined) == disliked | {movie_id for movie_id, _ in ratings}


def test_without_marks_opinions_are_the_ratings() -> None:
    ratings = in_order([rated("b", 1, 2), rated("a", 5, 2), rated("c", 3, 1)])
    assert Listener(ANNA, ratings).opinions == ratings
