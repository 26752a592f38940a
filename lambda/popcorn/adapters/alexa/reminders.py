"""Reminders that Alexa keeps and says, by the Reminders API.

Without the SDK's own client: it hides the status of an answer whose body it cannot read, and
refuses all of a listing for one value that it does not know.

Source: https://developer.amazon.com/docs/alexa/smapi/alexa-reminders-api-reference.html. New ones
are taken with the token of a conversation alone; the others, too, with that of a message to the
skill.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from ask_sdk_core.exceptions import ApiClientException
from ask_sdk_model.services import ApiClient, ApiClientRequest

from popcorn.domain.errors import (
    ReminderNotAllowedError,
    ReminderRefusedError,
    RemindersUnavailableError,
)
from popcorn.domain.spoken_times import local_now
from popcorn.ports.reminding import Wanted

_PATH = "/v1/alerts/reminders"
_UNAUTHORIZED, _GONE, _TOO_MANY_REQUESTS, _FAILED = 401, 404, 429, 500


class AlexaReminders:
    """`popcorn.ports.ReminderService` with the access that came with one request.

    Args:
        api_client: the SDK's port; it has to have a time limit.
        endpoint: address of Alexa's services for the household.
        token: the request's own.
    """

    def __init__(self, api_client: ApiClient, endpoint: str, token: str) -> None:
        self._api_client = api_client
        self._endpoint = endpoint.rstrip("/")
        self._token = token

    def create(self, wanted: Wanted) -> str:
        answer = self._ask("POST", _PATH, _request_of(wanted))
        token = answer.get("alertToken") if isinstance(answer, dict) else None
        if not isinstance(token, str) or not token:
            raise RemindersUnavailableError("Alexa does not say which reminder she has set")
        return token

    def find(self, wanted: Wanted) -> str | None:
        request = _request_of(wanted)
        for alert in _alerts_in(self._ask("GET", _PATH)):
            token = alert.get("alertToken")
            if isinstance(token, str) and _is_on(alert) and _is_same(alert, request):
                return token
        return None

    def update(self, token: str, wanted: Wanted) -> bool:
        return self._ask("PUT", _path_of(token), _request_of(wanted)) is not None

    def delete(self, token: str) -> None:
        self._ask("DELETE", _path_of(token))

    def _ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """The answer's JSON, {} where it has none; None where there is no such reminder."""
        headers = [("Authorization", f"Bearer {self._token}"), ("Content-Type", "application/json")]
        request = ApiClientRequest(
            method=method,
            url=self._endpoint + path,
            headers=headers,
            body=None if body is None else json.dumps(body),
        )
        try:
            answer = self._api_client.invoke(request)
        except ApiClientException as error:
            raise RemindersUnavailableError(f"no answer from Alexa: {error}") from error
        status = answer.status_code
        if status == _UNAUTHORIZED:
            raise ReminderNotAllowedError("the listener has not allowed reminders")
        if status == _GONE and path != _PATH:
            return None
        if status == _TOO_MANY_REQUESTS or status >= _FAILED:
            raise RemindersUnavailableError(f"Alexa answers {status}")
        if not 200 <= status < 300:
            raise ReminderRefusedError(f"Alexa answers {status}")
        try:
            return json.loads(answer.body) if answer.body else {}
        except ValueError as error:
            if method in ("GET", "POST"):  # whose answer matters
                raise RemindersUnavailableError("Alexa's answer is no JSON") from error
            return {}


def _path_of(token: str) -> str:
    return f"{_PATH}/{quote(token, safe='')}"


def _request_of(wanted: Wanted) -> dict[str, Any]:
    return {
        "requestTime": _local(wanted.now_ms, wanted.time_zone),
        "trigger": {
            "type": "SCHEDULED_ABSOLUTE",
            "scheduledTime": _local(wanted.rings_at_ms, wanted.time_zone),
            "timeZoneId": wanted.time_zone,
        },
        "alertInfo": {"spokenInfo": {"content": [{"locale": wanted.locale, "text": wanted.text}]}},
        "pushNotification": {"status": "ENABLED"},
    }


def _local(at_ms: int, time_zone: str) -> str:
    """A moment as the clocks of a zone show it, to the millisecond."""
    shown = local_now(at_ms, time_zone).replace(tzinfo=None)
    return shown.isoformat(timespec="milliseconds")


def _alerts_in(answer: Any) -> Iterator[dict[str, Any]]:
    alerts = answer.get("alerts") if isinstance(answer, dict) else None
    if not isinstance(alerts, list):
        raise RemindersUnavailableError("Alexa does not say which reminders there are")
    return (each for each in alerts if isinstance(each, dict))


def _is_on(alert: Mapping[str, Any]) -> bool:
    return bool(alert.get("status", "ON") == "ON")


def _is_same(alert: Mapping[str, Any], request: Mapping[str, Any]) -> bool:
    """Whether it rings at the moment and says the words that were asked for."""

    def facts(of: Mapping[str, Any]) -> tuple[Any, ...]:
        trigger, content = of["trigger"], of["alertInfo"]["spokenInfo"]["content"]
        moment = str(trigger["scheduledTime"])[: len("2026-01-01T19:00")]
        return moment, [each["text"] for each in content]

    try:
        return facts(alert) == facts(request)
    except (KeyError, TypeError):
        return False
