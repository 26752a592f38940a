"""A few movies in a row to rate: at the first visit, and whenever the listener likes to teach.

Each question names one movie and takes stars, or a skip. After three ratings, or eight questions,
or as soon as the listener has had enough, a recommendation follows; in the first conversation a
question about genres comes before it. Any other request is simply served, and the round is over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.errors import CatalogueUnavailableError, StoreUnavailableError
from popcorn.domain.listeners import Listener
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.onboarding import worth_asking
from popcorn.domain.recommendation import Recommender
from popcorn.ports import ListenerStore
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.listener.visits import Visits, keep_visits, recall_visits
from popcorn.skill.offers.marking import mark_not_stored
from popcorn.skill.offers.offering import Offers
from popcorn.skill.rating.undoing import give_back
from popcorn.skill.replies.answers import say, session
from popcorn.skill.replies.asking import ask_wanted
from popcorn.skill.replies.eliciting import elicit
from popcorn.skill.session.attributes import Question, Theme, Topic
from popcorn.skill.session.pending import Pending, Wants, Wish
from popcorn.skill.session.rating_round import MOST_QUESTIONS, RatingRound
from popcorn.skill.speech import Fact

_AFTER_A_RATING = {
    "recommend-because": "round-because",
    "recommend-offer": "round-offer",
    "recommend-first": "round-offer",
    "similar-offer": "round-similar",
}
_AFTER_A_SKIP = {
    "recommend-because": "round-over-because",
    "recommend-offer": "round-over-offer",
    "recommend-first": "round-over-offer",
}
"""What the recommendation at the end says, by what it would say elsewhere."""
_AND_GENRES = {"round-rated": "round-rated-genres", "round-skipped": "round-skipped-genres"}
"""What asks for genres, by what would ask about another movie."""


class RatingRounds:
    """Asks about one movie after the other, and recommends in the end."""

    def __init__(self, store: ListenerStore, recommender: Recommender, offers: Offers) -> None:
        self._store = store
        self._recommender = recommender
        self._offers = offers

    def well_known(
        self, handler_input: HandlerInput, visits: Visits | None
    ) -> tuple[Listener, list[Movie]]:
        """The listener, and well-known movies that they were neither asked about nor offered yet.

        Raises:
            CatalogueUnavailableError: no movie can be found now.
        """
        memory, listener_id = session(handler_input), listener_of(handler_input)
        return self._recommender.well_known(
            listener_id,
            exclude={*memory.offered, *(visits.asked if visits else ())},
            remembered=memory.ratings(listener_id),
            remembered_marks=memory.marks(listener_id),
        )

    def start(self, handler_input: HandlerInput) -> Response:
        """Begin a round that the listener asked for.

        Raises:
            CatalogueUnavailableError: as `well_known`.
        """
        memory = session(handler_input)
        if memory.rating_round is not None and memory.pending is not None:
            return ask_wanted(handler_input, memory.pending)
        visits = recall_visits(handler_input)
        movies = worth_asking(self.well_known(handler_input, visits)[1], MOST_QUESTIONS)
        if not movies:
            memory.pending = None
            return say(handler_input, "round-none-left", question=Question.RECOMMEND)
        return self.begin(handler_input, movies, visits, "round-first")

    def begin(
        self,
        handler_input: HandlerInput,
        movies: Sequence[Movie],
        visits: Visits | None,
        key: str,
        *,
        asks_genres: bool = False,
        **facts: Fact,
    ) -> Response:
        """Ask about the first of some movies, of which there must be one, by a message.

        Args:
            visits: written with that movie as asked about; None where they are away.
            asks_genres: whether to ask in the end which genres the listener likes.
        """
        memory = session(handler_input)
        memory.rating_round = RatingRound.about(movies, asks_genres=asks_genres)
        return self._ask(handler_input, visits, key, **facts)

    def rated(self, handler_input: HandlerInput, title: str, stars: str) -> Response:
        """Go on after a rating that was stored; `stars` in words."""
        memory = session(handler_input)
        if memory.rating_round is None:
            raise ValueError("no round is on")
        memory.rating_round.rated += 1
        try:
            return self._go_on(
                handler_input, "round-rated", _AFTER_A_RATING, rated=title, stars=stars
            )
        except CatalogueUnavailableError:
            return say(
                handler_input, "rated", question=Question.RECOMMEND, title=title, stars=stars
            )

    def grant(
        self, handler_input: HandlerInput, wish: Wish, movie_id: MovieId, title: str, stars: str
    ) -> Response:
        """Acknowledge a rating that was stored, and do what was wished for in the same breath."""
        session(handler_input).rating_round = None
        is_similar = wish is Wish.SIMILAR
        theme = Theme(Topic.SIMILAR, source=movie_id) if is_similar else Theme(Topic.RECOMMEND)
        try:
            return self._offers.make(
                handler_input, theme, rephrased=_AFTER_A_RATING, rated=title, stars=stars
            )
        except CatalogueUnavailableError:
            facts = {"title": title, "stars": stars}
            return say(handler_input, "rated", question=Question.RECOMMEND, **facts)

    def skip(self, handler_input: HandlerInput) -> Response:
        """Leave the movie out that was asked about."""
        return self._go_on(handler_input, "round-skipped", _AFTER_A_SKIP)

    def not_interested(self, handler_input: HandlerInput) -> Response:
        """The same for a movie that the listener does not care for, which is remembered."""
        memory = session(handler_input)
        pending, listener_id = memory.pending, listener_of(handler_input)
        if pending is not None and pending.movie_id is not None:
            at_ms = requested_at_ms(handler_input)
            mark = Mark(listener_id, pending.movie_id, MarkKind.NOT_INTERESTED, at_ms)
            try:
                memory.remember_marks({mark: self._store.put_mark(mark)}, pending.title)
            except StoreUnavailableError:
                return mark_not_stored(handler_input)
        return self.skip(handler_input)

    def enough(self, handler_input: HandlerInput) -> Response:
        """End the round with a recommendation."""
        return self._recommend(handler_input, _AFTER_A_SKIP)

    def can_take_back(self, handler_input: HandlerInput) -> bool:
        """Whether the last act was a first rating, and can simply be asked for anew."""
        act = session(handler_input).last_act
        return act is not None and not act.marks and list(act.stars.values()) == [None]

    def take_back(self, handler_input: HandlerInput) -> Response:
        """Take the last rating back, which `can_take_back`, and ask about that movie again."""
        memory = session(handler_input)
        on, pending, act = memory.rating_round, memory.pending, memory.acts[-1]
        (movie_id,) = act.former_stars()
        try:
            give_back(self._store, handler_input, movie_id, None)
        except StoreUnavailableError:
            memory.pending = None
            return say(handler_input, "take-back-not-done")
        memory.acts = memory.acts[:-1]
        if on is not None:
            on.rated = max(on.rated - 1, 0)
            if pending is not None and pending.movie_id is not None:
                on.put_back(pending.movie_id, pending.title)
            on.put_back(movie_id, act.title)
        return self._ask(handler_input, recall_visits(handler_input), "round-taken-back")

    def _go_on(
        self, handler_input: HandlerInput, key: str, ending: Mapping[str, str], **facts: Fact
    ) -> Response:
        on = session(handler_input).rating_round
        if on is not None and on.is_complete and on.asks_genres:
            session(handler_input).pending = None
            asking = _AND_GENRES[key]
            return say(handler_input, asking, question=Question.NAME_GENRES, **facts)
        if on is None or on.is_complete:
            return self._recommend(handler_input, ending, **facts)
        return self._ask(handler_input, recall_visits(handler_input), key, **facts)

    def _ask(
        self, handler_input: HandlerInput, visits: Visits | None, key: str, **facts: Fact
    ) -> Response:
        memory = session(handler_input)
        if memory.rating_round is None:
            raise ValueError("no round is on")
        movie_id, title = memory.rating_round.next()
        memory.pending, memory.about = Pending(Wants.STARS, movie_id, title), movie_id
        memory.remember_mentioned(movie_id)
        if visits is not None:
            visits.remember_asked(movie_id)
            keep_visits(handler_input, visits)
        elicit(handler_input, "stars")
        left = memory.rating_round.ratings_left
        return say(handler_input, key, question=None, title=title, left=left, **facts)

    def _recommend(
        self, handler_input: HandlerInput, ending: Mapping[str, str], **facts: Fact
    ) -> Response:
        """Raises CatalogueUnavailableError: no movie can be found now."""
        session(handler_input).rating_round = None
        theme = Theme(Topic.RECOMMEND)
        return self._offers.make(handler_input, theme, opening=None, rephrased=ending, **facts)
