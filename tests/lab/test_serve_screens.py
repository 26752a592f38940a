"""Screens on the page of `popcorn serve`: Amazon's own renderer, in a real browser.

What is drawn is read from the renderer's document, and touched by the mouse.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from popcorn.settings import Settings
from popcorn_lab.simulator.devices import VIEWPORTS, DeviceKind
from tests.browser import Browser, Page
from tests.lab.served_page import (
    choose,
    lines,
    renderer,
    renderer_or_skip,
    say,
    served_home,
    suggested,
    wait_until_drawn,
)

SCREENS = {
    # What is said before, what has to be read on the screen, and how many stars are drawn.
    "movies": (["what's popular"], ["Popular movies", "1", "2", "3", "More"], 0),
    "recommendation": (
        ["rate toy story five stars", "recommend me a movie"],
        ["Movies for you", "Because you liked", "1", "2", "3"],
        0,
    ),
    "rating": (["rate alien"], ["Alien", "Skip"], 5),
    "details": (["tell me about alien"], ["Alien", "1979", "More like this"], 5),
    "words": (["help"], ["What you can say", "Recommend a movie", "What's popular?"], 0),
}


@pytest.fixture(scope="module")
def opened(browser: Browser) -> Iterator[Page]:
    renderer_or_skip()
    made = Page(browser)
    yield made
    made.close()


@pytest.fixture(scope="module")
def address(trained_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = shutil.copytree(trained_home, tmp_path_factory.mktemp("served") / "home")
    with served_home(home) as url:
        yield url


@pytest.fixture
def page(opened: Page, address: str) -> Page:
    opened.log.clear()
    opened.resize(1200, 800)
    opened.open(address)
    opened.wait_for("document.querySelector('#suggestions button') !== null")
    return opened


def shown(page: Page) -> str:
    """The text on the screen."""
    wait_until_drawn(page)
    text: str = page.ask("document.getElementById('stage').innerText", in_frame=True)
    return text


def wait_for_third(page: Page) -> None:
    """The renderer lays out a list's items one by one, after it has drawn."""
    wait_until_drawn(page)
    page.wait_for("/^3$/m.test(document.getElementById('stage').innerText)", in_frame=True)


def place(page: Page, element: str, across: float = 0.5) -> tuple[float, float]:
    """Where something that the renderer drew is in the window."""
    # The renderer takes no touch in the first half second: a finger may still lie there.
    page.wait_for("Date.now() - drawn.renderer.lastPointerEventTimestamp > 600", in_frame=True)
    box = "(({ x, y, width, height }) => [x, y, width, height])({}.getBoundingClientRect())"
    left, top, *_ = page.ask(box.replace("{}", "document.querySelector('iframe')", 1))
    x, y, width, height = page.ask(box.replace("{}", element, 1), in_frame=True)
    return left + x + across * width, top + y + height / 2


def text_element(text: str) -> str:
    return (
        "[...document.querySelectorAll('#stage *')]"
        f".findLast((each) => each.innerText === {text!r})"
    )


@pytest.mark.parametrize("device", ["show", "tv"])
@pytest.mark.parametrize("name", SCREENS)
def test_each_screen_is_drawn(page: Page, name: str, device: DeviceKind) -> None:
    utterances, texts, stars = SCREENS[name]
    choose(page, "device", device)
    say(page, *utterances)
    found = shown(page)
    for text in texts:
        assert text in found
    assert page.ask("document.querySelectorAll('#stage svg').length", in_frame=True) == stars
    size = page.ask(
        "(({ clientWidth, clientHeight }) => [clientWidth, clientHeight])"
        "(document.querySelector('#stage > div'))",
        in_frame=True,
    )
    viewport = VIEWPORTS[device]
    assert size == [viewport["pixelWidth"], viewport["pixelHeight"]]
    assert page.log == []


def test_movies_are_those_that_are_said(page: Page) -> None:
    say(page, "what's popular")
    speech = lines(page)[-1][1]
    found = shown(page)
    cards = [title for title in found.splitlines() if len(title) > 4 and title in speech]
    assert len(cards) >= 3


def test_touching_stars_rates_the_movie(page: Page) -> None:
    say(page, "rate alien")
    wait_until_drawn(page)
    fourth = "document.querySelectorAll('#stage svg')[3]"
    page.click(*place(page, fourth, across=0.25))
    page.wait_for("document.querySelectorAll('#conversation .alexa').length === 2")
    assert lines(page)[-2] == ["you touch", "three and a half stars"]
    say(page, "what did i rate")
    assert "three and a half" in lines(page)[-1][1].lower()
    assert page.log == []


def test_touching_a_button_goes_on_with_the_same_conversation(page: Page) -> None:
    say(page, "what's popular")
    before = shown(page)
    page.click(*place(page, text_element("More")))
    page.wait_for("document.querySelectorAll('#conversation .alexa').length === 2")
    assert lines(page)[-2] == ["you touch", "More"]
    assert shown(page) != before
    say(page, "the second one")
    assert "Skip" in shown(page)


