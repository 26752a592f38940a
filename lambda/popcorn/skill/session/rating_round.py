"""Movies that the listener is asked about one after the other, as the session remembers them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from popcorn.domain.movies import Movie, MovieId

RATINGS_WANTED = 3
MOST_QUESTIONS = 8
"""A round is over after so many movies, however many of them the listener knew."""


@dataclass
class RatingRound:
    """Which movies are asked about yet, and how many ratings came of those before.

    While a round is on, `Session.pending` waits for the stars of the movie being asked about.

    `queue`: id and title of each movie yet to come, in order; with the titles, so that a round
    goes on while the catalogue is away. `asks_genres`: whether it ends with a question about
    genres, as the first one does.
    """

    queue: list[list[str]] = field(default_factory=list)
    rated: int = 0
    asks_genres: bool = False

    @classmethod
    def about(cls, movies: Sequence[Movie], *, asks_genres: bool = False) -> RatingRound:
        titles = [[movie.movie_id, movie.title] for movie in movies]
        return cls(titles, asks_genres=asks_genres)

    @property
    def is_complete(self) -> bool:
        return self.rated >= RATINGS_WANTED or not self.queue

    @property
    def ratings_left(self) -> int:
        return RATINGS_WANTED - self.rated

    def next(self) -> tuple[MovieId, str]:
        """Take the next movie, of which there must be one: its id and title."""
        movie_id, title = self.queue.pop(0)
        return MovieId(movie_id), title

    def put_back(self, movie_id: MovieId, title: str) -> None:
        """Ask about a movie again, after the one that comes first."""
        self.queue.insert(0, [movie_id, title])

    def check(self) -> None:
        """Raises ValueError: the queue does not hold pairs."""
        for movie_id, title in self.queue:
            _ = movie_id, title
