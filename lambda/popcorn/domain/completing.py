"""Popular movies in the places that the model has no movies for."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from dataclasses import replace

from popcorn.domain.diversity import sunk
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.listeners import Listener
from popcorn.domain.movies import Movie
from popcorn.domain.ranking import Ranked, Ranker, Wish
from popcorn.domain.sources import Sources


class Completing:
    """Finds movies of a kind of which the model knows too few, or whatever is popular without it.

    Args:
        threads: for what can be asked side by side.
    """

    def __init__(self, sources: Sources, ranker: Ranker, threads: Executor) -> None:
        self._sources = sources
        self._ranker = ranker
        self._threads = threads

    def begin(self, wish: Wish) -> Future[list[Movie]] | None:
        """Ask for some of a kind beside the search, or else a turn that needs them waits twice.

        As many as the first three can be among: some may be offered already, others sink.
        """
        if not wish.wanted.is_narrow:
            return None
        return self._threads.submit(
            self._sources.popular, wish.wanted, wish.exclude, limit=_enough(wish)
        )

    def finish(
        self,
        best: Ranked | None,
        listener: Listener,
        wish: Wish,
        begun: Future[list[Movie]] | None,
    ) -> Ranked:
        """Popular movies in order; behind the best, where the model knows too few.

        Args:
            begun: what `begin` gave.
        Raises:
            CatalogueUnavailableError: as `Sources.popular`, and there are no best either.
        """
        try:
            popular = begun.result() if begun is not None else None
            if popular is None or (best is None and len(popular) == _enough(wish)):
                popular = self._sources.popular(wish.wanted, wish.exclude)
        except CatalogueUnavailableError:
            if best is None:
                raise
            return best
        if best is None:
            return self._ranker.of_popular(listener, popular, wish)
        there = {movie.movie_id for movie in best.movies}
        others = sunk([each for each in popular if each.movie_id not in there], wish.lately)
        return replace(best, movies=[*best.movies, *others])


def _enough(wish: Wish) -> int:
    return 2 * wish.count + len(wish.lately)
