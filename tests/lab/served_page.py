"""The page of `popcorn serve` over a skill, in a thread, with a browser that opens it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from popcorn.entrypoints.skill import skill_handler
from popcorn.settings import read_settings
from popcorn.wiring import build_services
from popcorn_lab.interaction.files import authored_locales
from popcorn_lab.interaction.loaded import loaded_model
from popcorn_lab.serving.page_talk import Talk
from popcorn_lab.serving.renderer import PACKAGE, VERSION, Renderer, RendererMissingError, fetch
from popcorn_lab.serving.skill_server import create_app
from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.devices import DeviceKind
from tests.browser import Page
from tests.serving import served_app

RENDERER = Path(__file__).parents[2] / ".cache" / f"{PACKAGE}-{VERSION}"
"""Kept like the other programs that tests download."""
Json = dict[str, Any]
LOCALE, SEED, MOMENT = "en-US", 7, datetime(2026, 1, 1, tzinfo=UTC)


def renderer(folder: Path = RENDERER) -> Renderer:
    return Renderer(folder, lambda line: print(line, file=sys.stderr))  # noqa: T201


def renderer_or_skip() -> None:
    """Have the renderer; without it the test is skipped, or fails where CI=true is set."""
    try:
        fetch(RENDERER, lambda line: print(line, file=sys.stderr))  # noqa: T201
    except RendererMissingError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(str(error), pytrace=False)
        pytest.skip(str(error))


@contextmanager
def served(
    skill: Callable[[Json], Json], talk: Talk, drawing: Renderer | None = None
) -> Iterator[str]:
    """The server's address."""
    app = create_app(skill, talk, drawing or renderer())
    with served_app(app) as address:
        yield f"{address}/"


@contextmanager
def served_home(
    home: Path, *, device: DeviceKind = "show", drawing: Renderer | None = None
) -> Iterator[str]:
    """The real skill over a home's data, in the same words each time.

    Each conversation is another household's.
    """
    settings = read_settings({"POPCORN_HOME": str(home)})
    with closing(build_services(settings)) as services:
        model = cache(lambda spoken: loaded_model(services.catalogue, spoken))
        skill, number = skill_handler(services), count()
        talk = Talk(
            begin=lambda spoken: Conversation(
                skill,
                model(spoken),
                user_id=f"household-{next(number)}",
                locale=spoken,
                clock=lambda: MOMENT,
                seed=SEED,
            ),
            model=model,
            locales=tuple(sorted(authored_locales())),
            locale=LOCALE,
            device=device,
        )
        with served(skill, talk, drawing) as address:
            yield address


def say(page: Page, *utterances: str) -> None:
    """Type and send, and wait for each answer."""
    for utterance in utterances:
        answers = page.ask("document.querySelectorAll('#conversation .alexa').length")
        page.ask("document.getElementById('utterance').focus()")
        page.type(utterance)
        page.press("Enter", "\r")
        page.wait_for(f"document.querySelectorAll('#conversation .alexa').length > {answers}")
        page.wait_for("!document.querySelector('form [type=submit]').disabled")


def choose(page: Page, select: str, value: str) -> None:
    page.ask(
        f"(() => {{ const it = document.getElementById({select!r}); it.value = {value!r};"
        " it.dispatchEvent(new Event('change')); })()"
    )


def wait_until_drawn(page: Page) -> None:
    """The screen shows what it was last told to."""
    page.wait_for("document.getElementById('screen').dataset.state === 'drawn'")


def lines(page: Page) -> Sequence[Sequence[str]]:
    found: list[list[str]] = page.ask(
        "[...document.querySelectorAll('#conversation li')]"
        ".map((line) => [line.className, line.innerText])"
    )
    return found


def suggested(page: Page) -> list[str]:
    found: list[str] = page.ask(
        "[...document.querySelectorAll('#suggestions button')].map((chip) => chip.innerText)"
    )
    return found
