"""Movies for one listener in order, with why: by the model, by taste, by popularity.

The order of fallbacks: the model's factors and scores -> its factors alone, which give the same
order -> popular movies by its scores -> by the genres that the listener likes -> by popularity.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from popcorn.domain.diversity import declined_penalty, diverse, one_of_each_franchise, sunk
from popcorn.domain.errors import CatalogueUnavailableError, ScorerUnavailableError
from popcorn.domain.factors import Fit, Vector
from popcorn.domain.first_impression import FEW, crowd_share, first_impression
from popcorn.domain.listeners import Listener
from popcorn.domain.movies import Movie, MovieFilter, MovieId
from popcorn.domain.ratings import Opinion
from popcorn.domain.reasons import POPULAR, Reason, Reasons, reason_by_taste, reason_of
from popcorn.domain.sources import falls_back, movies_found
from popcorn.domain.taste import by_taste, genre_affinity

if TYPE_CHECKING:
    from popcorn.ports import Catalogue, Scorer, Taste

FOUND = 100
"""Candidates that are found and scored. A request repeats the history for each of them, in
SageMaker's own format: with the longest history these take 0.2 MB, 200 would take 0.4."""
LOOKED_AT = 40
"""How many of them are read from the catalogue: the three are among the best twenty."""
TASTE_RATINGS = 200
"""How many of the newest ratings tell the taste where no model does."""


class Basis(StrEnum):
    """What an offer's order rests on."""

    MODEL = "model"
    TASTE = "taste"
    POPULARITY = "popularity"


@dataclass(frozen=True)
class Ranked:
    """Movies, best first, and why the first of them; some have no reason that can be told.

    `scores`: the model's, where it has any; the order looks at more than these.
    """

    movies: Sequence[Movie]
    basis: Basis
    reasons: Mapping[MovieId, Reason] = field(default_factory=dict)
    scores: Mapping[MovieId, float] = field(default_factory=dict)

    def followed_by(self, others: Ranked) -> Ranked:
        """These, then those; the order rests on what that of the first does."""
        if not self.movies:
            return others
        return replace(
            self,
            movies=[*self.movies, *others.movies],
            reasons={**others.reasons, **self.reasons},
            scores={**others.scores, **self.scores},
        )


@dataclass(frozen=True)
class Wish:
    """What is asked for.

    `exclude` must not be offered; `lately` says how often what was offered in vain; `count` are
    wanted, which are chosen to differ.
    """

    wanted: MovieFilter
    exclude: frozenset[MovieId]
    lately: Mapping[MovieId, int]
    count: int


