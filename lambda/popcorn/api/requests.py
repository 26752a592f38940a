"""Events of API Gateway as far as they are the same for every route: the body, above all."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, NoReturn

from popcorn.api.refusals import RequestError

LARGEST_BODY_BYTES = 64 * 1024
_JSON = "application/json"

Event = Mapping[str, Any]


def read_body(event: Event, *, is_wanted: bool) -> dict[str, Any]:
    """The JSON object that a request carries; empty where it carries nothing.

    Raises:
        RequestError: it is no JSON object, too large, of another type, or missing where it is
            wanted.
    """
    content = _bytes_of(event)
    if not content.strip():
        if is_wanted:
            _refuse("the body is missing; send a JSON object")
        return {}
    if len(content) > LARGEST_BODY_BYTES:
        detail = f"a body has up to {LARGEST_BODY_BYTES} bytes"
        raise RequestError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail)
    if _media_type(event) != _JSON:
        raise RequestError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send the body as {_JSON}")
    try:
        body = json.loads(content, parse_constant=_no_number)
        json.dumps(body, ensure_ascii=False).encode()  # half a character cannot be stored
    except json.JSONDecodeError as error:
        _refuse(f"the body is no JSON: line {error.lineno}, column {error.colno}", error)
    except (ValueError, RecursionError) as error:  # no text, half a character, a number too long
        _refuse("the body is no JSON that can be read", error)
    if not isinstance(body, dict):
        _refuse("the body is no JSON object")
    return body


def _bytes_of(event: Event) -> bytes:
    body = event.get("body") or ""
    if not event.get("isBase64Encoded"):
        return str(body).encode(errors="surrogatepass")
    try:
        return base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError) as error:
        _refuse("the body cannot be read", error)


def _media_type(event: Event) -> str:
    headers = {name.lower(): value for name, value in (event.get("headers") or {}).items()}
    return str(headers.get("content-type", "")).partition(";")[0].strip().lower()


def _no_number(_constant: str) -> NoReturn:
    raise ValueError("JSON knows no such number")


def _refuse(detail: str, cause: Exception | None = None) -> NoReturn:
    raise RequestError(HTTPStatus.BAD_REQUEST, detail) from cause
