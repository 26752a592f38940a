"""Ratings by voice, while the catalogue under them changes: they follow title and year.

Before the switch every such rating is parked: its item is replaced by one that carries the
title's key and the year instead of the movie's id. After the switch those whose title the new
catalogue has come back. At any moment an item in the Ratings table either has the id of a movie
behind the alias, or is parked, so a load that was cut off can simply be run again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from opensearchpy.exceptions import NotFoundError

from popcorn.adapters.aws.dynamodb_store import (
    PARKED,
    DynamoDbStore,
    item_of,
    key_of,
    rating_of,
    store_errors,
)
from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue, catalogue_errors
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ratings import Rating
from popcorn.domain.titles import lasting_key
from popcorn_lab.loading.aws_tables import Item, chunks
from popcorn_lab.loading.sink import VoiceCounts
from popcorn_lab.loading.spool import Spool

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from opensearchpy import OpenSearch

VOICE = "voice"
_AT_ONCE = 100  # BatchGetItem takes no more keys
_LONGEST_KEY = 200  # characters; a sort key has 1024 bytes
_NAMESAKES = 20


class Title(NamedTuple):
    """What a rating follows from one catalogue to the next."""

    key: str
    year: int | None


class VoiceRatings:
    """The ratings in the Ratings table that did not come with a dataset, during one load.

    Raises, in all methods:
        StoreUnavailableError, CatalogueUnavailableError: no usable answer.
    """

    def __init__(
        self,
        dynamodb: DynamoDBClient,
        ratings_table: str,
        movies_table: str,
        search: OpenSearch,
        parked: Spool,
    ) -> None:
        self._parked = parked
        self._dynamodb = dynamodb
        self._ratings_table = ratings_table
        self._movies_table = movies_table
        self._search = search

    def park(self, items: Iterable[Item]) -> None:
        """Park ratings under their titles in the catalogue behind the alias.

        Args:
            items: all that listeners have in the Ratings table, those that are parked included.
        """
        for chunk in chunks(items, _AT_ONCE):
            ratings: list[Rating] = []
            for item in chunk:
                if item["source"]["S"] == PARKED:
                    self._parked.add(item)
                else:
                    ratings.append(rating_of(item))
            titles = self._titles({rating.movie_id for rating in ratings})
            for rating in ratings:
                # A movie that no catalogue has: a key that no title has.
                title = titles.get(rating.movie_id, Title(f"#{rating.movie_id}", None))
                self._park(rating, title)

    def returning(self, movies_index: str) -> Iterator[tuple[Item, Rating]]:
        """Each parked item whose title an index has, and the rating it becomes there."""
        for items in chunks(self._parked, _AT_ONCE):
            found = self._movies_titled(
                [_title(item["title_key"]["S"], item) for item in items], movies_index
            )
            for item, movie_id in zip(items, found, strict=True):
                if movie_id is not None:
                    parked = rating_of(item)
                    stars, at_ms = parked.stars, parked.rated_at_ms
                    yield item, Rating(parked.listener_id, movie_id, stars, at_ms, VOICE)

    def bring_back(self, movies_index: str) -> VoiceCounts:
        """Put the parked ratings back whose title an index has; newer ones stay as they are."""
        kept = 0
        store = DynamoDbStore(self._dynamodb, self._ratings_table)
        for item, rating in self.returning(movies_index):
            store.put_rating(rating)
            with store_errors():
                self._dynamodb.delete_item(
                    TableName=self._ratings_table,
                    Key={"listener_id": item["listener_id"], "movie_id": item["movie_id"]},
                )
            kept += 1
        return VoiceCounts(kept, parked=sum(1 for _ in self._parked) - kept)

    def _park(self, rating: Rating, title: Title) -> None:
        key = MovieId(f"{PARKED}|{rating.movie_id}|{title.key[:_LONGEST_KEY]}")
        parked = Rating(rating.listener_id, key, rating.stars, rating.rated_at_ms, PARKED)
        item = {**item_of(parked), "title_key": {"S": title.key}}
        if title.year is not None:
            item["year"] = {"N": str(title.year)}
        with store_errors():
            try:
                self._dynamodb.transact_write_items(
                    TransactItems=[
                        {"Put": {"TableName": self._ratings_table, "Item": item}},
                        {
                            "Delete": {
                                "TableName": self._ratings_table,
                                "Key": key_of(rating.listener_id, rating.movie_id),
                                "ConditionExpression": "rated_at_ms = :seen",
                                "ExpressionAttributeValues": {
                                    ":seen": {"N": str(rating.rated_at_ms)}
                                },
                            }
                        },
                    ]
                )
            except self._dynamodb.exceptions.TransactionCanceledException as error:
                # Rated again, or taken back, since it was read: the listener's word stands.
                reasons = {each.get("Code") for each in error.response["CancellationReasons"]}
                if not reasons <= {"None", "ConditionalCheckFailed"}:
                    raise
                return
        self._parked.add(item)

    def _titles(self, movie_ids: Iterable[MovieId]) -> dict[MovieId, Title]:
        """From the index that listeners hear; from the Movies table where the domain is new."""
        wanted = set(movie_ids)
        titles = {
            movie.movie_id: Title(lasting_key(movie.title), movie.year)
            for movie in self._indexed(wanted)
        }
        return titles | dict(self._tabled(sorted(wanted - titles.keys())))

    def _indexed(self, movie_ids: set[MovieId]) -> Iterable[Movie]:
        try:
            return OpenSearchCatalogue(self._search).movies(movie_ids).values()
        except CatalogueUnavailableError as error:
            if isinstance(error.__cause__, NotFoundError):
                return ()
            raise

    def _tabled(self, movie_ids: Sequence[MovieId]) -> Iterator[tuple[MovieId, Title]]:
        keys: list[Any] = [{"movie_id": {"S": movie_id}} for movie_id in movie_ids]
        while keys:
            with store_errors():
                request: Any = {self._movies_table: {"Keys": keys}}
                answer = self._dynamodb.batch_get_item(RequestItems=request)
            for item in answer["Responses"][self._movies_table]:
                yield MovieId(item["movie_id"]["S"]), _title(lasting_key(item["title"]["S"]), item)
            rest = answer["UnprocessedKeys"]
            keys = list(rest[self._movies_table]["Keys"]) if self._movies_table in rest else []

    def _movies_titled(self, titles: Sequence[Title], index: str) -> list[MovieId | None]:
        lines: list[dict[str, Any]] = []
        for title in titles:
            lines += [{"index": index}, _titled(title)]
        with catalogue_errors():
            answers = self._search.msearch(body=lines)["responses"]
        found: list[MovieId | None] = []
        for title, answer in zip(titles, answers, strict=True):
            if "error" in answer:
                reason = f"no usable answer from OpenSearch: {answer['error']['type']}"
                raise CatalogueUnavailableError(reason)
            sources = [hit["_source"] for hit in answer["hits"]["hits"]]
            # A movie's own title comes before the other names that movies go by.
            sources.sort(key=lambda each, key=title.key: lasting_key(each["title"]) != key)  # type: ignore[misc]
            found.append(MovieId(sources[0]["movie_id"]) if sources else None)
        return found


def _title(key: str, item: Item) -> Title:
    return Title(key, int(item["year"]["N"]) if "year" in item else None)


def _titled(title: Title) -> dict[str, Any]:
    year = {"term": {"year": title.year}} if title.year is not None else None
    undated = {"bool": {"must_not": {"exists": {"field": "year"}}}}
    return {
        "query": {"bool": {"filter": [{"term": {"title_keys": title.key}}, year or undated]}},
        "sort": [{"movie_id": "asc"}],
        "size": _NAMESAKES,
        "_source": ["movie_id", "title"],
    }
