"""What was rated and marked in a session, and what "undo" takes back of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from popcorn.domain.episodes import Episode
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.skill.session.acts import Act, standing_text

MOST_RATED = 100
MOST_MARKED = 60
MOST_ACTS = 10
"""What a session keeps of each: all of it some 20 KB of the 24, with long ids."""


@dataclass
class Opinions:
    """One voice's ratings and marks of a session, for when the store is away.

    `acts`: what "undo" takes back, the last act first of all. `about`: the one movie being talked
    about, "it".
    """

    rated: dict[str, list[int]] = field(default_factory=dict)
    marked: dict[str, list[Any]] = field(default_factory=dict)
    acts: list[Act] = field(default_factory=list)
    about: MovieId | None = None

    def remember_rating(
        self, rating: Rating, previous: Rating | None, title: str = "", *, is_act: bool = True
    ) -> None:
        """A rating counts in this session, and is an act to undo unless it undoes one."""
        self.rated.pop(rating.movie_id, None)
        self.rated[rating.movie_id] = [rating.stars.half_steps, rating.rated_at_ms]
        _drop_oldest(self.rated, MOST_RATED)
        if is_act:
            replaced = previous.stars.half_steps if previous else None
            self._remember_act(Act(title, stars={rating.movie_id: replaced}))
        self.about = rating.movie_id

    def forget_rating(self, movie_id: MovieId) -> None:
        self.rated.pop(movie_id, None)
        self.acts = [act for act in self.acts if movie_id not in act.stars]
        self.about = None

    def ratings(self, listener_id: ListenerId) -> list[Rating]:
        """This session's ratings, for when the store is away."""
        return [
            Rating(listener_id, MovieId(movie_id), Stars(half_steps), rated_at_ms)
            for movie_id, (half_steps, rated_at_ms) in self.rated.items()
        ]

    def remember_marks(self, marks: Mapping[Mark, Mark | None], title: str) -> None:
        """Marks given together, each with the one that it replaced: one act, for "undo"."""
        for mark in marks:
            self.remember_mark(mark)
        replaced: dict[str, str | None] = {
            mark.movie_id: standing_text(old) if old else None for mark, old in marks.items()
        }
        self._remember_act(Act(title, marks=replaced))
        self.about = next(iter(marks)).movie_id if len(marks) == 1 else None

    def remember_move(self, mark: Mark, before: Mark | None, title: str) -> None:
        """A title that was put on a list, or stays there: one act, for "undo"."""
        self.remember_marks({mark: before}, title)
        self.acts[-1].is_of_lists = True

    def remember_removal(self, before: Mark, title: str) -> None:
        """A title that was taken off a list: one act, for "undo"."""
        self.marked.pop(before.movie_id, None)
        marks: dict[str, str | None] = {before.movie_id: standing_text(before)}
        self._remember_act(Act(title, marks=marks, is_of_lists=True))
        self.about = before.movie_id

    def remember_wishes(self, former: Mapping[Genre, GenreWish | None]) -> None:
        """Genres of which something was said, each with what was said of it before: one act."""
        wishes: dict[str, bool | None] = {
            genre: old.is_liked if old else None for genre, old in former.items()
        }
        self._remember_act(Act(wishes=wishes))

    def remember_mark(self, mark: Mark) -> None:
        """A mark counts in this session, and is no act."""
        self.marked.pop(mark.movie_id, None)
        episode = str(mark.episode) if mark.episode else None
        self.marked[mark.movie_id] = [mark.kind.value, episode, mark.marked_at_ms]
        _drop_oldest(self.marked, MOST_MARKED)

    def forget_marks(self, movie_ids: Collection[MovieId]) -> None:
        for movie_id in movie_ids:
            self.marked.pop(movie_id, None)
        if self.about in movie_ids:
            self.about = None
        gone = set(movie_ids)
        self.acts = [act for act in self.acts if not act.marks or act.marks.keys() - gone]

    def marks(self, listener_id: ListenerId) -> list[Mark]:
        """This session's marks, for when the store is away."""
        return [
            Mark(
                listener_id,
                MovieId(movie_id),
                MarkKind(kind),
                int(marked_at_ms),
                Episode.of(episode) if episode else None,
            )
            for movie_id, (kind, episode, marked_at_ms) in self.marked.items()
        ]

    @property
    def last_act(self) -> Act | None:
        return self.acts[-1] if self.acts else None

    def _remember_act(self, act: Act) -> None:
        self.acts = [*self.acts, act][-MOST_ACTS:]


def _drop_oldest(kept: dict[str, Any], most: int) -> None:
    """By their times, which come last in each: Alexa need not keep the order of attributes."""
    while len(kept) > most:
        del kept[min(kept, key=lambda movie_id: (kept[movie_id][-1], movie_id))]
