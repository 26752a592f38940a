"""Pages of a list, and the tokens that ask for the next one."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Sequence
from typing import TypeVar

from popcorn.api.refusals import RequestError

Item = TypeVar("Item")
_OFFSET_BYTES, _DIGEST_BYTES = 4, 12


def page_of(
    items: Sequence[Item], token: str | None, size: int, *, of: object
) -> tuple[Sequence[Item], str | None]:
    """A page, and the token of the next one; None where it is the last.

    A token holds where its page begins, and a digest of that and of what was searched for: one
    that is made up, cut short or of another search is noticed. It opens nothing that the search
    would not show, so it is no secret.

    Args:
        token: None for the first page.
        of: what was searched for; its `repr` counts.
    Raises:
        RequestError: the token is none of this search's.
    """
    first = 0 if token is None else _first_of(token, of)
    after = first + size
    return items[first:after], _token(after, of) if after < len(items) else None


def _first_of(token: str, of: object) -> int:
    try:
        content = base64.b64decode(token, altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        content = b""
    first = int.from_bytes(content[:_OFFSET_BYTES])
    if token != _token(first, of):
        raise RequestError.of_field("page", "this is no page of this search; begin without it")
    return first


def _token(first: int, of: object) -> str:
    digest = hashlib.sha256(f"{first}\n{of!r}".encode()).digest()[:_DIGEST_BYTES]
    content = first.to_bytes(_OFFSET_BYTES) + digest
    return base64.urlsafe_b64encode(content).decode()
