"""The dialogs as they are written down: a replay file of the ASK CLI, and beside it what to expect.

`NAME.json` holds the utterances alone; `NAME.expect.yaml` who says them to which device, and what
each turn should come to. docs/dialogs.md describes both.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from popcorn_lab.simulator.devices import DeviceKind
from popcorn_lab.simulator.envelopes import DEFAULT_APPLICATION_ID
from popcorn_lab.yaml_text import read_yaml

FOLDER = Path(__file__).parent
QUIT = ".quit"
"""Has the ASK CLI leave instead of asking for more utterances."""

Json = dict[str, Any]


@dataclass(frozen=True)
class Turn:
    """One utterance, who says it, and what should come of it.

    What is not written is expected not to happen: nothing offered, no slot asked for, the session
    open. `touch`: the arguments of a touch that is made instead of saying `user`, and means the
    same. `state` names session attributes by a path with dots; None is an absent one. `rated` and
    `marked` are what is then stored of whoever spoke.
    """

    user: str
    intent: str
    says: str | None = None
    voice: str | None = None
    touch: Sequence[str] = ()
    days_later: int = 0
    slots: Mapping[str, str] = field(default_factory=dict)
    words: Sequence[str] = ()
    without: Sequence[str] = ()
    offers: int = 0
    genre: str | None = None
    decade: int | None = None
    again: bool = False
    asks: str | None = None
    ends: bool = False
    state: Mapping[str, Any] = field(default_factory=dict)
    rated: Mapping[str, float | None] = field(default_factory=dict)
    marked: Mapping[str, str | None] = field(default_factory=dict)
    silence: bool = False


@dataclass(frozen=True)
class Dialog:
    """One conversation, or several of one household in a row.

    `invited`: a friend, Ben, has invited them to a movie night.
    """

    name: str
    locale: str
    about: str
    device: DeviceKind
    turns: Sequence[Turn]
    invited: bool = False

    def __str__(self) -> str:
        return f"{self.locale}/{self.name}"


@cache
def dialogs() -> Sequence[Dialog]:
    """All of them, by locale and name.

    Raises:
        ValueError: a file is not what docs/dialogs.md says; the message names it.
    """
    files = {path.with_suffix("") for path in FOLDER.glob("*-*/*.json")}
    files |= {path.with_suffix("").with_suffix("") for path in FOLDER.glob("*-*/*.expect.yaml")}
    return tuple(_read(path.parent.name, path.name) for path in sorted(files))


def replay_of(dialog: Dialog, skill_id: str = DEFAULT_APPLICATION_ID) -> str:
    """The dialog's replay file for a skill."""
    utterances = [*(turn.user for turn in dialog.turns), QUIT]
    replay = {
        "skillId": skill_id,
        "locale": dialog.locale,
        "type": "text",
        "userInput": utterances,
    }
    return json.dumps(replay, indent=2, ensure_ascii=False) + "\n"


def _read(locale: str, name: str) -> Dialog:
    replay, beside = (FOLDER / locale / f"{name}{end}" for end in (".json", ".expect.yaml"))
    for file in (replay, beside):
        if not file.is_file():
            raise ValueError(f"{locale}/{file.name} is missing beside its other half")
    content = read_yaml(beside.read_text(encoding="utf-8"))
    try:
        dialog = Dialog(
            name,
            locale,
            content["about"],
            content.get("device", "speaker"),
            [_turn(turn) for turn in content["turns"]],
            content.get("invited", False),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"{locale}/{beside.name}: {error}") from error
    said = json.loads(replay.read_text(encoding="utf-8"))
    if said != json.loads(replay_of(dialog)):
        raise ValueError(f"{locale}/{replay.name} and {beside.name} are not the same dialog")
    return dialog


def _turn(written: Mapping[str, Any]) -> Turn:
    given: Json = {
        key: [value] if key in ("words", "without") and isinstance(value, str) else value
        for key, value in written.items()
    }
    return Turn(**given)
