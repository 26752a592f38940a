"""Why that one, would I like it, and more like it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movies import MovieId
from popcorn.skill.app import Services
from tests.conversations.conftest import ALIEN, Talk, says
from tests.faults import Away

NewTalk = Callable[..., Talk]
LIKED = ["rate alien five stars", "rate the terminator five stars", "rate toy story half a star"]


def title(talk: Talk, movie_id: str) -> str:
    return talk.services.catalogue.movies([MovieId(movie_id)])[MovieId(movie_id)].title


def taught(talk: Talk) -> Talk:
    for utterance in LIKED:
        talk.say(utterance)
    return talk


def test_why_is_about_the_first_or_the_one_that_is_named(talk: Talk) -> None:
    offered = taught(talk).say("recommend me a movie").offered
    says(talk.say("why"), title(talk, offered[0]))
    says(talk.say("why the second one"), title(talk, offered[1]))
    says(talk.say(f"why do you recommend {title(talk, offered[2])}"), title(talk, offered[2]))
    says(talk.say("why that one"), title(talk, offered[2]))


def test_the_reason_is_one_that_the_listener_gave(talk: Talk) -> None:
    taught(talk).say("recommend me a movie")
    reasons = [talk.say(f"why the {place} one").speech for place in ("first", "second", "third")]
    assert any("like" in reason.lower() for reason in reasons), reasons
    assert not any("Toy Story" in reason for reason in reasons), "which was disliked"


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        ("what's popular", "rate"),
        ("what are the best rated movies", "stars|best rated"),
        ("what's trending", "lately|these days"),
        ("movies like alien", "Alien"),
    ],
)
def test_what_was_on_a_list_is_there_for_what_the_list_is(
    talk: Talk, request_: str, reason: str
) -> None:
    offered = talk.say(request_).offered
    answer = talk.say("why the first one")
    says(answer, title(talk, offered[0]))
    assert any(word in answer.speech for word in reason.split("|"))


@pytest.mark.parametrize("utterance", ["why", "would i like it", "more like that", "why that one"])
def test_with_nothing_named_yet_the_title_is_asked_for(talk: Talk, utterance: str) -> None:
    talk.say("help")
    assert talk.say(utterance).asks == "movie"
    says(talk.say("alien"), "Alien")


@pytest.mark.parametrize(
    "utterance", ["why do you recommend godzilla", "would i like godzilla", "movies like godzilla"]
)
def test_an_ambiguous_title_is_asked_about(talk: Talk, utterance: str) -> None:
    asked = talk.say(utterance)
    says(asked, "Godzilla from 2014", "Godzilla from 1954")
    assert asked.asks == "movie"
    says(talk.say("the old one"), "Godzilla")


@pytest.mark.parametrize(
    "utterance", ["why do you recommend", "would i like", "something similar to"]
)
def test_an_unknown_title_is_said_to_be_one(talk: Talk, utterance: str) -> None:
    asked = talk.say(f"{utterance} xylophone quartz wombat")
    says(asked, "xylophone quartz wombat")
    assert not asked.session_ended
    says(talk.say("alien"), "Alien")


@pytest.mark.parametrize("utterance", ["would i like it", "more like that"])
def test_with_three_on_offer_it_is_asked_which(talk: Talk, utterance: str) -> None:
    offered = talk.say("recommend me a movie").offered
    assert talk.say(utterance).asks == "movie"
    says(talk.say("the second one"), title(talk, offered[1]))


def test_what_was_rated_needs_no_guess(talk: Talk) -> None:
    talk.say("rate alien four stars")
    answer = talk.say("would i like alien")
    says(answer, "Alien", "four stars")
    assert "guess" not in answer.speech
    more = talk.say("yes")
    says(more, "Alien")
    assert len(more.offered) == 3


def test_expected_stars_are_said_and_what_comes_next(talk: Talk) -> None:
    answer = taught(talk).say("would i like heat")
    says(answer, "Heat")
    assert not answer.session_ended
    assert len(talk.say("yes").offered) == 3
    talk.say("how would i like alien")
    talk.say("rate it three stars")
    assert talk.stars(ALIEN) == 3


def test_movies_like_one_and_more_of_them(talk: Talk) -> None:
    first = talk.say("something similar to alien")
    says(first, "Alien")
    assert len(first.offered) == 3
    assert ALIEN not in first.offered
    more = talk.say("more")
    says(more, "Alien")
    assert len(more.offered) == 3
    assert not {ALIEN, *first.offered} & set(more.offered)


def test_more_like_one_of_the_three_and_like_the_one_just_rated(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    answer = talk.say("more like the third one")
    says(answer, title(talk, offered[2]))
    assert offered[2] not in answer.offered
    talk.say("rate alien four stars")
    says(talk.say("more like that"), "Alien")


def test_popularity_keeps_its_order_with_more(talk: Talk) -> None:
    def offered(*utterances: str) -> list[MovieId]:
        talk.say("start over")
        return [MovieId(each) for said in utterances for each in talk.say(said).offered]

    def values(ids: list[MovieId], name: str) -> list[float]:
        movies = talk.services.catalogue.movies(ids)
        return [getattr(movies[each], name) for each in ids]

    best = values(offered("the best rated comedies", "more"), "bayesian_mean")
    now = values(offered("what's popular right now", "more"), "trend")
    most = values(offered("what's popular", "more"), "rating_count")
    for each in (best, now, most):
        assert len(each) == 6
        assert each == sorted(each, reverse=True)


def test_each_order_is_said(talk: Talk) -> None:
    says(talk.say("what are the best rated comedies"), "best rated comedy movies")
    says(talk.say("what's trending"), "right now")


def test_without_the_catalogue_no_turn_fails(new_talk: NewTalk, services: Services) -> None:
    away = Away(services.catalogue, CatalogueUnavailableError)
    talk = new_talk(over=dataclasses.replace(services, catalogue=away))  # type: ignore[arg-type]
    for utterance in ("why", "would i like alien", "more like the first one"):
        away.calls = set()
        talk.say("recommend me a movie")
        away.calls = {"popular", "movies", "find_titles", "seen_by"}
        says(talk.say(utterance), "try again")
