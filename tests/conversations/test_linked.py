"""An Echo that is linked to an account: one person, by voice and in the app."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace

import boto3
import pytest

from popcorn.api.app import Api
from popcorn.domain.accounts import account_of
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.movies import MovieId
from popcorn.settings import read_settings
from popcorn.skill.app import Services
from popcorn.stores import aws_store
from tests.conversations.company import befriend, company, invite
from tests.conversations.conftest import ALIEN, TOY_STORY
from tests.conversations.linked import TOKENS, Home, token
from tests.conversations.parts import with_parts
from tests.conversations.voices import ANN, BEN, HOME, kept, rated
from tests.faults import Away
from tests.servers.running import environment
from tests.servers.sides import ON_AWS
from tests.servers.tables import create_tables, table_variables

ACCOUNT = account_of("ann")
NOT_OURS = (
    token(exp=1_600_000_000),
    token(exp="tomorrow"),
    token(iss="https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Other"),
    token(client_id="another"),
    token(token_use="id"),
    token("../ann"),
    token(sub=7),
    *("nonsense", "a.%%%.c", "a.Ä.c", "account:ann", "a..c", f"a.{'W1tb' * 3000}.c"),
)


@pytest.fixture
def linkable(services: Services) -> Services:
    return replace(services, tokens=TOKENS)


@pytest.fixture
def on_aws(
    linkable: Services, dynamodb_url: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Services]:
    """The same, with listeners' state in DynamoDB."""
    for name, value in environment("", dynamodb_url).items():
        monkeypatch.setenv(name, value)
    tables = table_variables(create_tables(boto3.client("dynamodb")))
    chosen = {"POPCORN_STORE": "dynamodb", "POPCORN_CATALOGUE": "sqlite", **tables}
    with ExitStack() as resources:
        state = aws_store(read_settings(chosen), resources)
        yield replace(
            linkable,
            store=state.store,
            households=state.households,
            social=state.social,
            persistence=state.persistence,
        )


@pytest.mark.parametrize("side", ["linkable", ON_AWS])
def test_voice_and_app_are_one_person_until_they_part(
    side: str, request: pytest.FixtureRequest
) -> None:
    services: Services = request.getfixturevalue(side)
    home = Home(services, Api(services))
    app = home.app()
    home.say("open popcorn picks", "rate alien five stars", "never recommend horror")
    befriend(services, HOME, BEN)
    night = invite(services, HOME, BEN)
    app.post("/rating", movie_id=ALIEN, stars=3)
    app.post("/watch/addlist", movie_id="jaws-1975")

    home.happens("SkillAccountLinked", token())
    home.sends(token())
    assert rated(services, ACCOUNT) == {ALIEN: 3.0}, "the app's is the newer one"
    assert app.get("/account")["genres"] == {"horror": "unwanted"}
    assert company(services, ACCOUNT) == {BEN} == {*services.nights.nights_of(BEN)[0].guests}
    assert company(services, HOME) == set()
    moved = services.nights.night(night.night_id)
    assert moved
    assert moved.host_id == ACCOUNT
    assert "Jaws" in home.say("what's on my watchlist"), "what the app knew"

    offered = [MovieId(each) for each in home.talk.say("recommend me a movie").offered]
    app.post("/rating", movie_id=offered[0], stars=4.5)
    again = home.talk.conversation.say("what have i rated").speech
    title = services.catalogue.movies([offered[0]])[offered[0]].title
    assert title in again, "the app's rating is known to the Echo at once"
    home.say("rate toy story one star", "take back my rating of alien")
    taken = {each["movie_id"] for each in app.get("/account/export")["ratings"]}
    assert taken == {TOY_STORY, offered[0]}, "and the Echo's to the app"
    assert rated(services, HOME) == {ALIEN: 5.0}, "the household's own rests"

    home.sends(None)
    assert title in home.say("what have i rated"), "all of it, though the token is gone"
    assert rated(services, HOME) == rated(services, ACCOUNT) == {offered[0]: 4.5, TOY_STORY: 1.0}
    assert services.accounts.link_of(HOME) is None
    home.say("rate alien two stars")
    assert ALIEN not in rated(services, ACCOUNT), "two people again"
    assert company(services, HOME) == {BEN}
    assert {each.host_id for each in services.nights.nights_of(BEN)} == {ACCOUNT}


@pytest.mark.parametrize("side", ["linkable", ON_AWS])
def test_without_the_event_the_first_turn_with_a_token_merges(
    side: str, request: pytest.FixtureRequest
) -> None:
    services: Services = request.getfixturevalue(side)
    home = Home(services)
    home.say("open popcorn picks", "rate alien five stars", "recommend a movie", "stop")
    visits = kept(services, HOME)["visits"]
    home.sends(token())
    assert "welcome back" in home.say("open popcorn picks").lower()
    assert rated(services, ACCOUNT) == {ALIEN: 5.0}
    assert kept(services, ACCOUNT)["offered"] == kept(services, HOME)["offered"]
    assert kept(services, ACCOUNT)["visits"] == visits + 1  # type: ignore[operator]
    link = services.accounts.link_of(HOME)
    assert link
    assert link.merged_at_ms
    home.happens("SkillAccountLinked", token())  # late
    assert services.accounts.link_of(HOME) == link


