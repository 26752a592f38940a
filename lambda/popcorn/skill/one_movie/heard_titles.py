"""From a heard title to one movie: by what was just named, by catalogue id, then by search."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress

from popcorn.domain.errors import AmbiguousTitleError, UnknownTitleError
from popcorn.domain.movies import Movie, MovieId, most_rated_first
from popcorn.domain.title_forms import keys_of, short_names_of
from popcorn.domain.title_matches import Likeness
from popcorn.domain.title_matching import (
    MOST_CHOICES,
    choice_meant,
    is_named,
    likeness,
    movie_meant,
)
from popcorn.domain.titles import title_key
from popcorn.ports import Catalogue
from popcorn.skill.alexa.slots import HeardTitle


def movie_heard(
    catalogue: Catalogue,
    title: HeardTitle,
    choices: Sequence[MovieId] = (),
    offered: Sequence[MovieId] = (),
) -> Movie:
    """The movie that a title slot means.

    Args:
        choices: movies to choose from, which were just named; what fits one of them means that
            one, and another movie is taken only if it is named by its title.
        offered: movies that were named before; of several with one title, the one among these is
            meant. (A series is asked about all the same.)
    Raises:
        AmbiguousTitleError, UnknownTitleError: as `movie_meant`.
        CatalogueUnavailableError: no answer in time.
    """
    named = _in_order(catalogue, choices)
    chosen = _choice(title, named)
    told = chosen or _told(catalogue, title, {*choices, *offered})
    if told is not None:
        return told
    try:
        movie = _by_id(catalogue, title) or _by_search(catalogue, title)
    except AmbiguousTitleError as error:
        known = [each for each in error.candidates if each.movie_id in offered]
        if len(known) != 1 or likeness(title.heard, known[0]) is not Likeness.WHOLE:
            raise
        return known[0]
    if named and not title.resolved and likeness(title.heard, movie) > Likeness.BEGINNING:
        raise AmbiguousTitleError(title.heard, named)
    return movie


def movie_named(
    catalogue: Catalogue, title: HeardTitle, offered: Sequence[MovieId] = ()
) -> Movie | None:
    """The movie that a title means where nobody asked for one; None unless that is clear.

    Whatever else is said, from "what's the weather" to a sneeze, may be heard as a title then.

    Raises:
        AmbiguousTitleError: several movies have that very title.
        CatalogueUnavailableError: no answer in time.
    """
    chosen = _choice(title, _in_order(catalogue, offered))
    if chosen is not None:
        return chosen
    try:
        movie = movie_heard(catalogue, title, offered=offered)
    except UnknownTitleError:
        return None
    except AmbiguousTitleError as error:
        if all(_is_clear(title, each) for each in error.candidates):
            raise
        return None
    return movie if _is_clear(title, movie) else None


def _is_clear(title: HeardTitle, movie: Movie) -> bool:
    if any(movie.movie_id == each.id for each in title.resolved):
        return True
    return any(is_named(said, movie) for said in (title.heard, *title.otherwise))


def is_choice(catalogue: Catalogue, title: HeardTitle, choices: Sequence[MovieId]) -> bool:
    """Whether a heard title means one of the movies that were just named."""
    return _choice(title, _in_order(catalogue, choices)) is not None


def _choice(title: HeardTitle, named: Sequence[Movie]) -> Movie | None:
    meant = (choice_meant(said, named) for said in (title.heard, *title.otherwise))
    return next((movie for movie in meant if movie is not None), None)


def _in_order(catalogue: Catalogue, movie_ids: Sequence[MovieId]) -> list[Movie]:
    movies = catalogue.movies(movie_ids) if movie_ids else {}
    return [movies[movie_id] for movie_id in movie_ids if movie_id in movies]


def _told(catalogue: Catalogue, title: HeardTitle, named: Collection[MovieId]) -> Movie | None:
    """What Alexa found among the titles that she was told when these movies were named.

    It goes before what she knows of the model, unless it is only similar to what was heard:
    "Aliens" is named, "Alien" is said. Of what another session told her, nothing counts.
    """
    known = _in_order(catalogue, [MovieId(each.id) for each in title.told if each.id in named])
    if len(known) != 1:
        return None
    heard = {title_key(said) for said in (title.heard, *title.otherwise)}
    names = {*keys_of(known[0]), *map(title_key, short_names_of(known[0]))}
    is_as_told = not heard.isdisjoint(names) or likeness(title.heard, known[0]) is Likeness.WHOLE
    return known[0] if is_as_told or not title.resolved else None


def _by_id(catalogue: Catalogue, title: HeardTitle) -> Movie | None:
    """What Alexa resolved, as far as the catalogue has it.

    The name must agree too: the interaction model may be of another catalogue than the one that
    is loaded, where the same id is another movie.
    """
    names = {MovieId(each.id): each.name for each in title.resolved}
    known = [
        movie
        for movie in _in_order(catalogue, list(names))
        if likeness(names[movie.movie_id], movie) is Likeness.WHOLE
    ]
    if len(known) < 2:
        return known[0] if known else None
    of_that_year = _choice(title, known)
    if of_that_year is not None:
        return of_that_year
    known.sort(key=most_rated_first)
    raise AmbiguousTitleError(title.heard, known[:MOST_CHOICES])


def _by_search(catalogue: Catalogue, title: HeardTitle) -> Movie:
    try:
        return movie_meant(title.heard, catalogue.find_titles(title.heard))
    except UnknownTitleError:
        for said in title.otherwise:
            with suppress(UnknownTitleError):
                return movie_meant(said, catalogue.find_titles(said))
        if len(title.resolved) != 1:
            raise
        # Alexa knows what was meant, by a name that the catalogue spells in another way.
        return movie_meant(title.resolved[0].name, catalogue.find_titles(title.resolved[0].name))
