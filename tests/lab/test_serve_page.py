"""The page of `popcorn serve` in a real browser, over a small skill: typing, layout, failures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from popcorn_lab.serving.page_talk import Talk
from popcorn_lab.simulator.conversation import Conversation
from tests.browser import Browser, Page
from tests.lab.served_page import lines, say, served, suggested
from tests.models import built_model

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


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    model = built_model()
    talk = Talk(
        begin=lambda locale: Conversation(echo, model, user_id="USER", locale=locale),
        model=lambda _locale: model,
        locales=("en-US",),
        locale="en-US",
        device="speaker",
    )
    opened = Page(browser)
    try:
        with served(echo, talk) as address:
            opened.open(address)
            opened.wait_for("document.querySelector('#suggestions button') !== null")
            yield opened
    finally:
        opened.close()


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
    first = suggested(page)
    assert first[0] == "open popcorn picks"
    page.ask("document.querySelector('#suggestions button').click()")
    page.wait_for("document.querySelectorAll('#conversation .alexa').length === 1")
    assert "LaunchRequest" in lines(page)[1][1]
    later = suggested(page)
    assert later != first
    page.ask("[...document.querySelectorAll('#suggestions button')].at(-1).click()")
    page.wait_for("document.querySelectorAll('#conversation .alexa').length === 2")
    assert later[-1] == "stop"
    assert "AMAZON.StopIntent" in lines(page)[3][1]
    assert lines(page)[4][0] == "note"
    assert "over" in lines(page)[4][1]
    assert suggested(page) == first


def test_the_last_words_are_in_sight_whatever_room_suggestions_take(page: Page) -> None:
    page.resize(1280, 620)
    rooms = set()
    for utterance in ("open popcorn picks", "what's popular", "rate alien", "stop"):
        say(page, utterance)
        rooms.add(page.ask("document.getElementById('suggestions').offsetHeight"))
        assert page.ask(
            "(({ scrollTop, clientHeight, scrollHeight }) =>"
            " scrollHeight - scrollTop - clientHeight)(document.getElementById('conversation'))"
        ) == pytest.approx(0, abs=1)
    assert len(rooms) > 1


def test_a_speaker_has_no_screen_and_asks_for_none(page: Page) -> None:
    assert page.ask("document.getElementById('screen').hidden")
    assert page.ask("document.querySelector('iframe')") is None
    loaded = page.ask("performance.getEntriesByType('resource').map((each) => each.name)")
    assert not any("renderer" in each for each in loaded)


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
    page.resize(width, 700)
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
