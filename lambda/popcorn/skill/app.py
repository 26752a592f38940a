"""The skill: its handlers in the order they are asked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field

from ask_sdk_core.attributes_manager import AbstractPersistenceAdapter
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import CustomSkillBuilder

from popcorn.domain.marks import MarkKind
from popcorn.domain.recommendation import Recommender
from popcorn.domain.threads import Threads
from popcorn.ports import (
    Accounts,
    AddressBook,
    Catalogue,
    Friends,
    Households,
    ListenerStore,
    MovieNights,
    ReminderServices,
    Scorer,
    Social,
    StarsPredictor,
    Tastes,
)
from popcorn.skill.alexa.account_tokens import AccountTokens
from popcorn.skill.companion import Companion
from popcorn.skill.handlers.about_movie import AboutMovieHandler
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
from popcorn.skill.handlers.can_fulfill import CanFulfillHandler
from popcorn.skill.handlers.company import (
    Company,
    CompanyHandler,
    MessageHandler,
    NewerIntentHandler,
    PermissionHandler,
    UndecidedHandler,
)
from popcorn.skill.handlers.events import SkillEventHandler
from popcorn.skill.handlers.household import ForgetMeHandler, WhoAmIHandler
from popcorn.skill.handlers.launch import LaunchHandler
from popcorn.skill.handlers.marks import AllOfThemHandler, MarkOfferHandler
from popcorn.skill.handlers.movies import MoreMoviesHandler, OfferMoviesHandler
from popcorn.skill.handlers.my_ratings import MyRatingsHandler
from popcorn.skill.handlers.rating import (
    ChooseMovieHandler,
    RateMovieHandler,
    TakeBackRatingHandler,
)
from popcorn.skill.handlers.rating_round import (
    DoNotCareHandler,
    HaveSeenHandler,
    RateSomeMoviesHandler,
    SkipHandler,
    StopRatingHandler,
    TakeBackInRoundHandler,
)
from popcorn.skill.handlers.refining import (
    PreviousMoviesHandler,
    RefineHandler,
    RefuseGenreHandler,
)
from popcorn.skill.handlers.touches import LateTouchHandler
from popcorn.skill.handlers.unexpected import QuietHandler, UnexpectedHandler
from popcorn.skill.listener.household import Forgetting, RememberVoice
from popcorn.skill.listener.kept import FetchState, SaveState
from popcorn.skill.listener.linking import FollowLink, Linking, LookForLink
from popcorn.skill.listener.read_ahead import ReadAhead, ReadAheadStore
from popcorn.skill.listener.visits import RememberInterest
from popcorn.skill.listener.welcome import Welcome
from popcorn.skill.logs import LogTurn, StartClock
from popcorn.skill.offers.marking import Marking
from popcorn.skill.offers.offering import Offers
from popcorn.skill.one_movie.details import Details
from popcorn.skill.one_movie.dialog import MovieDialog
from popcorn.skill.one_movie.insights import Insights
from popcorn.skill.one_movie.which_movie import WhichMovie
from popcorn.skill.rating.dialog import RatingDialog
from popcorn.skill.rating.rounds import RatingRounds
from popcorn.skill.rating.undoing import Undoing
from popcorn.skill.replies.answers import ChooseSpeech, RecallSession
from popcorn.skill.replies.mishaps import MishapHandler
from popcorn.skill.screens.touches import HearTouches
from popcorn.skill.session.attributes import Topic
from popcorn.skill.session.pending import Wants
from popcorn.skill.speech.variety import ChooseVariety, Variety, by_session


@dataclass(frozen=True)
class Services:
    """What the skill works with; `wiring.py` builds it, and whoever has it built closes it.

    `scorer` and `factors` are None where no model was trained, or published, yet, and `stars` gives
    None; `tokens` where no Echo can be linked to an account, `reminders` where there are none.
    """

    store: ListenerStore
    catalogue: Catalogue
    scorer: Scorer | None
    persistence: AbstractPersistenceAdapter
    households: Households
    social: Social
    factors: Tastes | None = None
    stars: Callable[[], StarsPredictor | None] = lambda: None
    skill_id: str | None = None
    tokens: AccountTokens | None = None
    reminders: ReminderServices | None = None
    resources: ExitStack = field(default_factory=ExitStack)

    @property
    def friends(self) -> Friends:
        return self.social.friends

    @property
    def nights(self) -> MovieNights:
        return self.social.nights

    @property
    def accounts(self) -> Accounts:
        return self.social.accounts

    @property
    def addresses(self) -> AddressBook:
        return self.social.addresses

    def recommender(self, store: ListenerStore | None = None) -> Recommender:
        """A recommender over these services, closed with them.

        Args:
            store: another one than theirs.
        """
        recommender = Recommender(
            store or self.store, self.catalogue, self.scorer, self.factors, self.stars
        )
        self.resources.callback(recommender.close)
        return recommender

    def close(self) -> None:
        self.resources.close()


def build_skill(services: Services, variety: Variety = by_session) -> CustomSkill:
    """The skill over one set of services."""
    threads = services.resources.enter_context(Threads(thread_name_prefix="listener"))
    store = ReadAheadStore(services.store, threads)
    recommender = services.recommender(store)
    offers = Offers(recommender, services.catalogue)
    marking = Marking(store, offers, threads)
    insights = Insights(recommender, offers)
    details = Details(recommender, services.catalogue)
    which_movie = WhichMovie(services.catalogue)
    rounds = RatingRounds(store, recommender, offers)
    rating = RatingDialog(store, which_movie, rounds)
    undoing = Undoing(store)
    company = Company(
        services.social,
        services.households,
        store,
        services.catalogue,
        which_movie,
        services.factors,
        services.reminders,
        services.resources,
    )
    companion = Companion(store, services.catalogue, threads)
    dialog = MovieDialog(
        which_movie,
        rating,
        {
            Wants.SEEN_MOVIE: marking.seen,
            Wants.UNINTERESTING_MOVIE: marking.not_interested,
            Wants.MOVIE_TO_EXPLAIN: insights.why,
            Wants.MOVIE_TO_PREDICT: insights.would_like,
            Wants.MOVIE_TO_RESEMBLE: offers.like,
            Wants.MOVIE_TO_DESCRIBE: details.tell,
            Wants.MOVIE_TO_WATCH: details.taken,
            Wants.CAST: details.unknown("cast-unknown"),
            Wants.LENGTH: details.unknown("length-unknown"),
            Wants.AGE_RATING: details.unknown("age-rating-unknown"),
            Wants.PLACE_TO_WATCH: details.unknown("place-to-watch-unknown"),
            Wants.PLAYING: details.unknown("playing-impossible"),
            Wants.MOVIE_FOR_NIGHT: company.movie_for_night,
            Wants.OTHER_MOVIE_FOR_NIGHT: company.other_movie_for_night,
            **companion.acts(),
        },
    )
    forgetting = Forgetting(
        store,
        services.households,
        services.social,
        services.persistence,
        company.drop_reminders,
    )
    linking = Linking(store, services.social, services.persistence)
    builder = CustomSkillBuilder(persistence_adapter=services.persistence)
    builder.skill_id = services.skill_id
    for handler in (
        SkillEventHandler(forgetting, services.social, linking),
        ForgetMeHandler(forgetting),
        CompanyHandler(company),
        UndecidedHandler(company),
        WhoAmIHandler(store),
        LaunchHandler(Welcome(store, offers, rounds)),
        *companion.handlers(offers, dialog, rounds),
        # What is asked in a round of ratings has its own answers: before what they mean elsewhere.
        RateSomeMoviesHandler(rounds),
        HaveSeenHandler(marking),
        SkipHandler(rounds, offers),
        DoNotCareHandler(rounds),
        StopRatingHandler(rounds),
        TakeBackInRoundHandler(rounds, undoing),
        OfferMoviesHandler("PopularMoviesIntent", Topic.POPULAR, offers),
        OfferMoviesHandler("BestRatedMoviesIntent", Topic.BEST_RATED, offers),
        OfferMoviesHandler("TrendingMoviesIntent", Topic.TRENDING, offers),
        OfferMoviesHandler("NewMoviesIntent", Topic.NEW, offers),
        OfferMoviesHandler("RecommendMovieIntent", Topic.RECOMMEND, offers),
        AboutMovieHandler("SimilarMoviesIntent", Wants.MOVIE_TO_RESEMBLE, dialog),
        AboutMovieHandler("MoreLikeThatIntent", Wants.MOVIE_TO_RESEMBLE, dialog),
        AllOfThemHandler(marking),
        MyRatingsHandler(store, services.catalogue),
        MoreMoviesHandler(offers),
        RefineHandler(offers),
        PreviousMoviesHandler(offers),
        RateMovieHandler(rating),
        ChooseMovieHandler(dialog),
        TakeBackRatingHandler(rating, undoing),
        AboutMovieHandler("SeenItIntent", Wants.SEEN_MOVIE, dialog),
        MarkOfferHandler("SeenThemAllIntent", MarkKind.SEEN, dialog, marking),
        RefuseGenreHandler(offers),
        AboutMovieHandler("NotInterestedIntent", Wants.UNINTERESTING_MOVIE, dialog),
        MarkOfferHandler("NotInterestedInAnyIntent", MarkKind.NOT_INTERESTED, dialog, marking),
        AboutMovieHandler("WhyIntent", Wants.MOVIE_TO_EXPLAIN, dialog),
        AboutMovieHandler("WouldILikeIntent", Wants.MOVIE_TO_PREDICT, dialog),
        AboutMovieHandler("MovieDetailsIntent", Wants.MOVIE_TO_DESCRIBE, dialog),
        AboutMovieHandler("CastIntent", Wants.CAST, dialog),
        AboutMovieHandler("LengthIntent", Wants.LENGTH, dialog),
        AboutMovieHandler("AgeRatingIntent", Wants.AGE_RATING, dialog),
        AboutMovieHandler("WhereToWatchIntent", Wants.PLACE_TO_WATCH, dialog),
        AboutMovieHandler("PlayMovieIntent", Wants.PLAYING, dialog),
        AboutMovieHandler("AddToWatchlistIntent", Wants.ON_WATCHLIST, dialog),
        AboutMovieHandler("RemoveFromWatchlistIntent", Wants.OFF_WATCHLIST, dialog),
        AboutMovieHandler("StartWatchingIntent", Wants.STARTED, dialog),
        YesHandler(offers, dialog),
        NoHandler(),
        HelpHandler(),
        RepeatHandler(),
        StartOverHandler(),
        CancelHandler(),
        GoodbyeHandler(),
        SessionEndedHandler(),
        NewerIntentHandler(company),
        FallbackHandler(),
        CanFulfillHandler(services.catalogue),
        PermissionHandler(company),
        MessageHandler(company),
        LateTouchHandler(),
        UnexpectedHandler(),
        QuietHandler(),
    ):
        builder.add_request_handler(handler)
    builder.add_exception_handler(MishapHandler())
    reading = (FetchState(services.persistence, threads), ReadAhead(store, recommender))
    for interceptor in (
        StartClock(),
        RecallSession(),
        *((LookForLink(linking, threads),) if services.tokens else ()),
        *reading,
        *((FollowLink(linking, reading),) if services.tokens else ()),
        ChooseSpeech(),
        ChooseVariety(variety),
        HearTouches(),
        RememberVoice(services.households),
    ):
        builder.add_global_request_interceptor(interceptor)
    builder.add_global_response_interceptor(RememberInterest())
    builder.add_global_response_interceptor(SaveState())
    builder.add_global_response_interceptor(LogTurn())
    return builder.create()
