"""The first conversation: three movies to rate, and a way out of it at any point."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from ask_sdk_core.exceptions import PersistenceException

from popcorn.domain.errors import CatalogueUnavailableError, StoreUnavailableError
from popcorn.domain.marks import MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.onboarding import CHOSEN_AMONG, a_favourite
from popcorn.skill.app import Services
from popcorn.skill.session.rating_round import MOST_QUESTIONS
from popcorn_lab.simulator.conversation import Turn
from tests.conversations.conftest import ALIEN, Talk, says
from tests.conversations.parts import with_parts
from tests.faults import Away

NewTalk = Callable[..., Talk]
OPEN = "open popcorn picks"
ROUND = "let me rate some movies"


def asked_about(turn: Turn) -> MovieId | None:
    """The movie whose stars a round waits for."""
    memory = turn.response["sessionAttributes"]
    return MovieId(memory["pending"]["movie_id"]) if "rating_round" in memory else None


def title(talk: Talk, movie_id: MovieId | None) -> str:
    assert movie_id is not None
    return talk.services.catalogue.movies([movie_id])[movie_id].title


def test_the_first_welcome_says_what_this_is_names_a_movie_and_asks_about_another(
    talk: Talk,
) -> None:
    turn = talk.say(OPEN)
    says(turn, "welcome to popcorn picks", "suggest", "skip", title(talk, asked_about(turn)))
    favourite = a_favourite(talk.services.catalogue.popular(limit=CHOSEN_AMONG))
    assert favourite
    says(turn, f"love {favourite.title}")
    assert asked_about(turn) != favourite.movie_id
    assert turn.asks == "stars"
    assert turn.reprompt


def test_after_three_ratings_genres_are_asked_for_and_a_recommendation_comes(talk: Talk) -> None:
    asked = []
    turn = talk.say(OPEN)
    for answer in ("five", "four and a half stars", "yes four stars"):
        asked.append(asked_about(turn))
        turn = talk.say(answer)
    assert [talk.stars(each) for each in asked if each] == [5, 4.5, 4]
    says(turn, "four stars", title(talk, asked[2]), "never want")
    assert not turn.offered
    turn = talk.say("skip")
    assert len(turn.offered) == 3
    assert not set(asked) & set(turn.offered)
    assert len(talk.say("more").offered) == 3


def test_the_reason_of_that_recommendation_is_one_of_the_ratings(talk: Talk) -> None:
    talk.say(OPEN)
    turn = talk.say("one star")
    turn = talk.say("one star")
    liked = title(talk, asked_about(turn))
    talk.say("five")
    turn = talk.say("skip")
    assert len(turn.offered) == 3
    says(turn, f"you liked {liked}")


@pytest.mark.parametrize(
    "answer",
    ["skip", "no", "next", "haven't seen it", "i don't know that one", "never heard of it", "pass"],
)
def test_a_skip_leads_to_the_next_movie_and_stores_nothing(talk: Talk, answer: str) -> None:
    first = asked_about(talk.say(OPEN))
    turn = talk.say(answer)
    assert asked_about(turn) not in (None, first)
    says(turn, title(talk, asked_about(turn)))
    assert not talk.store.ratings_of(talk.listener)
    assert not talk.store.marks_of(talk.listener)


@pytest.mark.parametrize("answer", ["yes", "i've seen it", "i loved it", "yes i have"])
def test_whoever_saw_it_is_asked_for_stars(talk: Talk, answer: str) -> None:
    movie_id = asked_about(talk.say(OPEN))
    asked = talk.say(answer)
    assert asked.asks == "stars"
    says(asked, title(talk, movie_id))
    assert [mark.kind for mark in talk.store.marks_of(talk.listener)] == [MarkKind.SEEN]
    talk.say("three")
    assert movie_id
    assert talk.stars(movie_id) == 3


def test_seen_but_without_stars_is_not_offered(talk: Talk) -> None:
    movie_id = asked_about(talk.say(OPEN))
    talk.say("yes")
    assert asked_about(talk.say("skip")) not in (None, movie_id)
    assert movie_id in {mark.movie_id for mark in talk.store.marks_of(talk.listener)}


def test_what_does_not_interest_is_remembered_and_the_round_goes_on(talk: Talk) -> None:
    movie_id = asked_about(talk.say(OPEN))
    assert asked_about(talk.say("not interested")) not in (None, movie_id)
    (mark,) = talk.store.marks_of(talk.listener)
    assert (mark.movie_id, mark.kind) == (movie_id, MarkKind.NOT_INTERESTED)


def test_skipping_everything_ends_in_a_recommendation(talk: Talk) -> None:
    turn = talk.say(OPEN)
    asked = [asked_about(turn)]
    for _ in range(MOST_QUESTIONS - 1):
        turn = talk.say("skip")
        asked.append(asked_about(turn))
    assert len(set(asked)) == MOST_QUESTIONS
    turn = talk.say("skip")
    assert asked_about(turn) is None
    says(turn, "never want")
    assert len(talk.say("skip").offered) == 3


@pytest.mark.parametrize("answers", [[], ["five"], ["skip"], ["yes"], ["help"], ["five", "four"]])
@pytest.mark.parametrize("words", ["that's enough", "stop rating", "i don't want to rate movies"])
def test_enough_at_any_point_leads_to_a_recommendation(
    talk: Talk, answers: list[str], words: str
) -> None:
    for said in (OPEN, *answers):
        talk.say(said)
    turn = talk.say(words)
    assert len(turn.offered) == 3
    assert asked_about(turn) is None
    assert not {asked_about(each) for each in talk.turns} & set(turn.offered)


@pytest.mark.parametrize("answers", [[], ["five"], ["skip"], ["yes"], ["banana"]])
@pytest.mark.parametrize(
    "request_",
    [
        *("recommend a comedy", "what's popular", "movies like alien", "more comedies"),
        "something cheerful",
    ],
)
def test_any_other_request_is_simply_served(talk: Talk, answers: list[str], request_: str) -> None:
    for said in (OPEN, *answers):
        talk.say(said)
    turn = talk.say(request_)
    assert len(turn.offered) == 3
    assert asked_about(talk.say("no")) is None, "the round is over"


@pytest.mark.parametrize("answers", [[], ["five"], ["skip"], ["yes"]])
def test_stop_ends_it_and_cancel_leaves_the_round_only(
    new_talk: NewTalk, answers: list[str]
) -> None:
    for user, word in (("ann", "stop"), ("ben", "cancel")):
        talk = new_talk(user)
        for said in (OPEN, *answers):
            talk.say(said)
        assert talk.say(word).session_ended is (word == "stop")
    assert len(talk.say("recommend me a movie").offered) == 3


@pytest.mark.parametrize("request_", ["recommend me a movie", "rate alien five stars", "help"])
def test_a_request_in_one_breath_meets_no_questions(talk: Talk, request_: str) -> None:
    turn = talk.say(f"ask popcorn picks to {request_}")
    assert asked_about(turn) is None
    assert turn.asks is None


def test_help_and_repeat_keep_the_question(talk: Talk) -> None:
    first = talk.say(OPEN)
    help_ = talk.say("help")
    says(help_, title(talk, asked_about(first)), "skip", "enough")
    assert (help_.asks, asked_about(help_)) == ("stars", asked_about(first))
    assert talk.say("repeat").speech == help_.speech
    talk.say("four")
    assert talk.stars(asked_about(first) or MovieId("")) == 4


@pytest.mark.parametrize("odd", ["purple monkey dishwasher", "the second one", "seven stars"])
def test_odd_answers_are_asked_again(talk: Talk, odd: str) -> None:
    movie_id = asked_about(talk.say(OPEN))
    again = talk.say(odd)
    assert again.asks == "stars"
    says(again, title(talk, movie_id))
    talk.say("two stars")
    assert talk.stars(movie_id or MovieId("")) == 2


def test_another_movie_may_be_rated_meanwhile(talk: Talk) -> None:
    first = asked_about(talk.say(OPEN))
    turn = talk.say("rate alien five stars")
    assert talk.stars(ALIEN) == 5
    assert asked_about(turn) not in (None, first)


def test_take_that_back_asks_about_that_movie_again(talk: Talk) -> None:
    first = asked_about(talk.say(OPEN))
    second = asked_about(talk.say("five"))
    assert first
    turn = talk.say("take that back")
    assert asked_about(turn) == first
    assert talk.stars(first) is None
    assert asked_about(talk.say("three")) == second
    assert talk.stars(first) == 3
    talk.say("four")
    says(talk.say("two stars"), "never want")  # after the third rating, not the fourth


def test_take_that_back_with_nothing_rated_leaves_the_round(talk: Talk) -> None:
    talk.say(OPEN)
    turn = talk.say("take that back")
    assert not turn.session_ended
    assert asked_about(turn) is None


def test_no_movie_is_asked_about_twice(talk: Talk) -> None:
    seen: list[MovieId | None] = [asked_about(talk.say(OPEN))]
    seen += [asked_about(talk.say(answer)) for answer in ("skip", "five", "skip")]
    talk.say("stop")
    turn = talk.say(ROUND)
    for _ in range(MOST_QUESTIONS):
        seen.append(asked_about(turn))
        turn = talk.say("skip")
    assert None not in seen
    assert len(set(seen)) == len(seen)


def test_a_round_on_request_in_the_middle_of_a_session(talk: Talk) -> None:
    offered = talk.say("what's popular").offered
    turn = talk.say("i want to teach you")
    assert asked_about(turn) not in (None, *offered)
    again = talk.say("ask me")
    assert asked_about(again) == asked_about(turn), "a round is on"
    for answer in ("five", "four", "three"):
        turn = talk.say(answer)
    assert len(turn.offered) == 3


def test_skip_where_nothing_was_asked(talk: Talk) -> None:
    nothing = talk.say("skip")
    assert nothing.reprompt
    first = talk.say("recommend me a movie").offered
    turn = talk.say("skip")
    assert len(turn.offered) == 3
    assert not set(first) & set(turn.offered)
    talk.say("rate alien")
    turn = talk.say("skip")
    assert not turn.session_ended
    assert talk.stars(ALIEN) is None


def test_enough_where_nothing_was_asked_is_a_goodbye(talk: Talk) -> None:
    talk.say("recommend me a movie")
    assert talk.say("that's enough").session_ended


def test_another_voice_is_not_asked_the_questions_of_the_first(
    services: Services, new_talk: NewTalk
) -> None:
    ann, ben = new_talk("home", person="ann"), new_talk("home", person="ben")
    ann.say(OPEN)
    ben.conversation._session = ann.conversation._session  # the same device goes on
    turn = ben.say("four stars")
    assert turn.asks == "movie", "nobody knows which one"
    assert not services.store.ratings_of(ben.listener)


def test_without_the_record_the_welcome_is_short_and_asks_nothing(
    new_talk: NewTalk, services: Services
) -> None:
    away = Away(services.persistence, PersistenceException, "get_attributes", "save_attributes")
    talk = new_talk(over=with_parts(services, persistence=away))
    turn = talk.say(OPEN)
    assert turn.asks is None
    assert len(talk.say("yes").offered) == 3
    movie_id = asked_about(talk.say(ROUND))
    assert asked_about(talk.say("five")) not in (None, movie_id), "a round needs no record"


def test_without_the_catalogue_the_welcome_asks_nothing(
    new_talk: NewTalk, services: Services
) -> None:
    away = Away(services.catalogue, CatalogueUnavailableError, "popular", "movies", "seen_by")
    talk = new_talk(over=with_parts(services, catalogue=away))
    turn = talk.say(OPEN)
    says(turn, "welcome to popcorn picks")
    assert (turn.asks, turn.session_ended) == (None, False)
    away.calls = set()
    talk.say("stop")
    assert asked_about(talk.say(OPEN)), "that was no first welcome yet"


def test_a_round_goes_on_while_the_catalogue_is_away(new_talk: NewTalk, services: Services) -> None:
    away = Away(services.catalogue, CatalogueUnavailableError)
    talk = new_talk(over=with_parts(services, catalogue=away))
    asked = asked_about(talk.say(OPEN))
    away.calls = {"popular", "movies", "find_titles", "seen_by"}
    for answer in ("five", "four"):
        assert asked_about(talk.say(answer)) not in (None, asked)
    turn = talk.say("three")
    assert len(talk.store.ratings_of(talk.listener)) == 3
    assert not turn.session_ended


@pytest.mark.parametrize("answer", ["five", "yes", "not interested"])
def test_what_cannot_be_stored_is_not_acknowledged(
    new_talk: NewTalk, services: Services, answer: str
) -> None:
    away = Away(services.store, StoreUnavailableError)
    talk = new_talk(over=with_parts(services, store=away))
    talk.say(OPEN)
    away.calls = {"put_rating", "put_mark", "take_back_rating"}
    turn = talk.say(answer)
    says(turn, "couldn't save")
    assert turn.reprompt
    away.calls = set()
    assert len(talk.say("recommend me a movie").offered) == 3
