"""Bytes to lines: wherever the bytes are cut, the lines are the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.loading.lines import (
    LONGEST_LINE_BYTES,
    BadLineError,
    Line,
    csv_fields,
    split_lines,
    text_of,
)

LONG = b"x" * LONGEST_LINE_BYTES
PIECES = st.sampled_from(
    [b"a", b"\n", b"\r\n", b"\r", b"\xef\xbb\xbf", b"\xe9", "é".encode(), b'"', b",", LONG]
)


def cut(data: bytes, places: list[int]) -> Iterator[bytes]:
    ends = sorted(min(place, len(data)) for place in places)
    for first, last in zip([0, *ends], [*ends, len(data)], strict=True):
        yield data[first:last]


@given(st.lists(PIECES, max_size=12).map(b"".join), st.lists(st.integers(0, 200_000), max_size=8))
def test_any_cut_gives_the_same_lines(data: bytes, places: list[int]) -> None:
    lines = list(split_lines(cut(data, places)))
    assert lines == list(split_lines([data]))
    ends = [0, *(line.end for line in lines)]
    raw = [data[first:last] for first, last in pairwise(ends)]
    assert raw == data.splitlines(keepends=True) if b"\r" not in data else b"".join(raw) == data
    assert [line.raw for line in lines] == [
        each if len(each) <= LONGEST_LINE_BYTES else None for each in raw
    ]
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


@given(st.lists(PIECES, max_size=12).map(b"".join), st.data())
def test_reading_goes_on_behind_any_line(data: bytes, choose: st.DataObject) -> None:
    lines = list(split_lines([data]))
    done = choose.draw(st.integers(0, len(lines)))
    number, offset = (lines[done - 1].number, lines[done - 1].end) if done else (0, 0)
    rest = list(split_lines([data[offset:]], number=number, offset=offset))
    assert rest == lines[done:]


@pytest.mark.parametrize(
    ("raw", "encoding", "text"),
    [
        (b"a|b\r\n", "latin-1", "a|b"),
        (b"Caf\xe9\n", "latin-1", "Café"),
        ("Café\n".encode(), "utf-8", "Café"),
        (b"\xef\xbb\xbfmovieId\n", "utf-8", "movieId"),
    ],
)
def test_a_line_is_read_in_its_encoding(raw: bytes, encoding: str, text: str) -> None:
    assert text_of(Line(1, len(raw), raw), encoding) == text


def test_only_the_first_line_can_begin_with_a_byte_order_mark() -> None:
    assert text_of(Line(2, 4, b"\xef\xbb\xbfa"), "utf-8") == "\ufeffa"


def test_what_is_no_line_of_ours_says_why() -> None:
    with pytest.raises(BadLineError, match="UTF-8"):
        text_of(Line(1, 1, b"\xe9"), "utf-8")
    with pytest.raises(BadLineError, match="65,536 bytes"):
        text_of(Line(1, 1, None), "utf-8")


def test_quotes_hold_commas_and_quotes_but_no_line_end() -> None:
    assert csv_fields('1,"Fast, ""Furious""",Action') == ["1", 'Fast, "Furious"', "Action"]
    with pytest.raises(BadLineError):
        csv_fields('1,"begun')
