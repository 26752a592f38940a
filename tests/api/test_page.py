"""The companion page in a real browser: what two people do on it, with keys and with errors."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from popcorn.api.app import Api
from popcorn_lab.serving.companion.development_tokens import DevelopmentTokens
from tests.api.asking import App, Json, befriend
from tests.api.served import PAGE, served
from tests.browser import Browser, Page

SECTIONS = ("picks", "lists", "nights", "friends", "account", "known")


@pytest.fixture(scope="module")
def address(api: Api) -> Iterator[str]:
    with served(api, DevelopmentTokens()) as origin:
        yield f"{origin}/companion/"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = Page(browser)
    try:
        yield opened
    finally:
        opened.close()


def app(api: Api, name: str) -> App:
    """Somebody beside the page, by the same clock."""
    return App(api, name, lambda: time.time_ns() // 1_000_000)


def complaints(page: Page) -> list[Json]:
    """What the browser did not like; that a request was refused is no fault of the page."""
    return [each for each in page.log if each.get("entry", {}).get("source") != "network"]


def sign_in(page: Page, address: str, name: str) -> None:
    page.open(address)
    page.ask("sessionStorage.clear()")
    page.open(f"{address}?{name}")  # anew: an address that differs in its hash alone is not
    page.wait_for("document.getElementById('content').dataset.shown === 'sign-in'")
    page.ask("document.querySelector('[name=name]').focus()")
    page.type(name)
    page.press("Enter", "\r")
    page.wait_for("document.getElementById('content').dataset.shown === 'picks'")


def go(page: Page, section: str) -> None:
    page.ask(f"location.hash = {section!r}")
    page.wait_for(f"document.getElementById('content').dataset.shown === {section!r}")


def press(page: Page, label: str) -> None:
    """Press the first button that begins with a label, for whoever sees or hears it."""
    found = (
        "[...document.querySelectorAll('main button')]"
        f".find((each) => (each.ariaLabel ?? each.textContent).startsWith({label!r}))"
    )
    page.wait_for(f"{found} !== undefined")
    page.ask(f"{found}.click()")


def fill(page: Page, name: str, text: str) -> None:
    page.ask(f"document.querySelector('[name={name}]').value = {json.dumps(text)}")


def news(page: Page, text: str) -> None:
    """Wait until the page says it, where screen readers hear it."""
    page.wait_for(f"document.querySelector('[role=status]').innerText.includes({text!r})")


def shows(page: Page, text: str) -> None:
    page.wait_for(f"document.querySelector('main').innerText.includes({text!r})")


def test_an_evening_of_two(page: Page, address: str, api: Api) -> None:
    ann, ben = app(api, "page-ann"), app(api, "page-ben")
    ben.post("/account/update", display_name="Ben", is_sharing=True)
    ben.post("/rating", title="heat", stars=5)
    sign_in(page, address, "page-ann")
    fill(page, "title", "lord of the wrings")
    press(page, "Search")
    press(page, "To my watchlist: The Lord of the Rings")
    news(page, "is on your watchlist")
    go(page, "lists")
    press(page, "Watching now: The Lord of the Rings")
    page.wait_for("document.querySelector('main').innerText.includes('Nothing yet: put')")
    press(page, "Done: The Lord of the Rings")
    page.wait_for("document.querySelector('main select') !== null")
    page.ask(
        "(() => { const it = document.querySelector('main select'); it.value = '4.5';"
        " it.dispatchEvent(new Event('change')); })()"
    )
    news(page, "has your stars")
    (watched,) = ann.get("/watch")["watched"]
    (rated,) = ann.get("/account/export")["ratings"]
    assert (rated["movie_id"], rated["stars"]) == (watched["movie_id"], 4.5)

    go(page, "account")
    fill(page, "display_name", "Ann")
    fill(page, "time_zone", "Europe/Atlantis")
    press(page, "Save")
    news(page, "not a time zone")
    assert page.ask("document.activeElement.name") == "time_zone"
    assert page.ask("document.activeElement.getAttribute('aria-invalid')") == "true"
    fill(page, "time_zone", "Europe/Berlin")
    press(page, "Save")
    news(page, "Saved")
    page.ask("document.querySelector('[name=genre-horror][value=unwanted]').click()")
    news(page, "Noted: horror")
    assert ann.get("/account")["genres"] == {"horror": "unwanted"}

    go(page, "friends")
    fill(page, "code", "1234 5678")
    press(page, "Ask")
    news(page, "no such code")
    fill(page, "code", ben.post("/friend/code")["code"])
    press(page, "Ask")
    shows(page, "they have not accepted yet")
    ben.post("/friend/accept", friend_id=ben.get("/friend")["friends"][0]["friend_id"])
    go(page, "nights")
    press(page, "What should we watch")
    shows(page, "Choose who comes first")
    page.ask("document.querySelector('[name=guests]').click()")
    press(page, "What should we watch")
    press(page, "Choose")
    assert page.ask("document.querySelector('[name=title]').value")
    fill(page, "title", "alien")
    fill(page, "starts_at", "2026-01-01T20:00")
    press(page, "Invite")
    news(page, "within a year")
    fill(page, "starts_at", page.ask(_IN_A_WEEK))
    press(page, "Invite")
    shows(page, "Ben has not answered")
    assert "Alien (1979)" in page.ask("document.querySelector('main').innerText")
    assert complaints(page) == []


_IN_A_WEEK = "new Date(Date.now() + 7 * 86400e3).toISOString().slice(0, 16)"


def test_a_guest_answers_and_leaves(page: Page, address: str, api: Api) -> None:
    host, guest = app(api, "page-host"), app(api, "page-guest")
    host.post("/account/update", display_name="<b>Host</b>", time_zone="Asia/Tokyo")
    befriend(host, guest)
    sign_in(page, address, "page-guest")
    starts_at = page.ask(_IN_A_WEEK)
    friend = host.get("/friend")["friends"][0]["friend_id"]
    host.post("/social/createevent", title="heat", starts_at=starts_at, guests=[friend])
    go(page, "nights")
    shows(page, "<b>Host</b> comes")
    press(page, "Accept: Heat")
    shows(page, "You come")
    press(page, "Decline: Heat")
    shows(page, "You do not come")
    go(page, "known")
    shows(page, "nights: 1")
    fill(page, "confirm", "yes")
    press(page, "Delete")
    page.wait_for("document.querySelector('[name=confirm]').ariaInvalid === 'true'")
    fill(page, "confirm", "delete everything")
    press(page, "Delete")
    page.wait_for("document.getElementById('content').dataset.shown === 'sign-in'")
    assert guest.get("/account/export")["nights"] == []
    assert complaints(page) == []


def test_every_section_can_be_read_and_worked_without_eyes(
    page: Page, address: str, api: Api
) -> None:
    befriend(app(api, "page-eve"), app(api, "page-joe"))
    sign_in(page, address, "page-eve")
    for section in SECTIONS:
        go(page, section)
        nameless = page.ask(
            "[...document.querySelectorAll('input, select, button')].filter((each) =>"
            " !each.labels?.length && !each.ariaLabel && !each.textContent.trim()).length"
        )
        assert nameless == 0, section
        assert page.ask("document.querySelectorAll('h1').length") == 1
        assert page.ask("document.querySelector('nav [aria-current=page]').hash") == f"#{section}"
    assert page.ask("document.documentElement.lang") == "en"
    page.resize(320, 640)
    assert page.ask("document.documentElement.scrollWidth <= 320"), "it fits a small phone"
    page.resize(1200, 800)


def test_a_token_of_yesterday_leads_to_the_sign_in(page: Page, address: str) -> None:
    sign_in(page, address, "page-old")
    page.ask("sessionStorage.setItem('popcorn-token', 'page-old.0')")
    page.ask("location.hash = 'friends'")
    page.wait_for("document.getElementById('content').dataset.shown === 'sign-in'")
    assert complaints(page) == []


def test_the_files_make_nothing_of_text_and_load_nothing_from_elsewhere() -> None:
    for file in Path(PAGE).iterdir():
        text = file.read_text(encoding="utf-8")
        assert "innerHTML" not in text, file.name
        assert "https://" not in text, file.name
        assert "http://" not in text, file.name
