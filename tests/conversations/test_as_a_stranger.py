"""What people say who have read no manual: second halves, bare titles, things beside the matter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from popcorn.domain.movies import Genre, MovieId
from popcorn_lab.simulator.conversation import Turn
from tests.conversations.conftest import ALIEN, TOY_STORY, Talk, says

HEAT = MovieId("heat-1995")
TWO_TOWERS = MovieId("the-lord-of-the-rings-the-two-towers-2002")


def key(turn: Turn) -> str:
    """Which message was said."""
    return str(turn.response["sessionAttributes"]["last_said"]["key"])


def movies(talk: Talk, turn: Turn) -> list[tuple[int | None, frozenset[Genre]]]:
    found = talk.services.catalogue.movies([MovieId(each) for each in turn.offered])
    return [(movie.year, movie.genres) for movie in found.values()]


@pytest.mark.parametrize(
    ("utterance", "genre"),
    [
        ("something funnier from the nineties", Genre.COMEDY),
        ("a funnier western", Genre.WESTERN),
        ("too scary let's do comedy after all", Genre.COMEDY),
    ],
)
def test_a_direction_may_come_with_a_kind(talk: Talk, utterance: str, genre: Genre) -> None:
    talk.say("recommend me a movie")
    turn = talk.say(utterance)
    assert turn.intent == "RefineIntent"
    found = movies(talk, turn)
    assert found
    assert all(genre in genres for _, genres in found)
    if "nineties" in utterance:
        assert all(year is not None and 1990 <= year < 2000 for year, _ in found)


def test_the_decade_that_is_said_is_what_older_means(talk: Talk) -> None:
    talk.say("recommend me a movie")
    years = [year for year, _ in movies(talk, talk.say("something older from the seventies"))]
    assert years
    assert all(year is not None and 1970 <= year < 1980 for year in years)


def test_a_title_alone_is_talked_about(talk: Talk) -> None:
    talk.say("rate the return of the king four stars")
    turn = talk.say("the two towers")
    assert key(turn) == "details"
    says(turn, "The Two Towers")
    assert talk.stars(TWO_TOWERS) is None


def test_a_title_alone_chooses_where_there_is_a_choice(talk: Talk) -> None:
    talk.say("rate lord of the rings five stars")
    talk.say("the two towers")
    assert talk.stars(TWO_TOWERS) == 5


def test_another_title_while_stars_are_asked_for_is_rated_instead(talk: Talk) -> None:
    assert talk.say("rate alien").asks == "stars"
    assert talk.say("toy story").asks == "stars"
    talk.say("four")
    assert (talk.stars(ALIEN), talk.stars(TOY_STORY)) == (None, 4)


def test_a_title_alone_after_a_question_gets_the_same_question(talk: Talk) -> None:
    talk.say("who is in alien")
    assert key(talk.say("heat")) == "cast-unknown"


@pytest.mark.parametrize("before", [[], ["recommend me a movie"], ["rate alien"]])
@pytest.mark.parametrize(
    "utterance",
    ["what's the weather", "turn on the lights", "turn on the living room lights", "order a pizza"],
)
def test_what_is_no_matter_of_movies_is_declined(
    talk: Talk, before: list[str], utterance: str
) -> None:
    for each in before:
        asked = talk.say(each)
    turn = talk.say(utterance)
    assert not turn.session_ended
    assert not turn.offered
    assert "did you mean" not in turn.speech.lower()
    if before == ["rate alien"] and turn.intent == "AMAZON.FallbackIntent":
        assert turn.asks == asked.asks
    assert talk.say("recommend a comedy").offered


@pytest.mark.parametrize(
    ("utterance", "intent"),
    [
        ("recommend me a nice comedy", "RecommendMovieIntent"),
        ("trending westerns from the thirties", "TrendingMoviesIntent"),
    ],
)
def test_kinds_are_heard_with_a_decade_and_a_nice_word(
    talk: Talk, utterance: str, intent: str
) -> None:
    turn = talk.say(utterance)
    assert turn.intent == intent
    assert turn.offered


def test_not_horror_after_not_so_violent_is_said_and_holds(talk: Talk) -> None:
    talk.say("recommend me a movie")
    talk.say("not so violent")
    refused = talk.say("not horror")
    says(refused, "horror", "violence")
    for turn in (refused, talk.say("more"), talk.say("something darker"), talk.say("more")):
        assert not any(Genre.HORROR in genres for _, genres in movies(talk, turn))


def test_what_movies_were_like_is_not_offered_as_one_of_them(talk: Talk) -> None:
    named = {str(ALIEN)}
    turn = talk.say("movies like alien")
    for _ in range(6):
        assert not named.intersection(turn.offered)
        named.update(turn.offered)
        turn = talk.say("more like the second one")


def test_a_remake_is_told_from_what_it_is_like(talk: Talk) -> None:
    for _ in range(3):
        turn = talk.say("movies like the girl with the dragon tattoo from 2011")
        if "the-girl-with-the-dragon-tattoo-2009" in turn.offered:
            says(turn, "The Girl with the Dragon Tattoo from 2009")


@pytest.mark.parametrize("before", [[], ["recommend me a movie"], ["rate alien five stars"]])
def test_seen_it_while_stars_are_asked_for_is_that_movie(talk: Talk, before: list[str]) -> None:
    for each in [*before, "rate heat"]:
        talk.say(each)
    turn = talk.say("seen it")
    says(turn, "Heat")
    assert turn.asks == "stars"
    talk.say("four")
    assert talk.stars(HEAT) == 4


@pytest.mark.parametrize(
    "correction", ["no i said four stars not five", "no four not five", "i said four not five"]
)
def test_four_not_five_is_four(talk: Talk, correction: str) -> None:
    talk.say("rate alien five stars")
    says(talk.say(correction), "from five stars to four stars")
    assert talk.stars(ALIEN) == 4


def test_four_not_five_is_four_though_others_were_offered_since(talk: Talk) -> None:
    talk.say("rate alien five stars and recommend something")
    says(talk.say("no i said four stars not five"), "Alien", "from five stars to four stars")
    assert talk.stars(ALIEN) == 4


def test_a_mood_keeps_what_was_to_be_left_out(talk: Talk) -> None:
    for utterance in ("recommend me a movie", "not so violent", "no romance"):
        talk.say(utterance)
    says(talk.say("something cheerful"), "romance", "violence")


def test_who_rated_before_the_first_launch_is_greeted_as_such(
    new_talk: Callable[..., Talk],
) -> None:
    new_talk().say("ask popcorn picks to rate alien five stars")
    turn = new_talk().say("open popcorn picks")
    assert key(turn) == "welcome-few-ratings"
    assert turn.asks == "stars"


@pytest.mark.parametrize(
    ("utterance", "message"),
    [
        ("rate alien five stars and recommend something", "round-because"),
        ("five stars for alien and what should i watch next", "round-because"),
        ("rate alien five stars and recommend me something similar", "round-similar"),
    ],
)
def test_two_wishes_in_one_breath_are_both_done(talk: Talk, utterance: str, message: str) -> None:
    turn = talk.say(utterance)
    assert talk.stars(ALIEN) == 5
    assert key(turn) == message
    assert len(turn.offered) == 3
    says(turn, "five stars", "Alien")


def test_the_second_wish_waits_for_the_answer_to_which_one(talk: Talk) -> None:
    assert talk.say("rate godzilla four stars and recommend something").asks == "movie"
    assert talk.say("the 1998 one").offered
    assert talk.stars(MovieId("godzilla-1998")) == 4


def test_a_choice_to_watch_is_wished_well_and_asked_about_next_time(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    turn = talk.say("i'll take the second one")
    assert key(turn) == "taken"
    says(turn, talk.services.catalogue.movies([MovieId(offered[1])])[MovieId(offered[1])].title)
    assert not turn.session_ended
    assert talk.say("no").session_ended
    assert not talk.store.ratings_of(talk.listener)


def test_a_place_alone_may_be_rated_or_asked_about(talk: Talk) -> None:
    offered = talk.say("recommend me a movie").offered
    assert talk.say("the second one").asks == "stars"
    assert key(talk.say("tell me about it")) == "details"
    talk.say("rate it four stars")
    assert talk.stars(MovieId(offered[1])) == 4


def test_stars_never_go_to_what_was_talked_of_before_a_choice(talk: Talk) -> None:
    talk.say("tell me about alien")
    assert talk.say("i know the lion king").asks == "movie"
    assert talk.say("five stars").asks == "movie"
    assert talk.stars(ALIEN) is None
    talk.say("the old one")
    assert talk.stars(MovieId("the-lion-king-1994")) == 5


def test_what_else_leaves_the_question_which_one(talk: Talk) -> None:
    talk.say("recommend me a movie")
    assert talk.say("seen it").asks == "movie"
    assert talk.say("what else").offered


def test_what_is_left_out_may_be_said_along(talk: Talk) -> None:
    turn = talk.say("a comedy but not a romantic one")
    assert all(
        Genre.COMEDY in genres and Genre.ROMANCE not in genres for _, genres in movies(talk, turn)
    )
    says(turn, "without romance")


def test_a_rating_is_deleted_by_its_place(talk: Talk) -> None:
    talk.say("rate alien four stars")
    talk.say("rate toy story five stars")
    talk.say("what did i rate")
    talk.say("delete the second one")
    assert (talk.stars(ALIEN), talk.stars(TOY_STORY)) == (None, 5)
