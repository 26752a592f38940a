"""Asking for what a request still lacks, and asking again where an answer could not be used."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.errors import (
    AmbiguousTitleError,
    ListenerInputError,
    StarsOutOfRangeError,
    UnknownTitleError,
)
from popcorn.skill.alexa import slots
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.replies.eliciting import elicit
from popcorn.skill.session.attributes import Question
from popcorn.skill.session.pending import Pending, Wants
from popcorn.skill.session.states import State, state_of

MOST_FAILURES = 3
"""After as many unusable answers in a row the skill stops asking."""

_INTENT_OF = {
    Wants.MOVIE_TO_TAKE_BACK: "TakeBackRatingIntent",
    Wants.SEEN_MOVIE: "SeenItIntent",
    Wants.UNINTERESTING_MOVIE: "NotInterestedIntent",
    Wants.MOVIE_TO_EXPLAIN: "WhyIntent",
    Wants.MOVIE_TO_PREDICT: "WouldILikeIntent",
    Wants.MOVIE_TO_RESEMBLE: "SimilarMoviesIntent",
    Wants.MOVIE_TO_DESCRIBE: "MovieDetailsIntent",
    Wants.CAST: "CastIntent",
    Wants.LENGTH: "LengthIntent",
    Wants.AGE_RATING: "AgeRatingIntent",
    Wants.PLACE_TO_WATCH: "WhereToWatchIntent",
    Wants.PLAYING: "PlayMovieIntent",
    Wants.ON_WATCHLIST: "AddToWatchlistIntent",
    Wants.OFF_WATCHLIST: "RemoveFromWatchlistIntent",
    Wants.STARTED: "StartWatchingIntent",
    Wants.FINISHED: "FinishedWatchingIntent",
    Wants.GIVEN_UP: "StopWatchingIntent",
    Wants.MOVIE_FOR_NIGHT: "PlanNightIntent",
    Wants.OTHER_MOVIE_FOR_NIGHT: "ChangeNightIntent",
}
"""Whose slot is asked for; a rating's where nothing is said here."""
_QUESTION_OF = {
    Wants.MOVIE_TO_TAKE_BACK: "ask-take-back",
    Wants.SEEN_MOVIE: "ask-seen",
    Wants.UNINTERESTING_MOVIE: "ask-not-interested",
    Wants.MOVIE_TO_EXPLAIN: "ask-why",
    Wants.MOVIE_TO_PREDICT: "ask-would-like",
    Wants.MOVIE_TO_RESEMBLE: "ask-similar",
    Wants.MOVIE_FOR_NIGHT: "ask-night-movie",
    Wants.OTHER_MOVIE_FOR_NIGHT: "ask-other-night-movie",
}


def elicit_wanted(handler_input: HandlerInput, pending: Pending) -> None:
    """Have the next utterance taken for what is missing."""
    slot = "stars" if pending.wants is Wants.STARS else "movie"
    elicit(handler_input, slot, intent=_INTENT_OF.get(pending.wants, "RateMovieIntent"))


def ask_wanted(handler_input: HandlerInput, pending: Pending) -> Response:
    """Ask for what is missing: the movie, then the stars of a rating."""
    elicit_wanted(handler_input, pending)
    if not pending.wants.is_rating:
        return _ask_which(handler_input, pending)
    if pending.wants is Wants.STARS:
        return say(handler_input, "ask-stars", title=pending.title)
    if pending.stars is None:
        return say(handler_input, "ask-movie")
    stars = speech(handler_input).stars(pending.stars)
    return say(handler_input, "ask-movie-for-stars", stars=stars)


def _ask_which(handler_input: HandlerInput, pending: Pending) -> Response:
    if not pending.choices:
        return say(handler_input, _QUESTION_OF.get(pending.wants, "ask-which-movie"))
    if pending.wants.is_mark:
        return say(handler_input, "ask-which-or-all")
    return say(handler_input, "ask-which")


def ask_stars_of_chosen(handler_input: HandlerInput, pending: Pending) -> Response:
    """Ask for the stars of one of the movies just offered, which need not be known yet."""
    pending.wants = Wants.STARS
    elicit_wanted(handler_input, pending)
    return say(handler_input, "ask-stars-of-chosen", title=pending.title)


