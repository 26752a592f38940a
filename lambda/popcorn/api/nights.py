"""Movie nights: who hosts, who comes, and what each may do about it."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated

from aws_lambda_powertools.event_handler.openapi.params import Header

from popcorn.api.callers import Caller, Me
from popcorn.api.night_forms import (
    Invitation,
    NightAnswer,
    Nights,
    OneNight,
    Plan,
    PlanChange,
    Reply,
    shown_to,
)
from popcorn.api.people import listeners_of
from popcorn.api.routes import Routes
from popcorn.api.starts import start_of
from popcorn.api.titles import Titles
from popcorn.domain.befriending import Befriending
from popcorn.domain.movie_nights import Answer, Night, Start
from popcorn.domain.movies import MovieId
from popcorn.domain.night_planning import Planning, Unchanged
from popcorn.domain.ratings import ListenerId
from popcorn.domain.social_errors import AlreadyAnsweredError

if TYPE_CHECKING:
    from popcorn.skill.app import Services

KeyHeader = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=200,
        description="The same for a request and its repetitions: they make one night.",
    ),
]


def night_routes(routes: Routes, services: Services, titles: Titles) -> None:
    """Register /social."""

    def planning() -> Planning:
        return Planning(services.nights, services.friends)

    def told(me: ListenerId, *nights: Night) -> list[NightAnswer]:
        named = titles.of(night.movie_id for night in nights if night.movie_id)
        friends = {each.other_id: each for each in Befriending(services.friends).all(me)}
        return [shown_to(me, night, friends, named) for night in nights]

    def guest_ids(me: ListenerId, friend_ids: list[str]) -> list[ListenerId]:
        return listeners_of(services.friends, me, friend_ids)

    def start_said(me: Caller, starts_at: str, time_zone: str | None) -> Start:
        return start_of(starts_at, time_zone or services.friends.time_zone_of(me.listener_id))

    def start_changed(me: Caller, body: PlanChange) -> Start | None:
        if body.starts_at is None and body.time_zone is None:
            return None
        now = planning().find(me.listener_id, body.night_id).start
        if body.starts_at is None:
            return Start(now.at_ms, body.time_zone or now.time_zone)
        return start_of(body.starts_at, body.time_zone or now.time_zone)

    @routes.get("/social")
    def read_nights(me: Me) -> Nights:
        """The nights that you host or are invited to, and that are not over."""
        nights = planning().upcoming(me.listener_id, me.now_ms)
        return Nights(nights=told(me.listener_id, *nights))

    @routes.post("/social/createevent", can_be=(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT))
    def plan_night(me: Me, body: Plan, key: KeyHeader = None) -> NightAnswer:
        """Plan a night and invite friends; you come, everybody else is asked."""
        night = planning().plan(
            me.listener_id,
            start_said(me, body.starts_at, body.time_zone),
            guest_ids(me.listener_id, body.guests),
            me.now_ms,
            movie_id=titles.meant(body).movie_id if body.has_title else None,
            request_id=key or me.request_id,
        )
        return told(me.listener_id, night)[0]

    @routes.post(
        "/social/createstatus",
        can_be=(HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT),
    )
    def answer_invitation(me: Me, body: Reply) -> NightAnswer:
        """Accept or decline. One may change one's mind; the same answer again is a conflict."""
        answer, before = Answer(body.answer), planning().find(me.listener_id, body.night_id)
        if before.host_id != me.listener_id and before.answers[me.listener_id] is answer:
            raise AlreadyAnsweredError(f"you have {answer.value} already")
        night = planning().answer(
            me.listener_id, body.night_id, answer, me.now_ms, seen_version=body.version
        )
        return told(me.listener_id, night)[0]

    @routes.post(
        "/social/invite", can_be=(HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT)
    )
    def invite_more(me: Me, body: Invitation) -> NightAnswer:
        """Invite more friends; who is invited already stays as they are."""
        guests = guest_ids(me.listener_id, body.guests)
        night = planning().invite(me.listener_id, body.night_id, guests, me.now_ms)
        return told(me.listener_id, night)[0]

    @routes.post(
        "/social/change", can_be=(HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT)
    )
    def change_night(me: Me, body: PlanChange) -> NightAnswer:
        """Choose another title or start. At another moment, guests are asked anew."""
        movie_id: MovieId | Unchanged | None = Unchanged.UNCHANGED
        if body.has_title:
            movie_id = titles.meant(body).movie_id
        elif "movie_id" in body.model_fields_set:
            movie_id = None
        night = planning().change(
            me.listener_id,
            body.night_id,
            me.now_ms,
            movie_id=movie_id,
            start=start_changed(me, body),
            seen_version=body.version,
        )
        return told(me.listener_id, night)[0]

    @routes.post(
        "/social/cancel", can_be=(HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT)
    )
    def cancel_night(me: Me, body: OneNight) -> NightAnswer:
        """Call a night off, for good."""
        night = planning().cancel(me.listener_id, body.night_id, me.now_ms)
        return told(me.listener_id, night)[0]
