"""What to watch: for this listener, and what is talked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Self

from aws_lambda_powertools.event_handler.openapi.params import Query
from pydantic import BaseModel, Field

from popcorn.api.callers import Me
from popcorn.api.routes import Routes
from popcorn.api.titles import MovieIdText, Title
from popcorn.domain.movies import Genre, MovieFilter, MovieId, TitleKind
from popcorn.domain.offers import Offer
from popcorn.domain.popularity import PopularityOrder
from popcorn.domain.ranking import Basis
from popcorn.domain.reasons import Reason, ReasonKind

if TYPE_CHECKING:
    from popcorn.skill.app import Services

MOST_EXCLUDED = 200
GenreQuery = Annotated[Genre | None, Query(description="Of this genre.")]
KindQuery = Annotated[TitleKind | None, Query(description="Films or shows; both, if left out.")]
DecadeQuery = Annotated[
    int | None, Query(ge=1870, le=2090, multiple_of=10, description="Such as 1990.")
]
ExcludeQuery = Annotated[
    list[MovieIdText] | None,
    Query(max_length=MOST_EXCLUDED, description="What was shown already; others come instead."),
]


class Why(BaseModel):
    """What spoke most for a title: a title that was liked, a genre, or what others think."""

    kind: ReasonKind
    title: Title | None = Field(description="The title that was liked.")
    genre: Genre | None

    @classmethod
    def of(cls, reason: Reason) -> Self:
        title = Title.of(reason.movie) if reason.movie else None
        return cls(kind=reason.kind, title=title, genre=reason.genre)


class Offered(BaseModel):
    """A title that may please."""

    title: Title
    reason: Why | None = Field(description="Null where nothing can be told.")


class Recommendations(BaseModel):
    """Up to three of each, best first; none that is known to be seen."""

    basis: Basis = Field(description="What the order of the recommendations rests on.")
    recommended: list[Offered]
    trending: list[Offered]


def recommendation_routes(routes: Routes, services: Services) -> None:
    """Register /recommend."""
    recommender = services.recommender()

    @routes.get("/recommend")
    def recommend(
        me: Me,
        genre: GenreQuery = None,
        kind: KindQuery = None,
        decade: DecadeQuery = None,
        exclude: ExcludeQuery = None,
    ) -> Recommendations:
        """What to watch, and what is talked about."""
        wanted = MovieFilter(genre, decade, kind=kind)
        shown = [MovieId(each) for each in exclude or ()]
        best = recommender.recommend(me.listener_id, wanted, offered=shown)
        there = [*shown, *(movie.movie_id for movie in best.movies)]
        trending = recommender.popular(
            me.listener_id, wanted, order=PopularityOrder.NOW, now_ms=me.now_ms, offered=there
        )
        return Recommendations(
            basis=best.basis, recommended=_offered(best), trending=_offered(trending)
        )


def _offered(offer: Offer) -> list[Offered]:
    return [
        Offered(
            title=Title.of(movie),
            reason=Why.of(reason) if (reason := offer.reasons.get(movie.movie_id)) else None,
        )
        for movie in offer.movies
    ]
