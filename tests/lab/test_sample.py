"""The sample that ships: its list of films, and the tastes that its synthetic ratings hold."""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from popcorn.domain.errors import AmbiguousTitleError, DataFormatError
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ratings import ListenerId, Rating
from popcorn.domain.title_matching import movie_meant
from popcorn.domain.titles import speakable_title, title_key
from popcorn_lab.sample.dataset import SampleDataset
from popcorn_lab.sample.films import HEADER, movie_slug
from popcorn_lab.sample.ratings import LISTENERS, PERIOD_FROM_MS, PERIOD_TO_MS, Inventor
from popcorn_lab.sample.tastes import TASTES

RATINGS_DIGEST = "ee1652f037c97b3f22216920f1225f832aaa82a0ca784a7d870da7768b7af33e"
"""Of all the ratings. A change here needs a higher GENERATOR_VERSION."""

FIVE_FILMS = f"""{HEADER}
Toy Story,1995,adventure|animation|children|comedy|fantasy,,toy-story,5
"Good, the Bad",1966,western,,,4
Alien,1979,horror|sci-fi|thriller,,alien,5
Se7en,1995,mystery|thriller,Seven,,3
Up,2009,animation|children,,,2
"""


def _refuse(error: DataFormatError) -> None:
    raise error


@pytest.fixture(scope="module")
def sample() -> SampleDataset:
    return SampleDataset()


@pytest.fixture(scope="module")
def movies(sample: SampleDataset) -> list[Movie]:
    return list(sample.movies(_refuse))


@pytest.fixture(scope="module")
def ratings(sample: SampleDataset) -> list[Rating]:
    return list(sample.ratings(_refuse))


@pytest.fixture(scope="module")
def histories(ratings: list[Rating]) -> Mapping[ListenerId, list[Rating]]:
    by_listener = defaultdict(list)
    for rating in ratings:
        by_listener[rating.listener_id].append(rating)
    return by_listener


# The list of films


