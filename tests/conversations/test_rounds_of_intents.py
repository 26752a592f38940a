"""What each intent waits for on AWS, one thing after the other: real servers, and each call slow.

A turn waits once for the store, once for the search and once for the endpoint. What is asked beside
something else of the same turn is not waited for again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import NamedTuple

import pytest

from popcorn.domain.friends import Tie
from popcorn.domain.ratings import ListenerId
from popcorn.entrypoints.skill import skill_handler
from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.envelopes import Json
from tests.conversations.conftest import ticking_clock
from tests.conversations.few_ratings import aws_dataset as aws_dataset  # nobody waits for more
from tests.conversations.rounds import ENDPOINT, SEARCH, STORE, requests_noted
from tests.models import built_model


class Waits(NamedTuple):
    """How often a turn waits for each service."""

    store: int = 1
    search: int = 1
    endpoint: int = 1


OPEN = "open popcorn picks"
EVERY_INTENT = (
    *(OPEN, "four stars", "skip", "five stars", "three stars", "more", "go back"),
    *("what's popular", "the best rated comedies", "what's trending", "recommend me a movie"),
    *("no more like that", "something older", "recommend a western from the thirties"),
    *("rate alien four stars", "take that back", "movies like heat", "more like that"),
    *("the second one", "why the second one", "would i like fargo", "tell me about toy story"),
    *("alien", "who's in it", "how long is it", "is it for kids", "where can i watch it"),
    "play it",
    *("what have i rated", "i've seen the first one", "cancel", "recommend me a movie"),
    *("i'm not interested in the second one", "i've seen all of those", "none of those"),
    "i'm not interested in those",
    *("not horror", "rate some movies", "i'm done rating", "what do you know about me", "help"),
    *("repeat", "yes", "no", "all of them", "start over", "next", "previous", "go home"),
    *("what's new", "add heat to my list", "i'm watching alien", "what's on my list"),
    *("take heat off my list", "what am i watching", "we finished it", "three stars"),
    *("i gave up on fargo", "what have i watched", "i like thrillers", "i never want horror"),
    *("what are my preferences", "horror is fine again", "undo", "recommend a show"),
    *("give me a friend code", "add a friend with code 12345678", "who wants to be my friend"),
    *("who are my friends", "call me ben", "share what i watch", "what are my friends watching"),
    *("what do my friends love", "stop sharing"),
    *(
        "invite my friends to watch alien on saturday at eight",
        "yes",
        "what movie nights do i have",
    ),
    *(
        "am i invited to anything",
        "i'm coming",
        "i can't come",
        "move it to nine",
        "invite ben too",
    ),
    *("what should we watch together", "cancel the movie night", "no"),
    *("remove ben from my friends", "no"),
    *("qwertyuiop asdf", "forget me", "yes", "stop"),
)
NEVER_SAID = {"AMAZON.SelectIntent"}
"""Alexa hears it on screens, where it does what a place such as "the second one" does."""
EXCEPTIONS = {
    # What is kept depends on what was read, and nothing tells when a session ends where the skill
    # is opened once more.
    (OPEN, "LaunchRequest"): Waits(store=2),
    # What is deleted has to be found first, in one table after the other.
    ("yes", "ForgetMeIntent"): Waits(store=30, search=0, endpoint=0),
}
# What is looked for is known by what was read before: friends' names and shelves by who they are, a
# night by whose it is, its movie by the night. Nobody waits for that often.
MOST_OF_COMPANY = {
    **dict.fromkeys(("FriendCodeIntent", "AddFriendIntent", "FriendRequestsIntent"), 2),
    **dict.fromkeys(("MyFriendsIntent", "FriendsLoveIntent", "RemoveFriendIntent"), 2),
    **dict.fromkeys(("InviteMoreIntent", "GroupRecommendIntent"), 5),
    "FriendsWatchingIntent": 3,
    # And the reminders, which have to be as their nights are.
    **dict.fromkeys(("MyInvitationsIntent", "AcceptNightIntent", "DeclineNightIntent"), 5),
    **dict.fromkeys(("MyNightsIntent", "CancelNightIntent"), 4),
    "ChangeNightIntent": 6,
    # Friends, their names, the night, others, and a transaction of all of it; whether mail bounces,
    # and that a reminder is offered.
    "PlanNightIntent": 8,
}
COLD = Waits(search=4)
"""A container's first turns: the movie that was named, those that were offered, the factors of what
was rated, and the search itself. Movies are remembered for a minute, factors as long as the model
is in use."""
FIRST_TURNS = (
    *("recommend me a movie", "rate alien four stars", "movies like heat", "the second one"),
    *("why the second one", "would i like fargo", "tell me about toy story", "something older"),
    *("what's popular", "i've seen all of those"),
)


class Container:
    """A conversation whose requests go to one process, or each to a new one."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._services: Services | None = None

    def start(self) -> None:
        self.close()
        self._services = build_services(self._settings)
        self._skill = skill_handler(self._services)

    def befriend(self, one: str, other: str) -> None:
        assert self._services is not None
        pair = ListenerId(one), ListenerId(other)
        self._services.friends.change(*pair, None, Tie.FRIENDS, 0)

    def close(self) -> None:
        if self._services is not None:
            self._services.close()

    def talk(self, user: str) -> Conversation:
        return Conversation(self._invoke, built_model(), user_id=user, clock=ticking_clock())

    def _invoke(self, event: Json) -> Json:
        return self._skill(event)


@pytest.fixture
def container(aws_settings: Settings) -> Iterator[Container]:
    with closing(Container(aws_settings)) as container:
        container.start()
        yield container


def waits_of(rounds: Sequence[set[str]]) -> Waits:
    """What else is asked beside the store or the endpoint costs no time of its own."""
    return Waits(
        sum(STORE in each for each in rounds),
        sum(each == {SEARCH} for each in rounds),
        sum(ENDPOINT in each for each in rounds),
    )


def test_every_intent_waits_once_for_each_service(container: Container) -> None:
    """In a container that has served somebody else within the minute."""
    before, talk = container.talk("ann"), container.talk("ben")
    for utterance in EVERY_INTENT:
        before.say(utterance)
    container.befriend("ann", "ben")
    heard = set()
    with requests_noted() as noted:
        for utterance in EVERY_INTENT:
            intent = talk.say(utterance).intent
            heard.add(intent)
            rounds = noted.rounds()
            usual = Waits(store=MOST_OF_COMPANY.get(intent, 1))
            most = EXCEPTIONS.get((utterance, intent), usual)
            is_within = all(map(int.__le__, waits_of(rounds), most))
            assert is_within, (utterance, intent, rounds)
    assert heard >= set(built_model().intents) - NEVER_SAID


def test_a_new_container_looks_up_more_once(container: Container) -> None:
    talk = container.talk("ann")
    for utterance in ("rate toy story five stars", "rate jaws two stars"):
        talk.say(utterance)
    waits = []
    with requests_noted() as noted:
        for utterance in FIRST_TURNS:
            container.start()
            talk.say(utterance)
            rounds = noted.rounds()
            waits.append(waits_of(rounds))
            searches_and_endpoint = waits[-1][1:]
            assert all(map(int.__le__, searches_and_endpoint, COLD[1:])), (utterance, rounds)
            assert len(rounds) <= sum(COLD), (utterance, rounds)
    assert any(each.search > 1 for each in waits), "else it is no exception"
    assert any(each.endpoint for each in waits)
