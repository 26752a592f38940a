"""Titles by movie and movies by title: how what was said follows into another catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from opensearchpy.exceptions import NotFoundError

from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue, catalogue_errors
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.titles import lasting_key

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from opensearchpy import OpenSearch

_NAMESAKES = 20


class Title(NamedTuple):
    """What a rating or a mark follows from one catalogue to the next."""

    key: str
    year: int | None


class Titles:
    """Both directions.

    Raises, in all methods:
        StoreUnavailableError, CatalogueUnavailableError: no usable answer.
    """

    def __init__(self, dynamodb: DynamoDBClient, movies_table: str, search: OpenSearch) -> None:
        self._dynamodb = dynamodb
        self._movies_table = movies_table
        self._search = search

    def of(self, movie_ids: Iterable[MovieId]) -> dict[MovieId, Title]:
        """Titles in the catalogue that listeners hear; up to 100 movies.

        From the index behind the alias; from the Movies table where the domain is new.
        """
        wanted = set(movie_ids)
        titles = {
            movie.movie_id: Title(lasting_key(movie.title), movie.year)
            for movie in self._indexed(wanted)
        }
        return titles | dict(self._tabled(sorted(wanted - titles.keys())))

    def movies_titled(self, titles: Sequence[Title], index: str) -> list[MovieId | None]:
        """The movie that each title is in an index; None where it has no such title."""
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
            own = [each for each in sources if lasting_key(each["title"]) == title.key]
            best = next(iter([*own, *sources]), None)
            found.append(MovieId(best["movie_id"]) if best else None)
        return found

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
                title = Title(lasting_key(item["title"]["S"]), year_of(item))
                yield MovieId(item["movie_id"]["S"]), title
            rest = answer["UnprocessedKeys"]
            keys = list(rest[self._movies_table]["Keys"]) if self._movies_table in rest else []


def year_of(item: Mapping[str, Any]) -> int | None:
    """The attribute `year` of an item in DynamoDB's typed form."""
    return int(item["year"]["N"]) if "year" in item else None


def _titled(title: Title) -> dict[str, Any]:
    year = {"term": {"year": title.year}} if title.year is not None else None
    undated = {"bool": {"must_not": {"exists": {"field": "year"}}}}
    return {
        "query": {"bool": {"filter": [{"term": {"title_keys": title.key}}, year or undated]}},
        "sort": [{"movie_id": "asc"}],
        "size": _NAMESAKES,
        "_source": ["movie_id", "title"],
    }
