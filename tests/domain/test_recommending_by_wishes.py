"""What a listener says of genres shapes what is offered, and how much, and for how long."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.movies import Genre, Movie, MovieFilter, MovieId
from popcorn.domain.popularity import PopularityOrder
from popcorn.domain.preferences import FEW_OPINIONS, GenreWish, Preferences
from popcorn.domain.reasons import Reason, ReasonKind
from popcorn.domain.recommendation import Offer, Recommender
from popcorn.skill.app import Services
from tests.domain.listening import ANN, ids, known, most_rated, over, rate
from tests.faults import Away

LIKES_THRILLERS = Reason(ReasonKind.GENRE, genre=Genre.THRILLER)


def like(services: Services, *genres: Genre) -> None:
    for genre in genres:
        services.store.put_genre_wish(GenreWish(ANN, genre, is_liked=True, said_at_ms=1))


def refuse(services: Services, *genres: Genre) -> None:
    for genre in genres:
        services.store.put_genre_wish(GenreWish(ANN, genre, is_liked=False, said_at_ms=1))


def of(offer: Offer, genre: Genre) -> int:
    return sum(genre in movie.genres for movie in offer.movies)


@pytest.mark.parametrize("count", [0, 2])
def test_somebody_new_hears_of_what_they_like_and_that_it_is_why(
    services: Services, recommender: Recommender, opened: ExitStack, count: int
) -> None:
    rate(services, 5, *most_rated(services, count, MovieFilter(Genre.COMEDY)))
    like(services, Genre.THRILLER)
    for each in (
        recommender,
        over(opened, services, factors=None),
        over(opened, services, factors=None, scorer=None),
    ):
        offer = each.recommend(ANN)
        assert of(offer, Genre.THRILLER) == 3
        assert set(offer.reasons) == set(ids(offer))
        assert LIKES_THRILLERS in offer.reasons.values() or count
    first = ids(recommender.recommend(ANN))[0]
    assert recommender.why(ANN, first) == recommender.recommend(ANN).reasons[first]


def test_a_request_of_its_own_goes_before_what_is_liked(
    services: Services, recommender: Recommender
) -> None:
    like(services, Genre.THRILLER)
    asked = MovieFilter(Genre.COMEDY)
    assert of(recommender.recommend(ANN, asked), Genre.COMEDY) == 3


def test_where_the_liked_ones_are_used_up_others_follow(
    services: Services, recommender: Recommender, opened: ExitStack
) -> None:
    like(services, Genre.WESTERN)
    heard = most_rated(services, 1000, MovieFilter(Genre.WESTERN))
    for each in (recommender, over(opened, services, factors=None, scorer=None)):
        left = each.recommend(ANN, offered=heard[1:])
        assert ids(left)[0] == heard[0]
        assert len(set(ids(left))) == 3
        assert len(each.recommend(ANN, offered=heard).movies) == 3


@pytest.mark.parametrize("count", [0, FEW_OPINIONS, 30])
def test_what_is_never_wanted_is_in_no_list(
    services: Services, recommender: Recommender, opened: ExitStack, count: int
) -> None:
    known(services, count)
    refused = {Genre.DRAMA, Genre.ACTION}
    refuse(services, *refused)
    bare = over(opened, services, factors=None, scorer=None)
    offers = [
        *(each.recommend(ANN) for each in (recommender, bare)),
        *(recommender.popular(ANN, order=order, now_ms=1) for order in PopularityOrder),
    ]
    for offer in offers:
        assert len(offer.movies) == 3
        assert all(movie.genres.isdisjoint(refused) for movie in offer.movies)
    _, asked_about = recommender.well_known(ANN)
    assert all(movie.genres.isdisjoint(refused) for movie in asked_about)


def test_what_is_never_wanted_comes_where_it_is_asked_for(
    services: Services, recommender: Recommender
) -> None:
    refuse(services, Genre.HORROR)
    asked = MovieFilter(Genre.HORROR)
    assert of(recommender.recommend(ANN, asked), Genre.HORROR) == 3
    assert of(recommender.popular(ANN, asked), Genre.HORROR) == 3


def test_like_a_movie_is_like_all_of_its_genres(
    services: Services, recommender: Recommender
) -> None:
    alien = services.catalogue.movies([MovieId("alien-1979")])[MovieId("alien-1979")]
    before = ids(recommender.similar(ANN, alien))
    refuse(services, *alien.genres)
    assert ids(recommender.similar(ANN, alien)) == before
    others = set(Genre) - alien.genres
    refuse(services, *others)
    assert all(movie.genres <= alien.genres for movie in recommender.similar(ANN, alien).movies)


def test_a_taste_that_is_known_leans_towards_what_is_liked(
    services: Services, recommender: Recommender
) -> None:
    known(services, 2 * FEW_OPINIONS)
    before = recommender.recommend(ANN)
    more = 0
    for genre in (Genre.THRILLER, Genre.COMEDY, Genre.DRAMA, Genre.CRIME):
        like(services, genre)
        more += of(recommender.recommend(ANN), genre) - of(before, genre)
        services.store.take_back_genre_wish(ANN, genre)
    assert more > 0
    assert ids(recommender.recommend(ANN)) == ids(before)


def test_leaning_fades_and_is_shared_among_genres() -> None:
    wishes = Preferences(liked=frozenset({Genre.WAR}))
    war = Movie(MovieId("a"), "A", genres=frozenset({Genre.WAR}))
    both = Movie(MovieId("b"), "B", genres=frozenset({Genre.WAR, Genre.DRAMA}))
    none = Movie(MovieId("c"), "C")
    assert wishes.leaning(war, 0) == 2 * wishes.leaning(war, 40) > 0
    assert wishes.leaning(both, 7) == wishes.leaning(war, 7) / 2
    assert wishes.leaning(none, 0) == 0
    assert Preferences().leaning(war, 0) == 0


def test_a_store_that_is_away_has_no_wishes(services: Services, opened: ExitStack) -> None:
    refuse(services, Genre.DRAMA)
    away = Away(services.store, StoreUnavailableError, "marks_and_wishes_of")
    assert len(over(opened, services, store=away).recommend(ANN).movies) == 3
