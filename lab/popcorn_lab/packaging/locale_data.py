"""Leaves out of Babel's locale data what speech is not made of: a cold start loads all of it."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_LOCALE_DATA = Path("babel", "locale-data")
_PROTOCOL = 5  # of every Python that the function may run on
_UNSAID = (
    *("languages", "scripts", "territories", "variants"),
    *("currency_names", "currency_names_plural", "compact_currency_formats"),
    *("unit_patterns", "unit_display_names", "compound_unit_patterns"),
    *("meta_zones", "zone_formats"),
    *("interval_formats", "datetime_skeletons", "date_fields"),
)
"""Names of countries, currencies and units: lists, numbers and dates need none of them."""
_ZONES, _CITY = "time_zones", "city"


def prune_locale_data(folder: Path) -> None:
    """Rewrite the locales of a staged function."""
    for file in sorted((folder / _LOCALE_DATA).glob("*.dat")):
        data = pickle.loads(file.read_bytes())  # noqa: S301 - of the pinned package
        for name in _UNSAID:
            if name in data:
                data[name] = {}
        if _ZONES in data:
            data[_ZONES] = _cities(data[_ZONES])
        file.write_bytes(pickle.dumps(data, _PROTOCOL))


def _cities(zones: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Of time zones what is said of a movie night's: "Nueva York"."""
    return {zone: {_CITY: names[_CITY]} for zone, names in zones.items() if _CITY in names}
