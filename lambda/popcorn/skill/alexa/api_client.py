"""The SDK's port to Alexa's services, with a time limit: the SDK's own client has none."""

from __future__ import annotations

import json
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from ask_sdk_core.exceptions import ApiClientException
from ask_sdk_model.services import ApiClient, ApiClientRequest, ApiClientResponse

TIMEOUT_S = 1.5
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


class BoundedApiClient(ApiClient):
    """One attempt at a request. Without TLS it talks to this machine only: tokens are sent.

    Args:
        timeout_s: of connecting, and of each wait for the answer.
    """

    def __init__(self, timeout_s: float = TIMEOUT_S) -> None:
        self._timeout_s = timeout_s

    def invoke(self, request: ApiClientRequest) -> ApiClientResponse:
        """Raises ApiClientException: no answer in time, or an address that is none."""
        url = urlsplit(request.url)
        is_secure = url.scheme == "https"
        if not url.hostname or not (is_secure or url.hostname in _LOOPBACK):
            raise ApiClientException("Alexa's services are asked over https only")
        target = f"{url.path or '/'}?{url.query}" if url.query else url.path or "/"
        # Login with Amazon takes a form, which the SDK has put together.
        is_text = request.body is None or isinstance(request.body, str)
        body = request.body if is_text else json.dumps(request.body)
        connect = HTTPSConnection if is_secure else HTTPConnection
        try:
            connection = connect(url.hostname, url.port, timeout=self._timeout_s)
            try:
                connection.request(request.method, target, body, dict(request.headers or ()))
                answer = connection.getresponse()
                text = answer.read().decode("utf-8", errors="replace")
            finally:
                connection.close()
        except (OSError, HTTPException, ValueError) as error:
            raise ApiClientException(type(error).__name__) from error
        return ApiClientResponse(answer.getheaders(), text, answer.status)
