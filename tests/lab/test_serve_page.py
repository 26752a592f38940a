"""The chat page in a real browser. Needs chromium; skips with one line where there is none.

The browser is driven over its debugging pipe (chromedevtools.github.io/devtools-protocol):
messages in JSON, each followed by a zero byte, on file descriptors 3 and 4.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from werkzeug.serving import make_server

from popcorn_lab.interaction.files import model_folder
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.serving.skill_server import create_app
from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.conversations import Conversations

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
WITHIN_S = 60
Json = dict[str, Any]


def echo(event: Json) -> Json:
    """A skill that says what it was asked for, with signs that HTML would take for its own."""
    request = event["request"]
    name = request["intent"]["name"] if "intent" in request else request["type"]
    ends = name == "AMAZON.StopIntent"
    speech = {"type": "PlainText", "text": f"<img src=x onerror=alert(1)> {name} & you"}
    reprompt = {"outputSpeech": {"type": "PlainText", "text": "Still there?"}}
    return {
        "version": "1.0",
        "response": {"outputSpeech": speech, "shouldEndSession": ends}
        | ({} if ends else {"reprompt": reprompt}),
    }


class Page:
    """One page of a headless browser."""

    def __init__(self, folder: Path) -> None:
        to_browser, self._to = os.pipe()
        self._from, from_browser = os.pipe()

        def connect() -> None:
            ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (to_browser, from_browser)]
            for end, number in zip(ends, (3, 4), strict=True):
                os.dup2(end, number)

        flags = "--headless --no-sandbox --disable-gpu --disable-background-networking"
        self._process = subprocess.Popen(
            [
                str(CHROMIUM),
                *flags.split(),
                "--remote-debugging-pipe",
                f"--user-data-dir={folder}",
                "--window-size=800,900",
            ],
            preexec_fn=connect,
            close_fds=False,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self._number, self._rest = 0, b""
        self.log: list[Json] = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        attached = self.send("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.send(f"{domain}.enable")

    _session: str | None = None

    def send(self, method: str, **parameters: Any) -> Json:
        self._number += 1
        message: Json = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                result: Json = answer["result"]
                return result
            if answer.get("method") in ("Log.entryAdded", "Runtime.exceptionThrown"):
                self.log.append(answer["params"])

    def _read(self) -> Json:
        while b"\0" not in self._rest:
            read = os.read(self._from, 65_536)
            assert read, "the browser has ended"
            self._rest += read
        message, _, self._rest = self._rest.partition(b"\0")
        content: Json = json.loads(message)
        return content

    def ask(self, expression: str) -> Any:
        answer = self.send("Runtime.evaluate", expression=expression, returnByValue=True)
        return answer["result"].get("value")

    def wait_for(self, expression: str) -> None:
        ends = time.monotonic() + WITHIN_S
        while not self.ask(expression):
            assert time.monotonic() < ends, (expression, self.ask("document.body.innerText"))
            time.sleep(0.05)  # no event tells that a page's text has changed

    def type(self, text: str) -> None:
        self.send("Input.insertText", text=text)

    def press(self, key: str, text: str = "") -> None:
        code = {"Enter": 13, "Tab": 9, "ArrowUp": 38}[key]
        pressed = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        self.send("Input.dispatchKeyEvent", type="keyDown", text=text, **pressed)
        self.send("Input.dispatchKeyEvent", type="keyUp", **pressed)

    def close(self) -> None:
        self._session = None
        self.send("Browser.close")
        self._process.wait(WITHIN_S)
        os.close(self._to)
        os.close(self._from)


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    if CHROMIUM is None:
        pytest.skip("needs chromium (apt-get install chromium)")
    model = InteractionModel.read(model_folder() / "en-US.json")
    app = create_app(echo, Conversations(lambda: Conversation(echo, model, user_id="USER")))
    browser = Page(tmp_path)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        browser.send("Page.navigate", url=f"http://127.0.0.1:{server.server_port}/")
        browser.wait_for("document.readyState === 'complete' && !!document.querySelector('button')")
        yield browser
    finally:
        browser.close()
        server.shutdown()
        thread.join(WITHIN_S)
        server.server_close()


def lines(page: Page) -> list[list[str]]:
    found: list[list[str]] = page.ask(
        "[...document.querySelectorAll('#conversation li')]"
        ".map((line) => [line.className, line.innerText])"
    )
    return found


def test_a_conversation_by_keyboard_alone(page: Page) -> None:
    assert page.ask("document.activeElement.id") == "utterance"
    page.type("what's popular")
    page.press("Enter", "\r")
    page.wait_for("document.querySelectorAll('#conversation .alexa').length === 1")
    you, alexa = lines(page)
    assert you == ["you", "what's popular"]
    assert "PopularMoviesIntent & you" in alexa[1]
    assert "Still there?" in alexa[1]
    assert page.ask("document.activeElement.id") == "utterance"
    page.press("ArrowUp")
    assert page.ask("document.activeElement.value") == "what's popular"
    assert page.log == []


def test_what_is_said_is_text_and_never_html(page: Page) -> None:
    page.type("<script>document.title = 'taken'</script>")
    page.press("Enter", "\r")
    page.wait_for("document.querySelectorAll('#conversation .alexa').length === 1")
    you, alexa = lines(page)
    assert you[1] == "<script>document.title = 'taken'</script>"
    assert alexa[1].startswith("<img src=x onerror=alert(1)> AMAZON.FallbackIntent")
    assert page.ask("document.images.length") == 0
    assert page.ask("document.title") == "Popcorn Picks"


def test_suggestions_are_said_and_the_end_of_a_session_is_shown(page: Page) -> None:
    texts = page.ask(
        "[...document.querySelectorAll('#suggestions button')].map((b) => b.innerText)"
    )
    assert {"what's popular", "recommend me a movie", "stop"} <= set(texts)
    for number, text in enumerate(("help", "stop"), start=1):
        page.ask(
            "[...document.querySelectorAll('#suggestions button')]"
            f".find((b) => b.innerText === '{text}').click()"
        )
        page.wait_for(f"document.querySelectorAll('#conversation .alexa').length === {number}")
    assert "AMAZON.StopIntent" in lines(page)[3][1]
    assert lines(page)[4][0] == "note"
    assert "over" in lines(page)[4][1]


def test_an_answer_that_fails_is_said(page: Page) -> None:
    page.ask('fetch = () => Promise.resolve(new Response(\'{"error": "broken"}\', {status: 500}))')
    page.type("help")
    page.press("Enter", "\r")
    page.wait_for("document.querySelectorAll('#conversation .note').length === 1")
    assert "broken" in lines(page)[1][1]


def test_a_server_that_is_gone_is_said_with_advice(page: Page) -> None:
    page.ask("fetch = () => Promise.reject(new TypeError('Failed to fetch'))")
    page.type("help")
    page.press("Enter", "\r")
    page.wait_for("document.querySelectorAll('#conversation .note').length === 1")
    assert lines(page)[1][1] == "The server does not answer. Is `popcorn serve` still running?"


@pytest.mark.parametrize("width", [320, 420, 1200])
def test_nothing_is_cut_off_on_a_narrow_screen(page: Page, width: int) -> None:
    page.send(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=700,
        deviceScaleFactor=1,
        mobile=False,
    )
    assert page.ask("innerWidth") == width
    assert page.ask("document.documentElement.scrollWidth") <= width
    assert page.ask(
        "[...document.querySelectorAll('#suggestions button')].every((button) => {"
        " const box = button.getBoundingClientRect();"
        " return box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight; })"
    )
    free, needed = page.ask(
        "(() => { const input = document.getElementById('utterance');"
        " const style = getComputedStyle(input);"
        " const pen = document.createElement('canvas').getContext('2d');"
        " pen.font = style.font;"
        " const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);"
        " return [input.clientWidth - padding, pen.measureText(input.placeholder).width]; })()"
    )
    assert needed <= free
    assert page.ask("document.getElementById('conversation').clientHeight") > 200
