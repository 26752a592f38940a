"""Planning a night: what is missing is asked for, all of it is read back, then it is sent."""

from __future__ import annotations

from collections.abc import Sequence

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.befriending import Befriending
from popcorn.domain.friends import Friend
from popcorn.domain.movie_nights import Start
from popcorn.domain.movies import MovieId
from popcorn.domain.night_planning import Planning
from popcorn.domain.social_errors import (
    LimitReachedError,
    NobodyInvitedError,
    StartError,
    UnknownFriendError,
)
from popcorn.skill.alexa import slots
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.nights.closing import PLANNED, Closing
from popcorn.skill.nights.guests import ask_which_guest, friends_of, guest_words, hear_guests
from popcorn.skill.nights.times import (
    Fault,
    fault_of_moment,
    hear_moment,
    settle_day,
    start_ms,
    weekend_of,
)
from popcorn.skill.nights.wording import plan_words, weekday_words
from popcorn.skill.nights.zone import zone_of
from popcorn.skill.one_movie.which_movie import WhichMovie, begun
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.replies.asking import ask_wanted
from popcorn.skill.session.pending import Pending, Wants
from popcorn.skill.session.states import State, state_of
from popcorn.skill.session.together import GOING_ON, Asks, Draft
from popcorn.skill.together.asking import (
    ask_for,
    ask_to_confirm,
    ask_whether,
    asked,
    give_up,
    is_too_often,
    together,
)
from popcorn.skill.together.naming import heard_names, says_everybody

PLAN = "PlanNightIntent"


