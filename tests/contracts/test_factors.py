"""The factor stores keep the contract: the model's file, and a real OpenSearch."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing

import pytest
from opensearchpy import OpenSearch

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.opensearch_factors import OpenSearchFactorStore
from popcorn.adapters.aws.opensearch_index import MOVIES_INDEX, movie_tombstone
from popcorn.adapters.embedded.database import open_database, transaction
from popcorn.adapters.embedded.local_factors import LocalFactors
from popcorn.adapters.embedded.rows import INSERT_MOVIE, movie_row
from popcorn.domain.movies import Movie, MovieId
from popcorn.model.file import Model
from popcorn.ports import FactorStore
from popcorn_lab.publishing.publish import publish as publish_model
from tests.contracts.factors_contract import QUERIES, FactorStoreContract, Publish, catalogue


class TestLocalFactors(FactorStoreContract):
    @pytest.fixture(scope="class")
    @classmethod
    def publish(cls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Publish]:
        with ExitStack() as opened:

            def publish(model: Model, movies: Sequence[Movie]) -> FactorStore:
                path = tmp_path_factory.mktemp("home") / "popcorn.sqlite3"
                with closing(open_database(path)) as connection, transaction(connection):
                    connection.executemany(INSERT_MOVIE, map(movie_row, movies))
                return opened.enter_context(closing(LocalFactors(model, path)))

            yield publish


class TestOpenSearchFactors(FactorStoreContract):
    @pytest.fixture(scope="class")
    @classmethod
    def publish(cls, opensearch_url: str) -> Iterator[Publish]:
        client = opensearch_client(opensearch_url, timeout_s=60)

        def publish(model: Model, movies: Sequence[Movie]) -> FactorStore:
            alias = f"contract-factors-{secrets.token_hex(4)}"
            by_id = {movie.movie_id: movie for movie in movies}

            def movies_by_id(ids: Sequence[MovieId]) -> dict[MovieId, Movie]:
                return {each: by_id[each] for each in ids if each in by_id}

            publish_model(model, movies_by_id, client, progress=lambda *_: None, alias=alias)
            return OpenSearchFactorStore(client, alias)

        yield publish
        client.indices.delete(index="contract-factors-*")
        client.close()

    def test_found_movies_come_with_all_that_is_asked_for_next(
        self, publish: Publish, model: Model, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        factors = publish(model, catalogue()).current()
        found = [each.movie_id for each in factors.nearest(QUERIES[0], limit=50)]
        monkeypatch.setattr(OpenSearch, "msearch", None)  # whoever asks again fails
        assert factors.of(found).keys() == factors.described(found).keys() == set(found)

    def test_what_the_catalogue_lost_since_is_not_found(
        self, publish: Publish, model: Model, opensearch_url: str
    ) -> None:
        factors = publish(model, catalogue()).current()
        first, second = factors.nearest(QUERIES[0], limit=2)
        with closing(opensearch_client(opensearch_url, timeout_s=60)) as client:
            client.indices.delete(index="movies-*")
            client.indices.create(
                index="movies-1", body={**MOVIES_INDEX, "aliases": {"movies": {}}}
            )
            gone = movie_tombstone(time.time_ns() // 1_000_000)
            client.index(index="movies", id=first.movie_id, body=gone, params={"refresh": "true"})
            assert factors.nearest(QUERIES[0], limit=2)[0] == second
            client.indices.delete(index="movies-1")
        assert factors.nearest(QUERIES[0], limit=2) == [first, second]

    def test_a_process_reads_the_factors_of_a_movie_once(
        self, publish: Publish, model: Model, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        known, unknown = MovieId("m11"), MovieId("nobody's")
        factors = publish(model, []).current()
        read = factors.of([known, unknown])
        searched: list[object] = []
        search = OpenSearch.msearch

        def noted(*arguments: object, **named: object) -> object:
            searched.append(named["body"])
            return search(*arguments, **named)

        monkeypatch.setattr(OpenSearch, "msearch", noted)
        assert factors.of([unknown, known]) == read
        assert searched == []
        assert factors.of([MovieId("m12"), known]).keys() == {"m12", "m11"}
        (body,) = searched
        assert "m12" in str(body)
        assert "m11" not in str(body)
