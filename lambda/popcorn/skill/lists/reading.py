"""Reading a list out: three titles at a time, so that places can point at them."""

from __future__ import annotations

from collections.abc import Sequence

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Movie
from popcorn.domain.watchlists import Watchlists
from popcorn.ports import Catalogue, ListenerStore
from popcorn.skill.alexa.identity import listener_of
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.replies.paging import next_titles
from popcorn.skill.session.attributes import Question
from popcorn.skill.session.list_talk import ListTalk


class ListReading:
    """Names what is on the listener's lists, and goes on with "more"."""

    def __init__(self, store: ListenerStore, catalogue: Catalogue) -> None:
        self._lists = Watchlists(store)
        self._catalogue = catalogue

    def begin(self, handler_input: HandlerInput, kind: MarkKind) -> Response:
        """The first three of a list, what was last changed first."""
        session(handler_input).lists = ListTalk(kind)
        return self.go_on(handler_input)

    def go_on(self, handler_input: HandlerInput) -> Response:
        """The next three of the list that is being read out, of which there must be one.

        Raises:
            CatalogueUnavailableError: no answer in time.
        """
        memory = session(handler_input)
        memory.pending = None
        talk = memory.lists or ListTalk()
        kind = talk.reading or MarkKind.WATCHLIST
        try:
            marks = self._marks(handler_input, kind)
        except StoreUnavailableError:
            return say(handler_input, "list-away", question=Question.RECOMMEND, list=kind.value)
        is_first = talk.told == 0
        found, talk.told = next_titles(self._catalogue, marks, talk.told)
        if not found:
            key = "list-away" if marks else "list-none"
            return say(handler_input, key, question=Question.RECOMMEND, list=kind.value)
        memory.remember_named([movie.movie_id for movie, _ in found])
        is_last = talk.told >= len(marks)
        if is_first:
            key = "list-all" if is_last else "list-first"
        else:
            key = "list-last" if is_last else "list-more"
        return say(
            handler_input,
            key,
            question=Question.RECOMMEND if is_last else Question.HEAR_MORE_OF_LIST,
            list=kind.value,
            count=len(marks),
            movies=speech(handler_input).standings(
                [(movie, mark.episode) for movie, mark in found]
            ),
        )

    def watching(self, handler_input: HandlerInput) -> list[Movie]:
        """Up to three titles that are being watched, the last one first.

        Raises:
            StoreUnavailableError, CatalogueUnavailableError: no answer in time.
        """
        marks = self._marks(handler_input, MarkKind.WATCHING)
        return [movie for movie, _ in next_titles(self._catalogue, marks, 0)[0]]

    def _marks(self, handler_input: HandlerInput, kind: MarkKind) -> Sequence[Mark]:
        lists = self._lists.of(listener_of(handler_input))
        match kind:
            case MarkKind.WATCHING:
                return lists.watching
            case MarkKind.WATCHED:
                return lists.watched
        return lists.watchlist
