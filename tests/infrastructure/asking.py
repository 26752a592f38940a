"""Everything that the skill may ever ask of AWS' services, to be asked once each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

from ask_sdk_model import Context, RequestEnvelope, User
from ask_sdk_model.interfaces.system import SystemState

from popcorn.adapters.aws.clients import (
    dynamodb_client,
    opensearch_client,
    sagemaker_runtime_client,
)
from popcorn.adapters.aws.document_tables import DocumentTables
from popcorn.adapters.aws.dynamodb_households import DynamoDbHouseholds
from popcorn.adapters.aws.dynamodb_store import DynamoDbStore
from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue
from popcorn.adapters.aws.opensearch_factors import OpenSearchFactorStore
from popcorn.adapters.aws.sagemaker_scorer import SageMakerScorer
from popcorn.domain.errors import ScorerUnavailableError
from popcorn.domain.factors import SearchVector
from popcorn.domain.listeners import Listener
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.features import FeatureSpace
from popcorn.settings import Settings
from popcorn.skill.listener.persistence import dynamodb_persistence

ANN, ALIEN = ListenerId("ann"), MovieId("alien-1979")
HOUSEHOLD = ListenerId("household")
RATING = Rating(ANN, ALIEN, Stars.of(5), rated_at_ms=1)
MARK = Mark(ANN, ALIEN, MarkKind.SEEN, marked_at_ms=1)


def questions(
    settings: Settings, opensearch_url: str
) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every method of the skill's ports over AWS' services, named PORT.METHOD."""
    client = dynamodb_client()
    store = DynamoDbStore(client, settings.ratings_table, settings.lists_table)
    households = DynamoDbHouseholds(client, settings.users_table)
    search = opensearch_client(opensearch_url)
    catalogue = OpenSearchCatalogue(search)
    factors = OpenSearchFactorStore(search)
    scorer = SageMakerScorer(
        sagemaker_runtime_client(), settings.scorer_endpoint, FeatureSpace((ALIEN,))
    )

    def forget() -> None:
        store.put_rating(RATING)
        store.put_mark(MARK)
        store.forget(ANN)

    def score() -> None:
        with suppress(ScorerUnavailableError):  # nothing is served; that it was asked counts
            scorer.score(Listener(ANN), [ALIEN])

    yield from {
        "ListenerStore.put_rating": lambda: store.put_rating(RATING),
        "ListenerStore.rating": lambda: store.rating(ANN, ALIEN),
        "ListenerStore.ratings_of": lambda: store.ratings_of(ANN),
        "ListenerStore.take_back_rating": lambda: store.take_back_rating(ANN, ALIEN),
        "ListenerStore.put_mark": lambda: store.put_mark(MARK),
        "ListenerStore.marks_of": lambda: store.marks_of(ANN),
        "ListenerStore.take_back_mark": lambda: store.take_back_mark(ANN, ALIEN),
        "ListenerStore.forget": forget,
        "Households.remember_member": lambda: households.remember_member(HOUSEHOLD, ANN),
        "Households.members": lambda: households.members(HOUSEHOLD),
        "Households.forget_member": lambda: households.forget_member(HOUSEHOLD, ANN),
        "Households.forget_household": lambda: households.forget_household(HOUSEHOLD),
        "Catalogue.movies": lambda: catalogue.movies([ALIEN]),
        "Catalogue.find_titles": lambda: catalogue.find_titles("alien"),
        "Catalogue.popular": catalogue.popular,
        "Catalogue.seen_by": lambda: catalogue.seen_by(ANN),
        "FactorStore.current": factors.current,
        "Factors.of": lambda: factors.current().of([ALIEN]),
        "Factors.nearest": lambda: factors.current().nearest(SearchVector((0.5, 0.5))),
        "Scorer.score": score,
    }.items()
    search.close()


def persist(settings: Settings) -> None:
    tables = DocumentTables(dynamodb_client())
    persistence = dynamodb_persistence(settings.skill_state_table, tables)
    envelope = RequestEnvelope(context=Context(system=SystemState(user=User(user_id=ANN))))
    persistence.save_attributes(envelope, {"visits": 1})
    assert persistence.get_attributes(envelope) == {"visits": 1}
    persistence.delete_attributes(envelope)
