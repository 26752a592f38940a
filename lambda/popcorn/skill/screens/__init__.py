"""What a device with a screen shows of an answer, in the Alexa Presentation Language.

A document is `base.json` (colours, sizes by the device's shape, layouts) with the page of one
screen. It imports no package of Amazon's, so that it looks the same wherever it is rendered, and
without a network. What it shows comes as a data source; nothing in it depends on the language.

Source: "APL Document", "RenderDocument" and "UserEvent", developer.amazon.com.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal
from xml.sax.saxutils import escape

from ask_sdk_core.handler_input import HandlerInput

from popcorn.skill.speech.plain import speakable

if TYPE_CHECKING:
    from ask_sdk_model.interfaces.alexa.presentation.apl import RenderDocumentDirective

ScreenName = Literal["words", "movies", "details", "rating"]
TOKEN = "popcorn."  # noqa: S105 - Alexa calls the name of a document that
"""How the tokens of our documents begin; the screen's name follows."""
LEAST_VERSION = (1, 6)
"""Of APL: what the documents are written in."""
_VERSION = re.compile(r"(\d{1,4})\.(\d{1,4})")


@dataclass(frozen=True)
class Screen:
    """One screen: which page, and what is on it, as JSON."""

    name: ScreenName
    data: dict[str, Any]

    def directive(self) -> RenderDocumentDirective:
        from ask_sdk_model.interfaces.alexa.presentation.apl import RenderDocumentDirective

        return RenderDocumentDirective(
            token=f"{TOKEN}{self.name}",
            document=document(self.name),
            datasources={"screen": self.data},
        )


def can_show(handler_input: HandlerInput) -> bool:
    """Whether the device that speaks has a screen, and knows the version of our documents."""
    context = handler_input.request_envelope.context
    device = context.system.device if context and context.system else None
    interfaces = device.supported_interfaces if device else None
    apl = interfaces.alexa_presentation_apl if interfaces else None
    version = apl.runtime.max_version if apl and apl.runtime else None
    known = _VERSION.match(version or "")
    return known is not None and (int(known[1]), int(known[2])) >= LEAST_VERSION


def as_shown(text: str) -> str:
    """Any text as a Text component takes it, which knows some markup: "<3" is no tag."""
    return escape(speakable(text))


@lru_cache(maxsize=8)
def document(name: ScreenName) -> dict[str, Any]:
    """The document of one screen; read once in a process, and not to be changed."""
    return {**_resource("base"), **_resource(name)}


def _resource(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(
        files(__package__).joinpath(f"{name}.json").read_text("utf-8")
    )
    return read
