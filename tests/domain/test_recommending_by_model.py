"""The whole path over a trained model: retrieval, scores, reasons, stars, and what stands in."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing

import pytest

from popcorn.adapters.embedded.local_factors import LocalFactors
from popcorn.adapters.embedded.local_scorer import LocalScorer
from popcorn.domain.errors import CatalogueUnavailableError, ScorerUnavailableError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, Movie, MovieFilter, MovieId
from popcorn.domain.ratings import Stars
from popcorn.domain.reasons import ReasonKind
from popcorn.domain.recommendation import Basis, Recommender
from popcorn.model.file import read_model
from popcorn.model.retrieval import explain, taste_of
from popcorn.settings import Settings
from popcorn.skill.app import Services
from tests.domain.listening import ANN, ids, known, most_rated, over, rate
from tests.faults import Away

ALIEN = MovieId("alien-1979")
FAR_FUTURE_MS = 4_000_000_000_000


def test_the_named_movie_is_the_strongest_part(
    services: Services, settings: Settings, recommender: Recommender
) -> None:
    known(services)
    offer = recommender.recommend(ANN)
    assert offer.basis is Basis.MODEL
    named = [reason for reason in offer.reasons.values() if reason.kind is ReasonKind.LIKED_MOVIE]
    assert named, "thirty ratings are reason enough"
    with closing(LocalFactors(read_model(settings.model), settings.database)) as factors:
        taste = taste_of(offer.listener.opinions, factors)
        explanations = explain(taste, ids(offer))
    for movie_id, reason in offer.reasons.items():
        if reason.movie is not None:
            liked = [part for part in explanations[movie_id].history if part.is_liked]
            strongest = max(liked, key=lambda part: part.contribution)
            assert strongest.movie_id == reason.movie.movie_id
            assert strongest.contribution > 0
        assert recommender.why(ANN, movie_id) == reason


def test_somebody_new_hears_what_is_popular_and_that_it_is(recommender: Recommender) -> None:
    offer = recommender.recommend(ANN)
    assert len(offer.movies) == 3
    assert offer.basis is Basis.MODEL
    assert {reason.kind for reason in offer.reasons.values()} == {ReasonKind.POPULARITY}


def test_liking_and_disliking_lead_to_different_threes(
    services: Services, recommender: Recommender
) -> None:
    before = set(ids(recommender.recommend(ANN, offered=[ALIEN])))
    rate(services, 5, ALIEN)
    liked = set(ids(recommender.recommend(ANN)))
    rate(services, 1, ALIEN, at=2)
    disliked = set(ids(recommender.recommend(ANN)))
    assert liked not in (before, disliked)


@pytest.mark.parametrize(
    "wanted",
    [
        MovieFilter(Genre.COMEDY),
        MovieFilter(decade=1980),
        MovieFilter(unwanted_genres=frozenset({Genre.DRAMA, Genre.ACTION})),
    ],
)
def test_filters_and_the_seen_hold(
    services: Services, recommender: Recommender, wanted: MovieFilter
) -> None:
    seen = known(services, 20)
    first = recommender.recommend(ANN, wanted)
    assert all(wanted.accepts(movie) for movie in first.movies)
    assert set(ids(first)).isdisjoint(seen)
    assert set(ids(recommender.recommend(ANN, wanted, offered=ids(first)))).isdisjoint(ids(first))


class AnEndpoint(LocalScorer):
    """Could be of any algorithm, so it is asked."""

    @property
    def repeats_search(self) -> bool:
        return False


@pytest.mark.parametrize("count", [0, 1, 30])
def test_without_the_endpoint_the_search_gives_the_same_three(
    services: Services, settings: Settings, opened: ExitStack, count: int
) -> None:
    known(services, count) if count else None
    endpoint = AnEndpoint(settings.model)
    expected = ids(over(opened, services, scorer=endpoint).recommend(ANN))
    away = Away(endpoint, ScorerUnavailableError, "score")
    for scorer in (away, services.scorer, None):
        assert ids(over(opened, services, scorer=scorer).recommend(ANN)) == expected


class OfAnotherVersion(AnEndpoint):
    """Would score all movies alike."""

    @property
    def model_version(self) -> str:
        return "another"

    def score(self, listener: object, candidates: object) -> dict[MovieId, float]:
        raise AssertionError("scores of another version are of no use")


def test_scores_of_another_model_version_are_not_asked_for(
    services: Services, settings: Settings, recommender: Recommender, opened: ExitStack
) -> None:
    known(services)
    other = over(opened, services, scorer=OfAnotherVersion(settings.model))
    assert ids(other.recommend(ANN)) == ids(recommender.recommend(ANN))


class AwayAfterwards:
    """Factors whose version is known, but which answer nothing more."""

    def current(self) -> AwayAfterwards:
        return self

    def taste_of(self, opinions: object, *, about: object = ()) -> object:
        raise CatalogueUnavailableError


def test_without_factors_popular_movies_are_scored(services: Services, opened: ExitStack) -> None:
    known(services)
    for factors in (
        None,
        Away(services.factors, CatalogueUnavailableError, "current"),
        AwayAfterwards(),
    ):
        offer = over(opened, services, factors=factors).recommend(ANN)
        assert offer.basis is Basis.MODEL
        assert len(offer.movies) == 3


def test_without_any_model_the_genres_are_the_reason(services: Services, opened: ExitStack) -> None:
    rate(services, 5, *most_rated(services, 8, MovieFilter(Genre.HORROR)))
    bare = over(opened, services, factors=None, scorer=None, stars=lambda: None)
    offer = bare.recommend(ANN)
    assert offer.basis is Basis.TASTE
    assert ReasonKind.GENRE in {reason.kind for reason in offer.reasons.values()}
    assert bare.why(ANN, ids(offer)[0]) == offer.reasons[ids(offer)[0]]
    assert bare.why(ANN, MovieId("none such")) is None
    assert bare.expected_stars(ANN, ALIEN) is None


def test_what_was_offered_in_vain_sinks_but_is_not_gone(
    services: Services, recommender: Recommender
) -> None:
    known(services)
    first = ids(recommender.recommend(ANN))
    assert ids(recommender.recommend(ANN, lately=dict.fromkeys(first, 8))) != first
    declined, offered = {first[0]: 3}, set[MovieId]()
    while first[0] not in offered:
        more = ids(recommender.recommend(ANN, lately=declined, offered=offered))
        assert more, "it would have come in the end"
        assert offered or first[0] not in more
        offered.update(more)


def test_similar_is_never_the_movie_itself_nor_seen(
    services: Services, recommender: Recommender, opened: ExitStack
) -> None:
    alien = services.catalogue.movies([ALIEN])[ALIEN]
    rate(services, 5, "aliens-1986")
    for each in (recommender, over(opened, services, factors=None)):
        offer = each.similar(ANN, alien)
        assert len(offer.movies) == 3
        assert {ALIEN, "aliens-1986"}.isdisjoint(ids(offer))
        again = each.similar(ANN, alien, offered=ids(offer))
        assert set(ids(again)).isdisjoint(ids(offer))
    assert recommender.similar(ANN, alien).basis is Basis.MODEL
    without = over(opened, services, factors=None).similar(ANN, alien)
    assert without.basis is Basis.POPULARITY
    assert all(movie.genres & alien.genres for movie in without.movies)


def test_similar_to_a_movie_that_nobody_knows(recommender: Recommender) -> None:
    bare = Movie(MovieId("unheard of"), "Unheard Of")
    assert len(recommender.similar(ANN, bare).movies) == 3
    assert len(recommender.similar(ANN, bare, MovieFilter(Genre.WESTERN)).movies) > 0


def test_expected_stars_follow_the_listener(services: Services, recommender: Recommender) -> None:
    nobody = recommender.expected_stars(ANN, ALIEN)
    assert nobody is not None
    assert nobody.rated is None
    assert nobody.deviation > 0
    rate(services, 1, *most_rated(services, 10))
    harsh = recommender.expected_stars(ANN, ALIEN)
    assert harsh is not None
    assert 0.5 <= harsh.stars < nobody.stars <= 5
    rate(services, 4.5, ALIEN, at=100)
    rated = recommender.expected_stars(ANN, ALIEN)
    assert rated is not None
    assert rated.rated == Stars.of(4.5)
    assert recommender.expected_stars(ANN, MovieId("none such")) is not None


def test_only_dislikes_and_only_unknown_movies_still_give_three(
    services: Services, recommender: Recommender
) -> None:
    rate(services, 5, "gone", "never there")
    unknown = recommender.recommend(ANN)
    assert len(unknown.movies) == 3
    assert {reason.kind for reason in unknown.reasons.values()} == {ReasonKind.POPULARITY}
    rate(services, 0.5, *most_rated(services, 12))
    disliked = recommender.recommend(ANN)
    assert len(disliked.movies) == 3
    assert ReasonKind.LIKED_MOVIE not in {reason.kind for reason in disliked.reasons.values()}


def test_ten_thousand_ratings_and_some_of_the_future(
    services: Services, settings: Settings, recommender: Recommender
) -> None:
    rows = [(ANN, f"gone {place}", 10, place, "voice") for place in range(10_000)]
    with closing(sqlite3.connect(settings.database)) as connection, connection:
        connection.executemany(
            "INSERT INTO ratings (listener_id, movie_id, half_steps, rated_at_ms, source)"
            " VALUES (?, ?, ?, ?, ?)",
            rows,
        )
    rate(services, 5, ALIEN, at=FAR_FUTURE_MS)
    offer = recommender.recommend(ANN)
    assert len(offer.movies) == 3
    assert len(offer.listener.ratings) == 10_001
    assert ALIEN not in ids(offer)
    assert recommender.expected_stars(ANN, ALIEN) is not None
    assert recommender.why(ANN, ALIEN) is not None


def test_a_mark_counts_and_removes(services: Services, recommender: Recommender) -> None:
    first = ids(recommender.recommend(ANN))
    services.store.put_mark(Mark(ANN, first[0], MarkKind.NOT_INTERESTED, 1))
    assert first[0] not in ids(recommender.recommend(ANN))


def test_a_candidate_that_the_catalogue_lacks_is_left_out(
    services: Services, settings: Settings, recommender: Recommender
) -> None:
    first = ids(recommender.recommend(ANN))
    with closing(sqlite3.connect(settings.database)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM movies WHERE movie_id = ?", (first[0],))
    offer = recommender.recommend(ANN)
    assert first[0] not in ids(offer)
    assert len(offer.movies) == 3


def test_a_movie_without_genres_or_year_can_be_offered(
    services: Services, settings: Settings, recommender: Recommender
) -> None:
    first = ids(recommender.recommend(ANN))
    with closing(sqlite3.connect(settings.database)) as connection, connection:
        connection.execute("UPDATE movies SET genres = '', year = NULL")
    rate(services, 5, ALIEN)
    assert len(recommender.recommend(ANN).movies) == 3
    assert first


def test_without_the_catalogue_the_last_movies_answer(
    services: Services, opened: ExitStack
) -> None:
    sometimes = Away(services.catalogue, CatalogueUnavailableError)
    recommender = over(opened, services, catalogue=sometimes)
    first = ids(recommender.recommend(ANN))
    sometimes.calls = {"popular", "movies", "seen_by"}
    more = ids(recommender.recommend(ANN, offered=first))
    assert len(more) == 3
    assert set(more).isdisjoint(first)
