"""Short templates into the flat phrases that Alexa wants.

(a|b) is a choice, [c] may be left out, <name> is a rule, {slot} is a slot: hassil's syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

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


def parse_rules(rules: Mapping[str, str]) -> dict[str, Sentence]:
    """The rules that templates may use as <name>.

    Raises:
        TemplateError: a rule is not a template.
    """
    return {name: _parse(template) for name, template in rules.items()}


def expand(templates: Iterable[str], rules: Mapping[str, Sentence]) -> list[str]:
    """Every phrase of the templates, each once, in the order written.

    Raises:
        TemplateError: a template is not well formed, uses a rule that is missing, or expands to
            more than `MOST_PHRASES_OF_A_TEMPLATE`.
    """
    phrases: dict[str, None] = {}
    for template in templates:
        for count, text in enumerate(_sampled(template, rules), start=1):
            if count > MOST_PHRASES_OF_A_TEMPLATE:
                raise TemplateError(template, f"makes over {MOST_PHRASES_OF_A_TEMPLATE} phrases")
            phrase = " ".join(text.split())
            if not phrase:
                raise TemplateError(template, "can be empty: leave a word outside the brackets")
            phrases[phrase] = None
    return list(phrases)


def slots_of(phrase: str) -> list[str]:
    """Names of the slots in a flat phrase, in order."""
    return _SLOT.findall(phrase)


@cache  # the locales of a language say most things alike
def _parse(template: str) -> Sentence:
    try:
        return parse_sentence(template)
    except (ParseError, ParseExpressionError, HassilError) as error:
        raise TemplateError(template, f"is not well formed: {error}") from error


def _sampled(template: str, rules: Mapping[str, Sentence]) -> Iterable[str]:
    sentence = _parse(template)
    try:
        yield from sample_sentence(sentence, expansion_rules=dict(rules), expand_lists=False)
    except HassilError as error:
        raise TemplateError(template, str(error)) from error
