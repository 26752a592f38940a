"""Three that differ: franchises, kinds, what was declined, and first impressions."""

from __future__ import annotations

import pytest

from popcorn.domain.diversity import diverse, one_of_each_franchise, sunk
from popcorn.domain.first_impression import FEW, crowd_share, first_impression
from popcorn.domain.franchises import is_same_franchise
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ranking import worth_hearing
from popcorn.domain.ratings import ListenerId, Rating, Stars

A_GENRE = frozenset({Genre.ACTION})


def movie(title: str, genres: frozenset[Genre] = A_GENRE, year: int | None = None) -> Movie:
    return Movie(MovieId(title.lower()), title, year, genres)


def of_none(_: MovieId) -> tuple[float, ...]:
    """No movie has a direction."""
    return ()


def titles(movies: list[Movie]) -> list[str]:
    return [each.title for each in movies]


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("The Godfather", "The Godfather: Part II"),
        ("Rocky", "Rocky IV"),
        ("Alien", "Aliens"),
        ("Alien 3", "Alien: Resurrection"),
        ("Batman", "Batman Forever"),
        ("Star Trek: First Contact", "Star Trek III: The Search for Spock"),
        ("Indiana Jones and the Last Crusade", "Indiana Jones and the Temple of Doom"),
        ("Father of the Bride", "Father of the Bride Part II"),
        ("Terminator 2: Judgment Day", "The Terminator"),
        ("Cape Fear", "Cape Fear"),
    ],
)
def test_parts_of_a_franchise(title: str, other: str) -> None:
    assert is_same_franchise(movie(title), movie(other))
    assert is_same_franchise(movie(other), movie(title))


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("In the Line of Fire", "In the Name of the Father"),
        ("The Man Who Would Be King", "The Fan"),
        ("Good Will Hunting", "A Good Man in Africa"),
        ("Pulp Fiction", "Fargo"),
        ("", "Fargo"),
        ("", ""),
    ],
)
def test_other_movies_are_no_franchise(title: str, other: str) -> None:
    assert not is_same_franchise(movie(title), movie(other))


def test_one_word_in_common_needs_a_genre_in_common() -> None:
    night = movie("Big Night", frozenset({Genre.DRAMA}))
    assert not is_same_franchise(movie("Big", frozenset({Genre.COMEDY})), night)


def test_three_sequels_are_not_said_where_others_come_near() -> None:
    movies = [movie(each) for each in ("Rocky", "Rocky II", "Rocky III", "Fargo", "Heat", "Babe")]
    scores = {each.movie_id: 5 - 0.1 * place for place, each in enumerate(movies)}
    assert titles(diverse(movies, scores, of_none, 3))[:3] == ["Rocky", "Fargo", "Heat"]
    assert sorted(titles(diverse(movies, scores, of_none, 3))) == sorted(titles(movies))


def test_a_sequel_that_is_far_better_is_said() -> None:
    movies = [movie(each) for each in ("Rocky", "Rocky II", "Fargo", "Heat")]
    scores = dict(zip((each.movie_id for each in movies), (9.0, 8.0, 2.0, 1.0), strict=True))
    assert titles(diverse(movies, scores, of_none, 3)) == ["Rocky", "Rocky II", "Fargo", "Heat"]


def test_of_about_the_same_score_the_one_of_another_kind_is_said() -> None:
    comedy = movie("Babe", frozenset({Genre.COMEDY}))
    movies = [movie("Heat"), movie("Speed"), comedy]
    scores = {"heat": 3.0, "speed": 2.9, "babe": 2.8}
    by_id = {MovieId(each): score for each, score in scores.items()}
    assert titles(diverse(movies, by_id, of_none, 2)) == ["Heat", "Babe", "Speed"]
    assert titles(diverse(movies, by_id, of_none, 2, variety=0.0)) == ["Heat", "Speed", "Babe"]
    alike = {MovieId("heat"): (1.0, 0.0), MovieId("speed"): (1.0, 0.0), MovieId("babe"): (0.0, 1.0)}
    same_genres = [movie("Heat"), movie("Speed"), movie("Babe")]
    assert titles(diverse(same_genres, by_id, alike.__getitem__, 2)) == ["Heat", "Babe", "Speed"]


WARS, JEDI, FARGO = "Star Wars", "Return of the Jedi", "Fargo"


def kin(
    cosine: float, in_common: frozenset[Genre], other_score: float = 2.5, variety: float = 0.0
) -> list[str]:
    """Two of three that are told, where "Return of the Jedi" is the second best."""
    opera = frozenset({Genre.ACTION, Genre.ADVENTURE, Genre.SCI_FI, Genre.WAR})
    movies = [movie(WARS, opera), movie(JEDI, in_common), movie(FARGO, frozenset({Genre.CRIME}))]
    scores = dict(zip((each.movie_id for each in movies), (3.5, 2.8, other_score), strict=True))
    directions = {
        movies[0].movie_id: (1.0, 0.0),
        movies[1].movie_id: (cosine, (1 - cosine**2) ** 0.5),
    }
    return titles(diverse(movies, scores, lambda each: directions.get(each, ()), 2, variety))[:2]


