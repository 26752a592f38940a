"""Languages and regions: authored files, titles in a language's words, and how they are heard."""

from __future__ import annotations

from pathlib import Path

import pytest

from popcorn.domain.errors import SettingsError
from popcorn.domain.title_words import TitleWords
from popcorn_lab.interaction.authoring import AuthoringError, read_language
from popcorn_lab.simulator.alexa_phrases import alexa_phrases
from popcorn_lab.simulator.language import Language

SPANISH = """
locales: [es-ES, es-MX]
invocation_name: popcorn picks
fallback_sensitivity: MEDIUM
rules: {film: (película|peli)}
intents:
  RateMovieIntent:
    slots: {movie: {type: AMAZON.Movie, samples: ["{movie}"], elicitation: ["¿Qué película?"]}}
    samples: ["valora la <film> {movie}"]
types:
  GENRE: {comedy: [comedia]}
regions:
  es-MX:
    rules: {film: (película|filme)}
    intents:
      RateMovieIntent:
        slots: {movie: {samples: ["se llama {movie}"], elicitation: ["¿Cuál película?"]}}
        samples: ["califica {movie}"]
    types: {GENRE: {comedy: [de risa]}}
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "es.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_region_adds_to_its_language_and_replaces_rules(tmp_path: Path) -> None:
    path = written(tmp_path, SPANISH)
    spain, mexico = read_language(path, "es-ES"), read_language(path, "es-MX")
    assert spain.intents[0].samples == ["valora la película {movie}", "valora la peli {movie}"]
    assert mexico.intents[0].samples == [
        "valora la película {movie}",
        "valora la filme {movie}",
        "califica {movie}",
    ]
    assert mexico.intents[0].slots[0].samples == ["{movie}", "se llama {movie}"]
    assert mexico.intents[0].slots[0].elicitation == ["¿Cuál película?"]
    assert mexico.types["GENRE"]["comedy"] == ["comedia", "de risa"]
    assert spain.types["GENRE"]["comedy"] == ["comedia"]
    assert read_language(path) == spain


@pytest.mark.parametrize(
    ("change", "lack"),
    [
        (("  es-MX:\n", "  es-AR:\n"), "locale es-AR"),
        (("    types: {GENRE: {comedy", "    types: {GENRE: {comdy"), "value comdy of GENRE"),
        (("    rules: {film: (película|filme)}", "    rules: {flim: x}"), "rule flim"),
        (("      RateMovieIntent:\n", "      RateIntent:\n"), "intent RateIntent"),
    ],
)
def test_a_region_cannot_have_what_its_language_lacks(
    tmp_path: Path, change: tuple[str, str], lack: str
) -> None:
    path = written(tmp_path, SPANISH.replace(*change))
    with pytest.raises(AuthoringError, match=lack):
        read_language(path, "es-MX")


def test_titles_are_said_in_the_words_of_the_language_and_in_english() -> None:
    german = TitleWords("de", {"&": "und", "½": "einhalb"})
    assert german.spoken("Terminator 2: Judgment Day") == [
        "terminator zwei judgment day",
        "terminator two judgment day",
    ]
    assert german.spoken("2001: A Space Odyssey")[0] == "zweitausendeins a space odyssey"
    assert german.spoken("Rocky II")[0] == "rocky zwei"
    assert german.spoken("Lilo & Stitch") == ["lilo und stitch", "lilo and stitch"]
    assert german.spoken("Alien") == ["alien"]
    assert german.written("Lilo & Stitch") == "Lilo and Stitch"
    assert TitleWords().spoken("Rocky II") == ["rocky two"]


def test_words_are_heard_as_they_are_said_and_compared_in_one_form() -> None:
    german = Language("de", {"der": "the", "und": "and", "komma": "point", "zweite": "second"})
    words = german.words("der zweite und neunzehnhundert achtundneunzig")
    assert words.heard == ("der", "zweite", "und", "neunzehnhundert achtundneunzig")
    assert words.text == "the second and nineteen ninety eight"
    assert german.words("Der zweite und 1998.").text == words.text
    assert german.phrase("vier Komma fünf {stars}") == "four point five {stars}"
    assert german.words("4,5").text == german.phrase("vier komma fünf")
    assert german.key("der Pate") == "pate"
    assert german.words("weiße Straße").heard == ("weiße", "straße")


def test_german_phrases_are_alexas_own() -> None:
    phrases = alexa_phrases("de-DE", "popcorn picks")
    assert "öffne popcorn picks" in phrases.launch
    assert "frag popcorn picks nach {request}" in phrases.request
    with pytest.raises(SettingsError, match="tlh-KX"):
        alexa_phrases("tlh-KX", "popcorn picks")
