"""Titles put on a list, started, finished, given up, taken off: each an act that "undo" undoes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from typing import NamedTuple

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.episodes import Episode, episode_after
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Movie, MovieId, TitleKind
from popcorn.domain.ratings import ListenerId
from popcorn.domain.watchlists import Moved, Watchlists
from popcorn.ports import Catalogue, ListenerStore
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.replies.eliciting import elicit
from popcorn.skill.session.attributes import Question, Session
from popcorn.skill.session.list_talk import NEXT_EPISODE, WHOLE
from popcorn.skill.session.pending import Pending, Wants


class _Turn(NamedTuple):
    """Who asks, when, and what the session knows."""

    listener_id: ListenerId
    now_ms: int
    memory: Session

    @classmethod
    def of(cls, handler_input: HandlerInput) -> _Turn:
        at_ms = requested_at_ms(handler_input)
        return cls(listener_of(handler_input), at_ms, session(handler_input))


class ListMoves:
    """The acts of `MovieDialog` that move a title between the listener's lists.

    Args:
        threads: see the caller's context variables, as `popcorn.domain.threads` does.
    """

    def __init__(self, store: ListenerStore, catalogue: Catalogue, threads: Executor) -> None:
        self._store = store
        self._lists = Watchlists(store)
        self._catalogue = catalogue
        self._threads = threads

    def add(self, handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
        """Put a title on the watchlist."""
        turn = _Turn.of(handler_input)
        try:
            moved = self._lists.add(turn.listener_id, movie_id, turn.now_ms)
        except StoreUnavailableError:
            return list_not_stored(handler_input)
        _remember(turn.memory, moved, title)
        question = _go_on(turn.memory)
        key = "listed" if moved.is_new else "listed-before"
        return say(handler_input, key, question=question, title=title, next=question.value)

    def add_all(self, handler_input: HandlerInput, movie_ids: Sequence[MovieId]) -> Response:
        """Put all of some titles, of which there must be one, on the watchlist."""
        turn = _Turn.of(handler_input)
        turn.memory.pending = None

        def add(movie_id: MovieId) -> Moved:
            return self._lists.add(turn.listener_id, movie_id, turn.now_ms)

        try:
            moved = list(self._threads.map(add, movie_ids))
        except StoreUnavailableError:
            return list_not_stored(handler_input)
        turn.memory.remember_marks({each.mark: each.before for each in moved}, "")
        question = _go_on(turn.memory)
        count = len(movie_ids)
        return say(handler_input, "listed-all", question=question, count=count, next=question.value)

    def remove(self, handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
        """Take a title off the watchlist."""
        keys = "unlisted", "not-listed"
        return _take_off(handler_input, movie_id, title, self._lists.remove, *keys)

    def stop(self, handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
        """Give up what was being watched; the wish to watch it, where it had not begun."""
        keys = "given-up-on", "not-watching"
        return _take_off(handler_input, movie_id, title, self._lists.stop, *keys)

    def start(self, handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
        """Note that a title is being watched; a show goes on where it was."""
        turn = _Turn.of(handler_input)
        try:
            movie = self._title(movie_id, title)
            moved = self._lists.start(turn.listener_id, movie, turn.now_ms)
        except StoreUnavailableError:
            return list_not_stored(handler_input)
        _remember(turn.memory, moved, title)
        last = moved.mark.episode
        following = episode_after(last, movie.season_lengths) if last else None
        words = speech(handler_input)
        kind = "goes-on" if following else "begins" if moved.is_new else "known"
        episode = words.episode(following)
        return say(handler_input, "started", title=title, kind=kind, episode=episode)

    def finish(self, handler_input: HandlerInput, movie_id: MovieId, title: str) -> Response:
        """Note that a film, an episode or a whole show was watched; then stars are asked for."""
        turn = _Turn.of(handler_input)
        talk = turn.memory.lists
        part, turn.memory.lists = (talk.part if talk else WHOLE), None
        try:
            movie = self._title(movie_id, title)
            if part != WHOLE and movie.kind is TitleKind.SHOW:
                moved = self._finish_episode(turn, movie, part)
            else:
                moved = self._lists.finish(turn.listener_id, movie_id, turn.now_ms)
            rating = self._store.rating(turn.listener_id, movie_id)
        except StoreUnavailableError:
            return list_not_stored(handler_input)
        _remember(turn.memory, moved, title)
        if moved.mark.kind is MarkKind.WATCHING:
            return _say_episode(handler_input, movie, moved)
        kind = movie.kind.value
        if rating is not None:
            stars = speech(handler_input).stars(rating.stars)
            facts = {"title": title, "kind": kind, "stars": stars}
            return say(handler_input, "finished-rated", question=Question.RECOMMEND, **facts)
        turn.memory.pending = Pending(Wants.STARS, movie_id, title)
        elicit(handler_input, "stars")
        return say(handler_input, "finished", title=title, kind=kind)

    def _finish_episode(self, turn: _Turn, show: Movie, part: str) -> Moved:
        episode = None if part == NEXT_EPISODE else self._episode(turn, show, part)
        return self._lists.finish_episode(turn.listener_id, show, turn.now_ms, episode)

    def _episode(self, turn: _Turn, show: Movie, part: str) -> Episode:
        """The episode that was named; where no season was, that of the next one to watch."""
        if part.startswith("s"):
            return Episode.of(part)
        marks = self._store.marks_of(turn.listener_id)
        last = next((each.episode for each in marks if each.movie_id == show.movie_id), None)
        following = episode_after(last, show.season_lengths) or last
        return Episode.of(f"s{following.season if following else 1}{part}")

    def _title(self, movie_id: MovieId, title: str) -> Movie:
        """Whatever the catalogue has; it was just there, and is remembered for a minute.

        Raises:
            CatalogueUnavailableError: no answer in time.
        """
        return self._catalogue.movies([movie_id]).get(movie_id) or Movie(movie_id, title)


def list_not_stored(handler_input: HandlerInput) -> Response:
    """Say so; nothing is waited for any more."""
    session(handler_input).pending = None
    return say(handler_input, "list-not-stored")


def _remember(memory: Session, moved: Moved, title: str) -> None:
    memory.remember_move(moved.mark, moved.before, title)


def _go_on(memory: Session) -> Question:
    """Back to the offer that the title came from, if it did."""
    is_offer = memory.theme is not None and memory.offered
    return Question.HEAR_MORE if is_offer else Question.RECOMMEND


def _take_off(
    handler_input: HandlerInput,
    movie_id: MovieId,
    title: str,
    take: Callable[[ListenerId, MovieId], Mark | None],
    key: str,
    otherwise: str,
) -> Response:
    """Take a title off a list, and say so; `otherwise` where it was not on it."""
    try:
        removed = take(listener_of(handler_input), movie_id)
    except StoreUnavailableError:
        return list_not_stored(handler_input)
    memory = session(handler_input)
    if removed is not None:
        memory.remember_removal(removed, title)
    memory.about = movie_id
    said = key if removed is not None else otherwise
    return say(handler_input, said, question=Question.RECOMMEND, title=title)


def _say_episode(handler_input: HandlerInput, show: Movie, moved: Moved) -> Response:
    words, finished = speech(handler_input), moved.mark.episode
    following = episode_after(finished, show.season_lengths)
    return say(
        handler_input,
        "episode-finished",
        title=show.title,
        episode=words.episode(finished),
        following=words.episode(following),
    )
