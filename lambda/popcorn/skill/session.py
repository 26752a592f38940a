"""Typed session attributes: what was offered, what is being rated, what was asked.

Alexa sends them back with each request of a session, within 24 KB.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any

from popcorn.domain.errors import StarsOutOfRangeError
from popcorn.domain.movies import EVERYTHING, Genre, Movie, MovieFilter, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars

MOST_REMEMBERED = 150
"""Offered movies and ratings that a session keeps: about 3 KB of the 24."""


class Topic(StrEnum):
    """What "more" goes on with."""

    POPULAR = "popular"
    RECOMMEND = "recommend"


class Question(StrEnum):
    """What a "yes" would agree to."""

    HEAR_MORE = "hear_more"
    RECOMMEND = "recommend"
    LOOK_AMONG_ALL = "look_among_all"
    DID_YOU_MEAN = "did_you_mean"


class Wants(StrEnum):
    """What a rating, or the taking back of one, is still waiting for."""

    MOVIE = "movie"
    STARS = "stars"
    MOVIE_TO_TAKE_BACK = "movie_to_take_back"


@dataclass
class PendingRating:
    """A rating in the making, or one to take back.

    `choices`: movies that were just named to choose from. `failures`: answers in a row that
    could not be used.
    """

    wants: Wants
    movie_id: MovieId | None = None
    title: str = ""
    half_steps: int | None = None
    choices: list[MovieId] = field(default_factory=list)
    failures: int = 0

    def settle(self, movie: Movie) -> None:
        """This is the movie; the title is kept, so that the catalogue isn't needed again."""
        self.movie_id = movie.movie_id
        self.title = movie.title
        self.choices = []
        self.failures = 0

    @property
    def stars(self) -> Stars | None:
        return None if self.half_steps is None else Stars(self.half_steps)


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
class Session:
    """One conversation. Only what `to_attributes` writes survives a turn."""

    offered: list[MovieId] = field(default_factory=list)
    offered_now: list[MovieId] = field(default_factory=list)
    last_offer: list[MovieId] = field(default_factory=list)
    topic: Topic | None = None
    genre: str | None = None
    decade: int | None = None
    question: Question | None = None
    pending: PendingRating | None = None
    speaker: str = ""
    rated: dict[str, list[int]] = field(default_factory=dict)
    last_rating: LastRating | None = None
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
                session.pending = PendingRating(**attributes["pending"])
                session.pending.wants = Wants(session.pending.wants)
            if session.last_rating is not None:
                session.last_rating = LastRating(**attributes["last_rating"])
            _ = session.wanted, session.ratings(ListenerId(""))  # raises where a value is none
        except (TypeError, ValueError, AttributeError, StarsOutOfRangeError):
            return cls()
        session.offered_now = []
        return session

    def belongs_to(self, listener_id: ListenerId) -> None:
        """What one voice rated is forgotten when another one speaks: nobody is told it."""
        # A digest, because attributes travel and are logged by others.
        speaker = hashlib.sha256(listener_id.encode()).hexdigest()[:16]
        if self.speaker != speaker:
            self.rated, self.last_rating, self.pending = {}, None, None
        self.speaker = speaker

    def to_attributes(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if value}

    def start_over(self) -> None:
        """Forget what the conversation was about; what was rated or said before stays known."""
        self.offered, self.offered_now, self.last_offer = [], [], []
        self.topic = self.genre = self.decade = None
        self.question = self.pending = self.last_rating = None

    @property
    def wanted(self) -> MovieFilter:
        if self.genre is None and self.decade is None:
            return EVERYTHING
        return MovieFilter(Genre(self.genre) if self.genre else None, self.decade)

    def remember_offer(self, topic: Topic, wanted: MovieFilter, movies: Sequence[Movie]) -> None:
        ids = [movie.movie_id for movie in movies]
        self.topic = topic
        self.genre = wanted.genre.value if wanted.genre else None
        self.decade = wanted.decade
        self.offered_now = ids
        self.last_offer = ids
        self.offered = (self.offered + ids)[-MOST_REMEMBERED:]

    def remember_rating(self, rating: Rating, previous: Rating | None) -> None:
        self.rated.pop(rating.movie_id, None)
        self.rated[rating.movie_id] = [rating.stars.half_steps, rating.rated_at_ms]
        while len(self.rated) > MOST_REMEMBERED:
            del self.rated[next(iter(self.rated))]
        self.last_rating = LastRating(
            rating.movie_id, previous.stars.half_steps if previous else None
        )

    def forget_rating(self, movie_id: MovieId) -> None:
        self.rated.pop(movie_id, None)
        if self.last_rating is not None and self.last_rating.movie_id == movie_id:
            self.last_rating = None

    def ratings(self, listener_id: ListenerId) -> list[Rating]:
        """This session's ratings, for when the store is away."""
        return [
            Rating(listener_id, MovieId(movie_id), Stars(half_steps), rated_at_ms)
            for movie_id, (half_steps, rated_at_ms) in self.rated.items()
        ]


def _check_types(session: Session) -> None:
    """Raises TypeError where a list or an object is something else."""
    fresh = Session()
    for each in fields(Session):
        default = getattr(fresh, each.name)
        if isinstance(default, list | dict | str) and not isinstance(
            getattr(session, each.name), type(default)
        ):
            raise TypeError(each.name)
