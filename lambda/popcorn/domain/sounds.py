"""What a title sounds like, roughly: a key that words share which speech recognition mixes up.

Made for titles, not for names: voiced and voiceless consonants are one ("subway", "supway"), as
are "m" and "n"; vowels count only at the start; and blanks are gone, so that "bird man" and
"birdman" are the same. No library was fit for it: those in pure Python were given up years ago,
those that are kept are compiled.
"""

from __future__ import annotations

import re
from functools import lru_cache

# In order: what later rules find is what earlier ones have left. Capitals are sounds already.
_RULES = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"\b[kg]n|\bpn", "N"),
        (r"\bwr", "R"),
        (r"\bps", "S"),
        (r"\bx", "S"),
        (r"mb\b|mn\b", "N"),
        (r"\bgh", "K"),
        (r"[aou]ugh\b", "F"),  # "enough", "cough"; of "through" and "dough" letters tell
        (r"gh", ""),
        (r"\bwho", "H"),
        (r"sch", "SK"),
        (r"tch|ch|sh|dge?|(?<=[aeiouy])ge(?=s?\b)|j|[ctsz](?=i[aou])", "J"),
        (r"ph", "F"),
        (r"th", "T"),
        (r"s?c(?=[eiy])", "S"),
        (r"ck|[cgkq]", "K"),
        (r"x", "KS"),
        (r"[sz]", "S"),
        (r"[bp]", "P"),
        (r"[dt]", "T"),
        (r"[fv]", "F"),
        (r"[mn]", "N"),
        (r"l", "L"),
        (r"r", "R"),
        (r"\bw(?=[aeiou])", "W"),
    )
]
_FIRST_VOWEL = re.compile(r"^[aeiou]")
_TWICE = re.compile(r"([A-Z])\1+")
_SILENT = re.compile(r"[aeiouyhw]")


@lru_cache(maxsize=65_536)
def sound_of(key: str) -> str:
    """The sound of a title key ("rings" and "wrings" are RNKS); other scripts stay as they are.

    Empty only for an empty key, or one without any consonant behind its first letter.
    """
    sound = _FIRST_VOWEL.sub("A", key)
    for pattern, code in _RULES:
        sound = pattern.sub(code, sound)
    return _SILENT.sub("", _TWICE.sub(r"\1", sound.replace(" ", ""))).upper()


def bounded_sound_of(key: str) -> str:
    """The sound between marks, so that its beginning and its end are parts to be searched for."""
    return f"<{sound_of(key)}>"
