"""What a dialog about one movie is still waiting for."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ratings import Stars


class Wants(StrEnum):
    """What is missing, and what the movie is wanted for."""

    MOVIE = "movie"
    STARS = "stars"
    MOVIE_TO_TAKE_BACK = "movie_to_take_back"
    MOVIE_TO_WATCH = "movie_to_watch"
    SEEN_MOVIE = "seen_movie"
    UNINTERESTING_MOVIE = "uninteresting_movie"
    MOVIE_TO_EXPLAIN = "movie_to_explain"
    MOVIE_TO_PREDICT = "movie_to_predict"
    MOVIE_TO_RESEMBLE = "movie_to_resemble"
    MOVIE_TO_DESCRIBE = "movie_to_describe"
    CAST = "cast"
    LENGTH = "length"
    AGE_RATING = "age_rating"
    PLACE_TO_WATCH = "place_to_watch"
    PLAYING = "playing"
    ON_WATCHLIST = "on_watchlist"
    OFF_WATCHLIST = "off_watchlist"
    STARTED = "started"
    FINISHED = "finished"
    GIVEN_UP = "given_up"
    MOVIE_FOR_NIGHT = "movie_for_night"
    OTHER_MOVIE_FOR_NIGHT = "other_movie_for_night"

    @property
    def is_rating(self) -> bool:
        return self in (Wants.MOVIE, Wants.STARS)

    @property
    def is_mark(self) -> bool:
        """Whether it can be said of several movies at once: "all of them"."""
        return self in (Wants.SEEN_MOVIE, Wants.UNINTERESTING_MOVIE, Wants.ON_WATCHLIST)

    @property
    def is_question(self) -> bool:
        """Whether it only asks about a movie, so that asking about another does no harm."""
        return self in (
            Wants.MOVIE_TO_WATCH,
            Wants.MOVIE_TO_EXPLAIN,
            Wants.MOVIE_TO_PREDICT,
            Wants.MOVIE_TO_DESCRIBE,
            Wants.CAST,
            Wants.LENGTH,
            Wants.AGE_RATING,
            Wants.PLACE_TO_WATCH,
            Wants.PLAYING,
        )


class Wish(StrEnum):
    """What was wished for in the same breath as a rating; the value is the id of the slot type."""

    RECOMMEND = "recommend"
    SIMILAR = "similar"


@dataclass
class Pending:
    """A rating in the making, or anything else that needs to know which movie is meant.

    `choices`: movies that were just named to choose from. `failures`: answers in a row that
    could not be used. `instead_of`: the movie that was rated by mistake. `wish`: what comes once it
    is rated.
    """

    wants: Wants
    movie_id: MovieId | None = None
    title: str = ""
    half_steps: int | None = None
    choices: list[MovieId] = field(default_factory=list)
    failures: int = 0
    instead_of: MovieId | None = None
    wish: Wish | None = None

    def settle(self, movie: Movie) -> None:
        """This is the movie; the title is kept, so that the catalogue isn't needed again."""
        self.movie_id = movie.movie_id
        self.title = movie.title
        self.choices = []
        self.failures = 0

    @property
    def stars(self) -> Stars | None:
        return None if self.half_steps is None else Stars(self.half_steps)
