"""Whoever comes back is greeted by what has changed, and shorter each time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from popcorn.domain.errors import CatalogueUnavailableError, StoreUnavailableError
from popcorn.domain.marks import MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.entrypoints.skill import skill_handler
from popcorn.skill.app import Services
from popcorn.skill.listener.visits import MOST_ASKED, Visits
from popcorn_lab.simulator.conversation import Conversation, Turn
from tests.conversations.conftest import ALIEN, HOUSEHOLD, Talk, says
from tests.conversations.parts import with_parts
from tests.faults import Away
from tests.models import built_model

OPEN = "open popcorn picks"
START = datetime(2026, 1, 1, tzinfo=UTC)
LISTENER = ListenerId(HOUSEHOLD)


class Clock:
    """Stands still until hours pass."""

    def __init__(self) -> None:
        self.hours = 0.0

    def __call__(self) -> datetime:
        return START + timedelta(hours=self.hours)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def talk(services: Services, clock: Clock) -> Talk:
    return talk_over(services, clock)


def talk_over(services: Services, clock: Clock, person: str | None = None) -> Talk:
    handler = skill_handler(services)
    conversation = Conversation(
        handler, built_model(), user_id=HOUSEHOLD, person_id=person, clock=clock
    )
    return Talk(services, conversation, ListenerId(person or HOUSEHOLD))


def come_back(talk: Talk, clock: Clock, after_hours: float = 24) -> Turn:
    talk.conversation.close()
    clock.hours += after_hours
    return talk.say(OPEN)


def first_visit(talk: Talk, *utterances: str) -> Turn:
    """A first visit, after which a listener with three ratings is no stranger."""
    turn = talk.say(OPEN)
    for utterance in utterances:
        turn = talk.say(utterance)
    return turn


def title(talk: Talk, movie_id: str) -> str:
    return talk.services.catalogue.movies([MovieId(movie_id)])[MovieId(movie_id)].title


def rate(services: Services, movie_id: MovieId, stars: float = 4) -> None:
    """In another conversation."""
    services.store.put_rating(Rating(LISTENER, movie_id, Stars.of(stars), 1))


def test_each_welcome_is_shorter_than_the_one_before(talk: Talk, clock: Clock) -> None:
    greetings = [first_visit(talk)]
    greetings += [come_back(talk, clock) for _ in range(3)]
    lengths = [len(turn.speech) for turn in greetings]
    assert lengths == sorted(lengths, reverse=True)
    assert len(set(lengths)) == len(lengths)
    assert all(turn.reprompt for turn in greetings)
    assert [turn.asks for turn in greetings] == ["stars", None, None, None]
    assert len(talk.say("yes").offered) == 3


def test_whoever_only_skipped_is_not_asked_again_unasked(talk: Talk, clock: Clock) -> None:
    first_visit(talk, "skip", "skip", "stop rating")
    for _ in range(3):
        assert come_back(talk, clock, 0.1).asks is None
    assert talk.say("let me rate some movies").asks == "stars"


def test_whoever_rated_one_or_two_is_asked_once_more(talk: Talk, clock: Clock) -> None:
    first_visit(talk, "five")
    turn = come_back(talk, clock, 1)
    says(turn, "a few more")
    assert turn.asks == "stars"
    assert come_back(talk, clock, 1).asks is None


def test_ratings_given_since_are_what_has_changed(
    services: Services, talk: Talk, clock: Clock
) -> None:
    first_visit(talk, "five", "four", "three")
    come_back(talk, clock, 0.5)
    talk.say("rate alien five stars")
    turn = come_back(talk, clock, 0.5)
    assert "rated another" in turn.speech or "latest rating" in turn.speech
    assert len(talk.say("yes").offered) == 3
    turn = come_back(talk, clock, 0.5)
    assert "rat" not in turn.speech, "that was news once"


def test_who_is_known_from_elsewhere_is_no_stranger(
    services: Services, talk: Talk, clock: Clock
) -> None:
    for movie_id in services.catalogue.popular(limit=3):
        rate(services, movie_id.movie_id)
    turn = talk.say(OPEN)
    says(turn, "recommend")
    assert turn.asks is None
    assert "3" not in turn.speech


@pytest.mark.parametrize("answer", ["four stars", "yes"])
def test_what_was_suggested_last_is_asked_about(talk: Talk, clock: Clock, answer: str) -> None:
    first = first_visit(talk, "recommend me a movie").offered[0]
    turn = come_back(talk, clock)
    says(turn, title(talk, first))
    assert turn.asks == "stars"
    talk.say(answer)
    if answer == "yes":
        assert [mark.kind for mark in talk.store.marks_of(LISTENER)] == [MarkKind.SEEN]
        talk.say("four")
    assert talk.stars(MovieId(first)) == 4


@pytest.mark.parametrize("answer", ["no", "not yet", "skip", "i haven't seen it"])
def test_it_was_not_watched(talk: Talk, clock: Clock, answer: str) -> None:
    first_visit(talk, "recommend me a movie")
    come_back(talk, clock)
    turn = talk.say(answer)
    assert not turn.session_ended
    assert turn.reprompt
    assert len(talk.say("yes").offered) == 3
    assert not talk.store.ratings_of(LISTENER)


@pytest.mark.parametrize("request_", ["recommend a comedy", "what's popular", "something new"])
def test_something_new_instead(talk: Talk, clock: Clock, request_: str) -> None:
    first_visit(talk, "recommend me a movie")
    come_back(talk, clock)
    turn = talk.say(request_)
    assert not turn.session_ended
    assert turn.speech


def test_help_while_it_is_asked(talk: Talk, clock: Clock) -> None:
    first = first_visit(talk, "recommend me a movie").offered[0]
    come_back(talk, clock)
    help_ = talk.say("help")
    says(help_, title(talk, first), "stars")
    talk.say("two")
    assert talk.stars(MovieId(first)) == 2


def test_it_is_asked_about_once(talk: Talk, clock: Clock) -> None:
    first = first_visit(talk, "recommend me a movie").offered[0]
    assert title(talk, first) in come_back(talk, clock).speech
    assert title(talk, first) not in come_back(talk, clock).speech


def test_who_did_not_answer_is_left_in_peace_for_a_while(talk: Talk, clock: Clock) -> None:
    first_visit(talk, "recommend me a movie")
    asked = [bool(come_back(talk, clock).asks)]
    for _ in range(4):
        talk.say("recommend me a movie")
        asked.append(bool(come_back(talk, clock).asks))
    assert asked == [True, False, False, True, False]


def test_what_was_asked_about_is_rather_it_than_the_first(talk: Talk, clock: Clock) -> None:
    offered = first_visit(talk, "recommend me a movie").offered
    talk.say("why the third one")
    says(come_back(talk, clock), title(talk, offered[2]))


@pytest.mark.parametrize("hours", [0.5, 24 * 40])
def test_too_early_or_too_late_to_ask(talk: Talk, clock: Clock, hours: float) -> None:
    first_visit(talk, "recommend me a movie")
    assert come_back(talk, clock, hours).asks is None


def test_what_is_rated_marked_or_merely_popular_is_not_asked_about(
    talk: Talk, clock: Clock
) -> None:
    first_visit(talk, "what's popular")
    assert come_back(talk, clock).asks is None
    talk.say("recommend me a movie")
    talk.say("rate the first one three stars")
    talk.say("no")
    assert come_back(talk, clock).asks is None


def test_another_voice_has_visits_of_its_own(services: Services, clock: Clock) -> None:
    ann, ben = talk_over(services, clock, "ann"), talk_over(services, clock, "ben")
    first = first_visit(ann, "recommend me a movie").offered[0]
    clock.hours += 24
    turn = ben.say(OPEN)
    says(turn, "welcome to popcorn picks")
    assert title(ann, first) not in turn.speech


@pytest.mark.parametrize("away", ["ratings_of", "marks_and_wishes_of"])
def test_without_the_store_the_greeting_is_nobodys(
    services: Services, clock: Clock, away: str
) -> None:
    store = Away(services.store, StoreUnavailableError)
    talk = talk_over(with_parts(services, store=store), clock)
    first_visit(talk, "recommend me a movie")
    store.calls = {away}
    turn = come_back(talk, clock)
    assert (turn.asks, turn.session_ended) == (None, False)
    says(turn, "recommend")


def test_without_the_catalogue_nothing_is_asked(services: Services, clock: Clock) -> None:
    catalogue = Away(services.catalogue, CatalogueUnavailableError)
    talk = talk_over(with_parts(services, catalogue=catalogue), clock)
    first_visit(talk, "recommend me a movie")
    catalogue.calls = {"movies", "popular", "find_titles", "seen_by"}
    assert come_back(talk, clock).asks is None


@pytest.mark.parametrize(
    "damaged",
    [
        {"visits": "many", "asked": 7, "suggested": [], "suggested_at_ms": {}},
        {"visits": Decimal("NaN"), "asked": [1, None, "alien-1979"], "wondered": 3},
        {"visits": Decimal("Infinity"), "rated": -4},
        {},
    ],
)
def test_a_damaged_record_counts_as_far_as_it_is_whole(damaged: dict[str, Any]) -> None:
    visits = Visits.of(damaged)
    assert visits.count == visits.rated == visits.suggested_at_ms == 0
    assert visits.asked in ([], [ALIEN])
    assert visits.suggested is visits.wondered is None


def test_the_record_is_bounded_and_keeps_the_newest() -> None:
    visits = Visits(3)
    for number in range(MOST_ASKED + 5):
        visits.remember_asked(MovieId(f"m{number}"))
    state: dict[str, Any] = {"other": 1}
    visits.write(state)
    again = Visits.of({key: _as_dynamodb(value) for key, value in state.items()})
    assert (again.count, len(again.asked)) == (3, MOST_ASKED)
    assert again.asked[-1] == f"m{MOST_ASKED + 4}"
    assert state["other"] == 1


def _as_dynamodb(value: object) -> object:
    return Decimal(value) if isinstance(value, int) else value
