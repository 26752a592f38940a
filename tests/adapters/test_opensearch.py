"""What is particular to OpenSearch; the rest is in the contract."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager

import pytest
from opensearchpy import OpenSearch
from opensearchpy.helpers import bulk

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.opensearch_catalogue import KNOWN_S, OpenSearchCatalogue
from popcorn.adapters.aws.opensearch_index import (
    MOVIES_INDEX,
    RATINGS_INDEX,
    Aliases,
    movie_document,
    rating_action,
)
from popcorn.domain.errors import CatalogueUnavailableError, SettingsError
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.ports import Catalogue
from tests.servers.unanswering import refusing, silent

ANNA = ListenerId("amzn1.ask.person.ANNA")
CALLS: dict[str, Callable[[Catalogue], object]] = {
    "movies": lambda catalogue: catalogue.movies([MovieId("1")]),
    "find_titles": lambda catalogue: catalogue.find_titles("alien"),
    "popular": lambda catalogue: catalogue.popular(),
    "seen_by": lambda catalogue: catalogue.seen_by(ANNA),
}


@pytest.fixture(scope="module")
def client(opensearch_url: str) -> Iterator[OpenSearch]:
    client = opensearch_client(opensearch_url, timeout_s=60)
    yield client
    client.close()


@pytest.fixture
def aliases(client: OpenSearch) -> Iterator[Aliases]:
    token = secrets.token_hex(4)
    aliases = Aliases(f"own-movies-{token}", f"own-ratings-{token}")
    client.indices.create(index=aliases.movies, body=MOVIES_INDEX)
    client.indices.create(index=aliases.ratings, body=RATINGS_INDEX)
    yield aliases
    client.indices.delete(index=f"{aliases.movies},{aliases.ratings}")


def file(client: OpenSearch, aliases: Aliases, movies: Sequence[Movie]) -> OpenSearchCatalogue:
    documents = ({"_id": each.movie_id, "_source": movie_document(each)} for each in movies)
    bulk(client, documents, index=aliases.movies, refresh=True)
    return OpenSearchCatalogue(client, aliases)


def film(movie_id: str, title: str, rating_count: int = 0) -> Movie:
    return Movie(MovieId(movie_id), title, 1990, rating_count=rating_count)


@pytest.mark.parametrize("where", [refusing, silent])
@pytest.mark.parametrize("call", CALLS)
def test_a_server_that_does_not_answer_is_an_unavailable_catalogue(
    where: Callable[[], AbstractContextManager[str]], call: str
) -> None:
    with where() as url:
        catalogue = OpenSearchCatalogue(opensearch_client(url, timeout_s=0.2))
        with pytest.raises(CatalogueUnavailableError) as raised:
            CALLS[call](catalogue)
    assert raised.value.__cause__ is not None
    assert ANNA not in str(raised.value), "messages are logged, ids are not"


@pytest.mark.parametrize("call", CALLS)
def test_an_index_that_is_not_there_is_an_unavailable_catalogue(
    client: OpenSearch, call: str
) -> None:
    catalogue = OpenSearchCatalogue(client, Aliases("no-movies", "no-ratings"))
    with pytest.raises(CatalogueUnavailableError, match="NotFoundError"):
        CALLS[call](catalogue)


def test_likeness_comes_before_popularity_and_popularity_within(
    client: OpenSearch, aliases: Aliases
) -> None:
    in_order = [
        film("whole", "Alien", 1),
        film("beginning, known", "Alien Resurrection", 20),
        film("beginning", "Alien Nation", 10),
        film("all words", "My Stepmother Is an Alien", 30),
        film("misspelt", "Aliens", 99),
    ]
    catalogue = file(client, aliases, [*reversed(in_order), film("else", "Casablanca", 500)])
    assert list(catalogue.find_titles("alien")) == in_order


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("starwars", "Star Wars"),
        ("rattatooey", "Ratatouille"),
        ("inglorious bastards", "Inglourious Basterds"),
        ("x men", "X-Men"),
        ("wally", "WALL·E"),
        ("amilie", "Amélie"),
    ],
)
def test_what_sounds_alike_is_found_among_many(
    client: OpenSearch, aliases: Aliases, heard: str, meant: str
) -> None:
    others = [film(str(number), f"Some Other Movie {number}", 100) for number in range(200)]
    catalogue = file(client, aliases, [*others, film("meant", meant)])
    assert "meant" in [each.movie_id for each in catalogue.find_titles(heard)]


def test_more_can_be_excluded_than_one_clause_takes(client: OpenSearch, aliases: Aliases) -> None:
    catalogue = file(client, aliases, [film("seen", "Seen", 9), film("new", "New", 1)])
    history = [*(MovieId(str(number)) for number in range(70_000)), MovieId("seen")]
    assert [each.movie_id for each in catalogue.popular(exclude=history)] == ["new"]


def test_a_history_longer_than_a_page_comes_whole(client: OpenSearch, aliases: Aliases) -> None:
    ratings = (Rating(ANNA, MovieId(f"m{n}"), Stars(7), n) for n in range(10_001))
    bulk(client, map(rating_action, ratings), index=aliases.ratings, refresh=True)
    assert len(OpenSearchCatalogue(client, aliases).seen_by(ANNA)) == 10_001


def test_an_older_rating_that_arrives_late_is_dropped(client: OpenSearch, aliases: Aliases) -> None:
    newest = Rating(ANNA, MovieId("1"), Stars(9), 2000)
    late = Rating(ANNA, MovieId("1"), Stars(1), 1000)
    for each in (newest, late, newest):
        bulk(
            client, [rating_action(each)], index=aliases.ratings, refresh=True, raise_on_error=False
        )
    found = client.search(index=aliases.ratings)["hits"]["hits"]
    assert [hit["_source"]["half_steps"] for hit in found] == [9]


def test_genres_of_a_later_version_are_left_out(client: OpenSearch, aliases: Aliases) -> None:
    document = {**movie_document(film("1", "Alien")), "genres": ["holographic", "horror"]}
    client.index(index=aliases.movies, id="1", body=document, refresh=True)
    (movie,) = OpenSearchCatalogue(client, aliases).movies([MovieId("1")]).values()
    assert movie.genres == {"horror"}


@pytest.mark.parametrize(
    ("host", "region"),
    [
        ("search-movies-abc.eu-west-1.es.amazonaws.com", "eu-west-1"),
        ("vpc-movies-abc.ap-southeast-2.es.amazonaws.com", "ap-southeast-2"),
        ("search-movies-abc.aos.us-west-2.on.aws", "us-west-2"),
        ("search-movies.amazonaws.com", "us-east-1"),
    ],
)
def test_requests_to_aws_are_signed_for_the_domains_region(
    host: str, region: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    connection = opensearch_client(f"https://{host}").transport.get_connection()
    headers = connection.http_auth("GET", f"https://{host}/movies/_search", None)
    assert f"/{region}/es/aws4_request" in headers["Authorization"]


def test_requests_to_loopback_are_not_signed() -> None:
    connection = opensearch_client("http://127.0.0.1:9200").transport.get_connection()
    assert connection.http_auth is None


@pytest.mark.parametrize("url", ["", "movies", "localhost:9200", "ftp://host", "https://"])
def test_what_is_no_address_is_named(url: str) -> None:
    with pytest.raises(SettingsError, match="POPCORN_OPENSEARCH_URL"):
        opensearch_client(url)


def test_a_movie_is_remembered_for_a_minute(client: OpenSearch, aliases: Aliases) -> None:
    file(client, aliases, [film("1", "Alien")])
    now = 0.0
    catalogue = OpenSearchCatalogue(client, aliases, clock=lambda: now)
    assert [each.title for each in catalogue.find_titles("alien")] == ["Alien"]
    file(client, aliases, [film("1", "Aliens"), film("2", "Heat")])
    asked = [MovieId("1"), MovieId("2"), MovieId("3")]
    now = KNOWN_S - 1
    titles = {movie_id: movie.title for movie_id, movie in catalogue.movies(asked).items()}
    assert titles == {"1": "Alien", "2": "Heat"}
    now = KNOWN_S + 1
    assert catalogue.movies([MovieId("1")])[MovieId("1")].title == "Aliens"
