""" "Take that back": the last act undone, then the one before it."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.episodes import Episode
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import Rating, Stars
from popcorn.ports import ListenerStore
from popcorn.skill.alexa import slots
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.session.acts import Act
from popcorn.skill.session.attributes import Question
from popcorn.skill.session.pending import Wants


class Undoing:
    """Gives movies back what they had before the last rating, move or mark."""

    def __init__(self, store: ListenerStore) -> None:
        self._store = store

    def is_meant(self, handler_input: HandlerInput) -> bool:
        """Whether "take that back" is about the last act, rather than about what is asked now."""
        memory = session(handler_input)
        act, pending = memory.last_act, memory.pending
        is_named = slots.movie(handler_input) is not None or slots.says_place(handler_input)
        if act is None or is_named:
            return False
        # Stars may still be asked for, of what was just marked as seen.
        return pending is None or (pending.wants is Wants.STARS and pending.movie_id in act.marks)

    def last_act(self, handler_input: HandlerInput) -> Response:
        """Undo the last act, of which there must be one."""
        memory = session(handler_input)
        memory.pending = None
        act = memory.acts[-1]
        try:
            # Last whichever has stars again: what is talked about then does not depend on the order
            # of the attributes, which Alexa need not keep.
            former = sorted(act.former_stars().items(), key=lambda each: each[1] is not None)
            removed = [
                give_back(self._store, handler_input, movie_id, stars) for movie_id, stars in former
            ]
            for movie_id, standing in act.former_marks().items():
                self._give_back_mark(handler_input, movie_id, standing)
            for genre, is_liked in act.former_wishes().items():
                self._give_back_wish(handler_input, genre, is_liked)
        except StoreUnavailableError:
            is_rating = not act.marks and not act.wishes
            return say(handler_input, "take-back-not-done" if is_rating else "mark-not-taken-back")
        memory.acts = memory.acts[:-1]
        if act.is_of_lists:
            memory.about = next(iter(act.former_marks()))
        return _say_undone(handler_input, act, removed)

    def _give_back_mark(
        self,
        handler_input: HandlerInput,
        movie_id: MovieId,
        standing: tuple[MarkKind, Episode | None] | None,
    ) -> None:
        memory, listener_id = session(handler_input), listener_of(handler_input)
        if memory.about == movie_id:
            memory.about = None
        if standing is None:
            self._store.take_back_mark(listener_id, movie_id)
            memory.marked.pop(movie_id, None)
            return
        kind, episode = standing
        mark = Mark(listener_id, movie_id, kind, requested_at_ms(handler_input), episode)
        self._store.put_mark(mark)
        memory.remember_mark(mark)

    def _give_back_wish(
        self, handler_input: HandlerInput, genre: Genre, is_liked: bool | None
    ) -> None:
        listener_id = listener_of(handler_input)
        session(handler_input).allow([genre])
        if is_liked is None:
            self._store.take_back_genre_wish(listener_id, genre)
            return
        said_at_ms = requested_at_ms(handler_input)
        self._store.put_genre_wish(GenreWish(listener_id, genre, is_liked, said_at_ms))


def give_back(
    store: ListenerStore, handler_input: HandlerInput, movie_id: MovieId, stars: Stars | None
) -> Rating | None:
    """Give a movie the stars it had before, or take its rating away; returns what was removed.

    Raises:
        StoreUnavailableError: it may or may not be done.
    """
    memory, listener_id = session(handler_input), listener_of(handler_input)
    if stars is None:
        removed = store.take_back_rating(listener_id, movie_id)
        memory.rated.pop(movie_id, None)
        memory.about = None
        return removed
    rating = Rating(listener_id, movie_id, stars, requested_at_ms(handler_input))
    store.put_rating(rating)
    memory.remember_rating(rating, None, is_act=False)
    return None


def _say_undone(handler_input: HandlerInput, act: Act, removed: list[Rating | None]) -> Response:
    title, words = act.title, speech(handler_input)
    if act.wishes:
        genres = words.genre_list(sorted(act.former_wishes()), "standard")
        return say(handler_input, "wish-taken-back", question=Question.RECOMMEND, genres=genres)
    if act.is_of_lists:
        return say(handler_input, "list-taken-back", question=Question.RECOMMEND, title=title)
    if act.marks and not title:
        return say(handler_input, "marks-taken-back", question=Question.RECOMMEND)
    if act.marks:
        return say(handler_input, "mark-taken-back", question=Question.RECOMMEND, title=title)
    if len(act.stars) > 1:
        return say(handler_input, "move-taken-back", question=Question.RECOMMEND)
    (former,), (gone,) = act.former_stars().values(), removed
    if former is not None:
        facts = {"title": title, "stars": words.stars(former)}
        return say(handler_input, "restored", question=Question.RECOMMEND, **facts)
    if gone is None:
        return say(handler_input, "nothing-to-take-back", title=title)
    facts = {"title": title, "stars": words.stars(gone.stars)}
    return say(handler_input, "taken-back", question=Question.RECOMMEND, **facts)
