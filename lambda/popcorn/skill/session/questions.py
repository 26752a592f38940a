"""What the skill asked that can be answered with yes or no."""

from __future__ import annotations

from enum import StrEnum


class Question(StrEnum):
    """What a "yes" would agree to."""

    HEAR_MORE = "hear_more"
    RECOMMEND = "recommend"
    LOOK_AMONG_ALL = "look_among_all"
    DID_YOU_MEAN = "did_you_mean"
    HEAR_SIMILAR = "hear_similar"
    FORGET_ME = "forget_me"
    DID_YOU_WATCH = "did_you_watch"
    HEAR_EXPECTED = "hear_expected"
    HEAR_MORE_RATINGS = "hear_more_ratings"
    HEAR_MORE_OF_LIST = "hear_more_of_list"
    NAME_GENRES = "name_genres"
    """Which genres they like or never want, rather than a yes."""
    FILL_IN = "fill_in"
    """A code, a name or a day, rather than a yes: `Together` has what it is for. So with the next
    two."""
    CONFIRM = "confirm"
    AMONG_FRIENDS = "among_friends"
    REMIND = "remind"
    """Whether to be reminded of a movie night; `Together` has of which."""


OF_COMPANY = frozenset(
    {Question.FILL_IN, Question.CONFIRM, Question.AMONG_FRIENDS, Question.REMIND}
)
"""Questions about friends and movie nights."""
OPEN_TO_ALL = frozenset({Question.HEAR_MORE, Question.LOOK_AMONG_ALL})
"""Questions that another voice may answer: about what was offered. Which other one was asked may
depend on what one voice gave or said."""