def not_understood(handler_input: HandlerInput) -> Response:
    """Ask again for what is missing; else name what works."""
    memory = session(handler_input)
    if memory.pending is not None:
        return help_with(handler_input, memory.pending)
    if state_of(memory) is State.ASKING_GENRES:
        return say(handler_input, "help-genres", question=Question.NAME_GENRES)
    if state_of(memory) in (State.AFTER_LIST, State.AFTER_RECOMMENDATION):
        return say(handler_input, "not-understood-offer", question=Question.HEAR_MORE)
    return say(handler_input, "not-understood", question=Question.RECOMMEND)


def help_with(handler_input: HandlerInput, pending: Pending) -> Response:
    """Say what is being waited for, and how to leave it."""
    memory = session(handler_input)
    if state_of(memory) is not State.DID_YOU_MEAN:
        elicit_wanted(handler_input, pending)
    return remind(handler_input, pending)


def remind(handler_input: HandlerInput, pending: Pending) -> Response:
    """The same, leaving Alexa to find out herself what is answered."""
    match state_of(session(handler_input)):
        case State.DID_YOU_MEAN:
            question = Question.DID_YOU_MEAN
            return say(handler_input, "did-you-mean-again", question=question, title=pending.title)
        case State.RATING_ROUND:
            return say(handler_input, "help-round", title=pending.title)
        case State.ASKED_IF_WATCHED:
            question = Question.DID_YOU_WATCH
            return say(handler_input, "help-stars", question=question, title=pending.title)
        case State.ASKING_STARS:
            return say(handler_input, "help-stars", title=pending.title)
        case State.CHOOSING:
            return say(handler_input, "help-choice")
    return say(handler_input, "help-title")


def cancelled(handler_input: HandlerInput) -> Response:
    """Drop what is pending, which there must be, and stay."""
    memory = session(handler_input)
    was_rating = memory.pending is not None and memory.pending.wants.is_rating
    memory.pending = None
    return say(handler_input, "rating-cancelled" if was_rating else "request-cancelled")


def ask_again(handler_input: HandlerInput, error: ListenerInputError) -> Response | None:
    """Ask anew after a title or stars that could not be used; None if it is none of that."""
    memory = session(handler_input)
    pending = memory.pending
    if pending is None:
        return None
    pending.failures += 1
    if pending.failures >= MOST_FAILURES:
        memory.pending = None
        return say(handler_input, "given-up", question=Question.RECOMMEND)
    match error:
        case StarsOutOfRangeError():
            return _stars_again(handler_input, pending)
        case AmbiguousTitleError():
            elicit_wanted(handler_input, pending)
            movies = speech(handler_input).titles(error.candidates)
            return say(handler_input, "which-one", movies=movies)
        case UnknownTitleError():
            return _title_again(handler_input, pending, error)
    return None


def _stars_again(handler_input: HandlerInput, pending: Pending) -> Response:
    if pending.movie_id is None:
        elicit(handler_input, "movie")
        return say(handler_input, "stars-out-of-range-no-movie")
    pending.wants = Wants.STARS
    elicit(handler_input, "stars")
    return say(handler_input, "stars-out-of-range", title=pending.title)


def _title_again(
    handler_input: HandlerInput, pending: Pending, error: UnknownTitleError
) -> Response:
    is_plain = not error.close or pending.wants is Wants.PLAYING  # which is impossible anyhow
    if is_plain and _is_out_of_the_blue(handler_input, pending):
        return _no_such_movie(handler_input, pending, error.heard)
    movies = speech(handler_input).titles(error.close)
    question = None
    if len(error.close) == 1:
        # A yes-or-no question: eliciting the title would take the "yes" for one.
        key, question = "did-you-mean", Question.DID_YOU_MEAN
        pending.title = error.close[0].title
    else:
        key = "did-you-mean-one-of" if error.close else "unknown-title"
        elicit_wanted(handler_input, pending)
    return say(handler_input, key, question=question, heard=error.heard, movies=movies)


def _is_out_of_the_blue(handler_input: HandlerInput, pending: Pending) -> bool:
    """Whether nobody had asked for a title: then it need not be one ("turn on the lights")."""
    is_asked = slots.is_answer(handler_input) or pending.failures > 1
    is_about = pending.wants.is_question or pending.wants is Wants.MOVIE_TO_RESEMBLE
    return is_about and not is_asked


def _no_such_movie(handler_input: HandlerInput, pending: Pending, heard: str) -> Response:
    """Wait for nothing; a title that is said next gets the same question all the same."""
    memory = session(handler_input)
    memory.pending, memory.does = None, pending.wants
    return say(handler_input, "no-movie-called", question=Question.RECOMMEND, heard=heard)
