"""An independent simulator has the same dialogs, as far as it can have them.

virtual-alexa makes sessions, requests and entity resolution by itself; it is told the intents and
slots that the local simulator understood. It knows no elicitation, no voices and no screens.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from popcorn.settings import read_settings
from popcorn.wiring import build_services
from popcorn_lab.interaction.files import model_folder
from tests.dialogs.conftest import LEFT_OUT
from tests.dialogs.node import installed, play
from tests.dialogs.playing import Played, household, stored
from tests.dialogs.script import Dialog, dialogs

DIALOGS = dialogs()
ENDS_WITHIN_S = 60
END = {"kind": "end"}
Json = dict[str, Any]
Play = Callable[[Dialog], list[Played]]


def reason_against(dialog: Dialog, played: list[Played]) -> str | None:
    """Why virtual-alexa cannot have this dialog; None where it can."""
    if dialog.device != "speaker":
        return "needs a screen"
    if dialog.invited:
        return "needs an invitation"
    if any(turn.voice for turn in dialog.turns):
        return "needs recognised voices"
    states = [each.heard.request["request"].get("dialogState") for each in played]
    if "IN_PROGRESS" in states:
        return "needs answers to what was elicited or to be confirmed"
    return None


def as_given(dialog: Dialog, played: list[Played]) -> list[Json]:
    """The turns as `play.js` takes them."""
    given: list[Json] = []
    for turn, each in zip(dialog.turns, played, strict=True):
        envelope = each.heard.request
        request, session = envelope["request"], envelope["session"]
        carried = {"timestamp": request["timestamp"], "session": session["sessionId"]}
        match request["type"]:
            case "LaunchRequest":
                kind: Json = {"kind": "launch"}
            case "IntentRequest":
                slots = dict(each.heard.slots)
                kind = {"kind": "intent", "intent": request["intent"]["name"], "slots": slots}
            case _:
                kind = END
        given.append(kind | carried | {"isNew": session["new"]})
        if turn.silence:
            given.append(END | carried | {"isNew": False})
    return given


def answers_expected(dialog: Dialog, played: list[Played]) -> list[Json | None]:
    """What was answered to each of the turns given; None where Alexa takes no answer."""
    expected: list[Json | None] = []
    for turn, each in zip(dialog.turns, played, strict=True):
        expected.append(each.heard.response or None)
        if turn.silence:
            expected.append(None)
    return expected


@contextmanager
def served(home: Path) -> Iterator[str]:
    """The address of a `popcorn serve` over a home until the block ends."""
    program = "from popcorn_lab.cli.main import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", program, "serve", "--port", "0"],
        env={**os.environ, "POPCORN_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()
            process.wait(ENDS_WITHIN_S)


@pytest.fixture(scope="module")
def home(trained_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(trained_home, tmp_path_factory.mktemp("virtual-alexa") / "home"))


@pytest.fixture(scope="module")
def able(played: Play, pytestconfig: pytest.Config) -> list[Dialog]:
    """The dialogs that virtual-alexa can have; the others are listed at the end of the run."""
    reasons = {str(dialog): reason_against(dialog, played(dialog)) for dialog in DIALOGS}
    pytestconfig.stash[LEFT_OUT] = {name: why for name, why in reasons.items() if why}
    return [dialog for dialog in DIALOGS if reasons[str(dialog)] is None]


@pytest.fixture(scope="module")
def answers(able: list[Dialog], played: Play, home: Path) -> dict[str, list[Json]]:
    """What the skill answered to virtual-alexa, by dialog."""
    installed()
    with served(home) as url:
        return play(
            {
                "url": url,
                "models": {
                    dialog.locale: str(model_folder() / f"{dialog.locale}.json") for dialog in able
                },
                "dialogs": [
                    {
                        "name": str(dialog),
                        "locale": dialog.locale,
                        "user": household(dialog),
                        "turns": as_given(dialog, played(dialog)),
                    }
                    for dialog in able
                ],
            }
        )


def test_virtual_alexa_hears_the_same(
    able: list[Dialog], answers: dict[str, list[Json]], played: Play
) -> None:
    for dialog in able:
        given = as_given(dialog, played(dialog))
        expected = answers_expected(dialog, played(dialog))
        for turn, heard, wanted in zip(given, answers[str(dialog)], expected, strict=True):
            if wanted is not None:
                assert heard["response"] == wanted["response"], (str(dialog), turn)
                assert heard["sessionAttributes"] == wanted["sessionAttributes"], str(dialog)


def test_the_same_is_stored(
    able: list[Dialog], answers: dict[str, list[Json]], played: Play, home: Path
) -> None:
    services = build_services(read_settings({"POPCORN_HOME": str(home)}))
    assert set(answers) == set(map(str, able))
    for dialog in able:
        last = played(dialog)[-1]
        assert stored(services.store, household(dialog)) == (last.ratings, last.marks), dialog
    services.close()


def test_it_can_have_a_good_part_of_them(able: list[Dialog]) -> None:
    """A mistake in `reason_against` would leave the comparison with nothing to compare."""
    assert len(able) >= len(DIALOGS) // 3
