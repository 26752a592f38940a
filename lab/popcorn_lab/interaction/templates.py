"""Short templates into the flat phrases that Alexa wants.

(a|b) is a choice, [c] may be left out, <name> is a rule, {slot} is a slot: hassil's syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice
from typing import Self

from hassil.errors import HassilError
from hassil.expression import Sentence
from hassil.parse_expression import ParseExpressionError, parse_sentence
from hassil.parser import ParseError
from hassil.sample import sample_sentence

from popcorn.domain.errors import PopcornError

MOST_PHRASES_OF_A_TEMPLATE = 500
"""More is a slip of the pen: nobody reviews a template that says so much."""

_SLOT = re.compile(r"\{(\w+)\}")


class TemplateError(PopcornError):
    """A template that cannot be read."""

    def __init__(self, template: str, reason: str) -> None:
        super().__init__(f"the template {template!r} {reason}")


@dataclass(frozen=True)
class Rules:
    """What templates may use as <name>: templates by name."""

    written: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, rules: Mapping[str, str]) -> Self:
        """Raises TemplateError: a rule is not a template."""
        for template in rules.values():
            _parse(template)
        return cls(frozenset(rules.items()))

    @cached_property
    def sentences(self) -> dict[str, Sentence]:
        return {name: _parse(template) for name, template in self.written}


NO_RULES = Rules()


def expand(templates: Iterable[str], rules: Rules = NO_RULES) -> list[str]:
    """Every phrase of the templates, each once, in the order written.

    Raises:
        TemplateError: a template is not well formed, uses a rule that is missing, or expands to
            more than `MOST_PHRASES_OF_A_TEMPLATE`.
    """
    return list(dict.fromkeys(phrase for each in templates for phrase in _phrases(each, rules)))


def slots_of(phrase: str) -> list[str]:
    """Names of the slots in a flat phrase, in order."""
    return _SLOT.findall(phrase)


@cache  # the locales of a language say most things alike
def _parse(template: str) -> Sentence:
    try:
        return parse_sentence(template)
    except (ParseError, ParseExpressionError, HassilError) as error:
        raise TemplateError(template, f"is not well formed: {error}") from error


@cache
def _phrases(template: str, rules: Rules) -> tuple[str, ...]:
    sampled = sample_sentence(_parse(template), expansion_rules=rules.sentences, expand_lists=False)
    try:
        texts = list(islice(sampled, MOST_PHRASES_OF_A_TEMPLATE + 1))
    except HassilError as error:
        raise TemplateError(template, str(error)) from error
    if len(texts) > MOST_PHRASES_OF_A_TEMPLATE:
        raise TemplateError(template, f"makes over {MOST_PHRASES_OF_A_TEMPLATE} phrases")
    phrases = tuple(" ".join(text.split()) for text in texts)
    if not all(phrases):
        raise TemplateError(template, "can be empty: leave a word outside the brackets")
    return phrases
