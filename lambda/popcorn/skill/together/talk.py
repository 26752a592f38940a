"""What each intent about friends and nights comes to, and what a yes or no to a question does."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import IntentConfirmationStatus, Response

from popcorn.domain.befriending import Befriending
from popcorn.domain.group_recommendation import GroupRecommender
from popcorn.domain.movies import MovieId
from popcorn.domain.night_planning import Planning
from popcorn.domain.sharing import Sharing
from popcorn.ports import Catalogue, ListenerStore, ReminderServices
from popcorn.ports.social import Social
from popcorn.skill.friends.codes import Codes
from popcorn.skill.friends.people import People
from popcorn.skill.friends.shared import Shared
from popcorn.skill.nights.answering import Answering
from popcorn.skill.nights.changing import Changing
from popcorn.skill.nights.closing import Closing
from popcorn.skill.nights.deciding import Deciding
from popcorn.skill.nights.drafting import Drafting
from popcorn.skill.nights.reminders import Reminders
from popcorn.skill.nights.reminding import Reminding
from popcorn.skill.nights.upcoming import Upcoming
from popcorn.skill.nights.zone import settle_zone
from popcorn.skill.one_movie.which_movie import WhichMovie
from popcorn.skill.replies.answers import say, session
from popcorn.skill.replies.asking import cancelled
from popcorn.skill.session.attributes import Question
from popcorn.skill.session.pending import Wants
from popcorn.skill.session.together import GOING_ON, Asks
from popcorn.skill.together.asking import ask_once_more, asked, repeat_question, together

Answers = Callable[[HandlerInput], Response]
_AGREES, _REPEATS = "AMAZON.YesIntent", "AMAZON.RepeatIntent"
_CANCELS = "AMAZON.CancelIntent"
_DECLINES = ("AMAZON.NoIntent", _CANCELS)
_EDITS = ("PlanNightIntent", "ChangeNightIntent", "InviteMoreIntent", "ChooseMovieIntent")
_OF_NIGHTS = frozenset(
    {
        *("PlanNightIntent", "MyNightsIntent", "MyInvitationsIntent", "AcceptNightIntent"),
        *("DeclineNightIntent", "ChangeNightIntent", "InviteMoreIntent", "CancelNightIntent"),
        "GroupRecommendIntent",
    }
)
_LOOKS_AT_NIGHTS = _OF_NIGHTS - {"PlanNightIntent", "InviteMoreIntent", "GroupRecommendIntent"}
_CHANGES_NIGHT = (Asks.INVITATION, Asks.CANCELLING)
"""Questions whose answer may end a reminder."""
_OF_A_NIGHT = (Wants.MOVIE_FOR_NIGHT, Wants.OTHER_MOVIE_FOR_NIGHT)


class Talk:
    """All that can be said of friends and movie nights."""

    def __init__(
        self,
        social: Social,
        store: ListenerStore,
        catalogue: Catalogue,
        which_movie: WhichMovie,
        group: GroupRecommender,
        reminder_services: ReminderServices | None,
    ) -> None:
        self._friends = social.friends
        befriending = Befriending(social.friends)
        planning = Planning(social.nights, social.friends)
        upcoming = Upcoming(planning, social.friends, catalogue)
        codes, people = Codes(befriending), People(befriending)
        shared = Shared(befriending, Sharing(social.friends, store), catalogue)
        reminders = Reminders(social.nights, catalogue)
        self._reminding = Reminding(planning, reminders, reminder_services)
        closing = Closing(social, self._reminding)
        self._drafting = Drafting(planning, befriending, which_movie, closing)
        answering = Answering(planning, upcoming, closing)
        deciding = Deciding(group, befriending, upcoming)
        self._changing = Changing(planning, befriending, upcoming, which_movie)
        self._intents: Mapping[str, Answers] = {
            "FriendCodeIntent": codes.give,
            "AddFriendIntent": codes.add,
            "FriendRequestsIntent": people.requests,
            "MyFriendsIntent": people.all,
            "RemoveFriendIntent": people.remove,
            "CallMeIntent": people.call_me,
            "ShareIntent": shared.begin,
            "StopSharingIntent": shared.stop,
            "FriendsWatchingIntent": shared.watching,
            "FriendsLoveIntent": shared.loved,
            "PlanNightIntent": self._drafting.plan,
            "MyNightsIntent": answering.nights,
            "MyInvitationsIntent": answering.invitations,
            "AcceptNightIntent": answering.accept,
            "DeclineNightIntent": answering.decline,
            "ChangeNightIntent": self._changing.change,
            "InviteMoreIntent": self._changing.invite,
            "CancelNightIntent": self._changing.cancel,
            "GroupRecommendIntent": deciding.recommend,
        }
        self._agreed: Mapping[Asks, Answers] = {
            Asks.CODE_HEARD: codes.use,
            Asks.REMOVAL: people.end,
            Asks.FRIENDSHIP: people.accept,
            Asks.SENDING: self._drafting.send,
            Asks.ANOTHER_PLAN: self._drafting.read_back,
            Asks.INVITATION: answering.accept,
            Asks.CANCELLING: self._changing.cancelled,
            Asks.REMINDER: self._reminding.agreed,
        }
        self._denied: Mapping[Asks, Answers] = {
            Asks.CODE_HEARD: codes.hear_again,
            Asks.REMOVAL: _kept,
            Asks.FRIENDSHIP: people.decline,
            Asks.SENDING: self._drafting.not_so,
            Asks.INVITATION: answering.decline,
            Asks.CANCELLING: _kept,
            Asks.REMINDER: self._reminding.declined,
        }

    def answer(self, handler_input: HandlerInput) -> Response:
        """An intent of these, or an answer to what was asked; reminders follow their nights."""
        asks, intent = asked(handler_input), handler_input.request_envelope.request.intent.name
        response = self._answer(handler_input)
        if intent in _LOOKS_AT_NIGHTS or asks in _CHANGES_NIGHT:
            self._reminding.settle(handler_input)
        return response

    def permission_answered(self, handler_input: HandlerInput) -> Response:
        """What comes after Alexa has asked whether the skill may set reminders."""
        settle_zone(handler_input, self._friends)
        return self._reminding.permission_answered(handler_input)

    def _answer(self, handler_input: HandlerInput) -> Response:
        intent = handler_input.request_envelope.request.intent
        if intent.name in _OF_NIGHTS:
            settle_zone(handler_input, self._friends)
        memory, asks = session(handler_input), asked(handler_input)
        is_movie_asked = memory.pending is not None and memory.pending.wants in _OF_A_NIGHT
        if not is_movie_asked:
            memory.pending = None
        status = intent.confirmation_status
        is_agreed = status == IntentConfirmationStatus.CONFIRMED or intent.name == _AGREES
        is_denied = status == IntentConfirmationStatus.DENIED or intent.name in _DECLINES
        if is_agreed or is_denied:
            if asks is None:  # who speaks now was not asked
                return say(handler_input, "asked-another-voice", question=Question.RECOMMEND)
            return self._reply(handler_input, asks, intent.name, is_agreed=is_agreed)
        if asks in GOING_ON and intent.name in _EDITS:
            return self._drafting.plan(handler_input)
        if intent.name not in self._intents:
            is_repeat = intent.name == _REPEATS
            return (repeat_question if is_repeat else ask_once_more)(handler_input)
        if asks is Asks.CANCELLING and intent.name == "ChangeNightIntent":
            return self._changing.cancel(handler_input)  # "on Tuesday": another one
        return self._intents[intent.name](handler_input)

    def movie_for_night(
        self, handler_input: HandlerInput, movie_id: MovieId, title: str
    ) -> Response:
        """What comes once it is settled which movie a new night is for."""
        return self._drafting.movie_settled(handler_input, movie_id, title)

    def other_movie_for_night(
        self, handler_input: HandlerInput, movie_id: MovieId, title: str
    ) -> Response:
        """The same of a night that is planned."""
        return self._changing.movie_settled(handler_input, movie_id, title)

    def undecided(self, handler_input: HandlerInput) -> Response:
        """No movie, to the question which one."""
        return self._drafting.undecided(handler_input)

    def _reply(
        self, handler_input: HandlerInput, asks: Asks, intent: str, *, is_agreed: bool
    ) -> Response:
        if intent == _CANCELS:
            return _dropped(handler_input)
        answers = self._agreed if is_agreed else self._denied
        if asks in answers:
            return answers[asks](handler_input)
        return ask_once_more(handler_input) if is_agreed else _dropped(handler_input)


def _kept(handler_input: HandlerInput) -> Response:
    return say(handler_input, "kept-as-it-is")


def _dropped(handler_input: HandlerInput) -> Response:
    """Whatever was asked for is not wanted any more."""
    talk = together(handler_input)
    talk.asks = talk.draft = talk.change = None
    return cancelled(handler_input)
