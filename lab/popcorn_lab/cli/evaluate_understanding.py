"""`popcorn evaluate understanding`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

import click

from popcorn_lab.evaluation.understanding import Outcome, read_utterances, understand
from popcorn_lab.interaction.files import frozen_utterances, model_folder
from popcorn_lab.interaction.model import InteractionModel


@click.command(name="understanding")
@click.option("--locale", default="en-US", show_default=True)
@click.option("--json", "is_json", is_flag=True, help="Print everything as JSON.")
def command(locale: str, is_json: bool) -> None:
    """Measure how many natural utterances are understood.

    The utterances were written before the samples, in ten ways of speaking. One is understood if
    the local matcher finds its intent, with all of its slots. Those that are not are listed.

    \b
    Examples:
      popcorn evaluate understanding
      popcorn evaluate understanding --locale de-DE
    """
    model = InteractionModel.read(model_folder() / f"{locale}.json")
    utterances = read_utterances(frozen_utterances(locale))
    outcomes = understand(utterances, model, locale)
    if is_json:
        click.echo(json.dumps(_as_json(outcomes), ensure_ascii=False, indent=2))
        return
    for line in _table(outcomes):
        click.echo(line)


def _table(outcomes: Sequence[Outcome]) -> list[str]:
    asked, understood, taken = _counts(outcomes)
    rows = [
        f"| {way} | {asked[way]} | {understood[way] / asked[way]:.1%} "
        f"| {taken[way] / asked[way]:.1%} |"
        for way in asked
    ]
    misses = [
        f"- {each.utterance.way}: {each.utterance.says!r} is {each.utterance.intent} "
        f"{dict(each.utterance.slots)}, taken for {each.intent} {dict(each.slots)}"
        for each in outcomes
        if not each.is_understood
    ]
    head = ["| way of speaking | utterances | understood | taken for another intent |"]
    return [*head, "|---|---|---|---|", *rows, "", *misses]


def _as_json(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    asked, understood, taken = _counts(outcomes)
    return {
        "ways": {
            way: {"count": asked[way], "understood": understood[way], "other": taken[way]}
            for way in asked
        },
        "misses": [
            {
                "says": each.utterance.says,
                "intent": each.utterance.intent,
                "slots": dict(each.utterance.slots),
                "taken_for": each.intent,
                "heard": dict(each.slots),
            }
            for each in outcomes
            if not each.is_understood
        ],
    }


def _counts(outcomes: Sequence[Outcome]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    asked: Counter[str] = Counter()
    understood: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    for each in outcomes:
        for way in (each.utterance.way, "all"):
            asked[way] += 1
            understood[way] += each.is_understood
            taken[way] += each.is_another_intent
    return asked, understood, taken
