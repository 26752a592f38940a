"""Which of the movies that a search came up with was meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from popcorn.domain.errors import AmbiguousTitleError, UnknownTitleError
from popcorn.domain.movies import Movie, most_rated_first
from popcorn.domain.title_forms import keys_of, part_keys_of
from popcorn.domain.title_matches import Likeness, Match, Reading, matches
from popcorn.domain.titles import title_key, year_in

SURE_FROM = 0.88
"""A similarity from which a misspelt title is taken without asking, if no other comes as near."""
SURE_BY = 0.05
"""How much nearer it must come than any other."""
NAMED_FROM = 0.92
"""The same where it need not be a title at all."""
CLOSE_FROM, CLOSE_BY_A_WORD_FROM = 0.76, 0.66
"""Similarities from which a title is worth offering as "did you mean": without a word in common,
and with one. Below it, what was heard is seldom a title at all."""
TELLING_WORD = 5
"""Letters of a word that, in common, is no chance."""
MOST_CHOICES = 3
OVERSHADOWED_FROM = 5
"""How many times more rated a series' films are before its name no longer means one old film."""


def movie_meant(heard: str, found: Iterable[Movie]) -> Movie:
    """The one movie that goes by what was heard.

    A misspelt title is taken only if no other comes near. A single word from the middle of a title
    is too little to be sure of ("them" is in "... and Where to Find Them"). A series that is far
    better known than the one film of its name is asked about ("the lord of the rings" is of 1978,
    too).

    Raises:
        AmbiguousTitleError: two or more fit equally well ("godzilla", "lord of the rings").
        UnknownTitleError: nothing fits; carries what comes near.
    """
    key = title_key(heard)
    ranked = matches(heard, found)
    best = [match for match in ranked if _is_as_good(match, ranked[0])]
    if not best or not _is_enough(key, best):
        close = [match.movie for match in ranked if _is_close(key, match)]
        raise UnknownTitleError(heard, close[:MOST_CHOICES])
    movies = [match.movie for match in best[:MOST_CHOICES]]
    if len(best) == 1 and best[0].likeness is Likeness.WHOLE:
        movies += _overshadowing(key, best[0].movie, (match.movie for match in ranked))
    if len(movies) == 1:
        return movies[0]
    raise AmbiguousTitleError(heard, sorted(movies, key=most_rated_first))


def titles_near(heard: str, found: Iterable[Movie]) -> list[Movie]:
    """Of what a search came up with, whatever is worth naming, in the order of `matches`."""
    key = title_key(heard)
    return [match.movie for match in matches(heard, found) if _is_close(key, match)]


def _is_close(key: str, match: Match) -> bool:
    words = {word for each in keys_of(match.movie) for word in each.split()}
    is_by_a_word = any(len(word) >= TELLING_WORD for word in words.intersection(key.split()))
    return match.similarity >= (CLOSE_BY_A_WORD_FROM if is_by_a_word else CLOSE_FROM)


def _is_as_good(match: Match, best: Match) -> bool:
    is_near = best.similarity - match.similarity < SURE_BY
    return match.rank == best.rank and (match.is_as_said or is_near)


def _is_enough(key: str, best: Sequence[Match]) -> bool:
    """Whether what was heard is enough to take a movie, or to ask which of a few."""
    first = best[0]
    if first.likeness is Likeness.WHOLE:
        return True
    is_one_word = " " not in key
    if first.likeness is Likeness.SIMILAR:
        return len(best) == 1 and first.similarity >= SURE_FROM and first.is_misspelt
    if first.likeness is Likeness.BEGINNING and is_one_word and len(best) == 1:
        # "room" for "A Room with a View", but not "Alien: ..."
        return key in part_keys_of(first.movie)
    return first.likeness is Likeness.BEGINNING or not is_one_word


def _overshadowing(key: str, whole: Movie, others: Iterable[Movie]) -> list[Movie]:
    """The best known films of a series with the title of `whole`; it shares the choices."""
    enough = OVERSHADOWED_FROM * max(1, whole.rating_count)
    series = [
        other
        for other in others
        if other is not whole and other.rating_count >= enough and key in part_keys_of(other)
    ]
    return sorted(series, key=most_rated_first)[: MOST_CHOICES - 1]


def likeness(heard: str, movie: Movie) -> Likeness:
    """How one of the movie's names, with or without its year, fits what was heard."""
    return Reading(title_key(heard)).match(movie).likeness


def is_named(heard: str, movie: Movie) -> bool:
    """Whether this is surely the movie's title, the better part of it, or a slip of the tongue."""
    match = Reading(title_key(heard)).match(movie)
    if match.likeness is Likeness.WHOLE:
        return True
    if " " in title_key(heard) and match.likeness is not Likeness.SIMILAR:
        return True
    return match.similarity >= NAMED_FROM and match.is_misspelt


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
    reading = Reading(key)
    for movie in choices:
        fits.setdefault(reading.match(movie).likeness, []).append(movie)
    fits.pop(Likeness.SIMILAR, None)
    best = fits[min(fits)] if fits else []
    return best[0] if len(best) == 1 else None
