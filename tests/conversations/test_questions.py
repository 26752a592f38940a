"""What is asked about a movie, and which one is meant."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping

import pytest

from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.ports import Catalogue
from popcorn.skill.app import Services
from popcorn.skill.one_movie.details import ENOUGH_RATINGS
from popcorn.skill.one_movie.insights import nearest_stars
from popcorn.skill.speech import speech_for
from popcorn_lab.simulator.conversation import Turn
from tests.conversations.conftest import ALIEN, Talk, says
from tests.conversations.movies import NewTalk, movie, ratings
from tests.faults import Away

WORDS = speech_for("en-US")
LIKED = ["rate alien five stars", "rate the terminator five stars", "rate toy story half a star"]


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
        ("AgeRatingIntent", ["is {} for kids", "can my kids watch {}", "what age is {} for"]),
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
    [
        *("what's it about", "who's in it", "how long is it", "is it okay for kids"),
        *("where can i watch it", "play it"),
    ],
)
def test_with_nothing_named_yet_the_title_is_asked_for(talk: Talk, utterance: str) -> None:
    intent = talk.say(utterance).intent
    assert talk.turns[-1].asks == "movie"
    answer = talk.say("alien")
    assert answer.intent == intent
    assert is_about(answer, "Alien")


def test_each_question_has_words_of_its_own_and_varies(talk: Talk) -> None:
    talk.say("tell me about alien")
    asked = ["who's in it", "how long is it", "is it for kids", "where can i watch it", "play it"]
    asked *= 2
    assert len({talk.say(utterance).speech for utterance in asked}) == len(asked)


def test_an_ambiguous_and_an_unknown_title_are_asked_about(talk: Talk) -> None:
    assert talk.say("who directed godzilla").asks == "movie"
    says(talk.say("the old one"), "Godzilla")
    says(talk.say("how long is xylophone quartz wombat"), "xylophone quartz wombat")
    assert is_about(talk.say("heat"), "Heat")


def test_a_correction_asks_the_same_of_the_other_movie(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    asked = talk.say("who's in the first one")
    assert is_about(asked, movie(talk, offered[0]).title)
    corrected = talk.say("no i meant the second one")
    assert is_about(corrected, movie(talk, offered[1]).title)
    assert not ratings(talk)
    says(talk.say("no i meant alien"), "Alien")
    assert talk.turns[-1].asks is None


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
