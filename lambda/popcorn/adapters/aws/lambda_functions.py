"""Functions that are invoked by functions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from popcorn.domain.errors import StoreUnavailableError


def invoke_later(client: Any, function_name: str, event: Mapping[str, Any]) -> None:
    """Have Lambda invoke a function with an event, without waiting for it.

    Raises:
        StoreUnavailableError: it did not take the event.
    """
    try:
        client.invoke(
            FunctionName=function_name, InvocationType="Event", Payload=json.dumps(event).encode()
        )
    except (BotoCoreError, ClientError) as error:
        reason = f"Lambda did not take an event: {type(error).__name__}"
        raise StoreUnavailableError(reason) from error
