"""The indices made anew from the tables, while listeners and streams go on.

1. New indices are made beside those in use, and the place in the latter's writes is noted.
2. The tables are read into the new ones, under the items' versions.
3. What the streams told the indices in use since then is copied, until that is little.
4. Popularity is counted, and the aliases are switched: from here on streams tell the new ones.
5. What was still on its way to the former ones is copied, and they are removed.

So an item that changes before it is read is read as it is; one that changes afterwards is in the
stream, which tells the former indices before the switch and the new ones after it. Both ways, and
both twice, its document ends as the highest version says. In a new domain there are no former
ones: what the streams have waits there until the aliases are made.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.dynamodb_progress import Progress
from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_generations import Generation, meta_of
from popcorn.adapters.aws.opensearch_index import ALIASES, Aliases
from popcorn.adapters.aws.opensearch_popularity import Popularity
from popcorn.domain.errors import PopcornError
from popcorn.indexing.catching_up import Former, catch_up, written_through
from popcorn.indexing.filling import Filling
from popcorn.indexing.state import Segment, State
from popcorn.ports.jobs import Checkpoint, JobTakenError
from popcorn.sync.changes import Changes

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from opensearchpy import OpenSearch

logger = logging.getLogger(__name__)

JOB = "rebuild"
LEAST_TIME_MS = 60_000
"""What a page of a table may take."""
TIME_TO_END_MS = 400_000
"""What copying, counting and switching may take together."""
SETTLES_S = 25.0
"""Longer than the stream function waits for an answer of an index that it writes to."""
_MOST_ROUNDS = 10
_LITTLE = 100


class Outcome(StrEnum):
    """What became of a rebuild in one invocation."""

    DONE = "done"
    CONTINUED = "continued"
    ALREADY_DONE = "already-done"
    BUSY = "busy"


class OvertakenError(PopcornError):
    """Something else switched the aliases meanwhile, such as `popcorn load`."""


class Rebuild:
    """Makes the indices of two tables.

    Args:
        tables: names of the tables Movies and Ratings, and how many segments each is read in.
        changes_of: the changes of indices with some names.
        go_on: has somebody go on with the rebuild of that number.
        clock: nanoseconds since 1970-01-01 UTC.
    """

    def __init__(
        self,
        dynamodb: DynamoDBClient,
        search: OpenSearch,
        progress: Progress,
        tables: Mapping[str, int],
        changes_of: Callable[[Aliases], Changes],
        go_on: Callable[[str], None],
        *,
        aliases: Aliases = ALIASES,
        settles_s: float = SETTLES_S,
        items_at_once: int = 1_000,
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self._dynamodb = dynamodb
        self._search = search
        self._progress = progress
        self._segments = [
            Segment(table, number, of) for table, of in tables.items() for number in range(of)
        ]
        self._changes_of = changes_of
        self._go_on = go_on
        self._aliases = aliases
        self._settles_s = settles_s
        self._items_at_once = items_at_once
        self._clock = clock

    def run(self, time_left: Callable[[], int], number: str | None = None) -> Outcome:
        """Begin a rebuild, or go on with one.

        Args:
            time_left: milliseconds until the process is ended.
            number: of the one to go on with; None: one that has not ended, or else a new one.
        Raises:
            StoreUnavailableError, CatalogueUnavailableError: again goes on where it was.
            OvertakenError: the new indices are gone, and the aliases as they were made to be.
        """
        number = number or self._progress.unfinished(JOB) or str(self._clock() // 1_000_000)
        try:
            checkpoint = self._progress.take(JOB, number)
            if checkpoint.is_done:
                return Outcome.ALREADY_DONE
            return self._run(checkpoint, time_left)
        except JobTakenError:
            return Outcome.BUSY

    def _run(self, checkpoint: Checkpoint, time_left: Callable[[], int]) -> Outcome:
        generation = Generation(self._search, int(checkpoint.fingerprint), self._aliases)
        state = State.of(checkpoint.facts)

        def save(new: State) -> None:
            nonlocal checkpoint
            checkpoint = self._progress.save(checkpoint, new.facts())

        if not state.is_begun:
            self._begin(generation, state)
            save(state)
        filling = Filling(
            self._dynamodb,
            self._search,
            self._changes_of(Aliases(generation.movies, generation.ratings)),
            save=save,
            may_go_on=lambda: time_left() > LEAST_TIME_MS,
            items_at_once=self._items_at_once,
        )
        is_full = filling.fill(self._segments, state)
        if not is_full or time_left() < TIME_TO_END_MS:
            self._progress.leave(checkpoint, is_done=False)
            self._go_on(checkpoint.fingerprint)
            return self._told(Outcome.CONTINUED, state)
        if generation.movies not in generation.in_use():
            self._take_over(generation, checkpoint, state, save)
        self._settle(generation, state)
        self._progress.leave(checkpoint, is_done=True)
        return self._told(Outcome.DONE, state)

    def _begin(self, generation: Generation, state: State) -> None:
        in_use = generation.in_use()
        state.former = None
        if in_use:
            movies, ratings = in_use
            movies_through, ratings_through = (
                written_through(self._search, index) for index in in_use
            )
            state.former = Former(movies, ratings, movies_through, ratings_through)
        generation.create()
        state.is_begun = True

    def _take_over(
        self,
        generation: Generation,
        checkpoint: Checkpoint,
        state: State,
        save: Callable[[State], None],
    ) -> None:
        self._catch_up(generation, state, save)
        generation.refresh_popularity(self._clock() // 1_000_000)
        if state.former:
            generation.describe(meta_of(self._search, state.former.movies))
        self._catch_up(generation, state, save)
        former = [state.former.movies, state.former.ratings] if state.former else []
        if generation.in_use() != former:
            generation.remove_unless_live()
            self._progress.leave(checkpoint, is_done=True)
            raise OvertakenError("the aliases were switched by somebody else; rebuild anew")
        generation.switch()

    def _catch_up(
        self, generation: Generation, state: State, save: Callable[[State], None]
    ) -> None:
        for _ in range(_MOST_ROUNDS):
            if state.former is None:
                return
            state.former, copied = catch_up(self._search, state.former, generation)
            save(state)
            if copied < _LITTLE:
                return

    def _settle(self, generation: Generation, state: State) -> None:
        """Copy what was on its way when the aliases were switched; then the former ones may go."""
        if state.former is not None and self._exists(state.former):
            time.sleep(self._settles_s)
            catch_up(self._search, state.former, generation)
        generation.remove_others()
        names = Aliases(generation.movies, generation.ratings)
        Popularity(self._search, names, are_aliases=False).count_changed()

    def _exists(self, former: Former) -> bool:
        with catalogue_errors():
            return bool(self._search.indices.exists(index=f"{former.movies},{former.ratings}"))

    def _told(self, outcome: Outcome, state: State) -> Outcome:
        facts: dict[str, Any] = {"items": state.items, "refused": state.refused}
        line = {"event": "rebuild", "outcome": outcome.value, **facts}
        logger.info("rebuild", extra={"facts": line})
        return outcome
