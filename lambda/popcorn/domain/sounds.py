"""What a title sounds like, roughly: a key that words share which speech recognition mixes up.

Made for titles, not for names: voiced and voiceless consonants are one ("subway", "supway"), as
are "m" and "n"; vowels count only at the start; and blanks are gone, so that "bird man" and
"birdman" are the same. No library was fit for it: those in pure Python were given up years ago,
those that are kept are compiled.
"""

from __future__ import annotations

import re
from functools import lru_cache

# In order: what later rules find is what earlier ones have left. Capitals are sounds already. The
# letters in front are in whatever a pattern finds: looking for those is quick.
_RULES = [
    (letters, re.compile(pattern), sound)
    for letters, pattern, sound in (
        ("n", r"\b[kg]n|\bpn", "N"),
        ("wr", r"\bwr", "R"),
        ("ps", r"\bps", "S"),
        ("x", r"\bx", "S"),
        ("m", r"mb\b|mn\b", "N"),
        ("gh", r"\bgh", "K"),
        ("ugh", r"[aou]ugh\b", "F"),  # "enough", "cough"; of "through" and "dough" letters tell
        ("gh", r"gh", ""),
        ("who", r"\bwho", "H"),
        ("sch", r"sch", "SK"),
        ("", r"tch|ch|sh|dge?|(?<=[aeiouy])ge(?=s?\b)|j|[ctsz](?=i[aou])", "J"),
        ("ph", r"ph", "F"),
        ("th", r"th", "T"),
        ("c", r"s?c(?=[eiy])", "S"),
        ("w", r"\bw(?=[aeiou])", "W"),
        ("ck", r"ck", "K"),
    )
]
_LETTERS = str.maketrans(
    dict.fromkeys("cgkq", "K")
    | dict.fromkeys("sz", "S")
    | dict.fromkeys("bp", "P")
    | dict.fromkeys("dt", "T")
    | dict.fromkeys("fv", "F")
    | dict.fromkeys("mn", "N")
    | {"x": "KS", "l": "L", "r": "R", " ": ""}
)
"""What the rules have left of these sounds so everywhere."""
_FIRST_VOWEL = re.compile(r"^[aeiou]")
_TWICE = re.compile(r"([A-Z])\1+")
_SILENT = str.maketrans("", "", "aeiouyhw")


@lru_cache(maxsize=65_536)
def sound_of(key: str) -> str:
    """The sound of a title key ("rings" and "wrings" are RNKS); other scripts stay as they are.

    Empty only for an empty key, or one without any consonant behind its first letter.
    """
    sound = _FIRST_VOWEL.sub("A", key)
    for letters, pattern, code in _RULES:
        if letters in sound:
            sound = pattern.sub(code, sound)
    return _TWICE.sub(r"\1", sound.translate(_LETTERS)).translate(_SILENT).upper()


def bounded_sound_of(key: str) -> str:
    """The sound between marks, so that its beginning and its end are parts to be searched for."""
    return f"<{sound_of(key)}>"
