"""Session attributes: bounded, believed only when whole, and one voice's own."""

from __future__ import annotations

import json

import pytest

from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, Movie, MovieFilter, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.skill.lately import MOST_MOVIES
from popcorn.skill.pending import Pending, Wants
from popcorn.skill.session import (
    MOST_MARKED,
    MOST_OFFERED,
    MOST_RATED,
    LastMarks,
    LastRating,
    Question,
    Session,
    Theme,
    Topic,
)

ANN, BEN = ListenerId("ann"), ListenerId("ben")
ALEXAS_LIMIT_BYTES = 24_000


def movie(number: int) -> Movie:
    return Movie(MovieId(f"the-name-of-a-film-that-is-long-{number}"), str(number))


def rating(number: int, half_steps: int = 8) -> Rating:
    return Rating(ANN, movie(number).movie_id, Stars(half_steps), 1_767_225_600_000 + number)


def mark(number: int, kind: MarkKind = MarkKind.NOT_INTERESTED) -> Mark:
    return Mark(ANN, movie(number).movie_id, kind, 1_767_225_600_000 + number)


THEME = Theme(Topic.RECOMMEND, MovieFilter(Genre.SCI_FI, 1990))
LAST = 3 * MOST_OFFERED - 3


def full() -> Session:
    session = Session()
    session.belongs_to(ANN)
    for number in range(0, 3 * MOST_OFFERED, 3):
        session.remember_offer(THEME, [movie(number + each) for each in range(3)])
        session.remember_marks({mark(number + 1): mark(number + 1, MarkKind.SEEN)}, "A title")
        session.remember_rating(rating(number), None)
    session.lately = {movie(number).movie_id: 12 for number in range(MOST_MOVIES)}
    session.is_lately_known = True
    session.question = Question.HEAR_MORE
    session.pending = Pending(Wants.STARS, movie(1).movie_id, "A title", 7, failures=1)
    return session


def test_what_is_written_is_read_again() -> None:
    session = full()
    again = Session.from_attributes(json.loads(json.dumps(session.to_attributes())))
    assert again.offered_now == [], "of the turn that is over"
    again.offered_now = session.offered_now
    assert again == session
    assert again.theme == THEME


def test_a_long_session_stays_within_alexas_limit() -> None:
    session = full()
    assert len(session.offered) == MOST_OFFERED
    assert len(session.rated) == MOST_RATED
    assert len(session.marked) == MOST_MARKED
    assert session.offered[-1] == movie(LAST + 2).movie_id, "the newest are kept"
    assert movie(LAST).movie_id in session.rated
    assert movie(LAST + 1).movie_id in session.marked
    assert len(json.dumps(session.to_attributes())) < ALEXAS_LIMIT_BYTES


def test_the_sessions_ratings_stand_in_for_the_stores() -> None:
    session = Session()
    session.remember_rating(rating(1, 4), None)
    session.remember_rating(rating(2, 10), None)
    session.remember_rating(rating(1, 9), rating(1, 4))
    assert [(each.movie_id, each.stars) for each in session.ratings(ANN)] == [
        (movie(2).movie_id, Stars(10)),
        (movie(1).movie_id, Stars(9)),
    ]
    assert session.last_rating == LastRating(movie(1).movie_id, 4)


def test_a_rating_that_is_taken_back_is_forgotten_with_its_undo() -> None:
    session = Session()
    session.remember_rating(rating(1), None)
    session.remember_rating(rating(2), None)
    session.forget_rating(movie(1).movie_id)
    assert session.last_rating is not None, "of the other movie"
    session.forget_rating(movie(2).movie_id)
    assert session.last_rating is None
    assert session.ratings(ANN) == []


def test_another_voice_does_not_get_the_ratings_of_the_one_before() -> None:
    session = full()
    session.belongs_to(ANN)
    assert session.rated
    session.belongs_to(BEN)
    assert not session.rated
    assert session.marks(BEN) == []
    assert session.last_rating is None
    assert session.last_marks is None
    assert session.pending is None
    assert session.about is None
    assert not session.lately
    assert not session.is_lately_known, "what Ben was offered has to be read"
    assert session.offered, "both heard the offers"
    assert "ann" not in json.dumps(session.to_attributes())


def test_settling_on_a_movie_ends_the_choosing() -> None:
    pending = Pending(Wants.MOVIE, choices=[MovieId("a"), MovieId("b")], failures=2)
    pending.settle(movie(1))
    assert (pending.movie_id, pending.title) == (movie(1).movie_id, "1")
    assert (pending.choices, pending.failures) == ([], 0)


def test_the_sessions_marks_stand_in_for_the_stores() -> None:
    session = Session()
    seen = mark(1, MarkKind.SEEN)
    session.remember_marks({seen: None}, "One")
    session.remember_marks({mark(2): None, mark(3): None}, "")
    assert session.marks(ANN) == [seen, mark(2), mark(3)]
    session.forget_marks([movie(2).movie_id])
    assert session.last_marks is not None, "of the other movie"
    session.forget_marks([movie(2).movie_id, movie(3).movie_id])
    assert session.last_marks is None
    assert session.marks(ANN) == [seen]


def test_the_last_act_is_the_one_to_undo() -> None:
    session = Session()
    session.remember_rating(rating(1), None)
    session.remember_marks({mark(2): mark(2, MarkKind.SEEN)}, "Two")
    assert session.last_rating is None
    assert session.last_marks == LastMarks("Two", {movie(2).movie_id: "seen"})
    session.remember_rating(rating(3), None)
    session.forget_rating(movie(3).movie_id)
    assert session.last_marks is not None, "after the rating, the mark before it"


def test_a_replacement_takes_the_place_of_what_was_declined() -> None:
    session = Session()
    session.remember_offer(THEME, [movie(1), movie(2), movie(3)])
    session.remember_replacement(THEME, movie(2).movie_id, movie(4))
    assert session.last_offer == [movie(number).movie_id for number in (1, 4, 3)]
    assert session.offered_now == [session.about] == [movie(4).movie_id]
    session.remember_replacement(THEME, movie(9).movie_id, movie(5))
    assert session.last_offer == [movie(5).movie_id], "it was none of the three"


@pytest.mark.parametrize(
    "damage",
    [
        {"topic": "nonsense"},
        {"marked": {"a": ["loved", 1]}},
        {"marked": {"a": 1}},
        {"last_marks": {"previous": {"a": "loved"}}},
        {"pending": {"wants": "nonsense"}},
        {"lately": []},
        {"of an older version": 1},
    ],
)
def test_attributes_that_are_not_whole_are_dropped(damage: dict[str, object]) -> None:
    attributes = full().to_attributes() | damage
    assert Session.from_attributes(attributes) == Session()
