"""Titles as JSON, and which title a request means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from popcorn.api.refusals import RequestError
from popcorn.domain.errors import UnknownTitleError
from popcorn.domain.movies import Genre, Movie, MovieId, TitleKind
from popcorn.domain.title_matching import movie_meant

if TYPE_CHECKING:
    from popcorn.ports import Catalogue

_AT_ONCE = 500
LONGEST_TITLE = 200
MovieIdText = Annotated[str, StringConstraints(min_length=1, max_length=200)]
TitleText = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TITLE)]


class Title(BaseModel):
    """A film or a show."""

    movie_id: str
    title: str
    year: int | None
    kind: TitleKind
    genres: list[Genre]
    season_lengths: list[int] = Field(description="Episodes of each season, where they are known.")

    @classmethod
    def of(cls, movie: Movie) -> Self:
        return cls(
            movie_id=movie.movie_id,
            title=movie.title,
            year=movie.year,
            kind=movie.kind,
            genres=sorted(movie.genres),
            season_lengths=list(movie.season_lengths),
        )


class Body(BaseModel):
    """What a request carries; a field that nobody knows is refused, so that a slip is noticed."""

    model_config = ConfigDict(extra="forbid")


class MaybeTitle(Body):
    """A title by its id, or as people call it, or none."""

    movie_id: MovieIdText | None = None
    title: TitleText | None = Field(
        default=None, description="As it is said or typed; misspellings are understood."
    )

    @property
    def has_title(self) -> bool:
        return self.movie_id is not None or self.title is not None


class TitleBody(MaybeTitle):
    """A title by its id, or as people call it."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [
                {"required": [each], "properties": {each: {"type": "string"}}}
                for each in ("movie_id", "title")
            ]
        }
    )


class Titles:
    """Looks titles up.

    Raises, in all methods:
        CatalogueUnavailableError: no answer in time.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def meant(self, body: MaybeTitle) -> Movie:
        """The one title that a request names.

        Raises:
            UnknownTitleError: there is none; carries what comes near.
            AmbiguousTitleError: it may be several.
            RequestError: none is named, or one in two ways.
        """
        if (body.movie_id is None) is (body.title is None):
            raise RequestError.of_field("title", "either `movie_id` or `title` is needed")
        if body.title is not None:
            return movie_meant(body.title, self._catalogue.find_titles(body.title))
        movie_id = MovieId(body.movie_id or "")
        found = self._catalogue.movies([movie_id]).get(movie_id)
        if found is None:
            raise UnknownTitleError(movie_id)
        return found

    def of(self, movie_ids: Iterable[MovieId]) -> Mapping[MovieId, Title]:
        """Titles by id; what the catalogue does not have is absent."""
        wanted = list(dict.fromkeys(movie_ids))
        found: dict[MovieId, Title] = {}
        for first in range(0, len(wanted), _AT_ONCE):
            movies = self._catalogue.movies(wanted[first : first + _AT_ONCE])
            found |= {movie_id: Title.of(movie) for movie_id, movie in movies.items()}
        return found
