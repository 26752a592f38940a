"""Where somebody is in a show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.episodes import Episode, episode_after


@given(st.integers(1, 9999), st.integers(1, 99_999))
def test_an_episode_is_read_as_it_was_written(season: int, number: int) -> None:
    episode = Episode(season, number)
    assert Episode.of(str(episode)) == episode


@pytest.mark.parametrize("text", ["", "s1", "e2", "s0e1", "s1e0", "s-1e2", "S1E2", "s1e2 ", "1x2"])
def test_what_is_no_episode_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="episode"):
        Episode.of(text)


@given(st.lists(st.integers(0, 30), max_size=8).filter(any))
def test_every_episode_comes_once_and_in_order(season_lengths: list[int]) -> None:
    seen: list[Episode] = []
    following = episode_after(None, season_lengths)
    while following is not None:
        seen.append(following)
        following = episode_after(following, season_lengths)
    assert seen == [
        Episode(season, number)
        for season, length in enumerate(season_lengths, 1)
        for number in range(1, length + 1)
    ]


def test_an_unknown_season_goes_on_by_number() -> None:
    assert episode_after(Episode(3, 4), ()) == Episode(3, 5)
    assert episode_after(Episode(3, 4), (10, 10)) == Episode(3, 5)


def test_a_season_without_episodes_yet_is_passed_over() -> None:
    assert episode_after(Episode(1, 2), (2, 0, 3)) == Episode(3, 1)
