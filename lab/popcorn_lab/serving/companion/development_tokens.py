"""Signing in on one's own machine: by a name, where Cognito would ask for a password."""

from __future__ import annotations

import hmac
import re
import secrets

from popcorn.domain.errors import PopcornError

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_DIGEST = "sha256"


class SignInError(PopcornError):
    """Nobody is signed in; the text says why."""


class DevelopmentTokens:
    """Gives tokens to names, good for as long as this process runs.

    Args:
        password: what whoever signs in has to know; None: nothing, which is for a server that
            nobody else reaches.
    """

    def __init__(self, password: str | None = None) -> None:
        self._password = password
        self._key = secrets.token_bytes(32)

    @property
    def asks_for_password(self) -> bool:
        return self._password is not None

    def sign_in(self, name: object, password: object = None) -> str:
        """A token for the account of a name; the same name is the same account.

        Raises:
            SignInError: no such name can be, or the password is another one.
        """
        if self._password is not None and not (
            isinstance(password, str)
            and hmac.compare_digest(password.encode(), self._password.encode())
        ):
            raise SignInError("the password is another one")
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise SignInError("a name has 1 to 40 small letters, digits or hyphens")
        return f"{name}.{self._signature(name)}"

    def subject_of(self, authorization: str | None) -> str | None:
        """Whose token a header carries; None where it is nobody's."""
        scheme, _, token = (authorization or "").partition(" ")
        name, _, signature = token.strip().partition(".")
        is_ours = hmac.compare_digest(signature.encode(), self._signature(name).encode())
        return name if scheme.lower() == "bearer" and is_ours else None

    def _signature(self, name: str) -> str:
        return hmac.new(self._key, name.encode(errors="replace"), _DIGEST).hexdigest()
