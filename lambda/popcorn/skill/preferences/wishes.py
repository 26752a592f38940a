"""What a listener says of genres for good: kept, said back with what it changes, and forgotten.

"Not horror", said of a list, is for this session (`popcorn.skill.handlers.refining`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from concurrent.futures import Executor

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.errors import CatalogueUnavailableError, StoreUnavailableError
from popcorn.domain.kinds import ANYTHING, Kind
from popcorn.domain.movies import Genre
from popcorn.domain.preferences import GenreWish, Preferences
from popcorn.ports import ListenerStore
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.offers.offering import Offers
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.session.attributes import Question, Theme, Topic

_OFFER = "wish-kept-offer"
_IN_OTHER_WORDS = {
    **dict.fromkeys(("popular-last", "best-rated-last", "trending-last", "new-last"), _OFFER),
    **dict.fromkeys(("recommend-last", "similar-last", "nearest-offer"), _OFFER),
    **dict.fromkeys(("nothing-left", "nothing-of-that-kind", "similar-none"), "wish-kept"),
    **dict.fromkeys(("nothing-left-at-all", "catalogue-empty", "new-none"), "wish-kept"),
}
"""What is said of fewer movies than three, or none: in any case that the wish is kept."""


class GenreWishes:
    """Keeps wishes, and offers what comes of them in the same breath.

    Args:
        threads: see the caller's context variables, as `popcorn.domain.threads` does.
    """

    def __init__(self, store: ListenerStore, offers: Offers, threads: Executor) -> None:
        self._store = store
        self._offers = offers
        self._threads = threads

    def keep(
        self, handler_input: HandlerInput, liked: Sequence[Genre], unwanted: Collection[Genre]
    ) -> Response:
        """Keep what is liked and what is never wanted, at least one genre, and offer movies."""
        memory, listener_id = session(handler_input), listener_of(handler_input)
        memory.pending = None
        now_ms = requested_at_ms(handler_input)
        said = dict.fromkeys(liked, True) | dict.fromkeys(sorted(unwanted), False)
        wishes = [GenreWish(listener_id, *each, now_ms) for each in said.items()]
        try:
            former = list(self._threads.map(self._store.put_genre_wish, wishes))
        except StoreUnavailableError:
            return say(handler_input, "wish-not-stored", question=Question.RECOMMEND)
        memory.remember_wishes(dict(zip(said, former, strict=True)))
        memory.ask_for(liked)
        words = speech(handler_input)
        facts = {
            "said": "both" if liked and unwanted else "liked" if liked else "unwanted",
            "likes": words.genre_list(liked, "standard"),
            "refuses": words.genre_list(sorted(unwanted), "or"),
        }
        theme = self._theme(handler_input, liked, unwanted)
        try:
            return self._offers.make(
                handler_input, theme, opening=_OFFER, rephrased=_IN_OTHER_WORDS, **facts
            )
        except CatalogueUnavailableError:
            return say(handler_input, "wish-kept", question=Question.RECOMMEND, **facts)

    def offer(self, handler_input: HandlerInput, wanted: Kind) -> Response:
        """Offer what was asked for; nothing was said for good."""
        return self._offers.make(handler_input, Theme(Topic.RECOMMEND, wanted))

    def forget(self, handler_input: HandlerInput, genres: Collection[Genre]) -> Response:
        """Hold on to nothing that was said of some genres."""
        memory, listener_id = session(handler_input), listener_of(handler_input)
        memory.pending = None
        if not genres:
            return self.tell(handler_input, "preferences-forget-which")

        def take_back(genre: Genre) -> GenreWish | None:
            return self._store.take_back_genre_wish(listener_id, genre)

        try:
            former = list(self._threads.map(take_back, genres))
        except StoreUnavailableError:
            return say(handler_input, "wish-not-stored", question=Question.RECOMMEND)
        memory.allow(genres)
        named = speech(handler_input).genre_list(sorted(genres), "standard")
        key = "wish-forgotten" if any(former) else "no-such-wish"
        if any(former):
            memory.remember_wishes(dict(zip(genres, former, strict=True)))
        return say(handler_input, key, question=Question.RECOMMEND, genres=named)

    def tell(self, handler_input: HandlerInput, key: str = "preferences") -> Response:
        """Say what is liked and what is never wanted."""
        session(handler_input).pending = None
        try:
            wishes = self._store.genre_wishes_of(listener_of(handler_input))
        except StoreUnavailableError:
            return say(handler_input, "preferences-away", question=Question.RECOMMEND)
        found = Preferences.of(wishes)
        if not wishes:
            return say(handler_input, "preferences-none", question=Question.RECOMMEND)
        words = speech(handler_input)
        both = found.liked and found.unwanted
        return say(
            handler_input,
            key,
            question=Question.RECOMMEND,
            said="both" if both else "liked" if found.liked else "unwanted",
            likes=words.genre_list(sorted(found.liked), "standard"),
            refuses=words.genre_list(sorted(found.unwanted), "or"),
        )

    def _theme(
        self, handler_input: HandlerInput, liked: Sequence[Genre], unwanted: Collection[Genre]
    ) -> Theme:
        """What is offered then: of the one genre that is liked, or else on, less the unwanted."""
        if len(liked) == 1:
            return Theme(Topic.RECOMMEND, Kind(liked[0]).without(unwanted))
        if liked:
            return Theme(Topic.RECOMMEND, ANYTHING.without(unwanted))
        theme = self._offers.theme(handler_input)
        return theme._replace(wanted=theme.wanted.without(unwanted))
