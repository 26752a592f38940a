"""Loading into the real servers as the tests do it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from popcorn.adapters.aws.clients import dynamodb_client, opensearch_client
from popcorn.adapters.aws.dynamodb_store import DynamoDbStore
from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue
from popcorn.domain.errors import DataFormatError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.settings import read_settings
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.loading.aws import AwsSink, aws_sink
from popcorn_lab.loading.sink import LoadedDataset, WrittenDataset

ANNA = ListenerId("amzn1.ask.person.ANNA")

MOVIES = ("1,Toy Story (1995),Comedy", "2,Seven (a.k.a. Se7en) (1995),Crime|Mystery")
OTHERS = ('7,"Postman, The (1994)",Drama', "1,Se7en (1995),Crime", "3,Toy Story (1995),Comedy")
RATINGS = ("1,1,4.5,100", "1,2,1.0,200", "2,2,2.0,300")


def folder(path: Path, movies: Sequence[str] = MOVIES, ratings: Sequence[str] = RATINGS) -> Path:
    """A dataset in MovieLens' CSV layout; its name is the folder's."""
    path.mkdir()
    files = {
        "movies.csv": ["movieId,title,genres", *movies],
        "ratings.csv": ["userId,movieId,rating,timestamp", *ratings],
    }
    for name, lines in files.items():
        (path / name).write_text("\n".join([*lines, ""]), encoding="utf-8")
    return path


def write(path: Path, progress: Callable[[str], None] = lambda _: None) -> LoadedDataset:
    return whole(path, progress).loaded


def whole(path: Path, progress: Callable[[str], None] = lambda _: None) -> WrittenDataset:
    malformed: list[DataFormatError] = []
    written = sink().write(open_movielens(path), malformed=malformed.append, progress=progress)
    assert malformed == []
    return written


def sink() -> AwsSink:
    return aws_sink(read_settings())


def catalogue() -> OpenSearchCatalogue:
    return OpenSearchCatalogue(opensearch_client(read_settings().opensearch_url, timeout_s=30))


def store() -> DynamoDbStore:
    settings = read_settings()
    return DynamoDbStore(dynamodb_client(), settings.ratings_table, settings.lists_table)


def rows(table: str) -> list[dict[str, Any]]:
    pages = dynamodb_client().get_paginator("scan").paginate(TableName=table)
    return [item for page in pages for item in page["Items"]]


def indices() -> list[str]:
    client = opensearch_client(read_settings().opensearch_url, timeout_s=30)
    return sorted(client.indices.get(index="movies-*,ratings-*"))


def rated(movie_id: str, stars: float, at_ms: int) -> Rating:
    return Rating(ANNA, MovieId(movie_id), Stars.of(stars), at_ms)


def marked(movie_id: str, kind: MarkKind, at_ms: int) -> Mark:
    return Mark(ANNA, MovieId(movie_id), kind, at_ms)
