"""Generated listeners at work: what they rate, when, and with how many stars.

A listener has a few tastes, rates in sessions over months or years, and each session has a mood,
one of the tastes. A movie is chosen by the mood, by all tastes together, or as everybody does.
Stars add up how good the movie is, how it suits the listener, how generous they are, and noise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from popcorn.domain.errors import SettingsError
from popcorn_lab.datasets.generated_movies import (
    EVERYBODY,
    FIRST_YEAR,
    LAST_YEAR,
    TASTES,
    Floats,
    Ints,
    MovieTraits,
    Shelves,
)

_FEWEST_RATINGS = 20  # MovieLens leaves out users with fewer
_MOST_RATINGS = 10_000
_MOST_OF_CATALOGUE = 0.25
_SPREAD_OF_RATINGS = 1.3  # of the logarithm: a few users rate thousands
_RATINGS_IN_A_BLOCK = 500_000
_ROUNDS = 8

_FEW_TASTES = 0.12  # of a gamma distribution: the smaller, the fewer tastes somebody has
_BY_MOOD, _BY_TASTES = 0.45, 0.45
_RATINGS_A_SESSION = 40
_DAYS_OF_ACTIVITY = 400
_SECONDS_A_RATING = 15
_DAY_S = 86_400

_MEAN_STARS = 3.5
_OF_QUALITY, _OF_FIT, _OF_GENEROSITY, _OF_CHANCE = 0.4, 0.45, 0.35, 0.7
_WHOLE_STARS_ONLY = 0.3


class RatingColumns(NamedTuple):
    """Ratings by user, then movie, ascending, as MovieLens' files have them.

    `times_s`: seconds since 1970-01-01 UTC.
    """

    users: Ints
    movie_ids: Ints
    half_steps: npt.NDArray[np.int64]
    times_s: Ints


class _Sessions(NamedTuple):
    """Sessions of several listeners, one listener's after the other's."""

    begins: Ints  # int64[listeners + 1]
    starts_s: Ints
    years: Ints
    moods: Ints


@dataclass(frozen=True)
class _Listeners:
    """A block of listeners: `wanted` int64[listeners], `mix` float64[listeners, tastes]."""

    wanted: Ints
    mix: Floats
    sessions: _Sessions


def ratings_per_user(
    user_count: int, rating_count: int, movie_count: int, random: np.random.Generator
) -> Ints:
    """How many each user rates: int64[users], which add up exactly; long-tailed.

    Raises:
        SettingsError: fewer ratings than users, or more than the movies are enough for.
    """
    most = max(min(_MOST_RATINGS, int(movie_count * _MOST_OF_CATALOGUE)), 1)
    if rating_count < user_count:
        raise SettingsError("ratings", f"{user_count:,} users need {user_count:,} at least")
    if rating_count > user_count * most:
        reason = f"{user_count:,} users give {user_count * most:,} at most, {most:,} each"
        raise SettingsError("ratings", f"{reason}; ask for more users, or more movies")
    fewest = min(_FEWEST_RATINGS, rating_count // user_count, most)
    more = random.lognormal(sigma=_SPREAD_OF_RATINGS, size=user_count)
    more *= (rating_count - fewest * user_count) / more.sum()
    lengths = np.minimum(fewest + more.astype(np.int64), most)
    while missing := rating_count - int(lengths.sum()):
        below = random.permutation(np.flatnonzero(lengths < most))
        share = max(missing // len(below), 1)
        chosen = below[:missing]
        lengths[chosen] = np.minimum(lengths[chosen] + share, most)
    return lengths


def invent_ratings(
    traits: MovieTraits, lengths: Ints, random: np.random.Generator
) -> Iterator[RatingColumns]:
    """Ratings of users 1, 2, 3 ..., some hundred thousand at a time."""
    shelves = Shelves(traits)
    ends = np.cumsum(lengths)
    first = 0
    while first < len(lengths):
        done = ends[first - 1] if first else 0
        last = max(int(np.searchsorted(ends, done + _RATINGS_IN_A_BLOCK)), first + 1)
        listeners = _listeners(lengths[first:last], shelves, random)
        whose, movies, sessions = _choices(listeners, shelves, traits.years, random)
        times_s = _times(sessions, listeners.sessions, random)
        half_steps = _half_steps(listeners, traits, whose, movies, random)
        order = np.lexsort((traits.movie_ids[movies], whose))
        yield RatingColumns(
            whose[order] + first + 1,
            traits.movie_ids[movies[order]],
            half_steps[order],
            times_s[order],
        )
        first = last


def _listeners(wanted: Ints, shelves: Shelves, random: np.random.Generator) -> _Listeners:
    mix = random.gamma(_FEW_TASTES, size=(len(wanted), TASTES)) + 1e-9
    mix *= shelves.has_movies
    mix /= mix.sum(axis=1, keepdims=True)
    counts = 1 + random.poisson(wanted / _RATINGS_A_SESSION)
    begins = np.concatenate(([0], np.cumsum(counts)))
    whose = np.repeat(np.arange(len(wanted)), counts)
    earliest, latest = _seconds_at(FIRST_YEAR), _seconds_at(LAST_YEAR + 1) - 2 * _DAY_S
    joined = random.integers(earliest, latest, len(wanted))
    active_s = np.minimum(
        random.exponential(_DAYS_OF_ACTIVITY * _DAY_S, len(wanted)), latest - joined
    )
    offsets = random.random(len(whose)) * active_s[whose]
    offsets[begins[:-1]] = 0
    starts_s = joined[whose] + offsets.astype(np.int64)
    moods = _drawn_tastes(mix, whose, random)
    return _Listeners(wanted, mix, _Sessions(begins, starts_s, _years_of(starts_s), moods))


def _choices(
    listeners: _Listeners, shelves: Shelves, released: Ints, random: np.random.Generator
) -> tuple[Ints, Ints, Ints]:
    """For each rating whose it is, which movie, and in which session; no movie twice."""
    wanted, sessions, movie_count = listeners.wanted, listeners.sessions, len(released)
    chosen = np.empty(0, np.int64)  # whose * movies + movie, in the order of choosing
    in_session = np.empty(0, np.int64)
    missing = wanted
    for number in range(_ROUNDS):
        whose = np.repeat(np.arange(len(wanted)), (1 + number) * missing + missing // 4)
        session = _drawn_sessions(sessions, whose, random)
        tastes = _drawn_tastes(listeners.mix, whose, random)
        how = random.random(len(whose))
        tastes = np.where(how < _BY_MOOD, sessions.moods[session], tastes)
        # Who finds nothing new for their tastes goes on as everybody does.
        by_tastes = _BY_MOOD + _BY_TASTES if number < _ROUNDS // 2 else 0.0
        tastes = np.where(how < by_tastes, tastes, EVERYBODY)
        movies = shelves.choose(sessions.years[session], tastes, random)
        chosen = np.concatenate((chosen, whose * movie_count + movies))
        in_session = np.concatenate((in_session, session))
        kept = _first_of_each(chosen, movie_count, wanted)
        chosen, in_session = chosen[kept], in_session[kept]
        missing = wanted - np.bincount(chosen // movie_count, minlength=len(wanted))
        if not missing.any():
            return chosen // movie_count, chosen % movie_count, in_session
    # Somebody has seen nearly all that they would choose: in their newest session they rate
    # whatever is left and, as long as there is any, out by then.
    for listener in np.flatnonzero(missing):
        of_listener = range(*sessions.begins[listener : listener + 2])
        newest = max(of_listener, key=sessions.starts_s.__getitem__)
        is_left = np.ones(movie_count, np.bool_)
        is_left[chosen[chosen // movie_count == listener] % movie_count] = False
        left = random.permutation(np.flatnonzero(is_left))
        is_to_come = released[left] > sessions.years[newest]
        more = left[np.argsort(is_to_come, kind="stable")][: missing[listener]]
        chosen = np.concatenate((chosen, listener * movie_count + more))
        in_session = np.concatenate((in_session, np.full(len(more), newest)))
    return chosen // movie_count, chosen % movie_count, in_session


def _first_of_each(chosen: Ints, movie_count: int, wanted: Ints) -> Ints:
    """Places of each listener's first `wanted` different movies, ascending."""
    places = np.sort(np.unique(chosen, return_index=True)[1])
    whose = chosen[places] // movie_count
    return np.asarray(places[_place_in_group(whose) < wanted[whose]], np.int64)