OPERA = frozenset({Genre.ACTION, Genre.ADVENTURE, Genre.SCI_FI})


def test_a_franchise_that_titles_do_not_tell_is_not_said_twice() -> None:
    for variety in (0.0, 1.0):
        assert kin(0.8, OPERA, variety=variety) == [WARS, FARGO]
    assert kin(0.8, OPERA, other_score=1.9) == [WARS, JEDI], "it is far better than the others"


def test_the_same_listeners_or_the_same_genres_alone_are_no_kin() -> None:
    assert kin(0.4, OPERA) == [WARS, JEDI]
    assert kin(0.8, frozenset({Genre.ACTION, Genre.ADVENTURE})) == [WARS, JEDI]
    assert kin(0.8, frozenset()) == [WARS, JEDI]


def test_the_best_is_said_whatever_the_others_are_chosen_by_and_where_its_score_puts_it() -> None:
    genres = (Genre.ACTION, Genre.COMEDY, Genre.DRAMA, Genre.HORROR)
    movies = [
        movie(title, frozenset({genre}))
        for title, genre in zip(("Heat", "Babe", "Emma", "Scream"), genres, strict=True)
    ]
    scores = dict(zip((each.movie_id for each in movies), (0.0, 1.0, 3.0, 2.0), strict=True))
    assert titles(diverse(movies, scores, of_none, 3)) == ["Emma", "Scream", "Heat", "Babe"]


def test_later_parts_go_behind() -> None:
    movies = [movie(each) for each in ("Rocky", "Rocky II", "Fargo", "Rocky V", "Heat")]
    assert titles(one_of_each_franchise(movies)) == [
        "Rocky",
        "Fargo",
        "Heat",
        "Rocky II",
        "Rocky V",
    ]


def test_what_was_declined_sinks_the_deeper_the_more_often() -> None:
    movies = [movie(f"Movie {chr(65 + place)}") for place in range(25)]
    lately = {movies[0].movie_id: 3, movies[1].movie_id: 1}
    order = sunk(movies, lately)
    assert order.index(movies[1]) < order.index(movies[0]) < 24
    assert order[0] is movies[2]
    assert len(order) == 25


def rated(title: str, stars: float) -> Rating:
    return Rating(ListenerId("ann"), MovieId(title.lower()), Stars.of(stars), 1)


def test_a_first_rating_speaks_for_its_genres_and_decade() -> None:
    horror = movie("Alien", frozenset({Genre.HORROR}), 1979)
    same = movie("Halloween", frozenset({Genre.HORROR}), 1978)
    genre = movie("Scream", frozenset({Genre.HORROR}), 1996)
    neither, unknown = movie("Babe", frozenset({Genre.COMEDY}), 1995), movie("X", frozenset())
    known = {horror.movie_id: horror}
    movies = [same, genre, neither, unknown]
    liked = first_impression([rated("Alien", 5)], known, movies)
    assert liked["halloween"] > liked["scream"] > liked["babe"] == liked["x"] == 0  # type: ignore[index]
    disliked = first_impression([rated("Alien", 1)], known, movies)
    assert disliked == {movie_id: -value for movie_id, value in liked.items()}


def test_first_impressions_end() -> None:
    horror = movie("Alien", frozenset({Genre.HORROR}), 1979)
    known = {horror.movie_id: horror}
    for count in (0, FEW, 10_000):
        assert first_impression([rated("Alien", 5)] * count, known, [horror]) == {"alien": 0.0}
    assert first_impression([rated("Gone", 5)], known, [horror]) == {"alien": 0.0}


def test_the_crowd_counts_less_while_somebody_is_new() -> None:
    shares = [crowd_share(count) for count in range(FEW + 2)]
    assert shares[0] == shares[FEW] == shares[FEW + 1] == 0
    assert all(0 < share < 1 for share in shares[1:FEW])
    assert shares[1] < shares[3] > shares[10] > shares[19]


@pytest.mark.parametrize("count", [0, 4, FEW])
def test_one_of_three_is_everybodys_favourite_and_two_are_the_new_listeners_own(count: int) -> None:
    """Both of the crowd's next favourites score higher than what is the listener's own."""
    genres = frozenset({Genre.ACTION}), frozenset({Genre.COMEDY}), frozenset({Genre.DRAMA})
    movies = {
        each.movie_id: each
        for each in (
            movie("Favourite", genres[0]),
            movie("Second", genres[1]),
            movie("Third", genres[2]),
            movie("Own", genres[1]),
            movie("Another", genres[2]),
        )
    }
    scores = dict(zip(movies, (3.4, 3.2, 3.1, 2.4, 2.3), strict=True))
    crowd = dict(zip(movies, (3.2, 3.0, 3.0, 1.0, 1.0), strict=True))
    opinions = [rated(f"Seen {place}", 5) for place in range(count)]
    three = titles(worth_hearing(scores, opinions, movies, of_none, crowd.__getitem__, 3))[:3]
    is_new = 0 < count < FEW
    assert set(three) == {"Favourite", *(("Own", "Another") if is_new else ("Second", "Third"))}
    assert (three[0] == "Favourite") != is_new, "the listener's own come first"
