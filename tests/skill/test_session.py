"""Session attributes: bounded, believed only when whole, and one voice's own."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest

from popcorn.domain.kinds import Kind
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.moods import Mood
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.skill.listener.lately import MOST_MOVIES
from popcorn.skill.session.acts import Act
from popcorn.skill.session.attributes import SHARED, Question, Session, Theme, Topic
from popcorn.skill.session.offered import MOST_HEARD, MOST_OFFERED
from popcorn.skill.session.opinions import MOST_ACTS, MOST_MARKED, MOST_RATED
from popcorn.skill.session.pending import Pending, Wants
from popcorn.skill.session.questions import OPEN_TO_ALL

ANN, BEN = ListenerId("ann"), ListenerId("ben")
ALEXAS_LIMIT_BYTES = 24_000


def movie(number: int) -> Movie:
    return Movie(MovieId(f"the-name-of-a-film-that-is-long-{number}"), str(number))


def rating(number: int, half_steps: int = 8) -> Rating:
    return Rating(ANN, movie(number).movie_id, Stars(half_steps), 1_767_225_600_000 + number)


def mark(number: int, kind: MarkKind = MarkKind.NOT_INTERESTED) -> Mark:
    return Mark(ANN, movie(number).movie_id, kind, 1_767_225_600_000 + number)


THEME = Theme(Topic.RECOMMEND, Kind(Genre.SCI_FI, 1990))
NARROW = Theme(
    Topic.SIMILAR,
    Kind(
        Genre.WESTERN,
        None,
        Genre.COMEDY,
        Mood.CHEERFUL,
        frozenset({Genre.HORROR, Genre.WAR}),
        is_gentle=True,
        from_year=1950,
        until_year=1979,
        fewest_ratings=3,
        most_ratings=4_000,
    ),
    MovieId("the-movie-that-they-are-like-1990"),
)
LAST = 3 * MOST_OFFERED - 3


def full() -> Session:
    session = Session()
    session.belongs_to(ANN)
    for number in range(0, 3 * MOST_OFFERED, 3):
        theme = NARROW if number < 3 * MOST_OFFERED - 3 else THEME
        session.remember_offer(theme, [movie(number + each) for each in range(3)])
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


def test_what_is_written_is_a_copy() -> None:
    session = full()
    before = json.dumps(session.to_attributes())
    _empty(session.to_attributes())
    assert json.dumps(session.to_attributes()) == before


def _empty(value: object) -> None:
    """Take everything out, from within outwards."""
    if isinstance(value, dict):
        for each in value.values():
            _empty(each)
        value.clear()
    if isinstance(value, list):
        for each in value:
            _empty(each)
        value.clear()


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
    assert session.last_act == Act(stars={movie(1).movie_id: 4})


def test_a_rating_that_is_taken_back_is_forgotten_with_its_undo() -> None:
    session = Session()
    session.remember_rating(rating(1), None)
    session.remember_rating(rating(2), None)
    session.forget_rating(movie(1).movie_id)
    assert session.last_act is not None, "of the other movie"
    session.forget_rating(movie(2).movie_id)
    assert session.last_act is None
    assert session.ratings(ANN) == []


def test_another_voice_does_not_get_the_ratings_of_the_one_before() -> None:
    session = full()
    session.belongs_to(ANN)
    assert session.rated
    session.belongs_to(BEN)
    assert not session.rated
    assert session.marks(BEN) == []
    assert session.last_act is None
    assert session.pending is None
    assert session.about is None
    assert not session.lately
    assert not session.is_lately_known, "what Ben was offered has to be read"
    assert session.offered, "both heard the offers"
    assert "ann" not in json.dumps(session.to_attributes())


def test_what_another_voice_finds_is_what_everyone_has_heard() -> None:
    """An attribute that is new is one voice's own unless it is said to be shared."""
    session = full()
    session.belongs_to(BEN)
    left = {name for name in session.to_attributes() if name not in ("speaker", "question")}
    assert left <= SHARED
    assert session.theme == THEME, "what was asked for goes on"
    assert {each.name for each in fields(Session)} >= SHARED


def test_another_voice_answers_no_question_about_ones_own() -> None:
    for question in Question:
        session = Session(question=question)
        session.belongs_to(ANN)
        session.question = question
        session.belongs_to(BEN)
        assert session.question is (question if question in OPEN_TO_ALL else None)


def test_a_forgotten_listener_goes_on_as_in_a_new_session() -> None:
    session, fresh = full(), Session()
    session.forget_everything()
    fresh.belongs_to(ANN)
    assert session == fresh


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
    assert len(session.acts) == 2, "of the other movie"
    session.forget_marks([movie(2).movie_id, movie(3).movie_id])
    assert len(session.acts) == 1
    assert session.marks(ANN) == [seen]


