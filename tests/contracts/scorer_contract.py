"""What every Scorer does: a subclass supplies the fixture `scorer_of`."""

from __future__ import annotations

import itertools
import random
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from popcorn.domain.listeners import Listener
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.features import EARLY, FeatureSpace, SparseVector
from popcorn.model.file import read_model, write_model
from popcorn.ports import Scorer
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.run import train_model
from popcorn_lab.training.sources import TrainingData
from popcorn_lab.training.trainer import Hyperparameters

ScorerOf = Callable[[Path], Scorer]
"""A scorer of the model in a folder."""

ALIEN, BRAZIL, CASABLANCA = map(MovieId, ("1214", "1199", "912"))
NOBODY = ListenerId("nobody that training has met")


def listener(*history: tuple[MovieId, float]) -> Listener:
    """A listener who rated these movies, oldest first."""
    ratings = (
        Rating(NOBODY, movie_id, Stars.of(stars), at)
        for at, (movie_id, stars) in enumerate(history)
    )
    return Listener(NOBODY, tuple(ratings))


def write_parameters(
    folder: Path, space: FeatureSpace, w0: float, w: Sequence[float], v: Sequence[float]
) -> Path:
    parameters = array("f", [w0, *w, *v]).tobytes()
    write_model(
        folder,
        space,
        parameters,
        factors=len(v) // len(w),
        dataset_name="by hand",
        dataset_fingerprint="",
        training={},
    )
    return folder


@pytest.fixture(scope="session")
def by_hand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Only Alien, "early liked Brazil" and "always on, early" have parameters; two factors."""
    space = FeatureSpace((BRAZIL, ALIEN))
    w, v = [0.0] * space.size, [[0.0, 0.0] for _ in range(space.size)]
    alien, liked_brazil = space.position[ALIEN], space.group_from(EARLY) + space.position[BRAZIL]
    w[alien], w[liked_brazil], w[space.always_on] = 1.0, -2.0, 0.25
    v[alien], v[liked_brazil], v[space.always_on] = [1.0, 2.0], [3.0, -1.0], [0.5, 4.0]
    folder = tmp_path_factory.mktemp("by-hand")
    return write_parameters(folder, space, 0.5, w, list(itertools.chain.from_iterable(v)))


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """1,000 movies and 64 factors of random parameters."""
    numbers = np.random.default_rng(5)
    space = FeatureSpace(tuple(MovieId(f"m{number:04}") for number in range(1000)))
    w, v = numbers.normal(0, 1, space.size), numbers.normal(0, 0.3, space.size * 64)
    return write_parameters(tmp_path_factory.mktemp("large"), space, -3.0, w.tolist(), v.tolist())


COLOUR = 8
BOARD = [MovieId(f"{colour}{number}") for colour in ("black", "white") for number in range(COLOUR)]


@pytest.fixture(scope="session")
def checkerboard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Trained on listeners who like all of one colour's movies and none of the other's."""
    shuffle = random.Random(3).sample
    ratings = [
        Rating(
            ListenerId(str(number)),
            movie_id,
            Stars.of(5 if movie_id.startswith(("black", "white")[number % 2]) else 1),
            at,
        )
        for number in range(60)
        for at, movie_id in enumerate(shuffle(BOARD, len(BOARD)))
    ]
    data = TrainingData(Interactions.of_ratings(BOARD, ratings), "checkerboard", "")
    folder = tmp_path_factory.mktemp("checkerboard")
    train_model(data, folder, Hyperparameters(factors=4, epochs=60), lambda _epoch, _loss: None)
    return folder


