"""Titles and numbers said in other languages than English."""

from __future__ import annotations

import pytest

from popcorn.domain.spoken_numbers import in_digits
from popcorn.domain.titles_abroad import otherwise_heard


@pytest.mark.parametrize(
    ("language", "said", "digits"),
    [
        ("de", "Terminator zwei", "Terminator 2"),
        ("de", "der von neunzehnhundertachtundneunzig", "der von 1998"),
        ("de", "der von neunzehnhundert achtundneunzig", "der von 1998"),
        ("de", "dreißig Tage", "30 Tage"),
        ("es", "godzilla de mil novecientos noventa y ocho", "godzilla de 1998"),
        ("fr", "quatre-vingt-dix-neuf francs", "99 francs"),
        ("fr", "un prophète", "un prophète"),
        ("it", "ocean's undici", "ocean's 11"),
        ("pt", "mil novecentos e noventa e oito", "1998"),
        ("en", "terminator two", "terminator two"),
        ("tlh", "wa'", "wa'"),
    ],
)
def test_numbers_in_words_become_digits(language: str, said: str, digits: str) -> None:
    assert in_digits(said, language) == digits


@pytest.mark.parametrize(
    ("language", "heard", "otherwise"),
    [
        ("de", "der Terminator zwei", ("der Terminator 2", "Terminator 2")),
        ("de", "das Boot", ("Boot",)),
        ("fr", "les dents de la mer", ("dents de la mer",)),
        ("it", "alien", ()),
        ("de", "der", ()),
        ("en", "the terminator two", ()),
    ],
)
def test_what_else_a_title_may_have_been(
    language: str, heard: str, otherwise: tuple[str, ...]
) -> None:
    assert otherwise_heard(heard, language) == otherwise
