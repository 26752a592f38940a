"""From a heard title to one movie: by what was just named, by catalogue id, then by search."""

from __future__ import annotations

from collections.abc import Sequence

from popcorn.domain.errors import AmbiguousTitleError, UnknownTitleError
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.title_matching import MOST_CHOICES, choice_meant, goes_by, movie_meant
from popcorn.ports import Catalogue
from popcorn.skill.slots import HeardTitle


def movie_heard(catalogue: Catalogue, title: HeardTitle, choices: Sequence[MovieId] = ()) -> Movie:
    """The movie that a title slot means.

    Args:
        choices: movies that were just named; what fits one of them means that one.
    Raises:
        AmbiguousTitleError, UnknownTitleError: as `movie_meant`.
        CatalogueUnavailableError: no answer in time.
    """
    if choices:
        named = catalogue.movies(choices)
        chosen = choice_meant(title.heard, [named[each] for each in choices if each in named])
        if chosen is not None:
            return chosen
    known = _by_id(catalogue, title)
    if len(known) == 1:
        return known[0]
    if known:
        known.sort(key=lambda movie: (-movie.rating_count, movie.movie_id))
        raise AmbiguousTitleError(title.heard, known[:MOST_CHOICES])
    return _by_search(catalogue, title)


def _by_id(catalogue: Catalogue, title: HeardTitle) -> list[Movie]:
    """What Alexa resolved, as far as the catalogue has it.

    The name must agree too: the interaction model may be of another catalogue than the one that
    is loaded, where the same id is another movie.
    """
    if not title.resolved:
        return []
    movies = catalogue.movies([MovieId(each.id) for each in title.resolved])
    return [
        movies[MovieId(each.id)]
        for each in title.resolved
        if MovieId(each.id) in movies and goes_by(each.name, movies[MovieId(each.id)])
    ]


def _by_search(catalogue: Catalogue, title: HeardTitle) -> Movie:
    try:
        return movie_meant(title.heard, catalogue.find_titles(title.heard))
    except UnknownTitleError:
        if len(title.resolved) != 1:
            raise
        # Alexa knows what was meant, by a name that the catalogue spells in another way.
        return movie_meant(title.resolved[0].name, catalogue.find_titles(title.resolved[0].name))
