"""What one voice gave changes nothing that another one hears."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from popcorn.domain.ratings import ListenerId
from popcorn.skill.app import Services
from popcorn_lab.simulator.conversation import Turn
from tests.conversations.conftest import start_talk
from tests.conversations.voices import said_by

PRIVATE = [
    "rate toy story {stars}",
    "rate it {stars}",
    "would i like toy story",
    "tell me about toy story",
    "why",
    "who am i",
    "what have i rated",
    "repeat",
    "help",
    "take that back",
    "rate toy story",
    "forget me",
    "no",
]
PUBLIC = [
    "recommend a movie",
    "more",
    "yes",
    "no",
    "repeat",
    "why",
    "who am i",
    "what have i rated",
    "would i like it",
    "would i like toy story",
    "take that back",
    "four stars",
    "the first one",
    "what's popular",
    "seen it",
    "more like that",
    "forget me",
]
_numbers = itertools.count()


def test_what_one_voice_hears_does_not_depend_on_what_another_gave(services: Services) -> None:
    """Two worlds that differ in Ann's stars alone: whatever Ben hears, he hears in both.

    What Ann was offered both have heard, so in these she asks for no offers.
    """

    @settings(max_examples=20)
    @given(
        st.lists(
            st.one_of(
                st.tuples(st.just("ann"), st.sampled_from(PRIVATE)),
                st.tuples(st.sampled_from(["ben", None]), st.sampled_from(PUBLIC)),
            ),
            min_size=3,
            max_size=10,
        )
    )
    def hears_the_same(script: list[tuple[str | None, str]]) -> None:
        worlds = [
            [said.speech for person, said in spoken(services, script, stars) if person != "ann"]
            for stars in ("five stars", "one star")
        ]
        assert worlds[0] == worlds[1]

    hears_the_same()


def spoken(
    services: Services, script: list[tuple[str | None, str]], stars: str
) -> list[tuple[str | None, Turn]]:
    number = next(_numbers)
    talk = start_talk(services, user=f"home-{number}")
    # No launch: the three ratings after one lead to an offer.
    said_by(talk, ListenerId(f"ann-{number}"), f"rate toy story {stars}")
    return [
        (
            person,
            said_by(
                talk,
                ListenerId(f"{person}-{number}") if person else None,
                utterance.format(stars=stars),
            ),
        )
        for person, utterance in script
    ]
