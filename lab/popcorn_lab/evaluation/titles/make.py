"""Makes `made.csv`: titles of a MovieLens catalogue as they might be misheard.

    python -m popcorn_lab.evaluation.titles.make ml-25m-movies.zip >made.csv

Every second one is among the movies with the lowest numbers: MovieLens numbered the best known
first. No title is sampled that another movie has, too, unless its year is said along, and none
whose misheard form is another movie's title.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from num2words import num2words

from popcorn.domain.movies import Movie
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.evaluation.titles.confusions import CONFUSIONS, Chance
from popcorn_lab.evaluation.titles.spoken import FIELDS, SpokenTitle

COUNT = 150
SEED = 1998
_KNOWN_BEST_BELOW = 10_000
_FEWEST_LETTERS = 6
_MOST_WORDS = 7
_SECOND_CONFUSION = 0.4
_YEAR_SAID = 0.1
_SUBTITLE_DROPPED = 0.5
_SUBTITLE = re.compile(r":\s| - ")


def made_titles(movies: Iterable[Movie], count: int = COUNT, seed: int = SEED) -> list[SpokenTitle]:
    """As many titles as asked for, each of another movie, misheard at least once."""
    catalogue = sorted(movies, key=lambda movie: int(movie.movie_id))
    known = [movie for movie in catalogue if int(movie.movie_id) < _KNOWN_BEST_BELOW]
    keys = Counter(key for movie in catalogue for key in _keys(movie))
    chance = Chance(seed)
    made: dict[tuple[str, int], SpokenTitle] = {}
    while len(made) < count:
        movie = chance.one_of(known if len(made) % 2 else catalogue)
        spoken = _misheard(movie, keys, chance)
        if spoken is not None:
            made.setdefault((spoken.title, spoken.year), spoken)
    return list(made.values())


def _misheard(movie: Movie, keys: Counter[str], chance: Chance) -> SpokenTitle | None:
    if movie.year is None or not _is_sayable(movie.title):
        return None
    title = movie.title
    says_year = keys[_key(title)] > 1 or chance.happens(_YEAR_SAID)
    parts = _SUBTITLE.split(title)
    if len(parts) > 1 and chance.happens(_SUBTITLE_DROPPED):
        begun = _key(parts[0])
        if sum(each == begun or each.startswith(f"{begun} ") for each in keys) == 1:
            title = parts[0]
    words = _words(title)
    heard = words
    for _ in range(1 + chance.happens(_SECOND_CONFUSION)):
        heard = chance.one_of(CONFUSIONS)(heard, chance) or heard
    if heard == words or keys[_key(" ".join(heard))]:
        return None
    if says_year:
        heard = [*heard, *_words(num2words(movie.year, to="year"))]
    return SpokenTitle(" ".join(heard), movie.title, movie.year)


def _keys(movie: Movie) -> set[str]:
    return {_key(name) for name in (movie.title, *movie.other_titles)}


def _key(title: str) -> str:
    """Not the domain's key, so that the list stays the same when that is improved."""
    words = _words(title)
    return " ".join(word for word in words if word not in ("a", "an", "and", "the")) or title


def _is_sayable(title: str) -> bool:
    words = _words(title)
    return len("".join(words)) >= _FEWEST_LETTERS and len(words) <= _MOST_WORDS


def _words(text: str) -> list[str]:
    """Words as speech recognition writes them: small letters, numbers in words."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("&", " and "))
    folded = "".join(char for char in folded if not unicodedata.combining(char))
    said: list[str] = []
    for word in re.findall(r"[^\W_]+(?:'[^\W_]+)?", folded.replace("’", "'")):
        if word.isascii() and word.isdigit() and len(word) < 5:
            number = int(word)
            spoken = num2words(number, to="year" if 1100 <= number < 2100 else "cardinal")
            said += re.findall(r"[a-z]+", spoken)
        else:
            said.append(word)
    return said


def main(archive: str) -> None:
    movies = open_movielens(Path(archive)).movies(lambda _error: None)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(FIELDS)
    writer.writerows(made_titles(movies))


if __name__ == "__main__":
    main(*sys.argv[1:])
