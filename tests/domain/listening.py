"""A listener with ratings, and what a recommender over a trained model offers them."""

from __future__ import annotations

import dataclasses
from contextlib import ExitStack, closing

from popcorn.domain.movies import EVERYTHING, MovieFilter, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.domain.recommendation import Offer, Recommender
from popcorn.skill.app import Services

ANN = ListenerId("ann")


def over(opened: ExitStack, services: Services, **parts: object) -> Recommender:
    given = dataclasses.replace(services, **parts)  # type: ignore[arg-type]
    recommender = Recommender(
        given.store, given.catalogue, given.scorer, given.factors, given.stars
    )
    return opened.enter_context(closing(recommender))


def rate(services: Services, stars: float = 5, *movie_ids: str, at: int = 1) -> None:
    for place, movie_id in enumerate(movie_ids):
        services.store.put_rating(Rating(ANN, MovieId(movie_id), Stars.of(stars), at + place))


def most_rated(services: Services, count: int, wanted: MovieFilter = EVERYTHING) -> list[MovieId]:
    return [movie.movie_id for movie in services.catalogue.popular(wanted, limit=count)]


def ids(offer: Offer) -> list[MovieId]:
    return [movie.movie_id for movie in offer.movies]


def known(services: Services, count: int = 30) -> list[MovieId]:
    """A listener with some history: every third is not liked."""
    movie_ids = most_rated(services, count)
    for place, movie_id in enumerate(movie_ids):
        rate(services, 2 if place % 3 == 0 else 5, movie_id, at=place)
    return movie_ids
