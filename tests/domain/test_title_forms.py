"""The forms in which people say a movie's title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.title_forms import keys_of, part_keys_of, sounds_of


def film(title: str, *others: str) -> Movie:
    return Movie(MovieId("1"), title, other_titles=others)


def test_keys_start_with_the_titles_own_and_hold_each_once() -> None:
    assert keys_of(film("The Postman", "Il Postino", "Postman")) == ["postman", "il postino"]


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        (
            "Star Wars: Episode V - The Empire Strikes Back",
            {
                *{"star wars", "episode five", "empire strikes back", "star wars episode five"},
                *{"star wars the empire strikes back", "episode five the empire strikes back"},
            },
        ),
        (
            "Dr. Strangelove or: How I Learned to Stop Worrying",
            {"doctor strangelove", "how i learned to stop worrying"},
        ),
        ("Mission: Impossible", {"mission", "impossible"}),
        ("Spider-Man", set()),
        ("Toy Story", set()),
        (": - :", set()),
    ],
)
def test_parts_of_a_title_may_be_left_out(title: str, parts: set[str]) -> None:
    assert set(part_keys_of(film(title))) == parts


def test_parts_of_other_names_count_and_whole_names_are_no_parts() -> None:
    movie = film("Birdman", "Birdman: Or", "Vogelmann - Der Film")
    assert part_keys_of(movie) == ["or", "vogelmann", "der film"]


def test_a_movie_is_found_by_the_sound_of_each_form() -> None:
    assert sounds_of(["Alien: Covenant", "Xenos"]) == ["<ALNKFNNT>", "<SNS>", "<ALN>", "<KFNNT>"]


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_any_names_have_forms(names: list[str]) -> None:
    assert all(part_keys_of(film(*names)))
    sounds = sounds_of(names)
    assert len(sounds) == len(set(sounds))
