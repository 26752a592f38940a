"""Loading into AWS: the tables Movies, Users, Ratings and Lists, and the search indices."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from popcorn.adapters.aws.clients import dynamodb_client, opensearch_client
from popcorn.adapters.aws.dynamodb_batches import Item, delete_items, put_items
from popcorn.adapters.aws.dynamodb_dataset import TablesDataset
from popcorn.adapters.aws.dynamodb_items import version_at
from popcorn.adapters.aws.dynamodb_store import DynamoDbStore
from popcorn.adapters.aws.dynamodb_titles import DynamoDbTitles
from popcorn.adapters.aws.opensearch_index import ALIASES, LIVING, movie_of
from popcorn.domain.errors import PopcornError, SettingsError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.loading.items import LOAD_ID, VERSION, movie_item, rating_item, user_item
from popcorn.settings import Settings
from popcorn_lab.datasets.dataset import Dataset, DatasetName, Malformed
from popcorn_lab.loading.aws_fresh import OF_DATASET, is_fresh_item, with_fresh_titles
from popcorn_lab.loading.aws_index import LoadGeneration, loaded_dataset
from popcorn_lab.loading.aws_tables import check_table, not_of_load
from popcorn_lab.loading.aws_titles import Titles
from popcorn_lab.loading.aws_voice import VoiceMarks, VoiceRatings
from popcorn_lab.loading.sink import LoadedDataset, Progress, WrittenDataset
from popcorn_lab.loading.spool import Spool
from popcorn_lab.sample.dataset import SAMPLE_NAME

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from opensearchpy import OpenSearch

_PATIENCE_S = 120.0
_ATTEMPTS = 8
_BETWEEN_TICKS = 500
_EVERYTHING: dict[str, Any] = {"match_all": {}}
_MOVIE_KEY = ("movie_id",)
_USER_KEY = ("listener_id",)
_RATING_KEY = ("listener_id", "movie_id")

Anything = TypeVar("Anything")


def aws_sink(settings: Settings) -> AwsSink:
    """The sink over the tables and the search domain that the settings name.

    Raises:
        SettingsError: a variable is missing, or names a table that is not deployed.
        StoreUnavailableError: DynamoDB does not answer.
    """
    if not settings.opensearch_url:
        raise SettingsError("POPCORN_OPENSEARCH_URL", "is needed to load into AWS")
    dynamodb = dynamodb_client(read_timeout_s=_PATIENCE_S, attempts=_ATTEMPTS)
    return AwsSink(
        dynamodb,
        opensearch_client(settings.opensearch_url, timeout_s=_PATIENCE_S, retries=3),
        movies_table=check_table(dynamodb, "POPCORN_MOVIES_TABLE", settings.movies_table),
        users_table=check_table(dynamodb, "POPCORN_USERS_TABLE", settings.users_table),
        ratings_table=check_table(dynamodb, "POPCORN_RATINGS_TABLE", settings.ratings_table),
        lists_table=check_table(dynamodb, "POPCORN_LISTS_TABLE", settings.lists_table),
        progress_table=check_table(dynamodb, "POPCORN_PROGRESS_TABLE", settings.progress_table),
    )


class AwsSink:
    """DynamoDB and OpenSearch as a `DatasetSink`.

    The indices are built first, from the dataset; the tables are then filled from the indices, so
    that both hold the same. Listeners hear the old catalogue until the aliases are switched, and
    the new one from then on. Ratings by voice and marks are out of sight from shortly before the
    switch until shortly after it.

    There is no transaction over two services. A load that fails before the switch leaves the old
    catalogue in use, and at worst rows that no listener meets; one that fails after it leaves the
    new catalogue in use, and `loaded` says None. One that is killed leaves, besides, ratings by
    voice and marks parked. The next load that ends puts all of that right: every row carries the
    load that wrote it, and what other loads wrote is removed.
    """

    def __init__(
        self,
        dynamodb: DynamoDBClient,
        search: OpenSearch,
        *,
        movies_table: str,
        users_table: str,
        ratings_table: str,
        lists_table: str,
        progress_table: str,
    ) -> None:
        self._dynamodb = dynamodb
        self._search = search
        self._movies_table = movies_table
        self._users_table = users_table
        self._ratings_table = ratings_table
        self._lists_table = lists_table
        self._of_tables = TablesDataset(dynamodb, progress_table)

    def loaded(self) -> LoadedDataset | None:
        """See `DatasetSink.loaded`; files that came through S3 are loaded, and not complete."""
        complete, in_tables = loaded_dataset(self._search), self._of_tables.name()
        if in_tables is None or (complete is not None and complete.name.name == in_tables):
            return complete
        name = DatasetName(in_tables, "", is_sample=in_tables == SAMPLE_NAME)
        return LoadedDataset(name, movie_count=0, rating_count=0, is_current=False)

    def write(
        self, dataset: Dataset, *, malformed: Malformed, progress: Progress
    ) -> WrittenDataset:
        """See `DatasetSink.write`.

        Raises:
            DataFormatError: as the dataset's iterators do.
            StoreUnavailableError, CatalogueUnavailableError: load again; see the class.
        """
        load_id = time.time_ns() // 1_000_000
        generation = LoadGeneration(self._search, load_id)
        with ExitStack() as files:
            users, stale, *parked = (files.enter_context(Spool()) for _ in range(4))
            store = DynamoDbStore(self._dynamodb, self._ratings_table, self._lists_table)
            titles = Titles(self._dynamodb, self._movies_table, self._search)
            voice = VoiceRatings(self._dynamodb, self._ratings_table, titles, parked[0])
            marks = VoiceMarks(self._dynamodb, self._lists_table, titles, parked[1])
            # From here on the functions that load files refuse those of another dataset.
            former = self._of_tables.replace(dataset.name.name)
            try:
                generation.create()
                self._index(dataset, generation, users, malformed, progress)
                self._fill_tables(dataset.name.name, generation, users, load_id, progress)
                voice.park(self._listeners_items(load_id, stale))
                marks.park(not_of_load(self._dynamodb, self._lists_table, load_id))
                progress("index")
                generation.add_ratings(rating for _, rating in voice.returning(generation.movies))
                generation.refresh_popularity(load_id, dataset.name.name)
                generation.switch()
            except BaseException:
                # As it was before; what fails here is put right by the next load.
                with suppress(PopcornError):
                    self._of_tables.replace(former)
                with suppress(PopcornError):
                    generation.remove_unless_live()
                for each in (voice, marks):
                    with suppress(PopcornError):
                        each.bring_back(store, ALIASES.movies)
                raise
            voice_counts = voice.bring_back(store, generation.movies)
            mark_counts = marks.bring_back(store, generation.movies)
            self._write_movies(generation, load_id, progress)
            self._remove_stale(generation, load_id, stale)
        loaded = self._counted(dataset, generation)
        generation.mark_complete(loaded)
        return WrittenDataset(loaded, voice_counts, mark_counts)

    def _index(
        self,
        dataset: Dataset,
        generation: LoadGeneration,
        users: Spool,
        malformed: Malformed,
        progress: Progress,
    ) -> None:
        """Read the whole dataset, so that one that is refused has touched no table."""
        there = DynamoDbTitles(self._dynamodb, self._movies_table).all()
        movies = with_fresh_titles(dataset.movies(malformed), there)
        generation.add_movies(_ticking(movies, "movies", progress))
        for user in _ticking(dataset.users(malformed), "users", progress):
            users.add([user.listener_id, dict(user.profile)])
        generation.add_ratings(_ticking(dataset.ratings(malformed), "ratings", progress))
        generation.refresh()

    def _fill_tables(
        self,
        source: str,
        generation: LoadGeneration,
        users: Spool,
        load_id: int,
        progress: Progress,
    ) -> None:
        user_items = (
            user_item(listener_id, profile, source, load_id) for listener_id, profile in users
        )
        put_items(self._dynamodb, self._users_table, _USER_KEY, user_items)
        ratings = generation.documents(generation.ratings, _EVERYTHING)
        rating_items = (
            {**rating_item(_rating_of(each), load_id), **_version(load_id)} for each in ratings
        )
        ticking = _ticking(rating_items, "tables", progress)
        put_items(self._dynamodb, self._ratings_table, _RATING_KEY, ticking)

    def _write_movies(self, generation: LoadGeneration, load_id: int, progress: Progress) -> None:
        items = (
            {**movie_item(movie_of(each), load_id), **_version(load_id)}
            for each in generation.documents(generation.movies, LIVING)
        )
        ticking = _ticking(items, "tables", progress)
        put_items(self._dynamodb, self._movies_table, _MOVIE_KEY, ticking)

    def _listeners_items(self, load_id: int, stale: Spool) -> Iterator[Item]:
        """What listeners have in the Ratings table; the keys of other loads' rows go to `stale`.

        One pass for both, because it is the longest of all.
        """
        for item in not_of_load(self._dynamodb, self._ratings_table, load_id):
            if LOAD_ID in item:
                stale.add(_key(item, _RATING_KEY))
            else:
                yield item

    def _remove_stale(self, generation: LoadGeneration, load_id: int, stale: Spool) -> None:
        delete_items(self._dynamodb, self._ratings_table, stale)
        for table, key in ((self._users_table, _USER_KEY), (self._movies_table, _MOVIE_KEY)):
            items = not_of_load(self._dynamodb, table, load_id)
            keys = (_key(item, key) for item in items if LOAD_ID in item or is_fresh_item(item))
            delete_items(self._dynamodb, table, keys)
        generation.remove_others()

    def _counted(self, dataset: Dataset, generation: LoadGeneration) -> LoadedDataset:
        of_dataset = {"term": {"source": dataset.name.name}}
        return LoadedDataset(
            dataset.name,
            movie_count=generation.count(generation.movies, OF_DATASET),
            rating_count=generation.count(generation.ratings, of_dataset),
        )


def _version(load_id: int) -> Item:
    """Of all that a load writes: it begins after whatever its rows take the place of."""
    return {VERSION: {"N": str(version_at(load_id * 1_000_000))}}


def _rating_of(document: Mapping[str, Any]) -> Rating:
    return Rating(
        ListenerId(document["listener_id"]),
        MovieId(document["movie_id"]),
        Stars(document["half_steps"]),
        document["rated_at_ms"],
        document["source"],
    )


def _key(item: Item, names: tuple[str, ...]) -> Item:
    return {name: item[name] for name in names}


def _ticking(items: Iterable[Anything], step: str, progress: Progress) -> Iterator[Anything]:
    progress(step)
    for number, item in enumerate(items, start=1):
        yield item
        if number % _BETWEEN_TICKS == 0:
            progress(step)
