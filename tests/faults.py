"""Real adapters with some of their calls failing, as a service that is down."""

from __future__ import annotations


class Away:
    """A port's adapter with some of its calls failing as a service that is down."""

    def __init__(self, real: object, error: type[Exception], *calls: str) -> None:
        self._real = real
        self._error = error
        self.calls = set(calls)

    def __getattr__(self, name: str) -> object:
        if name in self.calls:
            return self._fail
        return getattr(self._real, name)

    def _fail(self, *args: object, **kwargs: object) -> None:
        raise self._error
