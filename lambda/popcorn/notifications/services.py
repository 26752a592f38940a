"""Settings -> what delivers events. Each adapter is imported when it is chosen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from typing import TYPE_CHECKING, NamedTuple

from popcorn.domain.errors import SettingsError
from popcorn.notifications.clock import now_ms
from popcorn.notifications.composing import Composer
from popcorn.notifications.delivery import Delivery
from popcorn.notifications.mail import MailNotifier, Post
from popcorn.notifications.readdressing import Readdressing
from popcorn.notifications.reminding import FollowNights

if TYPE_CHECKING:
    from popcorn.notifications.reminding import SkillMessenger
    from popcorn.ports import Catalogue, Notifier
    from popcorn.settings import Settings

_PATIENCE_S = 10.0
_ATTEMPTS = 3


class _AlexaAccess(NamedTuple):
    """The skill's own, from its permissions page."""

    client_id: str
    client_secret: str


@contextmanager
def delivering_from_tables(settings: Settings, catalogue: Catalogue) -> Iterator[Delivery]:
    """What delivers the events of the table Social, while the block lasts.

    Raises:
        SettingsError: a table, or what a channel needs, is not named, or the secret not readable.
        StoreUnavailableError: Secrets Manager does not answer.
    """
    from popcorn.adapters.aws.clients import dynamodb_client
    from popcorn.adapters.aws.dynamodb_accounts import DynamoDbAccounts
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
        access = _alexa_access(settings)
        yield Delivery(
            DynamoDbOutbox(client, social),
            Readdressing(DynamoDbAccounts(client, users), friends),
            Composer(nights, friends, book, catalogue),
            book,
            _notifiers(settings, access, resources),
            now_ms,
            FollowNights(nights, _messages(access)) if access else None,
        )


@contextmanager
def delivering_embedded(
    settings: Settings, catalogue: Catalogue, messenger: SkillMessenger | None = None
) -> Iterator[Delivery]:
    """What delivers the events of the embedded store, while the block lasts.

    Args:
        messenger: reaches the skill, where it runs in this process.
    Raises:
        SettingsError: the store cannot be opened; or as `delivering_from_tables`.
    """
    from popcorn.adapters.embedded.sqlite_accounts import SqliteAccounts
    from popcorn.adapters.embedded.sqlite_addresses import SqliteAddresses
    from popcorn.adapters.embedded.sqlite_friends import SqliteFriends
    from popcorn.adapters.embedded.sqlite_nights import SqliteNights

    path = settings.database
    with ExitStack() as resources:
        nights = resources.enter_context(closing(SqliteNights(path)))
        friends = resources.enter_context(closing(SqliteFriends(path)))
        book = resources.enter_context(closing(SqliteAddresses(path)))
        accounts = resources.enter_context(closing(SqliteAccounts(path)))
        yield Delivery(
            nights,
            Readdressing(accounts, friends),
            Composer(nights, friends, book, catalogue),
            book,
            _notifiers(settings, _alexa_access(settings), resources),
            now_ms,
            FollowNights(nights, messenger) if messenger else None,
        )


def _notifiers(
    settings: Settings, access: _AlexaAccess | None, resources: ExitStack
) -> list[Notifier]:
    notifiers: list[Notifier] = [MailNotifier(_post(settings, resources), settings.mail_sender)]
    if access:
        notifiers.append(_alexa(settings, access))
    return notifiers


def _post(settings: Settings, resources: ExitStack) -> Post:
    if settings.notifier == "ses":
        from popcorn.adapters.aws.clients import mail_client
        from popcorn.adapters.aws.ses_post import SesPost

        client = resources.enter_context(closing(mail_client(read_timeout_s=_PATIENCE_S)))
        return SesPost(client, settings.need("mail_configuration_set"))
    from popcorn.adapters.embedded.mail_folder import MailFolder

    return MailFolder(settings.mail_folder)


def _alexa(settings: Settings, access: _AlexaAccess) -> Notifier:
    from popcorn.adapters.alexa.proactive_events import ProactiveEvents
    from popcorn.notifications.alexa import AlexaNotifier
    from popcorn.skill.alexa.api_client import BoundedApiClient

    is_live = settings.alexa_stage == "live"
    api_client = BoundedApiClient(_PATIENCE_S)
    return AlexaNotifier(ProactiveEvents(api_client, *access, is_live=is_live), now_ms)


def _messages(access: _AlexaAccess) -> SkillMessenger:
    from popcorn.adapters.alexa.skill_messages import SkillMessages
    from popcorn.skill.alexa.api_client import BoundedApiClient

    return SkillMessages(BoundedApiClient(_PATIENCE_S), *access)


def _alexa_access(settings: Settings) -> _AlexaAccess | None:
    """What the secret says; None where none is named."""
    if not settings.alexa_secret:
        return None
    from popcorn.adapters.aws.clients import secrets_client
    from popcorn.adapters.aws.secrets import secret_text

    with closing(secrets_client(read_timeout_s=_PATIENCE_S, attempts=_ATTEMPTS)) as client:
        text = secret_text(client, settings.alexa_secret)
    try:
        given = json.loads(text)
        return _AlexaAccess(str(given["client_id"]), str(given["client_secret"]))
    except (ValueError, KeyError, TypeError) as error:
        hint = 'the secret has to be {"client_id": "...", "client_secret": "..."}'
        raise SettingsError(settings.alexa_secret, hint) from error