class Drafting:
    """One draft a session; nothing is stored, and nobody told, before the listener agrees."""

    def __init__(
        self,
        planning: Planning,
        befriending: Befriending,
        which_movie: WhichMovie,
        closing: Closing,
    ) -> None:
        self._planning = planning
        self._befriending = befriending
        self._which = which_movie
        self._closing = closing

    def plan(self, handler_input: HandlerInput) -> Response:
        """Begin a draft, or go on with it, with whatever was said.

        Raises:
            AmbiguousTitleError, UnknownTitleError: with `session.pending` for the answer.
        """
        talk, memory = together(handler_input), session(handler_input)
        about = memory.about if state_of(memory) is State.ABOUT_MOVIE else None
        is_going_on = asked(handler_input) in GOING_ON or slots.is_answer(handler_input)
        draft = talk.draft if is_going_on else None
        if draft is None:
            about_it = about if about and not slots.movie(handler_input) else None
            draft = talk.draft = Draft(movie_id=about_it)
        friends: Sequence[Friend] = ()
        if not draft.guests or heard_names(handler_input) or says_everybody(handler_input):
            friends = friends_of(self._befriending, handler_input)
            if not friends:
                talk.draft = memory.pending = None
                return say(handler_input, "night-no-friends")
        fault = hear_moment(handler_input, draft)
        unclear = hear_guests(handler_input, draft, friends)
        self._hear_movie(handler_input, draft)
        if memory.pending is not None and memory.pending.wants is Wants.MOVIE_FOR_NIGHT:
            return self._which.no_such_place(handler_input, memory.pending)
        if fault is not None:
            return self._ask_moment(handler_input, fault)
        if unclear is not None:
            return ask_which_guest(handler_input, unclear, PLAN, Asks.GUESTS)
        return self._go_on(handler_input, draft, friends)

    def movie_settled(self, handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
        """The movie that was asked for is known now."""
        talk = together(handler_input)
        draft = talk.draft = talk.draft or Draft()
        draft.movie_id, draft.title, draft.is_undecided = movie_id, title, False
        return self._go_on(handler_input, draft, ())

    def undecided(self, handler_input: HandlerInput) -> Response:
        """No movie yet, to the question which one."""
        talk, memory = together(handler_input), session(handler_input)
        draft = talk.draft = talk.draft or Draft()
        _leave_open(draft)
        memory.pending = None
        return self._go_on(handler_input, draft, ())

    def not_so(self, handler_input: HandlerInput) -> Response:
        """Do not send it; what shall be otherwise can be said."""
        return ask_whether(handler_input, Asks.ANOTHER_PLAN, "night-not-sent")

    def read_back(self, handler_input: HandlerInput) -> Response:
        draft = together(handler_input).draft
        if draft is None or draft.on is None or draft.at is None:
            return self._go_on(handler_input, draft or Draft(), ())
        zone = zone_of(handler_input)
        night = plan_words(handler_input, draft.title, draft.on, draft.at, zone)
        guests = guest_words(handler_input, draft.guests.values())
        return ask_to_confirm(
            handler_input, Asks.SENDING, PLAN, "night-check", night=night, guests=guests
        )

    def send(self, handler_input: HandlerInput) -> Response:
        """Store the night and invite; once for one request of Alexa's, however often it comes."""
        talk, me = together(handler_input), listener_of(handler_input)
        draft, now_ms = talk.draft, requested_at_ms(handler_input)
        if draft is None or draft.on is None or draft.at is None:
            return self._go_on(handler_input, draft or Draft(), ())
        if (fault := fault_of_moment(handler_input, draft)) is not None:
            return self._ask_moment(handler_input, fault)
        zone = zone_of(handler_input).name
        known = {each.friend_id: each for each in friends_of(self._befriending, handler_input)}
        guest_ids = [known[each].other_id for each in draft.guests if each in known]
        try:
            if len(guest_ids) < len(draft.guests):
                raise UnknownFriendError("a guest is a friend no longer")
            night = self._planning.plan(
                me,
                Start(start_ms(draft, zone), zone),
                guest_ids,
                now_ms,
                movie_id=draft.movie_id,
                request_id=handler_input.request_envelope.request.request_id,
            )
        except (UnknownFriendError, NobodyInvitedError):
            draft.guests = {}
            return ask_for(handler_input, Asks.GUESTS, PLAN, "friend", "night-guests-gone")
        except StartError:
            draft.clock = draft.time_heard = ""
            return self._ask_moment(handler_input, Fault.TIME_IS_PAST)
        except LimitReachedError as error:
            return self._too_many(handler_input, error)
        talk.draft, talk.night_id, talk.version = None, night.night_id, night.version
        session(handler_input).about = draft.movie_id
        guests = guest_words(handler_input, draft.guests.values())
        return self._closing.answer(handler_input, night, PLANNED, guests=guests)

    def _hear_movie(self, handler_input: HandlerInput, draft: Draft) -> None:
        """Note the movie that was said; one that is not settled stays in `session.pending`."""
        memory = session(handler_input)
        pending = memory.pending
        is_ours = pending is not None and pending.wants is Wants.MOVIE_FOR_NIGHT
        memory.pending = None
        if slots.is_listed(handler_input, "undecided"):
            _leave_open(draft)
            return
        if slots.movie(handler_input) is None and not slots.says_place(handler_input):
            if draft.movie_id is not None and not draft.title:
                self._settle_about(draft)
            return
        if pending is None or not is_ours or self._which.is_another(handler_input, pending):
            pending = begun(handler_input, memory, Wants.MOVIE_FOR_NIGHT)
        memory.pending = pending
        if self._which.settle_said(handler_input, pending):
            memory.pending = None
            draft.movie_id, draft.title = pending.movie_id, pending.title
            draft.is_undecided = False

    def _settle_about(self, draft: Draft) -> None:
        """The movie that was just talked about is the night's, unless another is said."""
        pending = Pending(Wants.MOVIE_FOR_NIGHT)
        is_known = draft.movie_id is not None and self._which.settle_known(pending, draft.movie_id)
        draft.movie_id, draft.title = (pending.movie_id, pending.title) if is_known else (None, "")

    def _go_on(
        self, handler_input: HandlerInput, draft: Draft, friends: Sequence[Friend]
    ) -> Response:
        """Ask for what is missing first, else read all of it back."""
        if draft.movie_id is None and not draft.is_undecided:
            memory = session(handler_input)
            memory.pending = Pending(Wants.MOVIE_FOR_NIGHT)
            return ask_wanted(handler_input, memory.pending)
        settle_day(handler_input, draft)
        if draft.on is None:
            return ask_for(handler_input, Asks.DAY, PLAN, "day", "ask-night-day")
        if (fault := fault_of_moment(handler_input, draft)) is not None:
            return self._ask_moment(handler_input, fault)
        if draft.at is None:
            return ask_for(handler_input, Asks.TIME, PLAN, "time", "ask-night-time")
        if not draft.guests:
            friends = friends or friends_of(self._befriending, handler_input)
            if len(friends) == 1:  # nobody else can be meant
                draft.guests = {friends[0].friend_id: friends[0].name or ""}
        if not draft.guests:
            return ask_for(handler_input, Asks.GUESTS, PLAN, "friend", "ask-night-guests")
        return self.read_back(handler_input)

    def _ask_moment(self, handler_input: HandlerInput, fault: Fault) -> Response:
        if slots.is_answer(handler_input) and is_too_often(handler_input):
            together(handler_input).draft = None
            return give_up(handler_input)
        asks, slot = (Asks.TIME, "time") if fault.is_of_time else (Asks.DAY, "day")
        facts = {}
        weekend = weekend_of(slots.said(handler_input, "day"))
        if fault is Fault.DAY_IS_WEEKEND and weekend is not None:
            words = speech(handler_input)
            facts = {
                "saturday": weekday_words(words, weekend[0]),
                "sunday": weekday_words(words, weekend[1]),
            }
        return ask_for(handler_input, asks, PLAN, slot, fault.value, **facts)

    def _too_many(self, handler_input: HandlerInput, error: LimitReachedError) -> Response:
        together(handler_input).draft = None
        key = "nights-full" if error.what == "nights" else "guests-full"
        return say(handler_input, key, count=error.most)


def _leave_open(draft: Draft) -> None:
    draft.movie_id, draft.title, draft.is_undecided = None, "", True
