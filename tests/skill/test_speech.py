"""The speech files: complete, fillable, short, and never a question without a reprompt."""

from __future__ import annotations

import ast
import re
from datetime import date, time
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import popcorn.skill
from popcorn.domain.kinds import Kind
from popcorn.domain.moods import Mood
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ratings import Stars
from popcorn.skill.alexa.identity import SPEAKERS_NAME
from popcorn.skill.nights.wording import day_words, time_words
from popcorn.skill.speech import Fact, Markup, speech_for

SKILL = Path(popcorn.skill.__file__).parent
LANGUAGES = sorted(file for file in SKILL.glob("speech/*.ftl") if "-" not in file.stem)
LONGEST_ANSWER = 260
"""Characters with sample titles: what is said in one breath or two."""
LONGER = 1.2
"""What other languages may take of what English does."""
ENGLISH = speech_for("en-US")
WORDS = re.compile(
    "(genre|decade|kind|card|screen)-.+|rated-movie|stars|title-with-year"
    "|night(-day|-time|-hours|-of-host|-of-mine)?|reminder|friend-unnamed|friend-and-titles|others"
)


@cache  # each language is asked for by several tests
def messages(file: Path) -> dict[str, ftl.Message]:
    resource = FluentParser().parse(file.read_text("utf-8"))
    assert not [entry for entry in resource.body if isinstance(entry, ftl.Junk)]
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ftl.Message)}


def spoken_keys(file: Path) -> list[str]:
    return [key for key in messages(file) if not WORDS.fullmatch(key)]


def placeholders(message: ftl.Message) -> set[str]:
    found = set()

    class Placeholders(Visitor):  # type: ignore[misc]
        def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
            found.add(node.id.name)

    Placeholders().visit(message)
    return found


FACTS: dict[str, Fact] = {
    "movies": "Dr. Strangelove, The Good, the Bad and the Ugly, or Will & Grace",
    "kind": "science fiction movies from the nineties",
    "title": "The Good, the Bad and the Ugly",
    "stars": "three and a half stars",
    "previous": "four stars",
    "heard": "the umbrellas of sherborne",
    "source": "The Umbrellas of Cherbourg",
    "unwanted": "science fiction or violence",
    "lacking": "cheerful science fiction movies from the nineties",
    "next": "hear_similar",
    "known": "year-genres",
    "year": "1966",
    "genres": "action, adventure, and western",
    "opinion": "both",
    "mean": "four and a half stars",
    "yours": "three and a half stars",
    "ratings": "five stars for Alien, half a star for Heat, and four stars for The Lion King",
    "count": 12,
    "favourite": "The Silence of the Lambs",
    "rated": "The Good, the Bad and the Ugly",
    "left": 1,
    "name": Markup(SPEAKERS_NAME),
    "titles": "film",
    "season": 2,
    "number": 12,
    "episode": "season 2, episode 12",
    "following": "season 2, episode 13",
    "list": "watchlist",
    "said": "both",
    "likes": "comedies and thrillers",
    "refuses": "horror",
    "code": "1 2 3 4, 5 6 7 8",
    "friend": "Alexandra Miller",
    "former": "Bartholomew",
    "friends": "Ann, Ben, Cleo, and somebody without a name",
    "requests": 2,
    "longest": "40",
    "shared": "Ben: Alien and Heat, and Cleo: The Lion King",
    "night": "The Lion King on Saturday, November 28 at 8:30 PM",
    "nights": "Alien tomorrow at 8 PM, with Ben, and Heat on Sunday at 9 PM, with Cleo",
    "guests": "Ann, Ben, and Cleo",
    "saturday": "Saturday",
    "sunday": "Sunday",
}


@pytest.mark.parametrize("file", LANGUAGES, ids=lambda file: file.stem)
def test_every_language_has_every_key_with_the_same_placeholders(file: Path) -> None:
    english, other = messages(SKILL / "speech/en.ftl"), messages(file)
    assert set(other) == set(english)
    for key, message in other.items():
        if not WORDS.fullmatch(key):
            assert placeholders(message) == placeholders(english[key]), key


@pytest.mark.parametrize("file", LANGUAGES, ids=lambda file: file.stem)
def test_answers_are_short_and_questions_have_another_reprompt(file: Path) -> None:
    speech = speech_for(file.stem)
    for key in spoken_keys(file):
        for turn in range(len(speech.variants(key))):
            said = speech.say(key, turn, FACTS)
            longest = LONGEST_ANSWER * (1 if file.stem == "en" else LONGER)
            assert len(said.speech) <= longest, key
            assert "{" not in said.speech
            if "?" in said.speech:
                assert said.reprompt, f"{key} asks, so the session stays open"
            assert said.reprompt != said.speech


