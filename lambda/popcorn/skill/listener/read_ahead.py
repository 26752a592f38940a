"""Reads a listener's ratings and marks beside whatever else the turn waits for.

A turn that greets, or that stores something and then offers, would wait for the store again and
again. What the turn itself writes is laid over what was read, so that either may come first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from ask_sdk_core.dispatch_components import AbstractRequestInterceptor
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import IntentRequest, LaunchRequest

from popcorn.domain.errors import UnnamedListenerError
from popcorn.domain.listeners import in_order, marks_in_order
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId, Rating
from popcorn.skill.alexa.identity import listener_of
from popcorn.skill.replies.answers import session
from popcorn.skill.screens.touched import is_user_event
from popcorn.skill.session.questions import Question

if TYPE_CHECKING:
    from popcorn.domain.recommendation import Recommender
    from popcorn.ports import ListenerStore

Kept = TypeVar("Kept")
Key = TypeVar("Key")
_WRITES_THEN_READS = frozenset(
    {
        *("NotInterestedIntent", "NotInterestedInAnyIntent", "SeenItIntent", "SeenThemAllIntent"),
        *("StartWatchingIntent", "FinishedWatchingIntent", "LikeGenreIntent"),
        "UnwantedGenreIntent",
    }
)

_FINDS_A_TITLE = frozenset(
    {
        "MoreLikeThatIntent",
        "MovieDetailsIntent",
        "SimilarMoviesIntent",
        "WhyIntent",
        "WouldILikeIntent",
    }
)
_WAITS_FOR_STATE = frozenset({"MoreMoviesIntent", "RecommendMovieIntent", "RefineIntent"})
"""What was offered lately counts there, and is not known yet in a session's first turn."""


@dataclass
class _Ahead:
    """What is being read for a turn, and what that turn has written since; None: taken back."""

    listener_id: ListenerId
    ratings: Future[Sequence[Rating]]
    lists: Future[tuple[Sequence[Mark], Sequence[GenreWish]]]
    own_ratings: dict[MovieId, Rating | None] = field(default_factory=dict)
    own_marks: dict[MovieId, Mark | None] = field(default_factory=dict)
    own_wishes: dict[Genre, GenreWish | None] = field(default_factory=dict)


_ahead: ContextVar[_Ahead | None] = ContextVar("ahead", default=None)


