"""The same evening of friends in every language: each utterance is understood, and answered."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from popcorn.domain.friends import Tie
from popcorn.domain.ratings import ListenerId
from popcorn.skill.app import Services
from tests.conversations.conftest import start_talk
from tests.conversations.test_friends_and_nights import code_in, key

EVENINGS = yaml.safe_load(
    (Path(__file__).parent / "evening_utterances.yaml").read_text(encoding="utf-8")
)
SCRIPT = EVENINGS.pop("script")


@pytest.mark.parametrize("locale", EVENINGS)
def test_an_evening_goes_the_same_way(services: Services, locale: str) -> None:
    talks = {who: start_talk(services, who, locale=locale) for who in ("ann", "ben")}
    code = ""
    for (who, answer), utterance in zip(SCRIPT, EVENINGS[locale], strict=True):
        turn = talks[who].say(utterance.replace("CODE", code))
        assert key(talks[who]) == answer, f"{utterance}: {turn.intent}: {turn.speech}"
        if answer == "friend-code":
            code = code_in(turn.speech)
    friendship = services.friends.friendship(ListenerId("ann"), ListenerId("ben"))
    assert friendship is not None
    assert friendship.tie is Tie.FRIENDS
