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
from popcorn.adapters.aws.dynamodb_accounts import DynamoDbAccounts
from popcorn.adapters.aws.dynamodb_addresses import DynamoDbAddresses
from popcorn.adapters.aws.dynamodb_friends import DynamoDbFriends
from popcorn.adapters.aws.dynamodb_households import DynamoDbHouseholds
from popcorn.adapters.aws.dynamodb_nights import DynamoDbNights
from popcorn.adapters.aws.dynamodb_store import DynamoDbStore
from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue
from popcorn.adapters.aws.opensearch_factors import OpenSearchFactorStore
from popcorn.adapters.aws.sagemaker_scorer import SageMakerScorer
from popcorn.domain.accounts import Link, account_of
from popcorn.domain.addresses import Address, Refusal
from popcorn.domain.errors import ScorerUnavailableError
from popcorn.domain.factors import SearchVector
from popcorn.domain.friends import FriendCode, Tie
from popcorn.domain.listeners import Listener
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movie_nights import Answer, Night, Start
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.night_events import events_of
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.domain.reminders import Reminder, Step
from popcorn.model.features import FeatureSpace
from popcorn.settings import Settings
from popcorn.skill.listener.persistence import dynamodb_persistence

ANN, ALIEN = ListenerId("ann"), MovieId("alien-1979")
HOUSEHOLD = ListenerId("household")
EMAIL = "ben@example.org"
RATING = Rating(ANN, ALIEN, Stars.of(5), rated_at_ms=1)
BEN, CODE = ListenerId("ben"), FriendCode("12345678", ListenerId("ben"), offered_at_ms=1)
ADDRESS = Address(listener_id=BEN, email=EMAIL)
REMINDER = Reminder(BEN, "night", Step.OFFERED, 1, 2)
NIGHT = Night("night", ANN, ALIEN, Start(2, "UTC"), created_at_ms=1).inviting([BEN], 1)
WISH = GenreWish(ANN, Genre.HORROR, is_liked=False, said_at_ms=1)
ACCOUNT = account_of("ann")
LINK = Link(HOUSEHOLD, ACCOUNT, linked_at_ms=1)
MARK = Mark(ANN, ALIEN, MarkKind.SEEN, marked_at_ms=1)


