"""Titles said in a language other than English, which the catalogue's titles are mostly in."""

from __future__ import annotations

from popcorn.domain.spoken_numbers import in_digits

_ARTICLES = frozenset(
    "der die das dem den el la los las le les il lo gli o os as un una une uno um uma ein eine"
    " einen einem".split()
)


def otherwise_heard(heard: str, language: str) -> tuple[str, ...]:
    """What else may have been meant, best first; nothing in English.

    "Der Terminator zwei" may be "der Terminator 2", and "Terminator 2" where people put an article
    in front of everything. What was heard goes before it: "Das Boot" is one, too.
    """
    if language == "en":
        return ()
    counted = in_digits(heard, language)
    first, _, rest = counted.partition(" ")
    bare = rest if first.casefold() in _ARTICLES else ""
    found = dict.fromkeys(each for each in (counted, bare) if each and each != heard)
    return tuple(found)
