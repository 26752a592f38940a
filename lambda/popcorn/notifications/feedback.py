"""What becomes of mail: an address that it does not reach, or does not want it, is not used again.

Source: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html; by
EventBridge the same, as the event's detail.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from popcorn.domain.addresses import Refusal

if TYPE_CHECKING:
    from popcorn.ports import AddressBook

logger = logging.getLogger(__name__)


def refusals_in(event: Mapping[str, Any]) -> dict[str, Refusal]:
    """Addresses that must not be used again, from one of SES' events.

    What bounces for a while (a full mailbox, a server that is away) is none: SES tries again.
    """
    detail = event["detail"]
    if detail["eventType"] == "Complaint":
        recipients = detail["complaint"]["complainedRecipients"]
        return {each["emailAddress"]: Refusal.COMPLAINED for each in recipients}
    if detail["eventType"] == "Bounce" and detail["bounce"]["bounceType"] == "Permanent":
        recipients = detail["bounce"]["bouncedRecipients"]
        return {each["emailAddress"]: Refusal.BOUNCED for each in recipients}
    return {}


def note_refusals(book: AddressBook, event: Mapping[str, Any], now_ms: int) -> int:
    """Note them; returns how many there are.

    Raises:
        StoreUnavailableError: some are not noted; again later.
    """
    refusals = refusals_in(event)
    for email, refusal in refusals.items():
        book.refuse(email, refusal, now_ms)
        facts = {"event": "mail_refused", "reason": refusal.value}
        logger.warning("mail_refused", extra={"facts": facts})
    return len(refusals)
