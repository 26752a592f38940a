"""Where a conversation stands: what was said last decides what "yes", "no" and "help" mean.

docs/conversation.md draws it.
"""

from __future__ import annotations

from enum import StrEnum

from popcorn.skill.session.attributes import Session
from popcorn.skill.session.pending import Pending
from popcorn.skill.session.questions import Question
from popcorn.skill.session.themes import LISTS


class State(StrEnum):
    """Each is entered by what the skill says; a session is in exactly one of them."""

    FRESH = "fresh"
    """Nothing was said yet, or nothing to this voice."""
    INVITED = "invited"
    """Asked whether it shall recommend."""
    AFTER_LIST = "after-list"
    """Popular movies were named; asked whether to go on."""
    AFTER_RECOMMENDATION = "after-recommendation"
    """Recommended or similar movies were named; asked whether to go on."""
    END_OF_LIST = "end-of-list"
    """There are no more of that kind; asked whether to look among all movies."""
    HEARING_RATINGS = "hearing-ratings"
    """The listener's own ratings were named; asked whether to go on."""
    HEARING_LIST = "hearing-list"
    """Titles of one of the listener's lists were named; asked whether to go on."""
    ASKING_GENRES = "asking-genres"
    """Asked in the first conversation for genres that the listener likes, or never wants."""
    ABOUT_MOVIE = "about-movie"
    """One movie was talked about; asked whether to hear similar ones, or what to expect of it."""
    ASKING_MOVIE = "asking-movie"
    """Asked for a title."""
    CHOOSING = "choosing"
    """Asked which of several movies that were named."""
    DID_YOU_MEAN = "did-you-mean"
    """Asked whether it is the one movie that sounds like what was heard."""
    ASKING_STARS = "asking-stars"
    """Asked for the stars of a movie that is settled."""
    ASKED_IF_WATCHED = "asked-if-watched"
    """The same, of what was suggested at the last visit, in the greeting."""
    RATING_ROUND = "rating-round"
    """The same, of one movie after the other: the first conversation."""
    CONFIRMING_FORGETTING = "confirming-forgetting"
    """Asked whether to delete all that is known of the speaker."""
    FILLING_IN = "filling-in"
    """Asked for a friend's code, a name, or a day or time of a movie night."""
    CONFIRMING = "confirming"
    """Asked whether to go ahead: with a code, a night, the end of one or of a friendship."""
    AMONG_FRIENDS = "among-friends"
    """Asked whether to accept a friend's request or invitation, or what else of a night."""
    OFFERED_REMINDER = "offered-reminder"
    """Asked whether to be reminded of a movie night."""
    LEAVING = "leaving"
    """On the way out: an offer was declined, a request dropped; asked what else it may be."""

    @property
    def is_waiting(self) -> bool:
        """Whether a value is waited for: a movie or stars, in `Session.pending`, or another."""
        return self in _WAITING


_WAITING = frozenset(
    {
        State.ASKING_MOVIE,
        State.CHOOSING,
        State.DID_YOU_MEAN,
        State.ASKING_STARS,
        State.ASKED_IF_WATCHED,
        State.RATING_ROUND,
        State.FILLING_IN,
    }
)
_BY_QUESTION = {
    Question.RECOMMEND: State.INVITED,
    Question.LOOK_AMONG_ALL: State.END_OF_LIST,
    Question.HEAR_MORE_RATINGS: State.HEARING_RATINGS,
    Question.HEAR_MORE_OF_LIST: State.HEARING_LIST,
    Question.NAME_GENRES: State.ASKING_GENRES,
    Question.HEAR_SIMILAR: State.ABOUT_MOVIE,
    Question.HEAR_EXPECTED: State.ABOUT_MOVIE,
    Question.FILL_IN: State.FILLING_IN,
    Question.CONFIRM: State.CONFIRMING,
    Question.AMONG_FRIENDS: State.AMONG_FRIENDS,
    Question.REMIND: State.OFFERED_REMINDER,
}


def state_of(memory: Session) -> State:
    """The state that the last answer has left the session in."""
    if memory.question is Question.FORGET_ME:
        return State.CONFIRMING_FORGETTING
    if memory.pending is not None:
        return _waiting(memory, memory.pending)
    if memory.question is Question.HEAR_MORE and memory.topic is not None:
        return State.AFTER_LIST if memory.topic in LISTS else State.AFTER_RECOMMENDATION
    if memory.question is not None:
        return _BY_QUESTION.get(memory.question, State.INVITED)
    return State.LEAVING if memory.last_said else State.FRESH


def _waiting(memory: Session, pending: Pending) -> State:
    if memory.question is Question.DID_YOU_MEAN:
        return State.DID_YOU_MEAN
    if pending.movie_id is None:
        return State.CHOOSING if pending.choices else State.ASKING_MOVIE
    if memory.rating_round is not None:
        return State.RATING_ROUND
    is_greeting = memory.question is Question.DID_YOU_WATCH
    return State.ASKED_IF_WATCHED if is_greeting else State.ASKING_STARS
