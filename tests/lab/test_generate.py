"""Generated datasets: shaped like MovieLens, with something to learn, the same for a seed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result
from scipy import sparse

from popcorn.domain.errors import DataFormatError, PopcornError, SettingsError
from popcorn.domain.movies import Movie
from popcorn_lab.cli.generate import command
from popcorn_lab.datasets import generated_ratings
from popcorn_lab.datasets.generate import generate
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.sources import from_dataset
from tests.lab.command import popcorn
from tests.lab.movielens_files import ML_1M, write_folder, write_zip

TITLES = "".join(
    f'{number},"Movie, The {number} ({1950 + number % 70})",{("Drama", "Comedy|War")[number % 2]}\n'
    for number in range(1, 2_001)
)
CATALOGUE = f"movieId,title,genres\n{TITLES}9999,No Year,(no genres listed)\n".encode()


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("catalogue")
    return write_zip({"movies.csv": CATALOGUE}, folder / "catalogue.zip", inner="ml-25m")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough of everything to look at how it is distributed."""
    folder = tmp_path_factory.mktemp("large") / "dataset"
    generate(3_000, folder, rating_count=200_000, user_count=5_000, seed=4)
    return folder


@pytest.fixture(scope="module")
def histories(large: Path) -> Interactions:
    return from_dataset(large).histories


def table(folder: Path) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Users, movies, stars and seconds, as the file has them."""
    return np.loadtxt(folder / "ratings.csv", delimiter=",", skiprows=1, ndmin=2)


def movies_of(folder: Path) -> list[Movie]:
    return list(open_movielens(folder).movies(lambda error: pytest.fail(str(error))))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [str(each) for each in arguments])


def test_what_is_generated_is_a_dataset(catalogue: Path, tmp_path: Path) -> None:
    done: list[int] = []
    generate(
        catalogue,
        tmp_path / "big",
        rating_count=20_000,
        user_count=300,
        seed=1,
        ratings_done=done.append,
    )
    assert (tmp_path / "big" / "movies.csv").read_bytes() == CATALOGUE
    bad: list[DataFormatError] = []
    ratings = list(open_movielens(tmp_path / "big").ratings(bad.append))
    assert bad == []
    assert done[-1] == len(ratings) == 20_000
    assert len({(rating.listener_id, rating.movie_id) for rating in ratings}) == 20_000
    assert len({rating.listener_id for rating in ratings}) == 300
    assert len({rating.stars for rating in ratings}) == 10


def test_it_is_loaded_as_any_other(catalogue: Path, tmp_path: Path) -> None:
    assert run("--movies", catalogue, "--ratings", "900", "--output", tmp_path / "c").exit_code == 0
    loaded = popcorn(tmp_path / "home", "load", tmp_path / "c")
    assert loaded.returncode == 0, loaded.stderr
    assert "2,001 movies, 900 ratings" in loaded.stdout


def test_users_and_their_movies_are_in_order(large: Path) -> None:
    users, movies = table(large)[:, :2].T
    assert np.array_equal(np.lexsort((movies, users)), np.arange(200_000))
    assert np.array_equal(np.unique(users), np.arange(1, 5_001))
    assert np.bincount(users.astype(int))[1:].min() >= 20


def test_a_few_movies_and_a_few_listeners_have_most_ratings(histories: Interactions) -> None:
    counts = np.sort(np.bincount(histories.movies, minlength=3_000))[::-1]
    assert 0.1 < counts[:30].sum() / 200_000 < 0.5
    assert counts[:300].sum() / 200_000 > 0.5
    assert counts[0] > 50 * max(np.median(counts), 1)
    assert histories.lengths.max() > 5 * np.median(histories.lengths)


def test_tastes_can_be_learned(histories: Interactions) -> None:
    """Which movies are liked together says more of the last fifth than how many like them."""
    is_early = histories.places < 0.8 * histories.lengths[histories.listeners]
    early = histories.where(is_early & histories.is_liked)
    known, late = histories.where(is_early), histories.where(~is_early & histories.is_liked)

    def table_of(part: Interactions) -> sparse.csr_array:
        shape = (part.listener_count, part.movie_count)
        return sparse.csr_array((np.ones(part.rating_count), part.movies, part.starts), shape=shape)

    likes, seen, targets = table_of(early), table_of(known).toarray() > 0, table_of(late).toarray()
    popularity = likes.sum(axis=0)
    together = (likes.T @ likes).toarray() / (np.sqrt(np.outer(popularity, popularity)) + 10)
    np.fill_diagonal(together, 0)

    def found(scores: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float:
        best = np.argpartition(np.where(seen, np.inf, -scores), 10, axis=1)[:, :10]
        hits = np.take_along_axis(targets, best, axis=1).sum(axis=1)
        return float((hits / np.minimum(np.maximum(targets.sum(axis=1), 1), 10)).mean())

    assert found(likes @ together) > 1.2 * found(np.tile(popularity, (likes.shape[0], 1)))


def test_stars_tell_good_movies_and_fitting_ones(histories: Interactions) -> None:
    """Half of the listeners agree with the other half; a listener's own mean differs, too."""
    is_odd = histories.listeners % 2 == 1
    means = []
    for half in (is_odd, ~is_odd):
        counts = np.bincount(histories.movies[half], minlength=3_000)
        sums = np.bincount(histories.movies[half], histories.half_steps[half], minlength=3_000)
        means.append(np.where(counts >= 30, sums / np.maximum(counts, 1), np.nan))
    both = ~np.isnan(means[0] + means[1])
    assert both.sum() > 100
    assert np.corrcoef(means[0][both], means[1][both])[0, 1] > 0.7
    of_listeners = np.bincount(histories.listeners, histories.half_steps) / histories.lengths
    assert of_listeners.std() > 0.4


