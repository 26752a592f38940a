"""What is offered: a topic, a kind of movie, and their form in session attributes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, NamedTuple

from popcorn.domain.kinds import ANYTHING, Kind
from popcorn.domain.movies import MovieId
from popcorn.skill.session.typed_json import read_known


class Topic(StrEnum):
    """What is offered; the value begins the names of its messages."""

    POPULAR = "popular"
    BEST_RATED = "best-rated"
    TRENDING = "trending"
    NEW = "new"
    RECOMMEND = "recommend"
    SIMILAR = "similar"


LISTS = (Topic.POPULAR, Topic.BEST_RATED, Topic.TRENDING, Topic.NEW)
"""Topics that are the same for everybody, less what the listener knows."""


class Theme(NamedTuple):
    """What "more" goes on with; `source` is the movie that the similar ones are like."""

    topic: Topic
    wanted: Kind = ANYTHING
    source: MovieId | None = None


@dataclass
class HeardOffer:
    """Movies that were offered together, and their theme: what "go back" goes back to."""

    movie_ids: list[MovieId]
    topic: Topic
    kind: dict[str, Any] = field(default_factory=dict)
    source: MovieId | None = None

    @property
    def theme(self) -> Theme:
        return Theme(self.topic, kind_of(self.kind), self.source)


def kept(kind: Kind) -> dict[str, Any]:
    """A kind as attributes: only what was asked for."""
    values = {each.name: getattr(kind, each.name) for each in fields(kind)}
    return {
        name: sorted(value) if isinstance(value, frozenset) else value
        for name, value in values.items()
        if value is not None and value != getattr(ANYTHING, name)
    }


def kind_of(attributes: Mapping[str, Any]) -> Kind:
    """The kind that `kept` wrote; what another version wrote counts as far as it fits."""
    return read_known(Kind, attributes)
