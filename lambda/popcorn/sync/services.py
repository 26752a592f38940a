"""Settings -> what the stream functions work with."""

from __future__ import annotations

import time

from popcorn.adapters.aws.clients import opensearch_client, sqs_client
from popcorn.adapters.aws.opensearch_mapping import add_missing_fields
from popcorn.adapters.aws.opensearch_popularity import Popularity
from popcorn.adapters.aws.opensearch_tombstones import purge_tombstones
from popcorn.settings import Settings
from popcorn.sync.changes import Changes
from popcorn.sync.dead_letters import DeadLetters
from popcorn.sync.synchroniser import Synchroniser

_INDEX_PATIENCE_S = 20.0
_QUEUE_PATIENCE_S = 5.0


def synchroniser(settings: Settings) -> Synchroniser:
    """What writes a batch of stream records.

    Raises:
        SettingsError: a table, the index or the queue is not named.
    """
    client = opensearch_client(settings.need("opensearch_url"), timeout_s=_INDEX_PATIENCE_S)
    queue = DeadLetters(
        sqs_client(read_timeout_s=_QUEUE_PATIENCE_S), settings.need("dead_letter_queue")
    )
    return Synchroniser(client, Changes.of(settings), Popularity(client), queue)


class Upkeep:
    """What has to be done in the indices now and then, whether anything happens or not.

    Raises:
        SettingsError: the index is not named.
    """

    def __init__(self, settings: Settings) -> None:
        url = settings.need("opensearch_url")
        self._client = opensearch_client(url, timeout_s=_INDEX_PATIENCE_S)
        self._popularity = Popularity(self._client)
        self._has_all_fields = False

    def run(self) -> dict[str, int]:
        """Add fields that are new, count what was not counted yet, and forget old tombstones.

        Returns:
            How many movies were counted, and how many tombstones are gone.
        Raises:
            CatalogueUnavailableError: the next run does what this one did not.
        """
        if not self._has_all_fields:
            add_missing_fields(self._client)
            self._has_all_fields = True
        counted = self._popularity.count_changed()
        purged = purge_tombstones(self._client, time.time_ns() // 1_000_000)
        return {"counted": counted, "purged": purged}
