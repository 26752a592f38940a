"""Endpoint and factors of one model: with jobs that train, and a real OpenSearch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from opensearchpy import OpenSearch
from opensearchpy.helpers import bulk

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.factors_index import FACTORS_ALIAS
from popcorn.adapters.aws.opensearch_index import rating_action
from popcorn.domain.errors import ModelFileError
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.settings import read_settings
from popcorn_lab.cli.load import bring_in
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.publishing.publication import published_meta
from popcorn_lab.sagemaker.hosting import EndpointFailedError
from popcorn_lab.training.index_source import from_index
from popcorn_lab.training.sources import from_store
from tests.lab.aws_loading import sink
from tests.sagemaker.conftest import Run
from tests.sagemaker.service import Service
from tests.sagemaker.test_train_command import QUICK, version_here, version_served


@pytest.fixture
def search(
    service: Service, data: Path, aws_environment: dict[str, str], opensearch_url: str
) -> Iterator[OpenSearch]:
    """The domain with the dataset, and no factors."""
    client = opensearch_client(opensearch_url, timeout_s=60)
    client.indices.delete(index=f"{FACTORS_ALIAS}-*")
    bring_in(open_movielens(data), sink())
    yield client
    client.indices.delete(index=f"{FACTORS_ALIAS}-*")
    client.close()


def version_searched(search: OpenSearch) -> str | None:
    meta = published_meta(search, FACTORS_ALIAS)
    return str(meta["model_version"]) if meta else None


def test_both_are_of_one_model_after_training_and_after_going_back(
    search: OpenSearch, service: Service, run: Run
) -> None:
    run(*QUICK, "--seed", "1")
    first = version_here()
    assert version_searched(search) == version_served() == first
    run(*QUICK, "--seed", "2")
    second = version_here()
    assert version_searched(search) == version_served() == second != first
    run("rollback")
    assert version_searched(search) == version_served() == version_here() == first


def test_an_endpoint_that_fails_leaves_both_as_they_were(
    search: OpenSearch, service: Service, run: Run
) -> None:
    run(*QUICK, "--seed", "1")
    first = version_here()
    service.update_fails_with = "no capacity"
    with pytest.raises(EndpointFailedError):
        run(*QUICK, "--seed", "2")
    assert version_searched(search) == version_served() == first
    run(*QUICK)
    assert version_searched(search) == version_served() == version_here() != first
    assert len(service.jobs) == 2


def test_it_learns_from_what_was_rated_by_voice(search: OpenSearch, service: Service) -> None:
    before = from_index(search)
    here = from_store(read_settings().database)
    assert before.histories.rating_count == here.histories.rating_count
    assert before.dataset_fingerprint == here.dataset_fingerprint
    movie = here.histories.movie_ids[0]
    listener = ListenerId("amzn1.ask.person.ANNA")
    stream_to_index(search, Rating(listener, movie, Stars.of(5), 1_790_000_000_000, "voice"))
    assert from_index(search).histories.listener_count == before.histories.listener_count + 1


def test_another_dataset_in_the_domain_is_refused(
    search: OpenSearch, service: Service, run: Run
) -> None:
    (name,) = search.indices.get_alias(name="movies")
    meta = search.indices.get_mapping(index=name)[name]["mappings"]["_meta"]
    other = {**meta, "fingerprint": "of other data"}
    search.indices.put_mapping(index=name, body={"_meta": other})
    run("train", "--epochs", "2", "--factors", "8")
    with pytest.raises(ModelFileError, match="other data"):
        run("publish")


def stream_to_index(search: OpenSearch, rating: Rating) -> None:
    """What the stream function does when somebody rates."""
    bulk(search, [{"_index": "ratings", **rating_action(rating)}], refresh=True)
