"""The interaction model of what is loaded, built in memory.

The file in `skill-package/` may know another catalogue's titles; on a laptop the one that the
skill works with counts.
"""

from __future__ import annotations

from popcorn.domain.errors import SettingsError
from popcorn.ports import Catalogue
from popcorn_lab.interaction.authoring import AuthoredLanguage, read_language
from popcorn_lab.interaction.build import build_model
from popcorn_lab.interaction.catalogue_movies import catalogue_movies
from popcorn_lab.interaction.files import authored_locales
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.interaction.movie_values import MOST_MOVIES


def loaded_model(catalogue: Catalogue, locale: str) -> InteractionModel:
    """What `popcorn build-models --catalogue loaded` would make for a locale.

    Raises:
        SettingsError: no model for the locale's language, or an empty catalogue.
        CatalogueUnavailableError: no answer in time.
    """
    language = _language(locale)
    return InteractionModel.of(build_model(language, catalogue_movies(catalogue, MOST_MOVIES)))


def _language(locale: str) -> AuthoredLanguage:
    locales = authored_locales()
    if locale not in locales:
        known = ", ".join(locales)
        raise SettingsError("--locale", f"there is no interaction model for {locale}; try {known}")
    return read_language(locales[locale], locale)
