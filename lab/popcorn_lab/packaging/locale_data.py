"""Leaves out of Babel's locale data what speech is not made of: a cold start loads all of it."""

from __future__ import annotations

import pickle
from pathlib import Path

_LOCALE_DATA = Path("babel", "locale-data")
_PROTOCOL = 5  # of every Python that the function may run on
_UNSAID = (
    *("languages", "scripts", "territories", "variants"),
    *("currency_names", "currency_names_plural", "compact_currency_formats"),
    *("unit_patterns", "unit_display_names", "compound_unit_patterns"),
    *("meta_zones", "time_zones", "zone_formats"),
    *("interval_formats", "datetime_skeletons", "date_fields"),
)
"""Names of countries, currencies, units and time zones: lists and numbers need none of them."""


def prune_locale_data(folder: Path) -> None:
    """Rewrite the locales of a staged function."""
    for file in sorted((folder / _LOCALE_DATA).glob("*.dat")):
        data = pickle.loads(file.read_bytes())  # noqa: S301 - of the pinned package
        for name in _UNSAID:
            if name in data:
                data[name] = {}
        file.write_bytes(pickle.dumps(data, _PROTOCOL))
