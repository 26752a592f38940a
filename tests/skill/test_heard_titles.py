"""Which movie a title slot means, where Alexa was told what was just named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing

import pytest
from ask_sdk_model import Slot
from ask_sdk_model.slu.entityresolution import (
    Resolution,
    Resolutions,
    Status,
    StatusCode,
    Value,
    ValueWrapper,
)

from popcorn.domain.movies import Movie, MovieId
from popcorn.ports import Catalogue
from popcorn.settings import Settings
from popcorn.skill.alexa.slots import HeardTitle, Resolved, heard_title
from popcorn.skill.one_movie.heard_titles import movie_heard
from popcorn.wiring import build_services

STATIC = "amzn1.er-authority.echo-sdk.amzn1.ask.skill.1.AMAZON.Movie"
DYNAMIC = "amzn1.er-authority.echo-sdk.dynamic.amzn1.ask.skill.1.AMAZON.Movie"
ALIEN, ALIENS = Resolved("alien-1979", "Alien"), Resolved("aliens-1986", "Aliens")
HEAT = Resolved("heat-1995", "Heat")


def found(authority: str | None, *values: Resolved) -> Resolution:
    code = StatusCode.ER_SUCCESS_MATCH if values else StatusCode.ER_SUCCESS_NO_MATCH
    wrapped = [ValueWrapper(Value(each.name, each.id)) for each in values]
    return Resolution(authority, Status(code), wrapped)


def slot(heard: str, *authorities: Resolution | None) -> Slot:
    return Slot("movie", heard, resolutions=Resolutions(list(authorities)))


@pytest.mark.parametrize(
    ("authorities", "resolved", "told"),
    [
        ([found(STATIC, ALIEN), found(DYNAMIC, ALIENS)], [ALIEN], [ALIENS]),
        ([found(DYNAMIC, ALIENS), found(STATIC, ALIEN)], [ALIEN], [ALIENS]),
        ([found(STATIC), found(DYNAMIC, ALIENS)], [], [ALIENS]),
        ([found(DYNAMIC), found(STATIC, ALIEN, ALIENS)], [ALIEN, ALIENS], []),
        ([found(STATIC), found(DYNAMIC)], [], []),
        ([None, found(None, ALIEN), found(STATIC, ALIEN)], [ALIEN], []),
    ],
)
def test_what_was_told_is_kept_apart_from_what_the_model_lists(
    authorities: Sequence[Resolution], resolved: list[Resolved], told: list[Resolved]
) -> None:
    title = heard_title(slot("alien", *authorities))
    assert (list(title.resolved), list(title.told)) == (resolved, told)


@pytest.fixture
def catalogue(settings: Settings) -> Iterator[Catalogue]:
    with closing(build_services(settings)) as services:
        yield services.catalogue


def meant(
    catalogue: Catalogue,
    heard: str,
    *,
    listed: Sequence[Resolved] = (),
    told: Sequence[Resolved] = (),
    offered: Sequence[Resolved] = (),
) -> str:
    title = HeardTitle(heard, tuple(listed), told=tuple(told))
    movie: Movie = movie_heard(catalogue, title, offered=[MovieId(each.id) for each in offered])
    return movie.movie_id


TOWERS = Resolved("the-lord-of-the-rings-the-two-towers-2002", "The Two Towers")


def test_what_was_told_goes_before_what_the_model_lists(catalogue: Catalogue) -> None:
    said = "the two towers"
    assert meant(catalogue, said, listed=[HEAT], told=[TOWERS], offered=[TOWERS]) == TOWERS.id


def test_of_what_another_session_told_nothing_counts(catalogue: Catalogue) -> None:
    assert meant(catalogue, "heat", listed=[HEAT], told=[ALIEN]) == HEAT.id
    assert meant(catalogue, "heat", told=[ALIEN], offered=[HEAT]) == HEAT.id


def test_what_only_sounds_like_a_told_title_is_the_listed_one(catalogue: Catalogue) -> None:
    assert meant(catalogue, "alien", listed=[ALIEN], told=[ALIENS], offered=[ALIENS]) == ALIEN.id


def test_a_misheard_title_is_the_told_one_where_the_model_lists_none(catalogue: Catalogue) -> None:
    assert meant(catalogue, "hayleens", told=[ALIENS], offered=[ALIENS]) == ALIENS.id


def test_two_told_ones_leave_it_to_the_search(catalogue: Catalogue) -> None:
    offered = [ALIENS, HEAT]
    assert meant(catalogue, "heat", told=offered, offered=offered) == HEAT.id