class ReadAheadStore:
    """`ports.ListenerStore` over another one.

    Args:
        threads: see the caller's context variables, as `popcorn.domain.threads` does.
    """

    def __init__(self, store: ListenerStore, threads: Executor) -> None:
        self._store = store
        self._threads = threads

    def begin(self, listener_id: ListenerId) -> None:
        """Read what this turn will ask for."""
        ratings = self._threads.submit(self._store.ratings_of, listener_id)
        lists = self._threads.submit(self._store.marks_and_wishes_of, listener_id)
        _ahead.set(_Ahead(listener_id, ratings, lists))

    def end(self) -> None:
        """What was read belongs to the turn before."""
        _ahead.set(None)

    def ratings_of(self, listener_id: ListenerId) -> Sequence[Rating]:
        ahead = _of(listener_id)
        if ahead is None:
            return self._store.ratings_of(listener_id)
        return in_order(_laid_over(ahead.ratings.result(), ahead.own_ratings, _title))

    def rating(self, listener_id: ListenerId, movie_id: MovieId) -> Rating | None:
        if _of(listener_id) is None:
            return self._store.rating(listener_id, movie_id)
        ratings = self.ratings_of(listener_id)
        return next((each for each in ratings if each.movie_id == movie_id), None)

    def put_rating(self, rating: Rating) -> Rating | None:
        before = self._store.put_rating(rating)
        if (ahead := _of(rating.listener_id)) and rating.replaces(before):
            ahead.own_ratings[rating.movie_id] = rating
        return before

    def take_back_rating(self, listener_id: ListenerId, movie_id: MovieId) -> Rating | None:
        before = self._store.take_back_rating(listener_id, movie_id)
        if ahead := _of(listener_id):
            ahead.own_ratings[movie_id] = None
        return before

    def marks_of(self, listener_id: ListenerId) -> Sequence[Mark]:
        ahead = _of(listener_id)
        return self._store.marks_of(listener_id) if ahead is None else _lists(ahead)[0]

    def marks_and_wishes_of(
        self, listener_id: ListenerId
    ) -> tuple[Sequence[Mark], Sequence[GenreWish]]:
        ahead = _of(listener_id)
        return self._store.marks_and_wishes_of(listener_id) if ahead is None else _lists(ahead)

    def put_mark(self, mark: Mark) -> Mark | None:
        before = self._store.put_mark(mark)
        if (ahead := _of(mark.listener_id)) and mark.replaces(before):
            ahead.own_marks[mark.movie_id] = mark
        return before

    def take_back_mark(
        self, listener_id: ListenerId, movie_id: MovieId, kind: MarkKind | None = None
    ) -> Mark | None:
        before = self._store.take_back_mark(listener_id, movie_id, kind)
        if (ahead := _of(listener_id)) and (before or kind is None):
            ahead.own_marks[movie_id] = None
        return before

    def genre_wishes_of(self, listener_id: ListenerId) -> Sequence[GenreWish]:
        ahead = _of(listener_id)
        return self._store.genre_wishes_of(listener_id) if ahead is None else _lists(ahead)[1]

    def put_genre_wish(self, wish: GenreWish) -> GenreWish | None:
        before = self._store.put_genre_wish(wish)
        if (ahead := _of(wish.listener_id)) and wish.replaces(before):
            ahead.own_wishes[wish.genre] = wish
        return before

    def take_back_genre_wish(self, listener_id: ListenerId, genre: Genre) -> GenreWish | None:
        before = self._store.take_back_genre_wish(listener_id, genre)
        if ahead := _of(listener_id):
            ahead.own_wishes[genre] = None
        return before

    def forget(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        self.end()
        self._store.forget(listener_id, until_ms=until_ms)


class ReadAhead(AbstractRequestInterceptor):
    """Begins to read where a turn is known to need it once something else is done."""

    def __init__(self, store: ReadAheadStore, recommender: Recommender) -> None:
        self._store = store
        self._recommender = recommender

    def process(self, handler_input: HandlerInput) -> None:
        self._store.end()
        if _needs_it_later(handler_input):
            if not isinstance(handler_input.request_envelope.request, LaunchRequest):
                self._recommender.read_ahead()
            with suppress(UnnamedListenerError):  # whatever needs to know who speaks raises it
                self._store.begin(listener_of(handler_input))


def _needs_it_later(handler_input: HandlerInput) -> bool:
    request = handler_input.request_envelope.request
    is_in_round = session(handler_input).rating_round is not None
    if not isinstance(request, IntentRequest):
        return isinstance(request, LaunchRequest) or (is_in_round and is_user_event(request))
    name, slots = (request.intent.name, request.intent.slots) if request.intent else ("", {})
    wish = (slots or {}).get("wish")
    is_followed = is_in_round or bool(wish and wish.value)
    is_at_first = not session(handler_input).is_kept_known
    if name in _WRITES_THEN_READS | _FINDS_A_TITLE:
        return True
    if name == "RecommendMovieIntent" and session(handler_input).question is Question.NAME_GENRES:
        return True
    if name in _WAITS_FOR_STATE and is_at_first:
        return True
    return name == "RateMovieIntent" and is_followed


def _of(listener_id: ListenerId) -> _Ahead | None:
    ahead = _ahead.get()
    return ahead if ahead is not None and ahead.listener_id == listener_id else None


def _lists(ahead: _Ahead) -> tuple[Sequence[Mark], Sequence[GenreWish]]:
    marks, wishes = ahead.lists.result()
    return (
        marks_in_order(_laid_over(marks, ahead.own_marks, _title)),
        sorted(_laid_over(wishes, ahead.own_wishes, _genre), key=_genre),
    )


def _laid_over(
    read: Iterable[Kept], own: Mapping[Key, Kept | None], key: Callable[[Kept], Key]
) -> list[Kept]:
    untouched = [each for each in read if key(each) not in own]
    return untouched + [each for each in own.values() if each is not None]


def _title(kept: Rating | Mark) -> MovieId:
    return kept.movie_id


def _genre(wish: GenreWish) -> Genre:
    return wish.genre
