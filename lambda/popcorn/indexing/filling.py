"""The tables read into new indices: several segments at a time, each from where it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.dynamodb_batches import Item
from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.adapters.aws.opensearch_writing import Action, Outcome, write_all
from popcorn.domain.errors import CatalogueUnavailableError, DataFormatError
from popcorn.indexing.state import Segment, State
from popcorn.sync.changes import Changes

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from opensearchpy import OpenSearch

_ITEMS_AT_ONCE = 1_000
_THREADS = 4


class Filling:
    """Reads segments to their end, or until it is told to stop.

    Args:
        changes: of the new indices.
        save: called after each page with a state that says so; one call at a time.
        may_go_on: asked before each page.
    """

    def __init__(
        self,
        dynamodb: DynamoDBClient,
        search: OpenSearch,
        changes: Changes,
        *,
        save: Callable[[State], None],
        may_go_on: Callable[[], bool],
        items_at_once: int = _ITEMS_AT_ONCE,
    ) -> None:
        self._dynamodb = dynamodb
        self._search = search
        self._changes = changes
        self._save = save
        self._may_go_on = may_go_on
        self._items_at_once = items_at_once
        self._lock = Lock()

    def fill(self, segments: Sequence[Segment], state: State) -> bool:
        """Go on with all of them; whether all are at their end.

        Raises:
            StoreUnavailableError, CatalogueUnavailableError: `state` says how far it came.
        """
        left = [each for each in segments if each.name not in state.ended]
        with ThreadPoolExecutor(_THREADS) as pool:
            return all(list(pool.map(lambda each: self._read(each, state), left)))

    def _read(self, segment: Segment, state: State) -> bool:
        while self._may_go_on():
            start = state.read_to.get(segment.name)
            request: dict[str, Any] = {"ExclusiveStartKey": start} if start else {}
            with store_errors():
                page = self._dynamodb.scan(
                    TableName=segment.table,
                    ConsistentRead=True,
                    Segment=segment.number,
                    TotalSegments=segment.of,
                    Limit=self._items_at_once,
                    **request,
                )
            refused = self._write(segment.table, page["Items"])
            with self._lock:
                state.items += len(page["Items"])
                state.refused += refused
                if (last := page.get("LastEvaluatedKey")) is None:
                    state.ended.append(segment.name)
                    state.read_to.pop(segment.name, None)
                else:
                    state.read_to[segment.name] = dict(last)
                self._save(state)
            if last is None:
                return True
        return False

    def _write(self, table: str, items: Sequence[Item]) -> int:
        """Write some items' documents; returns how many can be in no index."""
        actions: list[Action] = []
        unusable = 0
        for item in items:
            try:
                change = self._changes.written(table, item)
            except DataFormatError:
                unusable += 1
            else:
                actions += [change.action] if change else []
        outcomes = write_all(self._search, actions, to_aliases=False)
        if Outcome.LATER in outcomes:
            raise CatalogueUnavailableError("OpenSearch takes no more now")
        return unusable + outcomes.count(Outcome.REFUSED)
