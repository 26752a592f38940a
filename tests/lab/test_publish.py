"""`popcorn publish`, against a real OpenSearch."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from opensearchpy import OpenSearch
from opensearchpy.helpers import bulk

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.opensearch_factors import LASTS_S, OpenSearchFactorStore
from popcorn.adapters.aws.opensearch_index import ALIASES, MOVIES_INDEX, movie_document
from popcorn.domain.errors import CatalogueUnavailableError, ModelFileError, SettingsError
from popcorn.domain.factors import SearchVector
from popcorn.domain.movies import Genre, Movie, MovieFilter, MovieId
from popcorn.model.file import Model
from popcorn.model.retrieval import candidates, taste_of
from popcorn_lab.cli import publish as publish_command
from popcorn_lab.publishing import publish as publishing
from popcorn_lab.publishing.contenders import contenders, reach
from popcorn_lab.publishing.publish import Published, prepare, publish
from tests.contracts.factors_contract import catalogue, random_model, write
from tests.servers.unanswering import refusing, silent

ANYTHING = SearchVector([1.0, -0.5, 0.25, 0.0, 2.0, -1.0])


@pytest.fixture(scope="module")
def client(opensearch_url: str) -> Iterator[OpenSearch]:
    client = opensearch_client(opensearch_url, timeout_s=60)
    yield client
    client.close()


@pytest.fixture
def alias(client: OpenSearch) -> Iterator[str]:
    alias = f"own-factors-{secrets.token_hex(4)}"
    yield alias
    client.indices.delete(index=f"{alias}-*")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    return random_model(tmp_path_factory.mktemp("model"))


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Model:
    return random_model(tmp_path_factory.mktemp("newer"), seed=2)


MOVIES = {movie.movie_id: movie for movie in catalogue()}


def put(client: OpenSearch, alias: str, model: Model) -> Published:
    def movies_by_id(ids: Sequence[MovieId]) -> dict[MovieId, Movie]:
        return {each: MOVIES[each] for each in ids}

    return publish(model, movies_by_id, client, progress=lambda *_: None, alias=alias)


def indices(client: OpenSearch, alias: str) -> list[str]:
    return list(client.indices.get(index=f"{alias}-*"))


def test_a_new_version_replaces_the_former_one(
    client: OpenSearch, alias: str, model: Model, newer: Model
) -> None:
    put(client, alias, model)
    store = OpenSearchFactorStore(client, alias)
    assert store.current().shared.model_version == model.model_version
    published = put(client, alias, newer)
    assert published == Published(newer.model_version, len(MOVIES), len(MOVIES))
    assert len(indices(client, alias)) == 2, "the former version's index stays"
    found = OpenSearchFactorStore(client, alias).current()
    assert found.shared.model_version == newer.model_version
    assert found.nearest(ANYTHING)


def test_going_back_is_a_switch_and_writes_nothing(
    client: OpenSearch, alias: str, model: Model, newer: Model
) -> None:
    put(client, alias, model)
    put(client, alias, newer)
    before = indices(client, alias)
    assert put(client, alias, model) == Published(model.model_version, len(MOVIES), len(MOVIES))
    assert indices(client, alias) == before
    current = OpenSearchFactorStore(client, alias).current()
    assert current.shared.model_version == model.model_version


def test_of_three_versions_the_oldest_goes(
    client: OpenSearch, alias: str, model: Model, newer: Model, tmp_path: Path
) -> None:
    newest = random_model(tmp_path, seed=3)
    for each in (model, newer, newest):
        put(client, alias, each)
    versions = {name.split("-")[-2] for name in indices(client, alias)}
    assert versions == {newer.model_version, newest.model_version}


def test_what_is_prepared_is_not_in_use_before_the_switch(
    client: OpenSearch, alias: str, model: Model, newer: Model
) -> None:
    put(client, alias, model)
    prepared = prepare(newer, lambda _ids: {}, client, progress=lambda *_: None, alias=alias)
    store = OpenSearchFactorStore(client, alias)
    assert store.current().shared.model_version == model.model_version
    prepared.switch()
    current = OpenSearchFactorStore(client, alias).current()
    assert current.shared.model_version == newer.model_version


def test_publishing_twice_changes_nothing(client: OpenSearch, alias: str, model: Model) -> None:
    first = put(client, alias, model)
    before = indices(client, alias)
    second = put(client, alias, model)
    assert (first.is_unchanged, second.is_unchanged) == (False, True)
    assert indices(client, alias) == before


def test_a_publishing_that_fails_leaves_the_former_version(
    client: OpenSearch, alias: str, model: Model, newer: Model
) -> None:
    put(client, alias, model)
    before = indices(client, alias)

    def interrupt(_step: str, done: int, _total: int) -> None:
        if done > 300:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish(newer, lambda _ids: {}, client, progress=interrupt, alias=alias)
    assert indices(client, alias) == before
    current = OpenSearchFactorStore(client, alias).current()
    assert current.shared.model_version == model.model_version
    assert current.nearest(ANYTHING)


def test_what_a_killed_publishing_left_is_removed_by_the_next(
    client: OpenSearch, alias: str, model: Model
) -> None:
    left, others = f"{alias}-0123456789ab-1", f"{alias}-of-somebody-else"
    client.indices.create(index=left)
    client.indices.create(index=others)
    put(client, alias, model)
    names = indices(client, alias)
    assert left not in names
    assert others in names


def test_numbers_that_are_not_finite_are_not_published(
    client: OpenSearch, alias: str, tmp_path: Path
) -> None:
    broken = write(tmp_path, [MovieId("m1")], [0.0], np.array([[np.nan, 1.0]]))
    with pytest.raises(ModelFileError, match="popcorn train"):
        put(client, alias, broken)
    assert indices(client, alias) == []


def test_a_version_that_was_replaced_is_there_until_the_next_one_is(
    client: OpenSearch, alias: str, model: Model, newer: Model, tmp_path: Path
) -> None:
    put(client, alias, model)
    store = OpenSearchFactorStore(client, alias)
    factors = store.current()
    taste = taste_of([], factors)
    put(client, alias, newer)
    assert candidates(taste)
    newest = random_model(tmp_path, seed=3)
    put(client, alias, newest)
    with pytest.raises(CatalogueUnavailableError):
        candidates(taste)
    assert store.current().shared.model_version == newest.model_version


def test_a_version_is_remembered_for_a_minute(
    client: OpenSearch, alias: str, model: Model, newer: Model
) -> None:
    now_s = 1000.0
    put(client, alias, model)
    store = OpenSearchFactorStore(client, alias, clock=lambda: now_s)
    first = store.current()
    put(client, alias, newer)
    now_s += LASTS_S - 1
    assert store.current() is first
    now_s += 2
    assert store.current().shared.model_version == newer.model_version


@pytest.mark.parametrize("where", [refusing, silent])
def test_a_server_that_does_not_answer_is_unavailable(
    where: Callable[[], AbstractContextManager[str]],
) -> None:
    with where() as url, pytest.raises(CatalogueUnavailableError):
        OpenSearchFactorStore(opensearch_client(url, timeout_s=0.2)).current()


def test_nothing_published_is_unavailable(client: OpenSearch) -> None:
    with pytest.raises(CatalogueUnavailableError):
        OpenSearchFactorStore(client, "no-factors").current()


def test_an_index_of_another_format_is_unavailable(client: OpenSearch, alias: str) -> None:
    body = {"mappings": {"_meta": {"format": 99}}, "aliases": {alias: {}}}
    client.indices.create(index=f"{alias}-0123456789ab-7", body=body)
    with pytest.raises(CatalogueUnavailableError, match="popcorn publish"):
        OpenSearchFactorStore(client, alias).current()


# Contenders


def test_filters_reach_what_is_no_contender(
    client: OpenSearch, alias: str, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "CONTENDERS", 40)
    monkeypatch.setattr(publishing, "CONTENDERS_OF_A_KIND", 0)
    assert put(client, alias, model).contender_count == 40
    factors = OpenSearchFactorStore(client, alias).current()
    wanted = MovieFilter(Genre.COMEDY)
    comedies = {movie.movie_id for movie in MOVIES.values() if wanted.accepts(movie)}
    found = factors.nearest(ANYTHING, wanted, limit=500)
    assert {each.movie_id for each in found} == comedies
    assert len(factors.nearest(ANYTHING, limit=500)) == 500


def test_the_first_of_made_up_listeners_reach_furthest(model: Model) -> None:
    reaches = reach(model, listeners=200)
    assert reaches.max() == pytest.approx(0, abs=1e-4)
    assert reaches.min() < -1
    kind = np.zeros(len(reaches), np.bool_)
    kind[[3, 4, 5]] = True
    chosen = contenders(reaches, iter([kind]), 10, 2)
    assert 10 <= chosen.sum() <= 12
    assert chosen[np.argmax(reaches)]
    assert chosen[[3, 4, 5]].sum() >= 2


# The command


@pytest.fixture
def empty_domain(client: OpenSearch) -> None:
    """Whatever an earlier test has left behind the usual aliases is gone."""
    client.indices.delete(index=f"{ALIASES.movies}-*,factors-*")


@pytest.fixture
def shop(client: OpenSearch, model: Model, empty_domain: None) -> Iterator[None]:
    """A loaded catalogue of the model's dataset behind the alias `movies`."""
    index = f"{ALIASES.movies}-1"
    meta = {
        "name": model.dataset_name,
        "fingerprint": model.dataset_fingerprint,
        "is_sample": False,
        "movie_count": len(MOVIES),
        "rating_count": 0,
        "is_complete": True,
    }
    mappings = {**MOVIES_INDEX["mappings"], "_meta": meta}
    body = {**MOVIES_INDEX, "mappings": mappings, "aliases": {ALIASES.movies: {}}}
    client.indices.create(index=index, body=body)
    documents = (
        {"_id": each.movie_id, "_source": movie_document(each)} for each in MOVIES.values()
    )
    bulk(client, documents, index=index, refresh=True)
    yield
    client.indices.delete(index=f"{index},factors-*")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POPCORN_HOME", str(tmp_path))
    random_model(tmp_path / "model")
    return tmp_path / "model"


