"""Mail by Amazon SES.

Source: https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
"""

from __future__ import annotations

from email.message import EmailMessage
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from popcorn.domain.errors import MessageRefusedError, NotifierUnavailableError

_NEVER = frozenset({"BadRequestException"})
"""Everything else is mended by waiting, or by whoever runs this: a queue keeps the event."""


class SesPost:
    """Each message that is handed over is sent, the same one twice included: SES gives it a
    Message-ID of its own.

    Args:
        client: boto3's of sesv2; it must not repeat a call whose answer was lost.
        configuration_set: the one whose events tell of bounces.
    """

    knows_events = False

    def __init__(self, client: Any, configuration_set: str) -> None:
        self._client = client
        self._configuration_set = configuration_set

    def post(self, message: EmailMessage) -> None:
        try:
            self._client.send_email(
                FromEmailAddress=message["From"].addresses[0].addr_spec,
                Destination={"ToAddresses": [each.addr_spec for each in message["To"].addresses]},
                Content={"Raw": {"Data": message.as_bytes()}},
                ConfigurationSetName=self._configuration_set,
            )
        except ClientError as error:
            code = error.response.get("Error", {}).get("Code", "unknown")
            if code in _NEVER:
                raise MessageRefusedError(f"SES refused: {code}") from error
            raise NotifierUnavailableError(f"SES refused: {code}") from error
        except BotoCoreError as error:
            reason = f"no answer from SES: {type(error).__name__}"
            raise NotifierUnavailableError(reason) from error
