"""Where the skill's privacy policy and terms of use are read: addresses in its manifest.

They are the deployer's own, so that the repository's manifest has none. Sources: "Certification
requirements for privacy policy URLs" and "Policy Certification Tips", developer.amazon.com/blogs.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

PRIVACY, TERMS = "privacyPolicyUrl", "termsOfUseUrl"
_NOBODYS = re.compile(r"(?:^|\.)(?:example|test|invalid|localhost|local)(?:\.(?:com|net|org))?$")
"""Hosts that are reserved for examples and tests (RFC 2606 and 6761)."""
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+")
_TO_FILL_IN = re.compile(r"[<>{}\[\]\s]|\b(?:your|todo|tbd|placeholder|changeme)\b", re.IGNORECASE)
_HOSTED_BY = re.compile(r"\.?amazonaws\.com$")
_AMAZONS_NAMES = re.compile(r"amazon|alexa")


def problem_of(address: str) -> str | None:
    """Why Amazon would refuse the address of a page, as far as the address tells; None: it may do.

    Whether the page is there, and in one of the skill's languages, nobody can read off it.
    """
    try:
        url = urlsplit(address)
        host = (url.hostname or "").casefold()
    except ValueError:
        return "it is no address"
    if url.scheme != "https":
        return "it does not begin with https://"
    if _TO_FILL_IN.search(address):
        return "something in it is still to be filled in"
    if _NOBODYS.search(host):
        return f"{host} is nobody's: such names are for examples"
    if not _HOST.fullmatch(host):
        return "it names no host that others can reach"
    if _AMAZONS_NAMES.search(_HOSTED_BY.sub("", host)):
        return "a host may not be called after Amazon or Alexa; its path may"
    return None


def with_pages(content: Mapping[str, Any], privacy: str, terms: str | None) -> dict[str, Any]:
    """The content of skill.json with these addresses for all of its locales.

    Args:
        terms: None for none; those that were there are left out then.
    """
    changed = copy.deepcopy(dict(content))
    manifest = changed["manifest"]
    pages = {PRIVACY: privacy} | ({} if terms is None else {TERMS: terms})
    manifest["privacyAndCompliance"]["locales"] = {
        locale: dict(pages) for locale in manifest["publishingInformation"]["locales"]
    }
    return changed


def problems_of(content: Mapping[str, Any]) -> list[str]:
    """What is wrong with the addresses in a skill.json; nothing where it has none at all.

    A manifest without them can be deployed and tried; the store asks for the first of them.
    """
    manifest = content["manifest"]
    named: Mapping[str, Mapping[str, str]] = manifest["privacyAndCompliance"].get("locales", {})
    if not named:
        return []
    lacking = [
        f"{locale} has no {PRIVACY}"
        for locale in manifest["publishingInformation"]["locales"]
        if not named.get(locale, {}).get(PRIVACY)
    ]
    wrong = [
        f"{locale} has {name} {address}: {problem}"
        for locale, pages in named.items()
        for name, address in pages.items()
        if (problem := problem_of(address)) is not None
    ]
    return lacking + wrong