def _place_in_group(groups: Ints) -> Ints:
    """0 for the first of each group, 1 for the second ..., in the order given."""
    order = np.argsort(groups, kind="stable")
    lengths = np.bincount(groups)
    begins = np.cumsum(lengths) - lengths
    places = np.empty(len(groups), np.int64)
    places[order] = np.arange(len(groups)) - begins[groups[order]]
    return places


def _drawn_tastes(mix: Floats, whose: Ints, random: np.random.Generator) -> Ints:
    up_to = (np.arange(len(mix))[:, None] + np.cumsum(mix, axis=1)).ravel()
    drawn = np.searchsorted(up_to, whose + random.random(len(whose)), side="right")
    tastes = np.clip(drawn - whose * TASTES, 0, TASTES - 1)
    # Rounding may lead to a taste beside the right one, which may be one without movies.
    tastes = np.where(mix[whose, tastes] > 0, tastes, mix.argmax(axis=1)[whose])
    return np.asarray(tastes, np.int64)


def _drawn_sessions(sessions: _Sessions, whose: Ints, random: np.random.Generator) -> Ints:
    return random.integers(sessions.begins[whose], sessions.begins[whose + 1])


def _times(session: Ints, sessions: _Sessions, random: np.random.Generator) -> Ints:
    """One rating after the other within a session; some share a second."""
    later = _place_in_group(session) * _SECONDS_A_RATING
    return sessions.starts_s[session] + later + random.integers(0, _SECONDS_A_RATING, len(session))


def _half_steps(
    listeners: _Listeners,
    traits: MovieTraits,
    whose: Ints,
    movies: Ints,
    random: np.random.Generator,
) -> Ints:
    count = len(listeners.wanted)
    fit = (listeners.mix[whose[:, None], traits.tastes[movies]] * traits.shares[movies]).sum(axis=1)
    fit = (fit - 0.3) / 0.3  # about as wide as the other parts
    generosity = random.standard_normal(count)
    stars = (
        _MEAN_STARS
        + _OF_QUALITY * traits.quality[movies]
        + _OF_FIT * fit
        + _OF_GENEROSITY * generosity[whose]
        + _OF_CHANCE * random.standard_normal(len(movies))
    )
    is_whole = random.random(count) < _WHOLE_STARS_ONLY
    half_steps = np.where(is_whole[whose], 2 * np.rint(stars).clip(1, 5), np.rint(2 * stars))
    return np.asarray(half_steps.clip(1, 10), np.int64)


def _seconds_at(year: int) -> int:
    return int(np.datetime64(f"{year}-01-01", "s").astype(np.int64))


def _years_of(times_s: Ints) -> Ints:
    years = times_s.astype("datetime64[s]").astype("datetime64[Y]").astype(np.int64) + 1970
    return np.asarray(years, np.int64)
