"""What friends watch and love, and whether they see the same of the listener."""

from __future__ import annotations

from collections.abc import Callable

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.befriending import Befriending
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.sharing import SharedTitles, Sharing
from popcorn.ports import Catalogue
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.session.attributes import Question
from popcorn.skill.speech import Named
from popcorn.skill.together.naming import name_of

MOST_FRIENDS_NAMED = 3
MOST_TITLES_NAMED = 2
"""Of each: what can be kept in mind when it is heard once."""


class Shared:
    """Tells titles of friends who share theirs, and turns the listener's own sharing on and off."""

    def __init__(self, befriending: Befriending, sharing: Sharing, catalogue: Catalogue) -> None:
        self._befriending = befriending
        self._sharing = sharing
        self._catalogue = catalogue

    def begin(self, handler_input: HandlerInput) -> Response:
        return self._set(handler_input, True, "sharing-begun")

    def stop(self, handler_input: HandlerInput) -> Response:
        return self._set(handler_input, False, "sharing-stopped")

    def watching(self, handler_input: HandlerInput) -> Response:
        return self._tell(
            handler_input, lambda each: each.watching, "friends-watching", "friends-watching-none"
        )

    def loved(self, handler_input: HandlerInput) -> Response:
        return self._tell(
            handler_input, lambda each: each.loved, "friends-loved", "friends-loved-none"
        )

    def _set(self, handler_input: HandlerInput, is_sharing: bool, key: str) -> Response:
        self._befriending.share(
            listener_of(handler_input), is_sharing, requested_at_ms(handler_input)
        )
        return say(handler_input, key)

    def _tell(
        self,
        handler_input: HandlerInput,
        titles_of: Callable[[SharedTitles], tuple[MovieId, ...]],
        key: str,
        key_for_none: str,
    ) -> Response:
        shared = self._sharing.of_friends(listener_of(handler_input))
        wanted = {each.friend.friend_id: titles_of(each)[:MOST_TITLES_NAMED] for each in shared}
        known = self._catalogue.movies([movie for ids in wanted.values() for movie in ids])
        told = [
            (
                each.friend.name,
                [known[movie] for movie in wanted[each.friend.friend_id] if movie in known],
            )
            for each in shared
        ]
        told = [(name, movies) for name, movies in told if movies][:MOST_FRIENDS_NAMED]
        if not told:
            return say(handler_input, key_for_none, question=Question.RECOMMEND)
        movies = list(dict.fromkeys(movie for _, of_one in told for movie in of_one))
        session(handler_input).remember_named([movie.movie_id for movie in movies])
        return say(
            handler_input,
            key,
            question=Question.RECOMMEND,
            shared=_in_words(handler_input, told, movies),
        )


def _in_words(
    handler_input: HandlerInput, told: list[tuple[str | None, list[Movie]]], movies: list[Movie]
) -> str:
    """ "Ben: Alien and Heat, and Cleo: Fargo", with the movies that a screen shows."""
    words = speech(handler_input)
    named = Named(
        words.listing(
            [
                words.word(
                    "friend-and-titles",
                    friend=name_of(handler_input, name),
                    movies=words.titles(of_one, to_choose=False),
                )
                for name, of_one in told
            ]
        )
    )
    named.movies = tuple(movies)
    return named