def test_another_device_shows_the_same_in_its_own_shape(page: Page) -> None:
    say(page, "what's popular")
    wait_for_third(page)
    before = shown(page)
    choose(page, "device", "show-round")
    wait_until_drawn(page)
    box = page.ask(
        "(({ width, height }) => [width, height])"
        "(document.getElementById('screen').getBoundingClientRect())"
    )
    assert box[0] == pytest.approx(box[1], abs=1)
    assert "More" not in shown(page), "there is less room"
    assert "Popular movies" in shown(page)
    choose(page, "device", "speaker")
    assert page.ask("document.getElementById('screen').hidden")
    say(page, "more")
    choose(page, "device", "show")
    wait_for_third(page)
    assert shown(page) == before, "a speaker was told nothing to show"


def test_another_language_begins_anew(page: Page) -> None:
    say(page, "what's popular")
    choose(page, "locale", "de-DE")
    assert lines(page)[-1][0] == "note"
    assert suggested(page)[0] == "öffne popcorn picks"
    say(page, "was ist beliebt")
    assert "Mehr" in shown(page)
    assert "Mehr" in suggested(page)
    assert page.ask("[...document.querySelectorAll('#conversation li')].at(-1).lang") == "de-DE"


def test_the_renderer_can_reach_nothing(page: Page) -> None:
    """It makes functions from text, so it is shut in: no origin, no network, no page around it."""
    say(page, "help")
    wait_until_drawn(page)
    assert page.log == []
    assert page.ask("origin", in_frame=True) == "null"
    image = "Object.assign(new Image(), { onload: ok, onerror: no, src: '/x.png' })"
    for attempt in (
        "fetch('/choices')",
        "import('/page.js')",
        f"new Promise((ok, no) => {image})",
        "(async () => parent.document.title)()",
        "(async () => localStorage.length)()",
    ):
        tried = f"{attempt}.then(() => 'reached', () => 'refused')"
        assert page.ask(tried, in_frame=True) == "refused", attempt


def test_nothing_is_run_that_the_page_did_not_bring(page: Page) -> None:
    page.ask(
        "(() => { const it = document.createElement('script'); it.textContent = 'window.ran = 1';"
        " document.body.append(it); })()"
    )
    assert page.ask("window.ran") is None
    assert "Content Security Policy" in str(page.log)


def test_what_strangers_post_is_not_shown(page: Page) -> None:
    say(page, "help")
    before = lines(page)
    page.ask("postMessage({ kind: 'touched', arguments: ['say', 'MoreMoviesIntent'] }, '*')")
    say(page, "help")
    assert not any("touch" in kind for kind, _ in lines(page)[len(before) :])


@pytest.mark.parametrize(("width", "height"), [(320, 640), (420, 900), (1440, 900)])
@pytest.mark.parametrize("device", ["show", "show-round"])
def test_there_is_room_for_screen_and_words(
    page: Page, device: DeviceKind, width: int, height: int
) -> None:
    page.resize(width, height)
    choose(page, "device", device)
    say(page, "what's popular")
    wait_until_drawn(page)
    assert page.ask("document.documentElement.scrollWidth") <= width
    assert page.ask("document.getElementById('screen').clientWidth") >= 150
    assert page.ask("document.getElementById('conversation').clientHeight") >= 150


@pytest.mark.parametrize("is_dark", [False, True])
def test_texts_can_be_told_from_their_ground(page: Page, *, is_dark: bool) -> None:
    """Contrast of 4.5 to 1 at least (WCAG 2.2, 1.4.3)."""
    page.resize(1200, 800, is_dark=is_dark)
    say(page, "what's popular")
    low = page.ask(CONTRAST)
    assert low == []


CONTRAST = """
(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((each) => each / 255)
      .map((each) => each <= .04045 ? each / 12.92 : ((each + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = channels(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll('main *')]
    .filter((each) => each.offsetParent && [...each.childNodes].some(
      (child) => child.nodeType === 3 && child.textContent.trim()))
    .map((each) => {
      const [a, b] = [channels(getComputedStyle(each).color), ground(each)].map(luminance);
      return [each.innerText, (Math.max(a, b) + .05) / (Math.min(a, b) + .05)];
    })
    .filter(([, ratio]) => ratio < 4.5);
})()
"""


def test_without_npm_the_page_works_and_says_why_there_is_no_screen(
    opened: Page, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert shutil.which("npm") is None
    opened.log.clear()
    with served_home(settings.home, drawing=renderer(tmp_path / "none")) as address:
        opened.open(address)
        opened.wait_for("document.getElementById('screen-note').innerText.includes('No screen')")
        note = opened.ask("document.getElementById('screen-note').innerText")
        assert "Install Node.js" in note
        say(opened, "what's popular")
        assert len(lines(opened)) == 2
        assert opened.ask("document.querySelector('iframe')") is None
    assert opened.log == []
