"""How it sounds and reads: short enough, with pauses where they help, and cards without markup."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ratings import Stars
from popcorn.skill.speech import Speech, speech_for
from popcorn.skill.speech.plain import LONGEST, as_plain, as_ssml, is_sound, shortened
from popcorn.skill.speech.variety import by_session
from popcorn_lab.simulator.responses import read_answer
from tests.skill.test_speech import FACTS, LANGUAGES, messages, placeholders, spoken_keys

CHARACTERS_A_SECOND = 15
"""Alexa's pace, roughly; languages with long words are a little faster."""
LONGEST_TURN_S = 20
ENGLISH = speech_for("en-US")
LONG_TITLES = [
    Movie(
        MovieId("1"), "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb", 1964
    ),
    Movie(MovieId("2"), "The Chronicles of Narnia: The Lion, the Witch and the Wardrobe", 2005),
    Movie(MovieId("3"), "Pirates of the Caribbean: The Curse of the Black Pearl", 2003),
]
"""As long as titles that many know are; a longer one is cut."""
LONG_TITLE = "Star Wars: Episode V - The Empire Strikes Back"
LONGER_TITLE = "Night of the Day of the Dawn of the Son of the Bride of the Return of the Revenge"
ODD_TITLES = [
    "Lilo & Stitch",
    "<3",
    'The "Burbs"',
    "Amélie",
    "M*A*S*H",
    "千と千尋の神隠し",
    "tick, tick... BOOM!",
]


def long_facts(speech: Speech, file: Path) -> dict[str, dict[str, Any]]:
    """What each message may have to say at worst: its key, and facts by placeholder."""
    stars = Stars.of(4.5)
    facts: dict[str, Any] = FACTS | {
        "movies": speech.titles(LONG_TITLES),
        "title": LONG_TITLE,
        "source": LONG_TITLE,
        "heard": "blah " * 1000,
        "ratings": speech.ratings([(movie, stars) for movie in LONG_TITLES]),
    }
    found = messages(file)
    return {
        key: {name: facts.get(name, LONG_TITLE) for name in placeholders(found[key])}
        for key in spoken_keys(file)
    }


@pytest.mark.parametrize("file", LANGUAGES, ids=lambda file: file.stem)
def test_no_turn_takes_longer_than_twenty_seconds(file: Path) -> None:
    speech = speech_for(file.stem)
    too_long = {}
    for key, facts in long_facts(speech, file).items():
        for turn in range(len(speech.variants(key))):
            said = speech.say(key, turn, facts)
            for text in filter(None, (said.speech, said.reprompt)):
                seconds = len(as_plain(text)) / CHARACTERS_A_SECOND
                if seconds > LONGEST_TURN_S:
                    too_long[key, turn] = round(seconds, 1)
    assert too_long == {}


@pytest.mark.parametrize("title", ODD_TITLES)
def test_titles_of_any_spelling_are_sound_and_read_as_they_are(title: str) -> None:
    for key in ("recommend-offer", "would-like-sure", "details"):
        movies = ENGLISH.titles([Movie(MovieId("1"), title, 2000), *LONG_TITLES[1:]])
        facts: dict[str, Any] = FACTS | {"title": title, "movies": movies}
        said = ENGLISH.say(key, 0, facts)
        assert is_sound(said.speech)
        assert said.card is not None
        assert title.casefold() in said.card.text.casefold()
        heard = read_answer(_response(said.speech)).speech
        assert title.casefold() in heard.casefold()


def _response(ssml: str) -> dict[str, object]:
    speech = {"type": "SSML", "ssml": f"<speak>{ssml}</speak>"}
    return {"version": "1.0", "response": {"outputSpeech": speech}}


@given(st.text(max_size=3 * LONGEST))
def test_any_text_can_be_said(text: str) -> None:
    brief = shortened(text)
    assert len(brief) <= LONGEST
    assert is_sound(as_ssml(brief))
    assert as_plain(as_ssml(brief)) == brief.replace(" ,", ",")
    read_answer(_response(as_ssml(brief)))


@pytest.mark.parametrize(
    ("title", "spoken"),
    [
        ("Heat", "Heat"),
        (LONG_TITLES[0].title, "Dr. Strangelove"),
        (LONG_TITLES[1].title, LONG_TITLES[1].title),
        ("Borat: Cultural Learnings of America for Make Benefit Glorious Nation", "Borat"),
        (LONGER_TITLE, "Night of the Day of the Dawn of the Son of the Bride of the…"),
        ("x" * 100, "x" * 63 + "…"),
    ],
)
def test_a_long_title_is_said_without_its_subtitle(title: str, spoken: str) -> None:
    assert shortened(title) == spoken


def test_a_list_has_pauses_only_where_a_title_has_a_comma() -> None:
    heat, fargo = Movie(MovieId("1"), "Heat", 1995), Movie(MovieId("2"), "Fargo", 1996)
    plain = ENGLISH.titles([heat, fargo])
    assert "<" not in ENGLISH.say("recommend-offer", 0, {"movies": plain}).speech
    good = Movie(MovieId("3"), "The Good, the Bad and the Ugly", 1966)
    paused = ENGLISH.say("recommend-offer", 0, {"movies": ENGLISH.titles([good, heat, fargo])})
    assert 'the Ugly,<break strength="medium"/> Heat' in paused.speech
    assert paused.card is not None
    assert "the Ugly, Heat, or Fargo" in paused.card.text


def test_a_card_lists_its_movies_one_a_line_with_their_years() -> None:
    movies = [Movie(MovieId("1"), "Lilo & Stitch", 2002), Movie(MovieId("2"), "Heat")]
    card = ENGLISH.say("recommend-offer", 0, {"movies": ENGLISH.titles(movies)}).card
    assert card is not None
    assert card.title == "Movies for you"
    assert card.text.endswith("\n\nLilo & Stitch (2002)\nHeat")


@pytest.mark.parametrize("file", LANGUAGES, ids=lambda file: file.stem)
def test_cards_are_plain_text_and_say_what_is_said(file: Path) -> None:
    speech = speech_for(file.stem)
    with_cards = 0
    for key, facts in long_facts(speech, file).items():
        for turn in range(len(speech.variants(key))):
            said = speech.say(key, turn, facts)
            if said.card is None:
                continue
            with_cards += 1
            assert said.card.text.startswith(as_plain(said.speech))
            assert not re.search(r"<break|&(amp|lt|gt);", said.card.title + said.card.text)
    assert with_cards > 20


@pytest.mark.parametrize("file", LANGUAGES, ids=lambda file: file.stem)
def test_every_language_has_cards_of_the_same_messages(file: Path) -> None:
    def cards(of: Path) -> dict[str, set[str]]:
        return {
            key: {each.id.name for each in message.attributes} & {"card", "own-card"}
            for key, message in messages(of).items()
        }

    assert cards(file) == cards(file.with_name("en.ftl"))


def test_sessions_begin_in_different_words_and_the_same_one_in_the_same() -> None:
    variants = len(ENGLISH.variants("recommend-offer"))
    first = [by_session(f"session-{number}", "recommend-offer") % variants for number in range(50)]
    assert set(first) == set(range(variants))
    assert by_session("session-1", "help") == by_session("session-1", "help")
