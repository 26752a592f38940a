"""A secret's text from AWS Secrets Manager."""

from __future__ import annotations

from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from popcorn.domain.errors import SettingsError, StoreUnavailableError

_OURS_TO_MEND = frozenset(
    {"AccessDeniedException", "ResourceNotFoundException", "DecryptionFailure"}
)


def secret_text(client: Any, arn: str) -> str:
    """The secret as it is now, without blanks around it.

    Args:
        client: boto3's of Secrets Manager.
    Raises:
        SettingsError: it is not there, may not be read, or holds no text.
        StoreUnavailableError: no answer.
    """
    try:
        found = client.get_secret_value(SecretId=arn).get("SecretString", "").strip()
    except ClientError as error:
        code = error.response["Error"].get("Code", "unknown")
        if code in _OURS_TO_MEND:
            raise SettingsError(arn, f"the secret cannot be read: {code}") from error
        raise StoreUnavailableError(f"Secrets Manager refused: {code}") from error
    except BotoCoreError as error:
        reason = f"no answer from Secrets Manager: {type(error).__name__}"
        raise StoreUnavailableError(reason) from error
    if not found:
        raise SettingsError(arn, "the secret holds no text")
    return str(found)
