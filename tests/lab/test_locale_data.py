"""What the zip keeps of Babel's locale data."""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import babel
import pytest

from popcorn_lab.packaging.locale_data import prune_locale_data

DATA = Path(babel.__file__).parent / "locale-data"
SPOKEN = (
    *("plural_form", "list_patterns", "number_symbols", "decimal_formats"),
    *("date_formats", "time_formats", "days", "months", "day_periods"),
)


@pytest.mark.parametrize("locale", ["root", "en", "en_001", "de", "es", "fr", "it"])
def test_what_is_spoken_is_kept_and_the_rest_is_empty(locale: str, tmp_path: Path) -> None:
    folder = tmp_path / "babel" / "locale-data"
    folder.mkdir(parents=True)
    whole = DATA / f"{locale}.dat"
    shutil.copy(whole, folder)
    prune_locale_data(tmp_path)
    before, after = read(whole), read(folder / whole.name)
    assert after.keys() == before.keys()
    for name in SPOKEN:
        assert pickle.dumps(after.get(name)) == pickle.dumps(before.get(name))
    assert not after.get("unit_patterns")
    assert cities(after) == cities(before)
    assert (folder / whole.name).stat().st_size < whole.stat().st_size


def cities(data: Mapping[str, Any]) -> dict[str, Any]:
    zones = data.get("time_zones", {})
    return {zone: names["city"] for zone, names in zones.items() if "city" in names}


def read(file: Path) -> dict[str, Any]:
    data: dict[str, Any] = pickle.loads(file.read_bytes())  # noqa: S301 - of the pinned package
    return data
