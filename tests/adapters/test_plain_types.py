"""The faster serialiser says what boto3's own says."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from boto3.dynamodb.types import TypeSerializer
from hypothesis import given
from hypothesis import strategies as st

from popcorn.adapters.aws.plain_types import PlainSerializer

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.text()
    | st.binary()
    | st.integers(-(10**30), 10**30)
    | st.decimals(-1000, 1000, places=3)
    | st.sets(st.text(), min_size=1),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
    max_leaves=20,
)


@given(VALUES)
def test_it_says_the_same(value: Any) -> None:
    assert PlainSerializer().serialize(value) == TypeSerializer().serialize(value)


def test_words_of_other_kinds_are_words() -> None:
    class Word(str): ...

    assert PlainSerializer().serialize([Word("a"), Decimal(1)]) == {"L": [{"S": "a"}, {"N": "1"}]}
