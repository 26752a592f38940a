"""What a turn changed in the store, as "undo" needs it."""

from __future__ import annotations

from dataclasses import dataclass, field

from popcorn.domain.episodes import Episode
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.ratings import Stars


@dataclass
class Act:
    """What the movies, or genres, of one turn had before it; None stands for nothing.

    `title`: of the movie that was rated or marked; empty where several were marked at once.
    `stars`: in half steps; two movies where stars were moved from one to another. `marks`: kinds,
    with the last episode that was finished behind a blank. `wishes`: whether genres were liked.
    `is_of_lists`: a title was put on one of the listener's lists, or taken off.
    """

    title: str = ""
    stars: dict[str, int | None] = field(default_factory=dict)
    marks: dict[str, str | None] = field(default_factory=dict)
    wishes: dict[str, bool | None] = field(default_factory=dict)
    is_of_lists: bool = False

    def former_stars(self) -> dict[MovieId, Stars | None]:
        return {
            MovieId(movie_id): None if half_steps is None else Stars(half_steps)
            for movie_id, half_steps in self.stars.items()
        }

    def former_marks(self) -> dict[MovieId, tuple[MarkKind, Episode | None] | None]:
        return {
            MovieId(movie_id): None if text is None else _standing(text)
            for movie_id, text in self.marks.items()
        }

    def former_wishes(self) -> dict[Genre, bool | None]:
        return {Genre(genre): is_liked for genre, is_liked in self.wishes.items()}


def standing_text(mark: Mark) -> str:
    """What an act keeps of a mark."""
    return f"{mark.kind} {mark.episode}" if mark.episode else mark.kind.value


def _standing(text: str) -> tuple[MarkKind, Episode | None]:
    kind, _, episode = text.partition(" ")
    return MarkKind(kind), Episode.of(episode) if episode else None
