"""The search indices `movies` and `ratings`: settings, mappings and documents.

Both names are aliases; the indices behind them are `movies-N` and `ratings-N`, N being the load
that made them, so that a reindex is a switch. What no query reads is kept but not indexed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from popcorn.domain.movies import ChartPlace, Genre, Movie, MovieId, TitleKind
from popcorn.domain.ratings import Rating
from popcorn.domain.title_forms import sounds_of
from popcorn.domain.titles import lasting_key, title_key

_GENRES = {genre.value: genre for genre in Genre}
_SETTINGS = {
    "number_of_shards": 1,
    "auto_expand_replicas": "0-1",  # a second node gets a copy, a single one stays green
}
_MOMENT = {"type": "date", "format": "epoch_millis"}


@dataclass(frozen=True)
class Aliases:
    """The names that all access goes through."""

    movies: str = "movies"
    ratings: str = "ratings"


ALIASES = Aliases()

ADDED_LATER: dict[str, Any] = {
    "kind": {"type": "keyword"},
    "season_lengths": {"type": "short", "index": False, "doc_values": False},
    "released_on": {"type": "date", "format": "strict_date"},
    "chart_rank": {"type": "integer"},
    "charted_at_ms": {"type": "long"},
}
"""Fields of movies that indices in use may lack; `opensearch_mapping` adds them. Each is null for
a film of which none of it is known: then a document without them says the same."""

MOVIES_INDEX: dict[str, Any] = {
    "settings": {
        "index": {**_SETTINGS, "max_ngram_diff": 1},
        "analysis": {
            "tokenizer": {
                # Parts of two or three characters, blanks included, so that "starwars" and
                # "terminater" still share most of theirs with the title.
                "parts": {"type": "ngram", "min_gram": 2, "max_gram": 3},
                "sounds": {"type": "ngram", "min_gram": 3, "max_gram": 3},
            },
            "analyzer": {
                # A title key is folded already: its words are what stands between blanks.
                "words": {"type": "custom", "tokenizer": "whitespace"},
                "parts": {"type": "custom", "tokenizer": "parts"},
                "sounds": {"type": "custom", "tokenizer": "sounds"},
            },
        },
    },
    "mappings": {
        "dynamic": "strict",
        "properties": {
            "movie_id": {"type": "keyword"},
            "title": {"type": "keyword", "index": False, "doc_values": False},
            "other_titles": {"type": "keyword", "index": False, "doc_values": False},
            "imdb_id": {"type": "keyword", "index": False, "doc_values": False},
            "tmdb_id": {"type": "keyword", "index": False, "doc_values": False},
            "title_keys": {
                "type": "keyword",
                "fields": {
                    "words": {"type": "text", "analyzer": "words"},
                    "parts": {"type": "text", "analyzer": "parts"},
                },
            },
            "title_sounds": {"type": "text", "analyzer": "sounds"},
            "year": {"type": "short"},
            "genres": {"type": "keyword"},
            **ADDED_LATER,
            "rating_count": {"type": "integer"},
            "rating_mean": {"type": "float"},
            # As exact as the embedded store's, so that both sort alike.
            "bayesian_mean": {"type": "double"},
            "trend": {"type": "double"},
            # How much of `ratings` the four numbers above have seen: a sequence number there.
            "counted_through": {"type": "long", "index": False},
            "item_version": {"type": "long", "index": False},
            "deleted_at_ms": _MOMENT,
        },
    },
}

RATINGS_INDEX: dict[str, Any] = {
    "settings": {"index": _SETTINGS},
    "mappings": {
        "dynamic": "strict",
        "properties": {
            "listener_id": {"type": "keyword"},
            "movie_id": {"type": "keyword"},
            "half_steps": {"type": "byte"},
            "rated_at_ms": _MOMENT,
            "source": {"type": "keyword"},
            "deleted_at_ms": _MOMENT,
            # Of one document that is no rating: see `opensearch_popularity`.
            "popularity": {"type": "object", "enabled": False},
        },
    },
}


_MOVIE_ITEM_FIELDS = (
    *("movie_id", "title", "other_titles", "title_keys", "title_sounds"),
    *("year", "genres", "imdb_id", "tmdb_id"),
    *ADDED_LATER,
)


def movie_document(movie: Movie) -> dict[str, Any]:
    """A movie as its index has it; its `_id` is the movie's."""
    return movie_item_fields(movie) | {
        "rating_count": movie.rating_count,
        "rating_mean": movie.rating_mean,
        "bayesian_mean": movie.bayesian_mean,
        "trend": movie.trend,
    }


