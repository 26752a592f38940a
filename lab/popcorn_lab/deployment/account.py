"""Clients for whoever operates the account: patient ones, whose errors say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from popcorn.domain.errors import PopcornError, SettingsError

_READ_TIMEOUT_S = 60.0
_ATTEMPTS = 8
_EXPIRED = {"ExpiredToken", "ExpiredTokenException", "RequestExpired"}
_UNKNOWN = {"InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId"}
_FORBIDDEN = {"AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "403"}


class AwsRefusedError(PopcornError):
    """AWS did not do what it was asked; `code` is the service's name of the reason."""

    def __init__(self, message: str, code: str = "") -> None:
        super().__init__(message)
        self.code = code


def client(service: str) -> Any:
    """A boto3 client of a service; untyped, because types of all services are large.

    Raises:
        SettingsError: no region is set.
    """
    import boto3
    from botocore.config import Config
    from botocore.exceptions import NoRegionError, ProfileNotFound

    config = Config(
        read_timeout=_READ_TIMEOUT_S,
        retries={"mode": "standard", "total_max_attempts": _ATTEMPTS},
    )
    try:
        return boto3.client(service, config=config)  # type: ignore[call-overload]
    except NoRegionError:
        raise SettingsError("AWS_DEFAULT_REGION", "set it to the region of the stack") from None
    except ProfileNotFound as error:
        raise SettingsError("AWS_PROFILE", f"{error}; `aws configure` makes one") from error


@contextmanager
def aws_errors(doing: str) -> Iterator[None]:
    """Turns what boto3 raises into errors that say what to do.

    Args:
        doing: what could not be done, such as "start the training job".
    Raises:
        SettingsError: no credentials, or outdated ones.
        AwsRefusedError: anything else.
    """
    from boto3.exceptions import S3UploadFailedError
    from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError
    from botocore.parsers import ResponseParserError

    try:
        yield
    except NoCredentialsError:
        hint = "none were found; `aws configure` or AWS_PROFILE gives some"
        raise SettingsError("AWS credentials", hint) from None
    except (ClientError, S3UploadFailedError) as error:
        # The second is raised while the first is handled, and hides what AWS said.
        answered = error if isinstance(error, ClientError) else error.__context__
        facts = answered.response.get("Error", {}) if isinstance(answered, ClientError) else {}
        code = str(facts.get("Code", ""))
        said = str(facts.get("Message", "")) or code or str(error)
        if code in _EXPIRED:
            raise SettingsError("AWS credentials", "they have expired; sign in again") from error
        if code in _UNKNOWN:
            hint = "AWS does not know them; `aws sts get-caller-identity` shows who you are"
            raise SettingsError("AWS credentials", hint) from error
        if code in _FORBIDDEN:
            message = f"your credentials may not {doing}: {said}"
            raise AwsRefusedError(message, code) from error
        raise AwsRefusedError(f"AWS would not {doing}: {said}", code) from error
    except BotoCoreError as error:
        raise AwsRefusedError(f"AWS could not be asked to {doing}: {error}") from error
    except ResponseParserError as error:
        hint = "what answered is not AWS, or is out of order; a proxy, or AWS_ENDPOINT_URL?"
        raise AwsRefusedError(f"AWS could not be asked to {doing}: {hint}") from error
