"""What API Gateway does, in a server of our own: requests become events, answers responses."""

from __future__ import annotations

import base64
import time
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from flask import Request, Response

Json = dict[str, Any]


def event_of(request: Request, subject: str | None) -> Json:
    """The event of a request, as the gateway makes it.

    Args:
        subject: whose token was sent; None: nobody's, and so there is no authorizer in it.
    Source: "Working with AWS Lambda proxy integrations for HTTP APIs" (payload format 2.0), API
        Gateway Developer Guide.
    """
    body, is_base64 = _text_of(request.get_data())
    signed_in = {"authorizer": {"jwt": {"claims": {"sub": subject}, "scopes": None}}}
    return {
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": request.path,
        "rawQueryString": request.query_string.decode("latin-1"),
        "queryStringParameters": {
            name: ",".join(values) for name, values in request.args.to_dict(flat=False).items()
        },
        "headers": {name.lower(): value for name, value in request.headers.items()},
        "requestContext": {
            "apiId": "local",
            "http": {
                "method": request.method,
                "path": request.path,
                "protocol": "HTTP/1.1",
                "sourceIp": request.remote_addr or "",
                "userAgent": request.headers.get("User-Agent", ""),
            },
            "requestId": str(uuid.uuid4()),
            "routeKey": "$default",
            "stage": "$default",
            "timeEpoch": time.time_ns() // 1_000_000,
            **(signed_in if subject else {}),
        },
        "body": body,
        "isBase64Encoded": is_base64,
    }


def response_of(answer: Mapping[str, Any]) -> Response:
    """The response that an answer of the function stands for."""
    body = answer.get("body") or ""
    content = base64.b64decode(body) if answer.get("isBase64Encoded") else str(body).encode()
    return Response(content, status=answer["statusCode"], headers=dict(answer["headers"]))


def _text_of(content: bytes) -> tuple[str | None, bool]:
    """A body as text, or in base64 where it is none."""
    if not content:
        return None, False
    try:
        return content.decode(), False
    except UnicodeDecodeError:
        return base64.b64encode(content).decode(), True


Function = Callable[[Json], Mapping[str, Any]]
"""From event to answer."""
