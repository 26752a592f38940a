"""Which of the movies that a search came up with was meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from enum import IntEnum

from popcorn.domain.errors import AmbiguousTitleError, UnknownTitleError
from popcorn.domain.movies import Movie, most_rated_first
from popcorn.domain.titles import dated_key, title_key, year_in

SURE_FROM = 0.88
"""A similarity from which a misspelt title is taken without asking, if long words alone differ."""
LONG_WORD = 6
"""Letters; shorter words that differ are as likely other words: "Babel" is not "Babe"."""
CLOSE_FROM = 0.66
"""A similarity from which a title is worth offering as "did you mean"."""
MOST_CHOICES = 3
OVERSHADOWED_FROM = 5
"""How many times more rated a series' films are before its name no longer means one old film."""


class Likeness(IntEnum):
    """How a title fits what was heard, best first."""

    WHOLE = 0
    BEGINNING = 1
    ALL_WORDS = 2
    SIMILAR = 3


def movie_meant(heard: str, found: Iterable[Movie]) -> Movie:
    """The one movie that goes by what was heard.

    The whole title beats its beginning ("terminator two"), that beats all of its words in any
    place, and only where none of these fits do misspellings count. A single word from the middle
    of a title is too little to be sure of ("them" is in "... and Where to Find Them"). A series
    that is far better known than the one film of its name is asked about ("the lord of the rings"
    is of 1978, too).

    Raises:
        AmbiguousTitleError: two or more fit equally well ("godzilla", "lord of the rings").
        UnknownTitleError: nothing fits; carries what comes near.
    """
    key = title_key(heard)
    fitting: dict[Likeness, list[Movie]] = {}
    similar: list[tuple[float, Movie]] = []
    for movie in found if key else ():
        likeness = _likeness(key, movie)
        if likeness is Likeness.SIMILAR:
            similar.append((_similarity(key, movie), movie))
        else:
            fitting.setdefault(likeness, []).append(movie)
    if fitting:
        best = sorted(fitting[min(fitting)], key=most_rated_first)[:MOST_CHOICES]
        if " " not in key and _is_a_guess(key, min(fitting), best):
            raise UnknownTitleError(heard, best)
        if len(best) == 1:
            series = _overshadowing(key, best[0], fitting.get(Likeness.BEGINNING, ()))
            best = sorted(best + series, key=most_rated_first)
        if len(best) == 1:
            return best[0]
        raise AmbiguousTitleError(heard, best)
    similar.sort(key=lambda scored: (-scored[0], *most_rated_first(scored[1])))
    return _nearest(heard, similar)


def _is_a_guess(word: str, likeness: Likeness, best: Sequence[Movie]) -> bool:
    """Whether one word is too little: "room" for "A Room with a View", but not "Alien: ..."."""
    if likeness is Likeness.BEGINNING and len(best) == 1:
        return title_key(best[0].title.partition(":")[0]) != word
    return likeness is Likeness.ALL_WORDS


def _overshadowing(key: str, whole: Movie, others: Iterable[Movie]) -> list[Movie]:
    """The best known films of a series with the title of `whole`; it shares the choices."""
    enough = OVERSHADOWED_FROM * max(1, whole.rating_count)
    series = [
        other
        for other in others
        if other is not whole
        and other.rating_count >= enough
        and title_key(other.title.partition(":")[0]) == key
    ]
    return sorted(series, key=most_rated_first)[: MOST_CHOICES - 1]


def _nearest(heard: str, similar: Sequence[tuple[float, Movie]]) -> Movie:
    key = title_key(heard)
    sure = [
        movie
        for similarity, movie in similar
        if similarity >= SURE_FROM and _differs_in_long_words(key, movie)
    ]
    if len(sure) == 1 or (sure and sure[0] is similar[0][1] and similar[0][0] > similar[1][0]):
        return sure[0]
    close = [movie for similarity, movie in similar if similarity >= CLOSE_FROM]
    raise UnknownTitleError(heard, close[:MOST_CHOICES])


def keys_of(movie: Movie) -> list[str]:
    """All keys a movie goes by, its own title's first."""
    return list(dict.fromkeys(map(title_key, (movie.title, *movie.other_titles))))


def likeness(heard: str, movie: Movie) -> Likeness:
    """How one of the movie's names, with or without its year, fits what was heard."""
    return _likeness(title_key(heard), movie)


def _likeness(key: str, movie: Movie) -> Likeness:
    keys = keys_of(movie)
    likeness = _key_likeness(key, keys)
    dated = dated_key(key)
    if dated and dated.year == movie.year:
        likeness = min(likeness, _key_likeness(dated.key, keys))
    return likeness


def _key_likeness(key: str, keys: Sequence[str]) -> Likeness:
    if key in keys:
        return Likeness.WHOLE
    if any(known.startswith(f"{key} ") for known in keys):
        return Likeness.BEGINNING
    words = set(key.split())
    if any(words <= set(known.split()) for known in keys):
        return Likeness.ALL_WORDS
    return Likeness.SIMILAR


def _differs_in_long_words(key: str, movie: Movie) -> bool:
    words = set(key.split())
    return any(
        all(len(word) >= LONG_WORD for word in words.difference(known.split()))
        for known in keys_of(movie)
    )


def _similarity(key: str, movie: Movie) -> float:
    return max(SequenceMatcher(None, key, known).ratio() for known in keys_of(movie))


def choice_meant(heard: str, choices: Sequence[Movie]) -> Movie | None:
    """Which of a few movies that were just named was chosen, by its title, part of it, or year.

    None where the words fit none of them, or more than one: it may be another movie altogether.
    """
    key = title_key(heard)
    if not key:
        return None
    year = year_in(key)
    by_year = [movie for movie in choices if movie.year == year]
    if year and len(by_year) == 1:
        return by_year[0]
    fits: dict[Likeness, list[Movie]] = {}
    for movie in choices:
        fits.setdefault(_likeness(key, movie), []).append(movie)
    fits.pop(Likeness.SIMILAR, None)
    best = fits[min(fits)] if fits else []
    return best[0] if len(best) == 1 else None
