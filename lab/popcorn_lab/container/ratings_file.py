"""What our container learns from: one file of anonymous ratings.

`ratings.npz` holds the arrays of `Interactions`, and a JSON text with the dataset's name and
what is known of its movies. Listeners are numbers in it; who they are stays where they are stored.
"""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import numpy as np

from popcorn.domain.errors import DataFormatError
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.sources import TrainingData

NAME = "ratings.npz"
_FORMAT = 1


def write_ratings(path: Path, data: TrainingData) -> None:
    """Write training data; equal data make equal bytes.

    Raises:
        OSError: the file cannot be written.
    """
    histories = data.histories
    described = {
        "format": _FORMAT,
        "dataset": {"name": data.dataset_name, "fingerprint": data.dataset_fingerprint},
        "movie_ids": list(histories.movie_ids),
        # Of all that is known of a movie, training asks for these.
        "movies": [
            [movie.movie_id, movie.year, sorted(genre.value for genre in movie.genres)]
            for movie in sorted(data.movies, key=lambda movie: movie.movie_id)
        ],
    }
    content = io.BytesIO()
    np.savez_compressed(
        content,
        description=np.frombuffer(json.dumps(described).encode(), np.uint8),
        starts=histories.starts,
        movies=histories.movies,
        half_steps=histories.half_steps,
        times=histories.times,
    )
    path.write_bytes(content.getvalue())


def read_ratings(path: Path) -> TrainingData:
    """Read what `write_ratings` wrote.

    Raises:
        DataFormatError: not there, damaged, or of another version.
    """
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            described = json.loads(file["description"].tobytes())
            if described["format"] != _FORMAT:
                raise DataFormatError(str(path), None, "is of another version of this program")
            histories = Interactions(
                tuple(MovieId(each) for each in described["movie_ids"]),
                file["starts"],
                file["movies"],
                file["half_steps"],
                file["times"],
            )
            movies = tuple(
                Movie(MovieId(movie_id), "", year, frozenset(map(Genre, genres)))
                for movie_id, year, genres in described["movies"]
            )
    except OSError as error:
        raise DataFormatError(str(path), None, f"cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile) as error:
        raise DataFormatError(str(path), None, f"holds no ratings ({error})") from error
    return TrainingData(
        histories, described["dataset"]["name"], described["dataset"]["fingerprint"], movies
    )
