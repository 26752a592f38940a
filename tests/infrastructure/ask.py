"""Runs the real ASK CLI in a clone of this repository, with everything on loopback."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from popcorn_lab.packaging.cache import CACHE
from tests.infrastructure.account import KEYS
from tests.npm import packages_or_skip

ROOT = Path(__file__).parents[2]
VENDOR_ID, TOKEN = "VENDOR", "Atza|loopback"
_AWS_PROFILE = "ask_cli_default"
_ENDS_WITHIN_S = 300


@dataclass(frozen=True)
class Ask:
    """`ask`, in a clone and with a home of its own.

    `clone`: the folder of the project. `environment`: that of the process, whole.
    """

    clone: Path
    environment: dict[str, str]

    def __call__(self, *arguments: str) -> str:
        """What `ask` prints; it fails the test where it fails."""
        ended = self.run(*arguments)
        assert ended.returncode == 0, ended.stdout
        return ended.stdout

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """What came of it; all that is printed is in `stdout`."""
        program = ask_cli() / "node_modules" / ".bin" / "ask"
        return subprocess.run(
            [str(program), *arguments],
            cwd=self.clone,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=_ENDS_WITHIN_S,
        )


def ask_cli() -> Path:
    """The folder with the ASK CLI's packages; skips the test where they cannot be had."""
    return packages_or_skip(Path(__file__).parent / "ask_cli", "ask-cli", 206)


def configured(
    folder: Path, skill_management_url: str, aws_url: str, *, is_clean: bool = False
) -> Ask:
    """A clone, and what `ask configure` would have left in a home: two tokens, and AWS keys.

    Args:
        is_clean: whether a zip was never built there; else it has at hand what this repository has.
            Packages and the sample's training are at hand anyway, if those are what the clone's
            own pins, data and modules would make: they are named after them.
    """
    home = folder / "home"
    (home / ".ask").mkdir(parents=True)
    (home / ".aws").mkdir()
    token = {"access_token": TOKEN, "refresh_token": "", "expires_at": "2999-01-01T00:00:00.000Z"}
    profile = {"aws_profile": _AWS_PROFILE, "token": token, "vendor_id": VENDOR_ID}
    profiles = {"default": profile, "staging": profile}
    config = {"profiles": profiles, "machine_id": "", "share_usage": False}
    (home / ".ask" / "cli_config").write_text(json.dumps(config), encoding="utf-8")
    keys = "".join(f"{name.lower()} = {value}\n" for name, value in KEYS.items())
    (home / ".aws" / "credentials").write_text(f"[{_AWS_PROFILE}]\n{keys}", encoding="utf-8")
    clone = _clone(folder / "clone")
    CACHE.mkdir(parents=True, exist_ok=True)
    cache = clone / CACHE.relative_to(ROOT)
    if is_clean:
        cache.mkdir(parents=True)
        for made in (*CACHE.glob("python*"), *CACHE.glob("sample-*")):
            (cache / made.name).symlink_to(made)
    else:
        cache.parent.mkdir()
        cache.symlink_to(CACHE)
    foreign = ("AWS_", "ASK_", "POPCORN_")  # of the machine that runs the test
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return Ask(
        clone,
        {
            **kept,
            "HOME": str(home),
            "ASK_SMAPI_SERVER_BASE_URL": skill_management_url,
            "ASK_SKIP_NEW_VERSION_REMINDER": "true",
            "AWS_ENDPOINT_URL": aws_url,
            "PIP_CACHE_DIR": _pip_cache(),
            "PYTHONPATH": os.pathsep.join(str(clone / each) for each in ("lambda", "lab")),
        },
    )


def _clone(target: Path) -> Path:
    """What a commit of the working tree would hold, and the tests' own virtual environment.

    `make` finds that finished, because the clone's pins are older. `PYTHONPATH` has it run the
    clone's modules.
    """
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, names.split("\0")):
        if (ROOT / name).exists():  # or else it is removed, and not committed yet
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target / name)
    for pins in ("requirements/lab.txt", "pyproject.toml"):
        os.utime(target / pins, (0, 0))
    (target / ".venv").symlink_to(sys.prefix)
    return target


def _pip_cache() -> str:
    """The machine's, so that the throw-away home does not download all packages anew."""
    command = [sys.executable, "-m", "pip", "cache", "dir"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
