"""A listener's lists: what they want to watch, are watching, and have watched."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from pydantic import BaseModel, Field

from popcorn.api.callers import Me
from popcorn.api.routes import Routes
from popcorn.api.statuses import NO_TITLE
from popcorn.api.titles import Title, TitleBody, Titles
from popcorn.domain.episodes import Episode
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId, TitleKind
from popcorn.domain.watchlists import Moved, Watchlists

if TYPE_CHECKING:
    from popcorn.skill.app import Services


class EpisodeOf(BaseModel):
    """An episode of a show; seasons and episodes are counted from 1."""

    season: int = Field(strict=True, ge=1, le=9999)
    number: int = Field(strict=True, ge=1, le=99_999)


class Entry(BaseModel):
    """A title on a list."""

    movie_id: str
    title: Title | None = Field(description="Null where it is not in the catalogue any more.")
    changed_at: datetime
    episode: EpisodeOf | None = Field(description="The last one finished, of a show.")

    @classmethod
    def of(cls, mark: Mark, titles: Mapping[MovieId, Title]) -> Self:
        at = mark.episode
        return cls(
            movie_id=mark.movie_id,
            title=titles.get(mark.movie_id),
            changed_at=moment(mark.marked_at_ms),
            episode=EpisodeOf(season=at.season, number=at.number) if at else None,
        )


class WatchLists(BaseModel):
    """Three lists, each with what was last changed first; a title is on one of them at most."""

    watchlist: list[Entry]
    watching: list[Entry]
    watched: list[Entry]


class Change(BaseModel):
    """Where a title stands, and where it stood before; null: on no list."""

    title: Title
    list: MarkKind | None
    was_on: MarkKind | None
    episode: EpisodeOf | None = Field(default=None, description="The last one finished.")


class Done(TitleBody):
    """What was finished: a film, a whole show, or an episode of one."""

    is_whole_show: bool = Field(
        default=False, strict=True, description="All of it, and not the next episode."
    )
    episode: EpisodeOf | None = Field(default=None, description="Null: the next one.")


def moment(at_ms: int) -> datetime:
    """A moment in milliseconds since 1970-01-01 UTC, as JSON tells it."""
    return datetime.fromtimestamp(at_ms / 1000, UTC)


def watch_routes(routes: Routes, services: Services, titles: Titles) -> None:
    """Register /watch."""
    lists = Watchlists(services.store)

    @routes.get("/watch")
    def read_lists(me: Me) -> WatchLists:
        """Your three lists."""
        found = lists.of(me.listener_id)
        marks = (*found.watchlist, *found.watching, *found.watched)
        named = titles.of(mark.movie_id for mark in marks)
        return WatchLists(
            watchlist=[Entry.of(mark, named) for mark in found.watchlist],
            watching=[Entry.of(mark, named) for mark in found.watching],
            watched=[Entry.of(mark, named) for mark in found.watched],
        )

    @routes.post("/watch/addlist", can_be=NO_TITLE)
    def add_to_watchlist(me: Me, body: TitleBody) -> Change:
        """Put a title on your watchlist, wherever it stood before."""
        title = titles.meant(body)
        return _change(Title.of(title), lists.add(me.listener_id, title.movie_id, me.now_ms))

    @routes.post("/watch/removelist", can_be=NO_TITLE)
    def remove_from_watchlist(me: Me, body: TitleBody) -> Change:
        """Take a title off your watchlist."""
        title = titles.meant(body)
        return _removal(Title.of(title), lists.remove(me.listener_id, title.movie_id))

    @routes.post("/watch/addnow", can_be=NO_TITLE)
    def start_watching(me: Me, body: TitleBody) -> Change:
        """Begin to watch a title; a show goes on where it was."""
        title = titles.meant(body)
        return _change(Title.of(title), lists.start(me.listener_id, title, me.now_ms))

    @routes.post("/watch/donenow", can_be=NO_TITLE)
    def finish(me: Me, body: Done) -> Change:
        """Finish a film, a whole show, or an episode of one.

        After a show's last episode that is known, the whole show counts as watched. What comes
        next is a rating.
        """
        title = titles.meant(body)
        if title.kind is TitleKind.SHOW and not body.is_whole_show:
            episode = Episode(body.episode.season, body.episode.number) if body.episode else None
            moved = lists.finish_episode(me.listener_id, title, me.now_ms, episode)
        else:
            moved = lists.finish(me.listener_id, title.movie_id, me.now_ms)
        return _change(Title.of(title), moved)

    @routes.post("/watch/removenow", can_be=NO_TITLE)
    def stop_watching(me: Me, body: TitleBody) -> Change:
        """No longer watch what was not finished."""
        title = titles.meant(body)
        return _removal(Title.of(title), lists.stop(me.listener_id, title.movie_id))


def _change(title: Title, moved: Moved) -> Change:
    at = moved.mark.episode
    return Change(
        title=title,
        list=moved.mark.kind,
        was_on=moved.before.kind if moved.before else None,
        episode=EpisodeOf(season=at.season, number=at.number) if at else None,
    )


def _removal(title: Title, removed: Mark | None) -> Change:
    return Change(title=title, list=None, was_on=removed.kind if removed else None)
