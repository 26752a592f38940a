"""The Movie Database on loopback: a real HTTP server with its documented answers, and its bad days.

Shapes are those of its reference (https://developer.themoviedb.org/reference), abridged to the
fields that are read and some that are not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

Json = dict[str, Any]
TOKEN = "a-read-access-token"
PAGE, CHANGES_PAGE = 20, 100


@dataclass(frozen=True)
class Fault:
    """What happens to one request instead of an answer.

    `half`: the connection ends within the answer. `slow_s`: nothing is sent for so long.
    """

    status: int = 200
    body: bytes = b"{}"
    headers: tuple[tuple[str, str], ...] = ()
    half: bool = False
    slow_s: float = 0.0


@dataclass
class Tmdb:
    """What it knows, and what it was asked.

    `films` and `shows` are details by id; `changed` are ids by kind and day; `charts` ids in
    order. `faults` meet the next requests, one each; `always` meets all whose path begins so.
    """

    films: dict[int, Json] = field(default_factory=dict)
    shows: dict[int, Json] = field(default_factory=dict)
    changed: list[tuple[str, str, int]] = field(default_factory=list)
    charts: dict[str, list[int]] = field(default_factory=lambda: {"movie": [], "tv": []})
    faults: list[Fault] = field(default_factory=list)
    always: dict[str, Fault] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    is_closing: Event = field(default_factory=Event)
    url: str = ""

    def add_film(self, tmdb_id: int, title: str, day: str, **more: Any) -> None:
        self.films[tmdb_id] = film(tmdb_id, title, day, **more)

    def add_show(
        self, tmdb_id: int, name: str, day: str, lengths: Sequence[int] = (8,), **more: Any
    ) -> None:
        self.shows[tmdb_id] = show(tmdb_id, name, day, lengths, **more)

    def answer(self, path: str, query: dict[str, str]) -> tuple[int, Json]:
        match path.strip("/").split("/"):
            case ["discover", kind]:
                return self._page(self._discovered(kind, query), query, PAGE)
            case ["trending", kind, "day"]:
                known = self._of(kind)
                entries = [listed(known[each]) for each in self.charts[kind] if each in known]
                return self._page(entries, query, PAGE)
            case [kind, "changes"]:
                ids = {
                    each: None
                    for of_kind, day, each in self.changed
                    if of_kind == kind and query["start_date"] <= day <= query["end_date"]
                }
                entries = [{"id": each, "adult": False} for each in ids]
                return self._page(entries, query, CHANGES_PAGE)
            case [kind, number] if number.isdecimal() and int(number) in self._of(kind):
                return 200, whole(self._of(kind)[int(number)], query)
        return 404, {
            "success": False,
            "status_code": 34,
            "status_message": "The resource you requested could not be found.",
        }

    def _of(self, kind: str) -> dict[int, Json]:
        return {"movie": self.films, "tv": self.shows}[kind]

    def _discovered(self, kind: str, query: dict[str, str]) -> list[Json]:
        assert query["sort_by"] == "popularity.desc"
        asked, has = {
            "movie": ("primary_release_date", "release_date"),
            "tv": ("first_air_date", "first_air_date"),
        }[kind]
        first, last = query.get(f"{asked}.gte", ""), query.get(f"{asked}.lte", "9999")
        found = [each for each in self._of(kind).values() if first <= each[has] <= last]
        return [listed(each) for each in sorted(found, key=lambda each: -each["popularity"])]

    def _page(self, entries: Sequence[Json], query: dict[str, str], size: int) -> tuple[int, Json]:
        page = int(query["page"])
        return 200, {
            "page": page,
            "results": list(entries[(page - 1) * size : page * size]),
            "total_pages": -(-len(entries) // size),
            "total_results": len(entries),
        }


def film(tmdb_id: int, title: str, day: str, **more: Any) -> Json:
    """A film's details."""
    return {
        "adult": False,
        "genres": [{"id": 18, "name": "Drama"}],
        "id": tmdb_id,
        "imdb_id": f"tt{tmdb_id:07}",
        "original_language": "en",
        "original_title": title,
        "popularity": float(tmdb_id),
        "release_date": day,
        "runtime": 101,
        "title": title,
        "video": False,
        "external_ids": {"imdb_id": f"tt{tmdb_id:07}", "wikidata_id": None},
    } | more


def show(tmdb_id: int, name: str, day: str, lengths: Sequence[int] = (8,), **more: Any) -> Json:
    """A show's details, specials included."""
    numbered = [(0, 3), *enumerate(lengths, start=1)]
    return {
        "adult": False,
        "first_air_date": day,
        "genres": [{"id": 10765, "name": "Sci-Fi & Fantasy"}],
        "id": tmdb_id,
        "name": name,
        "number_of_seasons": len(lengths),
        "original_name": name,
        "popularity": float(tmdb_id),
        "seasons": [
            {"air_date": day, "episode_count": count, "id": 1, "season_number": number}
            for number, count in numbered
        ],
        "external_ids": {"imdb_id": f"tt9{tmdb_id:06}", "tvdb_id": 1},
    } | more


def listed(details: Json) -> Json:
    """A title as lists have it."""
    names = ("genres", "external_ids", "imdb_id", "seasons", "runtime", "number_of_seasons")
    entry = {name: value for name, value in details.items() if name not in names}
    genres = details.get("genres")
    return entry | {"genre_ids": [each["id"] for each in genres] if genres else []}


def whole(details: Json, query: dict[str, str]) -> Json:
    if query.get("append_to_response") == "external_ids":
        return details
    return {name: value for name, value in details.items() if name != "external_ids"}


@contextmanager
def served(tmdb: Tmdb) -> Iterator[Tmdb]:
    """Serve it on loopback until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            tmdb.asked.append(self.path)
            parts = urlsplit(self.path)
            path = parts.path.removeprefix("/3")
            begins = (fault for start, fault in tmdb.always.items() if path.startswith(start))
            fault = tmdb.faults.pop(0) if tmdb.faults else next(begins, None)
            if fault is not None:
                self._fail(fault)
            elif self.headers["Authorization"] != f"Bearer {TOKEN}":
                self._send(401, json.dumps({"success": False, "status_code": 7}).encode())
            else:
                status, answer = tmdb.answer(path, dict(parse_qsl(parts.query)))
                self._send(status, json.dumps(answer).encode())

        def _fail(self, fault: Fault) -> None:
            tmdb.is_closing.wait(fault.slow_s)
            if fault.half:
                self._send(fault.status, fault.body, claimed=2 * len(fault.body) + 1)
                self.close_connection = True
            else:
                self._send(fault.status, fault.body, headers=fault.headers)

        def _send(
            self,
            status: int,
            body: bytes,
            *,
            headers: Sequence[tuple[str, str]] = (),
            claimed: int | None = None,
        ) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json;charset=utf-8")
            self.send_header("Content-Length", str(len(body) if claimed is None else claimed))
            for name, value in headers:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Requests are in `asked`."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """Who asked has gone: its own test says so."""

    server = Server(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    tmdb.url = f"http://127.0.0.1:{server.server_port}/3"
    try:
        yield tmdb
    finally:
        tmdb.is_closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
