"""Popular movies, recommendations and more of them, and what a rating does to these."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from popcorn.domain.movies import Genre, Movie, MovieId
from tests.conversations.conftest import TOY_STORY, Talk, says

NewTalk = Callable[..., Talk]


def movies_of(talk: Talk, ids: Iterable[str]) -> list[Movie]:
    found = talk.services.catalogue.movies([MovieId(each) for each in ids])
    return [found[MovieId(each)] for each in ids]


def test_the_first_conversation(talk: Talk) -> None:
    says(talk.say("open popcorn picks"), "welcome to popcorn picks")
    popular = talk.say("what is popular")
    assert len(popular.offered) == 3
    first = talk.say("recommend me a movie")
    assert len(first.offered) == 3
    says(talk.say("rate toy story five stars"), "five stars", "Toy Story")
    second = talk.say("recommend me a movie")
    assert len(set(second.offered) - set(first.offered)) == 3
    assert TOY_STORY not in second.offered
    assert talk.say("stop").session_ended
    assert talk.stars(TOY_STORY) == 5


def test_the_offered_titles_are_spoken(talk: Talk) -> None:
    offer = talk.say("recommend me a movie")
    says(offer, *(movie.title for movie in movies_of(talk, offer.offered)))


def test_a_rating_not_rotation_changes_the_offer(new_talk: NewTalk) -> None:
    plain, rater, twin = new_talk("anna"), new_talk("ben"), new_talk("cleo")
    rater.say("rate toy story five stars")
    twin.say("rate toy story five stars")
    offers = [talk.say("recommend me a movie").offered for talk in (plain, rater, twin)]
    assert offers[0] != offers[1], "the rating changes the three"
    assert offers[1] == offers[2], "equal ratings hear the same three"


def test_low_stars_push_in_another_direction_than_high_ones(new_talk: NewTalk) -> None:
    lover, hater = new_talk("anna"), new_talk("ben")
    lover.say("rate toy story five stars")
    hater.say("rate toy story half a star")
    assert lover.say("recommend me a movie").offered != hater.say("recommend me a movie").offered


def test_a_rated_movie_is_never_offered(talk: Talk) -> None:
    rated: set[str] = set()
    for _ in range(5):
        offer = talk.say("recommend me a movie").offered
        assert not rated & set(offer)
        says(talk.say("rate the second one two stars"), "two stars")
        rated.add(offer[1])
    talk.say("what is popular")
    again = talk.say("open popcorn picks")
    assert not again.offered
    assert not rated & set(talk.say("recommend me a movie").offered)


def test_more_goes_on_without_repeating(talk: Talk) -> None:
    heard = list(talk.say("recommend me a movie").offered)
    for utterance in ("more", "what else", "next", "more please"):
        offer = talk.say(utterance)
        assert len(offer.offered) == 3
        assert not set(offer.offered) & set(heard)
        heard += offer.offered


def test_yes_hears_more_and_no_ends_kindly(talk: Talk) -> None:
    first = talk.say("what is popular")
    more = talk.say("yes")
    assert len(more.offered) == 3
    assert not set(first.offered) & set(more.offered)
    assert talk.say("no").session_ended


def test_a_genre_and_a_decade_are_kept_to_by_more(talk: Talk) -> None:
    first = talk.say("recommend a comedy from the nineties")
    more = talk.say("more")
    for movie in movies_of(talk, [*first.offered, *more.offered]):
        assert Genre.COMEDY in movie.genres
        assert movie.year in range(1990, 2000)


@pytest.mark.parametrize(
    ("utterance", "genre"),
    [
        ("recommend something scary", Genre.HORROR),
        ("popular science fiction movies", Genre.SCI_FI),
        ("ask popcorn picks for a funny movie", Genre.COMEDY),
        ("what are the most popular westerns", Genre.WESTERN),
    ],
)
def test_genres_as_people_say_them(talk: Talk, utterance: str, genre: Genre) -> None:
    offer = talk.say(utterance)
    assert offer.offered
    assert all(genre in movie.genres for movie in movies_of(talk, offer.offered))


def test_popular_movies_of_a_decade(talk: Talk) -> None:
    offer = talk.say("what are the most popular movies of the eighties")
    assert all(movie.year in range(1980, 1990) for movie in movies_of(talk, offer.offered))
    counts = [movie.rating_count for movie in movies_of(talk, offer.offered)]
    assert counts == sorted(counts, reverse=True)


def test_an_unknown_kind_is_asked_again(talk: Talk) -> None:
    answer = talk.say("recommend a bollywood movie")
    says(answer, "bollywood", "genre")
    assert not answer.session_ended
    assert talk.say("recommend a comedy").offered


def test_the_end_of_a_kind_is_said_and_yes_looks_at_everything(talk: Talk) -> None:
    talk.say("recommend a western from the twenties")
    answer = talk.turns[-1]
    while answer.offered:
        answer = talk.say("more")
    says(answer, "western movies from the twenties")
    assert len(talk.say("yes").offered) == 3


def test_a_recognised_voice_has_a_taste_of_its_own(new_talk: NewTalk) -> None:
    household, person = new_talk("home"), new_talk("home", person="amzn1.ask.person.ANN")
    silent = new_talk("elsewhere").say("recommend me a movie").offered
    person.say("rate toy story five stars")
    assert household.stars(TOY_STORY) is None
    assert household.say("recommend me a movie").offered == silent
    assert person.say("recommend me a movie").offered != silent
