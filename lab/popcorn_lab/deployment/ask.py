"""The real `ask deploy`, run beside the working tree, which stays as it is.

The ASK CLI reads parameters from ask-resources.json, and writes the function's ARN into skill.json.
Both are copies here; what it remembers, in `.ask`, is the project's own.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from popcorn.domain.errors import PopcornError, SettingsError

_COPIED = ("skill-package", "lambda", "hooks")
"""What the CLI writes into, or copies as it finds it: a link would lead into the project."""
_NOT_THERE = {".git", ".ask", "ask-resources.json"}
_NAME = "popcorn-picks"
"""Of the folder: the CLI names its bucket after it."""


class AskFailedError(PopcornError):
    """`ask deploy` failed; it has said why."""


@contextmanager
def staged(project: Path, profile: str, parameters: Mapping[str, str | None]) -> Iterator[Path]:
    """A copy of the project to deploy from, until the block ends.

    Args:
        parameters: for the profile's stack, in place of those of ask-resources.json; what is None
            stays as it is there.
    Raises:
        SettingsError: the project has no such profile.
    """
    resources = json.loads((project / "ask-resources.json").read_text(encoding="utf-8"))
    try:
        config = resources["profiles"][profile]["skillInfrastructure"]["userConfig"]
    except KeyError:
        known = ", ".join(resources.get("profiles", {})) or "none"
        raise SettingsError("--profile", f"ask-resources.json has {known}, not {profile}") from None
    given = {name: value for name, value in parameters.items() if value is not None}
    config.setdefault("cfn", {}).setdefault("parameters", {}).update(given)
    (project / ".ask").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / _NAME
        folder.mkdir()
        for entry in project.iterdir():
            if entry.name in _COPIED:
                ignored = shutil.ignore_patterns("__pycache__")
                shutil.copytree(entry, folder / entry.name, ignore=ignored)
            elif entry.name not in _NOT_THERE:
                (folder / entry.name).symlink_to(entry)
        (folder / ".ask").symlink_to(project / ".ask")
        (folder / "ask-resources.json").write_text(json.dumps(resources, indent=2), "utf-8")
        _without_endpoint(folder / "skill-package" / "skill.json")
        yield folder


def _without_endpoint(manifest: Path) -> None:
    """Take out what the CLI wrote of a function: it writes that again, and for another profile's
    function Amazon refuses the manifest.
    """
    content = json.loads(manifest.read_text(encoding="utf-8"))
    skill = content["manifest"]
    written = skill["apis"]["custom"].pop("endpoint", None)
    if written is not None and skill.get("events", {}).get("endpoint") == written:
        del skill["events"]
    manifest.write_text(json.dumps(content, indent=2, ensure_ascii=False), encoding="utf-8")


def ask_deploy(folder: Path, profile: str) -> None:
    """Run `ask deploy`; what it says is shown.

    Raises:
        SettingsError: there is no ASK CLI.
        AskFailedError: it ended with an error.
    """
    program = shutil.which("ask")
    if program is None:
        raise SettingsError("ask", "the ASK CLI is not installed; docs/deploy.md says how")
    done = subprocess.run(  # noqa: S603 - the program that was found, and a profile's name
        [program, "deploy", "--profile", profile], cwd=folder, check=False
    )
    if done.returncode:
        raise AskFailedError(
            "`ask deploy` failed, for the reason above; docs/deploy.md, 'What trips people'"
        )