def test_the_last_act_is_the_one_to_undo() -> None:
    session = Session()
    session.remember_rating(rating(1), None)
    session.remember_marks({mark(2): mark(2, MarkKind.SEEN)}, "Two")
    marked = Act("Two", marks={movie(2).movie_id: "seen"})
    assert session.last_act == marked
    session.remember_rating(rating(3), None)
    session.forget_rating(movie(3).movie_id)
    assert session.last_act == marked, "after the rating, the mark before it"


def test_only_the_last_acts_are_kept() -> None:
    session = Session()
    for number in range(2 * MOST_ACTS):
        session.remember_rating(rating(number), None, str(number))
    assert [act.title for act in session.acts] == [
        str(number) for number in range(MOST_ACTS, 2 * MOST_ACTS)
    ]


def test_a_replacement_takes_the_place_of_what_was_declined() -> None:
    session = Session()
    session.remember_offer(THEME, [movie(1), movie(2), movie(3)])
    session.remember_replacement(THEME, movie(2).movie_id, movie(4))
    assert session.last_offer == [movie(number).movie_id for number in (1, 4, 3)]
    assert session.offered_now == [session.about] == [movie(4).movie_id]
    session.remember_replacement(THEME, movie(9).movie_id, movie(5))
    assert session.last_offer == [movie(5).movie_id], "it was none of the three"


@pytest.mark.parametrize(
    "misfit",
    [
        {"topic": "nonsense"},
        {"marked": {"a": 1}},
        {"pending": {"wants": "nonsense"}},
        {"lately": []},
        {"said": {"help": "once"}},
        {"of an older version": 1},
    ],
)
def test_what_another_version_wrote_counts_as_far_as_it_fits(misfit: dict[str, object]) -> None:
    written = full().to_attributes()
    (name,) = misfit
    without = {key: value for key, value in written.items() if key != name}
    assert Session.from_attributes(written | misfit) == Session.from_attributes(without)
    assert Session.from_attributes(written | misfit).offered == full().offered


@pytest.mark.parametrize(
    "damage",
    [
        {"marked": {"a": ["loved", 1]}},
        {"acts": [{"marks": {"a": "loved"}}]},
        {"acts": [{"stars": {"a": 11}}]},
        {"offered": ["x" * 100] * 1000},
    ],
)
def test_attributes_that_no_version_wrote_are_dropped(damage: dict[str, object]) -> None:
    attributes = full().to_attributes() | damage
    assert Session.from_attributes(attributes) == Session()


def test_all_that_was_asked_for_is_kept() -> None:
    session = Session()
    session.remember_offer(NARROW, [movie(1), movie(2), movie(3)])
    again = Session.from_attributes(json.loads(json.dumps(session.to_attributes())))
    assert again.theme == NARROW
    again.remember_offer(Theme(Topic.RECOMMEND), [movie(4)])
    assert (again.theme, again.kind) == (Theme(Topic.RECOMMEND), {})
    former = again.former_offer
    assert former is not None
    assert former.theme == NARROW


def test_attributes_of_before_there_were_moods_are_still_read() -> None:
    former = {"topic": "recommend", "genre": "western", "decade": 1960, "last_offer": ["a"]}
    session = Session.from_attributes(former)
    assert session.theme == Theme(Topic.RECOMMEND, Kind(Genre.WESTERN, 1960))
    assert session.former_offer is None
    damaged = {**former, "kind": {"mood": "nonsense", "until_year": "?", "is_gentle": True}}
    assert Session.from_attributes(damaged).theme == Theme(
        Topic.RECOMMEND, Kind(Genre.WESTERN, 1960, is_gentle=True)
    )


def test_going_back_goes_through_what_was_heard() -> None:
    session = Session()
    for number in range(MOST_HEARD + 3):
        session.remember_offer(THEME, [movie(number)])
    assert len(session.heard) == MOST_HEARD
    session.remember_offer(NARROW, [])  # nothing found, so the last one heard is before it
    for number in range(MOST_HEARD + 2, 2, -1):
        offer = session.former_offer
        assert offer is not None
        session.go_back(offer)
        assert session.last_offer == session.offered_now == [movie(number).movie_id]
        assert session.theme == THEME
    assert session.former_offer is None


def test_a_replaced_movie_is_heard_in_its_place() -> None:
    session = Session()
    session.remember_offer(THEME, [movie(1), movie(2), movie(3)])
    session.remember_replacement(THEME, movie(2).movie_id, movie(4))
    assert [offer.movie_ids for offer in session.heard] == [session.last_offer]
    assert session.former_offer is None


def test_another_voice_is_not_told_what_one_refused() -> None:
    session = Session(refused=[Genre.WAR])
    session.belongs_to(ANN)
    session.refused = [Genre.HORROR]
    session.remember_offer(NARROW, [movie(1)])
    session.remember_offer(NARROW, [movie(2)])
    session.belongs_to(BEN)
    assert "horror" not in json.dumps(session.to_attributes())
    assert session.theme is not None
    assert session.theme.wanted.mood is Mood.CHEERFUL, "what was asked for goes on"