def test_nothing_is_rated_before_its_release(large: Path) -> None:
    released = {int(movie.movie_id): movie.year or 0 for movie in movies_of(large)}
    rated_in = [datetime.fromtimestamp(seconds, UTC).year for seconds in table(large)[:, 3]]
    assert {1996, 2019} <= set(rated_in) <= set(range(1996, 2020))
    ages = [
        year - released[int(movie)]
        for movie, year in zip(table(large)[:, 1], rated_in, strict=True)
    ]
    assert min(ages) >= 0
    assert np.mean(np.array(ages) <= 2) > 0.15


def test_listeners_rate_in_sessions(histories: Interactions) -> None:
    gaps_s = np.diff(histories.times)[np.diff(histories.listeners) == 0] / 1000
    assert np.mean(gaps_s < 60) > 0.9
    assert np.mean(gaps_s > 86_400) > 0.01


def test_the_same_seed_gives_the_same_files(catalogue: Path, tmp_path: Path) -> None:
    """In processes of their own: no order may depend on how texts happen to be hashed."""
    for name, seed, movies in (
        ("one", 1, catalogue),
        ("same", 1, catalogue),
        ("other", 2, catalogue),
        ("invented", 1, "500"),
        ("again", 1, "500"),
    ):
        arguments = ["--movies", movies, "--ratings", "3000", "--seed", str(seed)]
        done = popcorn(tmp_path, "generate", *arguments, "--output", tmp_path / name)
        assert done.returncode == 0, done.stderr
    for file in ("movies.csv", "ratings.csv", "README.txt"):
        one, same, other, invented, again = (
            (tmp_path / name / file).read_bytes()
            for name in ("one", "same", "other", "invented", "again")
        )
        assert one == same
        assert invented == again
        assert file == "movies.csv" or one != other


def test_blocks_are_of_one_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generated_ratings, "_RATINGS_IN_A_BLOCK", 50)
    generate(300, tmp_path / "x", rating_count=3_000, user_count=40, seed=1)
    users, movies = table(tmp_path / "x")[:, :2].T
    assert np.array_equal(np.lexsort((movies, users)), np.arange(3_000))
    assert np.array_equal(np.unique(users), np.arange(1, 41))


def test_invented_movies_have_titles_years_and_genres(large: Path) -> None:
    movies = movies_of(large)
    assert len({movie.title for movie in movies}) == 3_000
    assert all(movie.genres and 1920 <= (movie.year or 0) <= 2019 for movie in movies)
    assert len({genre for movie in movies for genre in movie.genres}) > 10


@pytest.mark.parametrize(
    ("movies", "users", "ratings"), [(1, 1, 1), (2, 3, 3), (30, 10, 70), (8, 5, 10), (500, 7, 8)]
)
def test_the_smallest_numbers_add_up(tmp_path: Path, movies: int, users: int, ratings: int) -> None:
    generate(movies, tmp_path / "x", rating_count=ratings, user_count=users, seed=1)
    rows = table(tmp_path / "x")
    assert len(rows) == len(np.unique(rows[:, :2], axis=0)) == ratings
    assert len(np.unique(rows[:, 0])) == users


def test_a_catalogue_from_the_future_is_rated_all_the_same(tmp_path: Path) -> None:
    lines = b"".join(b"%d,Movie %d (2150),Drama\n" % (number, number) for number in range(1, 60))
    folder = write_folder({"movies.csv": b"movieId,title,genres\n" + lines}, tmp_path / "future")
    generate(folder, tmp_path / "x", rating_count=130, user_count=10, seed=1)
    assert len(table(tmp_path / "x")) == 130


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--movies", "50", "--users", "10", "--ratings", "9"], "10 users need 10 at least"),
        (["--movies", "50", "--users", "2", "--ratings", "51"], "2 users give 24 at most"),
        (["--movies", "nowhere"], "nowhere: no such file or folder"),
    ],
)
def test_what_cannot_be_generated_is_refused(
    tmp_path: Path, arguments: list[str], message: str
) -> None:
    result = run(*arguments, "--output", tmp_path / "x")
    assert isinstance(result.exception, PopcornError)
    assert message in str(result.exception)
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("arguments", [["--movies", "0"], ["--movies", "5", "--ratings", "0"]])
def test_numbers_below_one_are_wrong_usage(tmp_path: Path, arguments: list[str]) -> None:
    assert run(*arguments, "--output", tmp_path / "x").exit_code == 2


def test_a_catalogue_in_another_layout_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataFormatError, match=r"movies.csv is missing"):
        generate(write_folder(ML_1M, tmp_path / "a"), tmp_path / "b", rating_count=10, seed=1)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="cannot be written"):
        generate(50, tmp_path / "file", rating_count=20, seed=1)
