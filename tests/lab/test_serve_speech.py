"""Speaking and listening on the page of `popcorn serve`, in a real browser.

A headless browser has no voices and no microphone. So the voices, and what speech recognition
would hear, are stand-ins at the browser's interface; that the page offers nothing without voices,
and what it says where the microphone is refused, is the real browser's doing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from popcorn_lab.serving.page_talk import Talk
from popcorn_lab.simulator.conversation import Conversation
from tests.browser import Browser, Page
from tests.lab.served_page import choose, lines, say, served
from tests.models import built_model

Json = dict[str, Any]

VOICES = """
window.spoken = [];
class FakeUtterance extends EventTarget { constructor(text) { super(); this.text = text; } }
class FakeSynthesis extends EventTarget {
  getVoices() { return ["en-GB", "en_US", "de-DE"].map((lang) => ({ lang })); }
  speak(it) {
    spoken.push([it.text, it.lang]);
    setTimeout(() => it.dispatchEvent(new Event("end")));
  }
  cancel() { spoken.push("cancel"); }
}
Object.defineProperty(window, "speechSynthesis", { value: new FakeSynthesis() });
window.SpeechSynthesisUtterance = FakeUtterance;
"""
EARS = """
window.listeners = [];
class FakeRecognition extends EventTarget {
  start() { listeners.push(this); }
  stop() { this.dispatchEvent(new Event("end")); }
  abort() { this.fails("aborted"); }
  hears(transcript) {
    this.dispatchEvent(Object.assign(new Event("result"), { results: [[{ transcript }]] }));
    this.dispatchEvent(new Event("end"));
  }
  fails(error) {
    this.dispatchEvent(Object.assign(new Event("error"), { error }));
    this.dispatchEvent(new Event("end"));
  }
}
window.SpeechRecognition = window.webkitSpeechRecognition = FakeRecognition;
"""
NO_EARS = "delete window.SpeechRecognition; delete window.webkitSpeechRecognition;"
REPROMPT = "Still there?"


def skill(event: Json) -> Json:
    """Says what the intent was, a title in another language, and asks again."""
    request = event["request"]
    name = request["intent"]["name"] if "intent" in request else request["type"]
    ssml = (
        f'<speak>You said {name}<break time="10ms"/> and <lang xml:lang="de-DE">Das Boot</lang>'
        ' & <alexa:name type="first" personId="x"/>more</speak>'.replace("&", "&amp;")
    )
    reprompt = {"outputSpeech": {"type": "PlainText", "text": REPROMPT}}
    return {
        "version": "1.0",
        "response": {
            "outputSpeech": {"type": "SSML", "ssml": ssml},
            "reprompt": reprompt,
            "shouldEndSession": name == "AMAZON.StopIntent",
        },
    }


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    locales = ("de-DE", "en-US", "fr-FR")
    models = {each: built_model(each) for each in locales}
    talk = Talk(
        begin=lambda locale: Conversation(skill, models[locale], user_id="USER", locale=locale),
        model=models.__getitem__,
        locales=locales,
        locale="en-US",
        device="speaker",
    )
    with served(skill, talk) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    made = Page(browser)
    yield made
    made.close()


def open_with(page: Page, address: str, *scripts: str) -> None:
    for script in scripts:
        page.send("Page.addScriptToEvaluateOnNewDocument", source=script)
    page.open(address)
    page.wait_for("document.querySelector('#suggestions button') !== null")


def switch_on(page: Page) -> None:
    page.ask("document.getElementById('speaks').click()")


def is_hidden(page: Page, element: str) -> bool:
    return bool(page.ask(f"document.getElementById({element!r}).hidden"))


def status(page: Page) -> str:
    return str(page.ask("document.getElementById('status').textContent"))


def spoken(page: Page) -> list[list[str]]:
    found: list[Any] = page.ask("spoken")
    return [each for each in found if each != "cancel"]


def wait_for_listeners(page: Page, number: int) -> None:
    page.wait_for(f"listeners.length === {number}")


def test_nothing_is_offered_that_the_browser_cannot(page: Page, address: str) -> None:
    open_with(page, address, NO_EARS)
    assert page.ask("speechSynthesis.getVoices().length") == 0, "as headless browsers are"
    assert is_hidden(page, "speaks-choice")
    assert is_hidden(page, "listen")
    say(page, "help")
    assert page.log == []


def test_answers_are_silent_until_speech_is_switched_on(page: Page, address: str) -> None:
    open_with(page, address, VOICES)
    assert not page.ask("document.getElementById('speaks').checked")
    say(page, "help")
    assert spoken(page) == []
    switch_on(page)
    say(page, "help")
    page.wait_for("spoken.filter((each) => each !== 'cancel').length === 4")
    assert spoken(page) == [
        ["You said AMAZON.HelpIntent", "en_US"],
        ["and", "en_US"],
        ["Das Boot", "de-DE"],
        ["& more", "en_US"],
    ]


def test_whether_answers_are_spoken_is_remembered(page: Page, address: str) -> None:
    open_with(page, address, VOICES)
    switch_on(page)
    page.open(address)
    assert page.ask("document.getElementById('speaks').checked")


def test_an_answer_is_spoken_in_its_language_or_not_at_all(page: Page, address: str) -> None:
    open_with(page, address, VOICES)
    switch_on(page)
    choose(page, "locale", "de-DE")
    say(page, "hilfe")
    page.wait_for("spoken.filter((each) => each !== 'cancel').length === 2")
    assert [lang for _, lang in spoken(page)] == ["de-DE", "de-DE"]
    assert spoken(page)[1][0] == "and Das Boot & more"
    choose(page, "locale", "fr-FR")
    page.ask("spoken.length = 0")
    say(page, "aide")
    page.wait_for("document.getElementById('status').textContent !== ''")
    assert status(page) == "This browser has no voice for fr-FR, so the answer is not spoken."
    assert spoken(page) == []


def test_what_is_heard_is_said(page: Page, address: str) -> None:
    open_with(page, address, EARS)
    button = "document.getElementById('listen')"
    page.ask(f"{button}.click()")
    assert page.ask(f"{button}.getAttribute('aria-pressed')") == "true"
    assert page.ask("[listeners[0].lang, document.getElementById('status').textContent]") == [
        "en-US",
        "Listening …",
    ]
    page.ask("listeners[0].hears('what is popular')")
    page.wait_for("document.querySelectorAll('#conversation .alexa').length === 1")
    assert lines(page)[0] == ["you", "what is popular"]
    assert "PopularMoviesIntent" in lines(page)[1][1]
    assert page.ask(f"{button}.getAttribute('aria-pressed')") == "false"
    assert page.ask("listeners.length") == 1, "who does not hear the answer is not listened to"


def test_after_a_spoken_answer_it_listens_and_asks_again_once(page: Page, address: str) -> None:
    open_with(page, address, VOICES, EARS)
    switch_on(page)
    page.ask("document.getElementById('listen').click()")
    page.ask("listeners[0].hears('help')")
    wait_for_listeners(page, 2)
    page.ask("listeners[1].fails('no-speech')")
    wait_for_listeners(page, 3)
    assert spoken(page)[-1] == [REPROMPT, "en_US"]
    page.ask("listeners[2].fails('no-speech')")
    assert status(page) == "Nothing was heard."
    assert page.ask("listeners.length") == 3
    page.ask("document.getElementById('listen').click()")
    page.ask("listeners[3].hears('stop')")
    page.wait_for("document.querySelectorAll('#conversation .note').length === 1")
    say(page, "help")
    assert page.ask("listeners.length") == 4, "nobody is listened to after the end, nor who types"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        ("audio-capture", "No microphone"),
        ("network", "cannot be reached"),
        ("language-not-supported", "does not know this language"),
        ("bad-grammar", "bad-grammar"),
    ],
)
def test_why_nothing_is_heard_is_said(page: Page, address: str, error: str, reason: str) -> None:
    open_with(page, address, EARS)
    page.ask("document.getElementById('listen').click()")
    page.ask(f"listeners[0].fails({error!r})")
    assert reason in status(page)
    assert page.ask("document.getElementById('listen').textContent") == "Talk"


def test_a_refused_microphone_is_said_by_the_real_browser(page: Page, address: str) -> None:
    open_with(page, address)
    assert not is_hidden(page, "listen"), "Chromium has speech recognition"
    page.ask("document.getElementById('listen').click()")
    page.wait_for("document.getElementById('listen').getAttribute('aria-pressed') === 'false'")
    page.wait_for("!['', 'Listening …'].includes(document.getElementById('status').textContent)")
    assert "microphone" in status(page) or "recognition" in status(page)
    assert lines(page) == []


def test_escape_ends_speaking_and_listening(page: Page, address: str) -> None:
    open_with(page, address, VOICES, EARS)
    page.ask("document.getElementById('listen').click()")
    page.press("Escape")
    assert page.ask("document.getElementById('listen').getAttribute('aria-pressed')") == "false"
    assert page.ask("spoken.at(-1)") == "cancel"
    assert lines(page) == []
