"""Search by title or genre."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query
from pydantic import BaseModel, Field

from popcorn.api.pages import page_of
from popcorn.api.recommendations import GenreQuery, KindQuery
from popcorn.api.refusals import RequestError
from popcorn.api.routes import Routes
from popcorn.api.titles import LONGEST_TITLE, Title
from popcorn.domain.movies import MovieFilter
from popcorn.domain.title_search import search_titles

if TYPE_CHECKING:
    from popcorn.skill.app import Services

MOST_ON_A_PAGE = 50
TitleQuery = Annotated[
    str | None,
    Query(
        min_length=1,
        max_length=LONGEST_TITLE,
        description="As it is said or typed; misspellings are understood.",
    ),
]
LimitQuery = Annotated[int, Query(ge=1, le=MOST_ON_A_PAGE, description="Titles on a page.")]
PageQuery = Annotated[
    str | None,
    Query(max_length=200, description="The `next_page` of the page before, of the same search."),
]


class Found(BaseModel):
    """One page: the nearest titles first, or the most popular ones of a genre."""

    titles: list[Title]
    next_page: str | None = Field(description="Null on the last page.")


def search_routes(routes: Routes, services: Services) -> None:
    """Register /search."""

    @routes.get("/search")
    def search(
        title: TitleQuery = None,
        genre: GenreQuery = None,
        kind: KindQuery = None,
        limit: LimitQuery = 20,
        page: PageQuery = None,
    ) -> Found:
        """Find films and shows by title, genre, or both.

        The whole title comes first, then its beginning, then what sounds or is spelled alike;
        equals by how many people rated them.
        """
        if title is None and genre is None:
            raise RequestError.of_field("title", "give a `title`, a `genre`, or both")
        found = search_titles(services.catalogue, title, MovieFilter(genre, kind=kind))
        on_page, next_page = page_of(found, page, limit, of=(title, genre, kind))
        return Found(titles=[Title.of(movie) for movie in on_page], next_page=next_page)
