"""Three movies for a listener, and the order of fallbacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from popcorn.adapters.embedded.database import open_database
from popcorn.adapters.embedded.rows import INSERT_MOVIE, movie_row
from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.errors import (
    CatalogueUnavailableError,
    ScorerUnavailableError,
    StoreUnavailableError,
)
from popcorn.domain.listeners import Listener
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, Movie, MovieFilter, MovieId
from popcorn.domain.popularity import PopularityOrder
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.domain.recommendation import Basis, Recommender
from popcorn.ports import Catalogue, ListenerStore
from tests.faults import Away

RecommenderOver = Callable[[object, object, object], Recommender]
ANN = ListenerId("ann")
MOVIES = [
    Movie(
        MovieId("a"),
        "A",
        1991,
        frozenset({Genre.COMEDY}),
        rating_count=90,
        bayesian_mean=3.0,
        trend=1.0,
    ),
    Movie(
        MovieId("b"),
        "B",
        1992,
        frozenset({Genre.HORROR}),
        rating_count=80,
        bayesian_mean=3.5,
        trend=6.0,
    ),
    Movie(
        MovieId("c"),
        "C",
        1983,
        frozenset({Genre.COMEDY}),
        rating_count=70,
        bayesian_mean=4.0,
        trend=2.0,
    ),
    Movie(
        MovieId("d"),
        "D",
        1984,
        frozenset({Genre.WAR}),
        rating_count=60,
        bayesian_mean=4.5,
        trend=5.0,
    ),
    Movie(
        MovieId("e"),
        "E",
        1995,
        frozenset({Genre.HORROR}),
        rating_count=50,
        bayesian_mean=5.0,
        trend=3.0,
    ),
    Movie(
        MovieId("f"),
        "F",
        1996,
        frozenset({Genre.COMEDY}),
        rating_count=40,
        bayesian_mean=1.0,
        trend=4.0,
    ),
]


class ByLetter:
    """Scores later letters higher, and does not know "f"."""

    model_version = None
    repeats_search = False

    def score(self, listener: Listener, candidates: Sequence[MovieId]) -> Mapping[MovieId, float]:
        return {movie_id: float(ord(movie_id)) for movie_id in candidates if movie_id != "f"}


def ids(movies: Sequence[Movie]) -> list[str]:
    return [movie.movie_id for movie in movies]


def rating(movie_id: str, stars: float, at: int = 1) -> Rating:
    return Rating(ANN, MovieId(movie_id), Stars.of(stars), at)


def mark(movie_id: str, kind: MarkKind = MarkKind.SEEN, at: int = 1) -> Mark:
    return Mark(ANN, MovieId(movie_id), kind, at)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ListenerStore]:
    with closing(SqliteStore(tmp_path / "popcorn.sqlite3")) as opened:
        yield opened


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    path = tmp_path / "popcorn.sqlite3"
    with closing(open_database(path)) as connection:
        connection.executemany(INSERT_MOVIE, map(movie_row, MOVIES))
    with closing(SqliteCatalogue(path)) as opened:
        yield opened


@pytest.fixture
def recommender_over() -> Iterator[RecommenderOver]:
    """Builds recommenders, and closes them."""
    with ExitStack() as built:

        def over(store: object, catalogue: object, scorer: object) -> Recommender:
            recommender = Recommender(store, catalogue, scorer)  # type: ignore[arg-type]
            return built.enter_context(closing(recommender))

        yield over


def test_the_best_scored_come_first(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver
) -> None:
    offer = recommender_over(store, catalogue, ByLetter()).recommend(ANN)
    assert ids(offer.movies) == ["e", "d", "c"]
    assert offer.basis is Basis.MODEL


def test_what_the_model_does_not_know_comes_last(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver
) -> None:
    offer = recommender_over(store, catalogue, ByLetter()).recommend(
        ANN, offered=[MovieId(each) for each in "cde"]
    )
    assert ids(offer.movies) == ["b", "a", "f"]


def test_rated_and_offered_movies_are_left_out(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver
) -> None:
    store.put_rating(rating("e", 2))
    offer = recommender_over(store, catalogue, ByLetter()).recommend(ANN, offered=[MovieId("d")])
    assert ids(offer.movies) == ["c", "b", "a"]


def test_a_filter_holds_and_may_leave_fewer_than_three(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver
) -> None:
    recommender = recommender_over(store, catalogue, ByLetter())
    assert ids(recommender.recommend(ANN, MovieFilter(Genre.HORROR)).movies) == ["e", "b"]
    assert ids(recommender.recommend(ANN, MovieFilter(decade=1980)).movies) == ["d", "c"]
    assert recommender.recommend(ANN, MovieFilter(Genre.WAR, 1990)).movies == ()


def test_popular_is_by_the_number_of_ratings(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver
) -> None:
    store.put_rating(rating("a", 5))
    offer = recommender_over(store, catalogue, ByLetter()).popular(ANN)
    assert ids(offer.movies) == ["b", "c", "d"]


def test_popular_can_be_by_stars_or_by_what_is_popular_now(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver
) -> None:
    recommender = recommender_over(store, catalogue, ByLetter())
    best = recommender.popular(ANN, order=PopularityOrder.BEST_RATED)
    assert ids(best.movies) == ["e", "d", "c"]
    now = recommender.popular(ANN, MovieFilter(Genre.COMEDY), order=PopularityOrder.NOW)
    assert ids(now.movies) == ["f", "c", "a"]


@pytest.mark.parametrize("kind", MarkKind)
def test_marked_movies_are_left_out(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver, kind: MarkKind
) -> None:
    store.put_mark(mark("e", kind))
    recommender = recommender_over(store, catalogue, ByLetter())
    assert ids(recommender.recommend(ANN).movies) == ["d", "c", "b"]
    assert ids(recommender.popular(ANN, MovieFilter(Genre.HORROR)).movies) == ["b"]
    store.take_back_mark(ANN, MovieId("e"))
    assert ids(recommender.recommend(ANN).movies) == ["e", "d", "c"]


def test_the_scorer_hears_of_marks(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver
) -> None:
    store.put_rating(rating("a", 5, at=2))
    store.put_mark(mark("b", MarkKind.NOT_INTERESTED, at=1))
    store.put_mark(mark("c", MarkKind.SEEN, at=3))
    listener = recommender_over(store, catalogue, ByLetter()).recommend(ANN).listener
    assert [opinion.movie_id for opinion in listener.opinions] == ["b", "a"]


@pytest.mark.parametrize("away", ["ratings_of", "marks_and_wishes_of"])
def test_what_the_store_does_not_answer_the_session_remembers(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver, away: str
) -> None:
    store.put_rating(rating("e", 5))
    store.put_mark(mark("d"))
    recommender = recommender_over(Away(store, StoreUnavailableError, away), catalogue, ByLetter())
    offer = recommender.recommend(
        ANN, remembered=[rating("c", 5)], remembered_marks=[mark("b"), mark("a", at=0)]
    )
    if away == "marks_and_wishes_of":
        assert ids(offer.movies) == ["d", "c", "f"]
        assert offer.listener.marks == (mark("a", at=0), mark("b"))
    else:
        assert ids(offer.movies) == ["b", "a", "f"], "the catalogue knows that e was rated"
        assert offer.listener.ratings == (rating("c", 5),)


def test_without_a_scorer_the_genres_decide(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver
) -> None:
    store.put_rating(rating("b", 5))
    scorer = Away(ByLetter(), ScorerUnavailableError, "score")
    offer = recommender_over(store, catalogue, scorer).recommend(ANN)
    assert offer.basis is Basis.TASTE
    assert offer.movies[0].movie_id == "e", "the other horror movie"


def test_without_a_model_a_new_listener_hears_what_is_popular(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver
) -> None:
    offer = recommender_over(store, catalogue, None).recommend(ANN)
    assert ids(offer.movies) == ["a", "b", "c"]
    assert offer.basis is Basis.POPULARITY


def test_without_a_store_the_sessions_ratings_count(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver
) -> None:
    away = Away(store, StoreUnavailableError, "ratings_of")
    recommender = recommender_over(away, catalogue, ByLetter())
    offer = recommender.recommend(ANN, remembered=[rating("e", 5)])
    assert ids(offer.movies) == ["d", "c", "b"]


def test_without_a_catalogue_the_last_list_is_used(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver
) -> None:
    sometimes = Away(catalogue, CatalogueUnavailableError)
    recommender = recommender_over(store, sometimes, ByLetter())
    recommender.recommend(ANN)
    sometimes.calls = {"popular", "movies", "seen_by"}
    store.put_rating(rating("e", 5))
    assert ids(recommender.recommend(ANN).movies) == ["d", "c", "b"]
    assert ids(recommender.popular(ANN, MovieFilter(Genre.COMEDY)).movies) == ["a", "c", "f"]
    now = recommender.popular(ANN, order=PopularityOrder.NOW)
    assert ids(now.movies) == ["b", "d", "f"]


def test_without_a_catalogue_ever_it_says_so(
    store: ListenerStore, catalogue: Catalogue, recommender_over: RecommenderOver
) -> None:
    away = Away(catalogue, CatalogueUnavailableError, "popular", "seen_by")
    with pytest.raises(CatalogueUnavailableError):
        recommender_over(store, away, ByLetter()).recommend(ANN)
