"""An index that an older version made: it answers, and learns what is new without a rebuild."""

from __future__ import annotations

import copy
import secrets
from collections.abc import Iterator

import pytest
from opensearchpy import OpenSearch

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue
from popcorn.adapters.aws.opensearch_index import (
    ADDED_LATER,
    MOVIES_INDEX,
    Aliases,
    movie_document,
    movie_item_fields,
)
from popcorn.adapters.aws.opensearch_mapping import add_missing_fields
from popcorn.adapters.aws.opensearch_popularity import UNRATED
from popcorn.adapters.aws.opensearch_writing import Outcome, merging, write_all
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movies import MovieFilter, TitleKind
from popcorn.domain.popularity import PopularityOrder
from tests.contracts.shelf import ids, movie
from tests.fresh.titles_contract import SHOW


@pytest.fixture
def client(opensearch_url: str) -> Iterator[OpenSearch]:
    client = opensearch_client(opensearch_url, timeout_s=60)
    yield client
    client.close()


@pytest.fixture
def aliases(client: OpenSearch) -> Iterator[Aliases]:
    """An index as it was, with a film in it."""
    body = copy.deepcopy(MOVIES_INDEX)
    film = movie_document(movie("1", "Alien (1979)", (), 9))
    for name in ADDED_LATER:
        del body["mappings"]["properties"][name]
        del film[name]
    index = f"mapping-{secrets.token_hex(4)}"
    client.indices.create(index=index, body={**body, "aliases": {f"{index}-alias": {}}})
    client.index(index=index, id="1", body=film, params={"refresh": "true"})
    yield Aliases(f"{index}-alias", index)
    client.indices.delete(index=index)


@pytest.mark.parametrize("order", PopularityOrder)
def test_it_answers_every_order_and_filter(
    client: OpenSearch, aliases: Aliases, order: PopularityOrder
) -> None:
    catalogue = OpenSearchCatalogue(client, aliases)
    (film,) = catalogue.popular(order=order)
    assert film == movie("1", "Alien (1979)", (), 9)
    assert ids(catalogue.popular(MovieFilter(kind=TitleKind.FILM), order=order)) == ["1"]
    assert ids(catalogue.popular(MovieFilter(kind=TitleKind.SHOW), order=order)) == []
    assert ids(catalogue.popular(MovieFilter(released_until="2030-01-01"), order=order)) == []


def test_what_it_refused_waits_until_it_has_learnt(client: OpenSearch, aliases: Aliases) -> None:
    fields = {**movie_item_fields(SHOW), "deleted_at_ms": None, "item_version": 1}
    action = merging(aliases.movies, SHOW.movie_id, fields, by="item_version", new=UNRATED)
    assert write_all(client, [action], pauses_s=()) == [Outcome.LATER]
    add_missing_fields(client, aliases)
    add_missing_fields(client, aliases)
    assert write_all(client, [action], pauses_s=()) == [Outcome.DONE]
    client.indices.refresh(index=aliases.movies)
    catalogue = OpenSearchCatalogue(client, aliases)
    assert list(catalogue.popular(MovieFilter(kind=TitleKind.SHOW))) == [SHOW]
    assert ids(catalogue.popular(MovieFilter(kind=TitleKind.FILM))) == ["1"]


def test_without_an_index_it_says_so(client: OpenSearch) -> None:
    with pytest.raises(CatalogueUnavailableError):
        add_missing_fields(client, Aliases("nothing-there", "nothing-there"))
