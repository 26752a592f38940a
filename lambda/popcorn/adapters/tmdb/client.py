"""The Movie Database over HTTPS: `ports.titles.TitleSource`.

Requests are made one after another, which stays far below the 40 a second or so that it serves;
where it says 429 it is asked again after the pause that it names.

Source: https://developer.themoviedb.org/docs/rate-limiting
"""

from __future__ import annotations

import json
from urllib.parse import urlencode

import urllib3
from urllib3.exceptions import HTTPError

from popcorn.adapters.tmdb.answers import UnusableError, id_of, results_of, title_of
from popcorn.domain.errors import SettingsError, TitleSourceUnavailableError
from popcorn.domain.fresh_titles import FoundTitle
from popcorn.domain.movies import TitleKind
from popcorn.ports.titles import Listing, ListingKind, TitlePage

ADDRESS = "https://api.themoviedb.org/3"
TIMEOUT_S = 10.0
RETRIES = 4
LONGEST_PAUSE_S = 30
_CONNECT_TIMEOUT_S = 5.0
_FIRST_PAUSE_S = 0.5
_AGAIN = frozenset({429, 500, 502, 503, 504})
_REFUSED = frozenset({401, 403})
_OK, _GONE = 200, 404
_LANGUAGE = {"language": "en-US"}  # the datasets' titles are English, too
_PATHS = {TitleKind.FILM: "movie", TitleKind.SHOW: "tv"}
_DAYS = {TitleKind.FILM: "primary_release_date", TitleKind.SHOW: "first_air_date"}


class TheMovieDatabase:
    """One process's connection.

    Args:
        token: the account's "API Read Access Token".
        address: of the API; another one for tests.
        pause_s: before the third attempt of a request; twice as long before each further one.
    """

    def __init__(
        self,
        token: str,
        address: str = ADDRESS,
        *,
        timeout_s: float = TIMEOUT_S,
        pause_s: float = _FIRST_PAUSE_S,
    ) -> None:
        self._address = address.rstrip("/")
        self._http = urllib3.PoolManager(
            headers={"Authorization": f"Bearer {token}", "Accept": "application/json"},
            timeout=urllib3.Timeout(connect=min(_CONNECT_TIMEOUT_S, timeout_s), read=timeout_s),
            retries=urllib3.Retry(
                total=RETRIES,
                status_forcelist=_AGAIN,
                allowed_methods={"GET"},
                backoff_factor=pause_s,
                backoff_max=LONGEST_PAUSE_S,
                retry_after_max=LONGEST_PAUSE_S,
                redirect=0,
                raise_on_redirect=False,
                raise_on_status=False,
            ),
        )

    def page(self, listing: Listing, number: int) -> TitlePage:
        answer = self._asked(*_request(listing), page=str(number))
        try:
            entries, pages = results_of(answer)
        except UnusableError as error:
            raise TitleSourceUnavailableError(f"The Movie Database: {error}") from error
        titles: list[FoundTitle | None] = []
        ids: list[str] = []
        refused: list[str] = []
        for entry in entries:
            try:
                if listing.what is ListingKind.CHANGED:
                    ids.append(id_of(entry))
                else:
                    titles.append(title_of(entry, listing.kind))
            except UnusableError as error:
                titles.append(None)
                refused.append(str(error))
        return TitlePage(tuple(titles), tuple(ids), tuple(refused), pages)

    def title(self, kind: TitleKind, tmdb_id: str) -> FoundTitle | None:
        path = f"/{_PATHS[kind]}/{tmdb_id}"
        answer = self._asked(path, {**_LANGUAGE, "append_to_response": "external_ids"})
        try:
            return None if answer is None else title_of(answer, kind)
        except UnusableError:
            return None

    def close(self) -> None:
        """Close the connections."""
        self._http.clear()

    def _asked(self, path: str, query: dict[str, str], **more: str) -> object:
        """What it answers; None where it has nothing under that path.

        Raises:
            TitleSourceUnavailableError, SettingsError: as `ports.titles.TitleSource`.
        """
        url = f"{self._address}{path}?{urlencode(query | more)}"
        try:
            response = self._http.request("GET", url)
        except HTTPError as error:
            reason = f"no usable answer from The Movie Database: {type(error).__name__}"
            raise TitleSourceUnavailableError(reason) from error
        if response.status == _GONE:
            return None
        if response.status in _REFUSED:
            hint = "was refused by The Movie Database; it wants an account's API Read Access Token"
            raise SettingsError("POPCORN_TMDB_TOKEN", hint)
        if response.status != _OK:
            raise TitleSourceUnavailableError(f"The Movie Database answers {response.status}")
        try:
            found: object = json.loads(response.data)
        except ValueError as error:
            raise TitleSourceUnavailableError("The Movie Database answers no JSON") from error
        return found


def _request(listing: Listing) -> tuple[str, dict[str, str]]:
    """Path and query of a listing."""
    path = _PATHS[listing.kind]
    if listing.what is ListingKind.CHART:
        return f"/trending/{path}/day", _LANGUAGE
    if listing.what is ListingKind.CHANGED:
        days = {"start_date": listing.first, "end_date": listing.last}
        return f"/{path}/changes", {name: day for name, day in days.items() if day}
    day = _DAYS[listing.kind]
    limits = {f"{day}.gte": listing.first, f"{day}.lte": listing.last}
    query = {
        **_LANGUAGE,
        "sort_by": "popularity.desc",
        "include_adult": "false",
        "include_video": "false",
    }
    return f"/discover/{path}", query | {name: each for name, each in limits.items() if each}
