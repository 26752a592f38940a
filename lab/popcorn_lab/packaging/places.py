"""Where in the repository the zip is made from."""

from __future__ import annotations

import json
import re
from pathlib import Path

from popcorn.domain.errors import SettingsError

REPOSITORY = Path(__file__).resolve().parents[3]
FUNCTION = REPOSITORY / "lambda"
OWN_SNAPSHOT = FUNCTION / "snapshot"
"""The user's own, which `popcorn snapshot` writes; the sample's is used where there is none."""

_PROJECT_FILE = REPOSITORY / "ask-resources.json"
_RUNTIME = re.compile(r"python(3\.\d+)")


def runtime_version() -> str:
    """The Python that Lambda runs, such as "3.13": what every profile of the project says.

    Raises:
        SettingsError: the project file is missing, or names no Python, or more than one.
    """
    try:
        profiles = json.loads(_PROJECT_FILE.read_text(encoding="utf-8"))["profiles"].values()
        runtimes = {each["skillInfrastructure"]["userConfig"]["runtime"] for each in profiles}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        hint = f"{error!r}; run the command from an editable install of the whole repository"
        raise SettingsError(str(_PROJECT_FILE), hint) from error
    found = _RUNTIME.fullmatch(", ".join(map(str, runtimes)))
    if not found:
        named = ", ".join(sorted(map(repr, runtimes)))
        raise SettingsError(
            str(_PROJECT_FILE), f"needs one Python as the runtime of all profiles, not {named}"
        )
    return found[1]
