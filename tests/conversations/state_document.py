"""docs/conversation-table.md: `python -m tests.conversations.state_document` writes it anew."""

from __future__ import annotations

import tempfile
from pathlib import Path

from popcorn.settings import read_settings
from popcorn_lab.training.run import train_model
from popcorn_lab.training.sources import from_store
from popcorn_lab.training.trainer import Hyperparameters
from tests.conversations.state_table import Table, table_over
from tests.lab.sample_home import load_sample

DOCUMENT = Path(__file__).parents[2] / "docs/conversation-table.md"


def document(table: Table) -> str:
    """The table of answers to intents without slots, as Markdown."""
    entries = [stands for stands in table.entered if not stands.entry.name]
    head = " | ".join(str(stands.entry.state) for stands in entries)
    rows = []
    for heard in table.bare.values():
        cells = []
        for stands in entries:
            answer = table.answered(stands, heard)
            key = answer.attributes["last_said"]["key"]
            cells.append(f"{key} ∎" if answer.ends_session else key)
        rows.append(f"| {heard.name} | {' | '.join(cells)} |")
    lines = [f"| | {head} |", "|---" * (len(entries) + 1) + "|", *rows]
    return _PREAMBLE + "\n".join(lines) + "\n"


_PREAMBLE = """\
# Every intent in every state

Written by `python -m tests.conversations.state_document`, and compared by a test. Columns are the
states of [conversation.md](conversation.md), rows are requests with no slot filled, cells are the
messages of `lambda/popcorn/skill/speech/en.ftl` that answer; ∎ is the end of the session.

"""


def main() -> None:
    """Write the document anew, over the sample and a model trained on it."""
    with tempfile.TemporaryDirectory() as directory:
        home = load_sample(Path(directory))
        settings = read_settings({"POPCORN_HOME": str(home)})
        train_model(
            from_store(settings.database), settings.model, Hyperparameters(), lambda *_: None
        )
        with table_over(settings) as table:
            DOCUMENT.write_text(document(table), "utf-8")


if __name__ == "__main__":
    main()
