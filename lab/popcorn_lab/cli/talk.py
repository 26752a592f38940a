"""`popcorn talk`: a conversation with the skill in the terminal."""

from __future__ import annotations

import io
import json
import shutil
import sys
import textwrap
from collections.abc import Iterator

import click

from popcorn_lab.laptop import DEFAULT_USER, laptop
from popcorn_lab.simulator.conversation import Conversation, Turn
from popcorn_lab.simulator.devices import DEVICES, DeviceKind

_LEAVE = "quit"
_SPEAKER = "Alexa: "
_NARROWEST = 20


@click.command("talk")
@click.option(
    "--user", default=DEFAULT_USER, help="The household's account.  [default: this laptop's]"
)
@click.option("--person", help="A recognised voice in the household, with a taste of its own.")
@click.option("--locale", default="en-US", show_default=True)
@click.option("--device", type=click.Choice(DEVICES), default="speaker", show_default=True)
@click.option("--seed", type=int, help="Have the same words chosen again; by default others.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of speech.")
def command(
    user: str, person: str | None, locale: str, device: DeviceKind, seed: int | None, as_json: bool
) -> None:
    """Have a conversation with the skill in the terminal.

    From a pipe, each line is an utterance and is answered with one line; blank lines are skipped.
    "quit", or the end of the input, ends.

    \b
    Examples:
      popcorn talk
      popcorn talk --user ann --person ann-voice
      printf 'open popcorn picks\\nwhat is popular\\nstop\\n' | popcorn talk --json
    """
    with laptop(locale) as skill:
        talk(skill.begin(user, person, device, seed), as_json=as_json)


def talk(conversation: Conversation, *, as_json: bool = False) -> None:
    """Talk until "quit" or the end of the standard input, then end an open session."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if is_terminal:
        click.echo('Say "open popcorn picks" to begin; "quit" leaves.', err=True)
    for line in _typed() if is_terminal else sys.stdin:
        utterance = line.strip()
        if utterance.casefold() == _LEAVE:
            break
        if utterance:
            turn = conversation.say(utterance)
            click.echo(_as_json(turn) if as_json else _as_speech(turn))
            sys.stdout.flush()
    conversation.close()


def _typed() -> Iterator[str]:
    import contextlib

    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - gives input() line editing and a history; not on Windows

    while True:
        try:
            yield input("You: ")
        except (EOFError, KeyboardInterrupt):
            click.echo(err=True)
            return


def _as_speech(turn: Turn) -> str:
    """One line; on a terminal as many as its width asks for."""
    line = _SPEAKER + (" ".join(turn.speech.split()) or "(says nothing)")
    if not sys.stdout.isatty():
        return line
    width = max(shutil.get_terminal_size().columns, _NARROWEST)
    return textwrap.fill(line, width, subsequent_indent=" " * len(_SPEAKER), break_on_hyphens=False)


def _as_json(turn: Turn) -> str:
    shown = {
        "utterance": turn.utterance,
        "intent": turn.intent,
        "speech": turn.speech,
        "reprompt": turn.reprompt,
        "session_ended": turn.session_ended,
        "offered": list(turn.offered),
        **({"screen": turn.screen} if turn.screen else {}),
    }
    return json.dumps(shown, ensure_ascii=False)
