"""Following what happens in the Alexa app: an Echo is linked to an account, or no longer.

Alexa tells of a link by an event, which may be late or lost, and of its end by nothing but requests
without a token. So a session's first turn compares what the request says with what was noted last.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from concurrent.futures import Executor, Future
from contextlib import suppress
from typing import TYPE_CHECKING

from ask_sdk_core.attributes_manager import AbstractPersistenceAdapter
from ask_sdk_core.dispatch_components import AbstractRequestInterceptor
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import IntentRequest, LaunchRequest

from popcorn.domain.errors import StoreUnavailableError, UnnamedListenerError
from popcorn.domain.ratings import ListenerId
from popcorn.skill.alexa.identity import account_of_speaker, requested_at_ms, speaker_of
from popcorn.skill.replies.answers import session
from popcorn.skill.screens.touched import is_user_event

if TYPE_CHECKING:
    from popcorn.domain.accounts import Link
    from popcorn.ports import ListenerStore, Social

logger = logging.getLogger(__name__)

_READING = "popcorn.link_reading"


class Linking:
    """Brings what is stored in line with who is linked to whom.

    Every call can be repeated, and goes on where one that failed has stopped: a link counts as
    merged, or is deleted, last.

    Raises, in all methods:
        StoreUnavailableError: it is not done; it has to be repeated.
    """

    def __init__(
        self, store: ListenerStore, social: Social, persistence: AbstractPersistenceAdapter
    ) -> None:
        self._store = store
        self._social = social
        self._persistence = persistence

    def link_of(self, echo_id: ListenerId) -> Link | None:
        """What was noted last of an Echo's listener."""
        return self._social.accounts.link_of(echo_id)

    def follow(
        self, echo_id: ListenerId, account_id: ListenerId | None, noted: Link | None, now_ms: int
    ) -> bool:
        """Do what is left to do: merge after a link, or give back after its end.

        Args:
            account_id: to whom the Echo's listener is linked now, None for nobody.
            noted: what `link_of` answers.
            now_ms: milliseconds since 1970-01-01 UTC.
        Returns:
            Whether anything was to be done.
        """
        if noted and account_id is None:
            self._part(noted, now_ms)
            return True
        if account_id is None:
            return False
        if noted and noted.account_id == account_id and noted.merged_at_ms is not None:
            return False
        self._join(echo_id, account_id, now_ms)
        return True

    def _join(self, echo_id: ListenerId, account_id: ListenerId, now_ms: int) -> None:
        """What was said as another account before stays that account's."""
        from popcorn.domain.accounts import Link  # most turns need none of these
        from popcorn.domain.merging import Merging
        from popcorn.skill.listener.merged_state import merge_state

        accounts = self._social.accounts
        accounts.link(Link(echo_id, account_id, now_ms))  # first, so that forgetting finds both
        Merging(self._store, self._social).join(echo_id, account_id, now_ms)
        merge_state(self._persistence, echo_id, account_id)
        accounts.link(Link(echo_id, account_id, now_ms, merged_at_ms=now_ms))
        _log("account_linked")

    def _part(self, link: Link, now_ms: int) -> None:
        from popcorn.domain.merging import Merging
        from popcorn.skill.listener.merged_state import merge_state

        if link.merged_at_ms is not None:  # else the Echo's listener has all of its own still
            merging = Merging(self._store, self._social)
            merging.part(link.account_id, link.echo_id, link.merged_at_ms, now_ms)
            merge_state(self._persistence, link.account_id, link.echo_id)
        self._social.accounts.unlink(link.echo_id)
        _log("account_unlinked")


class LookForLink(AbstractRequestInterceptor):
    """Begins to read what was noted of the speaker's link, once a session for each of them."""

    def __init__(self, linking: Linking, threads: Executor) -> None:
        self._linking = linking
        self._threads = threads

    def process(self, handler_input: HandlerInput) -> None:
        request = handler_input.request_envelope.request
        if not isinstance(request, LaunchRequest | IntentRequest) and not is_user_event(request):
            return
        with suppress(UnnamedListenerError):  # whatever needs to know who speaks raises it
            if _who(handler_input) not in session(handler_input).followed:
                reading = self._threads.submit(self._linking.link_of, speaker_of(handler_input))
                handler_input.attributes_manager.request_attributes[_READING] = reading


class FollowLink(AbstractRequestInterceptor):
    """Merges, or gives back, before anything is answered.

    Args:
        again: what has begun to read of the listener, and has to read anew after that.
    """

    def __init__(self, linking: Linking, again: Sequence[AbstractRequestInterceptor]) -> None:
        self._linking = linking
        self._again = again

    def process(self, handler_input: HandlerInput) -> None:
        requested = handler_input.attributes_manager.request_attributes
        reading: Future[Link | None] | None = requested.pop(_READING, None)
        if reading is None:
            return
        try:
            is_changed = self._linking.follow(
                speaker_of(handler_input),
                account_of_speaker(handler_input),
                reading.result(),
                requested_at_ms(handler_input),
            )
        except StoreUnavailableError:
            facts = {"event": "fallback", "service": "accounts"}
            logger.warning("fallback", extra={"facts": facts})
            return  # the next turn tries again
        memory = session(handler_input)
        memory.followed.append(_who(handler_input))
        if is_changed:
            for each in self._again:
                each.process(handler_input)


def _who(handler_input: HandlerInput) -> str:
    """The speaker with their account; a digest, because attributes travel."""
    text = f"{speaker_of(handler_input)}\n{account_of_speaker(handler_input)}"
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _log(event: str) -> None:
    logger.info(event, extra={"facts": {"event": event}})
