"""A round of ratings in the session's attributes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.skill.session.attributes import Session
from popcorn.skill.session.pending import Pending, Wants
from popcorn.skill.session.rating_round import RATINGS_WANTED, RatingRound

MOVIES = [Movie(MovieId("a"), "Alien"), Movie(MovieId("h"), "Heat")]


def in_a_round() -> Session:
    session = Session(rating_round=RatingRound.about(MOVIES))
    session.belongs_to(ListenerId("ann"))
    session.pending = Pending(Wants.STARS, MovieId("x"), "X")
    session.rating_round = RatingRound.about(MOVIES)
    return session


def again(session: Session) -> Session:
    return Session.from_attributes(json.loads(json.dumps(session.to_attributes())))


def test_a_round_is_read_as_it_was_written() -> None:
    read = again(in_a_round())
    assert read.rating_round == RatingRound([["a", "Alien"], ["h", "Heat"]])
    assert read.rating_round.next() == ("a", "Alien")


def test_a_round_is_over_once_nothing_is_being_rated() -> None:
    session = in_a_round()
    session.pending = Pending(Wants.MOVIE_TO_EXPLAIN)
    assert again(session).rating_round is None
    session = in_a_round()
    session.pending = None
    assert "rating_round" not in session.to_attributes()


def test_a_round_is_one_voices_own() -> None:
    session = in_a_round()
    session.belongs_to(ListenerId("ben"))
    assert session.rating_round is None


@pytest.mark.parametrize(
    "damaged", ["nonsense", 7, {"queue": [["only-an-id"]]}, {"queue": [[1, 2]]}, {"queue": 5}]
)
def test_a_damaged_round_does_no_harm(damaged: Any) -> None:
    attributes = {**in_a_round().to_attributes(), "rating_round": damaged}
    read = Session.from_attributes(attributes)
    assert read.rating_round is None or read.rating_round.queue == []


def test_when_a_round_is_complete() -> None:
    on = RatingRound.about(MOVIES)
    assert not on.is_complete
    on.rated = RATINGS_WANTED
    assert on.is_complete
    assert RatingRound().is_complete
    on.put_back(MovieId("x"), "X")
    assert on.next() == ("x", "X")
