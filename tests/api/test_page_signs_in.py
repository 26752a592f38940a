"""Signing in to the deployed page in a real browser, with a stand-in for Cognito's addresses."""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

import pytest
from flask import Flask, jsonify, redirect, request, send_from_directory
from werkzeug.wrappers import Response

from popcorn.api.app import Api
from popcorn_lab.serving.companion.development_tokens import DevelopmentTokens
from popcorn_lab.serving.companion.routes import companion_routes
from tests.api.served import PAGE
from tests.browser import Browser, Page
from tests.infrastructure.templates import COMPANION, as_text, properties, read_template
from tests.serving import served_app

CLIENT = "1example23456789"


class StandIn:
    """Cognito's page and tokens, at the address of the app's page; it signs in Ann at once.

    `leads_back` is what it gives back with the state; None: what it was given.
    """

    def __init__(self, tokens: DevelopmentTokens) -> None:
        self._tokens = tokens
        self._asked: dict[str, str] = {}
        self.leads_back: str | None = None
        self.signed_out = 0

    def authorize(self) -> Response:
        self._asked = dict(request.args)
        assert self._asked["client_id"] == CLIENT
        assert (self._asked["response_type"], self._asked["scope"]) == ("code", "openid")
        state = self.leads_back or self._asked["state"]
        given = urlencode({"code": "one", "state": state})
        return redirect(f"{self._asked['redirect_uri']}?{given}")

    def token(self) -> Any:
        given = dict(request.form)
        digest = hashlib.sha256(given["code_verifier"].encode()).digest()
        assert self._asked["code_challenge_method"] == "S256"
        assert urlsafe_b64encode(digest).decode().rstrip("=") == self._asked["code_challenge"]
        assert given["redirect_uri"] == self._asked["redirect_uri"]
        assert (given["grant_type"], given["code"]) == ("authorization_code", "one")
        return jsonify(access_token=self._tokens.sign_in("page-cognito"), token_type="Bearer")

    def logout(self) -> Response:
        self.signed_out += 1
        return redirect(request.args["logout_uri"])


@contextmanager
def deployed(api: Api, stand_in: StandIn, tokens: DevelopmentTokens) -> Iterator[str]:
    """The page as it is deployed, with its policy; where it is."""
    headers = properties(read_template(COMPANION), "PageHeaders")["ResponseHeadersPolicyConfig"]
    content = headers["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"]
    policy = as_text(content).partition(" https://")[0] + ";" + as_text(content).split(";", 5)[5]
    app = Flask(__name__, static_folder=None)
    app.register_blueprint(companion_routes(api.answer, tokens, PAGE, is_loopback=True))
    app.add_url_rule("/oauth2/authorize", view_func=stand_in.authorize)
    app.add_url_rule("/oauth2/token", view_func=stand_in.token, methods=["POST"])
    app.add_url_rule("/logout", view_func=stand_in.logout)

    @app.get("/config.json")
    def config() -> Any:
        address = request.host_url.rstrip("/")
        how = {"kind": "cognito", "address": address, "clientId": CLIENT}
        return jsonify(api="/api", signIn=how)

    @app.get("/")
    @app.get("/<name>")
    def file(name: str = "index.html") -> Response:
        response = send_from_directory(PAGE, name)
        response.headers["Content-Security-Policy"] = policy
        return response

    with served_app(app) as address:
        yield f"{address}/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = Page(browser)
    try:
        yield opened
    finally:
        opened.close()


def wait_until_back(page: Page, address: str) -> None:
    """From the sign-in page, with what it gave."""
    page.wait_for("performance.getEntriesByType('navigation')[0].name.includes('?code=')")
    page.wait_for(f"location.href === {address!r}")


def test_the_deployed_page_signs_in_by_a_code_and_a_proof_key(page: Page, api: Api) -> None:
    tokens = DevelopmentTokens()
    stand_in = StandIn(tokens)
    shown = "document.getElementById('content')?.dataset.shown"
    press = (
        "[...document.querySelectorAll('button')]"
        ".find((each) => each.textContent.startsWith({})).click()"
    )
    with deployed(api, stand_in, tokens) as address:
        page.open(address)
        page.wait_for(f"{shown} === 'sign-in'")
        stand_in.leads_back = "somebody-else-s"
        page.ask(press.format("'Sign in'"))
        wait_until_back(page, address)
        page.wait_for(f"{shown} === 'sign-in'")
        stand_in.leads_back = None
        page.ask(press.format("'Sign in'"))
        page.wait_for(f"{shown} === 'picks'")
        assert page.ask("location.href") == address, "the code is not left in the address"
        page.ask(press.format("'Sign out'"))
        page.wait_for(f"performance.getEntriesByType('navigation')[0].name === {address!r}")
        page.wait_for(f"{shown} === 'sign-in'")
        assert stand_in.signed_out == 1
    complaints = [each for each in page.log if each.get("entry", {}).get("source") != "network"]
    assert complaints == []
