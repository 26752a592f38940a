"""One script, two sides: SQLite and the scorer in the process; DynamoDB, OpenSearch and endpoint.

The AWS side is real as far as it runs on a laptop, and chosen by settings alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing

import pytest

from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import Stars
from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from tests.conversations.conftest import TOY_STORY, Talk, start_talk
from tests.conversations.few_ratings import aws_dataset as aws_dataset
from tests.conversations.few_ratings import settings as settings

SCRIPT = [
    "open popcorn picks",
    "what is popular",
    "more",
    "recommend me a movie",
    "rate toy story five stars",
    "recommend me a movie",
    "rate the second one two and a half stars",
    "yes",
    "rate alien banana stars",
    "four",
    "rate lord of the rings five stars",
    "the two towers",
    "rate godzilla one star",
    "the 1998 one",
    "rate the shawshank redumpsion for real five stars",
    "yes",
    "rate terminator two four and a half stars",
    "recommend a comedy from the nineties",
    "more",
    "rate toy story four stars",
    "take that back",
    "rate xylophone quartz wombat four stars",
    "cancel",
    "recommend something scary",
    "help",
    "repeat",
    "stop",
    "open popcorn picks",
    "recommend me a movie",
    "no",
    "the best rated comedies",
    "i'm not interested in the second one",
    "what's trending",
    "seen it",
    "the last one",
    "no",
    "i've seen jaws",
    "three stars",
    "undo",
    "add fargo to my list",
    "we're watching fargo",
    "what am i watching",
    "i never want horror",
    "i like thrillers",
    "undo",
    "what are my preferences",
    "stop",
]


@pytest.fixture
def aws_services(aws_settings: Settings) -> Iterator[Services]:
    with closing(build_services(aws_settings)) as services:
        yield services


def test_both_sides_have_the_same_conversation(services: Services, aws_services: Services) -> None:
    embedded, aws = start_talk(services), start_talk(aws_services)
    for utterance in SCRIPT:
        heard, heard_aws = embedded.say(utterance), aws.say(utterance)
        assert (heard_aws.speech, heard_aws.reprompt) == (heard.speech, heard.reprompt)
        assert heard_aws.offered == heard.offered
        assert heard_aws.asks == heard.asks
    rated = {
        rating.movie_id: rating.stars for rating in embedded.store.ratings_of(embedded.listener)
    }
    assert len(rated) == 7
    assert {rating.movie_id: rating.stars for rating in aws.store.ratings_of(aws.listener)} == rated
    assert MovieId("the-lord-of-the-rings-the-two-towers-2002") in rated
    assert rated[TOY_STORY] == Stars.of(5), "four stars were taken back"
    marked = {mark.movie_id: mark.kind for mark in embedded.store.marks_of(embedded.listener)}
    assert len(marked) == 4
    assert {mark.movie_id: mark.kind for mark in aws.store.marks_of(aws.listener)} == marked
    wished = [(each.genre, each.is_liked) for each in wishes(embedded)]
    assert wished == [(Genre.HORROR, False)]
    assert [(each.genre, each.is_liked) for each in wishes(aws)] == wished


def wishes(talk: Talk) -> Sequence[GenreWish]:
    return talk.store.genre_wishes_of(talk.listener)


def test_the_conversation_was_one_that_recommends(talk: Talk) -> None:
    """The comparison above would hold for two skills that only apologise."""
    offers = [talk.say(utterance).offered for utterance in SCRIPT]
    assert sum(bool(offer) for offer in offers) == 14
