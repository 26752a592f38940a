"""Settings -> where listeners' state is kept. Each adapter is imported when it is chosen."""

from __future__ import annotations

from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, NamedTuple

from popcorn.ports import Social
from popcorn.settings import Settings

if TYPE_CHECKING:
    from ask_sdk_core.attributes_manager import AbstractPersistenceAdapter

    from popcorn.ports import (
        Accounts,
        AddressBook,
        Friends,
        Households,
        ListenerStore,
        MovieNights,
    )


class Kept(NamedTuple):
    """One store's adapters of everything that is kept of listeners."""

    store: ListenerStore
    households: Households
    social: Social
    persistence: AbstractPersistenceAdapter


def embedded_store(settings: Settings, resources: ExitStack) -> Kept:
    """One file for all of it.

    Args:
        resources: open for as long as the adapters are.

    Raises:
        SettingsError: as `open_database`.
    """
    from popcorn.adapters.embedded.database import Database
    from popcorn.adapters.embedded.sqlite_households import SqliteHouseholds
    from popcorn.adapters.embedded.sqlite_store import SqliteStore
    from popcorn.skill.listener.persistence import SqlitePersistenceAdapter

    path = settings.database

    def friends() -> Friends:
        from popcorn.adapters.embedded.sqlite_friends import SqliteFriends

        return resources.enter_context(closing(SqliteFriends(path)))

    def nights() -> MovieNights:
        from popcorn.adapters.embedded.sqlite_nights import SqliteNights

        return resources.enter_context(closing(SqliteNights(path)))

    def addresses() -> AddressBook:
        from popcorn.adapters.embedded.sqlite_addresses import SqliteAddresses

        return resources.enter_context(closing(SqliteAddresses(path)))

    def accounts() -> Accounts:
        from popcorn.adapters.embedded.sqlite_accounts import SqliteAccounts

        return resources.enter_context(closing(SqliteAccounts(path)))

    return Kept(
        resources.enter_context(closing(SqliteStore(path))),
        resources.enter_context(closing(SqliteHouseholds(path))),
        Social(friends, nights, addresses, accounts),
        SqlitePersistenceAdapter(resources.enter_context(closing(Database(path)))),
    )


def aws_store(settings: Settings, resources: ExitStack) -> Kept:
    """A client of DynamoDB for all of it.

    Args:
        resources: open for as long as the adapters are.

    Raises:
        SettingsError: no region is set.
    """
    from popcorn.adapters.aws.clients import dynamodb_client, without_resources
    from popcorn.adapters.aws.document_tables import DocumentTables
    from popcorn.adapters.aws.dynamodb_households import DynamoDbHouseholds
    from popcorn.adapters.aws.dynamodb_store import DynamoDbStore
    from popcorn.skill.listener.persistence import dynamodb_persistence

    client = resources.enter_context(closing(dynamodb_client()))
    with without_resources():  # the SDK's adapter has one as a default that is not used here
        persistence = dynamodb_persistence(settings.skill_state_table, DocumentTables(client))

    def friends() -> Friends:
        from popcorn.adapters.aws.dynamodb_friends import DynamoDbFriends

        return DynamoDbFriends(client, settings.social_table)

    def nights() -> MovieNights:
        from popcorn.adapters.aws.dynamodb_nights import DynamoDbNights

        return DynamoDbNights(client, settings.social_table)

    def addresses() -> AddressBook:
        from popcorn.adapters.aws.dynamodb_addresses import DynamoDbAddresses

        return DynamoDbAddresses(client, settings.users_table, settings.social_table)

    def accounts() -> Accounts:
        from popcorn.adapters.aws.dynamodb_accounts import DynamoDbAccounts

        return DynamoDbAccounts(client, settings.users_table)

    return Kept(
        DynamoDbStore(client, settings.ratings_table, settings.lists_table),
        DynamoDbHouseholds(client, settings.users_table),
        Social(friends, nights, addresses, accounts),
        persistence,
    )
