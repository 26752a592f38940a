"""What The Movie Database's answers say, where they are of the documented shapes.

Lists are {"page", "results", "total_pages", "total_results"}. In them a film has `id`, `title`,
`original_title`, `release_date`, `genre_ids`, `adult` and `video`; a show has `name`,
`original_name` and `first_air_date` in their place. A title by itself has `genres`
([{"id", "name"}]), `external_ids` ({"imdb_id"}, as it was asked to append them) and, for a show,
`seasons` ([{"season_number", "episode_count"}]; number 0 holds specials). A day that is not known
is an empty text, or is not there.

Sources: the reference of /discover/movie, /discover/tv, /trending/movie/day, /movie/changes,
/movie/{id} and /tv/{id} at https://developer.themoviedb.org/reference
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeGuard

from popcorn.adapters.tmdb.genres import genres_of
from popcorn.domain.fresh_titles import FoundTitle
from popcorn.domain.movies import TitleKind

_NAMES = {
    # title, its original, and when it was shown first
    TitleKind.FILM: ("title", "original_title", "release_date"),
    TitleKind.SHOW: ("name", "original_name", "first_air_date"),
}
_LONGEST_TITLE = 300
_MOST_SEASONS = 500
_MOST_EPISODES = 10_000


class UnusableError(ValueError):
    """An answer, or a part of one, is not of the documented shape, or nothing for us."""


def results_of(answer: object) -> tuple[list[object], int]:
    """A page's entries, and how many pages there are.

    Raises:
        UnusableError: it is no page.
    """
    if not isinstance(answer, dict):
        raise UnusableError("not a page of results")
    results, pages = answer.get("results"), answer.get("total_pages")
    if not isinstance(results, list) or not _is_count(pages):
        raise UnusableError("not a page of results")
    return results, pages


def id_of(entry: object) -> str:
    """An entry's id.

    Raises:
        UnusableError: it has none.
    """
    found = entry.get("id") if isinstance(entry, dict) else None
    if not _is_count(found) or found == 0:
        raise UnusableError("without an id")
    return str(found)


def title_of(entry: object, kind: TitleKind) -> FoundTitle:
    """A title, from a list or by itself.

    Raises:
        UnusableError: it has no id or name, is no film (but a video, say), or for adults only.
    """
    tmdb_id = id_of(entry)
    if not isinstance(entry, dict) or entry.get("adult") or entry.get("video"):
        raise UnusableError(f"{tmdb_id} is for adults only, or no film")
    name, original_name, day = _NAMES[kind]
    title = _text(entry, name)
    if not title:
        raise UnusableError(f"{tmdb_id} has no title")
    original = _text(entry, original_name)
    return FoundTitle(
        kind=kind,
        tmdb_id=tmdb_id,
        title=title,
        released_on=_day(entry.get(day)),
        genres=genres_of(_genre_ids(entry)),
        other_titles=(original,) if original and original != title else (),
        imdb_id=_imdb_id(entry),
        season_lengths=_season_lengths(entry) if "seasons" in entry else None,
    )


def _text(entry: Mapping[str, Any], name: str) -> str:
    found = entry.get(name)
    return " ".join(found.split())[:_LONGEST_TITLE] if isinstance(found, str) else ""


def _day(text: object) -> str | None:
    if not isinstance(text, str) or len(text) != len("2024-05-17"):
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _genre_ids(entry: Mapping[str, Any]) -> Iterator[int]:
    ids, genres = entry.get("genre_ids"), entry.get("genres")
    found = ids if isinstance(ids, list) else []
    if isinstance(genres, list):
        found = [each.get("id") for each in genres if isinstance(each, dict)]
    return (each for each in found if _is_count(each))


def _imdb_id(entry: Mapping[str, Any]) -> str | None:
    external = entry.get("external_ids")
    found = external.get("imdb_id") if isinstance(external, dict) else entry.get("imdb_id")
    is_one = isinstance(found, str) and found.startswith("tt") and found[2:].isdecimal()
    return found if is_one else None


def _season_lengths(entry: Mapping[str, Any]) -> tuple[int, ...]:
    """Of seasons 1, 2, ... as far as they are known without a gap."""
    lengths: dict[int, int] = {}
    seasons = entry["seasons"] if isinstance(entry["seasons"], list) else []
    for each in seasons:
        if not isinstance(each, dict):
            continue
        number, count = each.get("season_number"), each.get("episode_count")
        if _is_count(number) and _is_count(count) and count <= _MOST_EPISODES:
            lengths[number] = count
    known: list[int] = []
    while len(known) < _MOST_SEASONS and lengths.get(len(known) + 1):
        known.append(lengths[len(known) + 1])
    return tuple(known)


def _is_count(found: object) -> TypeGuard[int]:
    return isinstance(found, int) and not isinstance(found, bool) and found >= 0
