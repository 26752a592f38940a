"""Asking by mood, refining what was offered, refusing genres, and going back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from statistics import median

import pytest

from popcorn.domain.moods import GENRES_OF, VIOLENT, Mood
from popcorn.domain.movies import Genre, Movie, MovieId
from tests.conversations.conftest import Talk, says

NewTalk = Callable[..., Talk]


def movies_of(talk: Talk, ids: Iterable[str]) -> list[Movie]:
    found = talk.services.catalogue.movies([MovieId(each) for each in ids])
    return [found[MovieId(each)] for each in ids]


def offered(talk: Talk, utterance: str) -> list[Movie]:
    turn = talk.say(utterance)
    assert turn.offered, f"{utterance}: {turn.speech}"
    assert turn.reprompt
    return movies_of(talk, turn.offered)


def are_of_mood(movies: Iterable[Movie], mood: Mood) -> bool:
    genres = GENRES_OF[mood]
    return all(
        movie.genres & genres.any_of and not movie.genres & genres.unwanted for movie in movies
    )


@pytest.mark.parametrize(
    ("utterance", "mood"),
    [
        ("recommend something cheerful", Mood.CHEERFUL),
        ("I'd like a feel-good movie", Mood.CHEERFUL),
        ("find me something easy", Mood.RELAXING),
        ("ask popcorn picks for a movie to relax", Mood.RELAXING),
        ("something on the edge of my seat", Mood.EXCITING),
        ("a movie that makes me think", Mood.THOUGHTFUL),
        ("I'm in the mood for something that makes me cry", Mood.TEARJERKER),
        ("sad movies", Mood.TEARJERKER),
        ("something dark", Mood.DARK),
    ],
)
def test_moods_as_people_say_them(talk: Talk, utterance: str, mood: Mood) -> None:
    first = offered(talk, utterance)
    assert are_of_mood(first, mood)
    assert are_of_mood(offered(talk, "more"), mood)


def test_what_was_asked_for_is_said(talk: Talk) -> None:
    says(talk.say("recommend a cheerful movie from the nineties"), "cheerful", "the nineties")
    talk.say("start over")
    says(talk.say("recommend a funny western"), "comedy western movies")


def test_a_mood_a_genre_and_a_decade_at_once(talk: Talk) -> None:
    for movie in offered(talk, "a moving drama from the nineties"):
        assert Genre.DRAMA in movie.genres
        assert are_of_mood([movie], Mood.TEARJERKER)
        assert movie.year in range(1990, 2000)


def test_what_comes_nearest_is_offered_where_nothing_has_the_mood(talk: Talk) -> None:
    turn = talk.say("a cheerful western from the sixties")
    says(turn, "no cheerful western movies from the sixties")
    for movie in [*movies_of(talk, turn.offered), *offered(talk, "more")]:
        assert Genre.WESTERN in movie.genres
        assert movie.year in range(1960, 1970)


def test_two_genres_are_both_wanted(talk: Talk) -> None:
    for movie in offered(talk, "recommend a romantic comedy"):
        assert movie.genres >= {Genre.ROMANCE, Genre.COMEDY}


def test_a_genre_word_stays_a_genre(talk: Talk) -> None:
    assert all(Genre.HORROR in movie.genres for movie in offered(talk, "something scary"))
    assert all(Genre.COMEDY in movie.genres for movie in offered(talk, "something funny"))


def test_the_lists_know_moods_too(talk: Talk) -> None:
    popular = offered(talk, "the most popular feel-good movies")
    counts = [movie.rating_count for movie in popular]
    assert counts == sorted(counts, reverse=True)
    assert are_of_mood(popular, Mood.CHEERFUL)
    assert are_of_mood(offered(talk, "the best exciting movies"), Mood.EXCITING)


def test_a_mood_that_we_lack_is_asked_again(talk: Talk) -> None:
    answer = talk.say("I need something zesty")
    assert not answer.session_ended
    assert answer.reprompt


@pytest.mark.parametrize("utterance", ["from the nineties", "in the nineties", "the nineties"])
def test_a_decade_afterwards_keeps_the_genre(talk: Talk, utterance: str) -> None:
    offered(talk, "recommend a western")
    for movie in offered(talk, utterance):
        assert Genre.WESTERN in movie.genres
        assert movie.year in range(1990, 2000)


def test_a_genre_afterwards_keeps_the_decade(talk: Talk) -> None:
    offered(talk, "recommend a western from the sixties")
    for movie in offered(talk, "and comedies?"):
        assert Genre.COMEDY in movie.genres
        assert movie.year in range(1960, 1970)


def test_a_mood_afterwards_keeps_genre_and_decade(talk: Talk) -> None:
    offered(talk, "recommend a drama from the nineties")
    for movie in offered(talk, "something exciting instead"):
        assert Genre.DRAMA in movie.genres
        assert movie.year in range(1990, 2000)
        assert movie.genres & GENRES_OF[Mood.EXCITING].any_of


@pytest.mark.parametrize("fresh", ["recommend me something", "start over"])
def test_asking_for_anything_starts_afresh(talk: Talk, fresh: str) -> None:
    offered(talk, "recommend a western from the sixties")
    talk.say(fresh)
    for movie in offered(talk, "recommend a comedy from the nineties"):
        assert Genre.COMEDY in movie.genres
    talk.say(fresh)
    kinds = [movie.genres for movie in offered(talk, "recommend me something")]
    assert not all(Genre.COMEDY in genres for genres in kinds)


def test_more_of_a_genre(talk: Talk) -> None:
    first = offered(talk, "recommend a comedy")
    more = offered(talk, "more comedies")
    assert not set(first) & set(more)
    assert all(Genre.COMEDY in movie.genres for movie in more)
    assert all(Genre.WESTERN in movie.genres for movie in offered(talk, "any more westerns"))


def test_more_of_a_list_stays_that_list(talk: Talk) -> None:
    offered(talk, "what's popular")
    counts = [movie.rating_count for movie in offered(talk, "more comedies")]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize(
    "utterance", ["something funnier", "make it funnier", "can I have something a bit funnier"]
)
def test_funnier(talk: Talk, utterance: str) -> None:
    offered(talk, "recommend a romantic movie")
    for movie in offered(talk, utterance):
        assert movie.genres >= {Genre.ROMANCE, Genre.COMEDY}


def test_scarier(talk: Talk) -> None:
    offered(talk, "recommend a science fiction movie")
    for movie in offered(talk, "make it scarier"):
        assert Genre.SCI_FI in movie.genres
        assert movie.genres & {Genre.HORROR, Genre.THRILLER}


def test_lighter_and_darker(talk: Talk) -> None:
    offered(talk, "recommend a movie from the nineties")
    lighter = offered(talk, "something lighter")
    assert are_of_mood(lighter, Mood.RELAXING)
    darker = offered(talk, "too cheerful")
    assert are_of_mood(darker, Mood.DARK)
    assert all(movie.year in range(1990, 2000) for movie in [*lighter, *darker])


def test_older_goes_back_further_each_time(talk: Talk) -> None:
    last = offered(talk, "recommend a drama")
    for _ in range(2):
        older = offered(talk, "older ones")
        limit = median(movie.year or 0 for movie in last)
        assert all(Genre.DRAMA in movie.genres and (movie.year or 0) < limit for movie in older)
        last = older


def test_newer(talk: Talk) -> None:
    last = offered(talk, "recommend a drama")
    limit = median(movie.year or 0 for movie in last)
    assert all((movie.year or 0) > limit for movie in offered(talk, "something more recent"))


def test_older_than_a_decade(talk: Talk) -> None:
    offered(talk, "recommend a western from the sixties")
    turn = talk.say("older")
    says(turn, "western movies from before 1960")
    assert all((movie.year or 0) < 1960 for movie in movies_of(talk, turn.offered))


def test_less_violent(talk: Talk) -> None:
    offered(talk, "recommend something exciting")
    turn = talk.say("not so violent")
    says(turn, "without violence")
    assert turn.offered
    assert not any(movie.genres & VIOLENT for movie in movies_of(talk, turn.offered))


def test_better_and_less_known(talk: Talk) -> None:
    first = offered(talk, "recommend a drama")
    middle = median(movie.rating_count for movie in first)
    less = offered(talk, "less known")
    assert all(movie.rating_count < middle for movie in less)
    middle = median(movie.rating_count for movie in less)
    better = offered(talk, "something better known")
    assert all(movie.rating_count > middle and Genre.DRAMA in movie.genres for movie in better)


def test_something_else_entirely(talk: Talk) -> None:
    offered(talk, "recommend a western")
    different = offered(talk, "something else entirely")
    assert not any(Genre.WESTERN in movie.genres for movie in different)
    assert not any(Genre.WESTERN in movie.genres for movie in offered(talk, "more"))


@pytest.mark.parametrize("direction", ["funnier", "older", "lesser known", "different"])
def test_a_direction_without_a_list_is_a_wish(talk: Talk, direction: str) -> None:
    plain = offered(talk, "recommend me something")
    talk.say("stop")
    wished = offered(talk, f"ask popcorn picks for something {direction}")
    if direction == "funnier":
        assert all(Genre.COMEDY in movie.genres for movie in wished)
    if direction == "older":
        assert all((m.year or 0) < max(each.year or 0 for each in plain) for m in wished)


def test_refining_movies_like_one_keeps_them_like_it(talk: Talk) -> None:
    limit = median(movie.year or 0 for movie in offered(talk, "movies like Toy Story"))
    assert all((movie.year or 9999) < limit for movie in offered(talk, "older ones"))
    says(talk.say("why the first one"), "Toy Story")


def test_the_end_of_a_refined_kind_is_said_in_words(talk: Talk) -> None:
    answer = talk.say("recommend a western from the twenties")
    while answer.offered:
        answer = talk.say("more")
    says(talk.say("scarier"), "scary western movies from the twenties")
    assert len(talk.say("yes").offered) == 3


@pytest.mark.parametrize(
    "refusal", ["not interested in drama", "no drama please", "anything but dramas"]
)
def test_a_refused_genre_stays_out_for_the_conversation(talk: Talk, refusal: str) -> None:
    talk.say("recommend me something")
    answer = talk.say(refusal)
    says(answer, "drama")
    assert answer.offered
    later = [*answer.offered, *talk.say("more").offered, *talk.say("what's popular").offered]
    later += talk.say("recommend me something").offered
    assert not any(Genre.DRAMA in movie.genres for movie in movies_of(talk, later))
    assert all(Genre.DRAMA in movie.genres for movie in offered(talk, "recommend a drama"))
    assert not talk.store.marks_of(talk.listener), "no movie was marked"


def test_refusing_a_genre_keeps_the_rest(talk: Talk) -> None:
    offered(talk, "recommend a romantic movie from the nineties")
    for movie in offered(talk, "no comedies"):
        assert Genre.ROMANCE in movie.genres
        assert Genre.COMEDY not in movie.genres
        assert movie.year in range(1990, 2000)
    says(talk.say("more"), "without comedies")


def test_start_over_forgets_what_was_refused(talk: Talk) -> None:
    plain = talk.say("recommend me something").offered
    talk.say("no drama please")
    talk.say("start over")
    assert talk.say("recommend me something").offered == plain


def test_not_interested_in_a_title_still_is(talk: Talk) -> None:
    talk.say("not interested in alien")
    assert [mark.movie_id for mark in talk.store.marks_of(talk.listener)] == ["alien-1979"]


@pytest.mark.parametrize("utterance", ["go back", "the ones before", "previous"])
def test_going_back_says_the_former_three_again(talk: Talk, utterance: str) -> None:
    first = talk.say("recommend a western")
    second = talk.say("recommend a comedy from the nineties")
    back = talk.say(utterance)
    assert back.offered == first.offered
    says(back, *(movie.title for movie in movies_of(talk, first.offered)))
    talk.say("rate the second one four stars")
    assert talk.stars(MovieId(first.offered[1])) == 4
    more = movies_of(talk, talk.say("more westerns").offered)
    assert not {movie.movie_id for movie in more} & {*first.offered, *second.offered}


def test_going_back_goes_on_with_what_was_asked_for_then(talk: Talk) -> None:
    talk.say("recommend a western")
    talk.say("recommend a comedy from the nineties")
    talk.say("go back")
    assert all(Genre.WESTERN in movie.genres for movie in offered(talk, "more"))


def test_going_back_twice_and_too_far(talk: Talk) -> None:
    first = talk.say("recommend me something")
    second = talk.say("more")
    talk.say("more")
    assert talk.say("go back").offered == second.offered
    assert talk.say("go back").offered == first.offered
    end = talk.say("go back")
    assert not end.offered
    assert not end.session_ended
    assert len(talk.say("yes").offered) == 3


def test_going_back_with_nothing_said_is_no_dead_end(talk: Talk) -> None:
    answer = talk.say("ask popcorn picks to go back")
    assert not answer.session_ended
    assert answer.reprompt


def test_what_one_voice_refused_is_not_told_to_another(new_talk: NewTalk) -> None:
    ann = new_talk("home", person="ann")
    ann.say("recommend a western")
    ann.say("no drama please")
    ben = new_talk("home", person="ben")
    ben.conversation._session = ann.conversation._session  # the same device, another voice
    assert "drama" not in ben.say("more").speech.lower()
