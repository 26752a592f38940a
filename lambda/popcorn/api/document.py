"""The OpenAPI document, read off the routes."""

from __future__ import annotations

import json
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.openapi.models import HTTPBearer, Server

from popcorn.api.app import PREFIX

_DESCRIPTION = (
    "Lists, ratings, recommendations, friends and movie nights: what the skill knows and does, for "
    "apps. Errors are problem details (RFC 9457). Every request is for whoever its token says."
)
_SIGN_IN = "signIn"
_RESOLVERS = ("HTTPValidationError", "ResponseValidationError", "ValidationError")
"""Forms of errors that the resolver would have; here, problems are in their place."""


def openapi_document(resolver: APIGatewayHttpResolver) -> dict[str, Any]:
    """The document of a resolver's routes, in OpenAPI 3.1."""
    text = resolver.get_openapi_json_schema(
        title="Popcorn Picks",
        version="1.0.0",
        description=_DESCRIPTION,
        servers=[Server(url=PREFIX)],
        security_schemes={
            _SIGN_IN: HTTPBearer(description="A token that Cognito has signed.", bearerFormat="JWT")
        },
        security=[{_SIGN_IN: []}],
    )
    document: dict[str, Any] = json.loads(text)
    for name in _RESOLVERS:
        document["components"]["schemas"].pop(name, None)
    for schema in document["components"]["schemas"].values():
        if "enum" in schema:
            schema.pop("description", None)  # which speaks of tables and slots
    for path in document["paths"].values():
        for operation in path.values():
            answers = operation["responses"]
            answers["500"] = {**answers["503"], "description": "Internal Server Error"}
            operation["responses"] = dict(sorted(answers.items()))
    return document
