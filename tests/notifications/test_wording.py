"""Every language says everything, in its own words, and keeps its facts."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from itertools import product

import pytest
from fluent.syntax import FluentParser, ast

from popcorn.domain.movie_nights import Answer, Start
from popcorn.domain.night_events import EventKind
from popcorn.domain.notices import NoticeKind
from popcorn.domain.tellings import NightTold, Telling
from popcorn.notifications.wording import LANGUAGES, Letter, wording_for
from popcorn_lab.interaction.files import authored_locales

START = Start(1_800_000_000_000, "Europe/Berlin")
FACT = re.compile(r"\{\s*\$(\w+)\s*\}")


@cache
def texts(language: str) -> dict[str, str]:
    source = files("popcorn.notifications").joinpath("texts", f"{language}.ftl").read_text("utf-8")
    body = FluentParser().parse(source).body
    assert not [each for each in body if isinstance(each, ast.Junk)]
    return {
        each.id.name: source[each.value.span.start : each.value.span.end]
        for each in body
        if isinstance(each, ast.Message) and each.value and each.value.span
    }


def tellings() -> list[Telling]:
    night = NightTold("n", 2, START, "Jurassic Park", "Ann")
    found = []
    for kind, answer in product([*EventKind, *NoticeKind], [Answer.ACCEPTED, Answer.DECLINED]):
        of_night = night if isinstance(kind, EventKind) else None
        found.append(
            Telling(
                event_id="n.1",
                kind=kind,
                at_ms=START.at_ms,
                night=of_night,
                about="Ben",
                answer=answer,
                code="012345",
            )
        )
    return found


def whole(letter: Letter) -> str:
    details = [f"{label}: {value}" for label, value in letter.details]
    return "\n".join([letter.subject, letter.opening, *details, *letter.closing])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_what_english_has(language: str) -> None:
    english, own = texts("en"), texts(language)
    assert own.keys() == english.keys()
    for key, text in own.items():
        assert sorted(FACT.findall(text)) == sorted(FACT.findall(english[key])), key
    if language != "en":
        same = {key for key, text in own.items() if text == english[key]}
        assert same == set(), "in other words than English"


@pytest.mark.parametrize("locale", sorted(authored_locales()))
def test_every_message_is_whole_in_every_locale(locale: str) -> None:
    wording = wording_for(locale)
    assert wording.language == locale[:2]
    for telling in tellings():
        letter = wording.letter(telling)
        text = whole(letter)
        assert not re.search(r"[{}$]|None", text)
        assert "\n" not in letter.subject
        if telling.night:
            assert "Jurassic Park" in text
            assert "2027" in text
            assert re.search(r"\b0?9[:.]00", text), "in the zone in which it was said"
        if telling.kind is NoticeKind.EMAIL_GIVEN:
            assert text.count("012345") == 2


def test_nobody_without_a_name_is_called_none() -> None:
    for language in LANGUAGES:
        for kind in (EventKind.INVITED, EventKind.ANSWERED, NoticeKind.FRIEND_ASKED):
            night = NightTold("n", 1, START, None, None) if isinstance(kind, EventKind) else None
            telling = Telling(event_id="e", kind=kind, at_ms=0, night=night, answer=Answer.DECLINED)
            letter = wording_for(language).letter(telling)
            assert letter.subject.startswith(texts(language)["somebody"])


@pytest.mark.parametrize("locale", ["pt-BR", "xx", "", "ja-JP"])
def test_a_language_that_we_do_not_write_gets_english(locale: str) -> None:
    assert wording_for(locale).word("night") == "Movie night"


def test_a_title_of_several_lines_is_one() -> None:
    night = NightTold("n", 1, START, "Two\r\nLines\x00", "Ann\nBcc: eve@example.org")
    telling = Telling(event_id="e", kind=EventKind.INVITED, at_ms=0, night=night)
    letter = wording_for("en-US").letter(telling)
    assert dict(letter.details)["Movie"] == "Two Lines"
    assert letter.subject == "Ann Bcc: eve@example.org invites you to a movie night"
