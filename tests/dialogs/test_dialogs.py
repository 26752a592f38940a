"""Every dialog comes to what is written beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.skill.app import Services
from tests.dialogs.playing import Played, offered_before
from tests.dialogs.script import FOLDER, Dialog, Turn, dialogs
from tests.models import built_model

DIALOGS = dialogs()
FEWEST = 10
FEWEST_IN_ENGLISH = 40
ONLY_ALEXA_HEARS = {"AMAZON.SelectIntent"}
"""She understands it by what is on the screen; here the same words are our own intent."""

Play = Callable[[Dialog], list[Played]]


@pytest.mark.parametrize("dialog", DIALOGS)
def test_a_dialog_comes_to_what_is_expected(
    dialog: Dialog, played: Play, dialog_services: Services
) -> None:
    turns = played(dialog)
    for number, (turn, came) in enumerate(zip(dialog.turns, turns, strict=True)):
        heard = came.heard
        attributes = heard.response.get("sessionAttributes") or {}
        where = f"{dialog}, turn {number + 1}, {turn.user!r}"
        found = {
            "intent": heard.intent,
            "slots": dict(heard.slots),
            "says": attributes.get("last_said", {}).get("key"),
            "offers": len(heard.offered),
            "asks": heard.asks,
            "ends": heard.session_ended,
            "state": {path: _at(attributes, path) for path in turn.state},
            "rated": {movie: came.ratings.get(MovieId(movie)) for movie in turn.rated},
            "marked": {movie: came.marks.get(MovieId(movie)) for movie in turn.marked},
        }
        wanted = {name: getattr(turn, name) for name in found}
        assert found == wanted, f"{where}: {heard.speech}"
        _check_words(turn, heard.speech, where)
        _check_offer(turn, _movies(dialog_services, heard.offered), where)
        repeated = offered_before(turns, number) & set(heard.offered)
        assert not repeated or turn.again, f"{where} offers again {repeated}"
        assert heard.session_ended or heard.reprompt, f"{where} has no reprompt"


def _at(attributes: Mapping[str, Any], path: str) -> Any:
    found: Any = attributes
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def _check_words(turn: Turn, speech: str, where: str) -> None:
    for word in turn.words:
        assert word.lower() in speech.lower(), f"{where} does not say {word!r}: {speech}"
    for word in turn.without:
        assert word.lower() not in speech.lower(), f"{where} says {word!r}: {speech}"


def _check_offer(turn: Turn, offered: Iterable[Movie], where: str) -> None:
    for movie in offered:
        assert turn.genre is None or Genre(turn.genre) in movie.genres, f"{where}: {movie}"
        if turn.decade is not None:
            assert movie.year is not None, f"{where}: {movie}"
            assert movie.year // 10 * 10 == turn.decade, f"{where}: {movie}"


def _movies(services: Services, ids: Iterable[str]) -> list[Movie]:
    return list(services.catalogue.movies([MovieId(each) for each in ids]).values())


def test_there_are_enough_in_each_language() -> None:
    counts = Counter(dialog.locale for dialog in DIALOGS)
    assert counts["en-US"] >= FEWEST_IN_ENGLISH
    assert [locale for locale, count in counts.items() if count < FEWEST] == []
    assert set(counts) == {path.name for path in FOLDER.glob("??-??")}


def test_english_hears_every_intent(played: Play) -> None:
    heard = {
        came.heard.intent
        for dialog in DIALOGS
        if dialog.locale == "en-US"
        for came in played(dialog)
    }
    assert set(built_model("en-US").intents) - heard == ONLY_ALEXA_HEARS
