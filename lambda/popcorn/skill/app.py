"""The skill: its handlers in the order they are asked."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field

from ask_sdk_core.attributes_manager import AbstractPersistenceAdapter
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import CustomSkillBuilder

from popcorn.domain.recommendation import Recommender
from popcorn.ports import Catalogue, ListenerStore, Scorer
from popcorn.skill.answers import ChooseSpeech, RecallSession
from popcorn.skill.handlers.builtins import (
    CancelHandler,
    FallbackHandler,
    GoodbyeHandler,
    HelpHandler,
    NoHandler,
    RepeatHandler,
    SessionEndedHandler,
    StartOverHandler,
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
    """What the skill works with; `wiring.py` builds it, and whoever has it built closes it.

    `scorer` is None where no model was trained yet.
    """

    store: ListenerStore
    catalogue: Catalogue
    scorer: Scorer | None
    persistence: AbstractPersistenceAdapter
    skill_id: str | None = None
    resources: ExitStack = field(default_factory=ExitStack)

    def close(self) -> None:
        self.resources.close()


def build_skill(services: Services) -> CustomSkill:
    """The skill over one set of services."""
    recommender = Recommender(services.store, services.catalogue, services.scorer)
    services.resources.callback(recommender.close)
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
        StartOverHandler(),
        CancelHandler(),
        GoodbyeHandler(),
        SessionEndedHandler(),
        FallbackHandler(),
    ):
        builder.add_request_handler(handler)
    builder.add_exception_handler(MishapHandler())
    for interceptor in (StartClock(), RecallSession(), ChooseSpeech()):
        builder.add_global_request_interceptor(interceptor)
    builder.add_global_response_interceptor(LogTurn())
    return builder.create()
