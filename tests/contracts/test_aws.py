"""DynamoDB and OpenSearch keep the contracts, on real servers."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence

import boto3
import pytest
from opensearchpy.helpers import bulk

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.dynamodb_households import DynamoDbHouseholds
from popcorn.adapters.aws.dynamodb_store import DynamoDbStore
from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue
from popcorn.adapters.aws.opensearch_index import (
    MOVIES_INDEX,
    RATINGS_INDEX,
    Aliases,
    movie_document,
    rating_action,
)
from popcorn.domain.movies import Movie
from popcorn.domain.ratings import Rating, Stars
from popcorn.ports import Catalogue, Households, ListenerStore
from tests.contracts.catalogue_contract import CatalogueContract, Fill, Seen
from tests.contracts.forgetting_contract import ForgettingContract
from tests.contracts.households_contract import HouseholdsContract
from tests.contracts.marks_contract import MarksContract
from tests.contracts.popularity_contract import PopularityContract
from tests.contracts.store_contract import ListenerStoreContract
from tests.contracts.wishes_contract import WishesContract
from tests.servers.tables import create_tables


class TestDynamoDbStore(ListenerStoreContract, MarksContract, WishesContract, ForgettingContract):
    @pytest.fixture(scope="class")
    @classmethod
    def store(cls, dynamodb_url: str) -> Iterator[ListenerStore]:
        client = boto3.client(
            "dynamodb",
            endpoint_url=dynamodb_url,
            region_name="us-east-1",
            aws_access_key_id="local",
            aws_secret_access_key="local",
        )
        tables = create_tables(client)
        yield DynamoDbStore(client, tables["RatingsTable"], tables["ListsTable"])
        client.close()


class TestDynamoDbHouseholds(HouseholdsContract):
    @pytest.fixture(scope="class")
    @classmethod
    def households(cls, dynamodb_url: str) -> Iterator[Households]:
        client = boto3.client(
            "dynamodb",
            endpoint_url=dynamodb_url,
            region_name="us-east-1",
            aws_access_key_id="local",
            aws_secret_access_key="local",
        )
        yield DynamoDbHouseholds(client, create_tables(client)["UsersTable"])
        client.close()


class TestOpenSearchCatalogue(CatalogueContract, PopularityContract):
    @pytest.fixture(scope="class")
    @classmethod
    def fill(cls, opensearch_url: str) -> Iterator[Fill]:
        client = opensearch_client(opensearch_url, timeout_s=60)

        def fill(movies: Sequence[Movie], seen: Seen) -> Catalogue:
            token = secrets.token_hex(4)
            aliases = Aliases(f"contract-movies-{token}", f"contract-ratings-{token}")
            client.indices.create(index=aliases.movies, body=MOVIES_INDEX)
            client.indices.create(index=aliases.ratings, body=RATINGS_INDEX)
            films = ({"_id": each.movie_id, "_source": movie_document(each)} for each in movies)
            bulk(client, films, index=aliases.movies, refresh=True)
            ratings = (rating_action(Rating(*pair, Stars(8), 0)) for pair in seen)
            bulk(client, ratings, index=aliases.ratings, refresh=True)
            return OpenSearchCatalogue(client, aliases)

        yield fill
        client.indices.delete(index="contract-*")
        client.close()
