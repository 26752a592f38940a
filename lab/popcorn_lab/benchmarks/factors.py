"""A model of any number of movies, and listeners for it, without a training.

The shape is that of the models that `popcorn train` makes of ml-100k and ml-latest-small
(docs/retrieval.md has the figures): one direction is popularity, and carries most of the
factors' length, negative for the many that hardly anybody has rated; some ten directions are
tastes, in clusters, the weaker the less is known of a movie; and all directions have noise.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.model.features import HISTORY_GROUPS, LENGTH_BUCKETS_FROM, FeatureSpace
from popcorn.model.file import Model, read_model, write_model

FACTORS = 64
_TASTE_COUNT = 12
_TASTES = slice(1, 1 + _TASTE_COUNT)
_CLUSTERS_EACH = 400  # movies
_NOISE = 0.06
_GENRE_SHARES = [1 / (place + 1) for place in range(len(Genre))]

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class GeneratedOpinion:
    """What a generated listener thinks of a movie."""

    movie_id: MovieId
    is_liked: bool


class GeneratedModel:
    """Parameters for `movie_count` movies, the most popular first; the same ones for a seed."""

    def __init__(self, movie_count: int, seed: int = 1) -> None:
        self._random = np.random.default_rng([seed, movie_count])
        self._movie_count = movie_count
        # A long tail: fame falls from 1 to about 0 like the logarithm of the number of ratings.
        rank = np.arange(movie_count, dtype=np.float32)
        self._fame = (1 - np.log1p(rank / 20) / np.log1p(movie_count / 20)).astype(np.float32)
        self._tastes = self._clustered_tastes()

    def write(self, folder: Path) -> Model:
        """Put the model into a folder, and read it."""
        count, numbers = self._movie_count, self._random
        space = FeatureSpace(tuple(MovieId(f"m{number}") for number in range(count)))
        parameters = numbers.standard_normal(1 + space.size * (1 + FACTORS), np.float32)
        parameters *= _NOISE
        w, v = parameters[1 : 1 + space.size], parameters[1 + space.size :].reshape(-1, FACTORS)
        w[:count] += 0.4 * self._fame - 0.2
        known = 0.35 + 0.65 * self._fame[:, None]
        v[:count, 0] += 2.4 * self._fame - 1.4
        v[:count, _TASTES] += known * self._tastes
        for group in range(HISTORY_GROUPS):
            rows = v[space.group_from(group) : space.group_from(group) + count]
            sign = -1.2 if group % 2 else 2.0  # not liked, and liked
            rows[:, _TASTES] += sign * known * self._tastes
            rows[:, 0] += 0.3 * self._fame
        buckets = len(LENGTH_BUCKETS_FROM)
        lengths = np.linspace(1.2, -0.6, buckets)  # the more somebody rated, the less known
        places = np.arange(space.length_from, space.always_on)
        v[places, 0] += lengths[(places - space.length_from) % buckets]
        v[space.always_on :, 0] += 1.1
        write_model(
            folder,
            space,
            parameters.astype("<f4", copy=False).tobytes(),
            factors=FACTORS,
            dataset_name="generated",
            dataset_fingerprint=str(count),
            training={},
        )
        return read_model(folder)

    def movies(self, movie_ids: Sequence[MovieId]) -> dict[MovieId, Movie]:
        """What a catalogue would know of them: dramas are many, westerns few, the recent most."""
        return {movie_id: _movie(movie_id) for movie_id in movie_ids}

    def histories(self, count: int) -> Iterator[list[GeneratedOpinion]]:
        """What listeners rated, oldest first: 0 to 400 movies of their taste, the known ones most.

        The lengths are spread evenly on a logarithmic scale.
        """
        popularity = np.exp(6 * self._fame)
        shown = self._random.choice(self._movie_count, 200 * 50, p=popularity / popularity.sum())
        for _ in range(count):
            length = int(np.exp(self._random.uniform(0, np.log(401)))) - 1
            taste = self._random.normal(0, 1, _TASTE_COUNT).astype(np.float32)
            met = np.unique(self._random.choice(shown, 4 * length + 8))
            appeal = self._tastes[met] @ taste + self._random.gumbel(0, 1, len(met))
            rated = met[np.argsort(-appeal)][:length]
            self._random.shuffle(rated)
            liked = self._tastes[rated] @ taste + self._random.normal(0, 0.5, len(rated)) > 0
            yield [
                GeneratedOpinion(MovieId(f"m{number}"), bool(is_liked))
                for number, is_liked in zip(rated, liked, strict=True)
            ]

    def _clustered_tastes(self) -> Floats:
        """float32[movies, tastes]; directions have less and less to say, as in a trained model."""
        numbers, count = self._random, self._movie_count
        centres = numbers.normal(0, 1, (count // _CLUSTERS_EACH + 20, _TASTE_COUNT))
        spread = np.linspace(0.5, 0.12, _TASTE_COUNT)
        own = centres[numbers.integers(0, len(centres), count)]
        tastes = (0.8 * own + 0.6 * numbers.normal(0, 1, (count, _TASTE_COUNT))) * spread
        length = np.exp(numbers.normal(0, 0.25, (count, 1)))
        return (tastes * length).astype(np.float32)


def _movie(movie_id: MovieId) -> Movie:
    chance = random.Random(movie_id)  # noqa: S311 - not for secrets
    genres = chance.choices(list(Genre), _GENRE_SHARES, k=2)
    year = 2025 - min(int(chance.expovariate(1 / 20)), 110)
    return Movie(movie_id, movie_id, year, frozenset(genres))
