"""Small skills for tests of the simulator, made with the real SDK."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_model import RequestEnvelope, Response

from popcorn_lab.interaction.files import model_folder
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.simulator.conversation import Conversation

CONTENT = json.loads((model_folder() / "en-US.json").read_text("utf-8"))
MODEL = InteractionModel.of(CONTENT)
Handle = Callable[[HandlerInput], Response]
Json = dict[str, Any]


def skill(handle: Handle) -> Callable[[Json], Json]:
    """A skill that leaves everything to one function."""

    builder = SkillBuilder()
    builder.request_handler(can_handle_func=lambda handler_input: bool(handler_input))(handle)
    made, serializer = builder.create(), DefaultSerializer()

    def invoke(event: Json) -> Json:
        envelope = serializer.deserialize(json.dumps(event), RequestEnvelope)
        return dict(serializer.serialize(made.invoke(envelope, None)))

    return invoke


def conversation(handle: Handle, model: InteractionModel = MODEL, **more: Any) -> Conversation:
    return Conversation(skill(handle), model, user_id="USER", **more)


def is_intent(handler_input: HandlerInput) -> bool:
    return bool(handler_input.request_envelope.request.object_type == "IntentRequest")
