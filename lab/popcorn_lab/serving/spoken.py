"""SSML as a browser can say it: runs of plain text, each in its language, with pauses between.

Source: "Speech Synthesis Markup Language (SSML) Reference", developer.amazon.com. What a browser
has no means for (whispering, emphasis) is said plainly.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from popcorn_lab.simulator.responses import declared

_BREAKS_MS = {"none": 0, "x-weak": 0, "weak": 150, "medium": 250, "strong": 500, "x-strong": 800}
_LONGEST_BREAK_MS = 10_000
_SENTENCE_MS, _PARAGRAPH_MS = _BREAKS_MS["strong"], _BREAKS_MS["x-strong"]
_DURATION = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)(ms|s)")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NAME = "{alexa}name"


@dataclass
class Run:
    """One run of text, said without a stop in one language, after a pause."""

    text: str
    lang: str
    pause_ms: int = 0


def spoken(speech: Mapping[str, Any] | None, locale: str) -> list[dict[str, Any]]:
    """The runs of an `outputSpeech` that the simulator took, as JSON; empty where nothing is said.

    Args:
        locale: the language of what is not marked as another.
    """
    if not speech:
        return []
    if speech.get("type") == "PlainText":
        runs = [Run(speech["text"], locale)]
    else:
        reading = _Reading(locale)
        reading.read(ET.fromstring(declared(speech["ssml"])), locale)  # noqa: S314 - the skill's own
        runs = reading.runs
    said = [Run(" ".join(run.text.split()), run.lang, run.pause_ms) for run in runs]
    return [asdict(run) for run in said if run.text]


class _Reading:
    def __init__(self, locale: str) -> None:
        self.runs = [Run("", locale)]
        self._pause_ms = 0

    def read(self, element: ET.Element, lang: str) -> None:
        inner = element.get(_LANG, lang) if element.tag == "lang" else lang
        apart = {"p": _PARAGRAPH_MS, "s": _SENTENCE_MS}.get(element.tag, 0)
        self._pause(apart)
        if element.tag == "break":
            self._pause(_break_ms(element))
        elif element.tag == _NAME:
            pass  # Alexa would say a name here that nobody else is told
        elif element.get("alias"):
            self._say(str(element.get("alias")), inner)
        else:
            self._say(element.text or "", inner)
            for child in element:
                self.read(child, inner)
                self._say(child.tail or "", inner)
        self._pause(apart)

    def _pause(self, pause_ms: int) -> None:
        self._pause_ms = max(self._pause_ms, pause_ms)

    def _say(self, text: str, lang: str) -> None:
        if not text:
            return
        last = self.runs[-1]
        if self._pause_ms == 0 and last.lang == lang:
            last.text += text
        elif text.strip():
            self.runs.append(Run(text, lang, self._pause_ms))
            self._pause_ms = 0


def _break_ms(element: ET.Element) -> int:
    duration = _DURATION.fullmatch(element.get("time", ""))
    if duration is None:
        return _BREAKS_MS.get(element.get("strength", "medium"), _BREAKS_MS["medium"])
    length_ms = float(duration[1]) * (1000 if duration[2] == "s" else 1)
    return min(round(length_ms), _LONGEST_BREAK_MS)
