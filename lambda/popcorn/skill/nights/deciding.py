""" "What should we watch together?": movies for everybody of a night, or for friends who share."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.befriending import Befriending
from popcorn.domain.group_recommendation import MOST_MEMBERS, GroupRecommender
from popcorn.domain.movie_nights import Answer, Night
from popcorn.domain.ratings import ListenerId
from popcorn.skill.alexa.identity import listener_of
from popcorn.skill.nights.guests import friends_of, guest_words
from popcorn.skill.nights.upcoming import Upcoming
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.session.attributes import Question
from popcorn.skill.together.asking import together

logger = logging.getLogger(__name__)


class Deciding:
    """Recommends for the people of the night that is talked of, else of the next one.

    Without a night it is for the friends who let others see what they love: of anybody else, not
    even what suits them may be heard.
    """

    def __init__(
        self, recommender: GroupRecommender, befriending: Befriending, upcoming: Upcoming
    ) -> None:
        self._recommender = recommender
        self._befriending = befriending
        self._upcoming = upcoming

    def recommend(self, handler_input: HandlerInput) -> Response:
        """Three movies, which "the second one" then counts through.

        Raises:
            CatalogueUnavailableError: no movie can be found now.
        """
        memory, me = session(handler_input), listener_of(handler_input)
        others, names = self._company(handler_input)
        if not others:
            return say(handler_input, "group-nobody", question=Question.RECOMMEND)
        offer = self._recommender.recommend([me, *others], offered=memory.offered)
        facts = {"event": "offer", "basis": offer.basis.value, "count": len(offer.movies)}
        logger.info("offer", extra={"facts": {**facts, "members": len(others) + 1}})
        if not offer.movies:
            return say(handler_input, "group-none", question=Question.RECOMMEND)
        memory.remember_named([movie.movie_id for movie in offer.movies])
        for movie_id in memory.last_offer:
            memory.remember_mentioned(movie_id)
        movies = speech(handler_input).titles(offer.movies)
        guests = guest_words(handler_input, names)
        return say(handler_input, "group-offer", movies=movies, guests=guests)

    def _company(self, handler_input: HandlerInput) -> tuple[Sequence[ListenerId], Sequence[str]]:
        """The others, and their names."""
        me, most = listener_of(handler_input), MOST_MEMBERS - 1
        night = self._night(handler_input)
        if night is not None:
            answers = night.answers
            others = [
                each for each in answers if each != me and answers[each] is not Answer.DECLINED
            ]
            if others:
                self._upcoming.remember(handler_input, night)
                known = self._upcoming.names([night])
                return others[:most], [known.get(each) or "" for each in others[:most]]
        sharing = [
            each for each in friends_of(self._befriending, handler_input) if each.is_sharing
        ][:most]
        return [each.other_id for each in sharing], [each.name or "" for each in sharing]

    def _night(self, handler_input: HandlerInput) -> Night | None:
        nights, talk = self._upcoming.all(handler_input), together(handler_input)
        meant = [each for each in nights if each.night_id == talk.night_id]
        return next(iter([*meant, *nights]), None)
