"""An evening of two households, by voice: friends, a night, answers, changes; on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import boto3
import pytest

from popcorn.adapters.aws.dynamodb_accounts import DynamoDbAccounts
from popcorn.adapters.aws.dynamodb_addresses import DynamoDbAddresses
from popcorn.adapters.aws.dynamodb_friends import DynamoDbFriends
from popcorn.adapters.aws.dynamodb_nights import DynamoDbNights
from popcorn.domain.friends import Tie
from popcorn.domain.movie_nights import Answer
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.domain.reminders import Step
from popcorn.ports import Social
from popcorn.skill.app import Services
from tests.conversations.company import with_a_friend
from tests.conversations.conftest import ALIEN, Talk, start_talk
from tests.servers.sides import ON_AWS
from tests.servers.tables import create_tables

ANN, BEN = "amzn1.ask.account.ANN", "amzn1.ask.account.BEN"
SPOKEN_CODE = re.compile(r"(\d \d \d \d) ?, (\d \d \d \d)")


@pytest.fixture
def on_aws(services: Services, dynamodb_url: str) -> Iterator[Services]:
    """The same, but for friends and nights, which are in DynamoDB."""
    client = boto3.client(
        "dynamodb",
        endpoint_url=dynamodb_url,
        region_name="us-east-1",
        aws_access_key_id="local",
        aws_secret_access_key="local",
    )
    with closing(client):
        tables = create_tables(client)
        table = tables["SocialTable"]
        social = Social(
            lambda: DynamoDbFriends(client, table),
            lambda: DynamoDbNights(client, table),
            lambda: DynamoDbAddresses(client, tables["UsersTable"], table),
            lambda: DynamoDbAccounts(client, tables["UsersTable"]),
        )
        yield replace(services, social=social)


def code_in(speech: str) -> str:
    found = SPOKEN_CODE.search(speech)
    assert found, speech
    return f"{found[1]} {found[2]}".replace(" ", "")


def key(talk: Talk) -> str:
    return str(talk.turns[-1].response["sessionAttributes"]["last_said"]["key"])


def says(talk: Talk, *script: tuple[str, str]) -> None:
    """Say one after the other; each is answered by the message of that key."""
    for utterance, answer in script:
        turn = talk.say(utterance)
        assert key(talk) == answer, f"{utterance}: {turn.speech}"


def steps(services: Services, *people: str) -> list[Step]:
    """What people said to being reminded, of one night each."""
    kept = [services.nights.reminders_of(ListenerId(each)) for each in people]
    return [reminder.step for reminders in kept for reminder in reminders]


@pytest.mark.parametrize("side", ["services", ON_AWS])
def test_two_households_become_friends_and_plan_a_night(
    side: str, request: pytest.FixtureRequest
) -> None:
    services: Services = request.getfixturevalue(side)
    ann, ben = start_talk(services, ANN), start_talk(services, BEN)
    says(ann, ("call me ann", "name-kept"), ("give me a friend code", "friend-code"))
    code = code_in(ann.turns[-1].speech)
    says(ben, ("call me ben", "name-kept"), ("add a friend", "ask-code"), (code, "friend-asked"))
    says(ben, ("who are my friends", "my-friends-none"))
    says(ben, ("what do my friends love", "friends-loved-none"))
    says(ann, ("who wants to be my friend", "friend-request"), ("yes", "friend-made"))
    says(ann, ("rate alien five stars", "rated"), ("share what i watch", "sharing-begun"))
    says(ben, ("what do my friends love", "friends-loved"))
    assert "Ann: Alien" in ben.turns[-1].speech
    says(ann, ("stop sharing", "sharing-stopped"))
    says(ben, ("what do my friends love", "friends-loved-none"))

    says(ann, ("invite my friends to watch alien on saturday at eight", "night-check"))
    assert services.nights.nights_of(ListenerId(ANN)) == [], "nothing is sent before a yes"
    says(ann, ("yes", "night-planned-remind"))
    says(ben, ("am i invited to anything", "invitation"))
    assert "Ann" in ben.turns[-1].speech
    assert "Alien on Saturday at 8 PM" in ben.turns[-1].speech
    says(ben, ("yes", "night-accepted-remind"), ("yes", "reminder-set"))
    says(ben, ("i'm coming", "night-accepted-before"))
    assert steps(services, ANN, BEN) == [Step.OFFERED, Step.SET]
    (night,) = services.nights.nights_of(ListenerId(ANN))
    assert night.movie_id == ALIEN
    assert night.guests[ListenerId(BEN)].answer is Answer.ACCEPTED

    says(ben, ("move it to nine", "night-not-yours"))
    says(ann, ("move it to nine", "night-changed"), ("move it to nine", "night-as-before"))
    says(ben, ("i can't come", "night-changed-meanwhile"))
    assert steps(services, BEN) == [Step.SET], "asked anew is not declined"
    says(ben, ("no", "night-declined"))
    assert steps(services, BEN) == []
    says(ann, ("watch aliens instead", "night-changed"), ("make it sunday", "night-changed"))
    assert "Aliens on Sunday at 9 PM" in ann.turns[-1].speech
    says(ben, ("i'll come on sunday", "night-changed-meanwhile"), ("yes", "night-accepted-remind"))
    says(ben, ("no", "reminder-none"))
    assert steps(services, BEN) == [Step.REFUSED]
    says(ann, ("who is coming", "my-nights"), ("what should we watch together", "group-offer"))
    assert "Ben" in ann.turns[-1].speech
    says(ann, ("cancel the movie night", "cancel-night-check"), ("no", "kept-as-it-is"))
    says(ann, ("cancel the movie night", "cancel-night-check"), ("yes", "night-cancelled"))
    says(ben, ("what movie nights do i have", "my-nights-none"))
    says(ben, ("remove ann from my friends", "removal-check"), ("yes", "friend-removed"))
    assert services.friends.friendships_of(ListenerId(ANN)) == []


def test_what_is_missing_is_asked_for_and_what_is_odd_is_asked_again(services: Services) -> None:
    talk = start_talk(services, begins=datetime(2026, 1, 8, 18, tzinfo=UTC))
    says(talk, ("plan a movie night", "night-no-friends"))
    with_a_friend(services, talk.listener)
    says(
        talk,
        ("plan a movie night", "ask-night-movie"),
        ("we'll decide later", "ask-night-day"),
        ("yesterday", "night-day-past"),
        ("this weekend", "night-day-of-weekend"),
        ("saturday", "ask-night-time"),
        ("at eight", "night-check"),
        ("help", "night-check"),
        ("at nine", "night-check"),
        ("fargo", "night-check"),
        ("no", "night-not-sent"),
        ("watch the heat instead", "night-check"),
        ("at eight in the morning", "night-check"),
    )
    assert "Heat on Saturday at 8 PM" in talk.turns[-1].speech, "a night is in the evening"
    says(talk, ("at eight in the morning", "night-check"))
    assert "at 8 AM" in talk.turns[-1].speech, "unless it is said twice"
    says(talk, ("yes", "night-planned-remind"), ("invite ben too", "night-invited-before"))
    (night,) = services.nights.nights_of(talk.listener)
    assert night.movie_id == MovieId("heat-1995")


def test_a_name_that_is_nobodys_or_two_friends_is_asked_about(services: Services) -> None:
    talk = start_talk(services)
    with_a_friend(services, talk.listener)
    others = [ListenerId("ben miller"), ListenerId("ben smith")]
    for other, name in zip(others, ("Ben Miller", "Ben Smith"), strict=True):
        services.friends.change(other, talk.listener, None, Tie.FRIENDS, 0)
        services.friends.set_name(other, name, 0)
    services.friends.set_name(ListenerId("ben"), "Cleo", 0)
    says(talk, ("remove bob from my friends", "friend-unknown"))
    says(talk, ("remove ben from my friends", "which-friend"))
    says(talk, ("ben smith", "removal-check"), ("yes", "friend-removed"))
    left = {each.other_id for each in services.friends.friendships_of(talk.listener)}
    assert left == {ListenerId("ben"), others[0]}


def test_a_code_heard_in_pieces_is_said_back_and_a_wrong_one_costs_nothing(
    services: Services,
) -> None:
    talk = start_talk(services)
    says(talk, ("add a friend with code 1234", "code-incomplete"))
    says(
        talk,
        ("12345678", "code-unknown"),
        ("nonsense", "code-unknown"),
        ("cancel", "request-cancelled"),
    )


def test_another_voice_neither_hears_nor_answers_what_one_was_asked(services: Services) -> None:
    talk = start_talk(services, ANN, "amzn1.ask.person.ANN")
    with_a_friend(services, talk.listener)
    says(talk, ("invite my friends to watch alien on saturday at eight", "night-check"))
    talk.conversation.heard_as("amzn1.ask.person.EVE")
    says(talk, ("yes", "asked-another-voice"), ("who are my friends", "my-friends-none"))
    says(talk, ("what movie nights do i have", "my-nights-none"), ("heat", "details"))
    assert services.nights.nights_of(talk.listener) == []
