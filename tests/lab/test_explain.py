"""`popcorn explain`: the whole sum, in titles, and it is the scorer's score."""

from __future__ import annotations

import json
from contextlib import closing

import pytest

from popcorn.adapters.embedded.local_scorer import LocalScorer
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.listeners import Listener
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.settings import Settings
from tests.lab.command import popcorn

ALIEN = MovieId("alien-1979")
ANN = ListenerId("home:ann")
RATED = {"aliens-1986": 5.0, "toy-story-1995": 1.0, "star-wars-1977": 4.0}


@pytest.fixture
def listener(settings: Settings) -> Listener:
    ratings = tuple(
        Rating(ANN, MovieId(movie_id), Stars.of(stars), at)
        for at, (movie_id, stars) in enumerate(RATED.items())
    )
    with closing(SqliteStore(settings.database)) as store:
        for rating in ratings:
            store.put_rating(rating)
    return Listener(ANN, ratings)


def test_the_parts_sum_up_to_the_scorers_score(settings: Settings, listener: Listener) -> None:
    done = popcorn(settings.home, "explain", "--user", ANN, "--movie", ALIEN, "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    contributions = [part["contribution"] for part in told["parts"]]
    assert contributions == sorted(contributions, reverse=True)
    assert sum(contributions) == pytest.approx(told["total"], abs=1e-9)
    score = LocalScorer(settings.model).score(listener, [ALIEN])[ALIEN]
    assert told["total"] + told["constant"] == pytest.approx(score, abs=1e-9)
    rated = {part["movie_id"]: part["kind"] for part in told["parts"] if part["movie_id"]}
    assert (
        rated.items()
        <= {each: "liked" if RATED[each] >= 4 else "not-liked" for each in RATED}.items()
    )
    assert len(rated) >= 2


def test_the_constant_is_the_same_for_all_movies(settings: Settings, listener: Listener) -> None:
    constants = {
        round(json.loads(_explained(settings, movie))["constant"], 9)
        for movie in (ALIEN, "pulp-fiction-1994", "casablanca-1942")
    }
    assert len(constants) == 1


def _explained(settings: Settings, movie: str) -> str:
    done = popcorn(settings.home, "explain", "--user", ANN, "--movie", movie, "--json")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_title_will_do_and_titles_are_shown(settings: Settings, listener: Listener) -> None:
    done = popcorn(settings.home, "explain", "--user", ANN, "--movie", "alien")
    assert done.stdout.startswith("Alien (1979), for home:ann")
    assert "did not like Toy Story (1995)" in done.stdout
    assert "liked Aliens (1986)" in done.stdout
    assert "the scorer's score" in done.stdout


def test_somebody_unknown_counts_as_new(settings: Settings) -> None:
    done = popcorn(settings.home, "explain", "--user", "nobody", "--movie", ALIEN)
    assert done.returncode == 0
    assert "counts as new" in done.stderr
    assert "liked" not in done.stdout


@pytest.mark.parametrize(
    ("movie", "said"),
    [
        ("xylophone quartz wombat", "is no movie here"),
        ("lord of the rings", "the-lord-of-the-rings-the-two-towers-2002"),
    ],
)
def test_a_title_that_is_none_or_many_is_refused(settings: Settings, movie: str, said: str) -> None:
    done = popcorn(settings.home, "explain", "--user", ANN, "--movie", movie)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_model_the_command_that_makes_one_is_named(settings: Settings) -> None:
    missing = settings.home / "none"
    done = popcorn(
        settings.home, "explain", "--user", ANN, "--movie", ALIEN, "--model", str(missing)
    )
    assert done.returncode == 1
    assert "popcorn train" in done.stderr
