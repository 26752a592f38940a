"""What is asked about a movie, what was rated, and which movie was meant."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Mapping

import pytest

from popcorn.domain.errors import CatalogueUnavailableError, StoreUnavailableError
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ratings import Rating, Stars
from popcorn.ports import Catalogue
from popcorn.skill.app import Services
from popcorn.skill.one_movie.details import ENOUGH_RATINGS
from popcorn.skill.one_movie.insights import nearest_stars
from popcorn.skill.speech import speech_for
from popcorn_lab.simulator.conversation import Turn
from tests.conversations.conftest import ALIEN, TOY_STORY, Talk, says
from tests.faults import Away

NewTalk = Callable[..., Talk]
HEAT = MovieId("heat-1995")
WORDS = speech_for("en-US")
LIKED = ["rate alien five stars", "rate the terminator five stars", "rate toy story half a star"]


def movie(talk: Talk, movie_id: str) -> Movie:
    return talk.services.catalogue.movies([MovieId(movie_id)])[MovieId(movie_id)]


def ratings(talk: Talk) -> dict[str, float]:
    return {each.movie_id: each.stars.value for each in talk.store.ratings_of(talk.listener)}


def is_about(turn: Turn, title: str) -> bool:
    return title in turn.speech and not turn.session_ended


@pytest.mark.parametrize(
    "utterance",
    [
        "tell me about alien",
        "tell me more about alien please",
        "what's alien about",
        "when was alien made",
        "what year did alien come out",
        "what kind of movie is alien",
        "what do people think of alien",
        "ask popcorn picks what alien is about",
    ],
)
def test_what_the_catalogue_has_of_a_movie_and_that_it_has_no_story(
    talk: Talk, utterance: str
) -> None:
    answer = talk.say(utterance)
    assert answer.intent == "MovieDetailsIntent"
    says(answer, "Alien", "1979", "horror, science fiction, and thriller", "story", "?")
    mean = movie(talk, ALIEN).rating_mean
    assert mean is not None
    says(answer, "on average", WORDS.stars(nearest_stars(mean)))
    assert answer.reprompt


def test_it_and_the_second_one_and_the_listeners_own_stars(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    second = movie(talk, offered[1])
    says(talk.say("what's the second one about"), second.title, str(second.year))
    talk.say("rate it three stars")
    says(talk.say("tell me about it"), second.title, "you", "three stars")
    similar = talk.say("yes")
    says(similar, second.title)
    assert len(similar.offered) == 3


def test_yes_to_the_invitation_says_the_expected_stars(talk: Talk) -> None:
    for utterance in LIKED:
        talk.say(utterance)
    says(talk.say("tell me about heat"), "Heat", "whether you'd like it")
    says(talk.say("yes"), "Heat", "star")
    talk.say("tell me about heat")
    assert not talk.say("no").session_ended


class Sparse:
    """A catalogue of which movies lack some columns."""

    def __init__(self, catalogue: Catalogue, **columns: object) -> None:
        self._catalogue = catalogue
        self._columns = columns

    def movies(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, Movie]:
        return {
            movie_id: dataclasses.replace(each, **self._columns)  # type: ignore[arg-type]
            for movie_id, each in self._catalogue.movies(movie_ids).items()
        }

    def __getattr__(self, name: str) -> object:
        return getattr(self._catalogue, name)


NO_GENRES: dict[str, object] = {"genres": frozenset()}
FEW_RATINGS = {"rating_count": ENOUGH_RATINGS - 1}


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"year": None, **NO_GENRES, **FEW_RATINGS}, ["title only"]),
        ({"year": None, "rating_mean": None}, ["horror, science fiction, and thriller"]),
        (NO_GENRES, ["from 1979|out in 1979", "on average"]),
        ({"genres": frozenset({Genre.IMAX, Genre.WAR})}, ["1979: war.|Alien: war, from"]),
    ],
)
def test_what_is_not_known_of_a_movie_is_not_said(
    new_talk: NewTalk, services: Services, columns: dict[str, object], said: list[str]
) -> None:
    sparse = Sparse(services.catalogue, **columns)
    talk = new_talk(over=dataclasses.replace(services, catalogue=sparse))  # type: ignore[arg-type]
    answer = talk.say("tell me about alien")
    for words in said:
        assert any(each in answer.speech for each in words.split("|")), answer.speech
    assert ("on average" in answer.speech.lower()) is (
        columns.get("rating_mean", 4) is not None and "rating_count" not in columns
    )
    assert ("1979" in answer.speech) is ("year" not in columns)
    assert "None" not in answer.speech


@pytest.mark.parametrize(
    ("intent", "utterances"),
    [
        (
            "CastIntent",
            ["who's in {}", "who directed {}", "who is the star of {}", "do you know who made {}"],
        ),
        ("LengthIntent", ["how long is {}", "what's the running time of {}", "is {} very long"]),
        (
            "WhereToWatchIntent",
            ["where can i watch {}", "is {} on netflix", "where is {} streaming"],
        ),
        ("PlayMovieIntent", ["play {}", "i want to watch {} now", "can you put on {} for me"]),
    ],
)
@pytest.mark.parametrize("pointed", ["alien", "the second one", "it"])
def test_what_nobody_here_knows_is_said_and_goes_on(
    talk: Talk, intent: str, utterances: list[str], pointed: str
) -> None:
    talk.say("tell me about alien")
    title = "Alien"
    if pointed == "the second one":
        title = movie(talk, talk.say("recommend me a movie").offered[1]).title
    for utterance in utterances:
        answer = talk.say(utterance.format(pointed))
        assert answer.intent == intent
        assert is_about(answer, title)
        assert answer.reprompt
    assert len(talk.say("yes").offered) == 3


@pytest.mark.parametrize(
    "utterance",
    ["what's it about", "who's in it", "how long is it", "where can i watch it", "play it"],
)
def test_with_nothing_named_yet_the_title_is_asked_for(talk: Talk, utterance: str) -> None:
    intent = talk.say(utterance).intent
    assert talk.turns[-1].asks == "movie"
    answer = talk.say("alien")
    assert answer.intent == intent
    assert is_about(answer, "Alien")


def test_each_question_has_words_of_its_own_and_varies(talk: Talk) -> None:
    talk.say("tell me about alien")
    asked = ["who's in it", "how long is it", "where can i watch it", "play it"] * 2
    assert len({talk.say(utterance).speech for utterance in asked}) == len(asked)


def test_an_ambiguous_and_an_unknown_title_are_asked_about(talk: Talk) -> None:
    assert talk.say("who directed godzilla").asks == "movie"
    says(talk.say("the old one"), "Godzilla")
    says(talk.say("how long is xylophone quartz wombat"), "xylophone quartz wombat")
    assert not talk.say("cancel").session_ended


def test_a_correction_asks_the_same_of_the_other_movie(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    asked = talk.say("who's in the first one")
    assert is_about(asked, movie(talk, offered[0]).title)
    corrected = talk.say("no i meant the second one")
    assert is_about(corrected, movie(talk, offered[1]).title)
    assert not ratings(talk)
    says(talk.say("no i meant alien"), "Alien")
    assert talk.turns[-1].asks is None


# What was rated


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


# The stars were for another movie


@pytest.mark.parametrize(
    "correction",
    ["no i meant heat", "no sorry i meant heat", "no i said heat", "actually i meant heat"],
)
def test_no_i_meant_moves_the_stars(talk: Talk, correction: str) -> None:
    talk.say("rate alien four stars")
    says(talk.say(correction), "four stars for Heat", "Alien")
    assert ratings(talk) == {HEAT: 4}


def test_the_other_movie_gets_back_what_it_had(talk: Talk) -> None:
    for utterance in ("rate alien five stars", "rate alien two stars", "no i meant heat"):
        talk.say(utterance)
    assert ratings(talk) == {ALIEN: 5, HEAT: 2}
    says(talk.say("undo"), "back where they were")
    assert ratings(talk) == {ALIEN: 2}
    talk.say("undo")
    assert ratings(talk) == {ALIEN: 5}
    talk.say("take that back")
    assert ratings(talk) == {}


def test_no_i_meant_the_second_one(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    talk.say("rate the first one four and a half stars")
    talk.say("no i meant the second one")
    assert ratings(talk) == {offered[1]: 4.5}
    talk.say("no i meant the third one")
    assert ratings(talk) == {offered[2]: 4.5}


@pytest.mark.parametrize("said", ["no the second one", "i meant the second one"])
def test_ways_to_correct_the_place(talk: Talk, said: str) -> None:
    offered = talk.say("recommend me a movie").offered
    talk.say("rate the first one two stars")
    talk.say(said)
    assert ratings(talk) == {offered[1]: 2}


def test_the_second_one_without_a_no_is_another_rating(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    talk.say("rate the first one two stars")
    assert talk.say("the second one").asks == "stars"
    talk.say("five")
    assert ratings(talk) == {offered[0]: 2, offered[1]: 5}


def test_a_correction_may_need_to_be_asked_about(talk: Talk) -> None:
    talk.say("rate alien four stars")
    assert talk.say("no i meant godzilla").asks == "movie"
    assert ratings(talk) == {ALIEN: 4}
    talk.say("the 1998 one")
    assert ratings(talk) == {"godzilla-1998": 4}


def test_the_same_movie_again_is_no_correction(talk: Talk) -> None:
    talk.say("rate alien four stars")
    assert not talk.say("no i meant alien").session_ended
    assert ratings(talk) == {ALIEN: 4}


def test_what_came_between_is_not_corrected(talk: Talk) -> None:
    talk.say("rate alien four stars")
    talk.say("what's popular")
    assert talk.say("no i meant heat").asks == "stars"
    assert ratings(talk) == {ALIEN: 4}


def test_without_the_store_no_correction_is_acknowledged(
    new_talk: NewTalk, services: Services
) -> None:
    away = Away(services.store, StoreUnavailableError)
    talk = new_talk(over=dataclasses.replace(services, store=away))  # type: ignore[arg-type]
    talk.say("rate alien four stars")
    away.calls = {"put_rating"}
    says(talk.say("no i meant heat"), "couldn't save")
    assert ratings(talk) == {ALIEN: 4}
    away.calls = set()
    talk.say("rate alien four and a half stars")
    away.calls = {"take_back_rating", "ratings_of"}
    talk.say("undo")
    talk.say("rate toy story one star")
    says(talk.say("no i meant heat"), "couldn't take them from Toy Story")
    says(talk.say("my ratings"), "can't look up")
    away.calls = set()
    assert ratings(talk) == {ALIEN: 4, TOY_STORY: 1, HEAT: 1}


# Take that back, and again


def test_each_undo_goes_one_act_further_back(talk: Talk) -> None:
    for utterance in (
        "rate toy story five stars",
        "rate alien two stars",
        "not interested in heat",
    ):
        talk.say(utterance)
    says(talk.say("take that back"), "Heat")
    says(talk.say("take that back"), "Alien", "two stars")
    assert ratings(talk) == {TOY_STORY: 5}
    says(talk.say("undo"), "Toy Story")
    assert ratings(talk) == {}
    assert not talk.store.marks_of(talk.listener)
    assert talk.say("undo").asks == "movie"


def test_without_the_catalogue_no_question_fails(new_talk: NewTalk, services: Services) -> None:
    away = Away(services.catalogue, CatalogueUnavailableError)
    talk = new_talk(over=dataclasses.replace(services, catalogue=away))  # type: ignore[arg-type]
    talk.say("rate alien four stars")
    away.calls = {"popular", "movies", "find_titles", "seen_by"}
    for utterance in ("tell me about heat", "who's in heat", "play heat", "my ratings"):
        says(talk.say(utterance), "try again")


def test_that_one_is_the_movie_that_was_talked_of(talk: Talk) -> None:
    talk.say("where can i watch alien")
    turn = talk.say("that one")
    assert turn.intent == "ChooseMovieIntent"
    says(turn, "Alien")


def test_that_one_of_three_is_asked_for(talk: Talk) -> None:
    talk.say("what is popular")
    assert talk.say("that one").asks == "movie"
