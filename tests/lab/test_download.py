"""Fetching a dataset by name, from a real server on loopback."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random

import pytest

from popcorn.domain.errors import SettingsError
from popcorn_lab.datasets.download import download
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.datasets.published import README_SUFFIXES, licence
from tests.lab.movielens_files import CSV, zipped

# Noise does not compress, so that the zip is long enough to be cut off in the middle.
ZIP = zipped({**CSV, "noise.bin": Random(1).randbytes(300_000)}, "ml-25m")


@dataclass
class Site:
    """What the server has, and what it was asked for."""

    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    cut_off_after: list[int] = field(default_factory=list)  # one for each response, then whole
    busy_answers: int = 0
    ranges: list[str | None] = field(default_factory=list)
    etag: str = '"one"'


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.ranges.append(self.headers["Range"])
            data = site.files.get(self.path)
            if site.busy_answers:
                site.busy_answers -= 1
                self.send_error(503)
            elif data is None:
                self.send_error(404)
            else:
                self._send(data)

        def _send(self, data: bytes) -> None:
            begin = re.fullmatch(r"bytes=(\d+)-", self.headers["Range"] or "")
            is_continued = begin is not None and self.headers["If-Range"] == site.etag
            rest = data[int(begin[1]) :] if begin is not None and is_continued else data
            self.send_response(206 if is_continued else 200)
            self.send_header("ETag", site.etag)
            self.send_header("Content-Length", str(len(rest)))
            self.end_headers()
            self.wfile.write(rest[: site.cut_off_after.pop(0)] if site.cut_off_after else rest)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site.address = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield site
        server.shutdown()
        thread.join()


def fetch(site: Site, folder: Path, done: list[tuple[int, int]] | None = None) -> Path:
    seen = [] if done is None else done
    return download(
        "ml-25m", folder, site=site.address, bytes_done=lambda *progress: seen.append(progress)
    )


def test_a_dataset_is_fetched_once(site: Site, tmp_path: Path) -> None:
    site.files["/ml-25m.zip"] = ZIP
    done: list[tuple[int, int]] = []
    path = fetch(site, tmp_path / "downloads", done)
    assert path.read_bytes() == ZIP
    assert done[-1] == (len(ZIP), len(ZIP))
    assert open_movielens(path).name.name == "ml-25m"
    assert fetch(site, tmp_path / "downloads") == path
    assert site.ranges == [None]
    site.address += "/"
    assert fetch(site, tmp_path / "others").read_bytes() == ZIP
    assert list(path.parent.iterdir()) == [path]


def test_a_broken_connection_is_taken_up_where_it_broke(site: Site, tmp_path: Path) -> None:
    site.files["/ml-25m.zip"] = ZIP
    site.cut_off_after = [150_000, 20_000]
    assert fetch(site, tmp_path).read_bytes() == ZIP
    assert site.ranges[0] is None
    assert len(site.ranges) == 3
    assert site.ranges[1] is not None
    assert 0 < int(re.findall(r"\d+", site.ranges[1])[0]) <= 150_000


def test_a_file_that_cannot_be_continued_is_begun_anew(site: Site, tmp_path: Path) -> None:
    site.files["/ml-25m.zip"] = ZIP
    site.cut_off_after = [150_000]
    site.etag = 'W/"weak"'
    assert fetch(site, tmp_path).read_bytes() == ZIP
    assert site.ranges == [None, None]


def test_a_file_that_changed_meanwhile_is_begun_anew(site: Site, tmp_path: Path) -> None:
    site.files["/ml-25m.zip"] = ZIP
    site.cut_off_after = [150_000]

    def change(*_: int) -> None:
        site.etag = '"two"'

    path = download("ml-25m", tmp_path, site=site.address, bytes_done=change)
    assert path.read_bytes() == ZIP


def test_a_busy_server_is_asked_again(site: Site, tmp_path: Path) -> None:
    site.files["/ml-25m.zip"] = ZIP
    site.busy_answers = 2
    assert fetch(site, tmp_path).read_bytes() == ZIP


def test_retries_end(site: Site, tmp_path: Path) -> None:
    site.files["/ml-25m.zip"] = ZIP
    site.cut_off_after = [0] * 100
    with pytest.raises(SettingsError, match=r"could not be downloaded: the connection to .* broke"):
        fetch(site, tmp_path)
    assert len(site.ranges) == 5
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "data", [b"<html>moved</html>", ZIP[:-100], ZIP[:200_000] + b"\0\0\0\0" + ZIP[200_004:]]
)
def test_what_is_not_a_whole_zip_is_not_kept(site: Site, tmp_path: Path, data: bytes) -> None:
    site.files["/ml-25m.zip"] = data
    with pytest.raises(SettingsError, match=r"in a browser, then run: popcorn load"):
        fetch(site, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_no_such_file_says_what_to_do_by_hand(site: Site, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as raised:
        fetch(site, tmp_path)
    assert "404" in str(raised.value)
    assert f"download {site.address}/ml-25m.zip in a browser" in str(raised.value)
    assert list(tmp_path.iterdir()) == []


def test_no_connection_says_what_to_do_by_hand(tmp_path: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        address = f"http://127.0.0.1:{server.server_address[1]}"
    with pytest.raises(SettingsError) as raised:
        download("ml-25m", tmp_path, site=f"{address}/", bytes_done=lambda *_: None)
    assert str(raised.value) == (
        f"ml-25m: could not be downloaded: {address.removeprefix('http://')} cannot be reached; "
        f"download {address}/ml-25m.zip in a browser, then run: popcorn load PATH/ml-25m.zip"
    )


def test_a_site_that_stays_busy_is_said_to_be(site: Site, tmp_path: Path) -> None:
    site.busy_answers = 100
    with pytest.raises(SettingsError, match=r"too busy to answer; download http"):
        fetch(site, tmp_path)


def test_what_is_no_address_is_said_to_be_none(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"nowhere/ml-25m.zip is no address"):
        download("ml-25m", tmp_path, site="nowhere", bytes_done=lambda *_: None)


@pytest.mark.parametrize("name", README_SUFFIXES)
def test_the_licence_names_the_dataset_and_its_full_text(name: str) -> None:
    text = licence(name)
    assert text.startswith(name)
    assert f"https://files.grouplens.org/datasets/movielens/{name}-README." in text
    assert "commercial" in text
