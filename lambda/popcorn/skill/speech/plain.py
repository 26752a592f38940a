"""Text on its way into speech, and back: what may be said, how long, and without markup."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, unescape

LONGEST = 64
"""Characters of one fact: "The Chronicles of Narnia: The Lion, the Witch and the Wardrobe", which
needs its subtitle, is said in full."""
_SHORTEST_HEAD = 4
_LONGEST_SPEECH = 2_000

PAUSE = "\ue000"
"""Stands for a pause until a text is made SSML; no text from outside keeps it."""
_PAUSE_AND_COMMA = re.compile(f"{PAUSE}(,?)")
_BREAK = r'\1<break strength="medium"/>'

# What XML 1.0 refuses, and the private use areas: control characters and halves of a pair of
# surrogates make a response that Alexa refuses. Apart, as one set of all takes 3 ms to compile.
_UNSPEAKABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f]|[\ud800-\uf8ff]|[\ufffe\uffff]|[\U000f0000-\U0010ffff]"
)
_TAG = re.compile("<[^>]*>")
_OUR_TAGS = r'<break strength="[a-z-]+"/>|<alexa:name type="first" personId=""/>'
_SOUND = re.compile(f"(?:[^<>&]|&(?:amp|lt|gt);|{_OUR_TAGS})*")
# "Dr. Strangelove or: How I Learned to Stop Worrying" is "Dr. Strangelove".
_SUBTITLE = re.compile(r"(?:,? or)?(?:: | [-–] | \(|; )", re.IGNORECASE)


def speakable(text: str) -> str:
    """Any text as one line without what no response may hold."""
    return " ".join(_UNSPEAKABLE.sub("", text).split())


def shortened(text: str) -> str:
    """A text of at most `LONGEST` characters: without its subtitle, else cut between two words."""
    text = speakable(text)
    if len(text) <= LONGEST:
        return text
    head = _SUBTITLE.split(text, maxsplit=1)[0]
    if _SHORTEST_HEAD <= len(head) <= LONGEST:
        return head
    head = text[: LONGEST - 1]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:-–") + "…"


def as_ssml(text: str) -> str:
    """A fact as a part of SSML."""
    return _PAUSE_AND_COMMA.sub(_BREAK, escape(text))


def as_plain(ssml: str) -> str:
    """SSML as it is read: without tags and entities."""
    return " ".join(unescape(_TAG.sub(" ", ssml)).split()).replace(" ,", ",")


def is_sound(ssml: str) -> bool:
    """Whether this is SSML of ours; what comes back in session attributes might not be."""
    return len(ssml) <= _LONGEST_SPEECH and _SOUND.fullmatch(ssml) is not None
