"""SSML as runs that a browser can say."""

from __future__ import annotations

import pytest

from popcorn_lab.serving.spoken import spoken


def runs(inner: str) -> list[tuple[str, str, int]]:
    speech = {"type": "SSML", "ssml": f"<speak>{inner}</speak>"}
    return [(run["text"], run["lang"], run["pause_ms"]) for run in spoken(speech, "en-US")]


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        ("Alien &amp; Heat", [("Alien & Heat", "en-US", 0)]),
        (
            'Alien,<break strength="medium"/> Heat',
            [("Alien,", "en-US", 0), ("Heat", "en-US", 250)],
        ),
        ('a<break time="1.5s"/>b', [("a", "en-US", 0), ("b", "en-US", 1500)]),
        ('a<break time="90ms"/>b', [("a", "en-US", 0), ("b", "en-US", 90)]),
        ('a<break time="99s"/>b', [("a", "en-US", 0), ("b", "en-US", 10_000)]),
        ('a<break strength="none"/>b', [("ab", "en-US", 0)]),
        ("<p>a</p><p>b</p>", [("a", "en-US", 800), ("b", "en-US", 800)]),
        (
            'See <lang xml:lang="de-DE">Das <w role="amazon:NN">Boot</w></lang> now',
            [("See", "en-US", 0), ("Das Boot", "de-DE", 0), ("now", "en-US", 0)],
        ),
        (
            '<amazon:effect name="whispered">a <emphasis>b</emphasis></amazon:effect>',
            [("a b", "en-US", 0)],
        ),
        ('<sub alias="aluminium">Al</sub> foil', [("aluminium foil", "en-US", 0)]),
        ('Hi <alexa:name type="first" personId="x"/>there', [("Hi there", "en-US", 0)]),
        ("", []),
        ('<break time="1s"/>', []),
    ],
)
def test_runs(inner: str, said: list[tuple[str, str, int]]) -> None:
    assert runs(inner) == said


def test_plain_text_is_one_run_and_nothing_is_none() -> None:
    speech = {"type": "PlainText", "text": "a < b & <break/>"}
    assert spoken(speech, "de-DE") == [{"text": "a < b & <break/>", "lang": "de-DE", "pause_ms": 0}]
    assert spoken(None, "de-DE") == []
