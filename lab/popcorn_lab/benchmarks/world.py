"""A generated catalogue, model and listener of any size, to measure against."""

from __future__ import annotations

import random
from array import array
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from popcorn.adapters.embedded.database import open_database, transaction
from popcorn.adapters.embedded.rows import INSERT_MOVIE, movie_row, sound_rows, title_rows
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.features import FeatureSpace
from popcorn.model.file import write_model
from popcorn.settings import Settings, read_settings

FACTORS = 64
LISTENER = ListenerId("listener")
_SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi xo ya zu ".split()


@dataclass(frozen=True)
class World:
    """A store with `movie_count` movies and one listener's ratings, and a model of all of them."""

    movie_count: int
    settings: Settings
    ratings: tuple[Rating, ...]
    titles: tuple[str, ...]


def build_world(folder: Path, movie_count: int, rating_count: int) -> World:
    """Make one in a folder; the same arguments make the same world."""
    chance = random.Random(movie_count)  # noqa: S311 - not for secrets
    settings = read_settings({"POPCORN_HOME": str(folder)})
    movies = [invented_movie(chance, number, movie_count) for number in range(movie_count)]
    rated = chance.sample(movies, rating_count)
    ratings = tuple(
        Rating(LISTENER, movie.movie_id, Stars(chance.randint(1, 10)), rated_at_ms)
        for rated_at_ms, movie in enumerate(rated)
    )
    with closing(open_database(settings.database)) as connection, transaction(connection):
        connection.executemany(INSERT_MOVIE, map(movie_row, movies))
        for table in ("title_words", "title_parts"):
            rows = (row for movie in movies for row in title_rows(movie))
            connection.executemany(f"INSERT INTO {table} VALUES (?, ?)", rows)  # noqa: S608
        sounds = (row for movie in movies for row in sound_rows(movie))
        connection.executemany("INSERT INTO title_sounds VALUES (?, ?)", sounds)
        connection.executemany(
            "INSERT INTO ratings VALUES (?, ?, ?, ?, 'voice')",
            [
                (LISTENER, each.movie_id, each.stars.half_steps, each.rated_at_ms)
                for each in ratings
            ],
        )
    space = FeatureSpace(tuple(movie.movie_id for movie in movies))
    write_model(
        settings.model,
        space,
        _parameters(chance, space.size),
        factors=FACTORS,
        dataset_name="generated",
        dataset_fingerprint=str(movie_count),
        training={},
    )
    return World(movie_count, settings, ratings, tuple(movie.title for movie in movies[:50]))


def invented_movie(chance: random.Random, number: int, movie_count: int) -> Movie:
    """A movie of a made-up catalogue, the best known first."""
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3))) for _ in range(3)]
    return Movie(
        MovieId(str(number)),
        " ".join(words).title(),
        year=chance.randint(1920, 2025),
        genres=frozenset(chance.sample(list(Genre), 2)),
        rating_count=movie_count * 20 // (number + 1),
    )


def _parameters(chance: random.Random, feature_count: int) -> bytes:
    """Small random parameters: one block of them over and over, since only their number counts."""
    count = 1 + feature_count * (1 + FACTORS)
    block = array("f", (chance.gauss(0, 0.1) for _ in range(10_007)))
    return (block * (count // len(block) + 1))[:count].tobytes()
