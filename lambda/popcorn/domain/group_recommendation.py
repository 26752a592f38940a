"""Movies for several listeners at once: "what should we watch?"

docs/group-recommendations.md has the measures that were compared, and what they cost whom.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from popcorn.domain.diversity import one_of_each_franchise
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.listeners import Listener
from popcorn.domain.movies import EVERY_FILM, Movie, MovieFilter, MovieId
from popcorn.domain.offers import OFFER_SIZE
from popcorn.domain.ranking import FOUND, LOOKED_AT, Basis
from popcorn.domain.ratings import ListenerId
from popcorn.domain.sources import Sources, falls_back, movies_found
from popcorn.domain.threads import Threads

if TYPE_CHECKING:
    from popcorn.ports import Catalogue, ListenerStore, Taste, Tastes

MOST_MEMBERS = 8
"""Whose ratings are read in one turn: with more people, a list fits nobody in particular."""

MOST_PLANNED = 40
"""Titles of each watchlist that are looked at."""

EVENNESS = 2.0
"""In logits: the higher, the more an average; the lower, the more whoever likes a movie most."""


@dataclass(frozen=True, slots=True)
class GroupOffer:
    """Up to three movies, best first; fewer, or none, where the filter leaves no more.

    `planned` are those that somebody of the group has on their watchlist: whose it is, is told to
    nobody. There are no reasons, as they would tell what one has rated.
    """

    movies: tuple[Movie, ...]
    basis: Basis
    planned: frozenset[MovieId] = frozenset()


def together(members: Sequence[Mapping[MovieId, float]]) -> dict[MovieId, float]:
    """How well movies fit a group, from 0 to 1: the mean over members of e^(regret / `EVENNESS`).

    A member's regret is how far a movie's score is below the best of theirs: scores of different
    listeners compare in no other way.

    Args:
        members: each one's scores, in logits, of the same movies.
    Source: between the "average" and the "most pleasure" of Masthoff, Group Recommender Systems,
        in Recommender Systems Handbook, 2nd edition, Springer 2015.
    """
    best = [max(scores.values(), default=0.0) for scores in members]
    return {
        movie_id: math.fsum(
            math.exp((scores[movie_id] - highest) / EVENNESS)
            for scores, highest in zip(members, best, strict=True)
        )
        / len(members)
        for movie_id in (members[0] if members else ())
    }


class GroupRecommender:
    """Recommends for several listeners, from a store, a catalogue and a model's factors.

    Args:
        factors: None where no model was trained, or published, yet.
    """

    def __init__(
        self, store: ListenerStore, catalogue: Catalogue, factors: Tastes | None = None
    ) -> None:
        self._threads = Threads(max_workers=2 * MOST_MEMBERS, thread_name_prefix="group")
        self._sources = Sources(store, catalogue, self._threads)
        self._catalogue = catalogue
        self._factors = factors

    def close(self) -> None:
        """End the threads that ask services side by side."""
        self._threads.shutdown(wait=False)

    def recommend(
        self,
        listener_ids: Sequence[ListenerId],
        wanted: MovieFilter = EVERY_FILM,
        *,
        offered: Collection[MovieId] = (),
    ) -> GroupOffer:
        """What several listeners may enjoy together, best first.

        Nothing that one of them has seen, is watching, or does not want; none of a genre that one
        never wants, unless `wanted` asks for it. What one has on the watchlist is wanted more
        than what the model thinks best for them.

        Args:
            listener_ids: one to `MOST_MEMBERS`, each once.
            offered: what this session has offered already; not offered again.
        Raises:
            CatalogueUnavailableError: and no popular list was ever seen.
        """
        members = self._sources.listeners(listener_ids)
        exclude = frozenset(offered).union(*(each.known_of for each in members))
        for member in members:
            wanted = member.preferences.less_unwanted(wanted)
        planned = [frozenset(sorted(each.planned - exclude)[:MOST_PLANNED]) for each in members]
        try:
            best = self._by_tastes(members, wanted, exclude, planned)
            basis = Basis.MODEL
        except CatalogueUnavailableError as error:
            falls_back(error)
            best = []
        if len(best) < OFFER_SIZE:
            there = {movie.movie_id for movie in best}
            basis = Basis.MODEL if best else Basis.POPULARITY
            best += self._popular(wanted, exclude | there, planned)
        movies = tuple(one_of_each_franchise(best)[:OFFER_SIZE])
        chosen = {movie.movie_id for movie in movies}
        return GroupOffer(movies, basis, frozenset().union(*planned) & chosen)

    def _by_tastes(
        self,
        members: Sequence[Listener],
        wanted: MovieFilter,
        exclude: frozenset[MovieId],
        planned: Sequence[frozenset[MovieId]],
    ) -> list[Movie]:
        if self._factors is None:
            return []
        tastes, shared = self._factors.current().tastes_of([each.opinions for each in members])
        found = shared.candidates(wanted, exclude=exclude, limit=FOUND)
        candidates = {each.movie_id for each in found}.union(*planned)
        scores = [_scores(*each, candidates) for each in zip(tastes, planned, strict=True)]
        fit = together(scores)
        enough = LOOKED_AT + sum(map(len, planned))  # of those, some may be of another kind
        near = sorted(fit, key=lambda movie_id: (-fit[movie_id], movie_id))[:enough]
        movies = movies_found(self._catalogue, shared, near)
        return [movies[each] for each in near if each in movies and wanted.accepts(movies[each])]

    def _popular(
        self,
        wanted: MovieFilter,
        exclude: frozenset[MovieId],
        planned: Sequence[frozenset[MovieId]],
    ) -> list[Movie]:
        """Popular movies; those that most members have on their watchlists come first."""
        popular = self._sources.popular(wanted, exclude)
        wishes = {each.movie_id: sum(each.movie_id in own for own in planned) for each in popular}
        return sorted(popular, key=lambda movie: -wishes[movie.movie_id])


def _scores(
    taste: Taste, planned: frozenset[MovieId], candidates: Collection[MovieId]
) -> dict[MovieId, float]:
    """One member's; what is on the watchlist counts twice as much as their best."""
    scores = taste.scores(candidates)
    lowest, best = min(scores.values(), default=0.0), max(scores.values(), default=0.0)
    wished = best + EVENNESS * math.log(2)
    return {**dict.fromkeys(candidates, lowest), **scores, **dict.fromkeys(planned, wished)}
