"""The devices that the simulator speaks through, and what each says of its screen.

Source: "Alexa.Presentation.APL Interface: Viewport", and the device tables of "Viewport Profiles",
developer.amazon.com.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

DeviceKind = Literal["speaker", "show", "show-small", "show-round", "tv"]
Json = dict[str, Any]

APL_VERSION = "2023.3"


def _viewport(mode: str, shape: str, width: int, height: int, dpi: int = 160) -> Json:
    is_tv = mode == "TV"
    return {
        "experiences": [{"arcMinuteWidth": 246, "arcMinuteHeight": 144}],
        "mode": mode,
        "shape": shape,
        "pixelWidth": width,
        "pixelHeight": height,
        "dpi": dpi,
        "currentPixelWidth": width,
        "currentPixelHeight": height,
        **({"keyboard": ["DIRECTION"]} if is_tv else {"touch": ["SINGLE"]}),
    }


VIEWPORTS: Mapping[DeviceKind, Json] = {
    "show": _viewport("HUB", "RECTANGLE", 1280, 800),
    "show-small": _viewport("HUB", "RECTANGLE", 960, 480),
    "show-round": _viewport("HUB", "ROUND", 480, 480),
    "tv": _viewport("TV", "RECTANGLE", 1920, 1080, dpi=320),
}
"""What requests say of the screens; a speaker has none."""
DEVICES: tuple[DeviceKind, ...] = ("speaker", *VIEWPORTS)


def interfaces(device: DeviceKind) -> Json:
    """What a device says that it can do beside speaking."""
    shows = {"Alexa.Presentation.APL": {"runtime": {"maxVersion": APL_VERSION}}}
    return shows if device in VIEWPORTS else {}


def of_the_screen(device: DeviceKind) -> Json:
    """The part of a request's context that describes the screen; empty without one."""
    return {"Viewport": VIEWPORTS[device]} if device in VIEWPORTS else {}
