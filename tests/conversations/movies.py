"""What the store and the catalogue have, beside what is said of it."""

from __future__ import annotations

from collections.abc import Callable

from popcorn.domain.movies import Movie, MovieId
from tests.conversations.conftest import Talk

NewTalk = Callable[..., Talk]
HEAT = MovieId("heat-1995")


def movie(talk: Talk, movie_id: str) -> Movie:
    return talk.services.catalogue.movies([MovieId(movie_id)])[MovieId(movie_id)]


def ratings(talk: Talk) -> dict[str, float]:
    return {each.movie_id: each.stars.value for each in talk.store.ratings_of(talk.listener)}
