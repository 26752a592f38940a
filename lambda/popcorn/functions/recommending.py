"""RecommendMovie and SearchPopularMovie, over the code that the skill uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popcorn.domain.recommendation import Recommender
from popcorn.functions.answers import Json, answered, movie_json, reason_json
from popcorn.functions.requests import filter_in, limit_in, listener_in, read_fields

if TYPE_CHECKING:
    from popcorn.ports import Catalogue

MOST_POPULAR = 100
_DEFAULT_LIMIT = 10


def recommend_movie(recommender: Recommender, event: object) -> Json:
    """The three best movies for a listener, with scores and reasons."""

    def answer() -> Json:
        fields = read_fields(event, ("listener", "genre", "decade"))
        offer = recommender.recommend(listener_in(fields), filter_in(fields))
        return {
            "basis": offer.basis.value,
            "movies": [
                {
                    **movie_json(movie),
                    "score": offer.scores.get(movie.movie_id),
                    "reason": reason_json(offer.reasons.get(movie.movie_id)),
                }
                for movie in offer.movies
            ],
        }

    return answered(answer)


def search_popular_movie(catalogue: Catalogue, event: object) -> Json:
    """The most rated movies, of a genre and a decade or of all."""

    def answer() -> Json:
        fields = read_fields(event, ("genre", "decade", "limit"))
        limit = limit_in(fields, default=_DEFAULT_LIMIT, most=MOST_POPULAR)
        movies = catalogue.popular(filter_in(fields), limit=limit)
        return {
            "movies": [
                {
                    **movie_json(movie),
                    "rating_count": movie.rating_count,
                    "rating_mean": movie.rating_mean,
                }
                for movie in movies
            ]
        }

    return answered(answer)
