"""Small datasets in MovieLens' layouts, written by hand: the tests' own, none of MovieLens'."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

Files = Mapping[str, bytes]

GENRES_OF_100K = (
    "unknown Action Adventure Animation Children's Comedy Crime Documentary Drama Fantasy "
    "Film-Noir Horror Musical Mystery Romance Sci-Fi Thriller War Western"
).split()


def item(movie_id: int, title: str, released: str, *genres: str) -> str:
    flags = "|".join("1" if genre in genres else "0" for genre in GENRES_OF_100K)
    return f"{movie_id}|{title}|{released}||http://example.org/{movie_id}|{flags}\n"


ML_100K: Files = {
    "u.genre": "".join(f"{name}|{i}\n" for i, name in enumerate(GENRES_OF_100K)).encode() + b"\n",
    "u.item": (
        item(1, "Toy Story (1995)", "01-Jan-1995", "Animation", "Children's", "Comedy")
        + item(2, "Misérables, Les (1995)", "01-Jan-1995", "Drama")
        + item(3, "unknown", "", "unknown")
        + item(4, "Either | Or (1996)", "01-Jan-1996", "Sci-Fi", "Film-Noir")
    ).encode("latin-1"),
    "u.user": b"1|24|M|technician|85711\n2|53|F|other|94043\n",
    "u.data": b"1\t1\t5\t881250949\n2\t1\t3\t881250950\n2\t3\t1\t881250951\n2\t4\t4\t881250952\n",
}
ML_1M: Files = {
    "movies.dat": (
        "1::Toy Story (1995)::Animation|Children's|Comedy\n"
        "2::Misérables, Les (1995)::Drama\n"
        "4::Face::Off (1997)::Action|Sci-Fi\n"
    ).encode("latin-1"),
    "users.dat": b"1::F::1::10::48067\n2::M::56::16::70072\n",
    "ratings.dat": b"1::1::5::978300760\n1::4::3::978302109\n2::2::4::978302110\n",
}
ML_10M: Files = {
    "movies.dat": "1::Toy Story (1995)::Animation|Children\n2::Amélie (2001)::Romance\n".encode(),
    "ratings.dat": b"1::1::4.5::838985046\n2::2::0.5::838983525\n",
    "tags.dat": b"15::2::excellent!::1215184630\n",
}
CSV: Files = {
    "movies.csv": (
        "movieId,title,genres\r\n"
        "1,Toy Story (1995),Adventure|Animation|Children|Comedy|Fantasy\r\n"
        '2,"Usual Suspects, The (1995)",Crime|Mystery|Thriller|IMAX\r\n'
        '3,"Say ""Yes"" (2001)",(no genres listed)\r\n'
        "4,Amélie (Fabuleux destin d'Amélie) (2001),Romance\r\n"
    ).encode("utf-8-sig"),
    "links.csv": b"movieId,imdbId,tmdbId\r\n1,0114709,862\r\n2,0114814,\r\n",
    "ratings.csv": (
        b"userId,movieId,rating,timestamp\r\n1,1,4.0,964982703\r\n1,2,0.5,964981247\r\n"
        b"7,4,3.5,964982224\r\n"
    ),
}


def write_folder(files: Files, folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def write_zip(files: Files, path: Path, *, inner: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        if inner:
            archive.writestr(f"{inner}/", b"")
        for name, data in files.items():
            archive.writestr(f"{inner}/{name}" if inner else name, data)
    return path


def zipped(files: Files, inner: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(f"{inner}/{name}", data)
    return file.getvalue()


WRITERS: Mapping[str, Callable[[Files, Path, str], Path]] = {
    "folder": lambda files, at, name: write_folder(files, at / name),
    "zip": lambda files, at, name: write_zip(files, at / f"{name}.zip"),
    "zip with an inner folder": lambda files, at, name: write_zip(
        files, at / "download.zip", inner=name
    ),
    "folder with an inner folder": lambda files, at, name: (
        write_folder(files, at / "unpacked" / name).parent
    ),
}


def rows(database: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()
