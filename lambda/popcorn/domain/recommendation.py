"""Three movies for a listener, and what is still said when a service is away.

What stands in for what is in `popcorn.domain.sources` (what is read) and `popcorn.domain.ranking`
(what is made of it).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Future
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from popcorn.domain.completing import Completing
from popcorn.domain.diversity import one_of_each_franchise
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.listeners import Listener
from popcorn.domain.marks import Mark
from popcorn.domain.movies import EVERY_FILM, EVERYTHING, Movie, MovieFilter, MovieId
from popcorn.domain.offers import OFFER_SIZE, ExpectedStars, Offer
from popcorn.domain.popularity import PopularityOrder
from popcorn.domain.preferences import Preferences
from popcorn.domain.ranking import Basis, Ranked, Ranker, Wish
from popcorn.domain.ratings import ListenerId, Rating
from popcorn.domain.reasons import (
    OF_ORDER,
    Reason,
    Reasons,
    liked_behind,
    or_liked_genre,
    reason_of,
)
from popcorn.domain.similarity import alike, of_its_kind
from popcorn.domain.sources import CANDIDATES, Sources, falls_back, movies_found
from popcorn.domain.threads import Threads

if TYPE_CHECKING:
    from popcorn.ports import (
        Catalogue,
        ListenerStore,
        Scorer,
        StarsPredictor,
        Taste,
        TasteModel,
        Tastes,
    )

__all__ = ["CANDIDATES", "OFFER_SIZE", "Basis", "ExpectedStars", "Offer", "Recommender"]

_NEVER: Mapping[MovieId, int] = MappingProxyType({})


class Recommender:
    """Recommends from a store, a catalogue and a model, whichever of them answer.

    Args:
        scorer, factors: None where no model was trained, or published, yet.
        stars: gives the predictor, or None, when it is first needed: few conversations do.
    """

    def __init__(
        self,
        store: ListenerStore,
        catalogue: Catalogue,
        scorer: Scorer | None,
        factors: Tastes | None = None,
        stars: Callable[[], StarsPredictor | None] = lambda: None,
    ) -> None:
        self._threads = Threads(max_workers=6, thread_name_prefix="recommend")
        self._sources = Sources(store, catalogue, self._threads)
        self._ranker = Ranker(catalogue, scorer, self._threads)
        self._completing = Completing(self._sources, self._ranker, self._threads)
        self._catalogue = catalogue
        self._factors = factors
        self._stars = stars

    def close(self) -> None:
        """End the threads that ask services side by side."""
        self._threads.shutdown(wait=False)

    def read_ahead(self) -> None:
        """Begin to ask which model is in use, beside what is waited for first; cannot fail."""
        if self._factors is not None:
            self._threads.submit(self._factors.current)

    def recommend(
        self,
        listener_id: ListenerId,
        wanted: MovieFilter = EVERYTHING,
        *,
        offered: Collection[MovieId] = (),
        lately: Mapping[MovieId, int] = _NEVER,
        remembered: Sequence[Rating] = (),
        remembered_marks: Sequence[Mark] = (),
    ) -> Offer:
        """The best unseen movies for one listener, no three of one kind, and why.

        Of genres that they like, while little else is known; of none that they never want, unless
        `wanted` asks for it.

        Args:
            offered: what this session has offered already; not offered again.
            lately: how often each movie was offered in former sessions and not taken up; such
                movies sink, the deeper the more often, but may still come.
            remembered, remembered_marks: this session's, for when the store is away.
        Raises:
            CatalogueUnavailableError: and no popular list was ever seen.
        """
        listener, taste = self._listener_and_taste(listener_id, remembered, remembered_marks)
        exclude = listener.seen.union(offered)
        wishes = listener.preferences
        shaped = wishes.shape(wanted, len(listener.opinions))
        best = self._best(listener, taste, Wish(shaped, exclude, lately, OFFER_SIZE))
        if len(best.movies) < OFFER_SIZE and shaped != (less := wishes.less_unwanted(wanted)):
            there = exclude.union(each.movie_id for each in best.movies)
            others = self._best(listener, taste, Wish(less, there, lately, OFFER_SIZE))
            best = best.followed_by(others)
        movies = tuple(best.movies[:OFFER_SIZE])
        scores = {
            each.movie_id: best.scores[each.movie_id]
            for each in movies
            if each.movie_id in best.scores
        }
        reasons = {each.movie_id: partial(_reason, best.reasons, each, wishes) for each in movies}
        return Offer(movies, best.basis, listener, Reasons(reasons), scores)

    def popular(
        self,
        listener_id: ListenerId,
        wanted: MovieFilter = EVERYTHING,
        *,
        order: PopularityOrder = PopularityOrder.RATING_COUNT,
        now_ms: int | None = None,
        offered: Collection[MovieId] = (),
        remembered: Sequence[Rating] = (),
        remembered_marks: Sequence[Mark] = (),
    ) -> Offer:
        """The most popular movies that the listener has not seen, less what they never want.

        Args:
            order: what popular means; the other arguments are those of `recommend`.
            now_ms: milliseconds since 1970-01-01 UTC, for the order NOW; None: without charts,
                which tell nothing where nobody knows how old they are.
        Raises:
            CatalogueUnavailableError: and no popular list was ever seen.
        """
        listener = self._sources.listener(listener_id, remembered, remembered_marks)
        exclude = listener.seen.union(offered)
        wanted = listener.preferences.less_unwanted(wanted)
        if order is PopularityOrder.NOW and now_ms is not None:
            found = self._sources.trending(wanted, exclude, now_ms)
        else:
            found = self._sources.popular(wanted, exclude, order)
        movies = tuple(found[:OFFER_SIZE])
        why = OF_ORDER.get(order)
        reasons = {movie.movie_id: why for movie in movies} if why else {}
        return Offer(movies, Basis.POPULARITY, listener, reasons)

    def well_known(
        self,
        listener_id: ListenerId,
        *,
        exclude: Collection[MovieId] = (),
        remembered: Sequence[Rating] = (),
        remembered_marks: Sequence[Mark] = (),
    ) -> tuple[Listener, list[Movie]]:
        """A listener, and the most rated films that they are not known to have seen.

        Arguments and errors are those of `recommend`.
        """
        listener = self._sources.listener(listener_id, remembered, remembered_marks)
        wanted = listener.preferences.less_unwanted(EVERY_FILM)
        return listener, self._sources.popular(wanted, listener.seen.union(exclude))

    def similar(
        self,
        listener_id: ListenerId,
        movie: Movie,
        wanted: MovieFilter = EVERYTHING,
        *,
        offered: Collection[MovieId] = (),
        remembered: Sequence[Rating] = (),
        remembered_marks: Sequence[Mark] = (),
    ) -> Offer:
        """Unseen movies like a movie, never itself; those that suit the listener come first.

        Without factors: popular movies of its genres and decade. Arguments and errors are those
        of `recommend`. `why` tells what speaks for one of them.
        """
        listener, taste = self._listener_and_taste(
            listener_id, remembered, remembered_marks, about=[movie.movie_id]
        )
        exclude = listener.seen.union(offered, {movie.movie_id})
        wanted = listener.preferences.less_unwanted_like(movie, wanted)
        movies: list[Movie] = []
        if taste is not None:
            try:
                movies = alike(self._catalogue, taste, movie, wanted, exclude)
            except CatalogueUnavailableError as error:
                falls_back(error)
        basis = Basis.MODEL
        if not movies:
            movies = of_its_kind(self._sources, movie, wanted, exclude, OFFER_SIZE)
            basis = Basis.POPULARITY
        return Offer(tuple(one_of_each_franchise(movies)[:OFFER_SIZE]), basis, listener)

    def why(
        self,
        listener_id: ListenerId,
        movie_id: MovieId,
        *,
        remembered: Sequence[Rating] = (),
        remembered_marks: Sequence[Mark] = (),
    ) -> Reason | None:
        """What speaks most for a movie; None where nothing does, or nothing can be told.

        Args:
            movie_id: any movie's, rated or not; the other arguments are those of `recommend`.
        """
        listener, taste = self._listener_and_taste(
            listener_id, remembered, remembered_marks, about=[movie_id]
        )
        try:
            fit = taste.fits([movie_id]).get(movie_id) if taste else None
            if taste is not None and fit is not None:
                explanation = fit.explain()
                liked = liked_behind(explanation)
                wishes = listener.preferences
                told = [liked.movie_id] if liked else []
                told += [movie_id] if wishes.liked else []
                named = movies_found(self._catalogue, taste, told) if told else {}
                return or_liked_genre(reason_of(explanation, named), named.get(movie_id), wishes)
        except CatalogueUnavailableError as error:
            falls_back(error)
        return self._ranker.reason_by_taste(listener, movie_id)

    def expected_stars(
        self,
        listener_id: ListenerId,
        movie_id: MovieId,
        *,
        remembered: Sequence[Rating] = (),
        remembered_marks: Sequence[Mark] = (),
    ) -> ExpectedStars | None:
        """What the listener would give a movie; None where no predictor is there.

        Args:
            movie_id: one that the predictor does not know is like one that nobody has rated; the
                other arguments are those of `recommend`.
        """
        predictor = self._stars()
        if predictor is None:
            return None
        ratings = self._sources.ratings(listener_id, remembered)
        rated = next((each.stars for each in ratings if each.movie_id == movie_id), None)
        folded = predictor.fold(ratings)
        return ExpectedStars(folded.expected(movie_id), folded.deviation(movie_id), rated)

    def _listener_and_taste(
        self,
        listener_id: ListenerId,
        remembered: Sequence[Rating],
        remembered_marks: Sequence[Mark],
        *,
        about: Collection[MovieId] = (),
    ) -> tuple[Listener, Taste | None]:
        """Whom it is about, and their taste; None where the factors are away.

        Args:
            about: as in `TasteModel.taste_of`.
        """
        model: Future[TasteModel] | None = None
        if self._factors is not None:
            model = self._threads.submit(self._factors.current)
        listener = self._sources.listener(listener_id, remembered, remembered_marks)
        if model is None:
            return listener, None
        try:
            return listener, model.result().taste_of(listener.opinions, about=about)
        except CatalogueUnavailableError as error:
            falls_back(error)
            return listener, None

    def _best(self, listener: Listener, taste: Taste | None, wish: Wish) -> Ranked:
        spare = self._completing.begin(wish) if taste else None
        best = self._by_model(listener, taste, wish) if taste else None
        if best is None or len(best.movies) < OFFER_SIZE:
            best = self._completing.finish(best, listener, wish, spare)
        return best

    def _by_model(self, listener: Listener, taste: Taste, wish: Wish) -> Ranked | None:
        try:
            best = self._ranker.of_all(listener, taste, wish)
        except CatalogueUnavailableError as error:
            falls_back(error)
            return None
        self._sources.keep(best.movies)
        return best if best.movies else None


def _reason(reasons: Mapping[MovieId, Reason], movie: Movie, wishes: Preferences) -> Reason | None:
    return or_liked_genre(reasons.get(movie.movie_id), movie, wishes)
