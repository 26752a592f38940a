"""Friends and movie nights, whose modules are imported when somebody first asks for one."""

from __future__ import annotations

from contextlib import ExitStack
from functools import cached_property
from typing import TYPE_CHECKING

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_intent_name, is_request_type
from ask_sdk_model import Response

from popcorn.domain.movies import MovieId
from popcorn.ports import Catalogue, Households, ListenerStore, ReminderServices, Tastes
from popcorn.ports.social import Social
from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.one_movie.which_movie import WhichMovie
from popcorn.skill.replies.answers import session
from popcorn.skill.session.pending import Wants
from popcorn.skill.session.questions import OF_COMPANY
from popcorn.skill.session.states import State, state_of
from popcorn.skill.session.together import GOING_ON

if TYPE_CHECKING:
    from popcorn.skill.nights.out_of_session import OutOfSession
    from popcorn.skill.together.talk import Talk

INTENTS = (
    *("FriendCodeIntent", "AddFriendIntent", "FriendRequestsIntent", "MyFriendsIntent"),
    *("RemoveFriendIntent", "CallMeIntent", "ShareIntent", "StopSharingIntent"),
    *("FriendsWatchingIntent", "FriendsLoveIntent", "PlanNightIntent", "MyNightsIntent"),
    *("MyInvitationsIntent", "AcceptNightIntent", "DeclineNightIntent", "ChangeNightIntent"),
    *("InviteMoreIntent", "CancelNightIntent", "GroupRecommendIntent"),
)
_ANSWERS = (
    *("AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.CancelIntent", "AMAZON.HelpIntent"),
    *("AMAZON.RepeatIntent", "AMAZON.FallbackIntent"),
)
_OF_DRAFT = ("ChooseMovieIntent",)
"""A title, to "shall I invite them?": the night is for that movie."""
_UNDECIDED = ("AMAZON.NoIntent", "SkipIntent")


class Company:
    """Opens the talk of friends and nights once.

    Args:
        factors: None where no model was trained, or published, yet.
        reminders: None where there are none.
        resources: closes what was opened.
    """

    def __init__(
        self,
        social: Social,
        households: Households,
        store: ListenerStore,
        catalogue: Catalogue,
        which_movie: WhichMovie,
        factors: Tastes | None,
        reminders: ReminderServices | None,
        resources: ExitStack,
    ) -> None:
        self._social = social
        self._households = households
        self._store = store
        self._catalogue = catalogue
        self._which_movie = which_movie
        self._factors = factors
        self._reminders = reminders
        self._resources = resources

    @cached_property
    def talk(self) -> Talk:
        from popcorn.domain.group_recommendation import GroupRecommender
        from popcorn.skill.together.talk import Talk

        group = GroupRecommender(self._store, self._catalogue, self._factors)
        self._resources.callback(group.close)
        return Talk(
            self._social, self._store, self._catalogue, self._which_movie, group, self._reminders
        )

    def drop_reminders(self, handler_input: HandlerInput) -> None:
        """Of whoever speaks and is about to be forgotten."""
        self._out_of_session.drop(handler_input)

    def settle_reminders(self, handler_input: HandlerInput) -> None:
        """Of a household that a message to the skill is about; raises as `OutOfSession.settle`."""
        self._out_of_session.settle(handler_input)

    @cached_property
    def _out_of_session(self) -> OutOfSession:
        from popcorn.skill.nights.out_of_session import OutOfSession

        return OutOfSession(self._social, self._households, self._catalogue, self._reminders)

    def movie_for_night(
        self, handler_input: HandlerInput, movie_id: MovieId, title: str
    ) -> Response:
        """What `MovieDialog` does with the movie of a new night."""
        return self.talk.movie_for_night(handler_input, movie_id, title)

    def other_movie_for_night(
        self, handler_input: HandlerInput, movie_id: MovieId, title: str
    ) -> Response:
        """The same of a night that is planned."""
        return self.talk.other_movie_for_night(handler_input, movie_id, title)


class CompanyHandler(AbstractRequestHandler):
    """What is said of friends and nights, and answers to what was asked about them."""

    def __init__(self, company: Company) -> None:
        self._company = company

    def can_handle(self, handler_input: HandlerInput) -> bool:
        memory, intents = session(handler_input), INTENTS
        if memory.question in OF_COMPANY:
            is_draft = memory.together is not None and memory.together.asks in GOING_ON
            intents = (*INTENTS, *_ANSWERS, *(_OF_DRAFT if is_draft else ()))
        return any(is_intent_name(intent)(handler_input) for intent in intents)

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._company.talk.answer(handler_input)


class UndecidedHandler(IntentHandler):
    """ "Skip", or "no", to the question which movie a night is for."""

    intents = _UNDECIDED

    def __init__(self, company: Company) -> None:
        self._company = company

    def can_handle(self, handler_input: HandlerInput) -> bool:
        memory = session(handler_input)
        is_asked = memory.pending is not None and memory.pending.wants is Wants.MOVIE_FOR_NIGHT
        is_open = is_asked and state_of(memory) in (State.ASKING_MOVIE, State.CHOOSING)
        return is_open and super().can_handle(handler_input)

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._company.talk.undecided(handler_input)


class PermissionHandler(AbstractRequestHandler):
    """What the listener said to Alexa, who asked them whether the skill may set reminders."""

    def __init__(self, company: Company) -> None:
        self._company = company

    def can_handle(self, handler_input: HandlerInput) -> bool:
        request = handler_input.request_envelope.request
        return request.object_type == "Connections.Response" and bool(request.name == "AskFor")

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._company.talk.permission_answered(handler_input)


class MessageHandler(AbstractRequestHandler):
    """A message to the skill: nights have changed that somebody wants to be reminded of.

    Raises, in `handle`:
        PopcornError: not all reminders are changed; the message has to come again.
    """

    def __init__(self, company: Company) -> None:
        self._company = company

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_request_type("Messaging.MessageReceived")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        self._company.settle_reminders(handler_input)
        return handler_input.response_builder.response


class NewerIntentHandler(AbstractRequestHandler):
    """An intent that only a newer model has, while a value is asked for. Comes near the end."""

    def __init__(self, company: Company) -> None:
        self._company = company

    def can_handle(self, handler_input: HandlerInput) -> bool:
        is_asked = state_of(session(handler_input)) is State.FILLING_IN
        return bool(is_asked and is_request_type("IntentRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._company.talk.answer(handler_input)
