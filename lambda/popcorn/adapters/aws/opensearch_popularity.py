"""Keeping the movies' popularity true to the index of ratings, while ratings come and go.

Nothing is added up as changes pass by: a movie's ratings are counted anew, so that a change that
arrives twice, late or out of turn cannot make a count wrong. docs/streams.md says why an older
count never takes the place of a newer one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_index import ALIASES, LIVING, Aliases
from popcorn.adapters.aws.opensearch_totals import movie_ids_in, rating_totals
from popcorn.adapters.aws.opensearch_writing import Outcome, merging, write_all
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movies import MovieId
from popcorn.domain.popularity import RatingPrior, RatingTotals

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

_STATE = "popularity"
"""The id, and the only field, of the document beside the ratings that remembers how to count."""
_AT_ONCE = 1_000
_NOTHING_COUNTED = -1
_CONFLICTS = 5
_IN_ITS_INDEX = (
    "if (ctx._index == params.index) { ctx._source.putAll(params.state) } else { ctx.op = 'none' }"
)


class Yardstick(NamedTuple):
    """What all movies are measured by until the next load, so that their numbers compare.

    Args:
        today: the day that ages in the trend are counted to.
        prior: None where nothing was rated yet; then there are no Bayesian means.
    """

    today: int
    prior: RatingPrior | None


class _View(NamedTuple):
    """What is counted: the indices behind the aliases, and the write that is seen of ratings.

    `seen_through`: up to which write all movies were counted before.
    """

    movies: str
    ratings: str
    through: int
    yardstick: Yardstick
    seen_through: int


class Popularity:
    """The numbers in `movies` that come from `ratings`.

    Raises, in all methods:
        CatalogueUnavailableError: no usable answer; what was not counted is found by the next
            `count_changed`.
    """

    def __init__(
        self, client: OpenSearch, aliases: Aliases = ALIASES, *, are_aliases: bool = True
    ) -> None:
        """Args: are_aliases: false where the names are those of indices."""
        self._client = client
        self._aliases = aliases
        self._are_aliases = are_aliases

    def start(self, yardstick: Yardstick) -> None:
        """Count every movie, and measure all that follows by this."""
        with catalogue_errors():
            self._client.index(
                index=self._aliases.ratings, id=_STATE, body=_state(yardstick, _NOTHING_COUNTED)
            )
        self.count_changed()

    def count(self, movie_ids: Iterable[MovieId]) -> int:
        """Count some movies' ratings anew; returns how many there were."""
        return self._count(movie_ids, self._view())

    def count_changed(self) -> int:
        """Count what changed since the last call; returns how many movies that were."""
        view = self._view()
        done = self._count(self._changed(view), view)
        if done:
            self._write_state(view, view.through)
        return done

    def recount(self, movie_ids: Iterable[MovieId]) -> int:
        """`count`, also where the same ratings were counted before: somebody spoilt the numbers."""
        view = self._view()
        self._write_state(view, view.seen_through)  # a write: whatever is counted now is newer
        return self.count(movie_ids)

    def wrong(self) -> Iterator[tuple[list[MovieId], list[MovieId]]]:
        """Some movies at a time, and those among them whose numbers are not their ratings'."""
        view = self._view()
        movies = movie_ids_in(self._client, view.movies, LIVING)
        while some := list(islice(movies, _AT_ONCE)):
            totals = self._totals(some, view)
            with catalogue_errors():
                answer = self._client.mget(index=view.movies, body={"ids": some})
            sources = [each.get("_source", {}) for each in answer["docs"]]
            yield (
                some,
                [
                    movie_id
                    for movie_id, source in zip(some, sources, strict=True)
                    if not _is_part(_fields(totals.get(movie_id), view.yardstick), source)
                ],
            )

    def _view(self) -> _View:
        """Make searchable what was written so far, and say where and up to which write that is."""
        both = f"{self._aliases.movies},{self._aliases.ratings}"
        with catalogue_errors():
            answer = self._client.indices.stats(
                index=both, metric="docs", params={"level": "shards"}
            )["indices"]
            movies = _behind(self._aliases.movies, answer)
            ratings = _behind(self._aliases.ratings, answer)
            self._client.indices.refresh(index=both)
            # Of the index itself: an alias may be switched to a new one at any moment.
            found = self._client.get(index=ratings, id=_STATE)["_source"][_STATE]
        prior = RatingPrior(*found["prior"]) if found["prior"] else None
        return _View(
            movies,
            ratings,
            written_through_of(answer[ratings]),
            Yardstick(found["today"], prior),
            found["counted_through"],
        )

    def _count(self, movie_ids: Iterable[MovieId], view: _View) -> int:
        rest, done = iter(movie_ids), 0
        while some := list(islice(rest, _AT_ONCE)):
            totals = self._totals(some, view)
            self._write(
                merging(
                    self._aliases.movies,
                    movie_id,
                    _fields(totals.get(movie_id), view.yardstick)
                    | {"counted_through": view.through},
                    by="counted_through",
                    only_in=view.movies,
                )
                for movie_id in some
            )
            done += len(some)
        return done

    def _totals(self, movie_ids: Sequence[MovieId], view: _View) -> dict[MovieId, RatingTotals]:
        found = rating_totals(self._client, view.ratings, view.yardstick.today, movie_ids)
        return {each.movie_id: each for each in found}

    def _write(self, actions: Iterable[Any]) -> None:
        outcomes = write_all(self._client, list(actions), to_aliases=self._are_aliases)
        if set(outcomes) - {Outcome.DONE}:
            raise CatalogueUnavailableError("OpenSearch did not take all counts")

    def _changed(self, view: _View) -> Iterator[MovieId]:
        """Movies with a rating, or what is left of one, since; and those that are new."""
        since = {"range": {"_seq_no": {"gt": view.seen_through}}}
        yield from movie_ids_in(self._client, view.ratings, since)
        uncounted = {"bool": {"must_not": {"exists": {"field": "counted_through"}}}}
        new = {"bool": {"filter": [LIVING, uncounted]}}
        yield from movie_ids_in(self._client, view.movies, new)

    def _write_state(self, view: _View, through: int) -> None:
        """Note, in the index that was looked at and in no other, up to where it is counted."""
        state = _state(view.yardstick, through)
        script = {"source": _IN_ITS_INDEX, "params": {"index": view.ratings, "state": state}}
        with catalogue_errors():
            self._client.update(
                index=self._aliases.ratings,
                id=_STATE,
                body={"script": script},
                params={"retry_on_conflict": _CONFLICTS},
            )


