""" "What have I rated?": the newest, then the older ones."""

from __future__ import annotations

import pytest

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import Rating, Stars
from tests.conversations.conftest import ALIEN, Talk, says
from tests.conversations.movies import NewTalk, ratings


def test_with_nothing_rated_it_is_said_how(talk: Talk) -> None:
    answer = talk.say("what did i rate")
    assert answer.intent == "MyRatingsIntent"
    says(answer, "rat", " yet")
    assert answer.reprompt
    assert len(talk.say("yes").offered) == 3


@pytest.mark.parametrize(
    "utterance",
    ["my ratings", "what have i rated lately", "tell me my ratings", "which movies did i rate"],
)
def test_one_rating_is_one_movie(talk: Talk, utterance: str) -> None:
    talk.say("rate alien four stars")
    answer = talk.say(utterance)
    says(answer, "one movie: four stars for Alien", "?")
    talk.say("rate it two stars")
    assert talk.stars(ALIEN) == 2


def rate_many(talk: Talk, count: int) -> list[str]:
    """Stores ratings without a word of it; their titles, newest first."""
    movies = talk.services.catalogue.popular(limit=count)
    for at_ms, each in enumerate(movies):
        talk.store.put_rating(Rating(talk.listener, each.movie_id, Stars(6), at_ms))
    return [each.title for each in movies][::-1]


@pytest.mark.parametrize("further", ["more", "yes"])
def test_the_newest_come_first_and_more_goes_on_to_the_oldest(talk: Talk, further: str) -> None:
    titles = rate_many(talk, 7)
    says(talk.say("my ratings"), "7 ", *titles[:3], "?")
    says(talk.say(further), *titles[3:6], "?")
    last = talk.say(further)
    says(last, titles[6])
    assert not last.session_ended
    says(talk.say("my ratings"), *titles[:3])


def test_places_point_at_what_was_named(talk: Talk) -> None:
    titles = rate_many(talk, 5)
    talk.say("recommend me a movie")
    talk.say("my ratings")
    says(talk.say("rate the second one half a star"), titles[1], "from three stars")
    assert sorted(ratings(talk).values()) == [0.5, 3, 3, 3, 3]


def test_no_to_more_ratings_leaves_room(talk: Talk) -> None:
    rate_many(talk, 5)
    talk.say("my ratings")
    assert not talk.say("no").session_ended
    assert not talk.say("more").session_ended


def test_a_movie_that_the_catalogue_lacks_is_passed_over(talk: Talk) -> None:
    talk.say("rate alien four stars")
    for number in range(4):
        lost = Rating(talk.listener, MovieId(f"lost-{number}"), Stars(6), 4_000_000_000_000)
        talk.store.put_rating(lost)
    says(talk.say("my ratings"), "four stars for Alien")


def test_nobody_hears_another_voices_ratings(new_talk: NewTalk) -> None:
    ann, ben = new_talk("home", person="ann"), new_talk("home", person="ben")
    rate_many(ann, 5)
    ann.say("my ratings")
    ben.conversation._session = ann.conversation._session  # the same device, another voice
    assert not any(title in ben.say("more").speech for title in rate_many(ann, 5))
    assert ben.say("rate the first one two stars").asks == "movie"
    says(ben.say("my ratings"), " yet")
