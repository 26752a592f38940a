"""Friends and codes in words, and which friends were named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ask_sdk_core.handler_input import HandlerInput

from popcorn.domain.friends import Friend
from popcorn.skill.alexa import slots
from popcorn.skill.replies.answers import speech
from popcorn.skill.speech import Worded
from popcorn.skill.speech.plain import PAUSE

MOST_NAMED = 8
"""Friends that are named in one answer."""
_GROUP = 4
_LONGEST_CODE = 12


def name_of(handler_input: HandlerInput, name: str | None) -> str:
    """A friend's name, or what stands for one."""
    return Worded(name) if name else speech(handler_input).word("friend-unnamed")


def names_of(
    handler_input: HandlerInput, friends: Iterable[Friend], *, to_choose: bool = False
) -> str:
    """ "Ann, Ben, and somebody without a name", the first `MOST_NAMED` of them."""
    names = [name_of(handler_input, each.name) for each in friends]
    return speech(handler_input).listing(
        list(dict.fromkeys(names[:MOST_NAMED])), to_choose=to_choose
    )


def code_words(digits: str) -> str:
    """Digits one by one, in groups that can be written down: "1 2 3 4, 5 6 7 8"."""
    digits = digits[:_LONGEST_CODE]
    groups = [digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP)]
    return Worded(f"{PAUSE}, ".join(" ".join(group) for group in groups))


def heard_names(handler_input: HandlerInput) -> Sequence[str]:
    """The names that were said, in order; one may have been taken for a word like "everybody"."""
    names = ["friend", "other_friend"]
    if not says_everybody(handler_input):
        names.append("everybody")
    found = (slots.said(handler_input, each) for each in names)
    return [each for each in found if each]


def says_everybody(handler_input: HandlerInput) -> bool:
    """ "My friends", "everybody"."""
    return slots.is_listed(handler_input, "everybody")
