"""What several listeners may enjoy together."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.errors import CatalogueUnavailableError, StoreUnavailableError
from popcorn.domain.group_recommendation import EVENNESS, GroupRecommender, together
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, MovieFilter, MovieId
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ranking import Basis
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.skill.app import Services
from tests.domain.listening import most_rated
from tests.faults import Away

ANN, BEN = ListenerId("ann"), ListenerId("ben")
BOTH = [ANN, BEN]
A, B, C = MovieId("a"), MovieId("b"), MovieId("c")


@pytest.fixture
def group(services: Services) -> Iterator[GroupRecommender]:
    recommender = GroupRecommender(services.store, services.catalogue, services.factors)
    with closing(recommender):
        yield recommender


def rate(services: Services, who: ListenerId, stars: float, *movie_ids: MovieId) -> None:
    for place, movie_id in enumerate(movie_ids):
        services.store.put_rating(Rating(who, movie_id, Stars.of(stars), place))


def mark(services: Services, who: ListenerId, kind: MarkKind, movie_id: MovieId) -> None:
    services.store.put_mark(Mark(who, movie_id, kind, 1))


def test_a_favourite_of_one_and_a_compromise_are_weighed() -> None:
    fit = together([{A: 9.0, B: 8.0, C: 3.0}, {A: 1.0, B: 4.0, C: 5.0}])
    assert fit[B] == pytest.approx((math.exp(-1 / EVENNESS) + math.exp(-1 / EVENNESS)) / 2)
    assert max(fit, key=lambda movie_id: fit[movie_id]) == B
    loved = together([{A: 9.0, B: 3.0}, {A: 1.0, B: 3.0}])
    assert loved[A] > loved[B], "one loves it, and nobody loves the other"


_scores = st.lists(st.floats(-20, 20), min_size=3, max_size=3)


@given(st.lists(_scores, min_size=1, max_size=6), st.floats(-50, 50))
def test_only_differences_of_a_members_scores_count(rows: list[list[float]], more: float) -> None:
    members = [dict(zip((A, B, C), row, strict=True)) for row in rows]
    shifted = [{each: score + more for each, score in members[0].items()}, *members[1:]]
    fit = together(members)
    assert together(shifted) == pytest.approx(fit)
    assert all(0 <= each <= 1 for each in fit.values())
    assert together(members[:1])[max(members[0], key=lambda each: members[0][each])] == 1


def test_nobody_gets_what_one_has_seen_refuses_or_is_watching(
    services: Services, group: GroupRecommender
) -> None:
    first = [movie.movie_id for movie in group.recommend(BOTH).movies]
    assert len(first) == 3
    rate(services, BEN, 4, first[0])
    mark(services, ANN, MarkKind.NOT_INTERESTED, first[1])
    mark(services, BEN, MarkKind.WATCHING, first[2])
    services.store.put_genre_wish(GenreWish(ANN, Genre.DRAMA, is_liked=False, said_at_ms=1))
    then = group.recommend(BOTH)
    assert then.basis is Basis.MODEL
    assert len(then.movies) == 3
    assert {movie.movie_id for movie in then.movies}.isdisjoint(first)
    assert all(Genre.DRAMA not in movie.genres for movie in then.movies)
    again = group.recommend(BOTH, offered=[movie.movie_id for movie in then.movies])
    assert {movie.movie_id for movie in again.movies}.isdisjoint(
        movie.movie_id for movie in then.movies
    )


def test_both_tastes_count(services: Services, group: GroupRecommender) -> None:
    rate(services, ANN, 5, *most_rated(services, 12, MovieFilter(Genre.HORROR)))
    rate(services, BEN, 5, *most_rated(services, 12, MovieFilter(Genre.ANIMATION)))
    alone, other, shared = (
        [movie.movie_id for movie in group.recommend(ids).movies] for ids in ([ANN], [BEN], BOTH)
    )
    assert alone != other
    assert shared not in (alone, other)


def test_what_is_planned_comes_first_and_nobody_learns_whose_it_is(
    services: Services, group: GroupRecommender
) -> None:
    unlikely = most_rated(services, 150)[-1]
    mark(services, BEN, MarkKind.WATCHLIST, unlikely)
    offer = group.recommend(BOTH)
    assert unlikely in {movie.movie_id for movie in offer.movies}
    assert offer.planned == {unlikely}
    of_another_kind = MovieFilter(unwanted_genres=offer.movies[0].genres)
    assert all(
        of_another_kind.accepts(each) for each in group.recommend(BOTH, of_another_kind).movies
    )
    rate(services, ANN, 3, unlikely)
    assert group.recommend(BOTH).planned == frozenset(), "Ann has seen it"


def test_without_a_model_it_is_popular_and_planned(services: Services) -> None:
    mark(services, BEN, MarkKind.WATCHLIST, most_rated(services, 30)[-1])
    away = Away(services.factors, CatalogueUnavailableError, "current")
    for factors in (None, away):
        with closing(GroupRecommender(services.store, services.catalogue, factors)) as bare:  # type: ignore[arg-type]
            offer = bare.recommend(BOTH)
            assert offer.basis is Basis.POPULARITY
            assert len(offer.movies) == 3
            assert offer.movies[0].movie_id in offer.planned


def test_a_store_that_is_away_leaves_strangers(services: Services) -> None:
    away = Away(services.store, StoreUnavailableError, "ratings_of", "marks_and_wishes_of")
    with closing(GroupRecommender(away, services.catalogue, services.factors)) as bare:  # type: ignore[arg-type]
        assert len(bare.recommend(BOTH).movies) == 3
