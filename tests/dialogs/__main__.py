"""Writes the replay files for a skill of one's own; docs/dialogs.md says what for.

python -m tests.dialogs FOLDER [SKILL_ID]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.dialogs.script import dialogs, replay_of

STATES = Path(".ask/ask-states.json")


def deployed_skill() -> str:
    """The id that `ask deploy` wrote down."""
    states = json.loads(STATES.read_text(encoding="utf-8"))
    return str(states["profiles"]["default"]["skillId"])


def main() -> None:
    match sys.argv[1:]:
        case [folder]:
            skill_id = None
        case [folder, skill_id]:
            pass
        case _:
            sys.exit(__doc__)
    if skill_id is None and not STATES.is_file():
        sys.exit(f"There is no {STATES}: name your skill's id, or run `ask deploy` first.")
    skill_id = skill_id or deployed_skill()
    for dialog in dialogs():
        file = Path(folder) / dialog.locale / f"{dialog.name}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(replay_of(dialog, skill_id), encoding="utf-8")
    sys.stdout.write(f"{len(dialogs())} replay files for {skill_id} are in {folder}\n")


if __name__ == "__main__":
    main()
