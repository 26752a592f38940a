"""A service that is down or slow: still something useful, and no rating acknowledged in vain."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, closing

import pytest
from ask_sdk_core.exceptions import PersistenceException

from popcorn.adapters.aws import clients
from popcorn.domain.errors import (
    CatalogueUnavailableError,
    ScorerUnavailableError,
    StoreUnavailableError,
)
from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from tests.conversations.conftest import ALIEN, TOY_STORY, Talk, says
from tests.conversations.parts import with_parts
from tests.conversations.silence import ALEXA_WAITS_S, FULL, silenced
from tests.faults import Away
from tests.servers.unanswering import refusing, silent, unused_credentials

NewTalk = Callable[..., Talk]


@pytest.fixture
def without_scorer(services: Services) -> Services:
    return with_parts(services, scorer=Away(services.scorer, ScorerUnavailableError, "score"))


def test_without_the_endpoint_a_rating_still_moves_the_offer(
    new_talk: NewTalk, without_scorer: Services
) -> None:
    rater, other = new_talk("ann", over=without_scorer), new_talk("ben", over=without_scorer)
    rater.say("rate toy story five stars")
    offered = rater.say("recommend me a movie").offered
    assert len(offered) == 3
    assert TOY_STORY not in offered
    assert offered != other.say("recommend me a movie").offered


@pytest.mark.parametrize("away", [silent, refusing])
def test_an_endpoint_that_does_not_answer_costs_the_model_only(
    new_talk: NewTalk,
    settings: Settings,
    away: Callable[[], AbstractContextManager[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unused_credentials(monkeypatch)
    remote = dataclasses.replace(settings, scorer="sagemaker", scorer_endpoint="popcorn-picks")
    with away() as url:
        monkeypatch.setenv("AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME", url)
        with closing(build_services(remote)) as services:
            talk = new_talk(over=services)
            talk.say("rate toy story five stars")
            assert len(talk.say("recommend me a movie").offered) == 3


def test_without_factors_a_rating_still_moves_the_offer(
    new_talk: NewTalk, services: Services
) -> None:
    away = Away(services.factors, CatalogueUnavailableError, "current")
    talk = new_talk(over=with_parts(services, factors=away))
    first = talk.say("recommend me a movie").offered
    talk.say("rate toy story five stars")
    offered = talk.say("recommend me a movie").offered
    assert len(offered) == 3
    assert not {TOY_STORY, *first} & set(offered)


@pytest.fixture
def store_away(services: Services) -> tuple[Away, Services]:
    away = Away(services.store, StoreUnavailableError)
    return away, with_parts(services, store=away)


def test_a_rating_that_was_not_stored_is_never_acknowledged(
    new_talk: NewTalk, store_away: tuple[Away, Services]
) -> None:
    away, services = store_away
    talk = new_talk(over=services)
    away.calls = {"put_rating", "ratings_of", "rating"}
    answer = talk.say("rate alien four stars")
    says(answer, "couldn't", "Alien")
    assert "noted" not in answer.speech
    assert not answer.session_ended
    away.calls = set()
    assert talk.stars(ALIEN) is None
    talk.say("rate alien four stars")
    assert talk.stars(ALIEN) == 4


def test_taking_back_is_not_acknowledged_either(
    new_talk: NewTalk, store_away: tuple[Away, Services]
) -> None:
    away, services = store_away
    talk = new_talk(over=services)
    talk.say("rate alien four stars")
    away.calls = {"take_back_rating"}
    says(talk.say("take that back"), "couldn't")
    away.calls = set()
    assert talk.stars(ALIEN) == 4
    talk.say("take back my rating of alien")
    assert talk.stars(ALIEN) is None


def test_without_the_store_the_session_remembers(
    new_talk: NewTalk, store_away: tuple[Away, Services]
) -> None:
    away, services = store_away
    talk, healthy = new_talk("ann", over=services), new_talk("ben")
    for each in (talk, healthy):
        each.say("rate toy story five stars")
    away.calls = {"ratings_of"}
    assert talk.say("recommend me a movie").offered == healthy.say("recommend me a movie").offered


def test_without_the_catalogue_the_last_popular_list_answers(
    new_talk: NewTalk, services: Services
) -> None:
    away = Away(services.catalogue, CatalogueUnavailableError)
    talk = new_talk(over=with_parts(services, catalogue=away))
    first = talk.say("recommend me a movie").offered
    away.calls = {"popular", "movies", "find_titles", "seen_by"}
    more = talk.say("more").offered
    assert len(more) == 3
    assert not set(first) & set(more)
    answer = talk.say("rate alien")
    assert answer.speech
    assert "alien" not in answer.speech.lower()


def test_without_the_catalogue_ever_the_apology_says_what_to_do(
    new_talk: NewTalk, services: Services
) -> None:
    away = Away(services.catalogue, CatalogueUnavailableError, "popular", "movies", "seen_by")
    talk = new_talk(over=with_parts(services, catalogue=away))
    says(talk.say("recommend me a movie"), "try again")


def test_without_the_attributes_a_launch_still_welcomes(
    new_talk: NewTalk, services: Services
) -> None:
    away = Away(services.persistence, PersistenceException, "get_attributes")
    talk = new_talk(over=with_parts(services, persistence=away))
    says(talk.say("open popcorn picks"), "welcome")
    assert len(talk.say("recommend me a movie").offered) == 3


def test_a_defect_is_logged_without_what_was_said_and_answered_plainly(
    new_talk: NewTalk, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    broken = Away(services.catalogue, ZeroDivisionError, "find_titles", "movies")
    talk = new_talk("amzn1.SECRET", over=with_parts(services, catalogue=broken))
    with caplog.at_level(logging.INFO, "popcorn"):
        answer = talk.say("rate my private movie four stars")
    says(answer, "sorry")
    assert not answer.session_ended
    logged = "".join(str(vars(record)) for record in caplog.records)
    assert "ZeroDivisionError" in logged
    assert "private" not in logged
    assert "SECRET" not in logged


@pytest.mark.parametrize("person", [None, "amzn1.ask.person.ANN"])
def test_a_turn_with_every_service_silent_ends_before_alexa_gives_up(
    person: str | None,
    new_talk: NewTalk,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Counts who was waited for, rather than seconds: a busy machine must not fail it."""
    with silenced(settings, monkeypatch, **FULL) as (services, waits):
        says(new_talk(over=services, person=person).say("recommend me a movie"), "try again")
    attempts = len(waits.timeouts_s)
    tables = 3 if person is None else 4
    assert attempts == 2 * tables + 4, "each table twice, factors too; seen and popular movies once"
    assert all(wait_s <= clients.READ_TIMEOUT_S for wait_s in waits.timeouts_s)
    scorer_attempts = 2  # and the genres of what was rated at the same time
    # The skill's state, marks, what was seen and the factors' version, while ratings are.
    side_by_side = 7
    worst_s = (attempts - side_by_side + scorer_attempts) * clients.READ_TIMEOUT_S
    assert worst_s < ALEXA_WAITS_S
