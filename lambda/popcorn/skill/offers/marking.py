""" "Seen it" and "not interested": marked in the store, and what comes instead."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.errors import CatalogueUnavailableError, StoreUnavailableError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import Stars
from popcorn.ports import ListenerStore
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.offers.offering import Offers
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.replies.eliciting import elicit
from popcorn.skill.session.attributes import Question
from popcorn.skill.session.pending import Pending, Wants


class Marking:
    """Marks movies, and says what to hear next.

    Args:
        threads: see the caller's context variables, as `popcorn.domain.threads` does.
    """

    def __init__(self, store: ListenerStore, offers: Offers, threads: Executor) -> None:
        self._store = store
        self._offers = offers
        self._threads = threads

    def seen(
        self, handler_input: HandlerInput, movie_id: MovieId, title: str, asking: str = "seen"
    ) -> Response:
        """Mark a movie as seen, and ask for its stars unless they are known.

        Args:
            asking: the message that asks.
        """
        try:
            self._mark(handler_input, MarkKind.SEEN, [movie_id], title)
            stars = self._stars(handler_input, movie_id)
        except StoreUnavailableError:
            return mark_not_stored(handler_input)
        if stars is not None:
            words = speech(handler_input).stars(stars)
            return say(
                handler_input, "seen-rated", question=Question.RECOMMEND, title=title, stars=words
            )
        session(handler_input).pending = Pending(Wants.STARS, movie_id, title)
        elicit(handler_input, "stars")
        return say(handler_input, asking, title=title)

    def not_interested(
        self, handler_input: HandlerInput, movie_id: MovieId, title: str
    ) -> Response:
        """Mark a movie as of no interest, and name another one in its place."""
        try:
            self._mark(handler_input, MarkKind.NOT_INTERESTED, [movie_id], title)
        except StoreUnavailableError:
            return mark_not_stored(handler_input)
        try:
            instead = self._offers.replace(handler_input, movie_id)
        except CatalogueUnavailableError:
            instead = None
        if instead is None:
            return say(handler_input, "not-interested", question=Question.RECOMMEND, title=title)
        movies = speech(handler_input).titles([instead])
        return say(
            handler_input,
            "not-interested-instead",
            question=Question.HEAR_MORE,
            title=title,
            movies=movies,
        )

    def all_of_them(self, handler_input: HandlerInput, kind: MarkKind) -> Response:
        """Mark all that was offered last, which must not be empty, and name the next ones."""
        memory = session(handler_input)
        pending, memory.pending = memory.pending, None
        asked = pending.choices if pending is not None and pending.wants.is_mark else []
        try:
            self._mark(handler_input, kind, asked or memory.last_offer, "")
        except StoreUnavailableError:
            return mark_not_stored(handler_input)
        try:
            found = self._offers.next_three(handler_input)
        except CatalogueUnavailableError:
            found = ()
        if not found:
            return say(handler_input, "all-marked", question=Question.LOOK_AMONG_ALL)
        is_seen = kind is MarkKind.SEEN
        return say(
            handler_input,
            "all-seen-instead" if is_seen else "none-wanted-instead",
            question=Question.HEAR_MORE,
            movies=speech(handler_input).titles(found),
        )

    def _mark(
        self,
        handler_input: HandlerInput,
        kind: MarkKind,
        movie_ids: Sequence[MovieId],
        title: str,
    ) -> None:
        """Raises StoreUnavailableError: not all are stored; marking them again does no harm."""
        listener_id, at_ms = listener_of(handler_input), requested_at_ms(handler_input)
        marks = [Mark(listener_id, movie_id, kind, at_ms) for movie_id in movie_ids]
        stored = dict(zip(marks, self._threads.map(self._store.put_mark, marks), strict=True))
        memory = session(handler_input)
        memory.remember_marks(stored, title)

    def _stars(self, handler_input: HandlerInput, movie_id: MovieId) -> Stars | None:
        rating = self._store.rating(listener_of(handler_input), movie_id)
        return rating.stars if rating else None


def mark_not_stored(handler_input: HandlerInput) -> Response:
    """Say so, and ask what else it may be; nothing is waited for any more."""
    session(handler_input).pending = None
    return say(handler_input, "mark-not-stored")
