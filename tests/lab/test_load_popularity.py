"""Popularity as loading counts it: the same numbers, and the same lists, on both sides."""

from __future__ import annotations

import dataclasses
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.opensearch_index import MOVIES_INDEX
from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.movies import EVERYTHING, Genre, Movie, MovieFilter, MovieId
from popcorn.domain.popularity import MS_PER_DAY, PopularityOrder
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.loading.embedded import EmbeddedSink
from tests.lab import aws_loading
from tests.lab.aws_loading import folder, rated

DAY_S = MS_PER_DAY // 1000
NEWEST_S = 900_000_000 // DAY_S * DAY_S
FILMS = [f"{n},Film {n} ({1980 + n % 30}),{['Drama', 'Comedy', 'War'][n % 3]}" for n in range(60)]


def ratings_by_chance() -> list[str]:
    chance = random.Random(7)
    lines = [f"0,0,5.0,{NEWEST_S}"]
    for user in range(1, 80):
        for movie_id in chance.sample(range(50), chance.randrange(1, 30)):
            at_s = NEWEST_S - int(chance.expovariate(1 / (200 * DAY_S)))
            lines.append(f"{user},{movie_id},{chance.randrange(1, 11) / 2},{at_s}")
    return lines


def load(database: Path, dataset: Path) -> None:
    EmbeddedSink(database).write(
        open_movielens(dataset), malformed=lambda _: None, progress=lambda _: None
    )


def popular(
    database: Path, order: PopularityOrder, wanted: MovieFilter = EVERYTHING
) -> Sequence[Movie]:
    with closing(SqliteCatalogue(database)) as catalogue:
        return catalogue.popular(wanted, order=order)


def by_id(database: Path) -> dict[str, Movie]:
    return {each.movie_id: each for each in popular(database, PopularityOrder.RATING_COUNT)}


def test_both_sides_have_the_same_numbers_and_the_same_lists(
    tmp_path: Path, aws_environment: dict[str, str]
) -> None:
    database = tmp_path / "popcorn.sqlite3"
    spoken = [rated("3", 0.5, time.time_ns() // 1_000_000), rated("4", 5, 1_000)]
    for name in ("before", "now"):  # the second load finds ratings by voice
        dataset = folder(tmp_path / name, FILMS, ratings_by_chance())
        load(database, dataset)
        aws_loading.write(dataset)
        with closing(SqliteStore(database)) as store:
            for each in spoken:
                store.put_rating(each)
                aws_loading.store().put_rating(each)
    for order in PopularityOrder:
        for wanted in (EVERYTHING, MovieFilter(Genre.WAR), MovieFilter(decade=1990)):
            expected = popular(database, order, wanted)
            assert len(expected) >= 20
            assert aws_loading.catalogue().popular(wanted, order=order) == list(expected)


def test_the_numbers_are_those_of_the_definitions(tmp_path: Path) -> None:
    database = tmp_path / "popcorn.sqlite3"
    lines = ratings_by_chance()
    load(database, folder(tmp_path / "a", FILMS, lines))
    trend: dict[str, float] = defaultdict(float)
    stars: dict[str, list[float]] = defaultdict(list)
    for line in lines:
        _, movie_id, value, at_s = line.split(",")
        trend[movie_id] += 0.5 ** ((NEWEST_S // DAY_S - int(at_s) // DAY_S) / 30)
        stars[movie_id].append(float(value))
    found = by_id(database)
    means = {movie_id: sum(values) / len(values) for movie_id, values in stars.items()}
    for movie_id, values in stars.items():
        movie = found[movie_id]
        assert movie.rating_count == len(values)
        assert movie.rating_mean == pytest.approx(means[movie_id])
        assert movie.trend == pytest.approx(trend[movie_id])
        assert movie.bayesian_mean is not None
        assert min(means.values()) < movie.bayesian_mean < max(means.values())
    assert len(found) - len(stars) == 10
    assert {
        (each.bayesian_mean, each.trend) for each in found.values() if not each.rating_count
    } == {(None, 0.0)}


def test_one_voice_today_does_not_drown_an_old_dataset(tmp_path: Path) -> None:
    """Its rating counts as one of the dataset's last day, not as one decades younger than all."""
    database = tmp_path / "popcorn.sqlite3"
    load(database, folder(tmp_path / "before", FILMS, ratings_by_chance()))
    before = by_id(database)
    with closing(SqliteStore(database)) as store:
        store.put_rating(rated("59", 1, time.time_ns() // 1_000_000))
    load(database, folder(tmp_path / "after", FILMS, ratings_by_chance()))
    after = by_id(database)
    assert after["59"].trend == 1.0
    assert after["0"].trend == before["0"].trend > 1


def test_a_rating_from_the_future_does_not_stop_the_trend(tmp_path: Path) -> None:
    database = tmp_path / "popcorn.sqlite3"
    today_s = int(time.time())
    far_s = today_s + 3650 * DAY_S
    lines = [f"1,1,5.0,{today_s}", f"2,1,5.0,{today_s}", f"1,2,5.0,{far_s}"]
    load(database, folder(tmp_path / "a", FILMS, lines))
    found = by_id(database)
    assert found["1"].trend == pytest.approx(2, rel=0.03), "midnight may have passed"
    assert found["2"].trend == 1.0


def test_without_ratings_every_order_is_by_id(tmp_path: Path) -> None:
    database = tmp_path / "popcorn.sqlite3"
    load(database, folder(tmp_path / "a", FILMS, []))
    by_name = sorted(MovieId(str(n)) for n in range(60))
    for order in PopularityOrder:
        assert [each.movie_id for each in popular(database, order)] == by_name, order


def test_an_index_of_an_earlier_version_goes_on_by_the_number_of_ratings(
    tmp_path: Path, aws_environment: dict[str, str]
) -> None:
    loaded = aws_loading.write(folder(tmp_path / "a", FILMS, ratings_by_chance()))
    assert aws_loading.sink().loaded() == loaded
    client = opensearch_client(aws_environment["POPCORN_OPENSEARCH_URL"], timeout_s=30)
    (new,) = client.indices.get(index="movies").values()
    older = new["mappings"]
    for field in ("bayesian_mean", "trend"):
        del older["properties"][field]
    analysis = MOVIES_INDEX["settings"]
    client.indices.create(index="movies-1", body={"settings": analysis, "mappings": older})
    script = "ctx._source.remove('bayesian_mean'); ctx._source.remove('trend')"
    reindex = {"source": {"index": "movies"}, "dest": {"index": "movies-1"}}
    client.reindex(body={**reindex, "script": {"source": script}}, params={"refresh": "true"})
    alias = {"alias": "movies"}
    actions = [{"remove": {"index": "movies-*", **alias}}, {"add": {"index": "movies-1", **alias}}]
    client.indices.update_aliases(body={"actions": actions})
    client.close()

    catalogue = aws_loading.catalogue()
    assert aws_loading.sink().loaded() == dataclasses.replace(loaded, is_current=False)
    by_count = [each.movie_id for each in catalogue.popular()]
    for order in PopularityOrder:
        assert [each.movie_id for each in catalogue.popular(order=order)] == by_count
