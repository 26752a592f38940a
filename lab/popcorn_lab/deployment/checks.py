"""A check of one thing, and what to do where it failed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from popcorn.domain.errors import PopcornError, SettingsError


class Verdict(StrEnum):
    """`SKIPPED`: not part of this deployment, or it cannot be told because of another failure."""

    OK = "ok"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Check:
    """What was looked at, what was found, and where it failed, what mends it."""

    name: str
    verdict: Verdict
    found: str
    hint: str = ""


class WrongError(PopcornError):
    """What a check found wrong; `hint` says what mends it."""

    def __init__(self, found: str, hint: str) -> None:
        super().__init__(found)
        self.hint = hint


Look = Callable[[], str]
"""Looks at one thing: returns what it found, raises WrongError or another PopcornError."""


def checked(name: str, look: Look) -> Check:
    """Do one check; whatever goes wrong on purpose is its result."""
    try:
        return Check(name, Verdict.OK, look())
    except WrongError as error:
        return Check(name, Verdict.FAILED, str(error), error.hint)
    except SettingsError as error:
        return Check(name, Verdict.FAILED, error.name, error.hint)
    except PopcornError as error:
        return Check(name, Verdict.FAILED, str(error), "see docs/operations.md")


def skipped(name: str, why: str) -> Check:
    """A check that is not done."""
    return Check(name, Verdict.SKIPPED, why)


def until_failed(checks: list[tuple[str, Look]]) -> Iterator[Check]:
    """Checks of which each rests on those before: after the first that failed, all are skipped."""
    failed = ""
    for name, look in checks:
        check = skipped(name, f"because of: {failed}") if failed else checked(name, look)
        if check.verdict is Verdict.FAILED:
            failed = name
        yield check