class Ranker:
    """Puts movies in order for a listener.

    Args:
        scorer: None where no model was trained.
        threads: for what can be asked side by side.
    """

    def __init__(self, catalogue: Catalogue, scorer: Scorer | None, threads: Executor) -> None:
        self._catalogue = catalogue
        self._scorer = scorer
        self._threads = threads

    def of_all(self, listener: Listener, taste: Taste, wish: Wish) -> Ranked:
        """The best movies of the whole catalogue; what the catalogue lacks is left out.

        Raises:
            CatalogueUnavailableError: of the catalogue or the factors.
        """
        has_scores = self._has_scores_for(taste)
        # What sinks as it was offered before makes room for as many others.
        enough = FOUND if has_scores else min(LOOKED_AT + len(wish.lately), FOUND)
        found = taste.candidates(wish.wanted, exclude=wish.exclude, limit=enough)
        by_search = {each.movie_id: each.score for each in found}
        near = _best_first(_less_declined(by_search, wish.lately))[:LOOKED_AT]
        asked = (
            self._threads.submit(self._scores, listener, list(by_search)) if has_scores else None
        )
        opinions = listener.opinions
        few = (opinion.movie_id for opinion in (opinions if len(opinions) < FEW else ()))
        movies = movies_found(self._catalogue, taste, {*near, *taste.liked, *few})
        known = taste.fits(near)  # nobody is asked: what a search finds is remembered
        by_model = (asked.result() if asked else None) or by_search
        scores = _less_declined(by_model, wish.lately)
        there = {each: scores[each] for each in near if each in movies and each in scores}
        wishes = listener.preferences
        if wishes.liked:
            there = {
                movie_id: score + wishes.leaning(movies[movie_id], len(opinions))
                for movie_id, score in there.items()
            }
        best = worth_hearing(
            there,
            opinions,
            movies,
            lambda movie_id: known[movie_id].direction() if movie_id in known else (),
            lambda movie_id: known[movie_id].crowd() if movie_id in known else 0.0,
            wish.count,
        )
        reasons = {
            movie.movie_id: partial(_reason, known[movie.movie_id], movies)
            for movie in best[: wish.count]
            if movie.movie_id in known
        }
        return Ranked(best, Basis.MODEL, Reasons(reasons), by_model)

    def of_popular(self, listener: Listener, popular: Sequence[Movie], wish: Wish) -> Ranked:
        """The same of popular movies, the most popular first, without factors. Cannot fail."""
        # Asked for while scores are, in case there are none: a turn has no second to lose then.
        rated = self._threads.submit(self._newest_rated, listener)
        candidates = [movie.movie_id for movie in popular]
        by_model = self._scores(listener, candidates)
        scores = _less_declined(by_model, wish.lately)
        if not scores:
            return self._by_taste(listener, popular, rated.result(), wish)
        scored = [movie for movie in popular if movie.movie_id in scores]
        scored.sort(key=lambda movie: (-scores[movie.movie_id], movie.movie_id))
        unknown = [movie for movie in popular if movie.movie_id not in scores]
        best = diverse(scored, scores, lambda _: (), wish.count)
        return Ranked([*best, *sunk(unknown, wish.lately)], Basis.MODEL, scores=by_model)

    def reason_by_taste(self, listener: Listener, movie_id: MovieId) -> Reason | None:
        """Why a movie may please, without a model; None where the catalogue does not know it."""
        newest = listener.ratings[-TASTE_RATINGS:]
        try:
            known = self._catalogue.movies({movie_id, *(rating.movie_id for rating in newest)})
        except CatalogueUnavailableError as error:
            falls_back(error)
            return None
        movie = known.get(movie_id)
        return reason_by_taste(movie, genre_affinity(newest, known)) if movie else None

    def _newest_rated(self, listener: Listener) -> Mapping[MovieId, Movie]:
        newest = [rating.movie_id for rating in listener.ratings[-TASTE_RATINGS:]]
        try:
            return self._catalogue.movies(newest) if newest else {}
        except CatalogueUnavailableError as error:
            falls_back(error)
            return {}

    def _by_taste(
        self,
        listener: Listener,
        popular: Sequence[Movie],
        rated: Mapping[MovieId, Movie],
        wish: Wish,
    ) -> Ranked:
        if not rated:
            order = sunk(popular, wish.lately)
            return Ranked(order, Basis.POPULARITY, _all_popular(order[: wish.count]))
        affinity = genre_affinity(listener.ratings[-TASTE_RATINGS:], rated)
        order = one_of_each_franchise(sunk(by_taste(popular, affinity), wish.lately))
        reasons = {
            movie.movie_id: reason_by_taste(movie, affinity) for movie in order[: wish.count]
        }
        return Ranked(order, Basis.TASTE, reasons)

    def _has_scores_for(self, taste: Taste) -> bool:
        """Not where there is no scorer, one of another version, or one that repeats the search."""
        scorer = self._scorer
        if scorer is None or scorer.model_version not in (None, taste.model_version):
            return False
        return not scorer.repeats_search or scorer.model_version is None

    def _scores(self, listener: Listener, candidates: Sequence[MovieId]) -> Mapping[MovieId, float]:
        if self._scorer is None or not candidates:
            return {}
        try:
            return self._scorer.score(listener, candidates)
        except ScorerUnavailableError as error:
            falls_back(error)
            return {}


def worth_hearing(
    scores: Mapping[MovieId, float],
    opinions: Sequence[Opinion],
    movies: Mapping[MovieId, Movie],
    direction: Callable[[MovieId], Vector],
    crowd: Callable[[MovieId], float],
    count: int,
) -> list[Movie]:
    """The best movies, best first: first impressions count, and the first `count` differ.

    One of these is the best; the others are more the listener's own: of their scores, what the
    crowd adds counts less.

    Args:
        scores: of what is put in order.
        movies: those, and what the opinions are on.
        direction: as in `diverse`.
        crowd: `Explanation.crowd` of one that is scored; asked for where it counts.
    """
    added = first_impression(opinions, movies, [movies[movie_id] for movie_id in scores])
    together = {movie_id: score + added[movie_id] for movie_id, score in scores.items()}
    own = together
    if less := crowd_share(len(opinions)):
        own = {movie_id: score - less * crowd(movie_id) for movie_id, score in together.items()}
    order = [movies[movie_id] for movie_id in _best_first(together)]
    return diverse(order, own, direction, count, min(len(opinions) / FEW, 1.0))


def _reason(fit: Fit, rated: Mapping[MovieId, Movie]) -> Reason | None:
    return reason_of(fit.explain(), rated)


def _less_declined(
    scores: Mapping[MovieId, float], lately: Mapping[MovieId, int]
) -> Mapping[MovieId, float]:
    declined = {
        movie_id: scores[movie_id] - declined_penalty(times)
        for movie_id, times in lately.items()
        if movie_id in scores
    }
    return {**scores, **declined}


def _best_first(scores: Mapping[MovieId, float]) -> list[MovieId]:
    return sorted(scores, key=lambda movie_id: (-scores[movie_id], movie_id))


def _all_popular(movies: Sequence[Movie]) -> dict[MovieId, Reason]:
    return {movie.movie_id: POPULAR for movie in movies}
