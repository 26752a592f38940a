"""Session attributes: bounded, believed only when whole, and one voice's own."""

from __future__ import annotations

import json

from popcorn.domain.movies import Genre, Movie, MovieFilter, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.skill.session import (
    MOST_REMEMBERED,
    LastRating,
    PendingRating,
    Question,
    Session,
    Topic,
    Wants,
)

ANN, BEN = ListenerId("ann"), ListenerId("ben")
ALEXAS_LIMIT_BYTES = 24_000


def movie(number: int) -> Movie:
    return Movie(MovieId(f"the-name-of-a-film-that-is-long-{number}"), str(number))


def rating(number: int, half_steps: int = 8) -> Rating:
    return Rating(ANN, movie(number).movie_id, Stars(half_steps), 1_767_225_600_000 + number)


def full() -> Session:
    session = Session()
    session.belongs_to(ANN)
    for number in range(0, 3 * MOST_REMEMBERED, 3):
        wanted = MovieFilter(Genre.SCI_FI, 1990)
        session.remember_offer(Topic.RECOMMEND, wanted, [movie(number + each) for each in range(3)])
        session.remember_rating(rating(number), None)
    session.question = Question.HEAR_MORE
    session.pending = PendingRating(Wants.STARS, movie(1).movie_id, "A title", 7, failures=1)
    return session


def test_what_is_written_is_read_again() -> None:
    session = full()
    again = Session.from_attributes(json.loads(json.dumps(session.to_attributes())))
    assert again.offered_now == [], "of the turn that is over"
    again.offered_now = session.offered_now
    assert again == session
    assert again.wanted == MovieFilter(Genre.SCI_FI, 1990)


def test_a_long_session_stays_within_alexas_limit() -> None:
    session = full()
    assert len(session.offered) == MOST_REMEMBERED
    assert len(session.rated) == MOST_REMEMBERED
    assert session.offered[-1] == movie(3 * MOST_REMEMBERED - 1).movie_id, "the newest are kept"
    assert movie(3 * MOST_REMEMBERED - 3).movie_id in session.rated
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
    assert session.last_rating is None
    assert session.pending is None
    assert session.offered, "both heard the offers"
    assert "ann" not in json.dumps(session.to_attributes())


def test_settling_on_a_movie_ends_the_choosing() -> None:
    pending = PendingRating(Wants.MOVIE, choices=[MovieId("a"), MovieId("b")], failures=2)
    pending.settle(movie(1))
    assert (pending.movie_id, pending.title) == (movie(1).movie_id, "1")
    assert (pending.choices, pending.failures) == ([], 0)