def test_code_says_only_messages_that_exist_and_each_message_is_said() -> None:
    keys = spoken_keys(SKILL / "speech/en.ftl")
    literals: set[str] = set()
    for file in SKILL.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                literals.add(node.value)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                key = node.args[1]
                if isinstance(key, ast.Constant):
                    assert key.value in keys
    assert [key for key in keys if key not in literals] == []


def test_no_english_in_python() -> None:
    sentence = re.compile(r"^[A-Z][a-z']*( [^.!?]+){3,}[.!?]")
    for file in SKILL.rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        docstrings = {
            node.body[0].value
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        loose = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                is_text = node not in docstrings and node not in loose
                assert not (is_text and sentence.match(node.value)), f"{file.name}: {node.value}"


def test_titles_are_escaped_and_told_apart_by_year() -> None:
    movies = [
        Movie(MovieId("1"), "Lilo & Stitch", 2002),
        Movie(MovieId("2"), "Godzilla", 1998),
        Movie(MovieId("3"), "Godzilla", 2014),
    ]
    titles = ENGLISH.titles(movies)
    assert titles == "Lilo & Stitch, Godzilla from 1998, or Godzilla from 2014"
    assert "Lilo &amp; Stitch" in ENGLISH.say("did-you-mean", 0, {**FACTS, "movies": titles}).speech


@pytest.mark.parametrize("half_steps", range(1, 11))
def test_each_number_of_stars_has_its_words(half_steps: int) -> None:
    words = {ENGLISH.stars(Stars(each)) for each in range(1, 11)}
    assert len(words) == 10
    assert not re.search(r"\d", ENGLISH.stars(Stars(half_steps)))


def test_each_kind_has_its_words() -> None:
    for genre in (None, *Genre):
        for decade in (None, *range(1920, 2030, 10)):
            assert ENGLISH.kind(Kind(genre, decade))
    for mood in Mood:
        assert ENGLISH.kind(Kind(mood=mood)).endswith(" movies")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Kind(), "movies"),
        (Kind(Genre.COMEDY, 1990), "comedy movies from the nineties"),
        (Kind(mood=Mood.CHEERFUL), "cheerful movies"),
        (Kind(Genre.WESTERN, other_genre=Genre.COMEDY), "comedy western movies"),
        (Kind(until_year=1974), "movies from before 1975"),
        (Kind(from_year=2001, most_ratings=9), "lesser known movies from 2001 on"),
        (
            Kind(Genre.WESTERN, unwanted_genres=frozenset({Genre.WAR, Genre.HORROR})),
            "western movies without horror or war",
        ),
        (
            Kind(is_gentle=True, unwanted_genres=frozenset({Genre.WAR, Genre.DRAMA})),
            "movies without drama, war, or violence",
        ),
        (
            Kind(Genre.DRAMA, 1960, mood=Mood.EXCITING, fewest_ratings=9),
            "better known exciting drama movies from the sixties",
        ),
    ],
)
def test_kinds_are_put_into_words(kind: Kind, words: str) -> None:
    assert ENGLISH.kind(kind) == words


@pytest.mark.parametrize("genre", Genre)
def test_each_genre_can_be_left_out(genre: Genre) -> None:
    assert ENGLISH.left_out(Kind(unwanted_genres=frozenset({genre})))


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en-US", "on Sunday, November 1"),
        ("de-DE", "am Sonntag, dem 1. November,"),
        ("es-ES", "el domingo 1 de noviembre"),
        ("fr-FR", "le dimanche 1er novembre"),
        ("it-IT", "domenica 1º novembre"),
    ],
)
def test_the_first_of_a_month_is_said_as_it_is_there(locale: str, words: str) -> None:
    assert day_words(speech_for(locale), date(2026, 11, 1), today=date(2026, 9, 1)) == words


@pytest.mark.parametrize(
    ("locale", "one", "eight"),
    [
        ("en-US", "at 1 AM", "at 8 PM"),
        ("de-DE", "um 1:00 Uhr", "um 20:00 Uhr"),
        ("es-ES", "a la 1:00", "a las 20:00"),
        ("fr-FR", "à 1:00", "à 20:00"),
        ("it-IT", "all'1:00", "alle 20:00"),
    ],
)
def test_one_oclock_is_one_hour(locale: str, one: str, eight: str) -> None:
    said = [time_words(speech_for(locale), time(hour), zone=None) for hour in (1, 20)]
    assert said == [one, eight]


def test_variants_take_turns_and_begin_again() -> None:
    said = [ENGLISH.say("ask-stars", turn, FACTS).speech for turn in range(3)]
    assert said[0] != said[1]
    assert said[0] == said[2]


def test_an_unknown_language_is_answered_in_english() -> None:
    assert speech_for("tlh-KX").say("goodbye", 0, {}) == ENGLISH.say("goodbye", 0, {})
