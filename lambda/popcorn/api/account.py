"""The account: what a listener says of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, Field

from popcorn.api.callers import Me
from popcorn.api.notifications import Channels, Notifications
from popcorn.api.routes import Routes
from popcorn.api.titles import Body
from popcorn.domain.addressing import Addressing
from popcorn.domain.befriending import Befriending
from popcorn.domain.friends import Introduction, name_heard
from popcorn.domain.movies import Genre
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId
from popcorn.domain.time_zones import time_zone_named

if TYPE_CHECKING:
    from popcorn.skill.app import Services

Wish = Literal["liked", "unwanted"]


class Account(BaseModel):
    """What a listener says of themselves."""

    display_name: str | None = Field(description="What friends see.")
    is_sharing: bool = Field(description="Whether friends see what one watches and loves.")
    time_zone: str | None = Field(description="Of the IANA's, such as Europe/Berlin.")
    genres: dict[Genre, Wish] = Field(description="Genres that are liked, or never wanted.")
    notifications: Notifications


class AccountUpdate(Body):
    """What is to change; what is left out stays."""

    display_name: str | None = Field(
        default=None, max_length=200, description="Up to 40 characters; empty or null for none."
    )
    is_sharing: bool = Field(default=False, strict=True)
    time_zone: str | None = Field(default=None, max_length=200, description="Null for none.")
    genres: dict[Genre, Wish | None] = Field(
        default={}, description="Null takes back what was said of a genre; others stay."
    )
    channels: Channels = Field(default={}, description="By what to be told; others stay.")


def account_routes(routes: Routes, services: Services) -> None:
    """Register /account."""

    def befriending() -> Befriending:
        return Befriending(services.friends)

    def addressing() -> Addressing:
        return Addressing(services.social.addresses)

    def account(me: ListenerId) -> Account:
        given = services.friends.introductions([me]).get(me, Introduction())
        wishes = services.store.genre_wishes_of(me)
        return Account(
            display_name=given.name,
            is_sharing=given.is_sharing,
            time_zone=services.friends.time_zone_of(me),
            genres={each.genre: "liked" if each.is_liked else "unwanted" for each in wishes},
            notifications=Notifications.of(addressing().of(me)),
        )

    @routes.get("/account")
    def read_account(me: Me) -> Account:
        """What you say of yourself."""
        return account(me.listener_id)

    @routes.post("/account/update")
    def update_account(me: Me, update: AccountUpdate) -> Account:
        """Change what you say of yourself.

        Two devices that change different things at once both have their way.
        """
        sent, listener_id = update.model_fields_set, me.listener_id
        if "display_name" in sent:
            name_heard(update.display_name or "")  # before anything is changed
        if update.time_zone:
            time_zone_named(update.time_zone)
        if "display_name" in sent:
            befriending().call_me(listener_id, update.display_name or "", me.now_ms)
        if "is_sharing" in sent:
            befriending().share(listener_id, update.is_sharing, me.now_ms)
        if "time_zone" in sent:
            services.friends.set_time_zone(listener_id, update.time_zone or None, me.now_ms)
        for genre, wish in update.genres.items():
            if wish is None:
                services.store.take_back_genre_wish(listener_id, genre)
            else:
                said = GenreWish(listener_id, genre, wish == "liked", me.now_ms)
                services.store.put_genre_wish(said)
        for channel, on in update.channels.items():
            addressing().turn(listener_id, channel, me.now_ms, on=on)
        return account(listener_id)