@pytest.mark.usefixtures("shop", "folder")
def test_the_command_publishes_what_the_domains_catalogue_knows(
    client: OpenSearch, opensearch_url: str
) -> None:
    arguments = ["--opensearch-url", opensearch_url]
    done = CliRunner().invoke(publish_command.command, arguments, catch_exceptions=False)
    assert done.exit_code == 0
    assert "700 movies" in done.stdout
    assert "writing: 1 of 700" in done.stderr
    factors = OpenSearchFactorStore(client).current()
    wanted = MovieFilter(Genre.DRAMA, 1990)
    assert {each.movie_id for each in factors.nearest(ANYTHING, wanted, limit=500)} == {
        movie.movie_id for movie in MOVIES.values() if wanted.accepts(movie)
    }
    again = CliRunner().invoke(publish_command.command, arguments, catch_exceptions=False)
    assert "nothing was changed" in again.stdout


@pytest.mark.usefixtures("folder", "empty_domain")
def test_a_domain_without_a_catalogue_is_refused(opensearch_url: str) -> None:
    with pytest.raises(SettingsError, match="popcorn load DATASET --to aws"):
        CliRunner().invoke(
            publish_command.command, ["--opensearch-url", opensearch_url], catch_exceptions=False
        )


@pytest.mark.usefixtures("shop")
def test_a_model_of_another_dataset_is_refused(
    opensearch_url: str, folder: Path, client: OpenSearch
) -> None:
    text = (folder / "model.json").read_text(encoding="utf-8")
    (folder / "model.json").write_text(
        text.replace('"fingerprint": "by chance"', '"fingerprint": "another"'), encoding="utf-8"
    )
    arguments = ["--opensearch-url", opensearch_url]
    with pytest.raises(ModelFileError, match="other data"):
        CliRunner().invoke(publish_command.command, arguments, catch_exceptions=False)
    assert not client.indices.exists_alias(name="factors")


@pytest.mark.usefixtures("folder")
def test_the_command_needs_an_address() -> None:
    with pytest.raises(SettingsError, match="POPCORN_OPENSEARCH_URL"):
        CliRunner().invoke(publish_command.command, [], catch_exceptions=False)
