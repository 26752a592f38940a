"""Settings -> what delivers events. Each adapter is imported when it is chosen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from typing import TYPE_CHECKING

from popcorn.domain.errors import SettingsError
from popcorn.notifications.clock import now_ms
from popcorn.notifications.composing import Composer
from popcorn.notifications.delivery import Delivery
from popcorn.notifications.mail import MailNotifier, Post

if TYPE_CHECKING:
    from popcorn.ports import Catalogue, Notifier
    from popcorn.settings import Settings

_PATIENCE_S = 10.0
_ATTEMPTS = 3


@contextmanager
def delivering_from_tables(settings: Settings, catalogue: Catalogue) -> Iterator[Delivery]:
    """What delivers the events of the table Social, while the block lasts.

    Raises:
        SettingsError: a table, or what a channel needs, is not named, or the secret not readable.
        StoreUnavailableError: Secrets Manager does not answer.
    """
    from popcorn.adapters.aws.clients import dynamodb_client
    from popcorn.adapters.aws.dynamodb_addresses import DynamoDbAddresses
    from popcorn.adapters.aws.dynamodb_friends import DynamoDbFriends
    from popcorn.adapters.aws.dynamodb_nights import DynamoDbNights
    from popcorn.adapters.aws.dynamodb_outbox import DynamoDbOutbox

    users, social = settings.need("users_table"), settings.need("social_table")
    with ExitStack() as resources:
        client = resources.enter_context(
            closing(dynamodb_client(read_timeout_s=_PATIENCE_S, attempts=_ATTEMPTS))
        )
        book = DynamoDbAddresses(client, users, social)
        nights, friends = DynamoDbNights(client, social), DynamoDbFriends(client, social)
        yield Delivery(
            DynamoDbOutbox(client, social),
            Composer(nights, friends, book, catalogue),
            book,
            _notifiers(settings, resources),
            now_ms,
        )


@contextmanager
def delivering_embedded(settings: Settings, catalogue: Catalogue) -> Iterator[Delivery]:
    """What delivers the events of the embedded store, while the block lasts.

    Raises:
        SettingsError: the store cannot be opened; or as `delivering_from_tables`.
    """
    from popcorn.adapters.embedded.sqlite_addresses import SqliteAddresses
    from popcorn.adapters.embedded.sqlite_friends import SqliteFriends
    from popcorn.adapters.embedded.sqlite_nights import SqliteNights

    path = settings.database
    with ExitStack() as resources:
        nights = resources.enter_context(closing(SqliteNights(path)))
        friends = resources.enter_context(closing(SqliteFriends(path)))
        book = resources.enter_context(closing(SqliteAddresses(path)))
        composer = Composer(nights, friends, book, catalogue)
        yield Delivery(nights, composer, book, _notifiers(settings, resources), now_ms)


def _notifiers(settings: Settings, resources: ExitStack) -> list[Notifier]:
    notifiers: list[Notifier] = [MailNotifier(_post(settings, resources), settings.mail_sender)]
    if settings.alexa_secret:
        notifiers.append(_alexa(settings, settings.alexa_secret))
    return notifiers


def _post(settings: Settings, resources: ExitStack) -> Post:
    if settings.notifier == "ses":
        from popcorn.adapters.aws.clients import mail_client
        from popcorn.adapters.aws.ses_post import SesPost

        client = resources.enter_context(closing(mail_client(read_timeout_s=_PATIENCE_S)))
        return SesPost(client, settings.need("mail_configuration_set"))
    from popcorn.adapters.embedded.mail_folder import MailFolder

    return MailFolder(settings.mail_folder)


def _alexa(settings: Settings, secret_arn: str) -> Notifier:
    from popcorn.adapters.alexa.proactive_events import ProactiveEvents
    from popcorn.adapters.aws.clients import secrets_client
    from popcorn.adapters.aws.secrets import secret_text
    from popcorn.notifications.alexa import AlexaNotifier
    from popcorn.skill.alexa.api_client import BoundedApiClient

    with closing(secrets_client(read_timeout_s=_PATIENCE_S, attempts=_ATTEMPTS)) as client:
        text = secret_text(client, secret_arn)
    try:
        given = json.loads(text)
        client_id, client_secret = str(given["client_id"]), str(given["client_secret"])
    except (ValueError, KeyError, TypeError) as error:
        hint = 'the secret has to be {"client_id": "...", "client_secret": "..."}'
        raise SettingsError(secret_arn, hint) from error
    is_live = settings.alexa_stage == "live"
    api_client = BoundedApiClient(_PATIENCE_S)
    return AlexaNotifier(
        ProactiveEvents(api_client, client_id, client_secret, is_live=is_live), now_ms
    )
