"""Libraries that only `popcorn evaluate` uses."""

from __future__ import annotations

import importlib
from typing import Any

from popcorn.domain.errors import SettingsError

INSTALL = "pip install 'popcorn-picks[evaluation]'"


def need(module: str) -> Any:
    """Import a module of the extra `evaluation`.

    Raises:
        SettingsError: it is not installed; the hint says how to install it.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        raise SettingsError(library, f"is not installed; install it with: {INSTALL}") from error
