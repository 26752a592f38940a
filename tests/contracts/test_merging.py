"""Merging two listeners loses nothing, in both stores, wherever it is interrupted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from threading import Lock
from typing import Any

import boto3
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from popcorn.domain.addressing import Addressing
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.friends import Tie
from popcorn.domain.marks import MarkKind
from popcorn.domain.merging import Merging
from popcorn.domain.movie_nights import Answer
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.ratings import Rating, Stars
from popcorn.domain.reminders import Alert, Reminder, Step
from popcorn.ports import Accounts, Social
from popcorn.settings import read_settings
from popcorn.stores import Kept, aws_store, embedded_store
from tests.contracts.accounts_contract import AccountsContract
from tests.contracts.histories import (
    ACCOUNT,
    BOTH,
    ECHO,
    FAY,
    GIL,
    NOW_MS,
    Cast,
    Story,
    said,
    stories,
)
from tests.faults import Away
from tests.servers.running import environment
from tests.servers.sides import ON_AWS
from tests.servers.tables import create_tables, table_variables

RICH = Story(
    ratings={
        (ECHO, "alien"): (10, NOW_MS - 5),
        (ACCOUNT, "alien"): (2, NOW_MS - 9),
        (ECHO, "brazil"): (4, NOW_MS - 9),
        (ACCOUNT, "brazil"): (6, NOW_MS - 5),
        (ECHO, "casablanca"): (8, NOW_MS - 1),
    },
    marks={(ECHO, "brazil"): (MarkKind.WATCHING, NOW_MS - 2)},
    wishes={(ECHO, Genre.HORROR): (False, NOW_MS - 3), (ACCOUNT, Genre.COMEDY): (True, NOW_MS)},
    ties={
        (ECHO, FAY): Tie.ASKS_ME,
        (ACCOUNT, FAY): Tie.ASKED,
        (ECHO, GIL): Tie.FRIENDS,
        (ECHO, ACCOUNT): Tie.FRIENDS,
    },
    codes={ECHO: 1, ACCOUNT: 2},
    nights=(
        (ECHO, {ACCOUNT: (Answer.DECLINED, NOW_MS), GIL: (Answer.ACCEPTED, NOW_MS)}),
        (FAY, {ECHO: (Answer.ACCEPTED, NOW_MS - 5), ACCOUNT: (Answer.PENDING, NOW_MS)}),
        (ACCOUNT, {ECHO: (Answer.ACCEPTED, NOW_MS), GIL: (Answer.PENDING, NOW_MS)}),
    ),
    names={ECHO: "Ann"},
    sharing={ECHO: True},
)


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    home = tmp_path_factory.mktemp("merging")
    with ExitStack() as resources:
        yield embedded_store(read_settings({"POPCORN_HOME": str(home)}), resources)


@pytest.fixture(scope="module")
def on_aws(dynamodb_url: str) -> Iterator[Kept]:
    with pytest.MonkeyPatch.context() as patch, ExitStack() as resources:
        variables = environment("", dynamodb_url)
        for name, value in variables.items():
            patch.setenv(name, value)
        variables |= table_variables(create_tables(boto3.client("dynamodb")))
        variables |= {"POPCORN_STORE": "dynamodb", "POPCORN_CATALOGUE": "sqlite"}
        yield aws_store(read_settings(variables), resources)


class TestEmbeddedAccounts(AccountsContract):
    @pytest.fixture
    def accounts(self, embedded: Kept) -> Accounts:
        return embedded.social.accounts


class TestAccountsOnAws(AccountsContract):
    @pytest.fixture
    def accounts(self, on_aws: Kept) -> Accounts:
        return on_aws.social.accounts


class Killed(BaseException):
    """The process has ended."""


class Mortal:
    """A store that ends the process at its Nth call; before it does what it was asked, or after."""

    def __init__(self, kept: Kept, after_calls: int) -> None:
        self._left = after_calls
        self._lock = Lock()
        social = kept.social
        self.store: Any = _Calls(kept.store, self)
        friends, nights = _Calls(social.friends, self), _Calls(social.nights, self)
        book = _Calls(social.addresses, self)
        parts: list[Any] = [friends, nights, book, social.accounts]
        openers: list[Callable[[], Any]] = [lambda part=part: part for part in parts]  # type: ignore[misc]
        self.social = Social(*openers)

    def live(self) -> None:
        with self._lock:
            self._left -= 1
            if self._left < 0:
                raise Killed


class _Calls:
    def __init__(self, real: Any, mortal: Mortal) -> None:
        self._real, self._mortal = real, mortal

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._real, name)

        def guarded(*args: Any, **kwargs: Any) -> Any:
            self._mortal.live()
            answer = call(*args, **kwargs)
            self._mortal.live()
            return answer

        return guarded


def union(story: Story) -> dict[Any, Any]:
    """Of each title and genre what was said last; of two at one moment, what the account has."""
    merged = said(story, ECHO)
    for what, value in said(story, ACCOUNT).items():
        if what not in merged or value[1] >= merged[what][1]:
            merged[what] = value
    return merged


def join(kept: Kept, cast: Cast) -> None:
    Merging(kept.store, kept.social).join(cast.ids[ECHO], cast.ids[ACCOUNT], NOW_MS)


def check_joining(kept: Kept, story: Story, dies_after: int) -> None:
    cast, twin = Cast(kept, story), Cast(kept, story)
    join(kept, cast)
    assert cast.titles(ACCOUNT) == union(story)
    assert cast.titles(ECHO) == said(story, ECHO), "the Echo's own stay"
    once = cast.everything()
    join(kept, cast)
    assert cast.everything() == once, "a second time changes nothing"
    mortal = Mortal(kept, dies_after)
    try:
        Merging(mortal.store, mortal.social).join(twin.ids[ECHO], twin.ids[ACCOUNT], NOW_MS)
    except Killed:
        join(kept, twin)
    assert twin.everything() == once, "what was interrupted is done by doing it again"


def check_parting(kept: Kept, story: Story, dies_after: int) -> None:
    cast = Cast(kept, story)
    join(kept, cast)
    mortal = Mortal(kept, dies_after)
    echo, account = cast.ids[ECHO], cast.ids[ACCOUNT]
    before = cast.everything()[ACCOUNT]
    try:
        Merging(mortal.store, mortal.social).part(account, echo, NOW_MS, NOW_MS)
    except Killed:
        Merging(kept.store, kept.social).part(account, echo, NOW_MS, NOW_MS)
    assert cast.everything()[ACCOUNT] == before, "the account keeps everything"
    assert {what: value[0] for what, value in cast.titles(ECHO).items()}.keys() == before[0].keys()
    ties = before[1]["ties"].items()
    company = cast.company(ECHO)
    assert company["ties"] == {who: tie for who, tie in ties if tie is Tie.FRIENDS}
    assert company["ties"] == company["mirrored"]
    assert company["nights"] == []


@settings(max_examples=15)
@given(stories, st.integers(0, 60))
@example(RICH, 1000)
def test_whatever_two_listeners_said_is_one_s(
    embedded: Kept, story: Story, dies_after: int
) -> None:
    check_joining(embedded, story, dies_after)


@settings(max_examples=10)
@given(stories, st.integers(0, 60))
@example(RICH, 40)
def test_parting_leaves_both_with_everything(embedded: Kept, story: Story, dies_after: int) -> None:
    check_parting(embedded, story, dies_after)


@settings(max_examples=1, suppress_health_check=list(HealthCheck))
@given(stories, st.integers(0, 60))
@example(RICH, 17)
def test_the_same_on_aws(on_aws: Kept, story: Story, dies_after: int) -> None:
    check_joining(on_aws, story, dies_after)
    check_parting(on_aws, story, dies_after)


@pytest.mark.parametrize("side", ["embedded", ON_AWS])
def test_friends_code_and_nights_move(side: str, request: pytest.FixtureRequest) -> None:
    kept: Kept = request.getfixturevalue(side)
    cast = Cast(kept, RICH)
    join(kept, cast)
    assert cast.company(ECHO) | {"introduction": None} == {
        "ties": {},
        "mirrored": {},
        "code": None,
        "introduction": None,
        "nights": [],
    }
    mine = cast.company(ACCOUNT)
    assert mine["ties"] == mine["mirrored"] == {FAY: Tie.FRIENDS, GIL: Tie.FRIENDS}
    assert mine["code"] == (1, ACCOUNT), "the newer one, and by its digits it is found as theirs"
    assert (mine["introduction"].name, mine["introduction"].is_sharing) == ("Ann", True)
    assert mine["nights"] == [
        (ACCOUNT, {GIL: Answer.ACCEPTED}),
        (FAY, {ACCOUNT: Answer.ACCEPTED}),
        (ACCOUNT, {GIL: Answer.PENDING}),
    ]


@pytest.mark.parametrize("side", ["embedded", ON_AWS])
def test_reminders_move_and_one_that_is_set_stays(
    side: str, request: pytest.FixtureRequest
) -> None:
    kept: Kept = request.getfixturevalue(side)
    cast = Cast(kept, RICH)
    echo, account = cast.ids[ECHO], cast.ids[ACCOUNT]
    nights = kept.social.nights
    alert = Alert("token", echo, "https://api.amazonalexa.com", "en-US", 5, 1)
    for reminder in (
        Reminder(echo, "alone", Step.REFUSED, 3, 9),
        Reminder(echo, "both", Step.SET, 3, 9, alert=alert),
        Reminder(account, "both", Step.OFFERED, 4, 9),
        Reminder(account, "theirs", Step.WANTED, 4, 9),
    ):
        assert nights.change_reminder(None, reminder)
    for _ in range(2):
        join(kept, cast)
    assert nights.reminders_of(echo) == []
    found = {each.night_id: each for each in nights.reminders_of(account)}
    steps = {name: each.step for name, each in found.items()}
    assert steps == {"alone": Step.REFUSED, "both": Step.SET, "theirs": Step.WANTED}
    assert found["both"].alert == alert, "it is still the Echo's to delete"


@pytest.mark.parametrize("side", ["embedded", ON_AWS])
def test_what_is_taken_back_meanwhile_does_not_come_back(
    side: str, request: pytest.FixtureRequest
) -> None:
    kept: Kept = request.getfixturevalue(side)
    cast = Cast(kept, RICH)
    join(kept, cast)
    echo, account = cast.ids[ECHO], cast.ids[ACCOUNT]
    kept.store.take_back_rating(account, MovieId("alien"))
    kept.store.take_back_mark(account, MovieId("brazil"))
    kept.store.take_back_genre_wish(account, Genre.HORROR)
    later = Rating(echo, MovieId("dune"), Stars(9), NOW_MS + 1)
    kept.store.put_rating(later)  # by a request from before the link
    Merging(kept.store, kept.social).part(account, echo, NOW_MS, NOW_MS + 2)
    assert cast.titles(ECHO).keys() == {
        *(("stars", title) for title in ("brazil", "casablanca", "dune")),
        ("wish", Genre.COMEDY),
    }


@pytest.mark.parametrize("side", ["embedded", ON_AWS])
def test_addresses_join_and_part(side: str, request: pytest.FixtureRequest) -> None:
    kept: Kept = request.getfixturevalue(side)
    cast = Cast(kept, RICH)
    echo, account = cast.ids[ECHO], cast.ids[ACCOUNT]
    book = kept.social.addresses
    Addressing(book).allow_alexa(echo, echo, "https://api.eu.amazonalexa.com", NOW_MS)
    Addressing(book).take_email(account, "ann@example.org", "de-DE", NOW_MS)
    for _ in range(2):
        join(kept, cast)
    mine = book.address_of(account)
    assert mine
    assert (mine.email, mine.alexa_user_id, mine.changes) == ("ann@example.org", echo, 2)
    Merging(kept.store, kept.social).part(account, echo, NOW_MS, NOW_MS)
    parted, theirs = book.address_of(account), book.address_of(echo)
    assert parted
    assert theirs
    assert (parted.email, parted.alexa_user_id) == ("ann@example.org", None)
    assert theirs.alexa_user_id == echo


def test_a_store_that_is_away_is_told_of(embedded: Kept) -> None:
    cast = Cast(embedded, RICH)
    store: Any = Away(embedded.store, StoreUnavailableError, "put_rating")
    with pytest.raises(StoreUnavailableError):
        Merging(store, embedded.social).join(cast.ids[ECHO], cast.ids[ACCOUNT], NOW_MS)
    assert [cast.company(role)["code"] for role in BOTH] == [(1, ECHO), (2, ACCOUNT)]
