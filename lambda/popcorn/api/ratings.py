"""Stars for titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, Field

from popcorn.api.callers import Me
from popcorn.api.routes import Routes
from popcorn.api.statuses import NO_TITLE
from popcorn.api.titles import Title, TitleBody, Titles
from popcorn.domain.ratings import Rating, Stars

if TYPE_CHECKING:
    from popcorn.skill.app import Services


class Rate(TitleBody):
    """Stars for a title."""

    stars: float = Field(strict=True, ge=0.5, le=5, multiple_of=0.5)


class Rated(BaseModel):
    """What a title has now, and what it had before; null: no stars."""

    title: Title
    stars: float | None
    before: float | None


def rating_routes(routes: Routes, services: Services, titles: Titles) -> None:
    """Register /rating."""
    store = services.store

    @routes.post("/rating", can_be=NO_TITLE)
    def rate(me: Me, body: Rate) -> Rated:
        """Rate a title; the next recommendations go by it."""
        title, stars = titles.meant(body), Stars.of(body.stars)
        # Of the source "voice": what listeners say themselves is kept when a dataset is replaced.
        older = store.put_rating(Rating(me.listener_id, title.movie_id, stars, me.now_ms))
        return _rated(Title.of(title), stars, older)

    @routes.post("/rating/remove", can_be=NO_TITLE)
    def take_back(me: Me, body: TitleBody) -> Rated:
        """Take stars back."""
        title = titles.meant(body)
        older = store.take_back_rating(me.listener_id, title.movie_id)
        return _rated(Title.of(title), None, older)


def _rated(title: Title, stars: Stars | None, older: Rating | None) -> Rated:
    return Rated(
        title=title,
        stars=stars.value if stars else None,
        before=older.stars.value if older else None,
    )
