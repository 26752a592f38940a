"""The model as a SageMaker endpoint, on loopback.

`GET /ping` and `POST /invocations` are what SageMaker asks of a container;
`POST /endpoints/NAME/invocations` is what the service itself offers, so that boto3's
`sagemaker-runtime` client can be pointed here.

Each answer names the model's version in its custom attributes, which the service passes on.

Source: docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-inference-code.html and
docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html
"""

from __future__ import annotations

from http import HTTPStatus

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from popcorn.model.file import Model
from popcorn_lab.serving.formats import (
    CANDIDATES_JSON,
    INSTANCE_FORMATS,
    JSON,
    predictions,
    read_candidates,
    read_instances,
    write_candidates,
    write_predictions,
)
from popcorn_lab.serving.inference import BadRequestError, Inference

CLASSIFIER, REGRESSOR = "binary_classifier", "regressor"
"""The managed algorithm's `predictor_type`: probabilities and labels, or raw scores."""

_VERSION_HEADER = "X-Amzn-SageMaker-Custom-Attributes"
_VARIANT_HEADER = "x-Amzn-Invoked-Production-Variant"

LARGEST_REQUEST_BYTES = 6 * 1024 * 1024
"""InvokeEndpoint's limit for a body."""


def create_app(model: Model, predictor_type: str = REGRESSOR) -> Flask:
    """The two routes of a container and the one of the service, over one model.

    Args:
        predictor_type: `CLASSIFIER` answers instances as the managed classifier does; candidates
            get raw scores in any case.
    """
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST_BYTES
    inference = Inference(model.machine)

    @app.get("/ping")
    def ping() -> Response:
        return Response(status=HTTPStatus.OK)

    @app.post("/invocations")
    def invocations() -> Response:
        content_type = request.mimetype or JSON
        if content_type == CANDIDATES_JSON:
            offered: tuple[str, ...] = (CANDIDATES_JSON,)
        elif content_type in INSTANCE_FORMATS:
            offered = (content_type, *INSTANCE_FORMATS)
        else:
            return _error(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
                f"content type {content_type} is not supported; send {JSON}",
            )
        accepted: str | None = content_type
        if request.accept_mimetypes:  # without the header any form will do
            accepted = request.accept_mimetypes.best_match(offered)
        if accepted is None:
            return _error(HTTPStatus.NOT_ACCEPTABLE, f"answers are {' or '.join(offered[-3:])}")
        try:
            body = answer(request.get_data(), content_type, accepted)
        except BadRequestError as error:
            return _error(HTTPStatus.BAD_REQUEST, str(error))
        response = Response(body, content_type=accepted)
        response.headers[_VERSION_HEADER] = f"model_version={model.model_version}"
        return response

    def answer(body: bytes, content_type: str, accepted: str) -> bytes:
        if content_type == CANDIDATES_JSON:
            asked = read_candidates(body, inference.size)
            scores = inference.candidate_scores(*asked)
            return write_candidates(asked.candidates, scores, model.model_version)
        scores = inference.scores(read_instances(body, content_type, inference.size))
        answered = predictions(scores, is_classifier=predictor_type == CLASSIFIER)
        return write_predictions(answered, accepted)

    @app.post("/endpoints/<name>/invocations")
    def invoke_endpoint(name: str) -> Response:  # noqa: ARG001 - every name is this model's
        response = invocations()
        if response.status_code != HTTPStatus.OK:
            return _model_error(response)
        # As `popcorn train --on sagemaker` names variants.
        response.headers[_VARIANT_HEADER] = f"model-{model.model_version}"
        return response

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> Response:
        if isinstance(error, RequestEntityTooLarge):
            return _error(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                f"a request must not exceed {LARGEST_REQUEST_BYTES} bytes",
            )
        return _error(
            error.code or HTTPStatus.INTERNAL_SERVER_ERROR, error.description or error.name
        )

    return app


def _error(status: int, reason: str) -> Response:
    response = jsonify(error=reason)
    response.status_code = status
    return response


def _model_error(original: Response) -> Response:
    """What the service makes of a container's error."""
    code = original.status_code
    side = "SERVER" if code >= HTTPStatus.INTERNAL_SERVER_ERROR else "CLIENT"
    message = original.get_data(as_text=True).strip()
    response = jsonify(
        ErrorCode=f"{side}_ERROR_FROM_MODEL",
        Message=f"Received {side.lower()} error ({code}) from primary with message {message!r}.",
        OriginalMessage=message,
        OriginalStatusCode=code,
    )
    response.status_code = HTTPStatus.FAILED_DEPENDENCY
    response.headers["x-amzn-ErrorType"] = "ModelError"
    return response
