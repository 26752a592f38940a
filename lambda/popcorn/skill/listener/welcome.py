"""Greeting whoever comes in: the first time with something to do, then shorter, by what changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.errors import CatalogueUnavailableError, StoreUnavailableError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.onboarding import a_favourite, worth_asking
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.ports import ListenerStore
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.listener.visits import Visits, keep_visits, recall_visits
from popcorn.skill.offers.offering import Offers
from popcorn.skill.rating.rounds import RatingRounds
from popcorn.skill.replies.answers import say, session
from popcorn.skill.replies.eliciting import elicit
from popcorn.skill.session.attributes import Question
from popcorn.skill.session.pending import Pending, Wants
from popcorn.skill.session.rating_round import MOST_QUESTIONS, RATINGS_WANTED

WATCHED_AFTER_MS = MS_PER_DAY // 12
"""Two hours: before that, nobody has watched what was suggested."""
FORGOTTEN_AFTER_MS = 30 * MS_PER_DAY
VISITS_OF_REST = 3
"""Who did not say how the last one was is not asked about another one before so many visits."""


class Welcome:
    """Says what a launch is answered with."""

    def __init__(self, store: ListenerStore, offers: Offers, rounds: RatingRounds) -> None:
        self._store = store
        self._offers = offers
        self._rounds = rounds

    def greet(self, handler_input: HandlerInput) -> Response:
        """Greet by what is known of former visits; where that is away, as anybody."""
        session(handler_input).pending = None
        visits = recall_visits(handler_input)
        if visits is None:
            return say(handler_input, "welcome-back", question=Question.RECOMMEND)
        if not visits.count:
            return self._new(handler_input, visits)
        return self._returning(handler_input, visits)

    def _new(self, handler_input: HandlerInput, visits: Visits) -> Response:
        """What this is, a movie that many love, and the first of three to rate."""
        try:
            listener, movies = self._rounds.well_known(handler_input, visits)
        except CatalogueUnavailableError:
            return say(handler_input, "welcome-new", question=Question.RECOMMEND)
        visits.rated = len(listener.ratings)
        if len(listener.opinions) >= RATINGS_WANTED:
            return self._returning(handler_input, visits)
        visits.count = 1
        favourite = a_favourite(movies)
        others = [movie for movie in movies if movie is not favourite]
        questions = worth_asking(others, MOST_QUESTIONS)
        if favourite is None or not questions:
            keep_visits(handler_input, visits)
            return say(handler_input, "welcome-new", question=Question.RECOMMEND)
        session(handler_input).remember_mentioned(favourite.movie_id)
        if listener.ratings:  # by one-shot requests
            return self._rounds.begin(handler_input, questions, visits, "welcome-few-ratings")
        return self._rounds.begin(
            handler_input,
            questions,
            visits,
            "welcome-first",
            asks_genres=True,
            favourite=favourite.title,
        )

    def _returning(self, handler_input: HandlerInput, visits: Visits) -> Response:
        visits.count += 1
        try:
            listener_id = listener_of(handler_input)
            rated = [each.movie_id for each in self._store.ratings_of(listener_id)]
            marks = self._store.marks_of(listener_id)
            known = {*rated, *(each.movie_id for each in marks)}
        except StoreUnavailableError:
            keep_visits(handler_input, visits)
            return say(handler_input, _by_visit(visits), question=Question.RECOMMEND)
        new, visits.rated = len(rated) - visits.rated, len(rated)
        suggested = self._to_ask_about(handler_input, visits, known)
        if suggested is not None:
            return _did_you_watch(handler_input, visits, suggested)
        if visits.count == 2 and 0 < len(rated) < RATINGS_WANTED:
            questions = self._questions(handler_input, visits)
            if questions:
                return self._rounds.begin(handler_input, questions, visits, "welcome-few-ratings")
        watching = self._being_watched(visits, marks)
        keep_visits(handler_input, visits)
        if watching is not None:
            session(handler_input).about = watching.movie_id
            question, title = Question.RECOMMEND, watching.title
            return say(handler_input, "welcome-watching", question=question, title=title)
        if new > 0:
            return say(handler_input, "welcome-new-ratings", question=Question.RECOMMEND, count=new)
        return say(handler_input, _by_visit(visits), question=Question.RECOMMEND)

    def _to_ask_about(
        self, handler_input: HandlerInput, visits: Visits, known: Collection[MovieId]
    ) -> Movie | None:
        """What was suggested last, if it is worth asking whether the listener watched it."""
        suggested = visits.suggested
        if suggested is None or suggested in known or suggested in visits.asked:
            return None
        age_ms = requested_at_ms(handler_input) - visits.suggested_at_ms
        if not WATCHED_AFTER_MS <= age_ms <= FORGOTTEN_AFTER_MS:
            return None
        is_answered = visits.wondered is None or visits.wondered in known
        if not is_answered and visits.count < visits.wondered_at + VISITS_OF_REST:
            return None
        try:
            return self._offers.movie(suggested)
        except CatalogueUnavailableError:
            return None

    def _being_watched(self, visits: Visits, marks: Sequence[Mark]) -> Movie | None:
        """What was last started, or gone on with, and not finished; it is mentioned once."""
        last = next((each for each in marks[::-1] if each.kind is MarkKind.WATCHING), None)
        where = f"{last.movie_id} {last.episode or ''}".strip() if last else ""
        if last is None or where == visits.watching:
            return None
        visits.watching = where
        try:
            return self._offers.movie(last.movie_id)
        except CatalogueUnavailableError:
            return None

    def _questions(self, handler_input: HandlerInput, visits: Visits) -> list[Movie]:
        try:
            return worth_asking(self._rounds.well_known(handler_input, visits)[1], MOST_QUESTIONS)
        except CatalogueUnavailableError:
            return []


def _did_you_watch(handler_input: HandlerInput, visits: Visits, movie: Movie) -> Response:
    visits.remember_asked(movie.movie_id)
    visits.wondered, visits.wondered_at = movie.movie_id, visits.count
    keep_visits(handler_input, visits)
    memory = session(handler_input)
    memory.pending = Pending(Wants.STARS, movie.movie_id, movie.title)
    memory.about = movie.movie_id
    elicit(handler_input, "stars")
    return say(
        handler_input,
        "welcome-did-you-watch",
        question=Question.DID_YOU_WATCH,
        title=movie.title,
    )


def _by_visit(visits: Visits) -> str:
    """The greeting of who has nothing new: the shorter, the more often they come."""
    return {1: "welcome-back", 2: "welcome-back", 3: "welcome-again"}.get(
        visits.count, "welcome-often"
    )
