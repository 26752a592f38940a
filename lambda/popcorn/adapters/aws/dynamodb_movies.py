"""Items of the table Movies, in DynamoDB's typed form.

| attribute | type | |
|---|---|---|
| movie_id | S | partition key |
| kind | S | "film" |
| title | S | |
| other_titles | L of S | absent where there are none |
| year | N | absent where it is not known |
| genres | L of S | `domain.movies.Genre`'s values |
| imdb_id, tmdb_id | S | absent where they are not known |
| load_id | N | the load that wrote the item |
| version | N | grows with every write of this movie (see `dynamodb_items.version_of`) |
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from popcorn.domain.movies import Genre, Movie, MovieId

_GENRES = {genre.value: genre for genre in Genre}


def movie_key(movie_id: str) -> dict[str, Any]:
    """The key of the table."""
    return {"movie_id": {"S": movie_id}}


def movie_of_item(item: Mapping[str, Any]) -> Movie:
    """The movie that an item stands for; genres that this version does not know are left out.

    Raises:
        KeyError, TypeError, ValueError: it stands for none.
    """
    return Movie(
        movie_id=MovieId(item["movie_id"]["S"]),
        title=item["title"]["S"],
        year=int(item["year"]["N"]) if "year" in item else None,
        genres=frozenset(_GENRES[name] for name in _texts(item, "genres") if name in _GENRES),
        other_titles=_texts(item, "other_titles"),
        imdb_id=_text(item, "imdb_id"),
        tmdb_id=_text(item, "tmdb_id"),
    )


def _text(item: Mapping[str, Any], name: str) -> str | None:
    return str(item[name]["S"]) if name in item else None


def _texts(item: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(each["S"] for each in item[name]["L"]) if name in item else ()