def questions(
    settings: Settings, opensearch_url: str
) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every method of the skill's ports over AWS' services, named PORT.METHOD."""
    client = dynamodb_client()
    store = DynamoDbStore(client, settings.ratings_table, settings.lists_table)
    households = DynamoDbHouseholds(client, settings.users_table)
    friends = DynamoDbFriends(client, settings.social_table)
    nights = DynamoDbNights(client, settings.social_table)
    book = DynamoDbAddresses(client, settings.users_table, settings.social_table)
    accounts = DynamoDbAccounts(client, settings.users_table)
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

    def befriend() -> None:
        assert friends.offer_code(CODE)
        assert friends.change(ANN, BEN, None, Tie.ASKED, 1, code=CODE)
        friends.end(ANN, [BEN])

    def hand_over_code() -> None:
        assert friends.offer_code(CODE)
        assert friends.hand_over_code(CODE, ANN)

    def forget_friend() -> None:
        friends.offer_code(CODE)
        friends.change(BEN, ANN, None, Tie.ASKED, 1)
        friends.set_name(BEN, "Ben", 1)
        friends.forget(BEN)

    def change_night() -> None:
        after = NIGHT.answered(BEN, Answer.ACCEPTED, 2)
        assert nights.change(NIGHT, after, events_of(NIGHT, after, 2))
        assert nights.change(after, after.without(BEN), ())

    def change_reminder() -> None:
        assert nights.change_reminder(None, REMINDER)
        assert nights.change_reminder(REMINDER, None)

    def forget_reminders() -> None:
        nights.change_reminder(None, REMINDER)
        nights.forget_reminders(BEN)

    def forget_events() -> None:
        nights.create(NIGHT, events_of(None, NIGHT, 1))
        nights.forget_events(BEN)

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
        "ListenerStore.marks_and_wishes_of": lambda: store.marks_and_wishes_of(ANN),
        "ListenerStore.put_genre_wish": lambda: store.put_genre_wish(WISH),
        "ListenerStore.genre_wishes_of": lambda: store.genre_wishes_of(ANN),
        "ListenerStore.take_back_genre_wish": lambda: store.take_back_genre_wish(ANN, WISH.genre),
        "ListenerStore.take_back_mark": lambda: store.take_back_mark(ANN, ALIEN),
        "ListenerStore.forget": forget,
        "Households.remember_member": lambda: households.remember_member(HOUSEHOLD, ANN),
        "Households.members": lambda: households.members(HOUSEHOLD),
        "Households.forget_member": lambda: households.forget_member(HOUSEHOLD, ANN),
        "Households.forget_household": lambda: households.forget_household(HOUSEHOLD),
        "Friends.change": befriend,
        "Friends.offer_code": lambda: friends.offer_code(CODE),
        "Friends.code_of": lambda: friends.code_of(BEN),
        "Friends.find_code": lambda: friends.find_code(CODE.digits),
        "Friends.take_back_code": lambda: friends.take_back_code(BEN),
        "Friends.count_try": lambda: friends.count_try(ANN, 1, 1),
        "Friends.friendship": lambda: friends.friendship(ANN, BEN),
        "Friends.friendships_of": lambda: friends.friendships_of(ANN),
        "Friends.end": lambda: friends.end(ANN, [BEN]),
        "Friends.introductions": lambda: friends.introductions([ANN]),
        "Friends.set_name": lambda: friends.set_name(ANN, "Ann", 1),
        "Friends.set_sharing": lambda: friends.set_sharing(ANN, True, 1),
        "Friends.set_time_zone": lambda: friends.set_time_zone(ANN, "Europe/Berlin", 1),
        "Friends.time_zone_of": lambda: friends.time_zone_of(ANN),
        "Friends.hand_over_code": hand_over_code,
        "Friends.forget": forget_friend,
        "MovieNights.create": lambda: nights.create(NIGHT, events_of(None, NIGHT, 1)),
        "MovieNights.night": lambda: nights.night(NIGHT.night_id),
        "MovieNights.nights_of": lambda: nights.nights_of(ANN),
        "MovieNights.change": change_night,
        "MovieNights.remove": lambda: nights.remove(NIGHT.without(BEN), ()),
        "MovieNights.forget_events": forget_events,
        "ReminderBook.change_reminder": change_reminder,
        "ReminderBook.reminder": lambda: nights.reminder(BEN, NIGHT.night_id),
        "ReminderBook.reminders_of": lambda: nights.reminders_of(BEN),
        "ReminderBook.forget_reminders": forget_reminders,
        "AddressBook.change": lambda: book.change(None, ADDRESS, ()),
        "AddressBook.address_of": lambda: book.address_of(BEN),
        "AddressBook.refuse": lambda: book.refuse(EMAIL, Refusal.BOUNCED, 1),
        "AddressBook.refusal_of": lambda: book.refusal_of(EMAIL),
        "AddressBook.note_bounce_told": lambda: book.note_bounce_told(EMAIL),
        "AddressBook.allow_again": lambda: book.allow_again(EMAIL),
        "AddressBook.forget": lambda: book.forget(BEN),
        "Accounts.create": lambda: accounts.create(ACCOUNT, 1),
        "Accounts.created_at_ms": lambda: accounts.created_at_ms(ACCOUNT),
        "Accounts.link": lambda: accounts.link(LINK),
        "Accounts.link_of": lambda: accounts.link_of(HOUSEHOLD),
        "Accounts.echoes_of": lambda: accounts.echoes_of(ACCOUNT),
        "Accounts.unlink": lambda: accounts.unlink(HOUSEHOLD),
        "Accounts.forget": lambda: accounts.forget(ACCOUNT),
        "Catalogue.movies": lambda: catalogue.movies([ALIEN]),
        "Catalogue.find_titles": lambda: catalogue.find_titles("alien"),
        "Catalogue.popular": catalogue.popular,
        "Catalogue.seen_by": lambda: catalogue.seen_by(ANN),
        "FactorStore.current": factors.current,
        "Factors.of": lambda: factors.current().of([ALIEN]),
        "Factors.described": lambda: factors.current().described([ALIEN]),
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
