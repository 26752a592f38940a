"""Forgotten is forgotten: in every table, and through their streams in every index."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
from opensearchpy.helpers import scan

from popcorn.adapters.aws.opensearch_index import rating_document_id
from popcorn.adapters.aws.opensearch_tombstones import LASTS_DAYS, purge_tombstones
from popcorn.domain.movie_nights import Answer
from popcorn.domain.night_planning import Planning
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.domain.ratings import ListenerId
from popcorn.entrypoints.skill import skill_handler
from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from tests.conversations.company import EVENING_MS, befriend, invite
from tests.conversations.conftest import ALIEN, HOUSEHOLD, TOY_STORY, start_talk
from tests.conversations.test_skill_events import event
from tests.conversations.voices import ANN, BEN, HOME, said_by
from tests.sync.world import World, a_world

NEIGHBOUR = "amzn1.ask.account.NEIGHBOUR"
Forgets = Callable[[Services], object]


@pytest.fixture
def world(opensearch_url: str, dynamodb_url: str) -> Iterator[World]:
    with a_world(opensearch_url, dynamodb_url) as world:
        yield world


@pytest.fixture
def services(
    world: World, dynamodb_url: str, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Services]:
    """The skill over the world's tables."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "local")  # DynamoDB Local keeps tables by these
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", dynamodb_url)
    of_world = dataclasses.replace(
        settings,
        store="dynamodb",
        ratings_table=world.ratings_table,
        lists_table=world.tables["ListsTable"],
        users_table=world.tables["UsersTable"],
        social_table=world.tables["SocialTable"],
        skill_state_table=world.tables["SkillStateTable"],
    )
    with closing(build_services(of_world)) as services:
        yield services


def speak(services: Services) -> None:
    """Everybody leaves everything that the skill can store of a listener."""
    talk = start_talk(services)
    for person in (ANN, BEN, None):
        said_by(talk, person, "rate alien five stars", "rate toy story four stars")
        said_by(talk, person, "not interested in jaws", "i've seen heat", "recommend a movie")
    talk.say("stop")
    start_talk(services, NEIGHBOUR).say("rate alien two stars")
    everybody = (ListenerId(NEIGHBOUR), ANN, BEN, HOME)
    for number, host in enumerate(everybody):
        for other in everybody[number + 1 :]:
            befriend(services, host, other)
    for host in everybody:
        night = invite(services, host, *(each for each in everybody if each != host))
        for guest in night.guests:
            Planning(services.nights, services.friends).answer(
                guest, night.night_id, Answer.ACCEPTED, EVENING_MS
            )


def traces(world: World, listener: ListenerId) -> set[str]:
    """Where a listener's id is, or a digest that is made of it."""
    digests = {rating_document_id(listener, movie) for movie in (ALIEN, TOY_STORY)}
    texts = {name: str(world.items(table)) for name, table in world.tables.items()}
    texts |= {"index": str(documents(world))}
    named = {place for place, text in texts.items() if listener in text}
    digested = {place for place, text in texts.items() if any(each in text for each in digests)}
    return named | {f"{place}, as a digest" for place in digested}


def documents(world: World) -> list[dict[str, Any]]:
    """Everything that is in the indices, tombstones and notes, too."""
    names = f"{world.aliases.movies},{world.aliases.ratings}"
    world.search.indices.refresh(index=names)
    return list(scan(world.search, index=names))


def forget_ann_and_the_household(services: Services) -> None:
    talk = start_talk(services)
    said_by(talk, ANN, "forget me", "yes")
    said_by(talk, None, "forget me", "yes")


def disable_the_skill(services: Services) -> None:
    skill_handler(services)(event("SkillDisabled", HOUSEHOLD))


DIGEST = "index, as a digest"
EVERYWHERE = {
    "RatingsTable",
    "ListsTable",
    "SocialTable",
    "SkillStateTable",
    "UsersTable",
    "index",
    DIGEST,
}


@pytest.mark.parametrize(
    ("forget", "left"),
    [
        # The household is known by the voices that it still has.
        (forget_ann_and_the_household, {ANN: set(), HOME: {"UsersTable"}, BEN: EVERYWHERE}),
        (disable_the_skill, {ANN: set(), HOME: set(), BEN: set()}),
    ],
    ids=["said", "disabled"],
)
def test_nothing_is_left_of_who_is_forgotten(
    world: World,
    services: Services,
    forget: Forgets,
    left: dict[ListenerId, set[str]],
) -> None:
    speak(services)
    world.run()
    assert all(traces(world, each) == EVERYWHERE for each in left)

    forget(services)
    world.run()
    # Of whom a tombstone is, only who has the id can tell; it keeps late records from coming back.
    for each, places in left.items():
        assert traces(world, each) == {*places, DIGEST}, each
    tombstones = [
        each["_source"] for each in documents(world) if "deleted_at_ms" in each["_source"]
    ]
    assert tombstones
    assert {frozenset(each) for each in tombstones} == {frozenset({"movie_id", "deleted_at_ms"})}

    later_ms = time.time_ns() // 1_000_000 + (LASTS_DAYS + 1) * MS_PER_DAY
    purge_tombstones(world.search, later_ms, world.aliases)
    for each, places in left.items():
        assert traces(world, each) == places, each
    assert traces(world, ListenerId(NEIGHBOUR)) >= {"RatingsTable", "index"}
