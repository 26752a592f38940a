"""What every reader of a dataset yields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from popcorn.domain.errors import DataFormatError
from popcorn.domain.movies import Movie
from popcorn.domain.ratings import ListenerId, Rating

Malformed = Callable[[DataFormatError], None]
"""Called for each line that is skipped."""


@dataclass(frozen=True)
class DatasetName:
    """Which data this is: its name and a digest of the files that were read.

    The digest is empty where only the name is known, as of files that came through S3.
    """

    name: str
    fingerprint: str
    is_sample: bool = False


@dataclass(frozen=True)
class UserProfile:
    """What a dataset says of one of its listeners, such as {"age": "24", "gender": "M"}."""

    listener_id: ListenerId
    profile: Mapping[str, str]


class Dataset(Protocol):
    """A dataset that can be streamed, several times over, in bounded memory.

    Listener ids are "NAME:USER", so that datasets and live listeners never meet; ratings carry
    the dataset's name as their `source`. The readers call `malformed` for each line they skip, and
    raise DataFormatError where a file turns out not to be what it says: then nothing of it counts.
    A movie and a user come once; a rating by the same listener for the same movie may come again,
    and then the newest `rated_at_ms` wins, the later line where they are equal.
    """

    @property
    def name(self) -> DatasetName: ...

    @property
    def size_bytes(self) -> int:
        """How much `movies`, `users` and `ratings` read altogether, unpacked: progress' total."""
        ...

    def movies(self, malformed: Malformed) -> Iterator[Movie]: ...

    def users(self, malformed: Malformed) -> Iterator[UserProfile]: ...

    def ratings(self, malformed: Malformed) -> Iterator[Rating]: ...

    def bytes_read(self) -> int:
        """Bytes consumed so far by the iterators above, for progress."""
        ...
