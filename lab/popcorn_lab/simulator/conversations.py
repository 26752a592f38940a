"""Many conversations at once, a bounded number of them, for a while each."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar

from popcorn_lab.simulator.conversation import Conversation, Turn

Taken = TypeVar("Taken")

MOST = 200
EXPIRES_AFTER_S = 30 * 60


@dataclass
class _Kept:
    conversation: Conversation
    said_last_s: float
    lock: Lock = field(default_factory=Lock)


class Conversations:
    """Conversations by a key of the caller's. Safe for several threads.

    A conversation that is silent for `EXPIRES_AFTER_S`, or the longest silent one beyond `MOST`,
    is forgotten: the next utterance begins a new one.

    Args:
        begin: makes a conversation.
        clock: seconds, never going back.
    """

    def __init__(
        self,
        begin: Callable[[], Conversation],
        *,
        most: int = MOST,
        expires_after_s: float = EXPIRES_AFTER_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._begin = begin
        self._most = most
        self._expires_after_s = expires_after_s
        self._clock = clock
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def say(self, key: str, utterance: str) -> Turn:
        """One turn of the conversation with this key; turns of one conversation queue up."""
        return self.take(key, lambda conversation: conversation.say(utterance))

    def take(self, key: str, turn: Callable[[Conversation], Taken]) -> Taken:
        """What `turn` makes of the conversation with this key, while nobody else has it."""
        kept = self._get(key)
        with kept.lock:
            return turn(kept.conversation)

    def _get(self, key: str) -> _Kept:
        with self._lock:
            at = self._clock()
            while self._kept:
                eldest = next(iter(self._kept.values()))
                if at - eldest.said_last_s <= self._expires_after_s:
                    break
                self._kept.popitem(last=False)
            kept = self._kept.pop(key, None) or _Kept(self._begin(), at)
            kept.said_last_s = at
            self._kept[key] = kept
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
            return kept
