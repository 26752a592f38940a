"""One evening of two people in two households, by voice and by app in turns, and their mail.

On SQLite with a folder of mail, and on DynamoDB, OpenSearch and an endpoint with SES: both hear,
read and get the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from functools import partial
from http import HTTPStatus
from itertools import count
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto import mock_aws

from popcorn.adapters.aws.clients import dynamodb_client, mail_client
from popcorn.adapters.aws.dynamodb_outbox import DynamoDbOutbox
from popcorn.adapters.aws.ses_post import SesPost
from popcorn.adapters.embedded.mail_folder import MailFolder
from popcorn.adapters.embedded.sqlite_nights import SqliteNights
from popcorn.api.app import Api
from popcorn.domain.accounts import account_of
from popcorn.domain.movies import Genre, MovieId
from popcorn.notifications.composing import Composer
from popcorn.notifications.delivery import Delivery
from popcorn.notifications.mail import MailNotifier, Post
from popcorn.notifications.readdressing import Readdressing
from popcorn.ports import Outbox
from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from tests.api.asking import App
from tests.conversations.few_ratings import aws_dataset as aws_dataset
from tests.conversations.few_ratings import settings as settings
from tests.conversations.linked import BEGINS, TOKENS, Home, token
from tests.conversations.test_friends_and_nights import code_in
from tests.notifications.deployed import sent_mail
from tests.notifications.world import SENDER, calendar_of, read_mail

ANN, BEN = account_of("ann"), account_of("ben")
MailOf = Callable[[], list[EmailMessage]]
_MADE_BY_CHANCE = re.compile(r"\d \d \d \d ?, ?\d \d \d \d|\b\d{6,8}\b")


@dataclass
class Evening:
    """Two homes over one set of services; what is said, and what is sent."""

    services: Services
    outbox: Outbox
    post: Post
    mail: MailOf
    heard: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        api = Api(self.services)
        minutes = count()
        self._now = BEGINS

        def clock() -> datetime:
            self._now = BEGINS + timedelta(minutes=next(minutes))
            return self._now

        self.homes = {
            name: Home(self.services, api, f"amzn1.ask.account.{name}", clock) for name in "AB"
        }
        self.apps = {"A": self.homes["A"].app("ann"), "B": self.homes["B"].app("ben")}
        composer = Composer(
            self.services.nights,
            self.services.friends,
            self.services.addresses,
            self.services.catalogue,
        )
        self._delivery = Delivery(
            self.outbox,
            Readdressing(self.services.accounts, self.services.friends),
            composer,
            self.services.addresses,
            [MailNotifier(self.post, SENDER)],
            lambda: int(self._now.timestamp() * 1000),
        )

    def link(self) -> None:
        for (name, home), subject in zip(self.homes.items(), ("ann", "ben"), strict=True):
            home.happens("SkillAccountLinked", token(subject))
            home.sends(token(subject))
            email = f"{subject}@example.org"
            self.apps[name].post("/account/email", email=email)
            self.told()
            code = re.findall(r"\d{6,8}", self.subjects(email)[-1])[0]
            self.apps[name].post("/account/email/confirm", code=code)

    def says(self, who: str, *utterances: str) -> str:
        """By voice; the last answer. Codes are made by chance, so they are not noted."""
        for utterance in utterances:
            turn = self.homes[who].talk.say(utterance)
            self.heard.append(_MADE_BY_CHANCE.sub("CODE", turn.speech))
        self.told()
        return turn.speech

    def posts(self, who: str, path: str, **body: Any) -> Any:
        """By app."""
        answer = self.apps[who].post(path, **body)
        self.told()
        return answer

    def told(self) -> None:
        """What waits is delivered, and a second time there is nothing."""
        self._delivery.deliver_waiting()
        assert not self._delivery.deliver_waiting()

    def subjects(self, email: str) -> list[str]:
        return [str(each["Subject"]) for each in self.mail() if each["To"] == email]


@pytest.fixture
def embedded(settings: Settings, tmp_path: Path) -> Iterator[Evening]:
    folder = tmp_path / "mail"

    def mail() -> list[EmailMessage]:
        files = sorted(folder.glob("*.eml"), key=lambda each: each.stat().st_mtime_ns)
        return [read_mail(each.read_bytes()) for each in files]

    with (
        closing(build_services(settings)) as services,
        closing(SqliteNights(settings.database)) as outbox,
    ):
        yield Evening(replace(services, tokens=TOKENS), outbox, MailFolder(folder), mail)


@pytest.fixture
def on_aws(aws_settings: Settings) -> Iterator[Evening]:
    with mock_aws(), closing(build_services(aws_settings)) as services:
        ses: Any = boto3.client("sesv2")
        ses.create_email_identity(EmailIdentity=SENDER)
        ses.create_configuration_set(ConfigurationSetName="popcorn")
        outbox = DynamoDbOutbox(dynamodb_client(), aws_settings.need("social_table"))
        post = SesPost(mail_client(), "popcorn")
        mail = partial(sent_mail, str(boto3.Session().region_name))
        yield Evening(replace(services, tokens=TOKENS), outbox, post, mail)


def test_both_sides_have_the_same_evening(embedded: Evening, on_aws: Evening) -> None:
    play(embedded)
    play(on_aws)
    assert on_aws.heard == embedded.heard
    for one, other in zip(embedded.mail(), on_aws.mail(), strict=True):
        assert one["To"] == other["To"]
        assert _MADE_BY_CHANCE.sub("CODE", one["Subject"]) == _MADE_BY_CHANCE.sub(
            "CODE", other["Subject"]
        )


def play(evening: Evening) -> None:
    """All of it, with what each step has to lead to."""
    says, posts, apps = evening.says, evening.posts, evening.apps
    says("A", "open popcorn picks", "skip")
    says("A", "never recommend horror")
    evening.link()

    # Preferences: said to the Echo, read and changed in the app, heard by the Echo.
    assert apps["A"].get("/account")["genres"] == {"horror": "unwanted"}
    posts(
        "A",
        "/account/update",
        display_name="Ann",
        time_zone="Europe/Berlin",
        genres={"horror": "unwanted", "thriller": "liked"},
    )
    posts("B", "/account/update", display_name="Ben", time_zone="Europe/Berlin")
    assert "thrillers" in says("A", "what are my preferences")
    offered = [MovieId(each) for each in _offered(evening, "A", "recommend me a movie")]
    movies = evening.services.catalogue.movies(offered)
    assert all(Genre.THRILLER in each.genres for each in movies.values())
    assert all(Genre.HORROR not in each.genres for each in movies.values())

    # A title: listed by voice, begun in the app, finished and rated by voice.
    says("A", "put the first one on my list")
    assert _on(apps["A"], "watchlist") == [offered[0]]
    posts("A", "/watch/addnow", movie_id=offered[0])
    assert "stars" in says("A", "we finished it").lower()
    before = _recommended(apps["A"])
    says("A", "five stars")
    assert _on(apps["A"], "watched") == [offered[0]]
    assert _recommended(apps["A"]) != before, "a rating moves the next answer"

    # Friends: a code by voice, asked in the app, accepted by voice.
    code = code_in(says("A", "give me a friend code"))
    posts("B", "/friend/add", code=code)
    assert apps["B"].get("/friend")["friends"][0]["name"] is None, "nothing before a yes"
    says("A", "who wants to be my friend", "yes")
    assert [each["name"] for each in apps["B"].get("/friend")["friends"]] == ["Ann"]

    # A night: planned by voice, accepted in the app, moved in the app, accepted by voice.
    says("A", "invite my friends to watch alien on saturday at eight", "yes")
    (night,) = apps["B"].get("/social")["nights"]
    posts("B", "/social/createstatus", night_id=night["night_id"], answer="accepted")
    again = apps["B"].refused("/social/createstatus", night_id=night["night_id"], answer="accepted")
    assert again.status == HTTPStatus.CONFLICT
    together = says("A", "what should we watch together")
    assert "you and Ben" in together
    assert movies[offered[0]].title not in together, "Ann has seen it"
    moved = night["starts_at"].replace("T20:", "T21:")
    posts("A", "/social/change", night_id=night["night_id"], starts_at=moved)
    says("B", "am i invited to anything", "yes")
    said = says("A", "what movie nights do i have")
    assert "Alien" in said
    assert "9" in said
    says("A", "cancel the movie night", "yes")
    assert [each["is_cancelled"] for each in apps["B"].get("/social")["nights"]] == [True]

    # One message for each change, and none for what changed nothing.
    assert [_kind(each) for each in evening.subjects("ann@example.org")] == [
        "is your code",
        "would like to be",
        "is coming",
        "is coming",
    ]
    bens = evening.subjects("ben@example.org")
    assert [_kind(each) for each in bens] == [
        "is your code",
        "is your friend",
        "invites you",
        "has changed",
        "is cancelled",
    ]
    plans = [each for each in evening.mail() if "movie night" in each["Subject"].lower()]
    of_ben = [calendar_of(each) for each in plans if each["To"] == "ben@example.org"]
    assert [method for method, _ in of_ben] == ["REQUEST", "REQUEST", "CANCEL"]
    assert len({str(event["uid"]) for _, event in of_ben}) == 1
    sequences = [int(event["sequence"]) for _, event in of_ben]
    assert sequences == sorted(set(sequences))

    # Forgotten: on both sides of the friendship.
    says("A", "forget me", "yes")
    services = evening.services
    assert apps["B"].get("/friend")["friends"] == []
    assert ANN not in str(apps["B"].get("/account/export"))
    assert not services.store.ratings_of(ANN)
    assert not services.store.marks_of(ANN)
    assert list(services.store.genre_wishes_of(ANN)) == []
    assert list(services.nights.nights_of(ANN)) == list(services.nights.nights_of(BEN)) == []
    assert services.addresses.address_of(ANN) is None
    sent = len(evening.mail())
    evening.told()
    assert len(evening.mail()) == sent, "a cancelled night is not cancelled again"


def _offered(evening: Evening, who: str, utterance: str) -> list[str]:
    evening.says(who, utterance)
    return list(evening.homes[who].talk.turns[-1].offered)


def _on(app: App, name: str) -> list[str]:
    return [each["movie_id"] for each in app.get("/watch")[name]]


def _recommended(app: App) -> list[str]:
    return [each["title"]["movie_id"] for each in app.get("/recommend")["recommended"]]


def _kind(subject: str) -> str:
    kinds = ("is your code", "would like to be", "is coming", "is your friend", "invites you")
    return next(each for each in (*kinds, "has changed", "is cancelled") if each in subject)
