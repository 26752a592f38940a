"""The two lists of spoken titles."""

from __future__ import annotations

import csv
from importlib import resources
from typing import NamedTuple

LISTS = ("by_hand", "made")
FIELDS = ("heard", "title", "year")


class SpokenTitle(NamedTuple):
    """What was heard, and the title and year of the movie that it means."""

    heard: str
    title: str
    year: int


def spoken_titles(name: str) -> list[SpokenTitle]:
    """A list by its name, one of `LISTS`."""
    text = (resources.files(__package__) / f"{name}.csv").read_text("utf-8")
    return [
        SpokenTitle(row["heard"], row["title"], int(row["year"]))
        for row in csv.DictReader(text.splitlines())
    ]
