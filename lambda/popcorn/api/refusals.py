"""A request that cannot be taken as it is: what is wrong with it, before any use case begins."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Self

from popcorn.domain.errors import PopcornError


class RequestError(PopcornError):
    """A request that cannot be taken as it is; the text says why.

    `headers` go with the answer; `field` is the one to blame, if there is one.
    """

    def __init__(
        self,
        status: HTTPStatus,
        detail: str,
        headers: Mapping[str, str] | None = None,
        field: str | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.headers = headers or {}
        self.field = field

    @classmethod
    def of_field(cls, field: str, detail: str) -> Self:
        """One whose fault is a field's."""
        return cls(HTTPStatus.UNPROCESSABLE_ENTITY, detail, field=field)
