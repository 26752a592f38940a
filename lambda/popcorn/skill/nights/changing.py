"""Another time or movie for a night, more guests, or none of it."""

from __future__ import annotations

from collections.abc import Sequence

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.befriending import Befriending
from popcorn.domain.movie_nights import Night, Start
from popcorn.domain.movies import MovieId
from popcorn.domain.night_planning import Planning, Unchanged
from popcorn.domain.social_errors import (
    LimitReachedError,
    NightCancelledError,
    NightChangedError,
    NightOverError,
    StartError,
    UnknownFriendError,
    UnknownNightError,
)
from popcorn.domain.spoken_times import local_now, moment_ms
from popcorn.skill.alexa import slots
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.nights.guests import ask_which_guest, friends_of, guest_words, hear_guests
from popcorn.skill.nights.times import Fault, hear_moment
from popcorn.skill.nights.upcoming import Upcoming, one_of
from popcorn.skill.one_movie.which_movie import WhichMovie, begun
from popcorn.skill.replies.answers import say, session
from popcorn.skill.session.pending import Wants
from popcorn.skill.session.together import Asks, Draft
from popcorn.skill.together.asking import (
    ask_for,
    ask_to_confirm,
    asked,
    give_up,
    is_too_often,
    together,
)

CHANGE, INVITE, CANCEL = "ChangeNightIntent", "InviteMoreIntent", "CancelNightIntent"
_GONE = (NightCancelledError, NightOverError, UnknownNightError)


