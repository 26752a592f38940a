"""Ratings by voice, and marks, as they are parked during a load."""

from __future__ import annotations

import dataclasses

from popcorn.adapters.aws.dynamodb_batches import Item
from popcorn.adapters.aws.dynamodb_items import PARKED, mark_of, rating_of
from popcorn.adapters.aws.dynamodb_store import DynamoDbStore
from popcorn.domain.marks import Mark
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import Rating
from popcorn_lab.loading.aws_parking import Parking

VOICE = "voice"
_PARKED_KIND = "/parked"


class VoiceRatings(Parking[Rating]):
    """The items of the Ratings table that did not come with a dataset."""

    time_attribute = "rated_at_ms"

    def parked_attributes(self, item: Item) -> Item:
        return {"source": {"S": PARKED}}

    def said_of(self, parked: Item, movie_id: MovieId) -> Rating:
        return dataclasses.replace(rating_of(parked), movie_id=movie_id, source=VOICE)

    def put(self, store: DynamoDbStore, said: Rating) -> None:
        store.put_rating(said)


class VoiceMarks(Parking[Mark]):
    """The items of the Lists table: listeners made them all."""

    time_attribute = "marked_at_ms"

    def parked_attributes(self, item: Item) -> Item:
        return {"kind": {"S": item["kind"]["S"] + _PARKED_KIND}}

    def said_of(self, parked: Item, movie_id: MovieId) -> Mark:
        kind = {"S": parked["kind"]["S"].removesuffix(_PARKED_KIND)}
        return dataclasses.replace(mark_of({**parked, "kind": kind}), movie_id=movie_id)

    def put(self, store: DynamoDbStore, said: Mark) -> None:
        store.put_mark(said)
