"""A batch of stream records into the indices: what Lambda is told of it, and who hears of the rest.

| a record | is |
|---|---|
| that is written, or older than what the index has | done |
| that the index can never take | noted in the dead letters, and done: it must not hold up others |
| that the index cannot take now | failed: Lambda comes again with it and all that follow |
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.opensearch_popularity import Popularity
from popcorn.adapters.aws.opensearch_writing import Outcome, write_all
from popcorn.domain.errors import CatalogueUnavailableError, DataFormatError
from popcorn.domain.movies import MovieId
from popcorn.sync.changes import Change, Changes
from popcorn.sync.dead_letters import DeadLetters, Refused
from popcorn.sync.records import Record, change_of, key_of, sequence_number_of, table_of

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

logger = logging.getLogger(__name__)

MOST_COUNTED_AT_ONCE = 20
"""Movies whose popularity is counted right after a batch; a flood's is counted every minute."""

Answer = dict[str, list[dict[str, str]]]


class Synchroniser:
    """The indices' side of the tables' streams.

    Args:
        pauses_s: see `write_all`.
        clock: nanoseconds since 1970-01-01 UTC.
    """

    def __init__(
        self,
        client: OpenSearch,
        changes: Changes,
        popularity: Popularity,
        dead_letters: DeadLetters,
        *,
        pauses_s: Sequence[float] = (0.5, 2.0),
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self._client = client
        self._changes = changes
        self._popularity = popularity
        self._dead_letters = dead_letters
        self._pauses_s = pauses_s
        self._clock = clock

    def handle(self, event: Mapping[str, Any]) -> Answer:
        """Write a batch, of one table or several.

        Returns:
            The first record that is to come again, as partial batch responses have it. Lambda
            sends all from it on, so naming more would say nothing.
        Raises:
            SettingsError: records of a table that is none of ours.
        """
        records: Sequence[Record] = event["Records"]
        outcomes, touched = self._write(records)
        failed = next(
            (place for place, outcome in enumerate(outcomes) if outcome is Outcome.LATER), None
        )
        self._count(touched)
        counts = Counter(outcome.value for outcome in outcomes)
        facts = {"event": "stream_batch", "records": len(records), **counts}
        logger.info("stream_batch", extra={"facts": facts})
        if failed is None:
            return {"batchItemFailures": []}
        return {"batchItemFailures": [{"itemIdentifier": sequence_number_of(records[failed])}]}

    def _write(self, records: Sequence[Record]) -> tuple[list[Outcome], set[MovieId]]:
        """What became of each record, and the movies that were written or rated."""
        outcomes = [Outcome.DONE] * len(records)
        reasons: dict[int, str] = {}
        placed: dict[int, Change] = {}
        now_ms = self._clock() // 1_000_000
        for place, record in enumerate(records):
            try:
                change = change_of(record, self._changes, now_ms)
            except DataFormatError as error:
                reasons[place] = error.reason
            else:
                if change is not None:
                    placed[place] = change
        actions = [change.action for change in placed.values()]
        written = write_all(self._client, actions, pauses_s=self._pauses_s)
        for place, outcome in zip(placed, written, strict=True):
            outcomes[place] = outcome
            if outcome is Outcome.REFUSED:
                reasons[place] = "the index cannot take it"
        self._refuse(records, reasons, outcomes)
        done = (each for place, each in placed.items() if outcomes[place] is Outcome.DONE)
        return outcomes, {each.place.movie_id for each in done}

    def _refuse(
        self, records: Sequence[Record], reasons: Mapping[int, str], outcomes: list[Outcome]
    ) -> None:
        places = sorted(reasons)
        notes = [
            Refused(table_of(records[place]["eventSourceARN"]), key_of(records[place]), reason)
            for place, reason in sorted(reasons.items())
        ]
        lost = self._dead_letters.send(notes)
        for number, place in enumerate(places):
            outcomes[place] = Outcome.LATER if number in lost else Outcome.REFUSED
            # The key is in the queue, and not here: it may be a listener's.
            facts = {
                "event": "record_refused",
                "table": notes[number].table,
                "reason": reasons[place],
                "sequence_number": sequence_number_of(records[place]),
            }
            logger.error("record_refused", extra={"facts": facts})

    def _count(self, touched: set[MovieId]) -> None:
        if not 0 < len(touched) <= MOST_COUNTED_AT_ONCE:
            return
        try:
            self._popularity.count(touched)
        except CatalogueUnavailableError as error:
            # `Popularity.count_changed` finds them later, as no count says that it has seen them.
            facts = {"event": "counting_put_off", "movies": len(touched), "reason": str(error)}
            logger.warning("counting_put_off", extra={"facts": facts})
