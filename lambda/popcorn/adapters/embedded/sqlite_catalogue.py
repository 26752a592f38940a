"""Movies, titles and popularity in the embedded store."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, zip_longest
from pathlib import Path

from popcorn.adapters.embedded.database import Database
from popcorn.adapters.embedded.rows import genre_mark, movie_of
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movies import EVERYTHING, Genre, Movie, MovieFilter, MovieId
from popcorn.domain.popularity import PopularityOrder
from popcorn.domain.ratings import ListenerId
from popcorn.domain.sounds import bounded_sound_of
from popcorn.domain.titles import dated_key, title_key

_MOST_KNOWN = 10_000
"""Movies of a finished copy that are remembered, 1 KB each."""
_LONGEST_QUERY_WORDS = 50
_MOST_RUNS = 24
_MOST_LIKE_IT = 2_000
"""Of so many that are like a title, those of one year are looked for."""

# Every word is in the key, the last one perhaps cut short. The whole key comes first, then its
# beginning, then whole words anywhere, as `domain.title_matching` prefers them.
_BY_ALL_WORDS = """
    SELECT movie_id
    FROM (
        SELECT movie_id, min(CASE
            WHEN title_key = :key THEN 0
            WHEN substr(title_key, 1, length(:key) + 1) = :key || ' ' THEN 1
            WHEN instr(' ' || title_key || ' ', ' ' || :last_word || ' ') THEN 2
            ELSE 3 END) AS likeness
        FROM title_words WHERE title_words MATCH :query GROUP BY movie_id
    ) JOIN movies USING (movie_id)
    WHERE :year IS NULL OR year = :year
    ORDER BY likeness, rating_count DESC, movie_id LIMIT :limit
"""
# What is like a title at all: by words, runs of three letters, or of three sounds. FTS5's own
# "ORDER BY rank" is a third slower: it puts all that it finds in order, not just the best.
_NEAREST = """
    SELECT rowid AS place, bm25({table}) AS distance FROM {table} WHERE {table} MATCH :query
    ORDER BY distance, place
"""
_LIKE = f"""
    SELECT movie_id, 0 FROM ({_NEAREST} LIMIT :limit)
        CROSS JOIN {{table}} ON {{table}}.rowid = place ORDER BY distance, place
"""  # noqa: S608 - of constants
_LIKE_AND_OF_YEAR = f"""
    SELECT movie_id, abs(year - :year) <= 1 FROM ({_NEAREST} LIMIT :most)
        CROSS JOIN {{table}} ON {{table}}.rowid = place CROSS JOIN movies USING (movie_id)
    ORDER BY distance, place
"""  # noqa: S608 - of constants
# Reads nothing but the order's index, which is ten times faster where few movies fit.
_POPULAR = """
    SELECT movie_id FROM movies
    WHERE (:genre IS NULL OR instr(genres, :genre))
        AND (:from_year IS NULL OR year BETWEEN :from_year AND :until_year)
        AND (:fewest IS NULL OR rating_count BETWEEN :fewest AND :most)
        AND (:kind IS NULL OR kind = :kind)
        AND (:released_from IS NULL OR released_on >= :released_from)
        AND (:released_until IS NULL OR released_on <= :released_until)
        {genres}
        AND movie_id NOT IN (SELECT value FROM json_each(:exclude))
    ORDER BY {order} LIMIT :limit
