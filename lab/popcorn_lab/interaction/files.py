"""Where the interaction models are in the repository."""

from __future__ import annotations

from pathlib import Path

from popcorn.domain.errors import SettingsError

_REPOSITORY = Path(__file__).resolve().parents[3]


def authored_languages() -> list[Path]:
    """`interaction-models/*.yaml`, sorted.

    Raises:
        SettingsError: the package is installed without its repository.
    """
    found = sorted((_REPOSITORY / "interaction-models").glob("*.yaml"))
    if not found:
        raise SettingsError(
            "interaction-models", f"run the command from an editable install; none in {_REPOSITORY}"
        )
    return found


def model_folder() -> Path:
    """Where the built models go, as the ASK CLI expects them: LOCALE.json."""
    return _REPOSITORY / "skill-package" / "interactionModels" / "custom"