def test_there_are_films_of_every_genre_and_decade(movies: list[Movie]) -> None:
    assert len(movies) >= 400
    assert len({movie.movie_id for movie in movies}) == len(movies)
    genres = Counter(genre for movie in movies for genre in movie.genres)
    assert all(genres[genre] >= 5 for genre in set(Genre) - {Genre.IMAX})
    decades = Counter((movie.year or 0) // 10 * 10 for movie in movies)
    assert set(decades) == set(range(1920, 2030, 10))
    assert min(decades.values()) >= 10
    assert all(movie.genres for movie in movies)


def test_titles_can_be_spoken_as_they_are(movies: list[Movie]) -> None:
    for movie in movies:
        for name in (movie.title, *movie.other_titles):
            assert title_key(name)
            assert name == " ".join(name.split())
        assert speakable_title(movie.title) == (movie.title, None, ())


def test_other_titles_are_other_than_the_title(movies: list[Movie]) -> None:
    for movie in movies:
        keys = [title_key(name) for name in (movie.title, *movie.other_titles)]
        assert len(set(keys)) == len(keys), movie.title


@pytest.mark.parametrize(
    ("heard", "movie_id"),
    [
        ("toy story", "toy-story-1995"),
        ("alien", "alien-1979"),
        ("aliens", "aliens-1986"),
        ("terminator two", "terminator-2-judgment-day-1991"),
        ("a new hope", "star-wars-1977"),
        ("the two towers", "the-lord-of-the-rings-the-two-towers-2002"),
        ("lilo and stitch", "lilo-and-stitch-2002"),
        ("amelie", "amelie-2001"),
        ("rocky two", "rocky-ii-1979"),
        ("twelve angry men", "12-angry-men-1957"),
        ("the philosopher's stone", "harry-potter-and-the-sorcerers-stone-2001"),
    ],
)
def test_what_is_said_finds_its_film(movies: list[Movie], heard: str, movie_id: str) -> None:
    assert movie_meant(heard, movies).movie_id == movie_id


@pytest.mark.parametrize("heard", ["godzilla", "the lion king", "lord of the rings", "dune"])
def test_films_of_one_name_have_to_be_asked_for(movies: list[Movie], heard: str) -> None:
    with pytest.raises(AmbiguousTitleError):
        movie_meant(heard, movies)


def test_ids_are_made_of_title_and_year() -> None:
    assert movie_slug("Toy Story", 1995) == "toy-story-1995"
    assert movie_slug("Schindler's List", 1993) == "schindlers-list-1993"
    assert movie_slug("Lilo & Stitch", 2002) == "lilo-and-stitch-2002"
    assert movie_slug("Amélie", 2001) == "amelie-2001"
    assert movie_slug("8½", 1963) == "8-1-2-1963"
    assert movie_slug("2001: A Space Odyssey", 1968) == "2001-a-space-odyssey-1968"


# The ratings


def test_ratings_are_the_same_in_every_run(ratings: list[Rating]) -> None:
    assert list(SampleDataset().ratings(_refuse)) == ratings
    digest = hashlib.sha256()
    for rating in ratings:
        line = f"{rating.listener_id} {rating.movie_id} {rating.stars} {rating.rated_at_ms}\n"
        digest.update(line.encode())
    assert digest.hexdigest() == RATINGS_DIGEST


def test_each_rating_is_of_a_film_of_the_list_and_comes_once(
    movies: list[Movie], ratings: list[Rating]
) -> None:
    known = {movie.movie_id for movie in movies}
    assert {rating.movie_id for rating in ratings} <= known
    assert len({(rating.listener_id, rating.movie_id) for rating in ratings}) == len(ratings)
    assert {rating.source for rating in ratings} == {"sample"}


def test_histories_are_in_order_within_the_period(
    histories: Mapping[ListenerId, list[Rating]],
) -> None:
    assert list(histories) == [f"sample:{number}" for number in range(1, LISTENERS + 1)]
    for history in histories.values():
        assert 15 <= len(history) <= 120
        times = [rating.rated_at_ms for rating in history]
        assert times == sorted(set(times))
        assert times[0] >= PERIOD_FROM_MS
        assert times[-1] < PERIOD_TO_MS


def test_stars_are_spread_around_a_little_above_the_middle(ratings: list[Rating]) -> None:
    values = [rating.stars.value for rating in ratings]
    mean = sum(values) / len(values)
    spread = math.sqrt(sum((value - mean) ** 2 for value in values) / len(values))
    assert mean == pytest.approx(3.6, abs=0.1)
    assert spread == pytest.approx(0.9, abs=0.15)
    assert len(set(values)) == 10


def test_a_few_films_have_most_of_the_ratings(movies: list[Movie], ratings: list[Rating]) -> None:
    counts = sorted(Counter(rating.movie_id for rating in ratings).values(), reverse=True)
    tenth = len(movies) // 10
    assert sum(counts[:tenth]) > 0.33 * len(ratings)
    assert sum(counts[-5 * tenth :]) < 0.25 * len(ratings)


# The tastes within them


@pytest.mark.parametrize(
    ("movie_id", "genres"),
    [
        ("toy-story-1995", {Genre.ANIMATION, Genre.CHILDREN}),
        ("alien-1979", {Genre.SCI_FI, Genre.HORROR}),
        ("the-godfather-1972", {Genre.CRIME}),
        ("grease-1978", {Genre.MUSICAL}),
        ("when-harry-met-sally-1989", {Genre.ROMANCE}),
        ("saving-private-ryan-1998", {Genre.WAR}),
        ("the-shining-1980", {Genre.HORROR, Genre.MYSTERY}),
    ],
)
def test_films_that_are_liked_together_are_of_a_kind(
    movies: list[Movie], ratings: list[Rating], movie_id: str, genres: set[Genre]
) -> None:
    fans = defaultdict(set)
    for rating in ratings:
        if rating.stars.is_liked:
            fans[rating.movie_id].add(rating.listener_id)
    own = fans.pop(MovieId(movie_id))
    likeness = {
        other: len(own & others) / math.sqrt(len(own) * len(others))
        for other, others in fans.items()
    }
    nearest = sorted(likeness, key=lambda other: (-likeness[other], other))[:10]
    of_a_kind = {movie.movie_id for movie in movies if movie.genres & genres}
    assert len(of_a_kind.intersection(nearest)) >= 8
    assert len(of_a_kind) < 0.35 * len(movies)  # so that chance alone would not do


def test_what_is_liked_next_follows_from_what_was_liked(
    histories: Mapping[ListenerId, list[Rating]],
) -> None:
    """With the last fifth of each history withheld, neighbours find it much oftener than fame."""
    earlier = {who: history[: len(history) * 4 // 5] for who, history in histories.items()}
    liked = {who: _liked(history) for who, history in earlier.items()}
    later = {who: set(_liked(history[len(earlier[who]) :])) for who, history in histories.items()}
    counts = Counter(movie_id for films in liked.values() for movie_id in films)
    together: dict[MovieId, Counter[MovieId]] = defaultdict(Counter)
    for films in liked.values():
        for movie_id in films:
            together[movie_id].update(films)
    hits: Counter[str] = Counter()
    judged = [who for who in histories if later[who]]
    for who in judged:
        seen = {rating.movie_id for rating in earlier[who]}
        near: dict[MovieId, float] = defaultdict(float)
        for movie_id in liked[who]:
            for other, number in together[movie_id].items():
                near[other] += number / math.sqrt(counts[movie_id] * counts[other])
        for name, scores in (("popularity", counts), ("neighbours", near)):
            unseen = [movie_id for movie_id in scores if movie_id not in seen]
            three = sorted(unseen, key=lambda movie_id: (-scores[movie_id], movie_id))[:3]
            hits[name] += bool(later[who].intersection(three))
    assert len(judged) > 0.9 * LISTENERS
    assert hits["neighbours"] > 2 * hits["popularity"]
    assert hits["neighbours"] > 0.25 * len(judged)


def _liked(history: list[Rating]) -> list[MovieId]:
    return [rating.movie_id for rating in history if rating.stars.is_liked]


def test_listeners_with_a_taste_give_its_films_more_stars(sample: SampleDataset) -> None:
    films = {film.movie.movie_id: film for film in sample.films}
    listeners = list(Inventor(list(films.values())).listeners())
    for taste in TASTES:
        its_films = {movie_id for movie_id, film in films.items() if taste.fit(film) >= 0.8}
        stars: dict[bool, list[float]] = {True: [], False: []}
        for listener in listeners:
            for rating in listener.ratings:
                if rating.movie_id in its_films:
                    stars[taste in listener.tastes].append(rating.stars.value)
        with_taste, without = (sum(each) / len(each) for each in (stars[True], stars[False]))
        assert with_taste > without + 0.25, taste.name


# Reading, and what bad input gets


def test_progress_ends_at_the_size() -> None:
    sample = SampleDataset()
    assert sample.bytes_read() == 0
    first = next(sample.movies(_refuse))
    assert first.year == 1920
    assert 0 < sample.bytes_read() < 200
    sample = SampleDataset()
    for step in (sample.movies, sample.users, sample.ratings):
        for _ in step(_refuse):
            assert sample.bytes_read() <= sample.size_bytes
    assert sample.bytes_read() == sample.size_bytes


def test_the_name_tells_that_it_is_the_sample_and_which(tmp_path: Path) -> None:
    name = SampleDataset().name
    assert (name.name, name.is_sample) == ("sample", True)
    assert name == SampleDataset().name
    assert _sample(tmp_path, FIVE_FILMS).name.fingerprint != name.fingerprint


def test_a_list_of_a_few_films_gets_histories_that_fit_it(tmp_path: Path) -> None:
    ratings = list(_sample(tmp_path, FIVE_FILMS).ratings(_refuse))
    assert len(ratings) == 5 * LISTENERS
    assert len({(rating.listener_id, rating.movie_id) for rating in ratings}) == len(ratings)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"Heat,1995,action", "3 fields, expected 6"),
        (b",1995,action,,,3", "no title"),
        (b"Heat,MCMXCV,action,,,3", "'MCMXCV' is no year of a film"),
        (b"Heat,1795,action,,,3", "'1795' is no year of a film"),
        (b"Heat,1995,action|cops,,,3", "'cops' is no genre"),
        (b"Heat,1995,,,,3", "'' is no genre"),
        (b"Heat,1995,action,,,6", "fame is 1 to 5, not '6'"),
        (b"Heat,1995,action,,,\xb2", "not UTF-8"),
        (b'"Heat,1995,action,,,3', "not a line of CSV"),
        (b"Alien,1979,horror,,,3", "'Alien' of 1979 occurs twice"),
    ],
)
def test_a_malformed_line_is_reported_and_skipped(tmp_path: Path, line: bytes, reason: str) -> None:
    file = tmp_path / "movies.csv"
    file.write_bytes(FIVE_FILMS.encode() + line + b"\nJaws,1975,thriller,,,5\n")
    sample = SampleDataset(file)
    found: list[DataFormatError] = []
    titles = [movie.title for movie in sample.movies(found.append)]
    assert titles == ["Toy Story", "Good, the Bad", "Alien", "Se7en", "Up", "Jaws"]
    ((name, number, text),) = [(error.file, error.line, error.reason) for error in found]
    assert (name, number) == ("movies.csv", 7)
    assert text.startswith(reason)
    assert list(sample.ratings(found.append))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("movieId,title,genres\n1,Toy Story (1995),Comedy\n", "expected the header"),
        ("", "holds no films"),
        (f"{HEADER}\n", "holds no films"),
    ],
)
def test_what_is_no_list_of_films_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    sample = _sample(tmp_path, text)
    with pytest.raises(DataFormatError, match=reason):
        list(sample.movies(_refuse))
    with pytest.raises(DataFormatError, match=reason):
        list(sample.ratings(_refuse))


def test_a_missing_list_is_told_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(DataFormatError, match=r"films\.csv: cannot be read"):
        list(SampleDataset(tmp_path / "films.csv").movies(_refuse))


def _sample(folder: Path, text: str) -> SampleDataset:
    file = folder / "movies.csv"
    file.write_text(text, encoding="utf-8")
    return SampleDataset(file)
