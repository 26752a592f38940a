"""How the answer ends that tells of a night planned or agreed to: with at most one thing more."""

from __future__ import annotations

from typing import Any, NamedTuple

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.addressing import Addressing
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.movie_nights import Night
from popcorn.domain.sources import falls_back
from popcorn.ports import Social
from popcorn.skill.alexa.identity import listener_of
from popcorn.skill.nights.reminding import Reminding
from popcorn.skill.replies.answers import say
from popcorn.skill.session.together import Asks
from popcorn.skill.together.asking import ask_whether


class Ending(NamedTuple):
    """One message in three ways: with nothing more, with the offer of a reminder, and with the news
    that mail to the listener comes back.
    """

    plain: str
    remind: str
    mail: str


PLANNED = Ending("night-planned", "night-planned-remind", "night-planned-mail")
ACCEPTED = Ending("night-accepted", "night-accepted-remind", "night-accepted-mail")


class Closing:
    """Chooses how to end. Nothing of it undoes what was agreed to."""

    def __init__(self, social: Social, reminding: Reminding) -> None:
        self._social = social
        self._reminding = reminding

    def answer(
        self, handler_input: HandlerInput, about: Night, ending: Ending, /, **facts: Any
    ) -> Response:
        """Say the message of a night; `facts` are its text."""
        if self._is_news_that_mail_bounces(handler_input):
            return say(handler_input, ending.mail, **facts)
        if self._reminding.offers(handler_input, about):
            return ask_whether(handler_input, Asks.REMINDER, ending.remind, **facts)
        return say(handler_input, ending.plain, **facts)

    def _is_news_that_mail_bounces(self, handler_input: HandlerInput) -> bool:
        """It is said once a bounce, however often an address is looked at elsewhere."""
        try:
            return Addressing(self._social.addresses).hears_of_bounce(listener_of(handler_input))
        except StoreUnavailableError as error:
            falls_back(error)
            return False
