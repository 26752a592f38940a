"""The data files that are taken from S3: what their lines say, and what becomes of it.

| type | formats |
|---|---|
| movies | ml-100k's u.item; movies.csv, with what a links.csv beside it says |
| users | ml-100k's u.user |
| ratings | ml-100k's u.data; ratings.csv |

A file with the CSV layout's header is of that layout, any other one of ml-100k's, whatever its
name. `popcorn load` reads MovieLens' other layouts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from popcorn.domain.ratings import ListenerId, Rating
from popcorn.loading.items import movie_item, rating_item, user_item
from popcorn.loading.layouts import CSV, ML_100K, Layout, Side
from popcorn.loading.lines import is_header

LINKS_FILE = "links.csv"
_GENRES = (
    "unknown Action Adventure Animation Children's Comedy Crime Documentary Drama Fantasy "
    "Film-Noir Horror Musical Mystery Romance Sci-Fi Thriller War Western"
).split()
_GENRE_COLUMNS: Side = {str(column): (name,) for column, name in enumerate(_GENRES)}
"""u.item's last columns, as the README of ml-100k has them."""


class DataType(StrEnum):
    """What the object metadata `type` may be."""

    MOVIES = "movies"
    USERS = "users"
    RATINGS = "ratings"


@dataclass(frozen=True)
class Format:
    """How a file is read.

    Args:
        header: whether the first line names the columns.
        item: makes the item of a line; None leaves the line out. Raises BadLineError.
        side: what `item` is given where no `LINKS_FILE` is beside the file.
        wants_links: whether what is in that belongs to it.
    """

    encoding: str
    has_header: bool
    item: Callable[[str, Side], dict[str, Any] | None]
    side: Side
    wants_links: bool = False


def format_of(kind: DataType, first_line: bytes, dataset_id: str, load_id: int) -> Format:
    """The format of a file.

    Args:
        first_line: of the file; empty where that is.
        dataset_id: the `source` of what is made of it.
    """
    layout = _layout(kind, first_line)
    has_header = layout is CSV

    def movie(text: str, side: Side) -> dict[str, Any] | None:
        _, found = layout.movie(text, side)
        return movie_item(found, load_id) if found else None

    def user(text: str, _: Side) -> dict[str, Any]:
        assert layout.user is not None  # noqa: S101 - ml-100k's has one
        line = layout.user(text)
        return user_item(_listener(dataset_id, line.user), line.profile, dataset_id, load_id)

    def rating(text: str, _: Side) -> dict[str, Any]:
        line = layout.rating(text)
        listener_id = _listener(dataset_id, line.user)
        at_ms = line.rated_at_s * 1000
        return rating_item(
            Rating(listener_id, line.movie_id, line.stars, at_ms, dataset_id), load_id
        )

    makes = {DataType.MOVIES: movie, DataType.USERS: user, DataType.RATINGS: rating}
    wants_links = layout is CSV and kind is DataType.MOVIES
    side = {} if layout is CSV else _GENRE_COLUMNS
    return Format(layout.encoding, has_header, makes[kind], side, wants_links)


def _layout(kind: DataType, first_line: bytes) -> Layout:
    file = {DataType.MOVIES: CSV.movies_file, DataType.RATINGS: CSV.ratings_file}.get(kind)
    header = CSV.headers[file] if file else None
    text = first_line.decode(CSV.encoding, "replace")
    return CSV if header is not None and is_header(text, header) else ML_100K


def _listener(dataset_id: str, user: str) -> ListenerId:
    return ListenerId(f"{dataset_id}:{user}")
