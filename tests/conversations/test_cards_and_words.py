"""Cards in the Alexa app, and words that differ: seen in whole conversations."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from popcorn.domain.movies import MovieId
from popcorn.entrypoints.skill import skill_handler
from popcorn.skill.app import Services
from popcorn_lab.simulator.conversation import Conversation
from tests.conversations.conftest import HOUSEHOLD, Talk, ticking_clock
from tests.models import built_model


def card_of(talk: Talk, utterance: str) -> dict[str, str] | None:
    card: dict[str, str] | None = talk.say(utterance).response["response"].get("card")
    return card


def test_an_offer_has_a_card_with_its_titles(talk: Talk) -> None:
    card = card_of(talk, "what's popular")
    assert card is not None
    assert card["type"] == "Simple"
    offered = [MovieId(movie_id) for movie_id in talk.turns[-1].offered]
    titles = [movie.title for movie in talk.services.catalogue.movies(offered).values()]
    lines = card["content"].splitlines()
    assert len([line for line in lines if any(line.startswith(title) for title in titles)]) == 3


def test_questions_and_goodbyes_have_none(talk: Talk) -> None:
    for utterance in ("rate alien", "four", "undo", "stop"):
        assert card_of(talk, utterance) is None, utterance


def test_what_one_voice_rated_is_not_for_the_whole_household_to_read(
    new_talk: Callable[..., Talk],
) -> None:
    household, ann = new_talk(), new_talk(person="amzn1.ask.person.ANN")
    for talk in (household, ann):
        talk.say("rate alien five stars")
    assert card_of(household, "would i like alien") is not None
    assert card_of(ann, "would i like alien") is None
    assert card_of(ann, "what's popular") is not None, "nothing of Ann's is in it"


def test_nothing_is_said_twice_in_a_row_and_sessions_begin_differently(services: Services) -> None:
    openings = set()
    for seed in range(12):
        talk = Conversation(
            skill_handler(services),
            built_model(),
            user_id=HOUSEHOLD,
            clock=ticking_clock(),
            seed=seed,
        )
        talk.say("open popcorn picks")
        said = [talk.say("purple monkey dishwasher").speech for _ in range(5)]
        assert all(one != another for one, another in pairwise(said))
        openings.add(said[0])
    assert len(openings) > 1


def test_a_seed_gives_the_same_words_again(services: Services) -> None:
    def words(seed: int) -> list[str]:
        talk = Conversation(
            skill_handler(services),
            built_model(),
            user_id="nobody",
            clock=ticking_clock(),
            seed=seed,
        )
        return [talk.say(each).speech for each in ("help", "help", "gibberish", "repeat that")]

    assert words(7) == words(7)
    assert any(words(7) != words(seed) for seed in range(5))