def movie_item_fields(movie: Movie) -> dict[str, Any]:
    """What a movie's document has from the movie itself, and not from its ratings."""
    return {
        "movie_id": movie.movie_id,
        "title": movie.title,
        "other_titles": list(movie.other_titles),
        "title_keys": _title_keys(movie),
        "title_sounds": sounds_of((movie.title, *movie.other_titles)),
        "year": movie.year,
        "genres": sorted(movie.genres),
        "imdb_id": movie.imdb_id,
        "tmdb_id": movie.tmdb_id,
        "kind": None if movie.kind is TitleKind.FILM else movie.kind.value,
        "season_lengths": list(movie.season_lengths) or None,
        "released_on": movie.released_on,
        "chart_rank": movie.chart.rank if movie.chart else None,
        "charted_at_ms": movie.chart.at_ms if movie.chart else None,
    }


def _title_keys(movie: Movie) -> list[str]:
    """The keys of a movie's names, and each with its year: "Godzilla nineteen ninety eight"."""
    names = (movie.title, *movie.other_titles)
    keys = [lasting_key(name) for name in names]
    if movie.year is not None:
        keys += [title_key(f"{name} {movie.year}") for name in names if title_key(name)]
    return list(dict.fromkeys(keys))


def movie_of(document: Mapping[str, Any]) -> Movie:
    """The movie that a document stands for.

    Genres that this version does not know are left out; an older version's documents have neither
    `bayesian_mean` nor `trend`, nor what was `ADDED_LATER`.
    """
    rank = document.get("chart_rank")
    return Movie(
        movie_id=MovieId(document["movie_id"]),
        title=document["title"],
        year=document["year"],
        genres=frozenset(_GENRES[name] for name in document["genres"] if name in _GENRES),
        other_titles=tuple(document["other_titles"]),
        imdb_id=document["imdb_id"],
        tmdb_id=document["tmdb_id"],
        rating_count=document["rating_count"],
        rating_mean=document["rating_mean"],
        bayesian_mean=document.get("bayesian_mean"),
        trend=document.get("trend", 0.0),
        kind=TitleKind(document.get("kind") or TitleKind.FILM),
        season_lengths=tuple(document.get("season_lengths") or ()),
        released_on=document.get("released_on"),
        chart=None if rank is None else ChartPlace(rank, document["charted_at_ms"]),
    )


def rating_document(rating: Rating) -> dict[str, Any]:
    """A rating as its index has it."""
    return {
        "listener_id": rating.listener_id,
        "movie_id": rating.movie_id,
        "half_steps": rating.stars.half_steps,
        "rated_at_ms": rating.rated_at_ms,
        "source": rating.source,
    }


def rating_document_id(listener_id: str, movie_id: str) -> str:
    """The one `_id` for a listener and a movie: writing twice is writing once.

    A digest, because Alexa's ids are long, and need not be all over the index.
    """
    both = f"{listener_id}\0{movie_id}".encode()
    return hashlib.blake2b(both, digest_size=16).hexdigest()


LIVING: dict[str, Any] = {"bool": {"must_not": {"exists": {"field": "deleted_at_ms"}}}}
"""The query that finds no tombstones; what asks for a listener or a title finds none anyway."""


def rating_tombstone(movie_id: str, deleted_at_ms: int) -> dict[str, Any]:
    """What is left of a rating that was taken back: not whose it was, only whose count it leaves.

    It remembers its version, so that an older write that arrives late does not bring it back.
    """
    return {"movie_id": movie_id, "deleted_at_ms": deleted_at_ms}


def movie_tombstone(deleted_at_ms: int) -> dict[str, Any]:
    """What is left of a movie that was removed: every field of `movie_item_fields`, empty."""
    return {**dict.fromkeys(_MOVIE_ITEM_FIELDS), "deleted_at_ms": deleted_at_ms}


def rating_action(rating: Rating) -> dict[str, Any]:
    """A rating for the bulk API: a newer one in the index stays (external version: its time)."""
    return {
        "_id": rating_document_id(rating.listener_id, rating.movie_id),
        "version": rating.rated_at_ms,
        "version_type": "external_gte",
        "_source": rating_document(rating),
    }
