"""Items of the table Movies, in DynamoDB's typed form.

| attribute | type | |
|---|---|---|
| movie_id | S | partition key |
| kind | S | `domain.movies.TitleKind`'s value; absent for a film |
| title | S | |
| other_titles | L of S | absent where there are none |
| year | N | absent where it is not known |
| genres | L of S | `domain.movies.Genre`'s values |
| imdb_id, tmdb_id | S | absent where they are not known |
| season_lengths | L of N | absent where they are not known |
| released_on | S | "2024-05-17"; absent where it is not known |
| chart_rank, charted_at_ms | N | absent where it never was in a chart |
| load_id | N | the load that wrote the item |
| version | N | grows with every write of this movie (see `dynamodb_items.version_of`) |
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from popcorn.domain.movies import ChartPlace, Genre, Movie, MovieId, TitleKind

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
        kind=TitleKind(_text(item, "kind") or TitleKind.FILM),
        season_lengths=tuple(int(each["N"]) for each in item.get("season_lengths", {"L": ()})["L"]),
        released_on=_text(item, "released_on"),
        chart=_chart(item),
    )


def item_of_movie(movie: Movie) -> dict[str, Any]:
    """A movie as the table has it, but for the load and the version."""
    item: dict[str, Any] = {
        **movie_key(movie.movie_id),
        "kind": {"S": movie.kind.value},
        "title": {"S": movie.title},
        "genres": {"L": [{"S": genre} for genre in sorted(movie.genres)]},
    }
    if movie.other_titles:
        item["other_titles"] = {"L": [{"S": title} for title in movie.other_titles]}
    if movie.year is not None:
        item["year"] = {"N": str(movie.year)}
    if movie.season_lengths:
        item["season_lengths"] = {"L": [{"N": str(length)} for length in movie.season_lengths]}
    for name in ("imdb_id", "tmdb_id", "released_on"):
        if (known := getattr(movie, name)) is not None:
            item[name] = {"S": known}
    if movie.chart is not None:
        item["chart_rank"] = {"N": str(movie.chart.rank)}
        item["charted_at_ms"] = {"N": str(movie.chart.at_ms)}
    return item


def _chart(item: Mapping[str, Any]) -> ChartPlace | None:
    if "chart_rank" not in item:
        return None
    return ChartPlace(int(item["chart_rank"]["N"]), int(item["charted_at_ms"]["N"]))


def _text(item: Mapping[str, Any], name: str) -> str | None:
    return str(item[name]["S"]) if name in item else None


def _texts(item: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(each["S"] for each in item[name]["L"]) if name in item else ()