class ScorerContract:
    @pytest.fixture(scope="class")
    @classmethod
    def scorer_of(cls) -> ScorerOf:
        raise NotImplementedError("a subclass supplies it")

    def test_three_features_worked_out_by_hand(self, scorer_of: ScorerOf, by_hand: Path) -> None:
        # One rating is a new listener's, so x = 1 / sqrt(1 + 4) = 0.447214, the other two are 1:
        # 0.5 + (1 - 2x + 0.25) + (1*3x - 2*1x) + (1*0.5 + 2*4) + (3x*0.5 - 1x*4)
        # = 10.25 - 3.5x = 8.684751
        scores = scorer_of(by_hand).score(listener((BRAZIL, 4)), [ALIEN])
        assert scores == {ALIEN: pytest.approx(8.684751, abs=1e-6)}

    def test_no_ratings_leave_the_bias_and_the_movies_own_terms(
        self, scorer_of: ScorerOf, by_hand: Path
    ) -> None:
        # 0.5 + (1 + 0.25) + (1*0.5 + 2*4) = 10.25, and for Brazil, without parameters, 0.75
        scores = scorer_of(by_hand).score(listener(), [ALIEN, BRAZIL])
        assert scores == {
            ALIEN: pytest.approx(10.25, abs=1e-6),
            BRAZIL: pytest.approx(0.75, abs=1e-6),
        }

    def test_an_unknown_movie_is_absent(self, scorer_of: ScorerOf, by_hand: Path) -> None:
        scorer = scorer_of(by_hand)
        assert set(scorer.score(listener(), [CASABLANCA, ALIEN])) == {ALIEN}
        assert scorer.score(listener(), [CASABLANCA]) == {}
        assert scorer.score(listener(), []) == {}

    def test_ratings_of_unknown_movies_change_nothing(
        self, scorer_of: ScorerOf, by_hand: Path
    ) -> None:
        scorer = scorer_of(by_hand)
        known = scorer.score(listener((BRAZIL, 4)), [ALIEN])
        assert scorer.score(listener((BRAZIL, 4), (CASABLANCA, 5)), [ALIEN]) == known

    def test_every_score_is_the_equations(self, scorer_of: ScorerOf, large: Path) -> None:
        model, numbers = read_model(large), random.Random(11)
        space = model.space
        for length in (0, 1, 7, 15, 30, 120):
            history = [
                (movie_id, numbers.randint(1, 10) / 2)
                for movie_id in numbers.sample(space.movie_ids, length)
            ]
            someone, candidates = listener(*history), numbers.sample(space.movie_ids, 40)
            context = space.context(someone.ratings)
            expected = {
                movie_id: model.machine.score(
                    SparseVector([space.position[movie_id], *context.keys], [1.0, *context.values])
                )
                for movie_id in candidates
            }
            assert scorer_of(large).score(someone, candidates) == pytest.approx(
                expected, rel=0, abs=1e-6
            )

    def test_the_order_of_candidates_changes_nothing(
        self, scorer_of: ScorerOf, large: Path
    ) -> None:
        candidates = [MovieId(f"m{number:04}") for number in range(0, 500, 7)]
        someone = listener((MovieId("m0900"), 5), (MovieId("m0901"), 2))
        forward = scorer_of(large).score(someone, candidates)
        backward = scorer_of(large).score(someone, candidates[::-1])
        assert forward == pytest.approx(backward, rel=0, abs=1e-6)
        assert list(backward) == candidates[::-1]

    def test_a_rating_changes_the_scores_and_its_stars_matter(
        self, scorer_of: ScorerOf, checkerboard: Path
    ) -> None:
        scorer = scorer_of(checkerboard)
        liked = scorer.score(listener((BOARD[0], 5)), BOARD[1:])
        disliked = scorer.score(listener((BOARD[0], 1)), BOARD[1:])
        assert max(liked, key=liked.__getitem__).startswith("black")
        assert max(disliked, key=disliked.__getitem__).startswith("white")

    @pytest.mark.parametrize("withheld", BOARD)
    def test_the_withheld_movie_of_a_checkerboard_is_the_answer(
        self, scorer_of: ScorerOf, checkerboard: Path, withheld: MovieId
    ) -> None:
        colour = withheld[:5]
        known = [movie_id for movie_id in BOARD if movie_id.startswith(colour)]
        known.remove(withheld)
        candidates = [withheld, *(each for each in BOARD if not each.startswith(colour))]
        scores = scorer_of(checkerboard).score(
            listener(*((movie_id, 4.5) for movie_id in known)), candidates
        )
        assert max(scores, key=scores.__getitem__) == withheld

    def test_a_long_history_is_cut_to_its_newest_ratings(
        self, scorer_of: ScorerOf, large: Path
    ) -> None:
        space = read_model(large).space
        history = [
            (movie_id, 5.0 if number % 3 else 2.0)
            for number, movie_id in enumerate(space.movie_ids[:900])
        ]
        candidates = space.movie_ids[-500:]
        scorer = scorer_of(large)
        whole = scorer.score(listener(*history), candidates)
        assert len(whole) == 500
        newest = scorer.score(listener(*history[-space.longest_history :]), candidates)
        assert whole == pytest.approx(newest, rel=0, abs=1e-6)
