"""The skill: its handlers in the order they are asked."""

from __future__ import annotations

from dataclasses import dataclass

from ask_sdk_core.attributes_manager import AbstractPersistenceAdapter
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import CustomSkillBuilder

from popcorn.domain.recommendation import Recommender
from popcorn.ports import Catalogue, ListenerStore
from popcorn.skill.handlers.builtins import (
    CancelHandler,
    FallbackHandler,
    GoodbyeHandler,
    HelpHandler,
    NoHandler,
    RepeatHandler,
    SessionEndedHandler,
    YesHandler,
)
from popcorn.skill.handlers.launch import LaunchHandler
from popcorn.skill.handlers.movies import (
    MoreMoviesHandler,
    PopularMoviesHandler,
    RecommendMovieHandler,
)
from popcorn.skill.handlers.rating import (
    ChooseMovieHandler,
    RateMovieHandler,
    TakeBackRatingHandler,
)
from popcorn.skill.logs import LogTurn, StartClock
from popcorn.skill.mishaps import MishapHandler
from popcorn.skill.rating_dialog import RatingDialog


@dataclass(frozen=True)
class Services:
    """What the handlers work with; `wiring.py` builds it."""

    store: ListenerStore
    catalogue: Catalogue
    recommender: Recommender
    persistence: AbstractPersistenceAdapter
    skill_id: str | None = None


def build_skill(services: Services) -> CustomSkill:
    """The skill over one set of services."""
    recommender = services.recommender
    dialog = RatingDialog(services.store, services.catalogue)
    builder = CustomSkillBuilder(persistence_adapter=services.persistence)
    builder.skill_id = services.skill_id
    for handler in (
        LaunchHandler(),
        PopularMoviesHandler(recommender),
        RecommendMovieHandler(recommender),
        MoreMoviesHandler(recommender),
        RateMovieHandler(dialog),
        ChooseMovieHandler(dialog),
        TakeBackRatingHandler(dialog),
        YesHandler(recommender, dialog),
        NoHandler(),
        HelpHandler(),
        RepeatHandler(),
        CancelHandler(),
        GoodbyeHandler(),
        SessionEndedHandler(),
        FallbackHandler(),
    ):
        builder.add_request_handler(handler)
    builder.add_exception_handler(MishapHandler())
    builder.add_global_request_interceptor(StartClock())
    builder.add_global_response_interceptor(LogTurn())
    return builder.create()
