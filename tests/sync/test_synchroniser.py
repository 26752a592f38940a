"""What a batch does to the indices, and what is said of it."""

from __future__ import annotations

import json
import time

import pytest
from opensearchpy.exceptions import ConflictError

from popcorn.adapters.aws.opensearch_index import (
    rating_document,
    rating_document_id,
)
from popcorn.adapters.aws.opensearch_tombstones import LASTS_DAYS, purge_tombstones
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.domain.ratings import ListenerId
from tests.sync.records import NOTHING_FAILED, new_records, rated
from tests.sync.world import World


def test_a_rating_is_seen_and_counted(world: World, anna: ListenerId, alien: MovieId) -> None:
    world.store.put_rating(rated(anna, alien, 9))
    world.run()
    (movie,) = world.catalogue.movies([alien]).values()
    assert (movie.rating_count, movie.rating_mean, movie.trend) == (1, 4.5, 1.0)
    assert movie.bayesian_mean == round((4 * 7 + 9) / 5 / 2, 4)
    assert world.catalogue.seen_by(anna) == {alien}


def test_a_rating_that_is_taken_back_is_neither_seen_nor_counted(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    world.store.put_rating(rated(anna, alien))
    world.run()
    world.store.take_back_rating(anna, alien)
    world.run()
    assert world.catalogue.seen_by(anna) == frozenset()
    (movie,) = world.catalogue.movies([alien]).values()
    assert (movie.rating_count, movie.rating_mean, movie.bayesian_mean) == (0, None, None)


def test_of_a_forgotten_listener_the_index_keeps_no_id(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    other = MovieId(f"{alien}-too")
    for movie_id in (alien, other):
        world.store.put_rating(rated(anna, movie_id))
        world.store.put_mark(Mark(anna, movie_id, MarkKind.SEEN, 1))
    world.run()
    world.store.forget(anna)
    world.run()
    for movie_id in (alien, other):
        left = world.search.get(index=world.aliases.ratings, id=rating_document_id(anna, movie_id))
        assert left["_source"].keys() == {"movie_id", "deleted_at_ms"}
        assert anna not in json.dumps(left)


def test_a_movie_that_is_removed_is_found_no_more_until_it_is_back(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    world.store.put_rating(rated(anna, alien))
    world.run()
    world.remove_movie(alien)
    world.run()
    world.search.indices.refresh(index=world.aliases.movies)
    assert world.catalogue.movies([alien]) == {}
    assert alien not in [each.movie_id for each in world.catalogue.popular()]
    assert alien not in [each.movie_id for each in world.catalogue.find_titles("alien")]
    world.put_movie(alien, "Alien", time.time_ns() // 1000)
    world.run()
    (movie,) = world.catalogue.movies([alien]).values()
    assert (movie.title, movie.rating_count) == ("Alien", 1)


def test_a_put_that_is_replayed_long_after_its_delete_stays_deleted(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    world.store.put_rating(rated(anna, alien))
    (put,) = new_records(world, world.ratings_table)
    world.store.take_back_rating(anna, alien)
    (delete,) = new_records(world, world.ratings_table)
    for record in (put, delete, put):
        assert world.synchroniser.handle({"Records": [record]}) == NOTHING_FAILED
    world.search.indices.flush(index=world.aliases.ratings)
    assert world.synchroniser.handle({"Records": [put]}) == NOTHING_FAILED
    assert world.catalogue.seen_by(anna) == frozenset()


def test_an_index_forgets_its_own_deletions(world: World, anna: ListenerId) -> None:
    """Why there are tombstones: a plain deletion's version is gone after `gc_deletes`."""
    index, movie_id = f"{world.aliases.ratings}-1", MovieId("any")
    document_id = rating_document_id(anna, movie_id)
    version = {"version_type": "external", "refresh": "true"}
    world.search.delete(index=index, id=document_id, params={**version, "version": 10}, ignore=404)
    for _ in range(200):
        time.sleep(0.05)
        document = rating_document(rated(anna, movie_id))
        try:
            world.search.index(
                index=index, id=document_id, body=document, params={**version, "version": 9}
            )
        except ConflictError:
            continue
        break
    else:
        pytest.fail("the deletion is remembered")
    world.search.delete(index=index, id=document_id)


def test_what_was_taken_back_can_be_rated_again(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    for half_steps in (3, 4):
        world.store.put_rating(rated(anna, alien, half_steps))
        world.store.take_back_rating(anna, alien)
    world.store.put_rating(rated(anna, alien, 5))
    world.run()
    assert world.catalogue.seen_by(anna) == {alien}
    (movie,) = world.catalogue.movies([alien]).values()
    assert (movie.rating_count, movie.rating_mean) == (1, 2.5)


def test_lists_users_and_parked_ratings_are_in_no_index(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    world.store.put_mark(Mark(anna, alien, MarkKind.SEEN, 1))
    world.dynamodb.put_item(
        TableName=world.tables["UsersTable"],
        Item={"listener_id": {"S": anna}, "voices": {"SS": ["a"]}},
    )
    world.store.put_rating(rated(anna, MovieId("voice/parked|1|alien")))
    for table in ("ListsTable", "UsersTable", "RatingsTable"):
        world.source(world.tables[table]).run()
    assert world.catalogue.seen_by(anna) == frozenset()
    assert world.messages() == []


def test_tombstones_go_when_nothing_can_bring_back_what_they_are_of(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    world.store.put_rating(rated(anna, alien))
    world.store.take_back_rating(anna, alien)
    world.run()
    world.search.indices.refresh(index=world.aliases.ratings)
    now_ms = time.time_ns() // 1_000_000
    purge_tombstones(world.search, now_ms + LASTS_DAYS * MS_PER_DAY - 60_000, world.aliases)
    kept = {"index": world.aliases.ratings, "id": rating_document_id(anna, alien)}
    assert world.search.exists(**kept)
    purge_tombstones(world.search, now_ms + LASTS_DAYS * MS_PER_DAY + 60_000, world.aliases)
    assert not world.search.exists(**kept)
