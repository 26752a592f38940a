"""The messages of a locale, out of its language's files.

`en-GB` takes its messages from `en-GB.ftl`, then from `en.ftl`. A file is read once in a process.
"""

from __future__ import annotations

import pickle
import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from fluent.runtime import FluentBundle, FluentResource

_FALLBACK_LANGUAGE, _FALLBACK_LOCALE = "en", "en-US"
_LOCALE = re.compile(r"[a-z]{2,3}-[A-Z]{2}|[a-z]{2}")


def bundle_for(locale: str) -> tuple[str, FluentBundle]:
    """A locale that there are messages of, and these: the one that is asked for, or English."""
    if not _LOCALE.fullmatch(locale):
        locale = _FALLBACK_LOCALE
    language = locale.split("-")[0]
    bundle = FluentBundle([locale], use_isolating=False)
    found = [name for name in (locale, language) if _file(name).is_file()]
    for name in found or [_FALLBACK_LANGUAGE]:
        bundle.add_resource(_resource(name), allow_overrides=False)
    return locale if found else _FALLBACK_LOCALE, bundle


@cache  # the locales of a language share a file
def _resource(name: str) -> FluentResource:
    """The messages of one file, parsed; where the build has left them parsed, that is read."""
    parsed = files(__package__).joinpath(f"{name}.pickle")
    if parsed.is_file():
        return pickle.loads(parsed.read_bytes())  # noqa: S301 - of the same zip as this code
    return FluentResource(_file(name).read_text("utf-8"))


def _file(name: str) -> Traversable:
    return files(__package__).joinpath(f"{name}.ftl")
