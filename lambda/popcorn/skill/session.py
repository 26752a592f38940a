"""Typed session attributes: what was offered, what is being rated, what was asked.

Alexa sends them back with each request of a session, within 24 KB.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any, NamedTuple

from popcorn.domain.errors import StarsOutOfRangeError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import EVERYTHING, Genre, Movie, MovieFilter, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.skill.pending import Pending, Wants

MOST_OFFERED = 150
MOST_RATED = 100
MOST_MARKED = 60
"""What a session keeps of each: together with `lately` some 20 KB of the 24, with long ids."""


class Topic(StrEnum):
    """What is offered; the value begins the names of its messages."""

    POPULAR = "popular"
    BEST_RATED = "best-rated"
    TRENDING = "trending"
    RECOMMEND = "recommend"
    SIMILAR = "similar"


class Theme(NamedTuple):
    """What "more" goes on with; `source` is the movie that the similar ones are like."""

    topic: Topic
    wanted: MovieFilter = EVERYTHING
    source: MovieId | None = None


class Question(StrEnum):
    """What a "yes" would agree to."""

    HEAR_MORE = "hear_more"
    RECOMMEND = "recommend"
    LOOK_AMONG_ALL = "look_among_all"
    DID_YOU_MEAN = "did_you_mean"
    HEAR_SIMILAR = "hear_similar"


@dataclass
class LastRating:
    """The rating given last in this session, and the stars that it replaced."""

    movie_id: MovieId
    previous_half_steps: int | None = None

    @property
    def previous(self) -> Stars | None:
        steps = self.previous_half_steps
        return None if steps is None else Stars(steps)


@dataclass
class LastMarks:
    """The movies marked last, all at once, each with the kind of the mark that was replaced.

    `title`: of the movie, where it was one; empty where they were several.
    """

    title: str = ""
    previous: dict[str, str | None] = field(default_factory=dict)

    def kinds(self) -> dict[MovieId, MarkKind | None]:
        return {
            MovieId(movie_id): MarkKind(kind) if kind else None
            for movie_id, kind in self.previous.items()
        }


@dataclass
class Session:
    """One conversation. Only what `to_attributes` writes survives a turn.

    `about`: the one movie being talked about, "it". `lately`: how often former sessions offered
    a movie, once `is_lately_known`.
    """

    offered: list[MovieId] = field(default_factory=list)
    offered_now: list[MovieId] = field(default_factory=list)
    last_offer: list[MovieId] = field(default_factory=list)
    topic: Topic | None = None
    genre: str | None = None
    decade: int | None = None
    source: MovieId | None = None
    about: MovieId | None = None
    question: Question | None = None
    pending: Pending | None = None
    speaker: str = ""
    rated: dict[str, list[int]] = field(default_factory=dict)
    last_rating: LastRating | None = None
    marked: dict[str, list[Any]] = field(default_factory=dict)
    last_marks: LastMarks | None = None
    lately: dict[str, int] = field(default_factory=dict)
    is_lately_known: bool = False
    said: dict[str, int] = field(default_factory=dict)
    last_said: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def from_attributes(cls, attributes: Mapping[str, Any]) -> Session:
        """What an earlier turn wrote; attributes of an older version of the skill are dropped."""
        try:
            session = cls(**attributes)
            _check_types(session)
            session.topic = Topic(session.topic) if session.topic else None
            session.question = Question(session.question) if session.question else None
            if session.pending is not None:
                session.pending = Pending(**attributes["pending"])
                session.pending.wants = Wants(session.pending.wants)
            if session.last_rating is not None:
                session.last_rating = LastRating(**attributes["last_rating"])
            if session.last_marks is not None:
                session.last_marks = LastMarks(**attributes["last_marks"])
                session.last_marks.kinds()
            nobody = ListenerId("")  # what follows raises where a value is none
            _ = session.theme, session.ratings(nobody), session.marks(nobody)
        except (TypeError, ValueError, AttributeError, StarsOutOfRangeError):
            return cls()
        session.offered_now = []
        return session

    def belongs_to(self, listener_id: ListenerId) -> None:
        """What one voice did is forgotten when another one speaks: nobody is told it."""
        # A digest, because attributes travel and are logged by others.
        speaker = hashlib.sha256(listener_id.encode()).hexdigest()[:16]
        if self.speaker != speaker:
            self.rated, self.last_rating, self.pending = {}, None, None
            self.marked, self.last_marks, self.about = {}, None, None
            self.lately, self.is_lately_known = {}, False
        self.speaker = speaker

    def to_attributes(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if value}

    def start_over(self) -> None:
        """Forget what the conversation was about; what was rated or said before stays known."""
        self.offered, self.offered_now, self.last_offer = [], [], []
        self.topic = self.genre = self.decade = self.source = self.about = None
        self.question = self.pending = self.last_rating = self.last_marks = None

    @property
    def theme(self) -> Theme | None:
        """What was offered last; None where nothing was."""
        if self.topic is None:
            return None
        wanted = EVERYTHING
        if self.genre is not None or self.decade is not None:
            wanted = MovieFilter(Genre(self.genre) if self.genre else None, self.decade)
        return Theme(self.topic, wanted, self.source)

    def remember_offer(self, theme: Theme, movies: Sequence[Movie]) -> None:
        ids = [movie.movie_id for movie in movies]
        self.topic, self.source = theme.topic, theme.source
        self.genre = theme.wanted.genre.value if theme.wanted.genre else None
        self.decade = theme.wanted.decade
        self.offered_now = ids
        self.last_offer = ids
        self.about = ids[0] if len(ids) == 1 else None
        self.offered = (self.offered + ids)[-MOST_OFFERED:]

    def remember_replacement(self, theme: Theme, gone: MovieId, movie: Movie) -> None:
        """One movie came in another's place: "the second one" is now that one."""
        kept = [movie.movie_id if each == gone else each for each in self.last_offer]
        self.remember_offer(theme, [movie])
        self.last_offer = kept if movie.movie_id in kept else [movie.movie_id]

    def remember_rating(self, rating: Rating, previous: Rating | None) -> None:
        self.rated.pop(rating.movie_id, None)
        self.rated[rating.movie_id] = [rating.stars.half_steps, rating.rated_at_ms]
        _drop_oldest(self.rated, MOST_RATED)
        self.last_rating = LastRating(
            rating.movie_id, previous.stars.half_steps if previous else None
        )
        self.about = rating.movie_id

    def forget_rating(self, movie_id: MovieId) -> None:
        self.rated.pop(movie_id, None)
        if self.last_rating is not None and self.last_rating.movie_id == movie_id:
            self.last_rating = None
        self.about = None

    def ratings(self, listener_id: ListenerId) -> list[Rating]:
        """This session's ratings, for when the store is away."""
        return [
            Rating(listener_id, MovieId(movie_id), Stars(half_steps), rated_at_ms)
            for movie_id, (half_steps, rated_at_ms) in self.rated.items()
        ]

    def remember_marks(self, marks: Mapping[Mark, Mark | None], title: str) -> None:
        """Marks given together, each with the one that it replaced: the last act, for "undo"."""
        for mark in marks:
            self.marked.pop(mark.movie_id, None)
            self.marked[mark.movie_id] = [mark.kind.value, mark.marked_at_ms]
        _drop_oldest(self.marked, MOST_MARKED)
        self.last_marks = LastMarks(
            title, {mark.movie_id: old.kind.value if old else None for mark, old in marks.items()}
        )
        self.last_rating = None
        self.about = next(iter(marks)).movie_id if len(marks) == 1 else None

    def forget_marks(self, movie_ids: Collection[MovieId]) -> None:
        for movie_id in movie_ids:
            self.marked.pop(movie_id, None)
        if self.about in movie_ids:
            self.about = None
        if self.last_marks is not None and self.last_marks.previous.keys() <= set(movie_ids):
            self.last_marks = None

    def marks(self, listener_id: ListenerId) -> list[Mark]:
        """This session's marks, for when the store is away."""
        return [
            Mark(listener_id, MovieId(movie_id), MarkKind(kind), int(marked_at_ms))
            for movie_id, (kind, marked_at_ms) in self.marked.items()
        ]


def _drop_oldest(kept: dict[str, Any], most: int) -> None:
    while len(kept) > most:
        del kept[next(iter(kept))]


def _check_types(session: Session) -> None:
    """Raises TypeError where a list or an object is something else."""
    fresh = Session()
    for each in fields(Session):
        default = getattr(fresh, each.name)
        if isinstance(default, list | dict | str) and not isinstance(
            getattr(session, each.name), type(default)
        ):
            raise TypeError(each.name)
