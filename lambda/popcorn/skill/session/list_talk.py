"""What a session remembers of the listener's lists."""

from __future__ import annotations

from dataclasses import dataclass

from popcorn.domain.marks import MarkKind

WHOLE, NEXT_EPISODE = "", "next"


@dataclass
class ListTalk:
    """Which list is being read out, and what was said of a show before it was clear which.

    `reading`: the list whose titles were named last; `told`: how many of it were. `part`: what was
    finished, `WHOLE`, `NEXT_EPISODE`, or an episode as "s2e5"; "e5" where no season was named.
    """

    reading: MarkKind | None = None
    told: int = 0
    part: str = WHOLE
