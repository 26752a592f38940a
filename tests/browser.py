"""A real browser for tests: Chromium, driven over its debugging pipe.

Messages are JSON, each followed by a zero byte, on the file descriptors 3 and 4
(chromedevtools.github.io/devtools-protocol).
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import shutil
import subprocess
import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest

WITHIN_S = 60
_INSTALLED_WITHIN_S = 600
_KEYS = {"Enter": 13, "Escape": 27, "Tab": 9, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}
_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-background-networking --hide-scrollbars "
    "--default-tile-width=2048 --default-tile-height=2048"  # text is cut where tiles meet
)
_LEFT = -32000  # "Inspected target navigated or closed", "Execution context was destroyed"
_LOGGED = ("Log.entryAdded", "Runtime.exceptionThrown")
Json = dict[str, Any]


@cache
def chromium() -> str:
    """The browser's path; it is installed where this runs as root, by Debian's packages.

    Without it the test is skipped; where the environment says CI=true it fails instead.
    """
    if (found := _found()) is not None:
        return found
    reason = "needs chromium (apt-get install chromium)"
    if os.geteuid() == 0 and shutil.which("apt-get"):
        reason = _installed() or reason
        if (found := _found()) is not None:
            return found
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def _found() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


def _installed() -> str:
    """Install it; what went wrong, if anything did."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in ("update", "install -y --no-install-recommends chromium fonts-liberation"):
        ended = subprocess.run(
            ["apt-get", "-q", *command.split()],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=_INSTALLED_WITHIN_S,
        )
        if ended.returncode:
            return f"chromium cannot be installed: {ended.stderr.strip()[-300:]}"
    return ""


class PageLeftError(AssertionError):
    """The page went elsewhere before it could answer."""


class Browser:
    """A headless browser, for one page at a time."""

    def __init__(self, folder: Path) -> None:
        to_browser, self._to = os.pipe()
        self._from, from_browser = os.pipe()

        def connect() -> None:
            ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (to_browser, from_browser)]
            for end, number in zip(ends, (3, 4), strict=True):
                os.dup2(end, number)

        self._process = subprocess.Popen(
            [
                chromium(),
                *_FLAGS.split(),
                "--remote-debugging-pipe",
                f"--user-data-dir={folder}",
                "--window-size=1200,800",
            ],
            preexec_fn=connect,
            close_fds=False,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self._number, self._rest = 0, b""

    def send(self, method: str, session: str | None, parameters: Json) -> int:
        """The message's number, which its answer has."""
        self._number += 1
        message: Json = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        return self._number

    def read(self) -> Json:
        """The next answer or event."""
        while b"\0" not in self._rest:
            read = os.read(self._from, 65_536)
            assert read, "the browser has ended"
            self._rest += read
        message, _, self._rest = self._rest.partition(b"\0")
        content: Json = json.loads(message)
        return content

    def close(self) -> None:
        self.send("Browser.close", None, {})
        self._process.wait(WITHIN_S)
        os.close(self._to)
        os.close(self._from)


class Page:
    """One page, and all that it keeps, as in a browser that has just been installed.

    `log`: what it complained of: errors, warnings, refusals of a policy, also of frames.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self.log: list[Json] = []
        self._session: str | None = None
        self._frames: list[str] = []
        self._kept = self.send("Target.createBrowserContext")
        target = self.send("Target.createTarget", url="about:blank", **self._kept)["targetId"]
        attached = self.send("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.send(f"{domain}.enable")
        # A frame of another origin lives in a process of its own.
        self.send(
            "Target.setAutoAttach", autoAttach=True, waitForDebuggerOnStart=True, flatten=True
        )

    def send(self, method: str, session: str | None = None, **parameters: Any) -> Json:
        number = self._browser.send(method, session or self._session, parameters)
        while True:
            answer = self._browser.read()
            if answer.get("id") == number:
                if answer.get("error", {}).get("code") == _LEFT:
                    raise PageLeftError(answer)
                assert "error" not in answer, answer
                result: Json = answer["result"]
                return result
            if answer.get("sessionId") in (self._session, *self._frames):
                self._take(answer)

    def _take(self, message: Json) -> None:
        """An event, or the answer to what nobody waits for."""
        method, parameters = message.get("method"), message.get("params", {})
        if method in _LOGGED or parameters.get("type") in ("error", "warning"):
            self.log.append(parameters)
        elif method == "Target.attachedToTarget" and parameters["targetInfo"]["type"] == "iframe":
            session = parameters["sessionId"]
            self._frames.append(session)
            for command in ("Runtime.enable", "Log.enable", "Runtime.runIfWaitingForDebugger"):
                self._browser.send(command, session, {})
        elif method == "Target.detachedFromTarget":
            self._frames = [each for each in self._frames if each != parameters["sessionId"]]

    def open(self, url: str) -> None:
        self.send("Page.navigate", url=url)
        self.wait_for("document.readyState === 'complete'")

    def ask(self, expression: str, *, in_frame: bool = False) -> Any:
        """The value of an expression in the page, or in the one frame that it has."""
        session = self._frames[-1] if in_frame else None
        answer = self.send(
            "Runtime.evaluate",
            session,
            expression=expression,
            returnByValue=True,
            awaitPromise=True,
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def wait_for(self, expression: str, *, in_frame: bool = False) -> None:
        ends = time.monotonic() + WITHIN_S
        while not ((self._frames or not in_frame) and self._holds(expression, in_frame)):
            assert time.monotonic() < ends, (expression, self.ask("document.body.innerText"))
            time.sleep(0.05)  # no event tells that a page's text has changed

    def _holds(self, expression: str, in_frame: bool) -> bool:
        try:
            return bool(self.ask(expression, in_frame=in_frame))
        except PageLeftError:
            return False

    def type(self, text: str) -> None:
        self.send("Input.insertText", text=text)

    def press(self, key: str, text: str = "") -> None:
        pressed: Json = {"key": key, "code": key, "windowsVirtualKeyCode": _KEYS[key]}
        self.send("Input.dispatchKeyEvent", type="keyDown", text=text, **pressed)
        self.send("Input.dispatchKeyEvent", type="keyUp", **pressed)

    def click(self, x: float, y: float) -> None:
        """Press and release at this place of the window, in CSS pixels."""
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def resize(self, width: int, height: int, *, is_dark: bool = False) -> None:
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.send("Emulation.setEmulatedMedia", features=[scheme, still])

    def picture(self, element: str = "body") -> bytes:
        """A PNG of the element with this selector."""
        x, y, width, height = self.ask(
            f"(({{ x, y, width, height }}) => [x + scrollX, y + scrollY, width, height])"
            f"(document.querySelector({element!r}).getBoundingClientRect())"
        )
        clip = {"x": x, "y": y, "width": width, "height": height, "scale": 1}
        taken = self.send("Page.captureScreenshot", format="png", clip=clip)
        return base64.b64decode(taken["data"])

    def close(self) -> None:
        self._session = None
        self.send("Target.disposeBrowserContext", **self._kept)
