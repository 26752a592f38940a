"""What of a show was finished: an episode by its number, the next one, or all of it."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Slot

from popcorn.skill.alexa.slots import resolved
from popcorn.skill.session.list_talk import NEXT_EPISODE, WHOLE


def part_said(handler_input: HandlerInput) -> str:
    """In the words of `ListTalk.part`.

    A number that cannot be made out is still an episode's: the next one, which the answer names.
    """
    intent = handler_input.request_envelope.request.intent
    said = {name: slot for name, slot in (intent.slots or {}).items() if slot and slot.value}
    if "episode" not in said:
        return NEXT_EPISODE if "next_episode" in said or "season" in said else WHOLE
    episode = _number(said["episode"])
    season = _number(said["season"]) if "season" in said else None
    if episode is None:
        return NEXT_EPISODE
    return f"s{season}e{episode}" if season else f"e{episode}"


def _number(slot: Slot) -> int | None:
    """From 1 to 999; beyond what the slot type lists it may come in digits."""
    found = resolved(slot)
    digits = found[0].id if found else str(slot.value)
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 4 else 0
    return number or None
