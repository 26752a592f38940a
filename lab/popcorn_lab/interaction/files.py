"""Where the interaction models are in the repository."""

from __future__ import annotations

from pathlib import Path

from popcorn.domain.errors import SettingsError
from popcorn_lab.interaction.authoring import locales_of

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


def authored_locales() -> dict[str, Path]:
    """The file of each locale that is built, by locale.

    Raises:
        SettingsError: as `authored_languages`.
        AuthoringError: a file cannot be read.
    """
    return {locale: path for path in authored_languages() for locale in locales_of(path)}


def frozen_utterances(locale: str) -> Path:
    """What people say in a locale's language, written before the samples.

    Raises:
        SettingsError: nobody wrote any for that language.
    """
    path = _REPOSITORY / "tests" / "understanding" / f"{locale.partition('-')[0]}.yaml"
    if not path.is_file():
        raise SettingsError("--locale", f"no utterances were written for {locale}; try en-US")
    return path


def manifest_path() -> Path:
    """What the skill store, and the ASK CLI, know of the skill."""
    return _REPOSITORY / "skill-package" / "skill.json"


def model_folder() -> Path:
    """Where the built models go, as the ASK CLI expects them: LOCALE.json."""
    return _REPOSITORY / "skill-package" / "interactionModels" / "custom"
