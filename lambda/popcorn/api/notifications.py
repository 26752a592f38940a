"""Where a listener is told of friends and movie nights: an address of e-mail, and Alexa."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated, Self

from pydantic import BaseModel, Field, StringConstraints

from popcorn.api.callers import Me
from popcorn.api.routes import Routes
from popcorn.api.titles import Body
from popcorn.domain.addresses import Channel, Refusal
from popcorn.domain.addressing import LONGEST_EMAIL, Addressing, Reachable

if TYPE_CHECKING:
    from popcorn.skill.app import Services

Channels = dict[Channel, Annotated[bool, Field(strict=True)]]


class Notifications(BaseModel):
    """Where one is told, and by what."""

    email: str | None
    is_confirmed: bool = Field(description="Mail goes to an address that is shown to be yours.")
    refusal: Refusal | None = Field(description="Why no mail goes there any more.")
    has_alexa: bool = Field(description="Whether notifications are on in the Alexa app.")
    channels: dict[Channel, bool] = Field(description="What is wanted.")

    @classmethod
    def of(cls, reachable: Reachable) -> Self:
        address, refusal = reachable
        return cls(
            email=address.email,
            is_confirmed=address.email is not None and address.code is None,
            refusal=refusal,
            has_alexa=address.alexa_user_id is not None,
            channels={channel: channel in address.wanted for channel in Channel},
        )


class Email(Body):
    """An address, and the language that mail there is in."""

    email: str = Field(max_length=LONGEST_EMAIL, examples=["ann@example.org"])
    locale: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}-[A-Z]{2}$")] = "en-US"


class EmailCode(Body):
    """What was sent to the address."""

    code: str = Field(min_length=1, max_length=20)


def notification_routes(routes: Routes, services: Services) -> None:
    """Register what is below /account/email."""

    def addressing() -> Addressing:
        return Addressing(services.social.addresses)

    @routes.post("/account/email", can_be=(HTTPStatus.TOO_MANY_REQUESTS,))
    def give_email(me: Me, body: Email) -> Notifications:
        """Give an address; a code is sent there, which shows that it is yours."""
        addressing().give_email(me.listener_id, body.email, body.locale, me.now_ms)
        return Notifications.of(addressing().of(me.listener_id))

    @routes.post("/account/email/confirm")
    def confirm_email(me: Me, body: EmailCode) -> Notifications:
        """Say the code that was sent to your address."""
        addressing().confirm_email(me.listener_id, body.code, me.now_ms)
        return Notifications.of(addressing().of(me.listener_id))

    @routes.post("/account/email/remove")
    def remove_email(me: Me) -> Notifications:
        """Have your address forgotten."""
        addressing().remove_email(me.listener_id, me.now_ms)
        return Notifications.of(addressing().of(me.listener_id))
