"""The same services, but for some."""

from __future__ import annotations

import dataclasses
from typing import Any

from popcorn.ports import Social
from popcorn.skill.app import Services

_SOCIAL = ("friends", "nights", "addresses", "accounts")


def with_parts(services: Services, **parts: Any) -> Services:
    """Services with other parts, by the names that they have in `Services`."""
    social = {name: parts.pop(name) for name in _SOCIAL if name in parts}
    if social:
        parts["social"] = Social(
            lambda: social.get("friends", services.friends),
            lambda: social.get("nights", services.nights),
            lambda: social.get("addresses", services.addresses),
            lambda: social.get("accounts", services.social.accounts),
        )
    return dataclasses.replace(services, **parts)
