"""What several friends may enjoy together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query
from pydantic import BaseModel, Field, StringConstraints

from popcorn.api.callers import Me
from popcorn.api.people import listeners_of
from popcorn.api.recommendations import DecadeQuery, ExcludeQuery, GenreQuery
from popcorn.api.routes import Routes
from popcorn.api.statuses import NO_FRIEND
from popcorn.api.titles import Title
from popcorn.domain.group_recommendation import MOST_MEMBERS, GroupRecommender
from popcorn.domain.movies import MovieFilter, MovieId, TitleKind
from popcorn.domain.ranking import Basis

if TYPE_CHECKING:
    from popcorn.skill.app import Services

FriendsQuery = Annotated[
    list[Annotated[str, StringConstraints(min_length=1, max_length=100)]],
    Query(
        min_length=1,
        max_length=MOST_MEMBERS - 1,
        description="The `friend_id` of each friend who watches along.",
    ),
]


class ForAll(BaseModel):
    """A title for the group."""

    title: Title
    is_planned: bool = Field(description="Somebody has it on their watchlist; nobody learns who.")


class GroupPicks(BaseModel):
    """Up to three, best first; none that one of the group has seen, or never wants."""

    basis: Basis
    titles: list[ForAll]


def together_routes(routes: Routes, services: Services) -> None:
    """Register /social/recommend."""
    recommender = GroupRecommender(services.store, services.catalogue, services.factors)
    services.resources.callback(recommender.close)

    @routes.get("/social/recommend", can_be=NO_FRIEND)
    def recommend_together(
        me: Me,
        friend_id: FriendsQuery,
        genre: GenreQuery = None,
        decade: DecadeQuery = None,
        exclude: ExcludeQuery = None,
    ) -> GroupPicks:
        """What you and your friends may enjoy together."""
        friends = listeners_of(services.friends, me.listener_id, friend_id)
        offer = recommender.recommend(
            [me.listener_id, *friends],
            MovieFilter(genre, decade, kind=TitleKind.FILM),
            offered=[MovieId(each) for each in exclude or ()],
        )
        return GroupPicks(
            basis=offer.basis,
            titles=[
                ForAll(title=Title.of(movie), is_planned=movie.movie_id in offer.planned)
                for movie in offer.movies
            ],
        )
