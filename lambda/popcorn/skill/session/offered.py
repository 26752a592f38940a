"""What was offered in a session, and which movies "the second one" and "it" are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from popcorn.domain.movies import Movie, MovieId
from popcorn.skill.session.themes import HeardOffer, Theme, Topic, kept, kind_of

MOST_OFFERED = 150
MOST_HEARD = 5
"""What a session keeps of each: all of it some 20 KB of the 24, with long ids."""


@dataclass
class Offered:
    """The offers of a session, the last of them with what was asked for.

    `offered`: every movie that was named. `offered_now`: those of this turn. `last_offer`: what
    "the second one" counts through. `kind`: what was asked for beyond `genre` and `decade`.
    `heard`: the offers of this session, the last one last, with what was asked for each time.
    `about`: the one movie being talked about, "it".
    """

    offered: list[MovieId] = field(default_factory=list)
    offered_now: list[MovieId] = field(default_factory=list)
    last_offer: list[MovieId] = field(default_factory=list)
    topic: Topic | None = None
    genre: str | None = None
    decade: int | None = None
    source: MovieId | None = None
    kind: dict[str, Any] = field(default_factory=dict)
    heard: list[HeardOffer] = field(default_factory=list)
    about: MovieId | None = None

    @property
    def theme(self) -> Theme | None:
        """What was offered last; None where nothing was."""
        if self.topic is None:
            return None
        kind = kind_of({"genre": self.genre, "decade": self.decade, **self.kind})
        return Theme(self.topic, kind, self.source)

    def remember_offer(self, theme: Theme, movies: Sequence[Movie]) -> None:
        ids = [movie.movie_id for movie in movies]
        self._turn_to(theme, ids)
        self.offered = (self.offered + ids)[-MOST_OFFERED:]
        if ids:
            offer = HeardOffer(ids, theme.topic, kept(theme.wanted), theme.source)
            self.heard = [*self.heard, offer][-MOST_HEARD:]

    def remember_replacement(self, theme: Theme, gone: MovieId, movie: Movie) -> None:
        """One movie came in another's place: "the second one" is now that one."""
        left = [movie.movie_id if each == gone else each for each in self.last_offer]
        former = self._heard_before()
        self.remember_offer(theme, [movie])
        if movie.movie_id in left:
            self.last_offer = left
            self.heard = [*former, replace(self.heard[-1], movie_ids=left)]

    @property
    def former_offer(self) -> HeardOffer | None:
        """What was offered before the movies named last; None where nothing was."""
        former = self._heard_before()
        return former[-1] if former else None

    def go_back(self, offer: HeardOffer) -> None:
        """The former offer is the last one again."""
        self.heard = self._heard_before()
        self._turn_to(offer.theme, offer.movie_ids)

    def _heard_before(self) -> list[HeardOffer]:
        is_last = bool(self.heard) and self.heard[-1].movie_ids == self.last_offer
        return self.heard[:-1] if is_last else self.heard

    def _turn_to(self, theme: Theme, ids: list[MovieId]) -> None:
        self.topic, self.source = theme.topic, theme.source
        self.genre, self.decade = theme.wanted.genre, theme.wanted.decade
        self.kind = kept(replace(theme.wanted, genre=None, decade=None))
        self.offered_now = self.last_offer = ids
        self.about = ids[0] if len(ids) == 1 else None

    def remember_mentioned(self, movie_id: MovieId) -> None:
        """A movie was named that is no offer, nor "the first one": yet it would be no news now."""
        self.offered = [*self.offered, movie_id][-MOST_OFFERED:]

    def remember_named(self, movie_ids: Sequence[MovieId]) -> None:
        """Movies were named that are no offer: "the second one" is one of them."""
        self.topic = self.genre = self.decade = self.source = None
        self.kind = {}
        self.last_offer = list(movie_ids)
        self.about = movie_ids[0] if len(movie_ids) == 1 else None
