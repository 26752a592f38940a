"""`popcorn mail`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import click

from popcorn.settings import read_settings


@click.command(name="mail")
@click.option("--to", metavar="ADDRESS", help="Only mail to this address.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object a line, one a message.")
def command(to: str | None, as_json: bool) -> None:
    """Read the mail that was written on this machine, the oldest first.

    Nothing is sent from a laptop: messages are files in the folder `mail` of POPCORN_HOME, which
    mail programs open.

    \b
    Examples:
      popcorn mail
      popcorn mail --to ann@example.org
    """
    folder = read_settings().mail_folder
    found = 0
    for file, message in _messages(folder):
        if to is not None and str(message["To"]).casefold() != to.casefold():
            continue
        found += 1
        click.echo(_as_json(file, message) if as_json else _as_text(file, message))
    if not found and not as_json:
        click.echo(f"There is no mail in {folder}.", err=True)


def _messages(folder: Path) -> Iterator[tuple[Path, EmailMessage]]:
    files = folder.glob("*.eml")
    for file in sorted(files, key=lambda each: (each.stat().st_mtime_ns, each.name)):
        yield file, message_from_bytes(file.read_bytes(), policy=policy.default)


def _as_text(file: Path, message: EmailMessage) -> str:
    lines = [f"{name}: {message[name]}" for name in ("To", "Date", "Subject")]
    attached = [f"({name})" for name in _attachments(message)]
    return "\n".join([f"--- {file.name}", *lines, "", _text(message).rstrip(), *attached, ""])


def _as_json(file: Path, message: EmailMessage) -> str:
    shown = {
        "file": str(file),
        "to": str(message["To"]),
        "subject": str(message["Subject"]),
        "text": _text(message),
        "attachments": _attachments(message),
    }
    return json.dumps(shown, ensure_ascii=False)


def _text(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    return str(body.get_content()) if body else ""


def _attachments(message: EmailMessage) -> list[str]:
    return [str(each.get_filename()) for each in message.iter_attachments()]