def test_a_token_that_is_not_ours_links_nobody(linkable: Services) -> None:
    home = Home(linkable)
    for stars, bad in enumerate(NOT_OURS):
        home.happens("SkillAccountLinked", bad)
        home.sends(bad)
        home.say(f"rate alien {('two', 'five')[stars % 2]} stars")
        assert rated(linkable, HOME) == {ALIEN: (2.0, 5.0)[stars % 2]}, bad
        assert linkable.accounts.link_of(HOME) is None


def test_where_no_accounts_are_known_a_token_means_nothing(services: Services) -> None:
    home = Home(services)
    home.sends(token())
    home.say("rate alien five stars")
    assert rated(services, HOME) == {ALIEN: 5.0}


def test_a_voice_speaks_as_itself_until_it_is_linked(linkable: Services) -> None:
    home = Home(linkable)
    home.sends(token("household"))
    home.talk.conversation.heard_as(ANN)
    home.say("rate alien five stars")
    assert rated(linkable, ANN) == {ALIEN: 5.0}
    home.sends(token("household"), token())
    home.say("rate toy story four stars")
    assert rated(linkable, ACCOUNT) == {ALIEN: 5.0, TOY_STORY: 4.0}
    home.talk.conversation.heard_as(None)
    home.talk.say("rate alien one star")
    assert rated(linkable, account_of("household")) == {ALIEN: 1.0}
    assert rated(linkable, HOME) == {}
    assert linkable.households.members(HOME) == {ANN}


def test_another_account_takes_along_what_the_household_itself_knew(linkable: Services) -> None:
    home = Home(linkable)
    home.say("rate alien five stars")
    home.sends(token("ann"))
    home.say("rate toy story four stars")
    home.sends(token("bob"))
    home.say("open popcorn picks")
    assert rated(linkable, account_of("bob")) == {ALIEN: 5.0}
    assert rated(linkable, ACCOUNT) == {ALIEN: 5.0, TOY_STORY: 4.0}
    assert linkable.accounts.echoes_of(ACCOUNT) == frozenset()


def test_what_cannot_be_merged_now_is_merged_by_a_later_turn(linkable: Services) -> None:
    home = Home(linkable)
    home.say("rate alien five stars")
    away = Away(linkable.store, StoreUnavailableError, "put_mark", "put_rating")
    later = Home(with_parts(linkable, store=away))
    later.sends(token())
    assert later.say("what is popular")
    link = linkable.accounts.link_of(HOME)
    assert link
    assert link.merged_at_ms is None
    away.calls = set()
    later.talk.say("what have i rated")
    assert rated(linkable, ACCOUNT) == {ALIEN: 5.0}


def test_forget_me_reaches_the_account_and_all_that_is_linked_to_it(linkable: Services) -> None:
    home = Home(linkable, Api(linkable))
    home.say("rate alien five stars")
    home.sends(token())
    home.talk.conversation.heard_as(BEN)
    home.say("rate alien one star")
    home.talk.conversation.heard_as(None)
    assert "your account" in home.say("who am i")
    home.say("rate toy story four stars")
    assert "in the app, too" in home.talk.say("forget me").speech
    assert "in the app" in home.talk.say("yes").speech
    for each in (HOME, ACCOUNT):
        assert rated(linkable, each) == {}
        assert kept(linkable, each) == {}
    assert linkable.accounts.echoes_of(ACCOUNT) == frozenset()
    assert rated(linkable, BEN) == {ALIEN: 1.0}, "a voice keeps its own"

    home.say("rate alien three stars")
    home.app().post("/account/delete", confirm="delete everything")
    assert [rated(linkable, each) for each in (HOME, ACCOUNT)] == [{}, {}]


def test_disabling_the_skill_reaches_an_account_that_no_other_echo_has(linkable: Services) -> None:
    home = Home(linkable)
    home.say("rate alien five stars")
    home.sends(token())
    home.say("rate toy story four stars")
    home.happens("SkillDisabled")
    assert [rated(linkable, each) for each in (HOME, ACCOUNT)] == [{}, {}]
    assert linkable.accounts.link_of(HOME) is None


def test_disabling_the_skill_leaves_an_account_that_another_echo_has(linkable: Services) -> None:
    home = Home(linkable)
    home.sends(token())
    home.say("rate toy story four stars")
    elsewhere = Home(linkable, user="amzn1.ask.account.ELSEWHERE")
    elsewhere.sends(token())
    elsewhere.say("open popcorn picks")
    home.happens("SkillDisabled")
    assert rated(linkable, ACCOUNT) == {TOY_STORY: 4.0}
    assert rated(linkable, HOME) == {}
