"""Where somebody is in a show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

_TEXT = re.compile(r"s(\d{1,4})e(\d{1,5})")


@dataclass(frozen=True, slots=True, order=True)
class Episode:
    """An episode of a show; seasons and episodes are counted from 1.

    Raises:
        ValueError: one of them is less.
    """

    season: int
    number: int

    def __post_init__(self) -> None:
        if self.season < 1 or self.number < 1:
            raise ValueError("seasons and episodes are counted from 1")

    @classmethod
    def of(cls, text: str) -> Self:
        """The episode whose text this is: "s2e5".

        Raises:
            ValueError: it is no episode's.
        """
        found = _TEXT.fullmatch(text)
        if found is None:
            raise ValueError("an episode is written as s2e5")
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"s{self.season}e{self.number}"


def episode_after(last: Episode | None, season_lengths: Sequence[int]) -> Episode | None:
    """What comes after an episode; None after a show's last one.

    Where nothing is known of the season, the next number is as good as any.

    Args:
        last: None for before the first.
        season_lengths: the number of episodes of each season; empty where the data has none.
    """
    season, number = (last.season, last.number) if last else (1, 0)
    if season > len(season_lengths) or number < season_lengths[season - 1]:
        return Episode(season, number + 1)
    later = enumerate(season_lengths[season:], season + 1)
    # A season that was announced has no episodes yet.
    return next((Episode(each, 1) for each, length in later if length), None)
