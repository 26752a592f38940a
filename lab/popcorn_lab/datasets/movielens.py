"""MovieLens datasets, in every layout, as a folder or a zip, streamed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TypeGuard, TypeVar

from popcorn.domain.errors import DataFormatError
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ratings import ListenerId, Rating
from popcorn.loading.layouts import (
    CSV,
    ML_1M,
    ML_10M,
    ML_100K,
    Layout,
    RatingLine,
    Side,
    UserLine,
)
from popcorn.loading.lines import BadLineError
from popcorn_lab.datasets.archive import Archive, open_archive, readable
from popcorn_lab.datasets.dataset import DatasetName, Malformed, UserProfile
from popcorn_lab.datasets.records import records

Record = TypeVar("Record")

_EXPECTED = (
    "expected a MovieLens dataset: u.item and u.data (ml-100k), movies.dat and ratings.dat "
    "(ml-1m, ml-10m), or movies.csv and ratings.csv (all others)"
)
_RESERVED_NAMES = {"voice"}  # the source of ratings that were spoken


def open_movielens(path: Path) -> MovieLens:
    """Recognise a dataset's layout by its files.

    The files may lie at the top of the folder or zip, or in one folder within it. A dataset
    without ratings is a catalogue. What is refused, is refused here as far as the first lines
    tell; the iterators refuse what shows later.

    Raises:
        DataFormatError: not there, damaged, or none of the layouts; says what was expected.
    """
    archive = open_archive(path)
    layout, folder = _recognise(archive)
    dataset = MovieLens(archive, layout, folder, _name(layout, folder, path))
    dataset.check()
    return dataset


@dataclass
class _Known:
    """What a pass over the movies has found; grows with the catalogue, not with the ratings."""

    movie_ids: set[MovieId] = field(default_factory=set)
    left_out: set[MovieId] = field(default_factory=set)


class MovieLens:
    """One MovieLens dataset; `open_movielens` makes it."""

    def __init__(self, archive: Archive, layout: Layout, folder: str, name: str) -> None:
        self._archive = archive
        self._layout = layout
        self._folder = folder
        self._plain_name = name
        self._bytes_read = 0
        self._known: _Known | None = None

    @cached_property
    def name(self) -> DatasetName:
        """The same for a folder and a zip of the same files."""
        digest = hashlib.sha256()
        for file in self._files:
            with readable(f"{self._archive.label}/{file}"):
                checksum = self._archive.crc32(file)
            line = f"{file.removeprefix(self._folder)} {self._archive.sizes[file]} {checksum:08x}\n"
            digest.update(line.encode())
        return DatasetName(self._plain_name, digest.hexdigest())

    @property
    def size_bytes(self) -> int:
        return sum(self._archive.sizes[file] for file in self._files)

    def bytes_read(self) -> int:
        return self._bytes_read

    def check(self) -> None:
        """Read as far as the first good movie and the first good rating.

        Raises:
            DataFormatError: a header, or the first lines, are not the layout's.
        """
        layout = self._layout
        if layout.is_side_file_needed and not self._has(layout.side_file):
            raise DataFormatError(self._archive.label, None, f"{layout.side_file} is missing")
        next(self._pass_over_movies(_ignore, _Known()), None)
        next(self._rating_lines(_ignore, None), None)

    def movies(self, malformed: Malformed) -> Iterator[Movie]:
        known = _Known()
        yield from self._pass_over_movies(malformed, known)
        if not known.movie_ids:
            raise DataFormatError(self._label(self._layout.movies_file), None, "holds no movies")
        self._known = known

    def users(self, malformed: Malformed) -> Iterator[UserProfile]:
        layout = self._layout
        if layout.user is None or not self._has(layout.users_file):
            return
        parse_user = layout.user
        seen: set[str] = set()

        def parse(text: str) -> UserLine:
            line = parse_user(text)
            if line.user in seen:
                raise BadLineError(f"user {line.user} occurs twice")
            seen.add(line.user)
            return line

        for line in self._records(layout.users_file, parse, malformed):
            yield UserProfile(self._listener(line.user), line.profile)

    def ratings(self, malformed: Malformed) -> Iterator[Rating]:
        if self._known is None:
            known = _Known()
            for _ in self._pass_over_movies(_ignore, known):
                pass
            self._known = known
        for line in self._rating_lines(malformed, self._known):
            yield Rating(
                self._listener(line.user),
                line.movie_id,
                line.stars,
                line.rated_at_s * 1000,
                self._plain_name,
            )

    @property
    def ratings_csv(self) -> tuple[Archive, str] | None:
        """The file of ratings, where it is of the CSV layout."""
        file = self._layout.ratings_file
        is_there = self._layout is CSV and self._has(file)
        return (self._archive, f"{self._folder}{file}") if is_there else None

    def _pass_over_movies(self, malformed: Malformed, known: _Known) -> Iterator[Movie]:
        layout = self._layout
        side: Side = {}
        if layout.side is not None and self._has(layout.side_file):
            side = dict(self._records(layout.side_file, layout.side, malformed))

        def parse(text: str) -> Movie | None:
            movie_id, movie = layout.movie(text, side)
            if movie is None:
                known.left_out.add(movie_id)
                return None
            if movie_id in known.movie_ids:
                raise BadLineError(f"movie {movie_id} occurs twice")
            known.movie_ids.add(movie_id)
            return movie

        yield from self._records(layout.movies_file, parse, malformed)

    def _rating_lines(self, malformed: Malformed, known: _Known | None) -> Iterator[RatingLine]:
        layout = self._layout

        def parse(text: str) -> RatingLine | None:
            line = layout.rating(text)
            if known is None or line.movie_id in known.movie_ids:
                return line
            if line.movie_id in known.left_out:
                return None
            raise BadLineError(f"movie {line.movie_id} is not in {layout.movies_file}")

        if self._has(layout.ratings_file):
            yield from self._records(layout.ratings_file, parse, malformed)

    def _records(
        self, file: str, parse: Callable[[str], Record | None], malformed: Malformed
    ) -> Iterator[Record]:
        # A pass that reports nothing is not part of anybody's progress.
        count = _ignore if malformed is _ignore else self._count
        return records(
            self._archive,
            f"{self._folder}{file}",
            parse,
            encoding=self._layout.encoding,
            header=self._layout.headers.get(file),
            malformed=malformed,
            count=count,
        )

    def _count(self, size_bytes: int) -> None:
        self._bytes_read += size_bytes

    def _listener(self, user: str) -> ListenerId:
        return ListenerId(f"{self._plain_name}:{user}")

    def _label(self, file: str) -> str:
        return f"{self._archive.label}/{self._folder}{file}"

    def _has(self, file: str | None) -> TypeGuard[str]:
        return f"{self._folder}{file}" in self._archive.sizes

    @cached_property
    def _files(self) -> list[str]:
        layout = self._layout
        names = (layout.movies_file, layout.side_file, layout.users_file, layout.ratings_file)
        return [f"{self._folder}{name}" for name in names if self._has(name)]


def _ignore(_: object) -> None:
    """Takes what nobody wants to know."""


def _recognise(archive: Archive) -> tuple[Layout, str]:
    """The layout, and the folder within the archive: "" or "ml-100k/"."""
    found = [
        (layout, name.removesuffix(layout.movies_file))
        for name in archive.sizes
        for layout in (ML_100K, ML_1M, CSV)
        if PurePosixPath(name).name == layout.movies_file
    ]
    found = [(layout, folder) for layout, folder in found if not folder] or found
    if not found:
        raise DataFormatError(archive.label, None, f"none of the known layouts; {_EXPECTED}")
    if len(found) > 1:
        names = ", ".join(f"{folder}{layout.movies_file}" for layout, folder in found)
        raise DataFormatError(archive.label, None, f"holds several datasets ({names}); give one")
    layout, folder = found[0]
    beside = {name.removeprefix(folder) for name in archive.sizes if name.startswith(folder)}
    if layout is ML_1M and ML_1M.users_file not in beside:
        layout = ML_10M
    if layout.ratings_file not in beside:
        for name in sorted(beside):
            if name.startswith("interactions"):
                reason = (
                    f"{name} has the order of interactions and no stars, and there is no "
                    f"{layout.ratings_file}: it cannot be loaded as ratings"
                )
                raise DataFormatError(archive.label, None, reason)
    return layout, folder


def _name(layout: Layout, folder: str, path: Path) -> str:
    given = layout.default_name or folder.strip("/")
    if not given:
        resolved = path.resolve()
        given = resolved.name if resolved.is_dir() else resolved.stem
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", given).strip("-")
    return f"dataset-{plain}" if plain in _RESERVED_NAMES or not plain else plain