class Changing:
    """What a host does with a night that is planned; guests are told by the domain's events."""

    def __init__(
        self,
        planning: Planning,
        befriending: Befriending,
        upcoming: Upcoming,
        which_movie: WhichMovie,
    ) -> None:
        self._planning = planning
        self._befriending = befriending
        self._upcoming = upcoming
        self._which = which_movie

    def change(self, handler_input: HandlerInput) -> Response:
        """Another day, time or movie.

        Raises:
            AmbiguousTitleError, UnknownTitleError: with `session.pending` for the answer.
        """
        talk, memory = together(handler_input), session(handler_input)
        is_going_on = asked(handler_input) in (Asks.CHANGE, Asks.WHICH_NIGHT)
        change = talk.change if is_going_on or slots.is_answer(handler_input) else None
        if change is None:
            change = talk.change = Draft()
        fault = hear_moment(handler_input, change)
        if slots.movie(handler_input) is not None or slots.says_place(handler_input):
            pending = begun(handler_input, memory, Wants.OTHER_MOVIE_FOR_NIGHT)
            memory.pending = pending
            if not self._which.settle_said(handler_input, pending):
                return self._which.no_such_place(handler_input, pending)
            change.movie_id, change.title = pending.movie_id, pending.title
        memory.pending = None
        if fault is not None:
            return self._ask(handler_input, _without_weekend(fault))
        return self._carry_out(handler_input, change)

    def movie_settled(self, handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
        """The other movie that was asked for is known now."""
        talk = together(handler_input)
        change = talk.change = talk.change or Draft()
        change.movie_id, change.title = movie_id, title
        return self._carry_out(handler_input, change)

    def invite(self, handler_input: HandlerInput) -> Response:
        talk = together(handler_input)
        friends = friends_of(self._befriending, handler_input)
        if not friends:
            return say(handler_input, "night-no-friends")
        is_going_on = asked(handler_input) in (Asks.MORE_GUESTS, Asks.WHICH_NIGHT)
        change = talk.change if is_going_on else None
        if change is None:
            change = talk.change = Draft()
        if (unclear := hear_guests(handler_input, change, friends)) is not None:
            return ask_which_guest(handler_input, unclear, INVITE, Asks.MORE_GUESTS)
        if not change.guests:
            return ask_for(handler_input, Asks.MORE_GUESTS, INVITE, "friend", "ask-more-guests")
        found = self._found(handler_input, INVITE)
        if isinstance(found, Response):
            return found
        ids = {each.friend_id: each.other_id for each in friends}
        try:
            night = self._planning.invite(
                listener_of(handler_input),
                found.night_id,
                [ids[each] for each in change.guests if each in ids],
                requested_at_ms(handler_input),
            )
        except LimitReachedError as error:
            return say(handler_input, "guests-full", count=error.most)
        except (*_GONE, UnknownFriendError):
            return say(handler_input, "night-gone")
        talk.change = None
        self._upcoming.remember(handler_input, night)
        key = (
            "night-invited" if night.guests.keys() - found.guests.keys() else "night-invited-before"
        )
        return say(handler_input, key, guests=guest_words(handler_input, change.guests.values()))

    def cancel(self, handler_input: HandlerInput) -> Response:
        """Cancel a night, once the host agrees."""
        found = self._found(handler_input, CANCEL)
        if isinstance(found, Response):
            return found
        self._upcoming.remember(handler_input, found)
        night = self._upcoming.words(handler_input, found)
        return ask_to_confirm(
            handler_input, Asks.CANCELLING, CANCEL, "cancel-night-check", night=night
        )

    def cancelled(self, handler_input: HandlerInput) -> Response:
        try:
            night = self._planning.cancel(
                listener_of(handler_input),
                together(handler_input).night_id,
                requested_at_ms(handler_input),
            )
        except _GONE:
            return say(handler_input, "night-gone")
        told = self._upcoming.words(handler_input, night)
        return say(handler_input, "night-cancelled", night=told)

    def _carry_out(self, handler_input: HandlerInput, change: Draft) -> Response:
        found = self._found(handler_input, CHANGE, "former_day")
        if isinstance(found, Response):
            return found
        if not (change.movie_id or change.day or change.clock):
            return self._ask(handler_input, "ask-night-change")
        start = _changed(found.start, change)
        try:
            night = self._planning.change(
                listener_of(handler_input),
                found.night_id,
                requested_at_ms(handler_input),
                movie_id=change.movie_id or Unchanged.UNCHANGED,
                start=start,
                seen_version=self._upcoming.seen_version(handler_input, found),
            )
        except StartError:
            change.day = change.clock = change.time_heard = ""
            return self._ask(handler_input, "night-change-past")
        except NightChangedError as error:
            self._upcoming.remember(handler_input, error.night)
            told = self._upcoming.words(handler_input, error.night)
            return self._ask(handler_input, "night-other-meanwhile", night=told)
        except _GONE:
            return say(handler_input, "night-gone")
        together(handler_input).change = None
        self._upcoming.remember(handler_input, night)
        key = "night-as-before" if night.version == found.version else "night-changed"
        return say(handler_input, key, night=self._upcoming.words(handler_input, night))

    def _found(
        self, handler_input: HandlerInput, intent: str, day_slot: str = "day"
    ) -> Night | Response:
        nights: Sequence[Night] = self._upcoming.all(handler_input)
        me = listener_of(handler_input)
        hosted = [each for each in nights if each.host_id == me]
        if not hosted:
            return say(handler_input, "night-not-yours" if nights else "my-nights-none")
        return one_of(handler_input, self._upcoming, hosted, intent, day_slot)

    def _ask(self, handler_input: HandlerInput, key: str, **facts: str) -> Response:
        if slots.is_answer(handler_input) and is_too_often(handler_input):
            together(handler_input).change = None
            return give_up(handler_input)
        return ask_for(handler_input, Asks.CHANGE, CHANGE, "time", key, **facts)


def _changed(start: Start, change: Draft) -> Start:
    """Another day, another time, or both, in the words of the night's own zone."""
    if not (change.day or change.clock):
        return start
    local = local_now(start.at_ms, start.time_zone)
    day, at = change.on or local.date(), change.at or local.time().replace(fold=0)
    return Start(moment_ms(day, at, start.time_zone), start.time_zone)


def _without_weekend(fault: Fault) -> str:
    """A change asks for the day as such: its question has no room for two."""
    return "night-day-unclear" if fault is Fault.DAY_IS_WEEKEND else fault.value
