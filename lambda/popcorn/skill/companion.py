"""Lists and preferences: what hears of them, made ready when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from functools import cache
from typing import TYPE_CHECKING

from ask_sdk_core.handler_input import HandlerInput

from popcorn.ports import Catalogue, ListenerStore
from popcorn.skill.alexa import slots
from popcorn.skill.handlers.late import LateHandler
from popcorn.skill.offers.offering import Offers
from popcorn.skill.one_movie.dialog import Act, MovieDialog
from popcorn.skill.rating.rounds import RatingRounds
from popcorn.skill.replies.answers import session
from popcorn.skill.session.pending import Wants
from popcorn.skill.session.states import State, state_of

if TYPE_CHECKING:
    from popcorn.skill.handlers.lists import ListHandling
    from popcorn.skill.handlers.preferences import PreferenceHandling
    from popcorn.skill.lists.moving import ListMoves

_GOES_ON = frozenset({"MoreMoviesIntent", "AMAZON.NextIntent", "AMAZON.YesIntent"})
_NO_GENRE = frozenset(
    {
        *("SkipIntent", "MoreMoviesIntent", "DeclineMoviesIntent", "StopRatingIntent"),
        *("AMAZON.NoIntent", "AMAZON.NextIntent", "AMAZON.CancelIntent"),
    }
)


class Companion:
    """Makes the handlers and acts of lists and preferences.

    Args:
        threads: see the caller's context variables, as `popcorn.domain.threads` does.
    """

    def __init__(self, store: ListenerStore, catalogue: Catalogue, threads: Executor) -> None:
        self._store = store
        self._catalogue = catalogue
        self._threads = threads
        self._moves = cache(self._make_moves)

    def acts(self) -> Mapping[Wants, Act]:
        """What is done with one title."""
        return {
            Wants.ON_WATCHLIST: lambda *said: self._moves().add(*said),
            Wants.OFF_WATCHLIST: lambda *said: self._moves().remove(*said),
            Wants.STARTED: lambda *said: self._moves().start(*said),
            Wants.FINISHED: lambda *said: self._moves().finish(*said),
            Wants.GIVEN_UP: lambda *said: self._moves().stop(*said),
        }

    def handlers(
        self, offers: Offers, dialog: MovieDialog, rounds: RatingRounds
    ) -> Sequence[LateHandler]:
        """What hears more than a title. They come before what "more" and "no" mean elsewhere."""

        @cache
        def lists() -> ListHandling:
            from popcorn.skill.handlers.lists import ListHandling
            from popcorn.skill.lists.reading import ListReading

            reading = ListReading(self._store, self._catalogue)
            return ListHandling(reading, self._moves(), dialog)

        @cache
        def preferences() -> PreferenceHandling:
            from popcorn.skill.handlers.preferences import PreferenceHandling
            from popcorn.skill.preferences.wishes import GenreWishes

            return PreferenceHandling(GenreWishes(self._store, offers, self._threads), rounds)

        return (
            LateHandler(
                lambda: lists().read,
                *("MyWatchlistIntent", "WatchingNowIntent", "WatchedMoviesIntent"),
                states={State.HEARING_LIST: _GOES_ON},
            ),
            LateHandler(lambda: lists().end, "FinishedWatchingIntent", "StopWatchingIntent"),
            LateHandler(lambda: lists().add_all, "ChooseAllIntent", when=_asks_which_to_list),
            LateHandler(lambda: preferences().wish, "NotInterestedIntent", when=_refuses_for_good),
            LateHandler(
                lambda: preferences().wish,
                *("LikeGenreIntent", "UnwantedGenreIntent"),
                states={State.ASKING_GENRES: {"RecommendMovieIntent", "AMAZON.YesIntent"}},
            ),
            LateHandler(lambda: preferences().forget, "ForgetGenreIntent"),
            LateHandler(lambda: preferences().tell, "MyPreferencesIntent"),
            LateHandler(lambda: preferences().no_genre, states={State.ASKING_GENRES: _NO_GENRE}),
        )

    def _make_moves(self) -> ListMoves:
        from popcorn.skill.lists.moving import ListMoves

        return ListMoves(self._store, self._catalogue, self._threads)


def _asks_which_to_list(handler_input: HandlerInput) -> bool:
    pending = session(handler_input).pending
    return pending is not None and pending.wants is Wants.ON_WATCHLIST and bool(pending.choices)


def _refuses_for_good(handler_input: HandlerInput) -> bool:
    """Whether "no horror" is about more than the movies that are on offer."""
    memory = session(handler_input)
    is_alone = memory.theme is None or state_of(memory) is State.ASKING_GENRES
    return is_alone and slots.says_genre(handler_input)
