"""Takes the pictures of the documentation: `python -m tests.lab.screenshots [HOME]`.

HOME: a POPCORN_HOME with the sample and a model; without one it is made, which takes a minute.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from popcorn.settings import read_settings
from popcorn_lab.training.run import train_model
from popcorn_lab.training.sources import from_store
from popcorn_lab.training.trainer import Hyperparameters
from tests.browser import Browser, Page
from tests.lab.sample_home import load_sample
from tests.lab.served_page import choose, say, served_home, wait_until_drawn

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
COLOURS = 96
ROUND = ("open popcorn picks", "four stars", "skip", "five stars", "three and a half", "skip")
"""A first conversation, until three are rated and no genre is named."""


class Picture(NamedTuple):
    """What is said before it is taken; `element`: what of the page."""

    name: str
    utterances: Sequence[str]
    device: str = "show"
    element: str = "#screen"
    size: tuple[int, int] = (1440, 860)
    is_dark: bool = False


PICTURES_TAKEN = (
    Picture("launch-hub", [*ROUND, "stop", "open popcorn picks"]),
    Picture("list-hub", ["what's popular"]),
    Picture("recommendation-hub", ROUND),
    Picture("rating-hub", ["rate casablanca"]),
    Picture("details-hub", ["tell me about alien"]),
    Picture("recommendation-tv", ROUND, "tv"),
    Picture("recommendation-small", ROUND, "show-small"),
    Picture("recommendation-round", ROUND, "show-round", size=(1100, 620)),
    Picture("rating-round", ["rate casablanca"], "show-round", size=(1100, 620)),
    Picture("page", ROUND, element="main", size=(1280, 700)),
)


def take(page: Page, home: Path, picture: Picture) -> bytes:
    """A PNG with few colours."""
    page.resize(*picture.size, is_dark=picture.is_dark)
    with served_home(home) as address:
        page.open(address)
        page.wait_for("document.querySelector('#suggestions button') !== null")
        choose(page, "device", picture.device)
        say(page, *picture.utterances)
        wait_until_drawn(page)
        taken = Image.open(io.BytesIO(page.picture(picture.element))).convert("RGB")
    small = io.BytesIO()
    taken.quantize(COLOURS, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


def sample_home(folder: Path) -> Path:
    settings = read_settings({"POPCORN_HOME": str(load_sample(folder))})
    source = from_store(settings.database)
    train_model(source, settings.model, Hyperparameters(), lambda _epoch, _loss: None)
    return folder


def main(arguments: Sequence[str]) -> None:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(arguments[0]) if arguments else sample_home(Path(folder) / "sample")
        browser = Browser(Path(folder) / "browser")
        try:
            page = Page(browser)
            for picture in PICTURES_TAKEN:
                copy = Path(folder) / picture.name  # nobody's ratings yet
                shutil.copytree(home, copy)
                (PICTURES / f"{picture.name}.png").write_bytes(take(page, copy, picture))
        finally:
            browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
