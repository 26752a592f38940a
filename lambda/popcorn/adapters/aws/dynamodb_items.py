"""Items of the tables Ratings and Lists: one for a listener and a movie in each.

Ratings:

| attribute | type | |
|---|---|---|
| listener_id | S | partition key |
| movie_id | S | sort key |
| half_steps | N | 1 to 10 |
| rated_at_ms | N | milliseconds since 1970-01-01 UTC |
| source | S | "voice", the name of a dataset, or "voice/parked" |
| version | N | grows with every write of this listener and movie (see `version_of`) |

Lists:

| attribute | type | |
|---|---|---|
| listener_id | S | partition key |
| movie_id | S | sort key |
| kind | S | a `MarkKind`; with "/parked" behind it, a parked one |
| marked_at_ms | N | milliseconds since 1970-01-01 UTC |
| episode | S | "s2e5"; absent where there is none |
| version | N | as in Ratings |

What is said of genres is in Lists, too, so that a listener's wishes are stored and forgotten with
the rest. Their sort key is "genre|" and the genre, `kind` is "liked-genre" or "unwanted-genre".

A parked item is a rating or a mark whose movie the loaded catalogue does not have. It stays in its
listener's partition, so that forgetting a listener finds it, under a sort key that is no movie's;
`popcorn load` brings it back with a catalogue that has the title. To the store it is not there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from popcorn.domain.episodes import Episode
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId, Rating, Stars

_HIGHEST_VERSION = 2**62
PARKED = "voice/parked"  # no dataset is named so: a name has no slash
GENRE_KEY = "genre|"
_LIKED, _UNWANTED = "liked-genre", "unwanted-genre"
LIST_KINDS = (*(kind.value for kind in MarkKind), _LIKED, _UNWANTED)
"""What an item of Lists can be that is not parked."""


def is_parked_key(movie_id: str) -> bool:
    """Whether a sort key is a parked item's."""
    return movie_id.startswith(f"{PARKED}|")


def version_of(item: Mapping[str, Any]) -> int:
    """The version of an item of any table, in DynamoDB's typed form.

    Microseconds since 1970-01-01 UTC at the write, or one more than the version before, whichever
    is more: so it grows where clocks do not. Items that an earlier version of this program wrote
    have none; the moment of the rating, in milliseconds, is less than any.

    Raises:
        ValueError: it is none that an index can compare.
    """
    found = item.get("version") or item.get("rated_at_ms") or {"N": "0"}
    version = int(found["N"])
    if not 0 <= version < _HIGHEST_VERSION:
        raise ValueError("a version is positive, and leaves room for more")
    return version


def version_at(now_ns: int) -> int:
    """The version of a write at a moment, in nanoseconds since 1970-01-01 UTC."""
    return now_ns // 1_000


def is_genre_key(movie_id: str) -> bool:
    """Whether a sort key is that of what is said of a genre."""
    return movie_id.startswith(GENRE_KEY)


def key_of(listener_id: str, movie_id: str) -> dict[str, Any]:
    """The key of either table in DynamoDB's typed form."""
    return {"listener_id": {"S": listener_id}, "movie_id": {"S": movie_id}}


def item_of(rating: Rating) -> dict[str, Any]:
    """A rating as the Ratings table has it, in DynamoDB's typed form."""
    return {
        **key_of(rating.listener_id, rating.movie_id),
        "half_steps": {"N": str(rating.stars.half_steps)},
        "rated_at_ms": {"N": str(rating.rated_at_ms)},
        "source": {"S": rating.source},
    }


def rating_of(item: Mapping[str, Any]) -> Rating:
    """The rating that an item of the Ratings table, in DynamoDB's typed form, stands for."""
    return Rating(
        listener_id=ListenerId(item["listener_id"]["S"]),
        movie_id=MovieId(item["movie_id"]["S"]),
        stars=Stars(int(item["half_steps"]["N"])),
        rated_at_ms=int(item["rated_at_ms"]["N"]),
        source=item["source"]["S"],
    )


def mark_item_of(mark: Mark) -> dict[str, Any]:
    """A mark as the Lists table has it, in DynamoDB's typed form."""
    return {
        **key_of(mark.listener_id, mark.movie_id),
        "kind": {"S": mark.kind.value},
        "marked_at_ms": {"N": str(mark.marked_at_ms)},
        **({"episode": {"S": str(mark.episode)}} if mark.episode else {}),
    }


def mark_of(item: Mapping[str, Any]) -> Mark:
    """The mark that an item of the Lists table, in DynamoDB's typed form, stands for."""
    return Mark(
        listener_id=ListenerId(item["listener_id"]["S"]),
        movie_id=MovieId(item["movie_id"]["S"]),
        kind=MarkKind(item["kind"]["S"]),
        marked_at_ms=int(item["marked_at_ms"]["N"]),
        episode=Episode.of(item["episode"]["S"]) if "episode" in item else None,
    )


def genre_key(genre: Genre) -> MovieId:
    """The sort key of what is said of a genre."""
    return MovieId(f"{GENRE_KEY}{genre}")


def genre_wish_item_of(wish: GenreWish) -> dict[str, Any]:
    """What is said of a genre as the Lists table has it, in DynamoDB's typed form."""
    return {
        **key_of(wish.listener_id, genre_key(wish.genre)),
        "kind": {"S": _LIKED if wish.is_liked else _UNWANTED},
        "marked_at_ms": {"N": str(wish.said_at_ms)},
    }


def genre_wish_of(item: Mapping[str, Any]) -> GenreWish:
    """The wish that such an item stands for."""
    return GenreWish(
        listener_id=ListenerId(item["listener_id"]["S"]),
        genre=Genre(item["movie_id"]["S"].removeprefix(GENRE_KEY)),
        is_liked=item["kind"]["S"] == _LIKED,
        said_at_ms=int(item["marked_at_ms"]["N"]),
    )
