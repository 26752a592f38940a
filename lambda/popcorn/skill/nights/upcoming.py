"""The nights of a listener in words, and which of them is meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.movie_nights import Answer, Night
from popcorn.domain.night_planning import Planning
from popcorn.domain.ratings import ListenerId
from popcorn.domain.spoken_times import day_heard, local_now
from popcorn.ports import Catalogue, Friends
from popcorn.skill.alexa import slots
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.nights.wording import night_words
from popcorn.skill.replies.answers import speech
from popcorn.skill.session.together import Asks
from popcorn.skill.together.asking import ask_for, give_up, is_too_often, together
from popcorn.skill.together.naming import name_of

MOST_NIGHTS_NAMED = 3


class Upcoming:
    """Reads nights that are neither past nor cancelled, the next one first."""

    def __init__(self, planning: Planning, friends: Friends, catalogue: Catalogue) -> None:
        self._planning = planning
        self._friends = friends
        self._catalogue = catalogue

    def all(self, handler_input: HandlerInput) -> list[Night]:
        me, now_ms = listener_of(handler_input), requested_at_ms(handler_input)
        nights = self._planning.upcoming(me, now_ms)
        return [each for each in nights if not each.is_cancelled]

    def hosted(self, handler_input: HandlerInput) -> list[Night]:
        me = listener_of(handler_input)
        return [each for each in self.all(handler_input) if each.host_id == me]

    def words(self, handler_input: HandlerInput, night: Night) -> str:
        """ "Alien on Friday at 8 PM"."""
        movie = (
            self._catalogue.movies([night.movie_id]).get(night.movie_id) if night.movie_id else None
        )
        return night_words(handler_input, movie.title if movie else "", night.start)

    def listing(
        self, handler_input: HandlerInput, nights: Sequence[Night], *, to_choose: bool = False
    ) -> str:
        """The first of them in a row, each with its host, or with who comes."""
        told = nights[:MOST_NIGHTS_NAMED]
        names = self.names(told)
        spoken = [self._with_company(handler_input, night, names) for night in told]
        return speech(handler_input).listing(spoken, to_choose=to_choose)

    def names(self, nights: Sequence[Night]) -> Mapping[ListenerId, str | None]:
        """What everybody in some nights lets friends call them."""
        everybody = list(dict.fromkeys(each for night in nights for each in night.answers))
        given = self._friends.introductions(everybody) if everybody else {}
        return {each: introduction.name for each, introduction in given.items()}

    def remember(self, handler_input: HandlerInput, night: Night) -> None:
        """From now on "it" is this night, as it is now."""
        talk = together(handler_input)
        talk.night_id, talk.version = night.night_id, night.version

    def seen_version(self, handler_input: HandlerInput, night: Night) -> int | None:
        """The version that was told in this session, if any was."""
        talk = together(handler_input)
        return talk.version if talk.night_id == night.night_id else None

    def _with_company(
        self, handler_input: HandlerInput, night: Night, names: Mapping[ListenerId, str | None]
    ) -> str:
        words, me = speech(handler_input), listener_of(handler_input)
        told = self.words(handler_input, night)
        if night.host_id != me:
            host = name_of(handler_input, names.get(night.host_id))
            return words.word("night-of-host", night=told, friend=host)
        coming = [each for each, guest in night.guests.items() if guest.answer is Answer.ACCEPTED]
        return words.word(
            "night-of-mine",
            night=told,
            count=len(coming),
            friends=words.listing([name_of(handler_input, names.get(each)) for each in coming[:2]])
            if coming
            else "",
        )


def one_of(
    handler_input: HandlerInput,
    upcoming: Upcoming,
    nights: Sequence[Night],
    intent: str,
    day_slot: str = "day",
    is_likely: Callable[[Night], bool] = lambda _night: True,
) -> Night | Response:
    """The night that is meant, of one or more; else a question.

    By the day that was said, by being the one that was talked of, by being the only likely one.
    """
    heard = slots.said(handler_input, day_slot)
    if heard:
        on_day = [each for each in nights if _is_on(each, heard)]
        if not on_day and is_too_often(handler_input):
            return give_up(handler_input)
        if not on_day:
            return _ask(handler_input, upcoming, nights, intent, day_slot, "night-none-then")
        nights = on_day
    if len(nights) == 1:
        return nights[0]
    talk = together(handler_input)
    for night in nights:
        if night.night_id == talk.night_id and not heard:
            return night
    likely = [each for each in nights if is_likely(each)]
    if len(likely) == 1:
        return likely[0]
    if heard:  # two on one day: the earlier one, whose time is said in the answer
        return (likely or nights)[0]
    return _ask(handler_input, upcoming, nights, intent, day_slot, "which-night")


def _is_on(night: Night, heard: str) -> bool:
    """Whether it is on a day, or weekend, in the zone where it was planned."""
    day = day_heard(heard)
    starts = local_now(night.start.at_ms, night.start.time_zone).date()
    return day is not None and (starts == day.at or starts in (day.choices or ()))


def _ask(
    handler_input: HandlerInput,
    upcoming: Upcoming,
    nights: Sequence[Night],
    intent: str,
    day_slot: str,
    key: str,
) -> Response:
    told = upcoming.listing(handler_input, nights, to_choose=True)
    return ask_for(handler_input, Asks.WHICH_NIGHT, intent, day_slot, key, nights=told)
