"""The skill that a cold start is measured beside: Alexa's SDK, a client of DynamoDB, one word."""

from __future__ import annotations

import boto3
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill_builder import CustomSkillBuilder
from ask_sdk_model import Response

CLIENT = boto3.client("dynamodb")


def is_anything(handler_input: HandlerInput) -> bool:
    return handler_input.request_envelope is not None


def hello(handler_input: HandlerInput) -> Response:
    return handler_input.response_builder.speak("Hello.").response


_BUILDER = CustomSkillBuilder()
_BUILDER.request_handler(can_handle_func=is_anything)(hello)
lambda_handler = _BUILDER.lambda_handler()
