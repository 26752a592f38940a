"""Writing many documents, and what became of each: done, to be tried again, or refused for good.

Nothing here raises what the service answers. A document that the index cannot take is told apart
from an index that cannot take anything now: the first will never be taken, the second waits.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError
from opensearchpy.helpers import streaming_bulk

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

Action = Mapping[str, Any]
"""As `opensearchpy.helpers.bulk` takes them."""

MOST_BYTES = 5_000_000
"""Of one request: the smallest domains take ten million."""
_MOST_ACTIONS = 500
_REQUESTS_AT_ONCE = 2
_READ = "items.*.status,items.*.error.type"
_PAUSES_S = (0.5, 2.0)
_STALE, _MISSING = 409, 404
_NOT_NOW = frozenset({401, 403, 408, 429})
_INDEX_AT_FAULT = frozenset(
    # An earlier version loaded it; or somebody closed or locked it.
    {"strict_dynamic_mapping_exception", "index_closed_exception", "cluster_block_exception"}
)
_CONFLICTS = 5

_NEWER_ONLY = (
    "def newest = ctx._source[params.by];"
    " if (newest != null && newest >= params.fields[params.by]) { ctx.op = 'none' }"
    " else if (params.index != null && ctx._index != params.index) { ctx.op = 'none' }"
    " else { ctx._source.putAll(params.fields) }"
)


class Outcome(Enum):
    """`DONE`: the index has this, or something newer."""

    DONE = "done"
    LATER = "later"
    REFUSED = "refused"


def replacing(index: str, document_id: str, version: int, document: Mapping[str, Any]) -> Action:
    """Puts a document in place of an older one (external version): again, or late, does nothing."""
    return {
        "_index": index,
        "_id": document_id,
        "version": version,
        "version_type": "external",
        "_source": document,
    }


def merging(
    index: str,
    document_id: str,
    fields: Mapping[str, Any],
    by: str,
    *,
    new: Mapping[str, Any] | None = None,
    only_in: str | None = None,
) -> Action:
    """Sets some fields of a document, unless they were set with as high a `by` before.

    For documents that several writers have a part in, each with a version of its own: the
    document's version is then nobody's.

    Args:
        by: the one of `fields` that is their version.
        new: what a document that is not there begins with; None: there will be none.
        only_in: the index that an alias has to stand for; None: any. What was found out in one
            index is not written into the next one, where the alias has gone meanwhile.
    """
    script = {"source": _NEWER_ONLY, "params": {"by": by, "fields": fields, "index": only_in}}
    upsert = {} if new is None else {"scripted_upsert": True, "upsert": new}
    return {
        "_op_type": "update",
        "_index": index,
        "_id": document_id,
        "retry_on_conflict": _CONFLICTS,
        "script": script,
        **upsert,
    }


def write_all(
    client: OpenSearch,
    actions: Sequence[Action],
    *,
    to_aliases: bool = True,
    pauses_s: Sequence[float] = _PAUSES_S,
) -> list[Outcome]:
    """Write, trying again what the service cannot take now.

    Args:
        to_aliases: refuse names that are none. An index that is missing would be made by writing
            to it, with guessed types.
        pauses_s: seconds before each further attempt. Of two actions for one document the second
            may then come first; their versions put that right.
    Returns:
        What became of each action.
    """
    outcomes = _attempt(client, actions, to_aliases)
    for pause_s in pauses_s:
        left = [place for place, outcome in enumerate(outcomes) if outcome is Outcome.LATER]
        if not left:
            break
        time.sleep(pause_s)
        again = _attempt(client, [actions[place] for place in left], to_aliases)
        for place, outcome in zip(left, again, strict=True):
            outcomes[place] = outcome
    return outcomes


def _attempt(client: OpenSearch, actions: Sequence[Action], to_aliases: bool) -> list[Outcome]:
    answers = _all_answers(client, actions, to_aliases)
    outcomes = [_outcome(answer) for answer in answers]
    # One document can have a whole request refused; alone it harms no other.
    suspects = [place for place, answer in enumerate(answers) if _is_refused_whole(answer)]
    for place in suspects:
        (answer,) = _answers(client, [actions[place]], 1, to_aliases)
        outcomes[place] = _outcome(answer)
    return outcomes


def _all_answers(
    client: OpenSearch, actions: Sequence[Action], to_aliases: bool
) -> list[dict[str, Any]]:
    """Several requests where there are many actions: one is made while the other is waited for."""

    def answers(first: int) -> list[dict[str, Any]]:
        some = actions[first : first + _MOST_ACTIONS]
        return list(_answers(client, some, _MOST_ACTIONS, to_aliases))

    if len(actions) <= _MOST_ACTIONS:
        return answers(0)
    with ThreadPoolExecutor(_REQUESTS_AT_ONCE) as pool:
        parts = pool.map(answers, range(0, len(actions), _MOST_ACTIONS))
        return [answer for part in parts for answer in part]


def _answers(
    client: OpenSearch, actions: Sequence[Action], at_once: int, to_aliases: bool
) -> Iterator[dict[str, Any]]:
    """What the service says to each action, "operation" added; where nothing, a status of 408."""
    answered = 0
    try:
        for _, result in streaming_bulk(
            client,
            actions,
            chunk_size=at_once,
            max_chunk_bytes=MOST_BYTES,
            raise_on_error=False,
            raise_on_exception=False,
            require_alias=to_aliases,
            filter_path=_READ,
        ):
            ((operation, answer),) = result.items()
            answered += 1
            yield {**answer, "operation": operation}
    except BotoCoreError:  # there are no credentials to sign with
        for _ in actions[answered:]:
            yield {"status": 408}


def _is_refused_whole(answer: Mapping[str, Any]) -> bool:
    return "exception" in answer and _outcome(answer) is Outcome.REFUSED


def _outcome(answer: Mapping[str, Any]) -> Outcome:
    status, error = answer["status"], answer.get("error")
    kind = error.get("type") if isinstance(error, dict) else None
    if not isinstance(status, int) or status in _NOT_NOW or status >= 500:
        return Outcome.LATER
    if status < 300 or kind == "document_missing_exception":
        return Outcome.DONE
    if status == _STALE:
        # An update that lost to others each time was not compared with what they wrote.
        return Outcome.LATER if answer["operation"] == "update" else Outcome.DONE
    if status == _MISSING or kind in _INDEX_AT_FAULT:
        return Outcome.LATER
    return Outcome.REFUSED