def _behind(alias: str, indices: Mapping[str, Any]) -> str:
    """Of some indices the one that an alias stands for, or that has its name."""
    return next(name for name in indices if name == alias or name.startswith(f"{alias}-"))


def written_through_of(stats: Mapping[str, Any]) -> int:
    """The sequence number that all copies of an index have all writes up to.

    Args:
        stats: of the index, by shards.
    """
    return min(
        int(copy["seq_no"]["global_checkpoint"])
        for copies in stats["shards"].values()
        for copy in copies
        if copy["routing"]["primary"]
    )


def _state(yardstick: Yardstick, through: int) -> dict[str, Any]:
    prior = yardstick.prior
    state = {
        "today": yardstick.today,
        "prior": [prior.mean, prior.strength] if prior else None,
        "counted_through": through,
    }
    return {_STATE: state}


def _fields(totals: RatingTotals | None, yardstick: Yardstick) -> dict[str, Any]:
    """What a movie's document holds of its ratings."""
    if totals is None:
        return dict(UNRATED)
    prior = yardstick.prior
    return {
        "rating_count": totals.rating_count,
        "rating_mean": totals.mean,
        "bayesian_mean": prior.bayesian_mean(totals) if prior else None,
        "trend": totals.trend,
    }


def _is_part(fields: Mapping[str, Any], source: Mapping[str, Any]) -> bool:
    return all(source.get(name) == value for name, value in fields.items())


UNRATED = {"rating_count": 0, "rating_mean": None, "bayesian_mean": None, "trend": 0.0}
"""What a movie's document holds of its ratings where it has none."""
