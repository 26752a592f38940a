"""Every state in every language: the same ways in, an answer to act on, and no word of English."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Set
from functools import cache
from pathlib import Path
from random import Random

import pytest

import popcorn.skill.speech
from popcorn.domain.movies import Movie
from popcorn.skill.session.states import state_of
from popcorn.skill.speech.plain import shortened
from popcorn_lab.interaction.catalogue_movies import dataset_movies
from popcorn_lab.sample.dataset import SampleDataset
from tests.conversations.state_faults import (
    HARMLESS,
    LEADS_OUT,
    faults_of,
    faults_of_help,
    logged,
    memory_in,
    standing,
)
from tests.conversations.state_requests import Heard, with_slots
from tests.conversations.state_table import (
    ENTRIES,
    Entry,
    Table,
    copied_home,
    said_in,
    table_over,
)

SPEECH = Path(popcorn.skill.speech.__file__).parent
LOCALES = ["de-DE", "es-ES", "fr-FR", "it-IT"]
INVITES = {
    "de": r"\?|\b(sag|nenn|versuch|frag|bewerte)\b",
    "es": r"\?|\b(di|dime|prueba|puedes|pide)\b",
    "fr": r"\?|\b(dis|dis-moi|essaie|demande|redis|tu peux)\b",
    "it": r"\?|\b(dimmi|puoi|prova|chiedi)\b",
}
ASKED_PART = 6
"""Of as many requests one is made in each state, by lot; the English table makes them all."""
WORD = re.compile(r"[^\W\d_]{2,}")
BEGINS_SMALL = re.compile(r"(?:^|\w[.!?] )[¡¿]?[a-zà-ÿ]")


@pytest.fixture(scope="module", params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def table(locale: str, trained_home: Path) -> Iterator[Table]:
    with copied_home(trained_home) as settings, table_over(settings, locale) as built:
        yield built


@pytest.mark.parametrize("entry", ENTRIES, ids=str)
def test_what_is_said_leads_into_the_states_of_english(table: Table, entry: Entry) -> None:
    assert state_of(memory_in(table.at(entry).attributes)) is entry.state


@pytest.mark.parametrize("entry", ENTRIES, ids=str)
def test_answers_make_sense_in_the_language_itself(
    table: Table, locale: str, entry: Entry, caplog: pytest.LogCaptureFixture
) -> None:
    language = locale.partition("-")[0]
    stands, invites = table.at(entry), re.compile(INVITES[language], re.IGNORECASE)
    wrong: list[str] = []
    helped: set[object] = set()
    caplog.set_level(logging.INFO, "popcorn")
    for heard in drawn(table, f"{locale}, {entry}"):
        caplog.clear()
        answer = table.answer(stands, heard)
        faults: list[str] = [*faults_of(stands, heard, answer, invites), *logged(caplog)]
        place = standing(answer)
        if not answer.ends_session and place not in helped:
            helped.add(place)
            faults += faults_of_help(table, stands, answer)
        echoed = words_in(" ".join(said_in(locale, each) for each in entry.said))
        for text in (answer.speech, answer.reprompt or ""):
            faults += faults_of_language(text, only_english(language) - echoed)
        wrong += [f"{heard}: {fault}: {answer.speech!r}" for fault in faults]
    assert not wrong, "\n" + "\n".join(wrong)


def drawn(table: Table, lot: str) -> list[Heard]:
    requests = [*table.bare.values(), *with_slots(table.model)]
    always = [each for each in requests if each.name in HARMLESS | LEADS_OUT]
    others = [each for each in requests if each.name not in HARMLESS | LEADS_OUT]
    return always + Random(lot).sample(others, len(others) // ASKED_PART)


def faults_of_language(text: str, foreign: Set[str]) -> Iterator[str]:
    own = without_titles(text)
    if found := words_in(own) & foreign:
        yield f"says {sorted(found)}"
    if small := BEGINS_SMALL.search(own):
        yield f"begins with {small[0]!r}"


@cache
def only_english(language: str) -> frozenset[str]:
    """Words that the English speech has, and the language's own has not."""
    return spoken_words("en") - spoken_words(language)


def spoken_words(language: str) -> frozenset[str]:
    text = (SPEECH / f"{language}.ftl").read_text("utf-8")
    said = re.sub(r"^ *#.*$|^[\w-]+ =|\.[\w-]+ =|\{[^{}]*\}|\[\w+\]", " ", text, flags=re.M)
    return words_in(said)


def words_in(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in WORD.findall(text))


@cache
def titles() -> re.Pattern[str]:
    movies: list[Movie] = [*dataset_movies(SampleDataset())]
    names = {each for movie in movies for each in (movie.title, shortened(movie.title))}
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))


def without_titles(text: str) -> str:
    return titles().sub("X", text)