"""
_ORDERS = {  # each is the beginning of an index
    PopularityOrder.RATING_COUNT: "rating_count DESC, movie_id",
    PopularityOrder.BEST_RATED: "bayesian_mean DESC, rating_count DESC, movie_id",
    PopularityOrder.NOW: "trend DESC, rating_count DESC, movie_id",
    PopularityOrder.NEWEST: "released_on DESC, rating_count DESC, movie_id",
    PopularityOrder.CHART: "charted_at_ms DESC, chart_rank, rating_count DESC, movie_id",
}


class SqliteCatalogue:
    """`popcorn.ports.Catalogue` over `movies`, its FTS5 tables of titles, and `ratings`."""

    def __init__(self, database: Path, *, read_only: bool = False) -> None:
        """Raises SettingsError as `open_database` does."""
        self._database = Database(database, read_only=read_only)
        self._is_finished = read_only
        self._known: dict[MovieId, Movie] = {}

    def count(self) -> int:
        """How many movies there are.

        Raises:
            CatalogueUnavailableError: no answer in time.
        """
        with self._database.answering(CatalogueUnavailableError) as connection:
            return int(connection.execute("SELECT count(*) FROM movies").fetchone()[0])

    def dataset_fingerprint(self) -> str | None:
        """Which data the movies are of: a model of other data must not score them.

        Raises:
            CatalogueUnavailableError: no answer in time.
        """
        with self._database.answering(CatalogueUnavailableError) as connection:
            row = connection.execute("SELECT fingerprint FROM dataset").fetchone()
        return str(row[0]) if row else None

    def movies(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, Movie]:
        with self._database.answering(CatalogueUnavailableError) as connection:
            return self._movies(connection, movie_ids)

    def find_titles(self, heard: str, limit: int = 50) -> Sequence[Movie]:
        key = title_key(heard)
        if not key:
            return []
        with self._database.answering(CatalogueUnavailableError) as connection:
            found = dict.fromkeys(_by_all_words(connection, key, limit))
            if len(found) < limit:
                found |= dict.fromkeys(_roughly(connection, key, limit))
            movies = self._movies(connection, list(found)[:limit])
        return [movies[movie_id] for movie_id in found if movie_id in movies]

    def popular(
        self,
        wanted: MovieFilter = EVERYTHING,
        *,
        order: PopularityOrder = PopularityOrder.RATING_COUNT,
        exclude: Collection[MovieId] = (),
        limit: int = 500,
    ) -> Sequence[Movie]:
        query = popular_query(wanted, order, exclude, limit)
        with self._database.answering(CatalogueUnavailableError) as connection:
            found = list(_ids(connection.execute(*query)))
            movies = self._movies(connection, found)
        return [movies[movie_id] for movie_id in found if movie_id in movies]

    def seen_by(self, listener_id: ListenerId) -> frozenset[MovieId]:
        with self._database.answering(CatalogueUnavailableError) as connection:
            rows = connection.execute(
                "SELECT movie_id FROM ratings WHERE listener_id = ?", (listener_id,)
            ).fetchall()
        return frozenset(MovieId(movie_id) for (movie_id,) in rows)

    def _movies(
        self, connection: sqlite3.Connection, ids: Collection[MovieId]
    ) -> dict[MovieId, Movie]:
        """Movies by id; of a finished copy, each is read once."""
        known = self._known if self._is_finished else {}
        if missing := [each for each in ids if each not in known]:
            rows = connection.execute(
                "SELECT * FROM movies WHERE movie_id IN (SELECT value FROM json_each(?))",
                (json.dumps(missing),),
            )
            known.update((movie.movie_id, movie) for movie in map(movie_of, rows))
            if len(known) > _MOST_KNOWN:
                self._known = {}
        return {each: known[each] for each in ids if each in known}

    def close(self) -> None:
        """Close the file; every call afterwards raises CatalogueUnavailableError."""
        self._database.close()


def popular_query(
    wanted: MovieFilter, order: PopularityOrder, exclude: Collection[MovieId], limit: int
) -> tuple[str, dict[str, object]]:
    """The statement for `SqliteCatalogue.popular`, and its values."""
    unwanted, any_of = (
        _marks("unwanted", wanted.unwanted_genres),
        _marks("any", wanted.any_of_genres),
    )
    genres = [f"AND NOT instr(genres, :{name})" for name in unwanted]
    if any_of:
        genres.append(f"AND ({' OR '.join(f'instr(genres, :{name})' for name in any_of)})")
    years, counts = wanted.years, wanted.rating_counts
    return _POPULAR.format(order=_ORDERS[order], genres=" ".join(genres)), {
        **unwanted,
        **any_of,
        "genre": genre_mark(wanted.genre) if wanted.genre else None,
        "from_year": None if years is None else years.start,
        "until_year": None if years is None else years.stop - 1,
        "fewest": None if counts is None else counts.start,
        "most": None if counts is None else counts.stop - 1,
        "kind": wanted.kind,
        "released_from": wanted.released_from,
        "released_until": wanted.released_until,
        "exclude": json.dumps(list(exclude)),
        "limit": limit,
    }


def _marks(name: str, genres: Collection[Genre]) -> dict[str, str]:
    """Genres as values of a statement, each with a name."""
    return {f"{name}_{place}": genre_mark(genre) for place, genre in enumerate(sorted(genres))}


def _by_all_words(connection: sqlite3.Connection, key: str, limit: int) -> Iterator[MovieId]:
    dated = dated_key(key)
    for searched, year in [(key, None), dated] if dated else [(key, None)]:
        words = _distinct(searched.split())[:_LONGEST_QUERY_WORDS]
        values = {
            "key": searched,
            "last_word": words[-1],
            "query": " AND ".join(map(_quoted, words)) + " *",
            "year": year,
            "limit": limit,
        }
        yield from _ids(connection.execute(_BY_ALL_WORDS, values))


def _roughly(connection: sqlite3.Connection, key: str, limit: int) -> Iterator[MovieId]:
    """By turns what sounds alike, what shares many runs of letters, and what shares rare words.

    Where a year was said along, what is of about that year is in it, too.
    """
    dated = dated_key(key)
    title = dated.key if dated else key
    searches = (
        ("title_sounds", _runs_of_three(bounded_sound_of(title))),
        ("title_parts", _runs_of_three(title)),
        ("title_words", _distinct(key.split())[:_LONGEST_QUERY_WORDS]),
    )
    values = {"limit": limit, "most": _MOST_LIKE_IT, "year": dated.year if dated else None}
    statement = _LIKE_AND_OF_YEAR if dated else _LIKE
    found: list[list[MovieId]] = []
    for table, terms in searches:
        if terms:
            query = {"query": " OR ".join(map(_quoted, terms))}
            rows = connection.execute(statement.format(table=table), values | query).fetchall()
            found.append([MovieId(movie_id) for movie_id, is_of_year in rows if is_of_year])
            found.append([MovieId(movie_id) for movie_id, _ in rows[:limit]])
    turns = chain.from_iterable(zip_longest(*found))
    return (movie_id for movie_id in turns if movie_id is not None)


def _runs_of_three(text: str) -> list[str]:
    """Distinct ones; of a long text some all over it, since each costs time."""
    runs = _distinct(text[start : start + 3] for start in range(len(text) - 2))
    return runs[:: 1 + len(runs) // _MOST_RUNS]


def _ids(rows: Iterable[tuple[str]]) -> Iterator[MovieId]:
    return (MovieId(movie_id) for (movie_id,) in rows)


def _distinct(terms: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(terms))


def _quoted(term: str) -> str:
    """An FTS5 string: nothing in it is syntax (keys hold no quotes, but this shall not matter)."""
    return '"' + term.replace('"', '""') + '"'
