"""What friends watch and love is seen by friends, of those who share it, and by nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from popcorn.adapters.embedded.sqlite_friends import SqliteFriends
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.befriending import Befriending
from popcorn.domain.friends import Tie
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.domain.sharing import MOST_TITLES, Sharing

ANN, BEN, CLEO = (ListenerId(name) for name in ("ann", "ben", "cleo"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with closing(SqliteStore(tmp_path / "popcorn.sqlite3")) as store:
        for number in range(MOST_TITLES + 2):
            movie_id = MovieId(f"m{number}")
            for listener in (BEN, CLEO):
                store.put_rating(Rating(listener, movie_id, Stars(9 + number % 2), number))
                store.put_mark(Mark(listener, MovieId(f"w{number}"), MarkKind.WATCHING, number))
        store.put_rating(Rating(BEN, MovieId("liked"), Stars(8), 99))
        store.put_mark(Mark(BEN, MovieId("seen"), MarkKind.SEEN, 99))
        yield store


@pytest.fixture
def friends(tmp_path: Path) -> Iterator[SqliteFriends]:
    with closing(SqliteFriends(tmp_path / "popcorn.sqlite3")) as friends:
        for other in (BEN, CLEO):
            friends.change(ANN, other, None, Tie.FRIENDS, 1)
        yield friends


def test_of_friends_who_share_the_newest_are_seen(
    friends: SqliteFriends, store: SqliteStore
) -> None:
    befriending = Befriending(friends)
    befriending.share(BEN, True, 1)
    befriending.call_me(BEN, "Ben", 1)
    (shared,) = Sharing(friends, store).of_friends(ANN)
    assert (shared.friend.other_id, shared.friend.name) == (BEN, "Ben")
    newest = range(MOST_TITLES + 1, 1, -1)
    assert list(shared.loved) == [f"m{number}" for number in newest]
    assert list(shared.watching) == [f"w{number}" for number in newest]
    assert Sharing(friends, store).of_friends(BEN) == [], "Ann does not share"


def test_unless_they_share_nothing_is_seen(friends: SqliteFriends, store: SqliteStore) -> None:
    assert Sharing(friends, store).of_friends(ANN) == []
    Befriending(friends).share(BEN, True, 1)
    Befriending(friends).share(BEN, False, 2)
    assert Sharing(friends, store).of_friends(ANN) == []


@pytest.mark.parametrize("tie", [Tie.ASKED, Tie.ASKS_ME, None])
def test_only_friends_see_it(friends: SqliteFriends, store: SqliteStore, tie: Tie | None) -> None:
    Befriending(friends).share(BEN, True, 1)
    if tie is None:
        friends.end(ANN, [BEN])
    else:
        friends.change(ANN, BEN, Tie.FRIENDS, tie, 2)
    assert Sharing(friends, store).of_friends(ANN) == []


def test_who_shares_and_has_nothing_is_left_out(friends: SqliteFriends, store: SqliteStore) -> None:
    Befriending(friends).share(CLEO, True, 1)
    store.forget(CLEO)
    assert Sharing(friends, store).of_friends(ANN) == []
